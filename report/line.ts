/** For logs and CI: one line per fact, each whole without the others. */

import {formatBytes} from '../engine/bytes.ts'
import {
  type Plan,
  type Reporter,
  type RunEvent,
  type SkipReason,
  type StepId,
  type StopReason,
  type Stored,
  unreachable,
} from '../engine/contracts.ts'
import {type RunState, recordOf} from '../engine/schedule/state.ts'
import type {FailureWeight} from '../engine/schedule/step-state.ts'
import {closingLines, FAILURE_LINES} from './closing.ts'
import {formatDuration} from './duration.ts'
import {createNewestOutput} from './newest-output.ts'
import {type Paint, unpainted} from './paint.ts'
import {oneLine, printedLine} from './plain-text.ts'
import {createRunView, type RunView} from './run-view.ts'
import {toneOf} from './tone.ts'
import {createWholeLines} from './whole-lines.ts'

export interface LineReporterOptions {
  /** Takes whole lines, with their line break. */
  readonly write: (text: string) => void
  readonly plan: Plan
  /** Without it, lines have no colour. */
  readonly paint?: Paint
  /** Also what the steps print, and each step of their progress. */
  readonly verbose?: boolean
  /** The log of a run that goes on, up to now. */
  readonly history?: Iterable<Stored>
}

type Of<Type extends RunEvent['type']> = Extract<RunEvent, {type: Type}>
/** Where a step that works through items stands; shown with its next sign of life. */
type Progress = ReadonlyMap<StepId, Of<'step.progress'>>

export function createLineReporter(options: LineReporterOptions): Reporter {
  const {write, paint = unpainted, verbose = false} = options
  const view = createRunView(options)
  const newest = createNewestOutput(view)
  const progress = new Map<StepId, Of<'step.progress'>>()
  const output = createWholeLines((stepId, line) => write(`${stepId} | ${printedLine(line)}\n`))
  return {
    name: 'line',
    onEvent(event) {
      view.fold(event)
      newest.take(event)
      if (event.type === 'step.measured') return
      if (event.type === 'step.progress') progress.set(event.stepId, event)
      if (event.type === 'step.output') {
        if (verbose) output.add(event)
        return
      }
      if (event.type === 'step.progress' && !verbose) return
      if ('stepId' in event && event.stepId !== null && event.type !== 'step.running') output.flush(event.stepId)
      const line = describe(event, view, progress)
      if (line !== null) write(`${paint(toneOf(event, view), line)}\n`)
    },
    end() {
      const {firstFailure} = view.state
      const failureOutput = firstFailure === null ? [] : newest.lines(firstFailure, FAILURE_LINES)
      for (const line of closingLines(view, {paint, failureOutput})) write(`${line}\n`)
    },
  }
}

/** The event in words, after it was folded; null for what the closing lines say. */
export function describe(
  event: Exclude<RunEvent, Of<'step.output' | 'step.measured'>>,
  view: RunView,
  progress: Progress,
): string | null {
  if (event.type === 'warned') {
    const where = event.stepId === null ? '' : `${label(event.stepId, view)} `
    return `${where}warning ${event.code}: ${oneLine(event.message)}`
  }
  // The start or the skip that follows says it.
  if (event.type === 'step.judged') return null
  // The failure that follows says it.
  if (event.type === 'step.answered' && !event.approved) return null
  // For the step itself, should it be cut off.
  if (event.type === 'step.intended') return null
  if ('stepId' in event) return `${label(event.stepId, view)} ${describeStep(event, view, progress)}`
  switch (event.type) {
    case 'run.started':
      return `mission "${oneLine(view.graph.plan.missionName)}" started, ${steps(view.graph.plan.steps.length)}`
    case 'run.resumed':
      return resumed(view)
    case 'run.stopping':
      return `starting nothing new because ${because(event.reason)}`
    case 'run.finished':
      return null
    default:
      return unreachable(event)
  }
}

type StepEvent = Exclude<
  Extract<RunEvent, {stepId: StepId}>,
  Of<'step.output' | 'step.measured' | 'step.judged' | 'step.intended'>
>

