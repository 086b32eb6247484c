/** What of a model's answer holds: it may cite only what it was shown. Pure. */
import type {Finding} from '../../engine/contracts.ts'
import type {AnswerTask, ProjectAnswer} from './answer.ts'
import {categoryOf, effortOf, moreUrgent, type Proposal, priorityOf, sortedTexts} from './proposal.ts'

/** What an answer may cite. */
export interface Shown {
  /** What stands behind a handle; undefined for one that was not shown. */
  behind(handle: string): Behind | undefined
  /** By id. */
  readonly findings: ReadonlyMap<string, Finding>
  readonly files: ReadonlySet<string>
}

export interface Behind {
  /** Ids. */
  readonly findings: readonly string[]
  readonly files: readonly string[]
}

/** A type and not an interface: an interface does not count as JSON. */
export type Rejected = {
  /** Findings, files and tasks that are nowhere. */
  readonly findings: number
  readonly files: number
  readonly dependencies: number
  /** Tasks about nothing that is there. */
  readonly tasks: number
}

export const nothingRejected: Rejected = {findings: 0, files: 0, dependencies: 0, tasks: 0}

export const addedUp = (one: Rejected, other: Rejected): Rejected => ({
  findings: one.findings + other.findings,
  files: one.files + other.files,
  dependencies: one.dependencies + other.dependencies,
  tasks: one.tasks + other.tasks,
})

const MAX_TITLE_CHARACTERS = 120
const MAX_DESCRIPTION_CHARACTERS = 2_000

/** A finding stands in the first task that cites it. */
export function checkedProposals(
  {tasks}: ProjectAnswer,
  shown: Shown,
): {readonly proposals: readonly Proposal[]; readonly rejected: Rejected} {
  const rejected = {findings: 0, files: 0, dependencies: 0, tasks: 0}
  const cited = new Set<string>()
  const made: {readonly proposal: Open; readonly dependencies: readonly string[]}[] = []
  for (const task of tasks) {
    const known = task.findings.flatMap(handle => shown.behind(handle.trim()) ?? [])
    rejected.findings += task.findings.length - known.length
    const findings = sortedTexts(known.flatMap(one => one.findings)).filter(id => !cited.has(id))
    const files = task.files.filter(path => shown.files.has(path))
    rejected.files += task.files.length - files.length
    if (isAboutNothing(task, {known, findings, files})) {
      rejected.tasks++
      continue
    }
    for (const id of findings) cited.add(id)
    const allFiles = [...files, ...known.flatMap(one => one.files)]
    made.push({proposal: proposalFrom(task, {findings, files: allFiles, shown}), dependencies: task.dependencies})
  }
  for (const {proposal, dependencies} of made) {
    for (const title of dependencies) {
      const before = made.find(one => sameTitle(one.proposal.title, title))?.proposal
      if (before === undefined) rejected.dependencies++
      else if (before !== proposal) proposal.after.push(before)
    }
  }
  return {proposals: made.map(({proposal}) => proposal), rejected}
}

interface Open extends Proposal {
  readonly after: Proposal[]
}

/** Also where all that it cites is made up, or belongs to another task. */
function isAboutNothing(
  task: AnswerTask,
  {known, findings, files}: {readonly known: readonly Behind[]} & Behind,
): boolean {
  if (findings.length > 0) return false
  const isOfFiles = known.length === task.findings.length && known.every(one => one.findings.length === 0)
  return !isOfFiles || (files.length === 0 && known.every(one => one.files.length === 0))
}

interface Cited extends Behind {
  readonly shown: Shown
}

/** Never less urgent than the worst that it mends: text in a file might have talked the model out of it. */
function proposalFrom(task: AnswerTask, {findings, files, shown}: Cited): Open {
  const own = findings.flatMap(id => shown.findings.get(id) ?? [])
  const byRule = priorityOf(own)
  const least = byRule === 'critical' || byRule === 'high' ? byRule : 'low'
  return {
    title: cut(task.title.replace(/\s+/g, ' ').trim(), MAX_TITLE_CHARACTERS) || 'Untitled',
    description: cut(task.description.trim(), MAX_DESCRIPTION_CHARACTERS),
    priority: moreUrgent(task.priority ?? (own.length === 0 ? 'medium' : byRule), least),
    effort: task.effort ?? (own.length === 0 ? 'medium' : effortOf(own.length)),
    category: task.category ?? categoryOf(own),
    files: sortedTexts([...files, ...own.map(({path}) => path)]),
    findings,
    after: [],
    madeBy: 'model',
  }
}

const sameTitle = (one: string, other: string): boolean => plain(one) === plain(other)

const plain = (title: string): string => title.toLowerCase().replace(/\s+/g, ' ').trim()

/** Whole characters, however they are encoded. */
export function cut(text: string, maxCharacters: number): string {
  const characters = text.length > maxCharacters ? Array.from(text) : []
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : text
}
