/** What a figure depends on besides the code: the machine, its programs, the state of the checkout. */
import {execFileSync} from 'node:child_process'
import {cpus, loadavg, release, totalmem, type} from 'node:os'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')
const GIB = 1024 ** 3

/** One fact a line; `directory` is where the measured programs write. */
export function machineFacts(directory: string): readonly string[] {
  return [
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / GIB)} GiB`,
    `${type()} ${release()}, ${fileSystemOf(directory)}, Node ${process.versions.node}`,
    `load of the machine before the first run: ${(loadavg()[0] ?? 0).toFixed(2)}`,
  ]
}

/** The commit that was measured; files that differ from it are said. */
export function commitMeasured(): string {
  const git = (...args: readonly string[]) => execFileSync('git', args, {cwd: root, encoding: 'utf8'}).trim()
  const commit = git('rev-parse', '--short', 'HEAD')
  const changed = git(
    'status',
    '--porcelain',
    '--',
    'bin',
    'cli',
    'engine',
    'llm',
    'report',
    'scan',
    'schemas',
    'steps',
    'build.mjs',
  )
  return changed === '' ? commit : `${commit} with uncommitted changes`
}

function fileSystemOf(directory: string): string {
  return execFileSync('stat', ['--file-system', '--format=%T', directory], {encoding: 'utf8'}).trim()
}
