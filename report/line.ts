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
import {firstFailureIn, missionAt, type RunTree} from '../engine/schedule/run-tree.ts'
import type {StepRecord} from '../engine/schedule/state.ts'
import type {FailureWeight} from '../engine/schedule/step-state.ts'
import {closingLines, FAILURE_LINES} from './closing.ts'
import {formatDuration} from './duration.ts'
import {callInWords, dollars} from './llm-costs.ts'
import {createNewestOutput} from './newest-output.ts'
import {type Paint, unpainted} from './paint.ts'
import {oneLine, printedLine} from './plain-text.ts'
import {createRunView, type RunView} from './run-view.ts'
import {endingWords, limitWords} from './status.ts'
import {toneOf} from './tone.ts'
import {isUnrun, type UnrunLine, unrunLines, unrunWord} from './unrun.ts'
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
  let leftOut: UnrunLine[] = []
  const showLeftOut = () => {
    for (const line of unrunLines(leftOut)) write(`${paint('faint', line)}\n`)
    leftOut = []
  }
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
      if (event.type === 'step.progress' && !verbose && isRunning(event.stepId, view)) return
      if ('stepId' in event && event.stepId !== null && event.type !== 'step.running') output.flush(event.stepId)
      const line = describe(event, view, progress)
      if (isUnrun(event) && unrunWord(event) === 'left out') {
        leftOut.push({event, line: line ?? ''})
        return
      }
      showLeftOut()
      if (line !== null) write(`${paint(toneOf(event, view), line)}\n`)
    },
    end() {
      showLeftOut()
      const firstFailure = firstFailureIn(view.tree)
      const failureOutput = firstFailure === null ? [] : newest.lines(firstFailure, FAILURE_LINES)
      for (const line of closingLines(view, {paint, failureOutput})) write(`${line}\n`)
    },
  }
}

/** One that runs gives its own signs of life; one about which the cache is asked has only its progress. */
export function isRunning(stepId: StepId, {recordOf}: RunView): boolean {
  return recordOf(stepId).state.status === 'running'
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
  // A hook that is for another ending is no news.
  if (event.type === 'step.skipped' && event.reason.kind === 'ending') return null
  if (event.type === 'item.started' || event.type === 'item.finished') return describeItem(event, view)
  if (event.type === 'llm.called') return describeCall(event, view)
  if ('stepId' in event) return `${label(event.stepId, view)} ${describeStep(event, view, progress)}`
  switch (event.type) {
    case 'run.started':
      return `mission "${oneLine(view.graph.plan.missionName)}" started, ${stepsOf(view.graph.plan)}`
    case 'run.resumed':
      return resumed(view)
    case 'run.stopping':
      return view.state.isHurried
        ? `ending everything at once because ${because(event.reason)} again`
        : `starting nothing new because ${because(event.reason)}`
    case 'run.finished':
      return null
    default:
      return unreachable(event)
  }
}

type ItemEvent = Of<'item.started' | 'item.finished'>
type StepEvent = Exclude<
  Extract<RunEvent, {stepId: StepId}>,
  Of<'step.output' | 'step.measured' | 'step.judged' | 'step.intended' | 'llm.called'> | ItemEvent
>

/** `[42/936] lint src/a.ts` before, `[42/936] done lint src/a.ts (1.2 s)` after. */
function describeItem(event: ItemEvent, {itemsOf, costs, stepOf}: RunView): string | null {
  const what = `${event.stepId} ${oneLine(event.label)}`
  const place = `[${event.number}/${itemsOf(event.stepId)?.total ?? '?'}]`
  // The step type chose these words: they are in place of its id.
  if (event.type === 'item.started') {
    return `${place} ${event.way === undefined ? what : `${event.way} ${oneLine(event.label)}`}`
  }
  // The step type says itself how far it is with the parts of an item.
  if (event.within !== undefined) return null
  const asked = costs.takeItem(event.stepId, event.label)
  const total = `total ${dollars(costs.total().microUsd)}`
  // Of files that a step type has a model judge, the cost is what counts.
  const isOfType = stepOf(event.stepId).items === undefined
  if (asked !== undefined && event.ok && isOfType) {
    return `${place} done ${oneLine(event.label)} (${callInWords(asked)}, ${total})`
  }
  const cost = asked === undefined ? '' : `, ${callInWords(asked)}, ${total}`
  const end = `${event.ok ? 'done' : 'failed'} ${what} (${formatDuration(event.durationMs)}${cost})`
  return event.failure === undefined ? `${place} ${end}` : `${place} ${end}: ${oneLine(event.failure.message)}`
}

