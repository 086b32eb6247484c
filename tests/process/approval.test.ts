/** Questions of the real command: on a terminal, from elsewhere, and with nobody there. */
import {describe, expect, test} from 'vitest'
import {createStage, type Stage} from './stage.ts'
import {hasScript, startOnTerminal} from './terminal.ts'

const mission = (beside = 'true') => `
version: "1.0"
name: release
steps:
  - {id: ok, type: approval, with: {message: Deploy to production?}}
  - {id: beside, run: ${JSON.stringify(beside)}}
  - {id: deploy, depends_on: [ok], run: echo deployed >> effects}
`
/** Until a file is there, and half a second more, so that there is something to see meanwhile. */
const untilFile = (name: string) => `while [ ! -e ${name} ]; do sleep 0.02; done; sleep 0.5`

const stateOf = async (stage: Stage): Promise<string> => {
  const {stdout} = await stage.run('status', '--json')
  const {state}: {state: string} = JSON.parse(stdout)
  return state
}

describe('with nobody there', () => {
  test('a run that is under way takes an answer from elsewhere within a second or two, and goes on', async () => {
    await using stage = createStage({'mission.yaml': mission(untilFile('effects'))})
    const run = stage.start('run', 'mission.yaml')
    await run.printed('ok waits for an answer')
    const {exit, stdout} = await stage.run('approve', '--comment', 'go ahead')
    expect(exit).toBe(0)
    expect(stdout).toContain('approved: step "ok" of "release", Deploy to production?\nthe run goes on\n')
    const answeredAtMs = Date.now()
    await run.printed('deploy succeeded')
    expect(Date.now() - answeredAtMs).toBeLessThan(3_000)
    const end = await run.ended
    expect(end.exit).toBe(0)
    expect(end.stderr).toMatch(/ok approved by .+: go ahead/)
  })

  test('a run that was killed while it waited keeps its question, and takes the answer when it is resumed', async () => {
    await using stage = createStage({'mission.yaml': mission('sleep 60')})
    const run = stage.start('run', 'mission.yaml')
    await run.printed('ok waits for an answer')
    run.kill('SIGKILL')
    await run.ended
    expect(await stateOf(stage)).toBe('interrupted')
    expect((await stage.run('approve', 'ok', '--deny')).stdout).toContain('denied: step "ok"')
    const resumed = stage.start('resume')
    await resumed.printed('ok failed after')
    resumed.kill('SIGINT')
    const {exit, stderr} = await resumed.ended
    expect(exit).toBe(130)
    expect(stderr).toContain('APPROVAL_DENIED')
  })

  test('an interrupt while it waits leaves the question open', async () => {
    await using stage = createStage({'mission.yaml': mission('sleep 60')})
    const run = stage.start('run', 'mission.yaml')
    await run.printed('ok waits for an answer')
    run.kill('SIGTERM')
    expect((await run.ended).exit).toBe(143)
    expect((await stage.run('approve')).exit).toBe(0)
    expect(stage.leftOver()).toEqual([])
  })

  test('cancel works on a run that waits, under way or not', async () => {
    await using stage = createStage({
      'mission.yaml': mission('sleep 60'),
      'short.yaml': mission().replace('release', 'short'),
    })
    const run = stage.start('run', 'mission.yaml')
    await run.printed('beside started')
    await run.printed('ok waits for an answer')
    expect((await stage.run('cancel')).exit).toBe(0)
    expect((await run.ended).exit).toBe(130)
    expect((await stage.run('run', 'short.yaml')).exit).toBe(6)
    expect(await stateOf(stage)).toBe('waiting')
    expect((await stage.run('cancel')).stdout).toContain('no longer waits for an answer')
    expect(await stateOf(stage)).toBe('interrupted')
    expect((await stage.run('resume')).exit).toBe(6)
    expect((await stage.run('resume', '--yes')).exit).toBe(0)
    expect(stage.read('effects')).toBe('deployed\n')
  })

  test('two answers at the same moment: the first counts, and the other one is told', async () => {
    await using stage = createStage({'mission.yaml': mission()})
    expect((await stage.run('run', 'mission.yaml')).exit).toBe(6)
    const ends = await Promise.all([stage.run('approve'), stage.run('approve', '--deny')])
    expect(new Set(ends.map(({exit}) => exit))).toEqual(new Set([0, 2]))
    const approved = ends[0]?.exit === 0
    expect((await stage.run('resume')).exit).toBe(approved ? 0 : 1)
  })

  test('more questions than steps may run at once: none takes a slot from what runs', async () => {
    const questions = Array.from({length: 5}, (_, index) => `  - {id: ask-${index}, type: approval}`).join('\n')
    const text = `version: "1.0"\nname: many\nsteps:\n${questions}\n  - {id: work, run: 'true'}\n`
    await using stage = createStage({'mission.yaml': text})
    const {exit, stderr} = await stage.run('run', 'mission.yaml', '-j', '1')
    expect(exit).toBe(6)
    expect(stderr).toContain('work succeeded')
    expect(stderr).toContain('1 succeeded, 5 waiting')
  })
})

