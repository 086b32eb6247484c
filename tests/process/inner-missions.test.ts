/** Missions that run as steps, by the real command: killed at every event, under signals, at limits. */
import {describe, expect, test} from 'vitest'
import {killAtEveryEvent} from '../torture/boundaries.ts'
import {missionsInMissions} from '../torture/inner-missions.ts'
import {createStage, type Stage} from './stage.ts'

test('a run with missions in missions, killed right before or right after any event, comes to the end it would have had', {
  timeout: 240_000,
}, async () => {
  const report = await killAtEveryEvent(missionsInMissions, {resumeDeath: () => null})
  expect(report.faults).toEqual([])
  expect(report.kills).toBe(2 * report.events)
  expect(report.cutOff).toBeGreaterThan(0)
})

/** The same step at three depths; each leaves its id behind when it has cleaned up. */
const slow = `
    run: |
      trap 'echo "$SORTIE_STEP_ID" >> cleaned; exit 1' TERM
      [ -e go ] || { setsid sleep 100 & echo "$SORTIE_STEP_ID is ready" >&2; while [ ! -e go ]; do sleep 0.02; done; }
      echo "$SORTIE_STEP_ID" >> effects
`
const missionOf = (name: string, rest: string, steps: string): string =>
  `version: "1.0"\nname: ${name}\n${rest}steps:\n${steps}`
const nested = {
  'mission.yaml': missionOf(
    'outer',
    'config: {max_parallel: 4}\n',
    `  - {id: quick, run: echo quick >> effects}
  - {id: a, type: mission, uses: ./a.yaml, depends_on: [quick]}
  - {id: last, depends_on: [a], run: echo last >> effects}
`,
  ),
  'a.yaml': missionOf(
    'a',
    '',
    `  - {id: before, run: echo a/before >> effects}
  - id: slow
    depends_on: [before]${slow}
  - {id: b, type: mission, uses: ./b.yaml, depends_on: [before]}
  - {id: after, depends_on: [slow, b], run: echo a/after >> effects}
`,
  ),
  'b.yaml': missionOf(
    'b',
    '',
    `  - id: slow${slow}  - {id: after, depends_on: [slow], run: echo a/b/after >> effects}\n`,
  ),
}

const inLines = (text: string): string[] => text.trim().split('\n').sort()

describe('a signal', () => {
  test('lets inner steps clean up at every depth, and resume goes on where each of them was', async () => {
    await using stage = createStage(nested)
    const started = stage.start('run', 'mission.yaml', '--verbose')
    await Promise.all([started.printed('a/slow is ready'), started.printed('a/b/slow is ready')])
    started.kill('SIGINT')
    const end = await started.ended
    expect(end, end.stderr).toMatchObject({exit: 130})
    expect(inLines(stage.read('cleaned'))).toEqual(['a/b/slow', 'a/slow'])
    expect(stage.leftOver()).toEqual([])
    expect(await wordsOn(stage)).toEqual({
      quick: 'succeeded',
      a: 'cancelled',
      'a/before': 'succeeded',
      'a/slow': 'cancelled',
      'a/b': 'cancelled',
      'a/b/slow': 'cancelled',
      'a/b/after': 'pending',
      'a/after': 'pending',
      last: 'pending',
    })

    stage.write('go', '')
    const resumed = await stage.run('resume')
    expect(resumed, resumed.stderr).toMatchObject({exit: 0})
    const effects = ['a/after', 'a/b/after', 'a/b/slow', 'a/before', 'a/slow', 'last', 'quick']
    expect(inLines(stage.read('effects'))).toEqual(effects)
  })

  test('of a second kind ends at once what does not listen, however deep it runs', async () => {
    const deaf = `  - id: deaf
    type: command
    with: {run: "trap '' TERM INT; echo ready >&2; while :; do sleep 0.02; done", kill_grace: 1h}\n`
    await using stage = createStage({
      'mission.yaml': missionOf('outer', '', '  - {id: a, type: mission, uses: ./a.yaml}\n'),
      'a.yaml': missionOf('a', '', '  - {id: b, type: mission, uses: ./b.yaml}\n'),
      'b.yaml': missionOf('b', '', deaf),
    })
    const started = stage.start('run', 'mission.yaml', '--verbose')
    await started.printed('ready')
    started.kill('SIGINT')
    await started.printed('SIGINT')
    const secondAtMs = Date.now()
    started.kill('SIGINT')
    expect(await started.ended).toMatchObject({exit: 130})
    expect(Date.now() - secondAtMs).toBeLessThan(5_000)
    expect(stage.leftOver()).toEqual([])
  })

  test('by `sortie cancel` reaches them too', async () => {
    await using stage = createStage(nested)
    const started = stage.start('run', 'mission.yaml', '--verbose')
    await Promise.all([started.printed('a/slow is ready'), started.printed('a/b/slow is ready')])
    const cancelled = await stage.run('cancel')
    expect(cancelled, cancelled.stderr).toMatchObject({exit: 0})
    expect(await started.ended).toMatchObject({exit: 130})
    expect(inLines(stage.read('cleaned'))).toEqual(['a/b/slow', 'a/slow'])
  })
})

