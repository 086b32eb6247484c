import {expect, test} from 'vitest'
import {checkedParams} from '../../../engine/run/checked-params.ts'
import {report} from '../../../steps/report.ts'
import {scan} from '../../../steps/scan.ts'

test('a number where text is wanted is written out', () => {
  expect(checkedParams({format: 'markdown', title: 12}, report)).toEqual({format: 'markdown', title: '12'})
  const scanned = {kinds: ['todos'], todo_kinds: ['TODO', true]}
  expect(checkedParams(scanned, scan)).toEqual({kinds: ['todos'], todo_kinds: ['TODO', 'true']})
})

test('a parameter that cannot be empty is absent where it came to an empty text', () => {
  expect(checkedParams({format: 'csv', output: '', min_severity: ''}, report)).toEqual({format: 'csv'})
})

test('what is needed and came to an empty text is refused, and so is an empty text within a list', () => {
  const refused = expect.objectContaining({code: 'STEP_BAD_PARAMS'})
  expect(() => checkedParams({format: ''}, report)).toThrow(refused)
  expect(() => checkedParams({kinds: ['todos'], paths: ['']}, scan)).toThrow(refused)
})
