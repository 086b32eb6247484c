import {expect, test} from 'vitest'
import {type InputDeclaration, readInputs, splitInputArgument} from '../../engine/inputs.ts'

const declared: {readonly [name: string]: InputDeclaration} = {
  base: {type: 'string', default: 'main'},
  depth: {type: 'number', default: 3},
  deep: {type: 'boolean'},
  mode: {type: 'choice', options: ['fast', 'full'], default: 'fast'},
  who: {type: 'string', required: true, description: 'who asks'},
}
const nearMiss = (written: string, names: readonly string[]) => names.find(name => name.startsWith(written.slice(0, 3)))

test('given texts become values of the declared types, the rest are defaults or null', () => {
  expect(readInputs(declared, {depth: '-0.5e1', who: 'a=b'})).toEqual({
    values: {base: 'main', depth: -5, deep: null, mode: 'fast', who: 'a=b'},
    problems: [],
  })
  expect(readInputs(declared, {deep: 'false', mode: 'full', who: ''}).values).toMatchObject({
    deep: false,
    mode: 'full',
    who: '',
  })
})

test('all problems are told at once', () => {
  const {problems} = readInputs(declared, {dept: '1', depth: 'many', deep: 'yes', mode: 'slow'}, nearMiss)
  expect(problems.map(({code, message, hint}) => [code, message, hint])).toEqual([
    ['INPUT_UNKNOWN', 'the mission has no input "dept"', 'did you mean "depth"?'],
    [
      'INPUT_BAD_VALUE',
      'the value of the input "depth" is not a number such as 3 or 0.5',
      'write a number such as 3 or 0.5',
    ],
    ['INPUT_BAD_VALUE', 'the value of the input "deep" is not true or false', 'write true or false'],
    ['INPUT_BAD_VALUE', 'the value of the input "mode" is not one of fast, full', 'write one of fast, full'],
    ['INPUT_MISSING', 'the input "who" (who asks) is required', 'give it with --input who=…'],
  ])
})

test.each(['', ' ', '0x10', 'Infinity', '1e999', '1,5', 'NaN', '--1'])('%j is no number', text => {
  expect(readInputs({n: {type: 'number'}}, {n: text}).problems).toMatchObject([
    {code: 'INPUT_BAD_VALUE', source: 'given'},
  ])
})

test.each<InputDeclaration>([
  {type: 'number', default: '3'},
  {type: 'string', default: 3},
  {type: 'boolean', default: 'true'},
  {type: 'choice', options: ['a'], default: 'b'},
])('the default of %j is a mistake in the mission', declaration => {
  expect(readInputs({n: declaration}, {}).problems).toMatchObject([{code: 'INPUT_BAD_VALUE', source: 'default'}])
})

test('names like those of prototypes are unknown unless declared', () => {
  expect(
    readInputs({}, JSON.parse('{"__proto__": "x", "constructor": "y"}')).problems.map(problem => problem.name),
  ).toEqual(['__proto__', 'constructor'])
  const own: {[name: string]: InputDeclaration} = JSON.parse('{"__proto__": {"type": "string"}}')
  expect(Object.entries(readInputs(own, {}).values)).toEqual([['__proto__', null]])
})

test('an argument is split at its first =', () => {
  expect(splitInputArgument('a=b=c')).toEqual({name: 'a', value: 'b=c'})
  expect(splitInputArgument('a=')).toEqual({name: 'a', value: ''})
  expect(splitInputArgument('a')).toBeUndefined()
  expect(splitInputArgument('=a')).toBeUndefined()
})
