import {expect, test} from 'vitest'
import {timedOutFailure} from '../../../engine/run/timed-out.ts'
import {planOf, type StepSketch} from '../schedule/missions.ts'

function failureOf(sketch: Omit<StepSketch, 'id'>, params: {readonly [name: string]: string}) {
  const [step] = planOf({steps: [{id: 'a', ...sketch}]}).steps
  if (step === undefined) throw new Error('no step')
  const directory = {files: 1_247, folders: 23, bytes: 12_345_678, isWhole: true}
  const limit = {timeoutMs: 60_000, timeoutReason: 'set by the step'}
  return timedOutFailure({...step, type: 'command', params}, limit, directory)
}

test('a search that reached its limit says amid how much, and what to leave out', () => {
  const timeout = {kind: 'fixed', ms: 60_000, why: 'set by the step', allowPartial: false} as const
  expect(failureOf({timeout}, {command: 'grep'})).toEqual({
    code: 'STEP_TIMED_OUT',
    message:
      'timed out after 60 s (limit set by the step); its directory "." holds 1,247 files in 23 folders, 11.8 MiB',
    hint: 'search narrower paths, and leave out folders such as node_modules, target and dist; or raise `timeout`, or let it adapt with `timeout: auto`',
    retryable: true,
    details: {
      limit_ms: 60_000,
      limit_reason: 'set by the step',
      directory: '.',
      files: 1_247,
      folders: 23,
      bytes: 12_345_678,
      measured_whole: true,
      tries: [
        'search narrower paths, and leave out folders such as node_modules, target and dist',
        'raise `timeout`, or let it adapt with `timeout: auto`',
      ],
    },
  })
})

test('a build under an adaptive limit is told which number to raise', () => {
  const timeout = {
    kind: 'adaptive',
    work: 'build',
    baseMs: 30_000,
    maxMs: 300_000,
    sizeFactor: 1,
    isDefault: false,
    why: 'set by the step',
    allowPartial: false,
  } as const
  expect(failureOf({timeout}, {command: 'make'}).hint).toBe(
    'build or test less at once, or split the step so that what is done is kept; or raise `timeout.base`, now 30 s, or `timeout.max`, now 300 s',
  )
})