describe.skipIf(!hasScript())('on a terminal', () => {
  test('a yes lets the run go on, and the live rows come back', async () => {
    await using stage = createStage({'mission.yaml': mission(untilFile('effects'))})
    const session = startOnTerminal(stage, 'run mission.yaml')
    await session.shown('"ok", yes or no: ')
    session.type('perhaps\n')
    await session.shown('please answer yes or no: ')
    session.type('yes\n')
    const {exit, text} = await session.ended
    expect(exit, text).toBe(0)
    expect(stage.read('effects')).toBe('deployed\n')
    expect(text).toContain('ok waits for an answer: Deploy to production?')
    expect(text).toMatch(/ok approved by /)
    // Drawn while "deploy" ran, and given back at the end.
    const afterAnswer = text.slice(text.lastIndexOf('yes or no: '))
    expect(afterAnswer).toMatch(/of 3 done in/)
    expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(text.lastIndexOf('\u001b[?25l'))
  })

  test.each(['live', 'line', 'quiet'])('a no with its reason fails the step, reporter %s', async reporter => {
    await using stage = createStage({'mission.yaml': mission()})
    const session = startOnTerminal(stage, `run mission.yaml --reporter ${reporter}`, {NO_COLOR: '1'})
    await session.shown('yes or no: ')
    session.type('no, too late today\n')
    const {exit, text} = await session.ended
    expect(exit, text).toBe(1)
    expect(text).toContain('Deploy to production?')
    expect(text).toMatch(/first failure: step "ok": denied by .+: too late today \(APPROVAL_DENIED\)/)
  })

  test('a question of several lines is shown whole, and cannot move the cursor', async () => {
    const text = mission().replace('Deploy to production?', '"Changes:\\n- one\\n- \\u001b[2Jtwo\\nDeploy?"')
    await using stage = createStage({'mission.yaml': text})
    const session = startOnTerminal(stage, 'run mission.yaml --reporter line', {NO_COLOR: '1'})
    await session.shown('yes or no: ')
    session.type('y\n')
    const {exit, text: shown} = await session.ended
    expect(exit, shown).toBe(0)
    expect(shown).toContain('"ok" asks:\n  Changes:\n  - one\n  - two\n  Deploy?\nyes or no: ')
  })

  test('what was typed before the question is no answer to it', async () => {
    const text = mission()
      .replace('type: approval', 'type: approval, depends_on: [beside]')
      .replace('run: "true"', 'run: "sleep 1"')
    await using stage = createStage({'mission.yaml': text})
    const session = startOnTerminal(stage, 'run mission.yaml --reporter line')
    await session.shown('beside started')
    session.type('yes\nyes\n')
    await session.shown('"ok", yes or no: ')
    session.type('no\n')
    expect((await session.ended).exit).toBe(1)
  })

  test('an answer from elsewhere closes the question', async () => {
    await using stage = createStage({'mission.yaml': mission()})
    const session = startOnTerminal(stage, 'run mission.yaml')
    await session.shown('"ok", yes or no: ')
    expect((await stage.run('approve')).exit).toBe(0)
    const {exit, text} = await session.ended
    expect(exit, text).toBe(0)
    expect(stage.read('effects')).toBe('deployed\n')
  })

  test('Ctrl-D leaves the question open: the run ends as one that waits', async () => {
    await using stage = createStage({'mission.yaml': mission()})
    const session = startOnTerminal(stage, 'run mission.yaml')
    await session.shown('"ok", yes or no: ')
    session.type('\u0004')
    const {exit, text} = await session.ended
    expect(exit, text).toBe(6)
    expect(await stateOf(stage)).toBe('waiting')
    const again = startOnTerminal(stage, 'resume')
    await again.shown('"ok" asks: Deploy to production?')
    await again.shown('yes or no: ')
    again.type('yes\n')
    expect((await again.ended).exit).toBe(0)
  })

  test('Ctrl-C at the question interrupts the run', async () => {
    await using stage = createStage({'mission.yaml': mission('sleep 60')})
    const session = startOnTerminal(stage, 'run mission.yaml')
    await session.shown('"ok", yes or no: ')
    session.type('\u0003')
    const {exit, text} = await session.ended
    expect(exit, text).toBe(130)
    expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(text.lastIndexOf('\u001b[?25l'))
    expect(stage.leftOver()).toEqual([])
  })

  test('several questions come one after the other', async () => {
    const text = mission().replace('  - {id: beside', '  - {id: also, type: approval}\n  - {id: beside')
    await using stage = createStage({'mission.yaml': text})
    const session = startOnTerminal(stage, 'run mission.yaml')
    await session.shown('"ok", yes or no: ')
    session.type('yes\n')
    await session.shown('"also", yes or no: ')
    session.type('yes\n')
    expect((await session.ended).exit).toBe(0)
  })

  test.each([{CI: 'true'}])('nobody is asked with %o', async env => {
    await using stage = createStage({'mission.yaml': mission()})
    expect((await startOnTerminal(stage, 'run mission.yaml', env).ended).exit).toBe(6)
  })
})
