/**
 * Which of the tasks that are there a proposal is: those of tomorrow renew those of today, though a model finds other
 * words, and lines and files change. Pure.
 */
import type {Task} from '../../engine/contracts.ts'
import {compareText} from '../../engine/finding.ts'
import {numberedTask} from '../../engine/tasks.ts'
import type {Proposal} from './proposal.ts'

export interface Identified {
  readonly proposal: Proposal
  readonly id: string
  /** null for a new one. */
  readonly before: Task | null
}

interface Pair {
  readonly at: number
  readonly task: Task
  readonly likeness: number
}

/** In the order of the proposals, which has to be the same for the same proposals. `prefix`: of the ids of new tasks. */
export function identified(
  proposals: readonly Proposal[],
  {tasks, prefix}: {readonly tasks: readonly Task[]; readonly prefix: string},
): readonly Identified[] {
  const known = tasks.filter(({source}) => source === 'project_review')
  const pairs = proposals.flatMap((proposal, at) =>
    known.flatMap((task): Pair[] => {
      const likeness = likenessOf(proposal, task)
      return likeness === 0 ? [] : [{at, task, likeness}]
    }),
  )
  const found = new Map<number, Task>()
  const given = new Set<string>()
  for (const {at, task} of pairs.sort(comparePairs)) {
    if (found.has(at) || given.has(task.id)) continue
    found.set(at, task)
    given.add(task.id)
  }
  const taken = new Set(tasks.map(({id}) => id))
  return proposals.map((proposal, at) => {
    const before = found.get(at) ?? null
    const id = before?.id ?? numberedTask(prefix, taken)
    taken.add(id)
    return {proposal, id, before}
  })
}

function comparePairs(a: Pair, b: Pair): number {
  return b.likeness - a.likeness || a.at - b.at || compareText(a.task.id, b.task.id)
}

/** So much of the findings, or of the words, two have in common at least. */
const LEAST_FINDINGS = 0.3
const LEAST_WORDS = 0.6

/** 0 for what is another task. Findings weigh most: they are what is to be mended. */
function likenessOf(proposal: Proposal, task: Task): number {
  const findings = shareOf(proposal.findings, task.findings)
  const files = shareOf(proposal.files, task.files)
  const words = shareOf(wordsIn(proposal.title), wordsIn(task.title))
  const isSame = findings >= LEAST_FINDINGS || words === 1 || (words >= LEAST_WORDS && files > 0)
  return isSame ? 3 * findings + 2 * words + files : 0
}

/** Of all that stands in one of both, what stands in both: 0 to 1. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const own = new Set(one)
  const common = new Set(other.filter(value => own.has(value))).size
  const all = own.size + new Set(other).size - common
  return all === 0 ? 0 : common / all
}

/** Paths are one word: two files are not alike because their folders are. */
const wordsIn = (title: string): readonly string[] => title.toLowerCase().match(/[\p{L}\p{N}_./-]+/gu) ?? []

/** The beginning of ids: `review-shop`. */
export function prefixFor(repository: string): string {
  const slug = repository
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return `review-${slug === '' ? 'project' : slug}`
}
