import {describe, expect, test} from 'vitest'
import {parseCondition, parseExpression, parseTemplate} from '../../../engine/expression/index.ts'

const problemsOf = (text: string) => {
  const parsed = parseExpression(text, (written, names) =>
    names.find(name => name.toLowerCase().startsWith(written.slice(0, 5))),
  )
  return parsed.ok
    ? []
    : parsed.problems.map(({message, hint, start, end}) => ({message, hint, marked: text.slice(start, end)}))
}

describe('an expression that cannot be read says where and how to mend it', () => {
  test.each([
    ["inputs.a == 'open", "the string is not closed with '", "'open"],
    ['inputs.a == "b"', 'a string stands in single quotes here', '"'],
    ['inputs.a = 1', 'a single = means nothing here', '='],
    ['inputs.a & inputs.b', 'a single & means nothing here', '&'],
    ['1 + 2', 'there is no arithmetic in expressions', '+'],
    ['inputs.a * 2', 'there is no arithmetic in expressions', '*'],
    ['(inputs.a', 'the expression ends too early', ''],
    ['inputs.a ==', 'the expression ends too early', ''],
    ['inputs.a inputs.b', '"inputs" is not expected here', 'inputs'],
    ["containz('a', 'b')", 'there is no function "containz"', 'containz'],
    ["contains('a')", '"contains" was called with the wrong number of arguments', 'contains'],
    ['success(1)', '"success" was called with the wrong number of arguments', 'success'],
    ['hashFiles(inputs.a)', '"hashFiles" takes quoted texts only', 'hashFiles'],
    ['  ', 'the expression is empty', '  '],
  ])('%s', (text, message, marked) => {
    expect(problemsOf(text)).toMatchObject([{message, marked}])
  })

  test('after a string with line feeds in it, too', () => {
    expect(problemsOf("'a\n\nb' == \n nope(1)")).toMatchObject([{marked: 'nope'}])
  })

  test('with the near miss, where there is one', () => {
    expect(problemsOf("containz('a', 'b')")[0]?.hint).toBe('did you mean "contains"?')
  })

  test.each(['constructor(1)', '__proto__()', 'toString()', 'hasOwnProperty(1)', 'valueOf()'])(
    '%s is not a function',
    text => {
      expect(problemsOf(text)[0]?.message).toMatch(/^there is no function/)
    },
  )
})

describe('hostile text', () => {
  test.each([
    ['ten megabytes', `'${'x'.repeat(10_000_000)}'`],
    ['deep parentheses', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['deep negation', `${'!'.repeat(20_000)}true`],
    ['a long chain', Array.from({length: 5_000}, () => '1').join('==')],
    ['deep indexes', `inputs${'[inputs'.repeat(2_000)}${']'.repeat(2_000)}`],
  ])('%s is refused', (_, text) => {
    expect(problemsOf(text)).toHaveLength(1)
  })

  test('a long text is searched in proportion to its length', () => {
    const text = `${"${{ 'a''b' }} ".repeat(200_000)}' \${{`
    const startedAt = performance.now()
    expect(parseTemplate(text.slice(0, 1_000_000)).parts.length).toBeGreaterThan(50_000)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(parseTemplate(`\${{${' '.repeat(10_000_000)}`).problems).toHaveLength(1)
  })
})

describe('a template', () => {
  test('is split into text and expressions, with offsets', () => {
    const text = 'a ${{ inputs.b }}c${{x}}'
    const {parts, problems} = parseTemplate(text)
    expect(problems).toEqual([])
    expect(parts.map(part => text.slice(part.start, part.end))).toEqual(['a ', '${{ inputs.b }}', 'c', '${{x}}'])
    expect(parts[1]).toMatchObject({kind: 'expression', offset: 6, expression: {text: 'inputs.b'}})
  })

  test('may hold }} and quotes inside strings', () => {
    const {parts, problems} = parseTemplate("${{ 'a }} it''s }}' }}b")
    expect(problems).toEqual([])
    expect(parts).toMatchObject([{expression: {text: "'a }} it''s }}'"}}, {text: 'b'}])
  })

  test('tells all its problems, each where it stands', () => {
    const text = 'x ${{ 1 + 1 }} ${{ nope() }} ${{ open'
    const {problems} = parseTemplate(text)
    expect(problems.map(problem => text.slice(problem.start, problem.end))).toEqual(['+', 'nope', '${{'])
  })

  test('with an open string says so', () => {
    expect(parseTemplate("${{ 'a }}").problems).toMatchObject([
      {message: "a string inside `${{ }}` is not closed with '"},
    ])
  })
})

describe('a condition', () => {
  test.each(["inputs.a == 'b'", "${{ inputs.a == 'b' }}", " ${{ inputs.a == 'b' }} \n"])('may be written %j', text => {
    const parsed = parseCondition(text)
    expect(parsed).toMatchObject({ok: true, value: {usesStatus: false, expression: {text: "inputs.a == 'b'"}}})
    expect(parsed.ok && text.slice(parsed.value.offset)).toMatch(/^inputs/)
  })

  test.each(['${{ inputs.a }} == 1', '${{ a }} && ${{ b }}', '!${{ inputs.a }}', 'not ${{ inputs.a }}'])(
    'with text beside the braces is refused: %s',
    text => {
      expect(parseCondition(text)).toMatchObject({ok: false, problems: [{code: 'MISSION_BAD_CONDITION'}]})
    },
  )

  test('knows whether it looks at the status, wherever in it', () => {
    expect(parseCondition("inputs.a || !(Failure() && 'x')")).toMatchObject({ok: true, value: {usesStatus: true}})
    expect(parseCondition("inputs.a == 'failure()'")).toMatchObject({ok: true, value: {usesStatus: false}})
  })
})
