import {expect, test} from 'vitest'
import {createItemLines} from '../../../../engine/run/items/item-lines.ts'

function lines() {
  const taken: string[] = []
  const item = createItemLines('src/a.ts', (stream, bytes) => void taken.push(`${stream}: ${bytes.toString()}`))
  return {...item, taken}
}

test('lines of an item are handed on whole, each with the name of the item', () => {
  const {write, taken} = lines()
  write('stdout', 'one\ntw')
  write('stderr', 'oh')
  write('stdout', 'o\nthree')
  expect(taken).toEqual(['stdout: src/a.ts | one\n', 'stdout: src/a.ts | two\n'])
})

test('what comes last without a line break is handed on at the end, once', () => {
  const {write, flush, taken} = lines()
  write('stdout', 'no break')
  flush()
  flush()
  expect(taken).toEqual(['stdout: src/a.ts | no break\n'])
})

test('a line that never ends is handed on in pieces', () => {
  const {write, taken} = lines()
  for (let piece = 0; piece < 20; piece++) write('stdout', 'x'.repeat(10_000))
  expect(taken.length).toBeGreaterThan(1)
  expect(Math.max(...taken.map(line => line.length))).toBeLessThan(80_000)
})
