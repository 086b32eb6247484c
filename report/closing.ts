/** The last lines of a run: how it ended, and what went wrong first. */
import type {Outcome, StepWord} from '../engine/contracts.ts'
import {firstFailureIn} from '../engine/schedule/run-tree.ts'
import type {StepRecord} from '../engine/schedule/state.ts'
import {wordFor} from '../engine/schedule/words.ts'
import {formatDuration} from './duration.ts'
import {costsInWords} from './llm-costs.ts'
import {type Paint, unpainted} from './paint.ts'
import {oneLine} from './plain-text.ts'
import {hasHadTurn, nounOf, type RunView} from './run-view.ts'
import {toneOfOutcome} from './tone.ts'

/** In the order in which they are counted. */
const stepWords: readonly StepWord[] = [
  'succeeded',
  'cached',
  'partial',
  'failed',
  'timed_out',
  'blocked',
  'skipped',
  'cancelled',
  'waiting',
  'retrying',
  'running',
  'pending',
]

const endings: {readonly [outcome in Outcome]: string} = {
  succeeded: 'succeeded in',
  succeeded_with_warnings: 'succeeded with warnings in',
  failed: 'failed after',
  timed_out: 'reached its time limit after',
  cancelled: 'was cancelled after',
  interrupted: 'was interrupted after',
  budget_exhausted: 'has spent its budget after',
  waiting: 'waits for an answer after',
}

/** Of its output, what is repeated: enough for an error and what led to it. */
export const FAILURE_LINES = 10

export interface ClosingOptions {
  /** Without it, lines have no colour. */
  readonly paint?: Paint
  /** The end of what the first failure printed. */
  readonly failureOutput?: readonly string[]
}

export function closingLines(view: RunView, options: ClosingOptions = {}): string[] {
  const {graph, state} = view
  const {paint = unpainted} = options
  const ending = state.outcome === null ? 'broke off after' : endings[state.outcome]
  const duration = formatDuration(view.elapsedMs())
  const summary = `mission "${oneLine(graph.plan.missionName)}" ${ending} ${duration}: ${countsOf(view)}`
  const lines = [paint(toneOfOutcome(state.outcome), summary)]
  const costs = view.costs.total()
  if (costs.calls + costs.cacheHits > 0) lines.push(costsInWords(costs))
  if (state.outcome === 'interrupted') lines.push('`sortie resume` goes on where it stopped')
  if (state.outcome === 'budget_exhausted') lines.push(...budgetLines(view))
  if (state.outcome === 'waiting') lines.push(...questionLines(view))
  if (state.outcome === 'timed_out') lines.push('`sortie retry` keeps what succeeded; `config.timeout` is the limit')
  lines.push(...firstFailureLines(view, options))
  // Where nothing succeeded, running it again does the same.
  if (state.outcome === 'failed' && state.steps.some(isDone)) lines.push('`sortie retry` keeps what succeeded')
  return lines
}

function budgetLines({state: {stopping}}: RunView): string[] {
  const why = stopping?.kind === 'budget' ? [`step "${stopping.stepId}": ${oneLine(stopping.message)}`] : []
  return [...why, '`sortie resume --budget USD` goes on where it stopped']
}

/** What is asked, and how to answer it. */
function questionLines({graph, recordOf}: RunView): string[] {
  const questions = graph.plan.steps.flatMap(({id}) => {
    const step = recordOf(id).state
    return step.status === 'waiting' && step.answer === null ? [`step "${id}" asks: ${oneLine(step.message)}`] : []
  })
  return [...questions, '`sortie approve` answers, or `sortie approve --deny`; then `sortie resume` goes on']
}

function countsOf({graph: {firstHook}, state: {steps, warnings}}: RunView): string {
  const counts = countWords(steps.slice(0, firstHook))
  if (warnings > 0) counts.push(warnings === 1 ? '1 warning' : `${warnings} warnings`)
  const hooks = countWords(steps.slice(firstHook).filter(hasHadTurn))
  return `${counts.join(', ')}${hooks.length === 0 ? '' : `; hooks: ${hooks.join(', ')}`}`
}

function countWords(steps: readonly StepRecord[]): string[] {
  const words = steps.map(step => wordFor(step.state))
  return stepWords.flatMap(word => {
    const count = words.filter(candidate => candidate === word).length
    if (count === 0) return []
    const kept = word === 'succeeded' ? steps.filter(isKept).length : 0
    return [`${count} ${word.replace('_', ' ')}${kept === 0 ? '' : ` (${kept} kept)`}`]
  })
}

const isDone = ({state}: StepRecord): boolean => state.status === 'succeeded'

/** Its success is one of an earlier run. */
const isKept = ({state}: StepRecord): boolean => state.status === 'succeeded' && state.via === 'kept'

function firstFailureLines(
  {tree, stepOf, recordOf, logPathOf}: RunView,
  {paint = unpainted, failureOutput = []}: ClosingOptions,
): string[] {
  const stepId = firstFailureIn(tree)
  if (stepId === null) return []
  const {state: step} = recordOf(stepId)
  if (step.status !== 'failed') return []
  const {code, message, hint} = step.failure
  const logPath = logPathOf(stepId)
  const name = `${nounOf(stepOf(stepId))} "${stepId}"`
  const lines = [paint('bad', `first failure: ${name}: ${oneLine(message)} (${code})`)]
  if (hint !== undefined) lines.push(`help for ${name}: ${oneLine(hint)}`)
  if (logPath !== undefined) lines.push(`log of ${name}: ${oneLine(logPath)}`)
  // A message often ends with what was printed last: said once is enough.
  const isSaid = failureOutput.every(line => oneLine(message).includes(oneLine(line)))
  if (isSaid) return lines
  return [...lines, `last output of ${name}:`, ...failureOutput.map(line => paint('faint', `${stepId} | ${line}`))]
}
