/** A real folder to work in, gone when the test is. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

export interface TestWorkspace extends Disposable {
  /** Absolute, links followed. */
  readonly root: string
  put(path: string, content: string | Uint8Array): void
  text(path: string): string
  /** Standard output of git, run in the workspace as an author whose own configuration does not count. */
  git(...args: readonly string[]): string
}

/** Keys are paths, values what stands in the files. */
export function createWorkspace(files: {readonly [path: string]: string | Uint8Array} = {}): TestWorkspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-test-')))
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  for (const [path, content] of Object.entries(files)) put(path, content)
  return {
    root,
    put,
    text: path => readFileSync(join(root, path), 'utf8'),
    git: (...args) => execFileSync('git', args, {cwd: root, env: gitEnvironment(), encoding: 'utf8', stdio: 'pipe'}),
    [Symbol.dispose]: () => rmSync(root, {recursive: true, force: true}),
  }
}

/** What git needs to commit on a machine that was never set up. */
export function gitEnvironment(): {readonly [name: string]: string} {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: tmpdir(),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  }
}
