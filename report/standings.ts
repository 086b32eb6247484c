/** How findings stand against earlier runs and the baseline, in words and in numbers. Pure. */
import type {
  Block,
  Finding,
  KnownFinding,
  ReportDocument,
  Section,
  Standing,
  StandingOf,
  Standings,
  StepResult,
} from '../engine/contracts.ts'
import {counted, findingsOf} from './findings-of.ts'

/** In the order in which they are counted. */
export const standingWords = ['new', 'back', 'updated', 'still there'] as const satisfies readonly Standing[]

const unseenBefore: StandingOf = {standing: 'new', sinceMs: null}

/** null where nothing is known of earlier runs, or reports are to be compared. */
export function standingOf({id}: Pick<Finding, 'id'>, standings: Standings | null): StandingOf | null {
  return standings === null ? null : (standings.byId.get(id) ?? unseenBefore)
}

export type StandingCounts = {readonly [standing in Standing]: number}

export function countStandings(findings: readonly Finding[], standings: Standings): StandingCounts {
  const counts = {new: 0, back: 0, updated: 0, 'still there': 0}
  for (const finding of findings) counts[(standings.byId.get(finding.id) ?? unseenBefore).standing]++
  return counts
}

/** `2 new, 5 still there, 1 fixed; 3 more muted by the baseline`; null where there is nothing to say. */
export function standingLine(
  findings: readonly Finding[],
  {standings, mutedCount}: {readonly standings: Standings | null; readonly mutedCount: number},
): string | null {
  const parts: string[] = []
  if (standings !== null) {
    const counts = countStandings(findings, standings)
    const seen = standingWords.filter(word => counts[word] > 0 || word === 'new' || word === 'still there')
    parts.push([...seen.map(word => `${counts[word]} ${word}`), `${standings.fixed.length} fixed`].join(', '))
  }
  if (mutedCount > 0) parts.push(`${mutedCount} more muted by the baseline`)
  return parts.length === 0 ? null : parts.join('; ')
}

export interface Unmuted {
  readonly steps: readonly StepResult[]
  readonly mutedCount: number
}

/** The steps without the findings that the baseline mutes: what people are to see. Outputs stay whole. */
export function unmuted({steps, muted}: Pick<ReportDocument, 'steps' | 'muted'>): Unmuted {
  if (muted.size === 0) return {steps, mutedCount: 0}
  return {
    steps: steps.map(step => ({...step, sections: unmutedSections(step.sections, muted)})),
    mutedCount: findingsOf(steps).filter(({id}) => muted.has(id)).length,
  }
}

/** A list of findings that are all muted says so. */
export function unmutedSections(sections: readonly Section[], muted: ReadonlySet<string>): readonly Section[] {
  return sections.map(section => ({...section, blocks: section.blocks.flatMap(block => unmutedBlock(block, muted))}))
}

function unmutedBlock(block: Block, muted: ReadonlySet<string>): Block[] {
  if (block.kind !== 'findings') return [block]
  const findings = block.findings.filter(({id}) => !muted.has(id))
  const left = block.findings.length - findings.length
  if (left === 0) return [block]
  const note: Block = {kind: 'paragraph', text: `${counted(left, 'finding')} muted by the baseline`}
  return findings.length === 0 ? [note] : [{...block, findings}, note]
}

/** `src/a.ts: TODO: mend this (todos/todo)`. */
export function fixedLine({path, title, rule}: KnownFinding): string {
  return `${path}: ${title} (${rule})`
}
