import {describe, expect, test} from 'vitest'
import {loadMission} from '../../../engine/mission/load.ts'
import {parseMission} from '../../../engine/mission/parse.ts'
import {reachedPairs} from '../../../engine/mission/reach.ts'
import {offsetsIn} from '../../../engine/mission/scalar-offsets.ts'
import {valueOf} from '../../../engine/mission/tree.ts'
import {hintsIn, load, mission, planOf, problemsIn, shown} from './loading.ts'

test('params and env keep their expressions, which wait for their step', () => {
  const text = `vars: {team: core}\nenv: {TEAM: "\${{ vars.team }}"}\n${mission('  - run: echo "${{ run.id }}"\n    env: {OS: "${{ host.os }}"}\n')}`
  expect(planOf(text).steps[0]).toMatchObject({
    params: {run: 'echo "${{ run.id }}"'},
    env: {TEAM: '${{ vars.team }}', OS: '${{ host.os }}'},
  })
})

test('an expression that is a whole value may bring what is no text, and is checked where it has to stand in the plan', () => {
  const scan = (paths: string) => mission(`  - type: scan\n    with: {kinds: [todos], paths: ${paths}}\n`)
  expect(problemsIn(scan('"${{ fromJSON(env.PATHS) }}"'))).toEqual([])
  expect(problemsIn(scan('"src ${{ env.PATHS }}"'))).toEqual(['MISSION_WRONG_TYPE 5:35'])
  expect(problemsIn(mission('  - type: report\n    with: {format: "${{ env.FORMAT }}"}\n'))).toEqual([])
})

describe('a condition', () => {
  test.each([
    ['success()', 'success()', true],
    ["${{ run.id != '' }}", "run.id != ''", false],
    ['"  always() && env.CI "', 'always() && env.CI', true],
    ['true', 'true', false],
    ['false', 'false', false],
  ])('%s is planned as one bare expression', (written, text, usesStatus) => {
    expect(planOf(mission(`  - run: x\n    if: ${written}\n`)).steps[0]?.condition).toEqual({text, usesStatus})
  })

  test('is null where there is none', () => {
    expect(planOf(mission('  - run: x\n')).steps[0]?.condition).toBeNull()
  })
})

describe('a step may name', () => {
  const chain = '  - {id: a, run: x}\n  - {id: b, run: x, needs: a}\n  - {id: alt, run: x}\n'
  test.each([
    ['a step that it depends on', '  - {id: c, run: "echo ${{ steps.b.outcome }}", needs: b}\n'],
    ['a step further up', '  - {id: c, run: "echo ${{ needs.a.outputs.x }}", needs: b}\n'],
    ['an alternative', '  - {id: c, run: "echo ${{ steps.alt.outcome }}", needs: {a: {alternative: alt}}}\n'],
    ['whatever the environment holds', '  - {id: c, run: "echo ${{ env.HOME }}"}\n'],
  ])('%s', (_what, step) => {
    expect(problemsIn(mission(chain + step))).toEqual([])
  })
})

test('an edge that is missing is told with how to mend it', () => {
  expect(shown(mission('  - {id: a, run: x}\n  - id: b\n    run: |\n      echo ${{ steps.a.outputs.x }}\n'))).toBe(`\
error MISSION_MISSING_EDGE: step "a" is used here but is not in depends_on
 --> mission.yaml:7:22
  |
7 |       echo \${{ steps.a.outputs.x }}
  |                      ^
  = help: add "a" to depends_on, so that it ends before this step begins

1 error in mission.yaml
`)
})

test('names that miss get a hint', () => {
  const text = `inputs: {base: {}}\nsecrets: [KEY]\n${mission('  - run: echo ${{ inputs.bass }} ${{ secrets.OTHER }} ${{ step.a }}\n')}`
  expect(hintsIn(text)).toEqual(['did you mean "base"?', 'list it under `secrets`', 'did you mean "steps"?'])
})

describe('an offset in a value is found in the file', () => {
  test.each([
    ['plain', 'a: one two X'],
    ['plain over lines', 'a: one\n  two\n\n  X'],
    ['single quotes', "a: 'it''s one''\n  two X'"],
    ['double quotes', 'a: "one\\ttwo\\\n  \\x41\\u00e9\\U0001F600\\"\\n X"'],
    ['a block', 'a: |-  # why\n  one\n\n  two X'],
    ['a folded block', 'a: >+\n  one\n  two\n\n    more\n  X\n\n'],
    ['JSON', '{"a": "one\\/\\r\\n two X"}'],
  ])('%s', (_way, text) => {
    const parsed = parseMission({path: 'x', text})
    const scalar = 'mission' in parsed ? valueOf(parsed.mission, 'a') : undefined
    if (scalar?.kind !== 'scalar' || typeof scalar.value !== 'string') throw new Error('no text')
    expect(offsetsIn(scalar)(scalar.value.indexOf('X'))).toBe(text.indexOf('X'))
    expect(offsetsIn(scalar)(scalar.value.indexOf('X') + 1)).toBe(text.indexOf('X') + 1)
    expect(offsetsIn(scalar)(0)).toBe(text.indexOf(text.includes('it') ? 'it' : 'one'))
  })
})

describe('reached pairs', () => {
  test('are those that edges connect, for more targets than one pass takes', () => {
    const edges = Array.from({length: 100}, (_, node) => (node % 10 === 0 ? [] : [node - 1]))
    const pairs = edges.flatMap((_, from) => edges.map((_targets, to) => ({from, to})))
    const expected = pairs.filter(({from, to}) => to < from && Math.floor(from / 10) === Math.floor(to / 10))
    expect([...reachedPairs(edges, pairs)].sort((a, b) => a.from - b.from || a.to - b.to)).toEqual(expected)
  })

  test('in a circle are all', () => {
    const pair = {from: 0, to: 2}
    expect(reachedPairs([[1], [0], []], [pair])).toEqual(new Set([pair]))
  })
})

test('20,000 steps that each name the first one and one far before are checked within seconds', () => {
  const steps = Array.from({length: 20_000}, (_, i) =>
    i === 0
      ? '  - {id: s0, run: x}\n'
      : `  - {id: s${i}, needs: s${i - 1}, run: "\${{ steps.s0.outcome }} \${{ steps.s${i >> 1}.outcome }}"}\n`,
  )
  const startedAtMs = performance.now()
  expect(problemsIn(mission(steps.join('')))).toEqual([])
  expect(performance.now() - startedAtMs).toBeLessThan(15_000)
})

test('a mission is loaded the same when the library has to be loaded first', async () => {
  const text = mission('  - run: echo ${{ inputs.a }}\n    if: sucess()\n')
  const {diagnostics} = await loadMission({path: 'mission.yaml', text}, {stepTypes: [], cores: 1})
  expect(diagnostics.map(({code}) => code)).toEqual(
    expect.arrayContaining(load(text).diagnostics.map(({code}) => code)),
  )
})
