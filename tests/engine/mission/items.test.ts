import {describe, expect, test} from 'vitest'
import type {ItemsPlan, PlannedStep} from '../../../engine/contracts.ts'
import {hintsIn, messagesIn, mission, planOf, problemsIn, shown} from './loading.ts'

const step = (lines: string, run = 'x'): string =>
  mission(`  - id: a\n    run: ${run}\n    ${lines.replaceAll('\n', '\n    ')}\n`)

function planned(lines: string, before = ''): PlannedStep {
  const [first] = planOf(before + step(lines)).steps
  if (first === undefined) throw new Error('no step')
  return first
}

function items(lines: string, before = ''): ItemsPlan {
  const {items: found} = planned(lines, before)
  if (found === undefined) throw new Error('no items')
  return found
}

describe('foreach', () => {
  test.each([
    ['foreach: [a, 2]', {kind: 'values', written: ['a', 2]}],
    ['foreach: {items: [a]}', {kind: 'values', written: ['a']}],
    ['foreach: {items: {x: 1}}', {kind: 'values', written: {x: 1}}],
    ['foreach: "${{ vars.apps }}"', {kind: 'values', written: '${{ vars.apps }}'}],
    ['foreach: {items: "${{ vars.apps }}"}', {kind: 'values', written: '${{ vars.apps }}'}],
    ['foreach: "src/**/*.ts"', {kind: 'glob', patterns: ['src/**/*.ts']}],
    ['foreach: {items: "*.md"}', {kind: 'glob', patterns: ['*.md']}],
    ['foreach: "${{ vars.dir }}/*.ts"', {kind: 'glob', patterns: ['${{ vars.dir }}/*.ts']}],
    ['foreach: {glob: README.md}', {kind: 'glob', patterns: ['README.md']}],
    ['foreach: {glob: ["*.ts", "!b.ts"]}', {kind: 'glob', patterns: ['*.ts', '!b.ts']}],
  ])('%s is planned as what it names', (lines, source) => {
    expect(items(lines, 'vars: {apps: [], dir: src}\n').source).toEqual(source)
  })

  test('has the name, the bounds and the way to fail that it is given', () => {
    expect(items('foreach: [a]')).toEqual({
      source: {kind: 'values', written: ['a']},
      as: 'item',
      failFast: false,
      maxItems: 10_000,
      timeout: expect.objectContaining({kind: 'adaptive', why: 'default limit'}),
    })
    expect(items('foreach: {items: [a], as: app, max_parallel: 3, fail_fast: true, max_items: 5}')).toMatchObject({
      as: 'app',
      maxParallel: 3,
      failFast: true,
      maxItems: 5,
    })
    expect(items('foreach: [a]', 'config: {max_items: 7}\n')).toMatchObject({maxItems: 7})
    expect(planned('timeout: 5s').items).toBeUndefined()
  })
})

describe('matrix', () => {
  test('has its axes apart from what it says about how they are worked', () => {
    expect(
      items('matrix: {os: [a, b], include: [{os: c}], exclude: [{os: a}], max_parallel: 2, fail_fast: true}'),
    ).toMatchObject({
      source: {kind: 'matrix', written: {os: ['a', 'b'], include: [{os: 'c'}], exclude: [{os: 'a'}]}},
      as: 'matrix',
      maxParallel: 2,
      failFast: true,
    })
    expect(items('matrix: "${{ fromJSON(env.M) }}"').source).toEqual({
      kind: 'matrix',
      written: '${{ fromJSON(env.M) }}',
    })
    expect(items('matrix: {values: "${{ fromJSON(env.M) }}", max_parallel: 2}')).toMatchObject({
      source: {kind: 'matrix', written: '${{ fromJSON(env.M) }}'},
      maxParallel: 2,
    })
  })
})

describe('the limit', () => {
  const fixed = (ms: number, why: string) => ({kind: 'fixed', ms, why, allowPartial: false})

  test('of the step is its own alone; without one it has none, and each item is limited as a step would be', () => {
    expect(planned('foreach: [a]')).toMatchObject({timeout: {kind: 'none'}, items: {timeout: {kind: 'adaptive'}}})
    expect(planned('foreach: [a]\ntimeout: 2h')).toMatchObject({
      timeout: fixed(7_200_000, 'set by the step'),
      items: {timeout: {kind: 'none'}},
    })
    expect(planned('foreach: [a]', 'defaults: {timeout: 5m}\n')).toMatchObject({
      timeout: {kind: 'none'},
      items: {timeout: fixed(300_000, "set by the mission's defaults")},
    })
  })

  test('of each item is set beside the items', () => {
    expect(planned('foreach: {items: [a], timeout: 10s}\ntimeout: 1h')).toMatchObject({
      timeout: {ms: 3_600_000},
      items: {timeout: fixed(10_000, 'set by the step')},
    })
    expect(planned('matrix: {os: [a], timeout: 10s}')).toMatchObject({items: {timeout: {ms: 10_000}}})
  })

  test('may let items succeed in part where the step allows it without saying how long', () => {
    expect(planned('foreach: {items: [a]}\ntimeout: {allow_partial: true}')).toMatchObject({
      timeout: {kind: 'none'},
      items: {timeout: {kind: 'adaptive', allowPartial: true}},
    })
  })
})

