/** The real command with steps that are worked once for each of their items. */
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {itemsAgain, readLog} from '../torture/event-log.ts'
import {createStage, type Stage} from './stage.ts'

const missionOf = (steps: string, config = ''): string => `version: "1.0"\nname: items\n${config}steps:\n${steps}`

const eventsOf = (stage: Stage) => readLog(join(stage.path, '.sortie', 'state')).events

/** The most that were at work at one time, from lines that each program writes when it begins and when it ends. */
function mostAtOnce(lines: string): number {
  let working = 0
  let most = 0
  for (const line of lines.trim().split('\n')) {
    working += line === '+' ? 1 : -1
    most = Math.max(most, working)
  }
  expect(working).toBe(0)
  return most
}

const program = 'echo + >> load; sleep 0.0$(( $$ % 5 + 1 )); echo - >> load'

describe('slots', () => {
  test('bound what works at once to -j, whatever the items and the plain steps of a mission are', {
    timeout: 60_000,
  }, async () => {
    const list = JSON.stringify(Array.from({length: 12}, (_, index) => index))
    const steps = `
  - {id: one, foreach: ${list}, run: "${program}"}
  - {id: plain-1, run: "${program}"}
  - {id: two, foreach: {items: ${list}, max_parallel: 8}, run: "${program}"}
  - {id: plain-2, run: "${program}"}
  - {id: matrix, matrix: {a: [1, 2, 3], b: [1, 2]}, run: "${program}"}
  - {id: plain-3, depends_on: [plain-1], run: "${program}"}
`
    for (const jobs of [1, 2, 3]) {
      await using stage = createStage({'mission.yaml': missionOf(steps)})
      const end = await stage.run('run', 'mission.yaml', '-q', '--jobs', String(jobs))
      expect(end, end.stderr).toMatchObject({exit: 0})
      const lines = stage.read('load')
      expect(lines.match(/\+/g)).toHaveLength(12 + 12 + 6 + 3)
      expect(mostAtOnce(lines)).toBe(jobs)
    }
  })

  test('are waited for before a step is started, so that its limit does not run meanwhile', async () => {
    const steps = `
  - {id: slow, foreach: [1, 2, 3, 4], run: sleep 0.4}
  - {id: first, run: sleep 0.1}
  - {id: quick, depends_on: [first], timeout: 200ms, run: echo done}
`
    await using stage = createStage({'mission.yaml': missionOf(steps, 'config: {max_parallel: 2}\n')})
    const end = await stage.run('run', 'mission.yaml', '-q')
    expect(end, end.stderr).toMatchObject({exit: 0})
    const started = eventsOf(stage).find(event => event.type === 'step.started' && event.stepId === 'quick')
    const freed = eventsOf(stage).find(event => event.type === 'item.finished')
    // The step before it has ended 300 ms earlier: until then it had no slot, and no limit that ran.
    expect(started?.atMs ?? 0).toBeGreaterThanOrEqual((freed?.atMs ?? 0) - 20)
  })

  test('of one step are at most as many as it asks for', async () => {
    const steps = `  - {id: two, foreach: {items: [1, 2, 3, 4, 5, 6], max_parallel: 2}, run: "${program}"}\n`
    await using stage = createStage({'mission.yaml': missionOf(steps)})
    await stage.run('run', 'mission.yaml', '-q', '--jobs', '6')
    expect(mostAtOnce(stage.read('load'))).toBe(2)
  })
})

const ITEMS = 40

describe('a run that is killed again and again', () => {
  test('works on every item, and on none that was finished', {timeout: 120_000}, async () => {
    const files = Object.fromEntries(Array.from({length: ITEMS}, (_, index) => [`src/f${index}.txt`, `${index}\n`]))
    const steps = `
  - id: files
    foreach: "src/*.txt"
    run: |
      echo "\${{ item }}" >> effects
      sleep 30 &
      sleep 0.02
  - id: numbers
    foreach: ${JSON.stringify(Array.from({length: ITEMS}, (_, index) => index % 30))}
    run: echo "\${{ strategy.index }}" >> effects; sleep 0.01
`
    await using stage = createStage({...files, 'mission.yaml': missionOf(steps, 'config: {max_parallel: 3}\n')})
    const kills = 8
    for (let kill = 0; kill < kills; kill++) {
      const started = kill === 0 ? stage.start('run', 'mission.yaml') : stage.start('resume')
      await started.printed(kill === 0 ? 'started' : 'resumed')
      await wait(20 + Math.random() * 80)
      started.kill('SIGKILL')
      const {signal, stderr} = await started.ended
      expect(signal, stderr).toBe('SIGKILL')
    }
    const last = await stage.run('resume')
    expect(last, last.stderr).toMatchObject({exit: 0})
    const events = eventsOf(stage)
    expect(itemsAgain(events)).toEqual([])
    const finished = events.filter(event => event.type === 'item.finished')
    expect(finished).toHaveLength(2 * ITEMS)
    const effects = stage.read('effects').trim().split('\n')
    expect(new Set(effects).size).toBe(2 * ITEMS)
    expect(effects.length - 2 * ITEMS).toBeLessThanOrEqual(kills * 3)
    expect(stage.leftOver()).toEqual([])
    const status: {steps: {outputs: {done: number; items: unknown[]}}[]} = JSON.parse(
      (await stage.run('status', '--json')).stdout,
    )
    expect(status.steps.map(({outputs}) => [outputs.done, outputs.items.length])).toEqual([
      [ITEMS, ITEMS],
      [ITEMS, ITEMS],
    ])
  })

  test('works again on a file that has changed since, and not on the others', async () => {
    const steps = `
  - id: files
    foreach: {glob: "src/*", max_parallel: 1}
    run: cat "\${{ item }}" >> effects; [ "\${{ item }}" != src/c ] || [ -e go ] || { echo waiting; sleep 30; }
`
    await using stage = createStage({'src/a': 'a', 'src/b': 'b', 'src/c': 'c', 'mission.yaml': missionOf(steps)})
    const started = stage.start('run', 'mission.yaml', '-v')
    await started.printed('waiting')
    started.kill('SIGKILL')
    await started.ended
    stage.write('src/b', 'B')
    stage.write('src/d', 'd')
    stage.write('go', '')
    const resumed = await stage.run('resume')
    expect(resumed, resumed.stderr).toMatchObject({exit: 0})
    expect(resumed.stderr).toContain('[1/1] files 4 items, 2 done before')
    expect(stage.read('effects')).toBe('abcBcd')
  })
})

