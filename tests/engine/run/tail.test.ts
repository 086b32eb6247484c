import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createTail} from '../../../engine/run/tail.ts'

describe('tail', () => {
  test('keeps everything while there is room', () => {
    const tail = createTail(10)
    tail.push(Buffer.from('one '))
    tail.push(Buffer.from('two'))
    expect(tail.text()).toBe('one two')
    expect(tail.totalBytes).toBe(7)
  })

  test('keeps the end, and never half a character', () => {
    const tail = createTail(4)
    tail.push(Buffer.from('aß€😀'))
    expect(tail.text()).toBe('😀')
    const cut = createTail(5)
    cut.push(Buffer.from('aß€😀'))
    expect(cut.text()).toBe('😀')
  })

  test('shows bytes that are not UTF-8 instead of failing', () => {
    const tail = createTail(10)
    tail.push(Buffer.from([0x61, 0xff, 0x62]))
    expect(tail.text()).toBe('a\ufffdb')
  })

  test('gives the same text however the bytes are cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary', maxLength: 60}),
        fc.array(fc.integer({min: 1, max: 7})),
        fc.integer({min: 4, max: 40}),
        (text, cuts, keepBytes) => {
          const bytes = Buffer.from(text)
          const whole = createTail(keepBytes)
          whole.push(bytes)
          const parts = createTail(keepBytes)
          for (let at = 0, turn = 0; at < bytes.length; turn++) {
            const size = cuts[turn % Math.max(1, cuts.length)] ?? 3
            parts.push(bytes.subarray(at, at + size))
            at += size
          }
          expect(parts.text()).toBe(whole.text())
          expect(Buffer.byteLength(whole.text())).toBeLessThanOrEqual(keepBytes)
          expect(text.endsWith(whole.text())).toBe(true)
        },
      ),
    )
  })
})
