import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {oneLine, plainText, printedLine} from '../../report/plain-text.ts'

test.each([
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007text', 'text'],
  ['\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['\u001bP1$r0m\u001b\\text', 'text'],
  ['\u009b31mred', 'red'],
  ['a\u001b(Bb\u001bc', 'ab'],
  ['never \u001b]0;ended\nnext', 'never \nnext'],
  ['10 %\r20 %\r\n', '10 %\n20 %\n'],
  ['a\u0000b\u0008c\u007f', 'abc'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['tab\tand é 漢 😀 stay', 'tab\tand é 漢 😀 stay'],
])('%j becomes %j', (text, expected) => {
  expect(plainText(text)).toBe(expected)
})

test('one line is one line, cut between two characters', () => {
  expect(oneLine(' a\n\tb\u2028c ')).toBe('a b c')
  expect(oneLine('😀😀😀', 3)).toBe('😀😀😀')
  expect(oneLine('😀😀😀😀', 3)).toBe('😀😀…')
})

test('a printed line keeps its columns, and is one line all the same', () => {
  expect(printedLine('\tat  main \r')).toBe('  at  main')
  expect(printedLine('10 %\r20 %\u2028')).toBe('10 % 20 %')
  expect(printedLine('    four', 6)).toBe('    f…')
})

test('no text brings a control character through, however it is put together', () => {
  const piece = fc.constantFrom('\u001b', '[', ']', '31', 'm', 'P', '\\', '\u0007', '\u009b', '\n', 'x', '\u202e')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), pieces => {
      expect(oneLine(pieces.join(''))).not.toMatch(/\p{Cc}|\u202e/u)
      expect(printedLine(pieces.join(''))).not.toMatch(/\p{Cc}|\u202e/u)
    }),
  )
})