/** Calls for an item are summed up at its end. */
function describeCall(event: Of<'llm.called'>, view: RunView): string | null {
  const {stepId, model, code, from, usage, costMicroUsd} = event
  if (view.itemsOf(stepId) !== undefined) return null
  const tokens = usage === null ? '' : `, tokens ${usage.inputTokens + usage.outputTokens}`
  const cost = costMicroUsd === null ? 'unknown' : dollars(costMicroUsd)
  const total = dollars(view.costs.total().microUsd)
  const what = from === 'cache' ? 'had answered before, total ' : `answered (cost ${cost}${tokens}), total `
  return `${label(stepId, view)} ${oneLine(model)} ${what}${total}${code === undefined ? '' : `: of no use, ${code}`}`
}

function listed({stepId, total}: Of<'items.listed'>, {itemsOf, costs}: RunView): string {
  const done = itemsOf(stepId)?.done ?? 0
  const spent = costs.of(stepId)
  if (done > 0 && spent !== undefined) {
    return `Resuming: ${done}/${total} done, ${dollars(spent.microUsd)} spent so far`
  }
  return `${total === 1 ? '1 item' : `${total} items`}${done === 0 ? '' : `, ${done} done before`}`
}

function describeStep(event: StepEvent, view: RunView, progress: Progress): string {
  switch (event.type) {
    case 'step.started':
      return started(event, view)
    case 'step.succeeded':
      return succeeded(event, view)
    case 'step.failed':
      return failed(event, view)
    case 'step.skipped':
      return event.reason.kind === 'selection'
        ? `left out: ${oneLine(event.reason.text)}`
        : `skipped because ${skippedBecause(event.reason)}`
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
    case 'items.listed':
      return listed(event, view)
    case 'step.running':
      return running(event, view, progress)
    case 'step.progress':
      return `${event.done} of ${event.total}: ${oneLine(event.label)}`
    default:
      return unreachable(event)
  }
}

function within({atMs, deadlineAtMs}: Of<'step.waiting'>): string {
  return deadlineAtMs === null ? '' : `, for at most ${formatDuration(deadlineAtMs - atMs)}`
}

function started({stepId, attempt, reason}: Of<'step.started'>, view: RunView): string {
  const which = attempt === 1 ? '' : `, attempt ${attempt} of ${attempt + leftAfter(stepId, view)}`
  // Why git selected the step is said once.
  const affected = attempt === 1 ? view.stepOf(stepId).affected : undefined
  const why = [affected, reason].flatMap(words => (words === undefined ? [] : [oneLine(words)]))
  return `started${which}${why.length === 0 ? '' : `: ${why.join('; ')}`}`
}

function succeeded({stepId, via, reason = ''}: Of<'step.succeeded'>, view: RunView): string {
  switch (via) {
    case 'partial':
      return `ended at its limit after ${took(stepId, view)}, what it brought until then counts`
    case 'cache':
      return `cached: ${oneLine(reason)}${logOf(stepId, view)}`
    case 'kept':
      return oneLine(reason)
    case 'run':
      return `succeeded in ${took(stepId, view)}${reason === '' ? '' : `, ${oneLine(reason)}`}`
    default:
      return unreachable(via)
  }
}

const tolerance: {readonly [weight in FailureWeight]: string} = {
  matters: '',
  allowed: ', which the mission allows',
  excused: ', which the steps that need it excuse',
}

