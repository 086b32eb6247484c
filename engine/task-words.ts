/** The words that say what a task is. */
import type {TaskCategory, TaskEffort, TaskPriority, TaskState} from './contracts.ts'

/** From the most urgent on. */
export const taskPriorities = [
  'critical',
  'high',
  'medium',
  'low',
  'background',
] as const satisfies readonly TaskPriority[]

/** In the order in which a task goes through them. */
export const taskStates = [
  'pending',
  'ready',
  'processing',
  'review',
  'done',
  'failed',
] as const satisfies readonly TaskState[]

export const taskEfforts = ['small', 'medium', 'large'] as const satisfies readonly TaskEffort[]

export const taskCategories = [
  'security',
  'error-handling',
  'bug',
  'refactoring',
  'feature',
  'documentation',
  'testing',
  'cleanup',
  'performance',
  'other',
] as const satisfies readonly TaskCategory[]
