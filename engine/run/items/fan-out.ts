/** An attempt of a step with items: each of them is worked like an attempt of its own, in its turn and with its own limit. */
import type {
  Awaitable,
  Clock,
  Failure,
  FilesPort,
  ItemsPlan,
  Json,
  JsonObject,
  PassingEvent,
  PlannedStep,
  StepContext,
  StepTask,
  StopReason,
} from '../../contracts.ts'
import {type ErrorCode, SortieError} from '../../errors.ts'
import type {Masker} from '../../mask.ts'
import {type AbortCause, type AttemptEnd, runAttempt} from '../attempt.ts'
import {type ItemAtWork, type ItemBook, type ItemOutcome, workEach} from '../each.ts'
import {type EvaluationSource, evaluateTexts} from '../evaluation.ts'
import {failureFrom} from '../failure.ts'
import type {StepLimit} from '../limits.ts'
import {itemLogName, type StepLog} from '../log-file.ts'
import type {OutputSink} from '../process.ts'
import type {Slots} from '../slots.ts'
import {collect, fitted, shareOf} from './collect.ts'
import {createItemLines} from './item-lines.ts'
import {type Item, listItems} from './list-items.ts'

/** One attempt, of a step or of one of its items. */
export interface Work {
  readonly task: StepTask
  /** Ends it. */
  readonly abort: AbortController
  readonly log: StepLog
  readonly warn: StepContext['warn']
  readonly emit: (event: PassingEvent) => void
  /** The stop for which it was cancelled; null where it was not. */
  because(): StopReason | null
  /** Which item of the step it is; absent for an attempt of the step itself. */
  readonly item?: ItemAtWork
}

export interface FanOutSurroundings {
  /** Absolute. */
  readonly workspace: string
  readonly clock: Clock
  readonly evaluation: EvaluationSource
  readonly masker: Masker | null
  readonly book: ItemBook
  /** Of the run; items come in their order. */
  readonly slots: Slots
  /** How many items at one time, where the step does not say less. */
  readonly maxParallel: number
  filesFor(warn: StepContext['warn'], signal: AbortSignal): FilesPort
  limitFor(step: PlannedStep): Awaitable<StepLimit>
  /** Of one item, by its file name. */
  logFor(item: string): StepLog
  timedOut(task: StepTask): Failure
  /** Path of the log that the items share; null while nothing was printed. */
  logPath(): string | null
  attempt(work: Work): Promise<AttemptEnd>
}

/** Never rejects; see `runAttempt`. */
export async function attemptItems(work: Work, items: ItemsPlan, around: FanOutSurroundings): Promise<AttemptEnd> {
  const {task, abort, log, warn, emit} = work
  const {clock, timedOut} = around
  const step = {...task.step, items}
  return runAttempt(task, {
    clock,
    log,
    abort,
    emit,
    timedOut,
    complete: output => output,
    async work(sink, signal) {
      const files = around.filesFor(warn, signal)
      const list = await listItems(step, task.contexts, {...around, files})
      if (list.length === 0) warn(...emptyWarning(items))
      const gate = new AbortController()
      let spent: Failure | null = null
      const onSpent = (failure: Failure) => {
        spent ??= failure
        gate.abort()
      }
      const part = {work, step, total: list.length, sink, signal, onSpent}
      const results = await workEach(
        {
          items: list,
          keyOf: item => item.key(),
          labelOf: item => item.label,
          parallel: Math.min(items.maxParallel ?? around.maxParallel, around.maxParallel),
          failFast: items.failFast,
        },
        {
          ...around,
          stepId: step.id,
          signal: AbortSignal.any([signal, gate.signal]),
          emit,
          enter: (index, gate) => around.slots.acquire(index, gate),
        },
        (item, at) => workItem(item, at, part, around),
      )
      const {output, failure} = collect(results, around.logPath())
      if (spent !== null) throw spentError(spent)
      if (failure !== null) throw failure
      return output
    },
  })
}

