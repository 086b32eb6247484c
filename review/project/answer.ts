/** In what shape a model answers: schemas/answers/project-review.schema.json. */
import type {JsonObject, TaskCategory, TaskEffort, TaskPriority} from '../../engine/contracts.ts'

/** Types and not interfaces: an interface does not count as JSON. */
export type ProjectAnswer = JsonObject & {
  readonly summary: string
  readonly cross_cutting_concerns: readonly string[]
  readonly tasks: readonly AnswerTask[]
}

export type AnswerTask = {
  readonly title: string
  readonly description: string
  readonly files: readonly string[]
  /** Handles of what it was shown: `f12` of findings, `t3` of tasks of parts. */
  readonly findings: readonly string[]
  readonly priority: Exclude<TaskPriority, 'background'> | null
  readonly effort: TaskEffort | null
  readonly category: TaskCategory | null
  /** Titles of others. */
  readonly dependencies: readonly string[]
}
