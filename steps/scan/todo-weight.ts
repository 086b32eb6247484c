/** How much the marks in comments weigh: what is broken more than what could be nicer, and notes nothing. */
import type {Json, KindAnswer} from '../../engine/contracts.ts'
import {textIn} from '../../engine/json.ts'

const weights = new Map([
  ['FIXME', 3],
  ['BUG', 3],
  ['XXX', 3],
  ['HACK', 2],
  ['NOTE', 0],
  ['DEPRECATED', 0],
])
const WEIGHT_OF_ANY_OTHER = 1

/** By path; files without marks are absent. */
export function todoWeights(answer: KindAnswer | undefined): ReadonlyMap<string, number> {
  const byPath = new Map<string, number>()
  for (const [path, marks] of answer?.facts ?? []) {
    const weight = listOf(marks).reduce((sum: number, mark) => sum + weightOf(mark), 0)
    if (weight > 0) byPath.set(path, weight)
  }
  return byPath
}

function weightOf(mark: Json): number {
  const kind = textIn(mark, 'kind')
  return kind === undefined ? 0 : (weights.get(kind) ?? WEIGHT_OF_ANY_OTHER)
}

const listOf = (marks: Json): readonly Json[] => (Array.isArray(marks) ? marks : [])
