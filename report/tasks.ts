/** Tasks as JSON, and as Markdown for people. */
import type {Task} from '../engine/contracts.ts'
import {taskPriorities} from '../engine/task-words.ts'
import {isOver} from '../engine/tasks.ts'
import {inline, paragraph} from './markdown-text.ts'
import {isoTime} from './status.ts'

/** One of schemas/output/task.schema.json. */
export function taskDocument({createdAtMs, changedAtMs, ...task}: Task) {
  return {...task, created_at: isoTime(createdAtMs), changed_at: isoTime(changedAtMs)}
}

/** A list to tick off, by priority, what has ended at the end of each. */
export function tasksAsMarkdown(tasks: readonly Task[]): string {
  if (tasks.length === 0) return '# Tasks\n\nnone\n'
  const sections = taskPriorities.flatMap(priority => {
    const own = tasks.filter(task => task.priority === priority)
    if (own.length === 0) return []
    const sorted = [...own.filter(task => !isOver(task)), ...own.filter(isOver)]
    const title = `${priority.charAt(0).toUpperCase()}${priority.slice(1)}`
    return [`## ${title} (${own.length})\n\n${sorted.map(asItem).join('')}`]
  })
  return `# Tasks\n\n${sections.join('\n')}`
}

function asItem(task: Task): string {
  const facts = [task.id, task.category, `${task.effort} effort`, task.state]
  const lines = [
    `- [${task.state === 'done' ? 'x' : ' '}] **${inline(task.title)}** (${facts.join(', ')})`,
    ...(task.description === '' ? [] : [paragraph(task.description).replaceAll('\n', '\n  ')].map(text => `  ${text}`)),
    ...(task.files.length === 0 ? [] : [`  Files: ${task.files.map(inline).join(', ')}`]),
    ...(task.dependencies.length === 0 ? [] : [`  After: ${task.dependencies.map(inline).join(', ')}`]),
  ]
  return `${lines.join('\\\n')}\n`
}
