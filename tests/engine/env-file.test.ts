import {parseEnv} from 'node:util'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseEnvFile} from '../../engine/env-file.ts'

test('is read as Node reads it', () => {
  const text = '# note\n\nA=1\nexport B = two words # note\nC="x\ny" # note\nD=\'a#b\'\nE=`"\'`\nF=\nG="a\\nb"\nA=2\r\n'
  expect(parseEnvFile(text)).toEqual({
    values: {A: '2', B: 'two words', C: 'x\ny', D: 'a#b', E: '"\'', F: '', G: 'a\nb'},
    problems: [],
  })
})

test.each([
  ['A=1\nhello there\nB=2', 2, 'there is no = in this line'],
  ['A=1\n1B=x\nB=2', 2, '"1B" is not the name of an environment variable'],
  ['A=1\n=x\nB=2', 2, '"" is not the name of an environment variable'],
  ['A=1\n\n# c\nC="open\nB=2', 4, 'the value of "C" begins with " and never ends'],
  ["A='x\ny' \nC='a' b\nB=2", 3, 'text stands after the closing \' of "C"'],
])('%j names the line that cannot be read, and reads the others', (text, line, message) => {
  const {values, problems} = parseEnvFile(text)
  expect(problems).toMatchObject([{line, message}])
  expect(values['B']).toBe('2')
  expect(values['A']).toBeDefined()
  expect(values['C']).toBeUndefined()
})

test('has own names only', () => {
  expect(Object.entries(parseEnvFile('__proto__=p\nconstructor=c').values)).toEqual([
    ['__proto__', 'p'],
    ['constructor', 'c'],
  ])
})

test('gives what Node gives whenever there is nothing to complain about', () => {
  const pieces = fc.constantFrom('A', 'B', '=', '"', "'", '`', 'x # y', ' ', '\n', 'x', '\\n', '$A', '=\t')
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 25}), parts => {
      const text = `${parts.join('')}\n`
      const {values, problems} = parseEnvFile(text)
      if (problems.length === 0) expect(values).toEqual({...parseEnv(text)})
    }),
    {numRuns: 5_000},
  )
})