describe('an interrupt', () => {
  test('ends the items that work with time to clean up; they are worked on again, those that are done are not', async () => {
    const steps = `
  - id: each
    foreach: [a, b, c]
    run: |
      [ \${{ item }} != b ] || [ -e go ] || { trap 'echo cleaned > cleaned; exit 1' TERM; echo ready; while :; do sleep 0.02; done; }
      echo \${{ item }} >> effects
`
    await using stage = createStage({'mission.yaml': missionOf(steps, 'config: {max_parallel: 1}\n')})
    const started = stage.start('run', 'mission.yaml', '-v')
    await started.printed('ready')
    started.kill('SIGINT')
    const end = await started.ended
    expect(end, end.stderr).toMatchObject({exit: 130})
    expect(stage.read('cleaned')).toBe('cleaned\n')
    expect(stage.read('effects')).toBe('a\n')
    expect(stage.leftOver()).toEqual([])
    stage.write('go', '')
    const resumed = await stage.run('resume')
    expect(resumed, resumed.stderr).toMatchObject({exit: 0})
    expect(stage.read('effects')).toBe('a\nb\nc\n')
  })
})

describe('a limit', () => {
  test('of an item ends that item alone, and says how it is raised', async () => {
    const steps = `
  - id: each
    foreach: {items: [0.01, 60, 0.02], timeout: 400ms}
    run: sleep \${{ item }}
`
    await using stage = createStage({'mission.yaml': missionOf(steps)})
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 1})
    expect(end.stderr).toContain(
      '1 of 3 items failed; the first is "60": timed out after 0.4 s (limit set by the step)',
    )
    expect(end.stderr).toContain('raise `foreach.timeout`')
    expect(stage.leftOver()).toEqual([])
  })

  test('of the step ends all items together, and what is done stays done', async () => {
    const steps = `
  - id: each
    foreach: [0.01, 60, 61]
    timeout: 700ms
    retry: {max_attempts: 2, delay: 1ms, on: [timeout]}
    run: echo \${{ item }} >> effects; sleep \${{ item }}
`
    await using stage = createStage({'mission.yaml': missionOf(steps, 'config: {max_parallel: 2}\n')})
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 1})
    const status: {steps: {state: string; items: unknown}[]} = JSON.parse((await stage.run('status', '--json')).stdout)
    expect(status.steps).toMatchObject([{state: 'timed_out', items: {total: 3, done: 1, failed: 0, skipped: 2}}])
    expect(
      stage
        .read('effects')
        .split('\n')
        .filter(line => line === '0.01'),
    ).toHaveLength(1)
    expect(stage.leftOver()).toEqual([])
  })

  test.runIf(process.platform === 'linux')(
    'on memory ends the item that takes too much, not those beside it',
    async () => {
      const hoard = 'const held = []; setInterval(() => held.push(Buffer.alloc(20 << 20, 1)), 30)'
      const steps = `
  - id: each
    foreach: [calm, greedy, other]
    resources: {memory: 200MB}
    run: |
      [ \${{ item }} = greedy ] && exec node hoard.cjs
      sleep 1
`
      const config = 'config: {max_parallel: 3, monitoring: {check_interval_seconds: 0.5}}\n'
      await using stage = createStage({'hoard.cjs': hoard, 'mission.yaml': missionOf(steps, config)})
      const end = await stage.run('run', 'mission.yaml')
      expect(end, end.stderr).toMatchObject({exit: 1})
      expect(end.stderr).toContain('1 of 3 items failed; the first is "greedy": used')
      const codes = eventsOf(stage).flatMap(event =>
        event.type === 'item.finished' ? [event.failure?.code ?? 'done'] : [],
      )
      expect(codes.sort()).toEqual(['STEP_OUT_OF_MEMORY', 'done', 'done'])
    },
  )
})