describe('a limit', () => {
  test('of the step that runs a mission ends all of it, and the next attempt goes on where it was', async () => {
    await using stage = createStage({
      ...nested,
      'mission.yaml': missionOf(
        'outer',
        '',
        '  - {id: a, type: mission, uses: ./a.yaml, timeout: 2s, retry: {max_attempts: 2, delay: 1s, on: [timeout]}}\n',
      ),
    })
    const started = stage.start('run', 'mission.yaml', '--verbose', '-j', '4')
    await started.printed('timed out after 2')
    stage.write('go', '')
    const end = await started.ended
    expect(end, end.stderr).toMatchObject({exit: 0})
    expect(end.stderr).not.toContain('a/before started, attempt 2')
    expect(end.stderr).toContain('a/b/slow started, attempt 2')
    expect(inLines(stage.read('cleaned'))).toEqual(['a/b/slow', 'a/slow'])
    expect(stage.leftOver()).toEqual([])
  })

  test('without another attempt leaves the rest of the mission undone, and says so', async () => {
    await using stage = createStage({
      ...nested,
      'mission.yaml': missionOf('outer', '', '  - {id: a, type: mission, uses: ./a.yaml, timeout: 1s}\n'),
    })
    const end = await stage.run('run', 'mission.yaml', '-j', '4')
    expect(end).toMatchObject({exit: 1})
    const {steps} = await statusOn(stage)
    expect(steps.map(({id, state, reason}) => `${id} ${state} ${reason ?? ''}`.trim())).toEqual([
      expect.stringMatching(/^a timed_out timed out after 1 s/),
      'a/before succeeded',
      'a/slow cancelled step "a" reached its limit of 1 s',
      'a/b cancelled step "a" reached its limit of 1 s',
      'a/b/slow cancelled step "a" reached its limit of 1 s',
      'a/b/after skipped "a" failed with STEP_TIMED_OUT',
      'a/after skipped "a" failed with STEP_TIMED_OUT',
    ])
    expect(stage.leftOver()).toEqual([])
  })

  test('of the mission itself fails the step that runs it', async () => {
    await using stage = createStage({
      ...nested,
      'mission.yaml': missionOf('outer', '', '  - {id: a, type: mission, uses: ./a.yaml}\n'),
      'a.yaml': nested['a.yaml'].replace('name: a\n', 'name: a\nconfig: {timeout: 1s, max_parallel: 4}\n'),
    })
    const end = await stage.run('run', 'mission.yaml', '-j', '4')
    expect(end).toMatchObject({exit: 1})
    const {steps} = await statusOn(stage)
    expect(steps.map(({id, state, reason}) => `${id} ${state} ${reason ?? ''}`.trim())).toEqual([
      'a timed_out its mission reached the limit of 1 s that it has itself',
      'a/before succeeded',
      'a/slow cancelled the mission of step "a" reached its limit of 1 s',
      'a/b cancelled the mission of step "a" reached its limit of 1 s',
      'a/b/slow cancelled the mission of step "a" reached its limit of 1 s',
      'a/b/after skipped the run was stopping: the mission of step "a" reached its limit of 1 s',
      'a/after skipped the run was stopping: the mission of step "a" reached its limit of 1 s',
    ])
    expect(stage.leftOver()).toEqual([])
  })
})

