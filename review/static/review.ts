/** The part of a review that needs no model: rules, each about what the change has brought. */
import type {Finding, StepId} from '../../engine/contracts.ts'
import {compareFindings, withIds} from '../../engine/finding.ts'
import {redact} from '../../engine/secrets/redact.ts'
import {removedLines} from '../diff/file-diff.ts'
import type {LeftOut} from '../left-out.ts'
import {reasonToLeaveOut} from '../skip.ts'
import type {ReviewedFile} from '../texts.ts'
import {conflictRemarks} from './conflicts.ts'
import {debugRemarks} from './debug.ts'
import {largeFileRemarks} from './large-files.ts'
import {lockRemarks} from './locks.ts'
import {type MeasuredChange, measured} from './measure.ts'
import {metricRemarks} from './metrics.ts'
import type {Change, Remark} from './remark.ts'
import {testRemarks} from './tests.ts'
import {todoRemarks} from './todos.ts'

export interface StaticReview {
  /** In the order of the files. */
  readonly remarks: readonly Remark[]
  readonly leftOut: readonly LeftOut[]
}

export interface StaticReviewAround {
  /** All files of the workspace; empty where nobody knows. */
  readonly paths: ReadonlySet<string>
  /** Between two files: throws where the review is to end. */
  afterFile(done: number, path: string): void | Promise<void>
}

export async function staticReview(
  files: readonly ReviewedFile[],
  {paths, afterFile}: StaticReviewAround,
): Promise<StaticReview> {
  const reasons = new Map(files.map(file => [file, reasonToLeaveOut(file)]))
  const change: Change = {
    files,
    paths,
    takenAway: new Set(files.flatMap(({diff}) => removedLines(diff).map(({text}) => text.trim()))),
  }
  const remarks: Remark[] = []
  const measuredFiles: MeasuredChange[] = []
  for (const [index, file] of files.entries()) {
    remarks.push(...largeFileRemarks(file), ...conflictRemarks(file))
    if (reasons.get(file) === null) {
      remarks.push(...debugRemarks(file, change), ...(await todoRemarks(file, change)))
      const measuredFile = await measured(file)
      if (measuredFile !== null) {
        measuredFiles.push(measuredFile)
        remarks.push(...metricRemarks(measuredFile))
      }
    }
    await afterFile(index + 1, file.diff.path)
  }
  remarks.push(...lockRemarks(change), ...testRemarks(measuredFiles, change))
  const leftOut = files.flatMap(file => {
    const reason = reasons.get(file) ?? null
    return reason === null ? [] : [{path: file.diff.path, reason}]
  })
  return {remarks, leftOut}
}

/** Over the keys of Finding because an interface, unlike this, does not count as JSON. */
export type ReviewFinding = {readonly [Key in keyof Finding]: Finding[Key]} & {
  /** What found it: rules that need no model, or a model. */
  readonly found_by: 'rules' | 'model'
}

/** Worst first. The subject of a remark names it across runs; what the reader sees is its quote. Secrets in both are hidden. */
export function findingsFrom(remarks: readonly Remark[], stepId: StepId): ReviewFinding[] {
  const named = withIds(
    remarks.map(remark => ({
      ...findingFrom(remark, stepId),
      quote: remark.subject ?? hidden(remark.quote, remark.path),
    })),
  )
  return named
    .map((finding, index) => ({...finding, quote: hidden(remarks[index]?.quote ?? finding.quote, finding.path)}))
    .sort(compareFindings)
}

function findingFrom(remark: Remark, stepId: StepId): Omit<ReviewFinding, 'id'> {
  const {rule, title, message, severity, category, confidence, path, line, endLine, quote, recommendation} = remark
  return {
    rule: `review/${rule}`,
    title,
    message: hidden(message, path),
    severity,
    category,
    confidence,
    path,
    start_line: line,
    end_line: endLine,
    quote,
    recommendation,
    source_step: stepId,
    found_by: 'rules',
  }
}

const hidden = (text: string, path: string): string => redact(text, {path}).text
