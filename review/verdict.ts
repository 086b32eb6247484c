/** What a review comes to, in one word and in one sentence. */
import type {Finding} from '../engine/contracts.ts'
import {countBySeverity, severities} from '../engine/finding.ts'
import {addedLines, type FileDiff, removedLines} from './diff/file-diff.ts'
import type {DiffOrigin, FoundDiff} from './diff/find.ts'

/** `blocking`: at least one finding is high or critical. Nothing found is no approval: nobody has understood the change. */
export type Verdict = 'blocking' | 'remarks' | 'nothing_found'

export function verdictOf(findings: readonly Finding[]): Verdict {
  const {critical, high} = countBySeverity(findings)
  if (critical + high > 0) return 'blocking'
  return findings.length > 0 ? 'remarks' : 'nothing_found'
}

export function linesOf(files: readonly FileDiff[]): {added: number; removed: number} {
  return {
    added: files.reduce((sum, file) => sum + addedLines(file).length, 0),
    removed: files.reduce((sum, file) => sum + removedLines(file).length, 0),
  }
}

/**
 * `3 files changed, 40 lines added, 2 removed. Found by rules, without a model: 1 high, 2 low.` `model`: the name of the
 * one that was asked; null for none.
 */
export function summaryOf(
  {files, origin}: Pick<FoundDiff, 'files' | 'origin'>,
  findings: readonly Finding[],
  model: string | null,
): string {
  if (files.length === 0) return origin.kind === 'files' ? 'There are no such files.' : 'Nothing has changed.'
  const counts = countBySeverity(findings)
  const found = severities.flatMap(severity => (counts[severity] === 0 ? [] : [`${counts[severity]} ${severity}`]))
  return `${sizeOf(files, origin)} Found ${model === null ? 'by rules, without a model' : `by rules and by ${model}`}: ${found.join(', ') || 'nothing'}.`
}

function sizeOf(files: readonly FileDiff[], origin: DiffOrigin): string {
  const {added, removed} = linesOf(files)
  const counted = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`
  if (origin.kind === 'files') return `${counted(files.length, 'file')}, ${counted(added, 'line')}.`
  return `${counted(files.length, 'file')} changed, ${counted(added, 'line')} added, ${removed} removed.`
}
