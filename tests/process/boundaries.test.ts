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
  - {id: known, cache: {key: v1}, run: echo known >> effects}
  - id: flaky
    depends_on: [first]
    retry: {max_attempts: 3, delay: 10ms}
    run: echo flaky >> effects; [ -e tried ] || { touch tried; exit 1; }
  - {id: each, foreach: [x, y], run: 'echo "each \${{ item }}" >> effects'}
  - {id: primary, depends_on: [first], run: echo primary >> effects; exit 1}
  - {id: backup, run: echo backup >> effects}
  - id: edit
    type: edit_file
    depends_on: [first]
    foreach: note?
    with: {path: "\${{ item }}", replace: {old: a, new: ab}, append: c}
  - {id: ok, type: approval, depends_on: [first], with: {message: "May it?"}}
  - id: user
    depends_on: {primary: {on_failure: alternative, alternative: backup}, edit: {}, ok: {}}
    run: echo user >> effects; paste -sd, notes >> effects
on_success:
  - {id: tag, run: echo tag >> effects}
on_failure:
  - {id: tell, run: echo tell >> effects}
finally:
  - id: tidy
    retry: {max_attempts: 2, delay: 10ms}
    run: echo tidy >> effects; [ -e tidied ] || { touch tidied; exit 1; }
`
const hooks = {onSuccess: 'tag', onFailure: 'tell'}

test('a run killed right before or right after any event is resumed to the end it would have had', {
  timeout: 180_000,
}, async () => {
  const report = await killAtEveryEvent(
    {text: mission, never: 'pay', outcomeWithoutNever: 'failed', hooks},
    {resumeDeath: () => null},
  )
  expect(report.faults).toEqual([])
  expect(report.kills).toBe(2 * report.events)
  expect(report.cutOff).toBeGreaterThan(0)
})

const chain = `
version: "1.0"
name: chain
config: {max_parallel: 2}
steps:
  - {id: pay, resume: never, run: echo pay >> effects}
  - {id: fetch, run: echo fetch >> effects}
  - {id: build, depends_on: [fetch], run: echo build >> effects}
  - {id: test, depends_on: [build], run: echo test >> effects}
  - {id: ship, depends_on: [test], run: echo ship >> effects}
on_success:
  - {id: tag, run: echo tag >> effects}
on_failure:
  - {id: tell, run: echo tell >> effects}
`

test('a run that was killed at any event goes on with its selection', {timeout: 120_000}, async () => {
  const report = await killAtEveryEvent(
    {text: chain, flags: ['--only', 'pay,build,ship'], never: 'pay', outcomeWithoutNever: 'failed', hooks},
    {resumeDeath: () => null},
  )
  expect(report.faults).toEqual([])
  expect(report.kills).toBe(2 * report.events)
})
