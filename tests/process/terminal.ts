/** The real command on a pseudo-terminal, which `script` of util-linux makes. */
import {execFileSync, spawn} from 'node:child_process'
import {join} from 'node:path'
import type {Stage} from './stage.ts'

const bin = join(import.meta.dirname, '..', '..', 'bin', 'sortie.cjs')

/** `-e`, which passes the exit status on, is not known to the `script` of BSD and macOS. */
export function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], {encoding: 'utf8'}).includes('util-linux')
  } catch {
    return false
  }
}

export interface Session {
  /** As if somebody typed it; '\u0003' is Ctrl-C, '\u0004' Ctrl-D. */
  type(text: string): void
  /** Everything that came to the terminal, its line ends as they were written. */
  readonly ended: Promise<{readonly exit: number | null; readonly text: string}>
  /** Resolves when this has come to the terminal. Rejects when the session ends before. */
  shown(text: string): Promise<void>
}

export function startOnTerminal(stage: Stage, line: string, env: {readonly [name: string]: string} = {}): Session {
  // exec: the shell makes way, so that the process on the terminal is the command itself.
  const command = `stty cols 80 rows 24; exec "${process.execPath}" "${bin}" ${line}`
  const script = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: stage.path,
    env: {PATH: process.env['PATH'] ?? '', SHELL: '/bin/sh', TERM: 'xterm', SORTIE_STAGE: stage.path, ...env},
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let text = ''
  script.stdout.setEncoding('utf8')
  script.stdout.on('data', (piece: string) => (text += piece))
  const ended = new Promise<{exit: number | null; text: string}>(resolve => {
    script.once('close', exit => resolve({exit, text: text.replaceAll('\r\n', '\n')}))
  })
  return {
    type: typed => void script.stdin.write(typed),
    ended,
    shown: wanted =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (text.includes(wanted)) resolve()
        }
        script.stdout.on('data', look)
        void ended.then(({exit}) => reject(new Error(`ended with ${exit} before it showed "${wanted}":\n${text}`)))
        look()
      }),
  }
}
