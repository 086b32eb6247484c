import {describe, expect, test} from 'vitest'
import {percentOf, sizeBytes} from '../../schemas/size.ts'

describe('a size', () => {
  test.each([
    ['512MB', 536_870_912],
    ['512 MiB', 536_870_912],
    ['512m', 536_870_912],
    ['1.5GB', 1_610_612_736],
    ['1t', 1_099_511_627_776],
    ['100MB/s', 104_857_600],
    ['17', 17],
    ['17B', 17],
    [17, 17],
    [0.2, 1],
  ])('%s is %d bytes', (written, bytes) => {
    expect(sizeBytes(written)).toBe(bytes)
  })

  test.each(['', 'MB', '-1MB', '1XB', '1 2', '0', Number.NaN])('%s is none', written => {
    expect(() => sizeBytes(written)).toThrow(RangeError)
  })
})

test('a share is a number with or without its sign', () => {
  expect([percentOf('75%'), percentOf('12.5 %'), percentOf(75)]).toEqual([75, 12.5, 75])
  expect(() => percentOf('half')).toThrow(RangeError)
})
