/** A workspace in a temporary directory, and the real command run on it as its own process. */
import {type ChildProcess, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {findMarked} from '../../engine/run/process-tree.ts'

const bin = join(import.meta.dirname, '..', '..', 'bin', 'sortie.cjs')

export interface Ended {
  readonly exit: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves when the command has printed this on stderr. Rejects when it ends without having done so. */
  printed(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
}

export interface Stage extends AsyncDisposable {
  readonly path: string
  /** The file behind the command; that of this repository when nobody names another. */
  bin: string
  /** Added to the environment of every command. */
  env: {readonly [name: string]: string}
  write(name: string, text: string): void
  read(name: string): string
  start(...argv: string[]): Started
  run(...argv: string[]): Promise<Ended>
  /** Ids of processes that any run on this stage left behind. */
  leftOver(): number[]
}

export function createStage(files: {readonly [name: string]: string} = {}): Stage {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-stage-')))
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), {recursive: true})
    writeFileSync(join(path, name), text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  const start = (...argv: string[]) => startCommand(argv, stage)
  const leftOver = () => findMarked('').filter(pid => environmentOf(pid).includes(`SORTIE_STAGE=${path}`))
  const stage: Stage = {
    path,
    bin,
    env: {},
    write,
    read: name => readFileSync(join(path, name), 'utf8'),
    start,
    run: (...argv) => start(...argv).ended,
    leftOver,
    [Symbol.asyncDispose]: async () => {
      for (const pid of leftOver()) process.kill(pid, 'SIGKILL')
      rmSync(path, {recursive: true, force: true, maxRetries: 3})
    },
  }
  return stage
}

function startCommand(argv: readonly string[], {path, bin, env}: Pick<Stage, 'path' | 'bin' | 'env'>): Started {
  const child = spawn(process.execPath, [bin, ...argv], {
    cwd: path,
    env: {PATH: process.env['PATH'] ?? '', SORTIE_STAGE: path, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', text => (stdout += String(text)))
  child.stderr.on('data', text => (stderr += String(text)))
  const ended = new Promise<Ended>(resolve => {
    child.once('close', (exit, signal) => resolve({exit, signal, stdout, stderr}))
  })
  return {
    process: child,
    ended,
    printed: text =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (stderr.includes(text)) resolve()
        }
        child.stderr.on('data', look)
        void ended.then(({exit}) => reject(new Error(`ended with ${exit} before it printed "${text}":\n${stderr}`)))
        look()
      }),
    kill: signal => void child.kill(signal),
  }
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch {
    return ''
  }
}
