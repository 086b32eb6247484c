/** A task that a review of the project proposes, before it has an id. */
import type {Finding, TaskCategory, TaskEffort, TaskPriority} from '../../engine/contracts.ts'
import {compareText, severities} from '../../engine/finding.ts'
import {taskCategories, taskPriorities} from '../../engine/task-words.ts'

export interface Proposal {
  readonly title: string
  readonly description: string
  readonly priority: TaskPriority
  readonly effort: TaskEffort
  readonly category: TaskCategory
  /** By path. */
  readonly files: readonly string[]
  /** Ids, in their order. */
  readonly findings: readonly string[]
  /** Those that come before it. */
  readonly after: readonly Proposal[]
  readonly madeBy: 'model' | 'rules'
}

/** As urgent as the worst of its findings; `info` is not worth a word of its own. */
export function priorityOf(findings: readonly Pick<Finding, 'severity'>[]): Exclude<TaskPriority, 'background'> {
  const worst = severities.find(severity => findings.some(finding => finding.severity === severity))
  return worst === undefined || worst === 'info' ? 'low' : worst
}

export const moreUrgent = (one: TaskPriority, other: TaskPriority): TaskPriority =>
  taskPriorities.indexOf(one) <= taskPriorities.indexOf(other) ? one : other

/** What one to four hours hold, and what somebody should look at before planning. */
const SMALL = 3
const MEDIUM = 12

export function effortOf(findings: number): TaskEffort {
  if (findings <= SMALL) return 'small'
  return findings <= MEDIUM ? 'medium' : 'large'
}

const others: {readonly [category: string]: TaskCategory} = {
  concurrency: 'bug',
  maintainability: 'refactoring',
  complexity: 'refactoring',
  dependencies: 'cleanup',
}

/** That of most of the worst findings; of equals the first in the alphabet. */
export function categoryOf(findings: readonly Pick<Finding, 'category' | 'severity'>[]): TaskCategory {
  const counts = new Map<TaskCategory, number>()
  const worst = severities.find(severity => findings.some(finding => finding.severity === severity))
  for (const {category, severity} of findings) {
    if (severity !== worst) continue
    const known = taskCategories.find(word => word === category) ?? others[category] ?? 'other'
    counts.set(known, (counts.get(known) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, counted], [b, more]) => more - counted || compareText(a, b))
  return most?.[0] ?? 'other'
}

/** Most urgent first; what is proposed for the same reasons comes out in the same order. */
export function compareProposals(a: Proposal, b: Proposal): number {
  return (
    taskPriorities.indexOf(a.priority) - taskPriorities.indexOf(b.priority) ||
    compareText(a.title, b.title) ||
    compareText(a.files.join('\n'), b.files.join('\n')) ||
    compareText(a.findings.join('\n'), b.findings.join('\n'))
  )
}

export const sortedTexts = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(compareText)
