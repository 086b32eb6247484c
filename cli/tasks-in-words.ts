/** Tasks as lines for a terminal. */
import type {Task} from '../engine/contracts.ts'
import {oneLine, plainText} from '../report/plain-text.ts'
import {textTable} from './text-table.ts'

export function tasksInWords(tasks: readonly Task[]): string {
  if (tasks.length === 0) return 'no tasks\n'
  return textTable(tasks.map(({id, priority, state, effort, title}) => [id, priority, state, effort, oneLine(title)]))
}

export function taskInWords(task: Task): string {
  const rows: (readonly [string, string])[] = [
    ['state', task.state],
    ['priority', task.priority],
    ['effort', task.effort],
    ['category', task.category],
    ['source', task.source],
  ]
  if (task.files.length > 0) rows.push(['files', task.files.map(file => oneLine(file)).join(', ')])
  if (task.dependencies.length > 0) rows.push(['after', task.dependencies.join(', ')])
  if (task.findings.length > 0) rows.push(['findings', task.findings.join(', ')])
  const description = task.description === '' ? '' : `\n${plainText(task.description).trimEnd()}\n\n`
  return `${task.id} ${oneLine(task.title)}\n${description}${textTable(rows.map(([name, value]) => [`  ${name}`, value]))}`
}
