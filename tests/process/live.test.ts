/** The real command on a terminal: what it leaves on it when it ends. */
import {describe, expect, test} from 'vitest'
import {createStage} from './stage.ts'
import {hasScript, startOnTerminal} from './terminal.ts'

const hideCursor = '\u001b[?25l'
const showCursor = '\u001b[?25h'

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
    session.type('\u0003')
    await session.shown('Ctrl-C again does not wait')
    session.type('\u0003')
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