function failed({stepId, failure, retryAtMs, atMs}: Of<'step.failed'>, view: RunView): string {
  const {attempts, state} = view.recordOf(stepId)
  const log = logOf(stepId, view)
  const tolerated = state.status === 'failed' ? tolerance[state.weight] : ''
  // The closing lines say it of the first failure, and of an attempt that is followed by another nobody needs it yet.
  const isExplained = retryAtMs !== null || view.state.firstFailure === stepId || failure.hint === undefined
  const help = isExplained ? '' : `; help: ${oneLine(failure.hint)}`
  const next =
    retryAtMs === null
      ? ''
      : `; attempt ${attempts + 1} of ${attempts + leftAfter(stepId, view)} in ${formatDuration(retryAtMs - atMs)}`
  return `failed after ${took(stepId, view)}${tolerated}: ${oneLine(failure.message)}${log}${help}${next}`
}

function logOf(stepId: StepId, {logPathOf}: RunView): string {
  const logPath = logPathOf(stepId)
  return logPath === undefined ? '' : ` (log: ${oneLine(logPath)})`
}

function running(
  {stepId, elapsedMs, timeoutMs, outputBytes, lastLine}: Of<'step.running'>,
  view: RunView,
  progress: Progress,
): string {
  const items = view.itemsOf(stepId) ?? progress.get(stepId)
  const within = stepsDone(stepId, view.tree)
  const facts = [
    `running for ${formatDuration(elapsedMs)}${timeoutMs === null ? '' : ` of at most ${formatDuration(timeoutMs)}`}`,
    // What a mission prints, its steps print.
    within === null ? `${formatBytes(outputBytes)} of output` : `${within.done} of ${steps(within.total)} done`,
  ]
  if (items !== undefined) facts.push(`${items.done} of ${items.total} done`)
  if (lastLine !== '') facts.push(`last line: ${oneLine(lastLine, 200)}`)
  return facts.join(', ')
}

function resumed({graph, state}: RunView): string {
  const {firstHook: total} = graph
  const open = state.steps.slice(0, total).filter(isOpen)
  return `mission "${oneLine(graph.plan.missionName)}" resumed, ${total - open.length} of ${steps(total)} finished`
}

/** Of the mission that a step runs; null for any other step. */
export function stepsDone(stepId: StepId, tree: RunTree): {readonly done: number; readonly total: number} | null {
  const {mission, id} = missionAt(tree, stepId)
  const inner = mission.inner.get(id)
  if (inner === undefined) return null
  const {firstHook: total} = inner.graph
  const open = Array.from(inner.state.indexes.open).filter(number => number < total)
  return {done: total - open.length, total}
}

const isOpen = ({state}: StepRecord): boolean => ['pending', 'retrying', 'waiting'].includes(state.status)

export function label(stepId: StepId, {stepOf, placeOf}: RunView): string {
  const {hook} = stepOf(stepId)
  if (hook !== undefined) return `[${hook}] ${stepId}`
  const {ordinal, total} = placeOf(stepId)
  return `[${ordinal}/${total}] ${stepId}`
}

/** How often the step can still be tried, after the attempt under way. One lost in a crash does not use up a try. */
export function leftAfter(stepId: StepId, {stepOf, recordOf}: RunView): number {
  const step = recordOf(stepId)
  const underWay = step.state.status === 'running' ? 1 : 0
  return stepOf(stepId).retry.maxAttempts - step.failedAttempts - underWay
}

/** Of the attempt that ended last. */
function took(stepId: StepId, {recordOf}: RunView): string {
  const step = recordOf(stepId).state
  return formatDuration('finishedAtMs' in step ? step.finishedAtMs - step.startedAtMs : 0)
}

/** Hooks are told of when their turn comes. */
function stepsOf({steps: planned}: Plan): string {
  const all = planned.filter(({hook}) => hook === undefined)
  const made = all.filter(({leftOut}) => leftOut === undefined).length
  return made === all.length ? steps(made) : `${made} of ${steps(all.length)}`
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`
}

function skippedBecause(reason: Exclude<SkipReason, {kind: 'selection'}>): string {
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
    case 'ending':
      return endingWords[reason.ending]
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
    case 'budget':
      return 'the budget is spent'
    case 'timeout':
    case 'limit':
      return limitWords(reason)
    case 'killed':
      return because(reason.because)
    default:
      return unreachable(reason)
  }
}
