import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Json, JsonObject} from '../../../engine/contracts.ts'
import {
  evaluate,
  evaluateCondition,
  evaluateParams,
  evaluateTemplate,
  hashFilesCallsIn,
  parseCondition,
  parseExpression,
  type Scope,
} from '../../../engine/expression/index.ts'

const scope: Scope = {
  contexts: {
    inputs: {base: 'main', n: 3, yes: true, list: ['a', 'b'], none: null, Base2: 'x'},
    steps: JSON.parse(
      '{"build": {"outputs": {"a-b": "1", "__proto__": "p", "constructor": "c"}}, "constructor": {"outcome": "success"}}',
    ),
  },
  status: {success: false, failure: true, cancelled: false},
  hashFiles: patterns => `hash of ${patterns.join('+')}`,
}

function valueOf(text: string, within: Scope = scope): Json {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return evaluate(parsed.value, within)
}

describe('an expression has the value GitHub gives it', () => {
  test.each<[string, Json]>([
    ['inputs.base', 'main'],
    ["INPUTS.BASE == 'MAIN'", true],
    ['inputs.n > 2 && inputs.yes', true],
    ["inputs.n == '3'", true],
    ['inputs.none || 5', 5],
    ["'a''b''c'", "a'b'c"],
    ['inputs.list', ['a', 'b']],
    ['inputs.list[1]', 'b'],
    ['inputs.nothing.further', null],
    ["contains(inputs.list, 'B')", true],
    ["startsWith('Hello', 'he')", true],
    ["format('{0}-{1} {{}}', 'a', 2)", 'a-2 {}'],
    ["join(inputs.list, ' ')", 'a b'],
    ['fromJSON(\'{"a": [1, {"b": null}]}\').a[1]', {b: null}],
    ['toJSON(inputs.list)', '[\n  "a",\n  "b"\n]'],
    ["case(inputs.n > 5, 'many', 'few')", 'few'],
    ["hashFiles('a', 'b')", 'hash of a+b'],
    ['failure() && !success() && always() && !cancelled()', true],
    ['steps.build.outputs.a-b', '1'],
    ["steps.build['outputs']['a-b']", '1'],
    ['inputs == inputs', true],
    ['1e3', 1000],
    ['0xff', 255],
  ])('%s', (text, value) => {
    expect(valueOf(text)).toEqual(value)
  })
})

describe('names like those of prototypes are names', () => {
  test('that are found where they are given', () => {
    expect(valueOf('steps.constructor.outcome')).toBe('success')
    expect(valueOf('steps.build.outputs.__proto__')).toBe('p')
    expect(valueOf('steps.build.outputs.constructor')).toBe('c')
  })

  test('and nothing where they are not', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(valueOf(`inputs.${name}`)).toBeNull()
      expect(valueOf(`inputs['${name}']['${name}']`)).toBeNull()
    }
  })

  test('that pass through JSON unharmed', () => {
    expect(valueOf('toJSON(fromJSON(\'{"__proto__": {"x": 1}}\'))')).toBe('{\n  "__proto__": {\n    "x": 1\n  }\n}')
    expect(({} as {x?: number}).x).toBeUndefined()
  })
})

describe('what cannot be done is told', () => {
  test.each([
    ["fromJSON('')", /fromJSON was given an empty text/],
    ["fromJSON('{')", /not JSON/],
    ["format('{1}', 'a')", /more arguments than were supplied/],
    ["case('a', 1, 2)", /boolean/],
    [`${"format('{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}', ".repeat(9)}'aaaaaaaaaa'${')'.repeat(9)}`, /longer than 16 MiB/],
  ])('%s', (text, reason) => {
    expect(() => valueOf(text)).toThrow(
      expect.objectContaining({code: 'STEP_BAD_EXPRESSION', message: expect.stringMatching(reason)}),
    )
  })
})

describe('a condition', () => {
  const holds = (text: string, within: Scope) => {
    const parsed = parseCondition(text)
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
    return evaluateCondition(parsed.value, within)
  }
  const after = (success: boolean): Scope => ({...scope, status: {success, failure: !success, cancelled: false}})

  test('implies success() unless it asks for the status', () => {
    expect(holds('inputs.yes', after(true))).toBe(true)
    expect(holds('inputs.yes', after(false))).toBe(false)
    expect(holds('failure() && inputs.yes', after(false))).toBe(true)
    expect(holds('always()', after(false))).toBe(true)
  })

  test.each<[string, boolean]>([
    ["''", false],
    ["'false'", true],
    ['0', false],
    ['null', false],
    ['NaN', false],
    ['inputs.list', true],
    ['inputs.nothing', false],
  ])('%s counts as %s', (text, expected) => {
    expect(holds(text, after(true))).toBe(expected)
  })
})

describe('a text', () => {
  test('that is wholly one expression keeps the type, any other is a text', () => {
    expect(evaluateTemplate('${{ inputs.n }}', scope)).toBe(3)
    expect(evaluateTemplate('${{ inputs.list }}', scope)).toEqual(['a', 'b'])
    expect(evaluateTemplate('n=${{ inputs.n }}${{ inputs.none }} ${{ inputs.list }}', scope)).toBe('n=3 Array')
  })

  test('without expressions is left alone, at every depth of params', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({maxDepth: 4})), params => {
        const json: JsonObject = JSON.parse(JSON.stringify(params).replaceAll('${{', ''))
        expect(evaluateParams(json, scope)).toEqual(json)
      }),
    )
  })

  test('inside params is evaluated once: what a value says is never evaluated again', () => {
    const hostile: Scope = {contexts: {inputs: {a: '${{ secrets.KEY }}'}, secrets: {KEY: 'k'}}}
    expect(evaluateParams({list: [{x: '${{ inputs.a }}'}, 1], '${{ key }}': true}, hostile)).toEqual({
      list: [{x: '${{ secrets.KEY }}'}, 1],
      '${{ key }}': true,
    })
  })
})

test('a long list does not need the stack', () => {
  const list = Array.from({length: 300_000}, (_, index) => index)
  expect(valueOf('inputs.list', {contexts: {inputs: {list}}})).toHaveLength(300_000)
})

test('the patterns of hashFiles are known beforehand', () => {
  const parsed = parseExpression("hashFiles('a', '*.lock') || hashFiles('b')")
  expect(parsed.ok && hashFilesCallsIn(parsed.value)).toEqual([['a', '*.lock'], ['b']])
})
