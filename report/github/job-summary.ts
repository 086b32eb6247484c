/** The summary of a job, as Markdown: how the run ended, its steps, what went wrong, and what steps have to show. */
import type {Section, StepId, StepResult} from '../../engine/contracts.ts'
import {countBySeverity, severities} from '../../engine/finding.ts'
import {nameOf, type StepInTree, stepAt, stepsOf} from '../../engine/schedule/run-tree.ts'
import {wordFor} from '../../engine/schedule/words.ts'
import {closingLines} from '../closing.ts'
import {findingsIn} from '../findings-of.ts'
import {stepParts, stepTable} from '../markdown.ts'
import {codeBlock, inline} from '../markdown-text.ts'
import {hasHadTurn, type RunView} from '../run-view.ts'

export interface JobSummary {
  /** A step has ended for good, and the view has folded that. `lastLines`: the end of what it printed, where that says why. */
  add(stepId: StepId, sections: readonly Section[], lastLines: readonly string[]): void
  /** Whole parts only, at most `maxBytes` of UTF-8. */
  text(maxBytes: number): string
}

/** GitHub takes no more for one step of a job. */
export const MAX_SUMMARY_BYTES = 1_048_576
const MAX_ROWS = 500
const REST = 'The rest is left out: a summary holds 1 MiB at most. It is in the log and in the reports of the run.'

export function createJobSummary(view: RunView): JobSummary {
  const shown = new Map<StepId, string>()
  const found = {critical: 0, high: 0, medium: 0, low: 0, info: 0}
  let keptBytes = 0
  return {
    add(stepId, sections, lastLines) {
      const counts = countBySeverity(findingsIn(sections))
      for (const severity of severities) found[severity] += counts[severity]
      const parts = stepParts({...resultOf(stepAt(view.tree, stepId)), sections: withoutCode(sections)})
      if (lastLines.length > 0) parts.push(codeBlock(lastLines.join('\n'), 'text'))
      const text = parts.join('\n\n')
      if (text === '' || keptBytes > MAX_SUMMARY_BYTES) return
      keptBytes += Buffer.byteLength(text)
      shown.set(stepId, text)
    },
    text(maxBytes) {
      const {plan} = view.graph
      const counted = severities.map(severity => `${found[severity]} ${severity}`).join(', ')
      const parts = [
        `## ${inline(closingLines(view)[0] ?? plan.missionName)}`,
        ...(severities.some(severity => found[severity] > 0) ? [`Findings: ${counted}`] : []),
        ...tableOf(view),
        ...Array.from(stepsOf(view.tree)).flatMap(({stepId}) => shown.get(stepId) ?? []),
      ]
      return withinBytes(parts, maxBytes)
    },
  }
}

function resultOf(found: StepInTree): StepResult {
  const {stepId, step, record} = found
  const {state: end} = record
  return {
    stepId,
    ...(step.hook !== undefined && {hook: step.hook}),
    name: nameOf(found),
    type: step.type,
    state: wordFor(end),
    durationMs: 'finishedAtMs' in end ? end.finishedAtMs - end.startedAtMs : null,
    output: null,
    failure: 'failure' in end ? end.failure : null,
    sections: [],
  }
}

/** What programs printed stands in the job's log. */
function withoutCode(sections: readonly Section[]): Section[] {
  return sections.flatMap(section => {
    const blocks = section.blocks.filter(({kind}) => kind !== 'code')
    return blocks.length === 0 ? [] : [{...section, blocks}]
  })
}

/** Of a large mission only what did not succeed: the first line counts the rest. */
function tableOf(view: RunView): string[] {
  const shown = Array.from(stepsOf(view.tree)).filter(
    ({step: {hook}, record}) => hook === undefined || hasHadTurn(record),
  )
  const results = shown.map(resultOf)
  if (results.length <= MAX_ROWS) return [stepTable(results)]
  const rows = results.filter(({state}) => state !== 'succeeded' && state !== 'cached')
  const left = rows.length - MAX_ROWS
  return [
    ...(rows.length === 0 ? [] : [stepTable(rows.slice(0, MAX_ROWS))]),
    left > 0 ? `And ${left} more steps that did not succeed.` : 'Steps that succeeded are not listed.',
  ]
}

/** A table or a block of code that is cut somewhere would swallow what follows. */
function withinBytes(parts: readonly string[], maxBytes: number): string {
  const bytesOf = (part: string): number => Buffer.byteLength(part) + 2
  let roomBytes = maxBytes - bytesOf(REST)
  const kept: string[] = []
  for (const part of parts) {
    roomBytes -= bytesOf(part)
    if (roomBytes < 0) break
    kept.push(part)
  }
  if (kept.length < parts.length && maxBytes >= bytesOf(REST)) kept.push(REST)
  return kept.map(part => `${part}\n\n`).join('')
}
