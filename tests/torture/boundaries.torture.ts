/** Every event of a mission that has an event of every kind, killed before and after, the resume killed as well. */
import {expect, test} from 'vitest'
import {type BoundaryMission, killAtEveryEvent} from './boundaries.ts'
import {printFigures} from './figures.ts'
import {missionsInMissions} from './inner-missions.ts'

const mission: BoundaryMission = {
  never: 'pay',
  outcomeWithoutNever: 'failed',
  hooks: {onSuccess: 'tag', onFailure: 'tell'},
  text: `
version: "1.0"
name: boundaries
config: {max_parallel: 2}
steps:
  - {id: pay, resume: never, run: echo pay >> effects}
  - {id: known, cache: {key: v1}, run: echo known >> effects}
  - id: first
    run: echo first >> effects; echo "value=yes" >> "$SORTIE_OUTPUT"; sleep 60 &
  - id: flaky
    depends_on: [first]
    retry: {max_attempts: 3, delay: 20ms}
    run: echo flaky >> effects; [ -e tried ] || { touch tried; exit 1; }
  - id: each
    foreach: {items: [x, y, z], max_parallel: 2}
    retry: {max_attempts: 2, delay: 20ms}
    run: echo "each \${{ item }}" >> effects; [ "\${{ item }}" != y ] || [ -e again ] || { touch again; exit 1; }
  - {id: fails, continue_on_error: true, run: echo fails >> effects; exit 3}
  - {id: wanted, depends_on: [first], if: steps.first.outputs.value == 'yes', run: echo wanted >> effects}
  - {id: unwanted, depends_on: [first], if: steps.first.outputs.value == 'no', run: echo unwanted >> effects}
  - {id: primary, depends_on: [flaky], run: echo primary >> effects; exit 1}
  - {id: backup, run: echo backup >> effects}
  - {id: user, depends_on: {primary: {on_failure: alternative, alternative: backup}}, run: echo user >> effects}
  - {id: uncalled, run: echo uncalled >> effects}
  - {id: calm, depends_on: {wanted: {on_failure: alternative, alternative: uncalled}}, run: echo calm >> effects}
  - {id: partial, timeout: {limit: 150ms, allow_partial: true}, run: echo partial >> effects; echo found; sleep 60}
  - {id: ok, type: approval, depends_on: [first], with: {message: "May it?"}}
  - {id: allowed, depends_on: [ok], run: echo allowed >> effects}
  - {id: seed, run: '[ -e notes ] || echo a > notes'}
  - {id: edit, type: edit_file, depends_on: [seed], with: {path: notes, replace: {old: a, new: ab}, append: c}}
  - {id: show, depends_on: [edit], run: 'paste -sd, notes >> effects'}
  - id: report
    type: report
    depends_on: [user, calm, partial, fails, unwanted]
    depends_strategy: best_effort
    with: {format: markdown, output: out/report.md}
on_success:
  - {id: tag, run: 'sleep 60 & echo tag >> effects'}
  - {id: unwanted-hook, if: steps.first.outputs.value == 'no', run: echo unwanted-hook >> effects}
on_failure:
  - {id: tell, run: echo tell >> effects}
on_cancel:
  - {id: never-called, run: echo never-called >> effects}
finally:
  - id: tidy
    retry: {max_attempts: 2, delay: 20ms}
    run: echo tidy >> effects; [ -e tidied ] || { touch tidied; exit 1; }
  - {id: careless, continue_on_error: true, run: echo careless >> effects; exit 1}
  - {id: hook-report, type: report, with: {format: markdown, output: out/hooks.md}}
`,
}

test('steps of every kind, killed before and after every event, come to the end they would have had', async () => {
  const report = await killAtEveryEvent(mission, {resumeDeath: () => null})
  printFigures('every event', {...report, faults: report.faults.length})
  expect(report.faults).toEqual([])
  expect(report.kills).toBe(2 * report.events)
  expect(report.cutOff).toBeGreaterThan(0)
})

test('so they do when the resume is killed too, at one of its first events', async () => {
  const report = await killAtEveryEvent(mission, {
    resumeDeath: kill => `${kill % 4 < 2 ? 'before' : 'after'} ${1 + (kill % 7)}`,
  })
  printFigures('every event, then the resume', {...report, faults: report.faults.length})
  expect(report.faults).toEqual([])
  expect(report.kills).toBeGreaterThan(3 * report.events)
})

test('missions in missions come to the end they would have had when run and resume are killed', async () => {
  const report = await killAtEveryEvent(missionsInMissions, {
    resumeDeath: kill => `${kill % 4 < 2 ? 'before' : 'after'} ${1 + (kill % 9)}`,
  })
  printFigures('every event of missions in missions, then the resume', {...report, faults: report.faults.length})
  expect(report.faults).toEqual([])
  expect(report.kills).toBeGreaterThan(3 * report.events)
})
