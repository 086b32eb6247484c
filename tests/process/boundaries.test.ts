/** The real command, killed right before and right after each event it stores. The long form is tests/torture/. */
import {expect, test} from 'vitest'
import {killAtEveryEvent} from '../torture/boundaries.ts'

const mission = `
version: "1.0"
name: boundaries
config: {max_parallel: 2}
steps:
  - {id: first, run: '[ -e notes ] || echo a > notes; sleep 30 & echo first >> effects'}
  - {id: pay, resume: never, run: echo pay >> effects}
  - id: flaky
    depends_on: [first]
    retry: {max_attempts: 3, delay: 10ms}
    run: echo flaky >> effects; [ -e tried ] || { touch tried; exit 1; }
  - {id: primary, depends_on: [first], run: echo primary >> effects; exit 1}
  - {id: backup, run: echo backup >> effects}
  - {id: edit, type: edit_file, depends_on: [first], with: {path: notes, replace: {old: a, new: ab}, append: c}}
  - {id: ok, type: approval, depends_on: [first], with: {message: "May it?"}}
  - id: user
    depends_on: {primary: {on_failure: alternative, alternative: backup}, edit: {}, ok: {}}
    run: echo user >> effects; paste -sd, notes >> effects
`

test('a run killed right before or right after any event is resumed to the end it would have had', {
  timeout: 180_000,
}, async () => {
  const report = await killAtEveryEvent(
    {text: mission, never: 'pay', outcomeWithoutNever: 'failed'},
    {resumeDeath: () => null},
  )
  expect(report.faults).toEqual([])
  expect(report.kills).toBe(2 * report.events)
  expect(report.cutOff).toBeGreaterThan(0)
})
