/** Which task comes next, and how a task may go on. Pure. */
import type {Task, TaskState, TaskText} from './contracts.ts'
import {compareText} from './finding.ts'
import {taskEfforts, taskPriorities} from './task-words.ts'

const next: {readonly [state in TaskState]: readonly TaskState[]} = {
  pending: ['ready', 'processing', 'done', 'failed'],
  ready: ['pending', 'processing', 'done', 'failed'],
  processing: ['pending', 'review', 'done', 'failed'],
  review: ['processing', 'done', 'failed'],
  // What has ended may turn out not to have.
  done: ['pending', 'processing'],
  failed: ['pending', 'processing'],
}

export const mayGoOn = (from: TaskState, to: TaskState): boolean => next[from].includes(to)

export const isOver = ({state}: Pick<Task, 'state'>): boolean => state === 'done' || state === 'failed'

/** Most urgent first; then what is planned through, what takes less, what is there longer. */
export function compareTasks(a: Task, b: Task): number {
  return (
    taskPriorities.indexOf(a.priority) - taskPriorities.indexOf(b.priority) ||
    Number(b.state === 'ready') - Number(a.state === 'ready') ||
    taskEfforts.indexOf(a.effort) - taskEfforts.indexOf(b.effort) ||
    a.createdAtMs - b.createdAtMs ||
    compareText(a.id, b.id)
  )
}

/** Ids of what has to be done before it; those that nobody knows hold nothing up. */
export function openDependencies(task: Task, tasks: readonly Task[]): string[] {
  return task.dependencies.filter(id => tasks.some(other => other.id === id && other.state !== 'done'))
}

/** Those that may be started, the best first. */
export function startable(tasks: readonly Task[]): Task[] {
  return tasks
    .filter(task => (task.state === 'pending' || task.state === 'ready') && openDependencies(task, tasks).length === 0)
    .toSorted(compareTasks)
}

/** The first id of this beginning that nobody has: 'task-001'. */
export function numberedTask(prefix: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `${prefix}-${String(number).padStart(3, '0')}`
    if (!taken.has(id)) return id
  }
}

/** What it says and nothing else, in one order, so that two can be compared. */
export function textOfTask(text: TaskText): TaskText {
  const {title, description, priority, effort, category, files, dependencies, findings} = text
  return {title, description, priority, effort, category, files, dependencies, findings}
}
