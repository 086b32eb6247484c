import {describe, expect, test} from 'vitest'
import type {ItemResult, Json} from '../../../../engine/contracts.ts'
import {collect, fitted, shareOf} from '../../../../engine/run/items/collect.ts'

const done = (label: string, value: Json): ItemResult<string> => {
  return {item: label, label, key: `key of ${label}`, state: 'done', attempts: 1, value}
}
const failed = (label: string, message: string, hint?: string): ItemResult<string> => ({
  item: label,
  label,
  key: `key of ${label}`,
  state: 'failed',
  attempts: 2,
  failure: {code: 'STEP_EXIT_STATUS', message, retryable: true, ...(hint !== undefined && {hint})},
  value: {exit_code: 1},
})
const skipped = (label: string): ItemResult<string> => ({item: label, label, state: 'skipped', reason: 'no more'})

describe('the output of a step with items', () => {
  test('has every item in its place, how it ended and why, and how many ended how', () => {
    const {output, failure} = collect([done('a', {v: 1}), failed('b', 'broke'), skipped('c')], 'logs/a.log')
    expect(output).toEqual({
      items: [
        {key: 'key of a', label: 'a', state: 'done', attempts: 1, reason: null, outputs: {v: 1}},
        {key: 'key of b', label: 'b', state: 'failed', attempts: 2, reason: 'broke', outputs: {exit_code: 1}},
        {key: null, label: 'c', state: 'skipped', attempts: 0, reason: 'no more', outputs: null},
      ],
      total: 3,
      done: 1,
      failed: 1,
      skipped: 1,
      log_path: 'logs/a.log',
    })
    expect(failure).toMatchObject({
      code: 'STEP_ITEMS_FAILED',
      message: '1 of 3 items failed and 1 was not begun; the first is "b": broke',
      details: {total: 3, done: 1, failed: 1, skipped: 1, codes: ['STEP_EXIT_STATUS']},
      output,
    })
  })

  test('names the first failure in the list, with its hint', () => {
    const {failure} = collect([done('a', null), failed('b', 'broke', 'mend it'), failed('c', 'too')], null)
    expect(failure).toMatchObject({message: '2 of 3 items failed; the first is "b": broke', hint: 'mend it'})
  })

  test('is no failure without a failed item', () => {
    expect(collect([done('a', null)], null).failure).toBeNull()
    expect(collect([], null)).toEqual({
      output: {items: [], total: 0, done: 0, failed: 0, skipped: 0, log_path: null},
      failure: null,
    })
  })

  test('has the findings of all items, and their summaries under their names', () => {
    const {output} = collect(
      [done('a', {findings: [{id: 1}], summary: 'fine'}), done('b', {findings: [{id: 2}]})],
      null,
    )
    expect(output).toMatchObject({findings: [{id: 1}, {id: 2}], summary: '**a**\n\nfine'})
  })
})

describe('the output of one item', () => {
  test('is left as it is where it fits', () => {
    const output = {exit_code: 0, stdout: 'hello\n'}
    expect(fitted(output, 1_024)).toBe(output)
    expect(fitted(null, 1_024)).toBeNull()
  })

  test('keeps the end of what was printed, and says what is not there', () => {
    const output = {
      stdout: `${'x'.repeat(5_000)}end`,
      stderr: '',
      parsed: Array(2_000).fill(1),
      version: '1.2',
      exit_code: 0,
    }
    const kept = fitted(output, 1_024)
    expect(kept).toMatchObject({stderr: '', version: '1.2', exit_code: 0, truncated: true, left_out: ['parsed']})
    expect(kept).toMatchObject({stdout: `${'x'.repeat(509)}end`})
  })

  test('keeps findings whole', () => {
    const findings = Array.from({length: 500}, (_, id) => ({id, message: 'found'}))
    expect(fitted({findings, stdout: 'x'.repeat(9_000)}, 1_024)).toMatchObject({findings, truncated: true})
  })

  test('has a share that shrinks with the number of items, within bounds', () => {
    expect([1, 10, 1_000, 10_000, 1_000_000].map(shareOf)).toEqual([65_536, 65_536, 8_388, 1_024, 1_024])
  })
})
