/** The real command with hooks: after signals, `sortie cancel` and the limit of the run, and how long they may take. */
import {describe, expect, test} from 'vitest'
import {createStage, type Stage} from './stage.ts'

const mission = `
version: "1.0"
name: hooked
steps:
  - {id: first, run: echo first >> effects}
  - id: slow
    depends_on: [first]
    run: |
      echo ready >&2
      while [ ! -e go ]; do sleep 0.02; done
on_success: [{run: echo on_success >> effects}]
on_failure: [{run: echo on_failure >> effects}]
on_cancel: [{run: 'echo "on_cancel of \${{ run.outcome }}, slow was \${{ steps.slow.outcome }}" >> effects'}]
finally: [{run: echo finally >> effects}]
`

const started = async (stage: Stage, ...argv: string[]) => {
  const run = stage.start('run', 'mission.yaml', '--verbose', ...argv)
  await run.printed('ready')
  return run
}

describe('after a signal', () => {
  for (const {signal, exit} of [
    {signal: 'SIGINT', exit: 130},
    {signal: 'SIGTERM', exit: 143},
  ] as const) {
    test(`${signal} runs on_cancel and finally, and a resumed run has its own hooks`, async () => {
      await using stage = createStage({'mission.yaml': mission})
      const run = await started(stage)
      run.kill(signal)
      const end = await run.ended
      expect(end, end.stderr).toMatchObject({exit})
      expect(stage.read('effects')).toBe('first\non_cancel of interrupted, slow was cancelled\nfinally\n')
      expect(stage.leftOver()).toEqual([])

      stage.write('go', '')
      const resumed = await stage.run('resume')
      expect(resumed, resumed.stderr).toMatchObject({exit: 0})
      expect(stage.read('effects').split('\n').slice(3)).toEqual(['on_success', 'finally', ''])
    })
  }

  test('`sortie cancel` waits for the hooks', async () => {
    await using stage = createStage({'mission.yaml': mission})
    const run = await started(stage)
    const cancelled = await stage.run('cancel')
    expect(cancelled, cancelled.stderr).toMatchObject({exit: 0})
    expect(await run.ended).toMatchObject({exit: 130})
    expect(stage.read('effects')).toContain('finally\n')
  })
})

const endless = `
version: "1.0"
name: endless
steps:
  - {id: slow, run: 'echo ready >&2; sleep 100'}
on_cancel:
  - {id: deaf, type: command, with: {run: "trap '' TERM; echo cleaning >&2; sleep 100 & wait; sleep 100", kill_grace: 1h}}
finally:
  - {id: never, run: echo never >> effects}
`

test('a second signal ends hooks at once, and starts no other', async () => {
  await using stage = createStage({'mission.yaml': endless})
  const run = await started(stage)
  run.kill('SIGINT')
  await run.printed('cleaning')
  const secondAtMs = Date.now()
  run.kill('SIGINT')
  const end = await run.ended
  expect(end, end.stderr).toMatchObject({exit: 130})
  expect(Date.now() - secondAtMs).toBeLessThan(5_000)
  expect(() => stage.read('effects')).toThrow('ENOENT')
  expect(stage.leftOver()).toEqual([])
})

test('hooks that take longer than ten seconds after a signal are ended, and the run with them', async () => {
  await using stage = createStage({'mission.yaml': endless})
  const run = await started(stage)
  const firstAtMs = Date.now()
  run.kill('SIGTERM')
  const end = await run.ended
  expect(end, end.stderr).toMatchObject({exit: 143})
  const tookMs = Date.now() - firstAtMs
  expect(tookMs).toBeGreaterThan(9_500)
  expect(tookMs).toBeLessThan(14_000)
  expect(() => stage.read('effects')).toThrow('ENOENT')
  expect(stage.leftOver()).toEqual([])
})

test('a run that reaches its limit runs on_failure and finally', async () => {
  await using stage = createStage({'mission.yaml': mission.replace('steps:', 'config: {timeout: 500ms}\nsteps:')})
  const end = await stage.run('run', 'mission.yaml')
  expect(end, end.stderr).toMatchObject({exit: 124})
  expect(stage.read('effects')).toBe('first\non_failure\nfinally\n')
  expect(JSON.parse((await stage.run('status', '--json')).stdout)).toMatchObject({state: 'timed_out'})
})
