/** Missions that steps run, as they stand in the plan. */
import {describe, expect, test} from 'vitest'
import type {Plan, PlannedStep} from '../../../engine/contracts.ts'
import {formatDiagnostics} from '../../../engine/mission/diagnostic.ts'
import {type LoadOptions, loadMission} from '../../../engine/mission/load.ts'
import {everyPlan, everyStep} from '../../../engine/plans.ts'
import {stepTypes} from '../../../steps/index.ts'
import {missionsAmong} from '../../used-missions.ts'
import {load} from './loading.ts'

const missionOf = (name: string, ...lines: readonly string[]): string =>
  ['version: "1.0"', `name: ${name}`, ...lines, ''].join('\n')
const plain = missionOf('inner', 'steps: [{id: a, run: make}]')

function planOf(text: string, files: {readonly [path: string]: string}, options: Partial<LoadOptions> = {}): Plan {
  const {plan, diagnostics} = load(text, {usedMissions: missionsAmong(files), ...options})
  if (plan === null) throw new Error(formatDiagnostics(diagnostics))
  return plan
}

function innerOf(plan: Plan): Plan & {readonly step: PlannedStep} {
  const [step] = plan.steps
  if (step?.mission === undefined) throw new Error('the first step runs no mission')
  return {...step.mission, step}
}

const using = (...lines: readonly string[]): string =>
  missionOf('outer', ...lines, 'steps:', '  - {id: lib, type: mission, uses: ./inner.yaml}')

describe('the plan of a step that runs a mission', () => {
  test('holds the plan of that mission, and its digest covers it', () => {
    const plan = planOf(using(), {'inner.yaml': plain})
    expect(innerOf(plan)).toMatchObject({missionName: 'inner', steps: [{id: 'a', params: {run: 'make'}}]})
    expect(innerOf(plan).step).toMatchObject({type: 'mission', timeout: {kind: 'none'}})
    const changed = planOf(using(), {'inner.yaml': plain.replace('make', 'make all')})
    expect(changed.digest).not.toBe(plan.digest)
    expect(planOf(using(), {'inner.yaml': `# a comment\n${plain}`}).digest).toBe(plan.digest)
  })

  test('takes what the mission leaves open from the one around it', () => {
    const config = 'config: {max_parallel: 3, fail_fast: kill, resource_limits: {max_memory_mb: 64}}'
    const inner = innerOf(planOf(using(config), {'inner.yaml': plain}))
    expect(inner).toMatchObject({maxParallel: 3, failFast: 'kill', steps: [{limits: {memoryBytes: 64 * 1024 * 1024}}]})
    expect(inner.step.limits).toBeUndefined()
  })

  test('keeps what the mission says itself, whatever the one around it and the command line say', () => {
    const own = plain.replace('steps:', 'config: {max_parallel: 1, fail_fast: false, timeout: 5m}\nsteps:')
    const overrides = {maxParallel: 8, failFast: 'drain', envFile: 'other.env'} as const
    const plan = planOf(using('config: {timeout: 1h}'), {'inner.yaml': own}, {overrides})
    expect(plan).toMatchObject({maxParallel: 8, failFast: 'drain', values: {envFile: 'other.env'}})
    expect(innerOf(plan)).toMatchObject({maxParallel: 1, failFast: 'off', timeoutMs: 300_000, values: {envFile: null}})
  })

  test('has neither the constants nor the defaults of the mission around it', () => {
    const outer = using('vars: {team: core}', 'env: {A: b}', 'defaults: {timeout: 5m, retry: 2}')
    const inner = innerOf(planOf(outer, {'inner.yaml': plain}))
    expect(inner.values.vars).toEqual({})
    expect(inner.steps[0]).toMatchObject({env: {}, retry: {maxAttempts: 1}, timeout: {why: 'default limit'}})
    // A retry is for the step, a limit for programs.
    expect(inner.step).toMatchObject({retry: {maxAttempts: 3}, timeout: {kind: 'none'}})
  })

  test('knows what the mission takes and brings', () => {
    const inner = missionOf(
      'inner',
      'inputs: {depth: {type: number, default: 3}, name: {}}',
      'outputs: {n: {value: "${{ inputs.depth }}"}, yes: {value: true, description: always}}',
      'steps: [{run: make}]',
    )
    expect(innerOf(planOf(using(), {'inner.yaml': inner}))).toMatchObject({
      inputs: {depth: {type: 'number', default: 3}, name: {type: 'string'}},
      outputs: {n: '${{ inputs.depth }}', yes: true},
      values: {inputs: {depth: 3, name: null}},
    })
  })

  test('is chosen for the platform, in every mission', () => {
    const inner = missionOf(
      'inner',
      'steps:',
      '  - {id: a, type: command, with: {platform_commands: {unix: make, windows: nmake}}}',
      '  - {id: b, run: make, platforms: [linux]}',
    )
    const plan = innerOf(planOf(using(), {'inner.yaml': inner}, {platform: 'windows', stepTypes}))
    expect(plan.steps).toMatchObject([{params: {run: 'nmake'}}, {excluded: {platform: 'windows', only: ['linux']}}])
  })

  test('may hold the same mission twice, with other inputs', () => {
    const inner = missionOf('inner', 'inputs: {n: {type: number}}', 'steps: [{id: a, run: make}]')
    const plan = planOf(
      missionOf(
        'outer',
        'steps:',
        '  - {id: one, type: mission, uses: inner.yaml, inputs: {n: 1}}',
        '  - {id: two, type: mission, uses: ./inner.yaml, inputs: {n: 2}}',
      ),
      {'inner.yaml': inner},
    )
    expect(plan.steps.map(({mission}) => mission?.values.inputs)).toEqual([{n: 1}, {n: 2}])
    expect(Array.from(everyStep(plan), ({stepId}) => stepId)).toEqual(['one', 'one/a', 'two', 'two/a'])
    expect(Array.from(everyPlan(plan), ({missionName}) => missionName)).toEqual(['outer', 'inner', 'inner'])
  })
})

