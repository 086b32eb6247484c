/** Findings and tasks for tests of project reviews. */
import type {Finding, Severity, Task} from '../../../engine/contracts.ts'
import {withIds} from '../../../engine/finding.ts'
import type {ProjectTask} from '../../../review/project/plan.ts'

export interface Sample {
  readonly path?: string
  readonly rule?: string
  readonly severity?: Severity
  readonly quote?: string
  readonly line?: number
  readonly category?: string
}

export const findingsFrom = (samples: readonly Sample[]): readonly Finding[] =>
  withIds(
    samples.map(
      ({path = 'src/a.ts', rule = 'todos/todo', severity = 'info', quote = 'a', line = 1, category = 'bug'}) => ({
        rule,
        title: `what ${rule} means`,
        message: `it is so at ${quote}`,
        severity,
        category,
        confidence: 0.9,
        path,
        start_line: line,
        end_line: line,
        quote,
        recommendation: null,
        source_step: 'scan',
      }),
    ),
  )

/** As the store would hold them. */
export const asStored = (tasks: readonly ProjectTask[], state: Task['state'] = 'pending'): readonly Task[] =>
  tasks.map(({made_by: _madeBy, standing: _standing, ...task}) => ({
    ...task,
    source: 'project_review',
    state,
    createdAtMs: 1,
    changedAtMs: 1,
  }))
