/** From what is proposed to tasks with ids: nothing urgent is left out, and nothing waits for itself. Pure. */
import type {Finding, Task, TaskText} from '../../engine/contracts.ts'
import {textOfTask} from '../../engine/tasks.ts'
import {isUrgent, proposalsByRules} from './by-rules.ts'
import {withoutCycles} from './dependencies.ts'
import {type Identified, identified} from './identity.ts'
import {compareProposals, type Proposal} from './proposal.ts'

/**
 * `again`: it was done, and one of its findings is still there. `renewed`: it was there, and says something else.
 */
export type Standing = 'new' | 'renewed' | 'again' | 'unchanged'

/** A type and not an interface: an interface does not count as JSON. */
export type ProjectTask = {readonly [Key in keyof TaskText]: TaskText[Key]} & {
  readonly id: string
  readonly made_by: Proposal['madeBy']
  readonly standing: Standing
}

export interface ProjectPlan {
  /** Most urgent first. */
  readonly tasks: readonly ProjectTask[]
  /** So many were added for urgent findings that stood in no task. */
  readonly added: number
  /** Dependencies that would have gone in a circle, by title. */
  readonly cut: readonly {readonly task: string; readonly after: string}[]
  /** Ids of open tasks of earlier reviews that this one has no reason for. */
  readonly notFound: readonly string[]
}

export interface PlanAround {
  readonly findings: readonly Finding[]
  /** Those that are there. */
  readonly tasks: readonly Task[]
  /** Of ids of new tasks. */
  readonly prefix: string
}

export function planFrom(proposals: readonly Proposal[], {findings, tasks, prefix}: PlanAround): ProjectPlan {
  const covered = new Set(proposals.flatMap(proposal => proposal.findings))
  const added = proposalsByRules(findings.filter(finding => isUrgent(finding) && !covered.has(finding.id)))
  const {proposals: sorted, cut} = withoutCycles([...proposals, ...added].sort(compareProposals))
  const found = identified(sorted, {tasks, prefix})
  const idOf = new Map(found.map(({proposal, id}) => [proposal, id]))
  const given = new Set(found.map(({id}) => id))
  return {
    tasks: found.map(one => taskFrom(one, idOf)),
    added: added.length,
    cut,
    notFound: tasks
      .filter(({source, state, id}) => source === 'project_review' && isOpen(state) && !given.has(id))
      .map(({id}) => id),
  }
}

const isOpen = (state: Task['state']): boolean => state !== 'done' && state !== 'failed'

function taskFrom({proposal, id, before}: Identified, idOf: ReadonlyMap<Proposal, string>): ProjectTask {
  const {title, description, priority, effort, category, files, findings, after, madeBy} = proposal
  const dependencies = after.flatMap(one => idOf.get(one) ?? [])
  const text: TaskText = {title, description, priority, effort, category, files, dependencies, findings}
  return {id, ...text, made_by: madeBy, standing: standingOf(text, before)}
}

function standingOf(text: TaskText, before: Task | null): Standing {
  if (before === null) return 'new'
  const known = new Set(before.findings)
  if (before.state === 'done' && text.findings.some(id => known.has(id))) return 'again'
  return JSON.stringify(textOfTask(text)) === JSON.stringify(textOfTask(before)) ? 'unchanged' : 'renewed'
}
