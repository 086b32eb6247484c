import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {canonicalJson, sha256} from '../../../engine/canonical.ts'
import type {Plan, StepId} from '../../../engine/contracts.ts'
import {type Selection, selectSteps} from '../../../engine/selection/select.ts'
import {answering, planOf, randomScript, type StepSketch} from '../schedule/missions.ts'

const nothing: Selection = {only: [], from: [], until: [], omit: [], affected: null}
const select = (plan: Plan, selection: Partial<Selection>): Plan => selectSteps(plan, {...nothing, ...selection})
const madeOf = (plan: Plan): readonly StepId[] =>
  plan.steps.filter(step => step.leftOut === undefined).map(({id}) => id)
const reasonsOf = (plan: Plan) => Object.fromEntries(plan.steps.map(({id, leftOut}) => [id, leftOut]))

/** a and b; c after both; d after c; e by itself. */
const steps: readonly StepSketch[] = [
  {id: 'a'},
  {id: 'b'},
  {id: 'c', dependsOn: ['a', 'b']},
  {id: 'd', dependsOn: ['c']},
  {id: 'e'},
]
const plan = planOf({steps})
/** `use` needs `fetch`, or `mirror` in its place, which needs `login`. */
const fetching = planOf({
  steps: [
    {id: 'fetch'},
    {id: 'use', ...answering({fetch: {kind: 'alternative', stepId: 'mirror'}})},
    {id: 'login'},
    {id: 'mirror', dependsOn: ['login'], standby: true},
    {id: 'last', dependsOn: ['use']},
  ],
})

describe('which steps are made', () => {
  test.each<[string, Partial<Selection>, readonly StepId[]]>([
    ['only: those named', {only: ['d', 'a']}, ['a', 'd']],
    ['from: with what depends on them', {from: ['b']}, ['b', 'c', 'd']],
    ['until: with what they need', {until: ['c']}, ['a', 'b', 'c']],
    ['from several', {from: ['d', 'e']}, ['d', 'e']],
    ['from and until: what lies between', {from: ['a'], until: ['c']}, ['a', 'c']],
    ['only within until', {only: ['a', 'e'], until: ['d']}, ['a']],
    ['omit comes last', {from: ['a'], omit: ['c']}, ['a', 'd']],
    ['omit alone', {omit: ['a', 'b']}, ['c', 'd', 'e']],
  ])('%s', (_, selection, made) => expect(madeOf(select(plan, selection))).toEqual(made))

  test('what is needed includes the alternatives, and what those need', () => {
    expect(madeOf(select(fetching, {until: ['last']}))).toEqual(['fetch', 'use', 'login', 'mirror', 'last'])
  })

  test('what depends on a step includes the alternatives that stand in for it', () => {
    expect(madeOf(select(fetching, {from: ['fetch']}))).toEqual(['fetch', 'use', 'mirror', 'last'])
  })

  test('those that git says are affected, of those that the ids leave; that there are none is no mistake', () => {
    const affected = new Map(
      steps.map(({id}) => [id, {isAffected: id === 'a' || id === 'c', why: id === 'a' ? '"x" changed' : 'why'}]),
    )
    const selected = select(plan, {affected, until: ['c'], omit: ['b']})
    expect(madeOf(selected)).toEqual(['a', 'c'])
    expect(selected.steps.map(step => step.affected)).toEqual(['"x" changed', undefined, 'why', undefined, undefined])
    expect(madeOf(select(plan, {affected, only: ['e']}))).toEqual([])
  })

  test('hooks always, unless omit names them', () => {
    const hooks = planOf({steps: [{id: 'tidy'}, {id: 'tell'}]}).steps.map(step =>
      Object.assign({hook: 'finally'}, step),
    )
    const withHook: Plan = {...plan, steps: [...plan.steps, ...hooks]}
    expect(madeOf(select(withHook, {only: ['a']}))).toEqual(['a', 'tidy', 'tell'])
    expect(madeOf(select(withHook, {only: ['a'], omit: ['tell']}))).toEqual(['a', 'tidy'])
    expect(() => select(withHook, {only: ['a'], omit: ['a']})).toThrow('no step')
  })
})

describe('the reason', () => {
  test('names the flag that left a step out', () => {
    expect(reasonsOf(select(plan, {only: ['a', 'b'], omit: ['b']}))).toMatchObject({
      a: undefined,
      b: 'named by --omit',
      c: 'not named by --only',
    })
    expect(reasonsOf(select(plan, {from: ['c']}))).toMatchObject({a: 'does not depend on "c" (--from)'})
    expect(reasonsOf(select(plan, {until: ['a', 'b', 'd', 'c']}))).toMatchObject({
      e: 'not needed by "a", "b", "d" and 1 more (--until)',
    })
  })
})

