/** Builds child.ts as our command is built, one CommonJS file, and starts it as a real process. */
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, mkdtemp, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {build} from 'esbuild'

export interface ChildProgram {
  start(args: readonly string[], options?: {readonly largestFileKib?: number}): Child
  remove(): Promise<void>
}

export interface Child {
  readonly process: ChildProcess
  /** Everything it has said so far. */
  readonly lines: readonly string[]
  /** The first line, of those said and those to come, that fits. Rejects when it ends without one. */
  line(fits: (line: string) => boolean): Promise<string>
  /** Resolves when it has ended and all that it said is in `lines`. */
  readonly ended: Promise<void>
}

export async function buildChildProgram(): Promise<ChildProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'sortie-child-'))
  const path = join(folder, 'bin', 'child.cjs')
  await mkdir(join(folder, 'bin'))
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['better-sqlite3'],
    logOverride: {'empty-import-meta': 'silent'},
  })
  return {
    start: (args, options) => startChild(path, args, options?.largestFileKib),
    remove: () => rm(folder, {recursive: true}),
  }
}

function startChild(path: string, args: readonly string[], largestFileKib: number | undefined): Child {
  // The shell's unit is 512 bytes. Node leaves the signal for it ignored, so that writing fails with EFBIG.
  const limit = largestFileKib === undefined ? '' : `ulimit -f ${largestFileKib * 2}; `
  const child = spawn('/bin/sh', ['-c', `${limit}exec "$0" "$@"`, process.execPath, path, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reader = createInterface({input: child.stdout})
  reader.on('line', line => lines.push(line))
  const ended = Promise.all([once(reader, 'close'), once(child, 'exit')]).then(() => {})
  return {
    process: child,
    lines,
    ended,
    line(fits) {
      const said = lines.find(fits)
      if (said !== undefined) return Promise.resolve(said)
      return new Promise((found, lost) => {
        reader.on('line', line => {
          if (fits(line)) found(line)
        })
        void ended.then(() => lost(new Error(`ended without the line, after: ${lines.slice(-5).join(' | ')}`)))
      })
    },
  }
}