describe('inputs', () => {
  const inner = missionOf(
    'inner',
    'inputs:',
    '  text: {}',
    '  count: {type: number}',
    '  on: {type: boolean, default: true}',
    '  mode: {type: choice, options: ["1.0", "2.0"]}',
    'steps: [{run: make}]',
  )
  const given = (inputs: string, extra = ''): Plan & {readonly step: PlannedStep} =>
    innerOf(
      planOf(
        missionOf('outer', `${extra}steps:`, `  - {id: lib, type: mission, uses: inner.yaml, inputs: ${inputs}}`),
        {
          'inner.yaml': inner,
        },
      ),
    )

  test('have the types that are declared, texts as they are written', () => {
    expect(given('{text: 1.10, count: "3", on: "false", mode: 2.0}').values.inputs).toEqual({
      text: '1.10',
      count: 3,
      on: false,
      mode: '2.0',
    })
  })

  test('that are null are as good as absent', () => {
    expect(given('{on: null}').values.inputs).toEqual({text: null, count: null, on: true, mode: null})
  })

  test('that an expression gives are known when the step begins', () => {
    const {step, values} = given('{count: "${{ vars.n }}", text: a}', 'vars: {n: 1}\n')
    expect(step.params).toEqual({uses: 'inner.yaml', inputs: {count: '${{ vars.n }}', text: 'a'}})
    expect(values.inputs).toMatchObject({count: null, text: 'a'})
  })
})

test('faults of a mission that two steps use are told once', () => {
  const {diagnostics} = load(
    missionOf('outer', 'steps:', ...['a', 'b'].map(id => `  - {id: ${id}, type: mission, uses: inner.yaml}`)),
    {usedMissions: missionsAmong({'inner.yaml': missionOf('inner', 'steps: [{id: a, runn: make}]')})},
  )
  expect(diagnostics.map(({code, place}) => `${code} ${place.file.path}`)).toEqual([
    'MISSION_MISSING_KEY inner.yaml',
    'MISSION_UNKNOWN_KEY inner.yaml',
  ])
})

test('a text that is no file has no others beside it', async () => {
  const {diagnostics} = await loadMission({path: 'text', text: using()}, {stepTypes, cores: 1})
  expect(diagnostics.map(({message}) => message)).toEqual([
    'no mission can be found from here: this one is not in a file',
  ])
})
