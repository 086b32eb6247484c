/** A graph of steps that grows, and never into a circle. */
import type {StepId} from '../../engine/contracts.ts'

/** Which step waits for which, directly or not. */
export interface Edges {
  /** As the file says, whatever comes of it. */
  set(from: StepId, targets: readonly StepId[]): void
  /** Adds an edge where there is no way yet; false where steps would wait for each other in a circle. */
  add(from: StepId, to: StepId): boolean
  of(id: StepId): readonly StepId[]
}

export function createEdges(): Edges {
  const targets = new Map<StepId, readonly StepId[]>()
  const reaches = (from: StepId, to: StepId): boolean => {
    const seen = new Set<StepId>([from])
    const open = [from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === to) return true
      for (const next of targets.get(id) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        open.push(next)
      }
    }
    return false
  }
  return {
    set: (from, ids) => void targets.set(from, ids),
    add(from, to) {
      // Most edges lead to a step that waits for nothing yet, or are the first ones of theirs.
      if (targets.has(to) && reaches(to, from)) return false
      if (!reaches(from, to)) targets.set(from, [...(targets.get(from) ?? []), to])
      return true
    },
    of: id => targets.get(id) ?? [],
  }
}
