/** The baseline as text: `.sortie/baseline.json`, laid out so that versions of it compare and merge line by line. Pure. */
import type {Finding} from './contracts.ts'
import {compareText} from './finding.ts'

/** Where it lies in the workspace. */
export const BASELINE_PATH = '.sortie/baseline.json'

/** Only the id counts; the rest tells people what it is. */
export type MutedFinding = Pick<Finding, 'id'> & Partial<Pick<Finding, 'rule' | 'severity' | 'path' | 'title'>>

/** One finding on each line, in an order that does not depend on what was found when. */
export function formatBaseline(findings: readonly MutedFinding[]): string {
  const rows = [...findings].sort(compareMuted).map(row => `    ${JSON.stringify(laidOut(row))}`)
  const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n  ]`
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`
}

/** Each id once; the first one named stands. */
export function mergeMuted(...lists: readonly (readonly MutedFinding[])[]): MutedFinding[] {
  const byId = new Map<string, MutedFinding>()
  for (const muted of lists.flat()) if (!byId.has(muted.id)) byId.set(muted.id, muted)
  return [...byId.values()]
}

export function compareMuted(a: MutedFinding, b: MutedFinding): number {
  const by = (key: 'path' | 'rule') => compareText(a[key] ?? '', b[key] ?? '')
  return by('path') || by('rule') || compareText(a.id, b.id)
}

/** Keys in one order, and no others. */
function laidOut({id, rule, severity, path, title}: MutedFinding): MutedFinding {
  return {
    id,
    ...(rule !== undefined && {rule}),
    ...(severity !== undefined && {severity}),
    ...(path !== undefined && {path}),
    ...(title !== undefined && {title}),
  }
}
