/** Work that is left to do: written down by people, or drawn from findings. */
import type {Awaitable} from './data.ts'

export type TaskPriority = 'critical' | 'high' | 'medium' | 'low' | 'background'

/** `review`: done, and to be looked at. `ready`: planned through, and free to be started. */
export type TaskState = 'pending' | 'ready' | 'processing' | 'review' | 'done' | 'failed'

export type TaskEffort = 'small' | 'medium' | 'large'

export type TaskSource = 'manual' | 'todo' | 'scan' | 'idea' | 'project_review'

export type TaskCategory =
  | 'security'
  | 'error-handling'
  | 'bug'
  | 'refactoring'
  | 'feature'
  | 'documentation'
  | 'testing'
  | 'cleanup'
  | 'performance'
  | 'other'

/** What a task says. */
export interface TaskText {
  readonly title: string
  readonly description: string
  readonly priority: TaskPriority
  readonly effort: TaskEffort
  readonly category: TaskCategory
  /** Relative to the workspace. */
  readonly files: readonly string[]
  /** Ids of tasks that come before it. */
  readonly dependencies: readonly string[]
  /** Ids of the findings that it is to mend. */
  readonly findings: readonly string[]
}

export interface TaskDraft extends TaskText {
  /** The same for the same work: a task that is drawn from findings again is renewed by its id. */
  readonly id: string
  readonly source: TaskSource
}

export interface Task extends TaskDraft {
  readonly state: TaskState
  readonly createdAtMs: number
  /** When its state or its text changed last. */
  readonly changedAtMs: number
}

export interface TaskChanges {
  readonly added: number
  /** Were there, and say something else now. */
  readonly renewed: number
}

/** Tasks of the workspaces that share a state directory; `workspace` is the absolute path of one. */
export interface TaskStore {
  /** In the order in which they were added. */
  list(workspace: string): Awaitable<readonly Task[]>
  /** The next id of this beginning that is free: 'task-001'. */
  add(workspace: string, draft: Omit<TaskDraft, 'id'>, prefix: string, nowMs: number): Awaitable<Task>
  /** Adds those that are new and renews the text of the others; their states stay. All or none. */
  put(workspace: string, drafts: readonly TaskDraft[], nowMs: number): Awaitable<TaskChanges>
  /** False where there is no such task. */
  move(workspace: string, id: string, state: TaskState, nowMs: number): Awaitable<boolean>
}

/** The tasks of the workspace, for steps that draw some from findings. */
export interface TasksPort {
  /** In the order in which they were added. */
  list(): Promise<readonly Task[]>
  /**
   * Durable on return. Adds those that are new and renews the text of the others: done twice, it is as if done once.
   * `again`: ids of those that are to be pending again, because what they were to mend is still there.
   */
  put(drafts: readonly TaskDraft[], also: {readonly again: readonly string[]}): Promise<void>
}
