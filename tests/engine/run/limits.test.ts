import {expect, test} from 'vitest'
import type {Plan, PlannedStep, TimeoutPolicy} from '../../../engine/contracts.ts'
import {createLimits, type LimitSources} from '../../../engine/run/limits.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {planOf} from '../schedule/missions.ts'

const adaptive: TimeoutPolicy = {
  kind: 'adaptive',
  work: 'search',
  baseMs: 1_000,
  maxMs: 60_000,
  sizeFactor: 1,
  isDefault: false,
  why: 'set by the step',
  allowPartial: false,
}

function searchIn(timeout: TimeoutPolicy, params: PlannedStep['params'] = {command: 'grep'}) {
  const plan = planOf({steps: [{id: 'search', timeout}]})
  const [step] = plan.steps
  if (step === undefined) throw new Error('no step')
  return {plan, step: {...step, params}}
}

const twoMegabytes = {files: 1, folders: 1, bytes: 2 * 1_048_576, isWhole: true}
const limitsWith = (sources: Partial<LimitSources> = {}) =>
  createLimits({missionName: 'm', workspace: '/w', measure: () => twoMegabytes, history: null, ...sources})

/** A store with this many successes of the step, each of which took this long. */
async function storeAfter(count: number, durationMs: number, plan: Plan, taskKey: string) {
  const store = memoryStore()
  for (let run = 0; run < count; run++) {
    const runId = `run-${run}`
    const source = {path: '/m.yaml', sha256: ''}
    await store.createRun({runId, plan, source, createdAtMs: run, owner: {pid: 1, startedAt: ''}})
    const about = {stepId: 'search', attempt: 1, timeoutMs: 1_000, timeoutReason: '', taskKey}
    await store.append(runId, [
      {type: 'step.started', atMs: 0, ...about},
      {type: 'step.succeeded', atMs: durationMs, stepId: 'search', output: null, via: 'run'},
    ])
  }
  return store
}

test('a fixed limit asks for nothing', async () => {
  const measure = () => {
    throw new Error('nobody measures')
  }
  const {step} = searchIn({kind: 'fixed', ms: 5_000, why: 'set by the step', allowPartial: false})
  expect(await limitsWith({measure})(step)).toEqual({timeoutMs: 5_000, timeoutReason: 'set by the step'})
  expect(await limitsWith({measure})({...step, timeout: {kind: 'none'}})).toEqual({
    timeoutMs: null,
    timeoutReason: 'no limit of its own',
  })
})

test('a search is measured where it works, until history knows better', async () => {
  const {step, plan} = searchIn(adaptive)
  const measured: string[] = []
  const measure = (directory: string) => {
    measured.push(directory)
    return twoMegabytes
  }
  const first = await limitsWith({measure})({...step, workingDirectory: 'src'})
  expect(first).toMatchObject({
    timeoutMs: 2_000,
    timeoutReason: 'set by the step, adaptive: base 1 s x 2.0 MiB of its directory',
  })
  expect(measured).toEqual(['/w/src'])

  const {taskKey = ''} = await limitsWith()(step)
  const limitAfter = async (count: number) =>
    limitsWith({measure, history: await storeAfter(count, 8_000, plan, taskKey)})(step)
  expect((await limitAfter(4)).timeoutMs).toBe(2_000)
  measured.length = 0
  expect(await limitAfter(5)).toMatchObject({
    timeoutMs: 12_000,
    timeoutReason: 'set by the step, adaptive: p95 of the last 5 successes, 8 s, x 1.5',
  })
  expect(measured).toEqual([])
})

test('history is that of the same work: another mission, step, parameter or directory has its own', async () => {
  const {step} = searchIn(adaptive)
  const keyOf = async (changed: Partial<PlannedStep> = {}, missionName = 'm') =>
    (await limitsWith({missionName})({...step, ...changed})).taskKey
  const keys = [
    await keyOf(),
    await keyOf({}, 'n'),
    await keyOf({id: 'other'}),
    await keyOf({params: {command: 'rg'}}),
    await keyOf({workingDirectory: 'src'}),
  ]
  expect(new Set(keys).size).toBe(5)
  expect(await keyOf({name: 'Another name', env: {A: '1'}})).toBe(keys[0])
})