interface Part {
  readonly work: Work
  readonly step: PlannedStep & {readonly items: ItemsPlan}
  readonly total: number
  /** The log and the output of the step. */
  readonly sink: OutputSink
  /** Fires when the step is to end. */
  readonly signal: AbortSignal
  /** Told when an item finds the budget spent: it did not fail, and no other one is started. */
  onSpent(failure: Failure): void
}

function spentError({message, hint}: Failure): SortieError {
  return new SortieError('LLM_BUDGET_SPENT', {message, ...(hint !== undefined && {hint})})
}

async function workItem(
  {value, label}: Item,
  at: ItemAtWork,
  part: Part,
  around: FanOutSurroundings,
): Promise<ItemOutcome<Json>> {
  const {work, step, total, sink, signal} = part
  const {items} = step
  const strategy = {index: at.index, total, 'job-index': at.index, 'job-total': total}
  const contexts: JsonObject = {...work.task.contexts, [items.as]: value, strategy}
  const abort = new AbortController()
  const end = () => abort.abort('cancel' satisfies AbortCause)
  signal.addEventListener('abort', end, {once: true})
  if (signal.aborted) end()
  const lines = createItemLines(label, (stream, bytes) => sink.write(stream, bytes))
  try {
    const workingDirectory = await directoryOf(step, contexts, around)
    const itemStep = {...step, workingDirectory, timeout: items.timeout}
    const ended = await around.attempt({
      task: {...work.task, step: itemStep, ...(await around.limitFor(itemStep)), contexts},
      abort,
      log: heldBackBy(sink, around.logFor(itemLogName(at.key, label))),
      warn: (code, message) => work.warn(code, `${label}: ${message}`),
      emit(event) {
        if (event.type === 'step.output') lines.write(event.stream, event.text)
      },
      because: () => work.because(),
      item: at,
    })
    if (ended.status === 'failed' && ended.failure.code === 'LLM_BUDGET_SPENT') {
      part.onSpent(ended.failure)
      return {state: 'cancelled'}
    }
    return outcomeOf(ended, shareOf(total), partial => work.warn('STEP_TIMED_OUT', `${label}: ${partial}`))
  } catch (cause) {
    return {state: 'failed', failure: failureFrom(cause, step.type), value: null}
  } finally {
    lines.flush()
    signal.removeEventListener('abort', end)
  }
}

/** Throws STEP_PATH_OUTSIDE and what an expression may throw. */
async function directoryOf(
  step: PlannedStep,
  contexts: JsonObject,
  {evaluation, workspace}: FanOutSurroundings,
): Promise<string> {
  const written = step.workingDirectory
  const value = await evaluateTexts(written, step, contexts, evaluation)
  const directory = typeof value === 'string' ? value : JSON.stringify(value)
  if (directory === written || isInside(directory)) return directory
  throw new SortieError('STEP_PATH_OUTSIDE', {
    message: `the working directory "${directory}" leaves the workspace "${workspace}"`,
    hint: 'look at what `working_directory` comes to for this item',
  })
}

/** As the schema asks of a path that is written out. */
const isInside = (path: string): boolean =>
  path !== '' && !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\p{Cc}/u.test(path)

/** Bytes go to the item's own log; its programs are held back while the log of the step is behind as well. */
const heldBackBy = (sink: OutputSink, log: StepLog): StepLog => ({...log, ready: () => log.ready() ?? sink.ready()})

function outcomeOf(end: AttemptEnd, share: number, tellPartial: (what: string) => void): ItemOutcome<Json> {
  if (end.status === 'cancelled') return {state: 'cancelled'}
  const value = fitted(end.output, share)
  if (end.status === 'failed') return {state: 'failed', failure: end.failure, value}
  if (end.via === 'partial') tellPartial('ended at its limit, what it brought until then counts')
  return {state: 'done', value}
}

function emptyWarning({source}: ItemsPlan): [ErrorCode, string] {
  if (source.kind === 'glob') return ['STEP_NO_FILES', `no file matches ${source.patterns.join(', ')}: nothing was run`]
  return ['STEP_NO_ITEMS', `${source.kind === 'matrix' ? 'the matrix' : 'the list of items'} is empty: nothing was run`]
}
