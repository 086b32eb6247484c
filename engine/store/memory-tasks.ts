/** Tasks in memory. */
import type {Task, TaskStore} from '../contracts.ts'
import {numberedTask, textOfTask} from '../tasks.ts'

export function memoryTasks(): TaskStore {
  const byWorkspace = new Map<string, Map<string, Task>>()
  const tasksOf = (workspace: string): Map<string, Task> => {
    const tasks = byWorkspace.get(workspace) ?? new Map<string, Task>()
    byWorkspace.set(workspace, tasks)
    return tasks
  }
  return {
    list: workspace => [...tasksOf(workspace).values()],
    add(workspace, draft, prefix, nowMs) {
      const tasks = tasksOf(workspace)
      const id = numberedTask(prefix, new Set(tasks.keys()))
      const task: Task = {...draft, id, state: 'pending', createdAtMs: nowMs, changedAtMs: nowMs}
      tasks.set(id, task)
      return task
    },
    put(workspace, drafts, nowMs) {
      const tasks = tasksOf(workspace)
      let added = 0
      let renewed = 0
      for (const draft of drafts) {
        const before = tasks.get(draft.id)
        const text = textOfTask(draft)
        if (before === undefined) {
          tasks.set(draft.id, {...draft, state: 'pending', createdAtMs: nowMs, changedAtMs: nowMs})
          added += 1
        } else if (JSON.stringify(textOfTask(before)) !== JSON.stringify(text)) {
          tasks.set(draft.id, {...before, ...text, changedAtMs: nowMs})
          renewed += 1
        }
      }
      return {added, renewed}
    },
    move(workspace, id, state, nowMs) {
      const tasks = tasksOf(workspace)
      const task = tasks.get(id)
      if (task !== undefined) tasks.set(id, {...task, state, changedAtMs: nowMs})
      return task !== undefined
    },
  }
}