function describeStep(event: StepEvent, view: RunView, progress: Progress): string {
  switch (event.type) {
    case 'step.started':
      return event.attempt === 1
        ? 'started'
        : `started, attempt ${event.attempt} of ${event.attempt + leftAfter(event.stepId, view)}`
    case 'step.succeeded':
      return event.via === 'partial'
        ? `ended at its limit after ${took(event.stepId, view)}, what it brought until then counts`
        : `succeeded in ${took(event.stepId, view)}`
    case 'step.failed':
      return failed(event, view)
    case 'step.skipped':
      return `skipped because ${skippedBecause(event.reason)}`
    case 'step.blocked':
      return `blocked: ${oneLine(event.reason)}`
    case 'step.called':
      return `called on in place of "${event.insteadOf}"`
    case 'step.waiting':
      return `waits for an answer${within(event)}: ${oneLine(event.message)}`
    case 'step.answered':
      return `approved by ${oneLine(event.by)}${event.comment === null ? '' : `: ${oneLine(event.comment)}`}`
    case 'step.cancelled':
      return `cancelled after ${took(event.stepId, view)}`
    case 'step.running':
      return running(event, progress)
    case 'step.progress':
      return `${event.done} of ${event.total}: ${oneLine(event.label)}`
    default:
      return unreachable(event)
  }
}

function within({atMs, deadlineAtMs}: Of<'step.waiting'>): string {
  return deadlineAtMs === null ? '' : `, for at most ${formatDuration(deadlineAtMs - atMs)}`
}

const tolerance: {readonly [weight in FailureWeight]: string} = {
  matters: '',
  allowed: ', which the mission allows',
  excused: ', which the steps that need it excuse',
}

function failed({stepId, failure, retryAtMs, atMs}: Of<'step.failed'>, view: RunView): string {
  const {attempts, state} = recordOf(view.graph, view.state, stepId)
  const logPath = view.logPathOf(stepId)
  const log = logPath === undefined ? '' : ` (log: ${oneLine(logPath)})`
  const tolerated = state.status === 'failed' ? tolerance[state.weight] : ''
  const next =
    retryAtMs === null
      ? ''
      : `; attempt ${attempts + 1} of ${attempts + leftAfter(stepId, view)} in ${formatDuration(retryAtMs - atMs)}`
  return `failed after ${took(stepId, view)}${tolerated}: ${oneLine(failure.message)}${log}${next}`
}

function running(
  {stepId, elapsedMs, timeoutMs, outputBytes, lastLine}: Of<'step.running'>,
  progress: Progress,
): string {
  const items = progress.get(stepId)
  const facts = [
    `running for ${formatDuration(elapsedMs)}${timeoutMs === null ? '' : ` of at most ${formatDuration(timeoutMs)}`}`,
    `${formatBytes(outputBytes)} of output`,
  ]
  if (items !== undefined) facts.push(`${items.done} of ${items.total} done`)
  if (lastLine !== '') facts.push(`last line: ${oneLine(lastLine, 200)}`)
  return facts.join(', ')
}

function resumed({graph, state}: RunView): string {
  const finished = graph.plan.steps.length - openSteps(state)
  return `mission "${oneLine(graph.plan.missionName)}" resumed, ${finished} of ${steps(graph.plan.steps.length)} finished`
}

function openSteps({steps}: RunState): number {
  return steps.filter(({state}) => ['pending', 'retrying', 'waiting'].includes(state.status)).length
}

export function label(stepId: StepId, {graph, ordinalOf}: RunView): string {
  return `[${ordinalOf(stepId)}/${graph.plan.steps.length}] ${stepId}`
}

/** How often the step can still be tried, after the attempt under way. One lost in a crash does not use up a try. */
export function leftAfter(stepId: StepId, {graph, state}: RunView): number {
  const step = recordOf(graph, state, stepId)
  const underWay = step.state.status === 'running' ? 1 : 0
  return graph.stepOf(stepId).retry.maxAttempts - step.failedAttempts - underWay
}

/** Of the attempt that ended last. */
function took(stepId: StepId, {graph, state}: RunView): string {
  const step = recordOf(graph, state, stepId).state
  return formatDuration('finishedAtMs' in step ? step.finishedAtMs - step.startedAtMs : 0)
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`
}

function skippedBecause(reason: SkipReason): string {
  switch (reason.kind) {
    case 'stopping':
      return because(reason.because)
    case 'condition':
      return `its condition does not hold: ${oneLine(reason.text)}`
    case 'dependency':
      return `"${reason.stepId}" ${reason.how}`
    case 'platform':
      return `it is for ${reason.only.join(' and ')} only, and this is ${reason.platform}`
    case 'uncalled':
      return 'nobody called on it'
    default:
      return unreachable(reason)
  }
}

function because(reason: StopReason): string {
  switch (reason.kind) {
    case 'failure':
      return `step "${reason.stepId}" failed`
    case 'interrupt':
      return `${reason.signal} was received`
    case 'timeout':
      return `the run reached its limit of ${formatDuration(reason.limitMs)}`
    default:
      return unreachable(reason)
  }
}