test('fail_fast: kill of the run ends what a mission in it runs, and skips the rest of that mission', async () => {
  await using stage = createStage({
    ...nested,
    'mission.yaml': missionOf(
      'outer',
      'config: {fail_fast: kill, max_parallel: 4}\n',
      `  - {id: a, type: mission, uses: ./a.yaml}
  - {id: bad, run: 'while [ ! -e fail ]; do sleep 0.02; done; exit 3'}
`,
    ),
  })
  const started = stage.start('run', 'mission.yaml', '--verbose')
  await Promise.all([started.printed('a/slow is ready'), started.printed('a/b/slow is ready')])
  stage.write('fail', '')
  expect(await started.ended).toMatchObject({exit: 1})
  const {steps} = await statusOn(stage)
  expect(steps.map(({id, state, reason}) => `${id} ${state} ${reason ?? ''}`.trim())).toEqual([
    'a cancelled step "bad" failed',
    'a/before succeeded',
    'a/slow cancelled step "bad" failed',
    'a/b cancelled step "bad" failed',
    'a/b/slow cancelled step "bad" failed',
    'a/b/after skipped the run was stopping: step "bad" failed',
    'a/after skipped the run was stopping: step "bad" failed',
    'bad failed the script ended with status 3',
  ])
  expect(inLines(stage.read('cleaned'))).toEqual(['a/b/slow', 'a/slow'])
  expect(stage.leftOver()).toEqual([])
})

test.each([1, 2, 3])('with -j %i, so many programs work at once in all missions together', async jobs => {
  const step = (id: string) => `  - {id: ${id}, run: 'echo + >> trace; sleep 0.05; echo - >> trace'}\n`
  const many = ['x', 'y', 'z'].map(step).join('')
  await using stage = createStage({
    'mission.yaml': missionOf(
      'outer',
      '',
      `  - {id: a, type: mission, uses: ./a.yaml}\n  - {id: b, type: mission, uses: ./a.yaml}\n${many}`,
    ),
    'a.yaml': missionOf('a', 'config: {max_parallel: 8}\n', `  - {id: c, type: mission, uses: ./c.yaml}\n${many}`),
    'c.yaml': missionOf('c', 'config: {max_parallel: 8}\n', many),
  })
  const end = await stage.run('run', 'mission.yaml', '-q', '-j', String(jobs))
  expect(end, end.stderr).toMatchObject({exit: 0})
  let atOnce = 0
  let most = 0
  for (const mark of stage.read('trace').trim().split('\n')) {
    atOnce += mark === '+' ? 1 : -1
    most = Math.max(most, atOnce)
  }
  expect(atOnce).toBe(0)
  expect(most).toBe(jobs)
})

interface ShownStep {
  readonly id: string
  readonly state: string
  readonly reason: string | null
}

async function statusOn(stage: Stage): Promise<{readonly steps: readonly ShownStep[]}> {
  return JSON.parse((await stage.run('status', '--json')).stdout)
}

async function wordsOn(stage: Stage): Promise<{readonly [id: string]: string}> {
  const {steps} = await statusOn(stage)
  return Object.fromEntries(steps.map(({id, state}) => [id, state]))
}
