import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {maxOutputFileBytes, parseOutputFile} from '../../engine/output-file.ts'

const parse = (text: string) => parseOutputFile(Buffer.from(text))
const refusal = (text: string | Buffer): string => {
  try {
    parseOutputFile(Buffer.from(text))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'STEP_BAD_OUTPUT') return error.message
    throw error
  }
  return 'none'
}

test.each<[string, {[name: string]: string}]>([
  ['', {}],
  ['a=1', {a: '1'}],
  ['a=1\n\nb= x=y<<z \n', {a: '1', b: ' x=y<<z '}],
  ['a=1\r\nb=\r\n', {a: '1', b: ''}],
  ['a=1\na=2\n', {a: '2'}],
  ['a<<EOF\nEOF\n', {a: ''}],
  ['a<<EOF\nx\nEOF', {a: 'x'}],
  ['a<<EOF\n\nx=1\n EOF\n\nEOF\nb=2', {a: '\nx=1\n EOF\n', b: '2'}],
  ['a<<EOF\r\nx\r\ny\r\nEOF\r\nb=1', {a: 'x\r\ny', b: '1'}],
  ['a<<m=1\nx\nm=1\n', {a: 'x'}],
  ['\ufeffa=1', {a: '1'}],
])('%j is read', (text, outputs) => {
  expect(parse(text)).toEqual(outputs)
})

test.each([
  ['a=1\nhello\n', 'line 2 of the output file has neither = nor <<'],
  ['=1', 'line 1 of the output file has no name before its value'],
  ['a b=1', 'line 1 of the output file has white space in the name "a b"'],
  ['x=1\n\na<<EOF\nx\nEOF \n', 'line 3 of the output file begins a block for "a" that no line "EOF" ends'],
  ['a<<', 'line 1 of the output file begins a block for "a" without a mark that ends it'],
  ['a<<E\nx\ny\nE\nb', 'line 5 of the output file has neither = nor <<'],
])('%j is refused, with its line', (text, message) => {
  expect(refusal(text)).toBe(message)
})

test('names like those of prototypes are names', () => {
  const outputs = parse('__proto__=p\nconstructor=c')
  expect(Object.entries(outputs)).toEqual([
    ['__proto__', 'p'],
    ['constructor', 'c'],
  ])
  expect(Object.getPrototypeOf(outputs)).toBe(Object.prototype)
})

test('a file that is too large or is no UTF-8 is refused', () => {
  expect(parse(`a=${'x'.repeat(maxOutputFileBytes - 2)}`)['a']).toHaveLength(maxOutputFileBytes - 2)
  expect(refusal(`a=${'x'.repeat(maxOutputFileBytes - 1)}`)).toBe(
    'the output file has 1048577 bytes, and at most 1048576 are read',
  )
  expect(refusal(Buffer.from('\ufeffa=1', 'utf16le'))).toBe('the output file is not UTF-8 text')
})

test('what was written as blocks comes back', () => {
  const names = fc
    .string({unit: fc.constantFrom('a', 'b', '_', '-', 'é', '<'), minLength: 1})
    .filter(name => !name.includes('<<') && !name.endsWith('<'))
  const values = fc
    .string({unit: fc.constantFrom('a', '\n', '=', '<', ' ', '\r', '😀')})
    .filter(value => !value.endsWith('\r'))
  fc.assert(
    fc.property(fc.array(fc.tuple(names, values)), pairs => {
      const text = pairs.map(([name, value]) => `${name}<<:EOF:\n${value}\n:EOF:\n`).join('')
      expect(parse(text)).toEqual(Object.fromEntries(pairs))
    }),
  )
})

test('a megabyte of short lines is read in a moment', () => {
  const startedAt = performance.now()
  parse('a=1\n'.repeat(262_144))
  parse(`a<<E\n${'\n'.repeat(1_000_000)}E\n`)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})
