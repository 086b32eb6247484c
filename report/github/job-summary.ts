/** The summary of a job, as Markdown: how the run ended, its steps, what went wrong, and what steps have to show. */
import type {Section, StepId, StepResult} from '../../engine/contracts.ts'
import {countBySeverity, severities} from '../../engine/finding.ts'
import {recordOf} from '../../engine/schedule/state.ts'
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
      const parts = stepParts({...resultOf(stepId, view), sections: withoutCode(sections)})
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
        ...plan.steps.flatMap(({id}) => shown.get(id) ?? []),
      ]
      return withinBytes(parts, maxBytes)
    },
  }
}

function resultOf(stepId: StepId, {graph, state}: RunView): StepResult {
  const {name, type, hook} = graph.stepOf(stepId)
  const end = recordOf(graph, state, stepId).state
  return {
    stepId,
    ...(hook !== undefined && {hook}),
    name,
    type,
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
  const {graph, state} = view
  const shown = graph.plan.steps.filter(({id, hook}) => hook === undefined || hasHadTurn(recordOf(graph, state, id)))
  const results = shown.map(({id}) => resultOf(id, view))
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
