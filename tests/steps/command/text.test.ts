import {spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {reasonIn} from '../../../steps/command/text.ts'

const printedBy = (...args: readonly string[]): string =>
  spawnSync(process.execPath, args, {encoding: 'utf8', env: {}}).stderr

describe('the line that says why a program failed', () => {
  test('is the last one with something on it', () => {
    expect(reasonIn('Traceback:\n  File "a.py"\nValueError: no price\n\n')).toBe('ValueError: no price')
    expect(reasonIn(' \n')).toBeUndefined()
  })

  test.each([
    ['throw new TypeError("no price")', 'TypeError: no price'],
    ['require("node:assert").equal(1, 2, "one is two")', 'AssertionError [ERR_ASSERTION]: one is two'],
    ['throw new Error("outside", {cause: new Error("inside")})', 'Error: outside'],
    ['Promise.reject(new RangeError("too late"))', 'RangeError: too late'],
  ])('is the message and not the version, where Node dies of %s', (script, message) => {
    expect(reasonIn(printedBy('-e', script))).toBe(message)
  })

  test('is the version, where Node names no error', () => {
    expect(reasonIn(printedBy('-e', 'throw 7'))).toMatch(/^Node\.js v\d/)
  })
})
