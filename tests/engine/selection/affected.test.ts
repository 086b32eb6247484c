import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {FileFilter, Plan, StepId} from '../../../engine/contracts.ts'
import {graphOf} from '../../../engine/schedule/state.ts'
import {type Affected, affectedSteps, type DeclaredInputs} from '../../../engine/selection/affected.ts'
import {answering, planOf, randomScript} from '../schedule/missions.ts'

const files = (...include: string[]): DeclaredInputs => ({kind: 'files', filters: [{paths: [], include, exclude: []}]})
const none: DeclaredInputs = {kind: 'none'}

function judge(
  plan: Plan,
  changedPaths: readonly string[],
  inputs: {readonly [stepId: StepId]: DeclaredInputs},
  ofEverything: readonly string[] = [],
): {readonly [stepId: StepId]: string} {
  const said = affectedSteps(graphOf(plan), {changedPaths, ofEverything, inputsOf: ({id}) => inputs[id] ?? none})
  return Object.fromEntries([...said].map(([id, {isAffected, why}]) => [id, `${isAffected ? 'yes' : 'no'}: ${why}`]))
}

/** lint and marks by themselves; test after lint; report after test and marks. */
const plan = planOf({
  steps: [{id: 'report', dependsOn: ['test', 'marks']}, {id: 'lint'}, {id: 'marks'}, {id: 'test', dependsOn: ['lint']}],
})

describe('a step is affected', () => {
  test('by a changed file among its inputs, and with it what waits for the step', () => {
    const inputs = {lint: files('src/**'), marks: files('docs/**'), test: files('tests/**')}
    expect(judge(plan, ['src/a.ts', 'src/b.ts', 'README.md'], inputs)).toEqual({
      lint: 'yes: "src/a.ts" and 1 more changed',
      marks: 'no: nothing in docs/** changed',
      test: 'yes: "lint" is affected',
      report: 'yes: "test" is affected',
    })
  })

  test('by its own files rather than by others, where both are true', () => {
    const inputs = {lint: files('src/**'), test: files('src/**')}
    expect(judge(plan, ['src/a.ts'], inputs)).toMatchObject({test: 'yes: "src/a.ts" changed'})
  })

  test('always, where it declares no inputs and depends on nothing; else through what it depends on', () => {
    expect(judge(plan, [], {lint: files('src/**'), marks: none})).toEqual({
      lint: 'no: nothing in src/** changed',
      marks: 'yes: it declares no inputs',
      test: 'no: it declares no inputs, and nothing it depends on is affected',
      report: 'yes: "marks" is affected',
    })
  })

  test('where its inputs are known only in the run', () => {
    expect(judge(plan, [], {lint: {kind: 'later'}})).toMatchObject({
      lint: 'yes: an expression names its inputs, which are not known before the run',
    })
  })

  test('by the mission itself, like every other step', () => {
    const inputs = {lint: files('src/**'), marks: files('docs/**')}
    const everything = judge(plan, ['mission.yaml', 'src/a.ts'], inputs, ['mission.yaml', '.env'])
    expect(new Set(Object.values(everything))).toEqual(new Set(['yes: "mission.yaml" changed']))
  })

  test('as an alternative by what it stands in for, and the step that names it by the alternative', () => {
    const fetching = planOf({
      steps: [
        {id: 'fetch'},
        {id: 'use', ...answering({fetch: {kind: 'alternative', stepId: 'mirror'}})},
        {id: 'mirror', standby: true},
      ],
    })
    const inputs = {fetch: files('a'), mirror: files('b'), use: files('c')}
    expect(judge(fetching, ['a'], inputs)).toMatchObject({mirror: 'yes: "fetch" is affected'})
    expect(judge(fetching, ['b'], inputs)).toEqual({
      fetch: 'no: nothing in a changed',
      mirror: 'yes: "b" changed',
      use: 'yes: "mirror" is affected',
    })
  })
})

test('the inputs are told in the words of the mission', () => {
  const filter = (some: Partial<FileFilter>): DeclaredInputs => ({
    kind: 'files',
    filters: [{paths: [], include: [], exclude: [], ...some}],
  })
  const shown = (inputs: DeclaredInputs) => judge(planOf({steps: [{id: 'a'}]}), [], {a: inputs})['a']
  expect(shown(filter({}))).toBe('no: nothing in the workspace changed')
  expect(shown(filter({paths: ['src', 'lib']}))).toBe('no: nothing in src, lib changed')
  expect(shown(filter({paths: ['src'], include: ['**/*.ts'], exclude: ['**/*.test.ts']}))).toBe(
    'no: nothing in **/*.ts of src but **/*.test.ts changed',
  )
  expect(
    shown({
      kind: 'files',
      filters: [
        {paths: ['a'], include: [], exclude: []},
        {paths: [], include: ['b/*'], exclude: []},
      ],
    }),
  ).toBe('no: nothing in a, b/* changed')
})

test('a name with quotes and line breaks stays on one line', () => {
  expect(judge(planOf({steps: [{id: 'a'}]}), ['src/"a"\nb'], {a: files('src/**')})).toEqual({
    a: 'yes: "src/\\"a\\"\\nb" changed',
  })
})

test('on random missions, a step is affected exactly where it is itself, or something that it waits for is', () => {
  fc.assert(
    fc.property(
      randomScript,
      fc.array(fc.constantFrom('own', 'none', 'other'), {minLength: 12, maxLength: 12}),
      (script, kinds) => {
        const inputs = Object.fromEntries(
          kinds.map((kind, place) => [
            `s${place}`,
            kind === 'none' ? none : files(kind === 'own' ? 'changed' : 'same'),
          ]),
        )
        // Hooks belong to every run.
        const plan = {...script.plan, steps: script.plan.steps.filter(({hook}) => hook === undefined)}
        const graph = graphOf(plan)
        const said = affectedSteps(graph, {
          changedPaths: ['changed'],
          ofEverything: [],
          inputsOf: ({id}) => inputs[id] ?? none,
        })
        const isAffected = (id: StepId) => said.get(id)?.isAffected
        for (const [number, step] of plan.steps.entries()) {
          const own =
            kinds[Number(step.id.slice(1))] === 'own' ||
            (kinds[Number(step.id.slice(1))] === 'none' && step.dependsOn.length === 0)
          const standIns = graph.alternatives[number]?.map(({alternative}) => `${plan.steps[alternative]?.id}`) ?? []
          const stoodFor = graph.callers[number]?.map(({dependency}) => `${plan.steps[dependency]?.id}`) ?? []
          const byOthers = [...step.dependsOn, ...standIns, ...stoodFor].some(id => isAffected(id))
          expect(said.get(step.id)).toMatchObject<Partial<Affected>>({isAffected: own || byOthers})
        }
      },
    ),
    {numRuns: 500},
  )
})

test('ten thousand steps in a row, and thousands of changes, are judged in a moment', () => {
  const ids = Array.from({length: 10_000}, (_, number) => `s${number}`)
  const row = planOf({steps: ids.map((id, number) => ({id, dependsOn: ids.slice(Math.max(0, number - 1), number)}))})
  const inputs = Object.fromEntries(ids.map(id => [id, files('src/**/*.ts')]))
  const changed = Array.from({length: 5_000}, (_, number) => `docs/${number}.md`)
  const began = performance.now()
  expect(judge(row, changed, inputs)).toMatchObject({s9999: 'no: nothing in src/**/*.ts changed'})
  expect(performance.now() - began).toBeLessThan(5_000)
})
