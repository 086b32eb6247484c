/** Takes out of an order what would never let anybody begin. Pure. */
import type {Proposal} from './proposal.ts'

export interface Acyclic {
  readonly proposals: readonly Proposal[]
  /** By the titles of both. */
  readonly cut: readonly {readonly task: string; readonly after: string}[]
}

/** Of a cycle, that dependency goes which is said last: the list is in the order of urgency. */
export function withoutCycles(proposals: readonly Proposal[]): Acyclic {
  const kept = new Map<Proposal, Proposal[]>(proposals.map(proposal => [proposal, []]))
  const cut: {task: string; after: string}[] = []
  for (const proposal of proposals) {
    for (const before of new Set(proposal.after)) {
      const own = kept.get(proposal)
      if (own === undefined || !kept.has(before)) continue
      if (reaches(before, proposal, kept)) cut.push({task: proposal.title, after: before.title})
      else own.push(before)
    }
  }
  return {proposals: rebuilt(proposals, kept), cut}
}

function reaches(from: Proposal, wanted: Proposal, edges: ReadonlyMap<Proposal, readonly Proposal[]>): boolean {
  const seen = new Set<Proposal>()
  const open = [from]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one === wanted) return true
    if (seen.has(one)) continue
    seen.add(one)
    open.push(...(edges.get(one) ?? []))
  }
  return false
}

/** A proposal that points at others is made anew after those: without cycles that comes to an end. */
function rebuilt(
  proposals: readonly Proposal[],
  edges: ReadonlyMap<Proposal, readonly Proposal[]>,
): readonly Proposal[] {
  const made = new Map<Proposal, Proposal>()
  const make = (proposal: Proposal): Proposal => {
    const done = made.get(proposal)
    if (done !== undefined) return done
    const whole = {...proposal, after: (edges.get(proposal) ?? []).map(make)}
    made.set(proposal, whole)
    return whole
  }
  return proposals.map(make)
}
