/** What the expressions of a step find, and what is read for them. */
import {describe, expect, test} from 'vitest'
import type {Plan, StepId, Store} from '../../../engine/contracts.ts'
import {stepContexts} from '../../../engine/run/step-contexts.ts'
import {apply, graphOf, initialState} from '../../../engine/schedule/state.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {planOf} from '../schedule/missions.ts'

const runId = '20260102-030405-abcdef'

/** Two steps that succeeded, and a hook with this text in its environment. */
async function contextsOf(text: string): Promise<{contexts: unknown; read: readonly StepId[]}> {
  const sketch = planOf({steps: [{id: 'alpha'}, {id: 'omega'}, {id: 'tidy', hook: 'finally'}]})
  const plan: Plan = {
    ...sketch,
    steps: sketch.steps.map(step => (step.id === 'tidy' ? {...step, env: {TEXT: text}} : step)),
  }
  const graph = graphOf(plan)
  const state = initialState(graph)
  const store = memoryStore()
  await store.createRun({
    runId,
    plan,
    source: {path: 'mission.yaml', sha256: ''},
    createdAtMs: 1,
    owner: {pid: 1, startedAt: 'then'},
  })
  for (const [place, stepId] of ['alpha', 'omega'].entries()) {
    const atMs = place + 1
    for (const event of [
      {type: 'step.started', atMs, stepId, attempt: 1, timeoutMs: null, timeoutReason: 'none'},
      {type: 'step.succeeded', atMs, stepId, output: {value: `of ${stepId}`}, via: 'run'},
    ] as const) {
      apply(graph, state, event)
      await store.append(runId, [event])
    }
  }
  const read: StepId[] = []
  const watched: Store = {
    ...store,
    output(id, stepId) {
      read.push(stepId)
      return store.output(id, stepId)
    },
  }
  return {contexts: await stepContexts('tidy', {graph, state, store: watched, runId}), read}
}

describe('the expressions of a hook', () => {
  test('find the steps they name, and how the run would end', async () => {
    const {contexts, read} = await contextsOf('${{ steps.alpha.outputs.value }} of ${{ run.outcome }}')
    expect(contexts).toEqual({
      steps: {alpha: {outcome: 'success', conclusion: 'success', outputs: {value: 'of alpha'}, findings: []}},
      needs: {},
      run: {outcome: 'succeeded'},
    })
    expect(read).toEqual(['alpha'])
  })

  test.each([
    "${{ steps[format('{0}', 'omega')].outcome }}",
    '${{ toJSON(steps) }}',
    '${{ join(steps.*.outcome) }}',
    'the steps are ${{ steps.alpha.outcome }}',
    '${{\nsteps[format(vars.any)].outcome }}',
  ])('find every step where %s leaves open which it means', async text => {
    expect((await contextsOf(text)).read).toEqual(['alpha', 'omega'])
  })

  test.each([
    "${{ steps['omega'].outcome }}",
    '${{ STEPS . omega.outcome }}',
    '${{ needs.x }}${{ steps.omega.outputs.value }}',
  ])('find the step that %s names', async text => {
    expect((await contextsOf(text)).read).toEqual(['omega'])
  })
})
