import {describe, expect, test} from 'vitest'
import {checkNames, type KnownNames, parseExpression, stepsNamedIn} from '../../../engine/expression/index.ts'

const known: KnownNames = {
  contexts: new Set(['inputs', 'env', 'vars', 'secrets', 'steps', 'needs', 'mission']),
  members: {inputs: ['base'], vars: [], secrets: ['TOKEN']},
  steps: {all: new Set(['build', 'a-b', 'other', 'constructor']), dependencies: new Set(['build', 'a-b'])},
  statusFunctions: false,
  nearMiss: (written, candidates) => candidates.find(name => name.startsWith(written.slice(0, 3))),
}

function expressionOf(text: string) {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.value
}

function check(text: string) {
  return checkNames(expressionOf(text), known).map(({code, message, hint, start, end}) => ({
    code,
    message,
    hint,
    marked: text.slice(start, end),
  }))
}

describe('names', () => {
  test.each([
    "steps.build.outputs.anything == inputs.base && env.ANY && steps['a-b'].outcome",
    'steps[inputs.base].outputs.x',
    'steps.*.outcome',
    "needs.build.outputs['x y']",
    'toJSON(steps)',
  ])('that exist pass: %s', text => {
    expect(check(text)).toEqual([])
  })

  test.each([
    ['steps.bulid.outcome', 'MISSION_UNKNOWN_STEP', 'there is no step "bulid"', 'bulid'],
    ["steps['bulid'].outcome", 'MISSION_UNKNOWN_STEP', 'there is no step "bulid"', "'bulid'"],
    ['steps.other.outcome', 'MISSION_MISSING_EDGE', 'step "other" is used here but is not in depends_on', 'other'],
    [
      'steps.constructor.outcome',
      'MISSION_MISSING_EDGE',
      'step "constructor" is used here but is not in depends_on',
      'constructor',
    ],
    ['steps.__proto__', 'MISSION_UNKNOWN_STEP', 'there is no step "__proto__"', '__proto__'],
    ['steps.build.output', 'MISSION_UNKNOWN_NAME', 'a step has no "output"', 'output'],
    ['inputs.bace', 'MISSION_UNKNOWN_NAME', '"inputs" has no "bace"', 'bace'],
    ['vars.x', 'MISSION_UNKNOWN_NAME', '"vars" has no "x"', 'x'],
    ['secrets.KEY', 'MISSION_UNKNOWN_NAME', '"secrets" has no "KEY"', 'KEY'],
    ['github.ref', 'MISSION_UNKNOWN_NAME', 'there is no context "github"', 'github'],
    ['item.x', 'MISSION_UNKNOWN_NAME', '"item" is not known at this place', 'item'],
    ['success()', 'MISSION_BAD_EXPRESSION', '"success" has a meaning only in `if`', 'success'],
  ])('%s is named', (text, code, message, marked) => {
    expect(check(text)).toMatchObject([{code, message, marked}])
  })

  test('are all told at once, with the near miss or what to do', () => {
    expect(check("format('{0}', inputs.bas1) == vars.y || steps.buidl.outputs.z").map(problem => problem.hint)).toEqual(
      ['did you mean "base"?', 'give it a value under `vars`', 'did you mean "build"?'],
    )
  })

  test('of steps are listed once each', () => {
    expect(stepsNamedIn(expressionOf("steps.b.outputs.x && needs['a'].outcome || steps.b.outcome"))).toEqual(['b', 'a'])
  })
})
