/** The real command on a pseudo-terminal, which `script` of util-linux makes: what it leaves on it when it ends. */
import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {createStage, type Stage} from './stage.ts'

const bin = join(import.meta.dirname, '..', '..', 'bin', 'sortie.cjs')
const hideCursor = '\u001b[?25l'
const showCursor = '\u001b[?25h'

/** `-e`, which passes the exit status on, is not known to the `script` of BSD and macOS. */
function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], {encoding: 'utf8'}).includes('util-linux')
  } catch {
    return false
  }
}

interface Session {
  readonly script: ChildProcess
  /** Everything that came to the terminal, its line ends as they were written. */
  readonly ended: Promise<{readonly exit: number | null; readonly text: string}>
  /** Resolves when this has come to the terminal. Rejects when the session ends before. */
  shown(text: string): Promise<void>
}

function startOnTerminal(stage: Stage, line: string, env: {readonly [name: string]: string} = {}): Session {
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
    script,
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

/** The closing lines stand alone under the last frame, with the cursor given back after them. */
function expectRestored(text: string): void {
  expect(text).toContain(hideCursor)
  expect(text.split(hideCursor)).toHaveLength(2)
  expect(text.split(showCursor)).toHaveLength(2)
  expect(text.indexOf(showCursor)).toBeGreaterThan(text.lastIndexOf('mission "'))
}

const mission = (run: string) => `
version: "1.0"
name: watched
steps:
  - id: only
    with: {run: ${JSON.stringify(run)}, kill_grace: 1h}
    type: command
`

describe.skipIf(!hasScript())('on a terminal', () => {
  test('a run that succeeds leaves its lines and the cursor', async () => {
    await using stage = createStage({'mission.yaml': mission('echo hello; while [ ! -e go ]; do sleep 0.02; done')})
    const session = startOnTerminal(stage, 'run mission.yaml')
    await session.shown('hello')
    stage.write('go', '')
    const {exit, text} = await session.ended
    expect(exit, text).toBe(0)
    expectRestored(text)
    expect(text).toMatch(/\[1\/1\] only succeeded in .*\n.*mission "watched" succeeded in [\d.]+ m?s: 1 succeeded/)
  })

  test('a run that fails ends with the failure, its log and its last output', async () => {
    await using stage = createStage({'mission.yaml': mission('echo why; echo because >&2; exit 3')})
    const {exit, text} = await startOnTerminal(stage, 'run mission.yaml', {NO_COLOR: '1'}).ended
    expect(exit, text).toBe(1)
    expectRestored(text)
    const closing = text.slice(text.indexOf('mission "watched" failed'))
    expect(closing).toMatch(/^first failure: step "only": .* status 3.*\(STEP_EXIT_STATUS\)$/m)
    expect(closing).toMatch(/^log of step "only": \.sortie\/state\/logs\/.*only\.log$/m)
    expect(closing).toMatch(/^last output of step "only":\nonly \| why\nonly \| because$/m)
  })

  test('Ctrl-C gives the terminal back, a second one at once', async () => {
    await using stage = createStage({
      'mission.yaml': mission("trap '' TERM INT; echo ready; while :; do sleep 0.02; done"),
    })
    const session = startOnTerminal(stage, 'run mission.yaml')
    await session.shown('ready')
    session.script.stdin?.write('\u0003')
    await session.shown('Ctrl-C again does not wait')
    session.script.stdin?.write('\u0003')
    const {exit, text} = await session.ended
    expect(exit, text).toBe(130)
    expectRestored(text)
    expect(text).toContain('`sortie resume` goes on where it stopped')
    expect(stage.leftOver()).toEqual([])
  })

  test.each([{TERM: 'dumb'}, {CI: 'true'}])('nothing is redrawn with %o', async env => {
    await using stage = createStage({'mission.yaml': mission('true')})
    const {exit, text} = await startOnTerminal(stage, 'run mission.yaml', {NO_COLOR: '1', ...env}).ended
    expect(exit, text).toBe(0)
    expect(text).not.toContain('\u001b')
    expect(text).toContain('[1/1] only started')
  })
})
