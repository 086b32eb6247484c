import {expect, test} from 'vitest'
import {formatBytes} from '../../engine/bytes.ts'
import {formatDuration} from '../../report/duration.ts'

test.each([
  [0, '0 ms'],
  [4, '4 ms'],
  [400, '0.4 s'],
  [1_000, '1 s'],
  [1_234, '1.2 s'],
  [30_000, '30 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min'],
  [72_300, '1 min 12 s'],
  [300_000, '5 min'],
  [3_599_400, '59 min 59 s'],
  [3_599_600, '1 h'],
  [3_780_000, '1 h 3 min'],
  [90_000_000, '25 h'],
  [-5, '0 ms'],
])('%d ms read as %s', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected)
})

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1023 bytes'],
  [1_229, '1.2 KiB'],
  [1_048_575, '1.0 MiB'],
  [5_000_000_000, '4.7 GiB'],
])('%d bytes read as %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected)
})
