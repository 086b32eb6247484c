import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cutToWidth, fitToWidth, widthOf} from '../../../report/live/width.ts'

describe('width', () => {
  test.each([
    {text: '', width: 0},
    {text: 'plain', width: 5},
    {text: 'naïve', width: 5},
    {text: 'e\u0301', width: 1},
    {text: '漢字', width: 4},
    {text: 'ｆｕｌｌ', width: 8},
    {text: '한국', width: 4},
    {text: '\u1112\u1161\u11ab', width: 2},
    {text: '🚀', width: 2},
    {text: '❤\ufe0f', width: 2},
    {text: '…', width: 1},
  ])('of "$text" is $width', ({text, width}) => {
    expect(widthOf(text)).toBe(width)
  })

  test('what fits is not cut', () => {
    expect(cutToWidth('漢字', 4)).toBe('漢字')
    expect(cutToWidth('plain', 5)).toBe('plain')
  })

  test('what is cut shows it, and no wide character is cut in half', () => {
    expect(cutToWidth('plain text', 6)).toBe('plain…')
    expect(cutToWidth('漢字漢字', 4)).toBe('漢…')
    expect(cutToWidth('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…')
    expect(cutToWidth('👩\u200d👩', 3)).toBe('👩…')
  })

  test('no room is no text', () => {
    expect(cutToWidth('text', 0)).toBe('')
    expect(cutToWidth('text', -3)).toBe('')
    expect(cutToWidth('text', 1)).toBe('…')
  })

  test('nothing is ever wider than it was cut to, and what was fitted is as wide', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.nat(30), (text, columns) => {
        expect(widthOf(cutToWidth(text, columns))).toBeLessThanOrEqual(columns)
        const fitted = widthOf(fitToWidth(text, columns))
        expect(fitted).toBe(columns)
      }),
    )
  })
})
