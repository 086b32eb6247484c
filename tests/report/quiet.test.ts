import {expect, test} from 'vitest'
import {createQuietReporter} from '../../report/quiet.ts'
import {type At, planOf, runStarted, shown, started, succeeded} from './run-of-events.ts'

const quiet = (run: readonly At[]) => shown(write => createQuietReporter({write, plan: planOf({id: 'a'})}), run)

test('a run that succeeds is silent', async () => {
  const run: readonly At[] = [
    [0, runStarted],
    [0, started('a')],
    [1, succeeded('a')],
    [1, {type: 'run.finished', outcome: 'succeeded'}],
  ]
  expect(await quiet(run)).toBe('')
})

test('a run that fails says how, at the end', async () => {
  const failure = {code: 'STEP_TIMED_OUT', message: 'timed out after 5 s', retryable: true} as const
  const text = await quiet([
    [0, runStarted],
    [0, started('a')],
    [5, {type: 'step.failed', stepId: 'a', failure, output: null, retryAtMs: null}],
    [5, {type: 'run.finished', outcome: 'failed'}],
  ])
  expect(text).toBe(`mission "nightly" failed after 5 s: 1 timed out
first failure: step "a": timed out after 5 s (STEP_TIMED_OUT)
`)
})
