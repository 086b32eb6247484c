import {describe, expect, test} from 'vitest'
import type {DependencyRule, PlannedStep} from '../../../engine/contracts.ts'
import {hintsIn, load, mission, planOf} from './loading.ts'

const first = '  - {id: a, run: x}\n  - {id: b, run: x}\n  - {id: c, run: x}\n'

/** The last step, which depends as said on "a" and "b". */
function stepWith(lines: string): PlannedStep {
  const text = mission(`${first}  - id: last\n    run: x\n    ${lines.replaceAll('\n', '\n    ')}\n`)
  const step = planOf(text).steps.at(-1)
  if (step === undefined) throw new Error('a plan without steps')
  return step
}

const conditional = (onFailure: Extract<DependencyRule, {kind: 'conditional'}>['onFailure']): DependencyRule => ({
  kind: 'conditional',
  onFailure,
})

describe('depends_on', () => {
  test.each([
    ['an id', 'depends_on: a', ['a']],
    ['a list of ids', 'depends_on: [a, b]', ['a', 'b']],
    ['a list of mappings', 'depends_on: [{step: a}, b, {step_id: c}]', ['a', 'b', 'c']],
    ['a mapping', 'depends_on: {b: {}, a: {}}', ['b', 'a']],
    ['a mapping with nothing behind its keys', 'depends_on:\n  a:\n  b:', ['a', 'b']],
    ['an empty mapping', 'depends_on: {}', []],
    ['an empty list', 'depends_on: []', []],
  ])('may be %s', (_what, lines, ids) => {
    expect(stepWith(lines).dependsOn).toEqual(ids)
  })
})

describe('the rule of a step', () => {
  test.each<[lines: string, rule: DependencyRule]>([
    ['depends_on: [a, b]', {kind: 'all'}],
    ['depends_on: [a, {step: b, required: true}]', {kind: 'all'}],
    ['depends_strategy: any\ndepends_on: [a, b]', {kind: 'any'}],
    ['depends_strategy: any\ndepends_on: {a: {}, b: {}}', {kind: 'any'}],
    ['depends_strategy: best_effort\ndepends_on: [a, b]', {kind: 'best-effort'}],
    ['depends_strategy: conditional\ndepends_on: [a, b]', conditional({})],
    ['depends_on: {a: {}}', conditional({})],
    ['depends_on: {a: {on_failure: fail}}', conditional({})],
    ['depends_on: {a: {required: false}}', conditional({a: {kind: 'warn'}})],
    ['depends_on: [{step: a, required: false}, b]', conditional({a: {kind: 'warn'}})],
    ['depends_strategy: all\ndepends_on: [{step: a, required: false}, b]', conditional({a: {kind: 'warn'}})],
    ['depends_on: {a: {on_failure: skip}, b: {on_failure: warn}}', conditional({a: {kind: 'skip'}, b: {kind: 'warn'}})],
    ['depends_on: {a: {required: false, on_failure: skip}}', conditional({a: {kind: 'skip'}})],
    ['depends_on: {a: {default: {n: [1]}}}', conditional({a: {kind: 'default', output: {n: [1]}}})],
    ['depends_on: {a: {on_failure: default, default: null}}', conditional({a: {kind: 'default', output: null}})],
    ['depends_on: {a: {alternative: c}}', conditional({a: {kind: 'alternative', stepId: 'c'}})],
    ['depends_on: [{step: a, on_failure: skip}, a]', conditional({a: {kind: 'skip'}})],
  ])('%s', (lines, rule) => {
    expect(stepWith(lines).rule).toEqual(rule)
  })
})

test('a step that somebody names as an alternative stands by, and only that one', () => {
  const {steps} = planOf(mission(`${first}  - {id: d, run: x, depends_on: {a: {alternative: c}}}\n`))
  expect(steps.map(({id, standby}) => [id, standby])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
    ['d', false],
  ])
})

test('one step may stand in for several', () => {
  const text = mission(`${first}  - {id: d, run: x, depends_on: {a: {alternative: c}, b: {alternative: c}}}\n`)
  expect(load(text).diagnostics).toEqual([])
})

test('a circle that leads through an alternative is written out', () => {
  const text = mission(
    '  - {id: a, run: x, depends_on: c}\n  - {id: c, run: x}\n  - {id: d, run: x, depends_on: {a: {alternative: c}}}\n',
  )
  expect(load(text).diagnostics.map(({message}) => message)).toContain(
    'steps wait for each other in a circle: a -> c -> a',
  )
})

test('hints say how to mend what waits for the wrong things', () => {
  const steps = `${first}  - {id: d, run: x, depends_on: {a: {alternative: c}}}\n  - {id: e, run: x, depends_on: [c]}\n`
  expect(hintsIn(mission(steps))).toEqual([
    'depend on the step that it stands in for: its output then stands for that one',
  ])
  expect(
    hintsIn(mission('  - {id: build, run: x}\n  - {id: b, run: x, depends_on: {build: {alternative: biuld}}}\n')),
  ).toEqual(['did you mean "build"?'])
})
