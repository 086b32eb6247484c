/** The real command, with steps that take more than they may. No test allocates more than 400 MB. */
import {spawnSync} from 'node:child_process'
import {statfsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {describe, expect, test} from 'vitest'
import {createStage, type Stage} from './stage.ts'

const onLinux = process.platform === 'linux'
/** statfs(2): what is written to a tmpfs reaches no disk. */
const isInMemory = onLinux && statfsSync(tmpdir()).type === 0x01021994
/** Node itself cannot fork without becoming another program. */
const hasPython = spawnSync('python3', ['--version']).status === 0

/** Takes memory in pieces, so fast as the second argument says, holds it and never ends by itself. */
const hoard = `
const [pieces, pauseMs] = process.argv.slice(2).map(Number)
const held = []
const take = () => {
  held.push(Buffer.alloc(20 << 20, 1))
  if (held.length < pieces) setTimeout(take, pauseMs)
  else setInterval(() => {}, 60_000)
}
take()
`

const missionOf = (config: string, steps: string): string =>
  `version: "1.0"\nname: limits\nconfig: {${config}}\nsteps:\n${steps}`

const stageWith = (mission: string): Stage => createStage({'hoard.cjs': hoard, 'mission.yaml': mission})

const jsonLines = (text: string): {readonly [key: string]: unknown}[] =>
  text
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))

describe.runIf(onLinux)('memory', () => {
  const everySecond = 'monitoring: {check_interval_seconds: 1}'

  test('taken by a grandchild ends the whole tree in time, and a sibling goes on unharmed', async () => {
    const steps = `
  - id: greedy
    run: |
      sh -c 'node hoard.cjs 15 60 & wait' & wait
    resources: {memory: 150MB}
  - id: sibling
    run: |
      sleep 4
      echo unharmed
    resources: {memory: 150MB}
  - {id: free, run: sleep 1}
`
    await using stage = stageWith(missionOf(`${everySecond}, max_parallel: 3`, steps))
    const startedAtMs = performance.now()
    const end = await stage.run('run', 'mission.yaml', '--reporter', 'json')
    expect(performance.now() - startedAtMs).toBeLessThan(15_000)
    expect(end, end.stderr).toMatchObject({exit: 1})
    const events = jsonLines(end.stdout)
    const failed = events.find(({type}) => type === 'step.failed')
    expect(failed).toMatchObject({
      stepId: 'greedy',
      failure: {
        code: 'STEP_OUT_OF_MEMORY',
        message: expect.stringMatching(
          /^used [\d.]+ MiB of memory: over the limit of 150 MiB for all its processes, most by "node" \(process \d+\)$/,
        ),
        details: {limit: 'memory', allowed: 150 << 20},
      },
    })
    expect(events).toContainEqual(expect.objectContaining({type: 'step.succeeded', stepId: 'sibling'}))
    expect(events.filter(({type}) => type === 'step.started')).toMatchObject([
      {guard: expect.stringMatching(/^(cgroup|polling)$/)},
      {guard: expect.stringMatching(/^(cgroup|polling)$/)},
      {stepId: 'free'},
    ])
    const measured = events.filter(({type}) => type === 'step.measured')
    expect(new Set(measured.map(({stepId}) => stepId))).toEqual(new Set(['greedy', 'sibling']))
    expect(Math.max(...measured.map(({rssBytes}) => Number(rssBytes)))).toBeGreaterThan(150 << 20)
    expect(stage.leftOver()).toEqual([])
  })

  test('taken by a daemon that left its group counts as well', async () => {
    const steps = `
  - id: greedy
    run: |
      setsid node hoard.cjs 15 60 &
      sleep 60
    resources: {memory: 150MB}
`
    await using stage = stageWith(missionOf(everySecond, steps))
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 1})
    expect(end.stderr).toContain('STEP_OUT_OF_MEMORY')
    expect(stage.leftOver()).toEqual([])
  })

  test.skipIf(!hasPython)('that forked workers share counts once', async () => {
    const steps = `
  - id: workers
    run: |
      python3 - <<'END'
      import os, time
      held = bytearray(80 << 20)
      for at in range(0, len(held), 4096):
          held[at] = 1
      for _ in range(3):
          if os.fork() == 0:
              time.sleep(2)
              os._exit(0)
      for _ in range(3):
          os.wait()
      END
    resources: {memory: 160MB}
`
    await using stage = stageWith(missionOf('monitoring: {check_interval_seconds: 0.2}', steps))
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 0})
  })

  test('beyond a limit that only warns is said once, and the step goes on', async () => {
    const steps = `
  - id: greedy
    run: |
      timeout -s KILL 2 node hoard.cjs 8 10 || true
      echo through
    resources: {memory: 100MB, on_exceed: warn}
`
    await using stage = stageWith(missionOf('monitoring: {check_interval_seconds: 0.2}', steps))
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 0})
    expect(end.stderr.match(/warning STEP_OUT_OF_MEMORY/g)).toHaveLength(1)
  })

  test('over its limit is ended soon even where the step wants long to clean up', async () => {
    const steps = `
  - id: deaf
    type: command
    with: {run: "trap '' TERM; node -e 'process.on(\\"SIGTERM\\", () => {}); held = Buffer.alloc(200 << 20, 1); setInterval(() => {}, 1000)'", kill_grace: 1h}
    resources: {memory: 100MB}
`
    await using stage = stageWith(missionOf(everySecond, steps))
    const startedAtMs = performance.now()
    const end = await stage.run('run', 'mission.yaml')
    expect(performance.now() - startedAtMs).toBeLessThan(10_000)
    expect(end.stderr).toContain('STEP_OUT_OF_MEMORY')
    expect(stage.leftOver()).toEqual([])
  })
})

describe.runIf(onLinux)('processor time', () => {
  test('of a hog is averaged over six samples, and ends it', async () => {
    // One busy thread is a share of all cores that depends on the machine.
    const steps = `
  - id: hog
    run: node -e 'for (;;);'
    resources: {cpu: 1%}
`
    await using stage = stageWith(missionOf('monitoring: {check_interval_seconds: 0.2}', steps))
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 1})
    expect(end.stderr).toMatch(
      /used [\d.]+ % of all cores, averaged over six samples: over the limit of 1 % for all its processes, most by "node"/,
    )
  })

  test('of a short burst ends nothing', async () => {
    const steps = `
  - id: burst
    run: |
      node -e 'const until = Date.now() + 200; while (Date.now() < until);'
      sleep 2
    resources: {cpu: 40%}
`
    await using stage = stageWith(missionOf('monitoring: {check_interval_seconds: 0.25}', steps))
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 0})
  })
})

describe.runIf(onLinux && !isInMemory)('disk I/O', () => {
  test('above its limit ends the step', async () => {
    const steps = `
  - id: writer
    run: |
      while :; do dd if=/dev/zero of=block bs=1M count=8 conv=fsync 2>/dev/null; done
    resources: {disk_io: 1MB/s}
`
    await using stage = stageWith(missionOf('monitoring: {check_interval_seconds: 0.2}', steps))
    const end = await stage.run('run', 'mission.yaml')
    expect(end, end.stderr).toMatchObject({exit: 1})
    expect(end.stderr).toMatch(/used [\d.]+ MiB\/s of disk I\/O, averaged over six samples: over the limit of 1 MiB\/s/)
  })
})

test('doctor says what holds the limits', async () => {
  await using stage = createStage()
  const {stdout} = await stage.run('doctor')
  expect(stdout).toMatch(/^(ok {2}|warn) {2}limits: .*(kernel|looks at the processes|cannot be measured)/m)
})