describe('what is wrong with items', () => {
  test.each([
    ['foreach: [a]\nmatrix: {os: [a]}', 'step "a" has "foreach" and "matrix"'],
    ['foreach: src/a.ts', 'the items are the text "src/a.ts", neither a glob nor an expression'],
    ['foreach: ../*.ts', 'the glob "../*.ts" leaves the workspace'],
    ['foreach: /etc/*', 'the glob "/etc/*" leaves the workspace'],
    ['foreach: {glob: ../*.ts}', '"glob" must be a glob inside the workspace, such as src/**/*.ts, not "../*.ts"'],
    ['foreach: {items: [a], glob: b}', '"glob" and "items" exclude each other'],
    ['foreach: {as: file}', '"foreach" needs "items" or "glob"'],
    [
      'foreach: {items: [a], as: steps}',
      'an item cannot be called "steps", which stands for something else in expressions',
    ],
    [
      'foreach: {items: [a], as: "true"}',
      'an item cannot be called "true", which stands for something else in expressions',
    ],
    ['foreach: {items: [a, b, c], max_items: 2}', '3 items are more than the 2 that a step may have'],
    ['matrix: {a: [1, 2], b: [1, 2], max_items: 3}', '4 items are more than the 3 that a step may have'],
    ['matrix: {max_parallel: 2}', 'the matrix has no axes'],
    ['matrix: {os: linux}', 'the matrix has the axis "os", which is no list'],
    ['matrix: linux', 'the matrix is the text "linux"'],
    ['foreach: {items: [a], timeout: {strategy: fixed}}', 'a fixed timeout needs "limit"'],
  ])('%s', (lines, message) => {
    const messages = messagesIn(step(lines))
    expect(messages.join('\n')).toContain(message)
  })

  test('is shown where it stands', () => {
    expect(shown(step('foreach: {items: [a, b, c], max_items: 2}'))).toBe(`\
error MISSION_BAD_VALUE: 3 items are more than the 2 that a step may have
 --> mission.yaml:6:5
  |
6 |     foreach: {items: [a, b, c], max_items: 2}
  |     ^^^^^^^
  = help: raise \`foreach.max_items\` or \`config.max_items\`, or work through fewer

1 error in mission.yaml
`)
  })
})

describe('an expression in a step with items', () => {
  test.each([
    ['foreach: [a]', 'echo ${{ item }} ${{ strategy.index }} ${{ strategy.total }} ${{ strategy.job-index }}'],
    ['foreach: {items: [a], as: app}', 'echo ${{ app.name }} ${{ APP }}'],
    ['foreach: {items: [{x: 1}]}', 'echo ${{ item.x }}'],
    ['matrix: {os: [a], include: [{old: true}]}', 'echo ${{ matrix.os }} ${{ matrix.old }}'],
    ['matrix: "${{ fromJSON(env.M) }}"', 'echo ${{ matrix.whatever }}'],
    ['foreach: [a]\nworking_directory: "apps/${{ item }}"\nenv: {NAME: "${{ item }}"}', 'make'],
    ['foreach: [a]\nrepeat: {count: 2, until: "outputs.stdout == item"}', 'make'],
  ])('knows the item: %s', (lines, run) => {
    expect(problemsIn(step(lines, run))).toEqual([])
  })

  test.each([
    ['', 'echo ${{ item }}', 'an item has a name in a step with `foreach`, and there not in `if`'],
    [
      'foreach: {items: [a], as: app}',
      'echo ${{ item }}',
      'an item has a name in a step with `foreach`, and there not in `if`',
    ],
    ['foreach: {items: [a], as: app}', 'echo ${{ ap }}', 'did you mean "app"?'],
    ['foreach: [a]', 'echo ${{ matrix.os }}', 'give the step a `matrix`; its `if` is judged once for all combinations'],
    ['matrix: {os: [a]}', 'echo ${{ matrix.so }}', 'did you mean "os"?'],
    ['foreach: [a]', 'echo ${{ strategy.indx }}', 'did you mean "index"?'],
    ['foreach: [a]\nif: item == 1', 'x', 'an item has a name in a step with `foreach`, and there not in `if`'],
    ['foreach: ["${{ item }}"]', 'x', 'an item has a name in a step with `foreach`, and there not in `if`'],
  ])('knows no other name: %s %s', (lines, run, hint) => {
    expect(hintsIn(step(lines, run))).toEqual([hint])
  })

  test('needs an edge to what it is listed from', () => {
    const text = mission('  - {id: list, run: ls}\n  - {id: a, run: x, foreach: "${{ steps.list.outputs.parsed }}"}\n')
    expect(problemsIn(text)).toEqual(['MISSION_MISSING_EDGE 5:41'])
  })

  test('has no effect on the directory of a step without items', () => {
    expect(messagesIn(step('working_directory: "${{ inputs.x }}"'))).toEqual([
      'an expression has no effect in "working_directory"',
    ])
  })
})