describe('an alternative that is named', () => {
  test('comes by itself where nothing that it stands in for is made', () => {
    const selected = select(fetching, {only: ['mirror']})
    expect(selected.steps.find(({id}) => id === 'mirror')).toMatchObject({standby: false})
  })

  test('stands by where what it stands in for is made as well, or where nobody named it', () => {
    for (const selection of [{only: ['mirror', 'fetch']}, {until: ['last']}, {omit: ['fetch']}]) {
      expect(select(fetching, selection).steps.find(({id}) => id === 'mirror')).toMatchObject({standby: true})
    }
  })
})

describe('the plan', () => {
  test('has a digest of its own for each selection', () => {
    const digests = [select(plan, {omit: ['a']}), select(plan, {omit: ['b']}), select(plan, {})].map(
      ({digest}) => digest,
    )
    expect(new Set(digests).size).toBe(3)
    const {digest, ...content} = select(plan, {only: ['a']})
    expect(digest).toBe(sha256(canonicalJson(content)))
  })

  test('of ten thousand steps in a row is selected from, up and down', () => {
    const ids = Array.from({length: 10_000}, (_, number) => `s${number}`)
    const row = planOf({steps: ids.map((id, number) => ({id, dependsOn: ids.slice(Math.max(0, number - 1), number)}))})
    expect(madeOf(select(row, {from: ['s1']}))).toHaveLength(9_999)
    expect(madeOf(select(row, {until: ['s9998']}))).toHaveLength(9_999)
  })
})

describe('is refused', () => {
  test.each<[string, Partial<Selection>, string, string | undefined]>([
    [
      'an id that no step has',
      {only: ['a', 'x1']},
      '--only names the step "x1", which the mission does not have',
      '`sortie plan` lists the steps',
    ],
    [
      'a slip of the pen',
      {until: ['fecth']},
      '--until names the step "fecth", which the mission does not have',
      'did you mean "fetch"?',
    ],
    [
      'a selection of nothing',
      {only: ['fetch'], omit: ['fetch']},
      'no step of mission "sketch" is left by --only "fetch" and --omit "fetch"',
      undefined,
    ],
  ])('%s', (_, selection, message, hint) => {
    const of = 'fetch' in selection || message.includes('fe') ? fetching : plan
    expect(() => select(of, selection)).toThrow(expect.objectContaining({message, ...(hint !== undefined && {hint})}))
  })
})

test('on random missions, from and until hold what a look through all paths finds', () => {
  fc.assert(
    fc.property(randomScript, fc.nat(), (script, choice) => {
      const random = wholeOf(script.plan)
      const step = random.steps[choice % random.steps.length]
      if (step === undefined) return
      const needed = (id: StepId): readonly StepId[] => [id, ...neededBy(random, id).flatMap(needed)]
      const others = random.steps.map(({id}) => id)
      const above = new Set(needed(step.id))
      expect(madeOf(select(random, {until: [step.id]}))).toEqual(others.filter(id => above.has(id)))
      const below = others.filter(id => waitsFor(random, id).has(step.id) || id === step.id)
      expect(madeOf(select(random, {from: [step.id]}))).toEqual(below)
    }),
    {numRuns: 500},
  )
})

/** As it is without a selection, and without hooks: these belong to every run. */
function wholeOf(random: Plan): Plan {
  const steps = random.steps.flatMap(step => {
    const {leftOut: _, ...whole} = step
    return whole.hook === undefined ? [whole] : []
  })
  return {...random, steps}
}

function neededBy(random: Plan, id: StepId): readonly StepId[] {
  const step = random.steps.find(candidate => candidate.id === id)
  if (step === undefined) return []
  const answers = step.rule.kind === 'conditional' ? Object.values(step.rule.onFailure) : []
  return [...step.dependsOn, ...answers.flatMap(answer => (answer.kind === 'alternative' ? [answer.stepId] : []))]
}

/** Also through those that an alternative stands in for. */
function waitsFor(random: Plan, id: StepId): ReadonlySet<StepId> {
  const standsInFor = random.steps.flatMap(user =>
    user.rule.kind === 'conditional'
      ? Object.entries(user.rule.onFailure).flatMap(([dependency, answer]) =>
          answer.kind === 'alternative' && answer.stepId === id && user.dependsOn.includes(dependency)
            ? [dependency]
            : [],
        )
      : [],
  )
  const direct = [...neededBy(random, id), ...standsInFor]
  return new Set(direct.flatMap(other => [other, ...waitsFor(random, other)]))
}
