/** The last lines of a run: how it ended, and what went wrong first. */
import type {Outcome, StepWord} from '../engine/contracts.ts'
import {wordFor} from '../engine/schedule/words.ts'
import {formatDuration} from './duration.ts'
import {oneLine} from './plain-text.ts'
import type {RunView} from './run-view.ts'

/** In the order in which they are counted. */
const stepWords: readonly StepWord[] = [
  'succeeded',
  'failed',
  'timed_out',
  'blocked',
  'skipped',
  'cancelled',
  'retrying',
  'running',
  'pending',
]

const endings: {readonly [outcome in Outcome]: string} = {
  succeeded: 'succeeded in',
  succeeded_with_warnings: 'succeeded with warnings in',
  failed: 'failed after',
  cancelled: 'was cancelled after',
  interrupted: 'was interrupted after',
}

export function closingLines(view: RunView): string[] {
  const {graph, state} = view
  const ending = state.outcome === null ? 'broke off after' : endings[state.outcome]
  const duration = formatDuration(view.elapsedMs())
  const lines = [`mission "${oneLine(graph.plan.missionName)}" ${ending} ${duration}: ${countsOf(view)}`]
  if (state.outcome === 'interrupted') lines.push('`sortie resume` goes on where it stopped')
  return [...lines, ...firstFailureLines(view)]
}

function countsOf({state}: RunView): string {
  const words = state.steps.map(step => wordFor(step.state))
  const counts = stepWords.flatMap(word => {
    const count = words.filter(candidate => candidate === word).length
    return count === 0 ? [] : [`${count} ${word.replace('_', ' ')}`]
  })
  if (state.warnings > 0) counts.push(state.warnings === 1 ? '1 warning' : `${state.warnings} warnings`)
  return counts.join(', ')
}

function firstFailureLines({graph, state, logPathOf}: RunView): string[] {
  const stepId = state.firstFailure
  if (stepId === null) return []
  const step = state.steps[graph.numberOf(stepId)]?.state
  if (step?.status !== 'failed') return []
  const {code, message, hint} = step.failure
  const logPath = logPathOf(stepId)
  const lines = [`first failure: step "${stepId}": ${oneLine(message)} (${code})`]
  if (hint !== undefined) lines.push(`help for step "${stepId}": ${oneLine(hint)}`)
  if (logPath !== undefined) lines.push(`log of step "${stepId}": ${oneLine(logPath)}`)
  return lines
}
