import {describe, expect, test} from 'vitest'
import type {EstimatePolicy, Plan, PlannedStep} from '../../../engine/contracts.ts'
import {estimateSteps, largeSteps} from '../../../engine/run/estimate.ts'
import {createFilesPort} from '../../../engine/run/files.ts'
import {createGitPort} from '../../../engine/run/git.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {createWorkspace} from '../../workspace.ts'
import {planOf} from '../schedule/missions.ts'

const policy: EstimatePolicy = {warnAboveFiles: 3, warnAboveBytes: 100}

const planFor = (step: Partial<PlannedStep>): Plan => {
  const plan = planOf({steps: [{id: 'only'}]})
  return {...plan, steps: plan.steps.map(only => ({...only, ...step}))}
}

async function estimate(plan: Plan, root: string, store = null as Parameters<typeof estimateSteps>[2]['store']) {
  const git = createGitPort({workspace: root, env: {PATH: process.env['PATH']}})
  return await estimateSteps(plan, policy, {workspace: root, files: createFilesPort({workspace: root, git}), store})
}

describe('an estimate', () => {
  test('of a small directory finds nothing to say', async () => {
    using folder = createWorkspace({'a.txt': 'a', 'sub/b.txt': 'b'})
    const estimates = await estimate(planFor({}), folder.root)
    expect(estimates).toMatchObject([{stepId: 'only', directory: {isWithin: true, files: 2}, usualMs: null}])
    expect(largeSteps(estimates, policy)).toEqual([])
  })

  test('warns of a directory with many files, or large ones', async () => {
    using many = createWorkspace({a: '', b: '', c: '', d: ''})
    expect(largeSteps(await estimate(planFor({}), many.root), policy)).toEqual([
      {stepId: 'only', what: 'works in ".", which holds more than 3 files'},
    ])
    using large = createWorkspace({'data/a': 'x'.repeat(101)})
    expect(largeSteps(await estimate(planFor({workingDirectory: 'data'}), large.root), policy)).toEqual([
      {stepId: 'only', what: 'works in "data", which holds more than 100 bytes'},
    ])
  })

  test('of a step that names its files counts these, and not what lies around them', async () => {
    using folder = createWorkspace({'a.js': '', 'b.js': '', 'c.js': '', 'd.js': '', 'e.txt': ''})
    const named = async (files: readonly string[]) =>
      largeSteps(await estimate(planFor({params: {files}}), folder.root), policy)
    expect(await named(['*.txt'])).toEqual([])
    expect(await named(['*', '!*.txt', '!a.js'])).toEqual([])
    expect(await named(['*.js'])).toEqual([{stepId: 'only', what: 'works on 4 files'}])
  })

  test('knows how long a step usually took', async () => {
    using folder = createWorkspace()
    const store = memoryStore()
    const plan = planFor({})
    for (const [index, tookMs] of [300, 100, 200].entries()) {
      const runId = `run-${index}`
      const owner = {pid: 1, startedAt: 'x'}
      await store.createRun({runId, plan, source: {path: '/m.yaml', sha256: ''}, createdAtMs: index, owner})
      const about = {stepId: 'only'}
      await store.append(runId, [
        {type: 'step.started', atMs: 1_000, ...about, attempt: 1, timeoutMs: null, timeoutReason: ''},
        {type: 'step.succeeded', atMs: 1_000 + tookMs, ...about, output: null, via: 'run'},
      ])
    }
    expect(await estimate(plan, folder.root, store)).toMatchObject([{usualMs: 200}])
  })
})
