/** The real command under signals: what it ends, what it leaves, what it says. */
import {execFileSync} from 'node:child_process'
import {constants} from 'node:fs'
import {type FileHandle, open} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {createStage} from './stage.ts'

const polite = `
version: "1.0"
name: polite
steps:
  - id: first
    run: echo first >> effects
  - id: slow
    depends_on: [first]
    run: |
      trap 'echo cleaned > cleaned; exit 1' TERM
      echo ready >&2
      while [ ! -e go ]; do sleep 0.02; done
  - id: last
    depends_on: [slow]
    run: echo last >> effects
`

describe('a first signal', () => {
  for (const {signal, exit} of [
    {signal: 'SIGINT', exit: 130},
    {signal: 'SIGTERM', exit: 143},
  ] as const) {
    test(`${signal} lets the running step clean up, ends with ${exit}, and resume goes on`, async () => {
      await using stage = createStage({'mission.yaml': polite})
      const started = stage.start('run', 'mission.yaml', '--verbose')
      await started.printed('ready')
      started.kill(signal)
      const end = await started.ended
      expect(end, end.stderr).toMatchObject({exit})
      expect(stage.read('cleaned')).toBe('cleaned\n')
      expect(stage.leftOver()).toEqual([])

      stage.write('go', '')
      const resumed = await stage.run('resume')
      expect(resumed, resumed.stderr).toMatchObject({exit: 0})
      expect(stage.read('effects')).toBe('first\nlast\n')
    })
  }
})

const stubborn = `
version: "1.0"
name: stubborn
steps:
  - id: deaf
    with: {run: "trap '' TERM INT; echo ready >&2; while :; do sleep 0.02; done", kill_grace: 1h}
    type: command
`

test('a second signal ends at once what does not listen', async () => {
  await using stage = createStage({'mission.yaml': stubborn})
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

test('a limit ends the whole tree and the run says what took too long', async () => {
  await using stage = createStage({
    'mission.yaml': `
version: "1.0"
name: slow
steps:
  - id: tree
    timeout: 300ms
    run: |
      setsid sleep 100 &
      sh -c 'sleep 100 & sleep 100' &
      echo before
      sleep 100
`,
  })
  const end = await stage.run('run', 'mission.yaml')
  expect(end).toMatchObject({exit: 1})
  expect(end.stderr).toContain('timed out after 0.3 s')
  expect(stage.leftOver()).toEqual([])
  expect(stage.read(join('.sortie/state/logs', runIdIn(await stage.run('status', '--json')), 'tree.log'))).toBe(
    'before\n',
  )
})

test('the limit of a run ends what runs, skips the rest, and retry keeps what succeeded', async () => {
  await using stage = createStage({
    'mission.yaml': `
version: "1.0"
name: hurried
config: {timeout: 700ms}
steps:
  - {id: quick, run: echo quick >> effects}
  - id: slow
    depends_on: [quick]
    run: |
      setsid sleep 100 &
      [ -e go ] || sleep 100
  - {id: last, depends_on: [slow], run: echo last >> effects}
`,
  })
  const end = await stage.run('run', 'mission.yaml')
  expect(end, end.stderr).toMatchObject({exit: 124})
  expect(end.stderr).toContain('because the run reached its limit of 0.7 s')
  expect(stage.leftOver()).toEqual([])
  expect(JSON.parse((await stage.run('status', '--json')).stdout)).toMatchObject({
    state: 'timed_out',
    reason: 'the run reached its limit of 0.7 s',
    steps: [{state: 'succeeded'}, {state: 'cancelled'}, {state: 'skipped'}],
  })
  expect((await stage.run('resume')).exit).toBe(2)
  stage.write('go', '')
  const retried = await stage.run('retry')
  expect(retried, retried.stderr).toMatchObject({exit: 0})
  expect(stage.read('effects')).toBe('quick\nlast\n')
})

test('one mission runs once at a time, and a dead owner does not keep the lock', async () => {
  await using stage = createStage({'mission.yaml': polite})
  const holder = stage.start('run', 'mission.yaml', '--verbose')
  await holder.printed('ready')
  const second = await stage.run('run', 'mission.yaml')
  expect(second).toMatchObject({exit: 5})
  expect(second.stderr).toContain(`is being run by process ${holder.process.pid}`)
  expect((await stage.run('resume')).exit).toBe(5)
  expect(JSON.parse((await stage.run('status', '--json')).stdout)).toMatchObject({state: 'running'})

  holder.kill('SIGKILL')
  await holder.ended
  expect(JSON.parse((await stage.run('status', '--json')).stdout)).toMatchObject({state: 'interrupted'})
  stage.write('go', '')
  const resumed = await stage.run('resume')
  expect(resumed, resumed.stderr).toMatchObject({exit: 0})
  expect(stage.leftOver()).toEqual([])
})

for (const {signal, exit} of [
  {signal: 'SIGINT', exit: 130},
  {signal: 'SIGTERM', exit: 143},
] as const) {
  test(`${signal} before the run has begun ends the command with ${exit}`, async () => {
    await using stage = createStage({'mission.yaml': polite.replace('steps:', 'env_file: pipe\nsteps:')})
    execFileSync('mkfifo', [join(stage.path, 'pipe')])
    const started = stage.start('run', 'mission.yaml')
    const pipe = await openForReader(join(stage.path, 'pipe'), started.ended)
    started.kill(signal)
    await pipe.close()
    expect(await started.ended).toMatchObject({exit, signal: null})
    expect(stage.leftOver()).toEqual([])
  })
}

/** A named pipe, opened to write as soon as somebody reads it; rejects when `ended` comes first. */
async function openForReader(path: string, ended: Promise<unknown>): Promise<FileHandle> {
  let isOver = false
  void ended.then(() => (isOver = true))
  for (;;) {
    try {
      return await open(path, constants.O_WRONLY | constants.O_NONBLOCK)
    } catch (error) {
      // ENXIO: nobody reads it yet.
      if (isOver) throw error
      await wait(5)
    }
  }
}

function runIdIn({stdout}: {stdout: string}): string {
  const document: {run_id: string} = JSON.parse(stdout)
  return document.run_id
}
