/** Makes attempts in this process: gives each its surroundings, and sends back how it ended. */
import {join, relative} from 'node:path'
import type {
  AnyStepType,
  Awaitable,
  Clock,
  Dispatcher,
  Failure,
  FilesPort,
  GitPort,
  HttpPort,
  Json,
  JsonObject,
  LedgerPort,
  LlmCaller,
  LlmPort,
  MissionPort,
  Plan,
  PlannedStep,
  ReportPort,
  RunId,
  ScanPort,
  StepContext,
  StepId,
  StepResult,
  StepTask,
  StepType,
  StopReason,
  TasksPort,
} from '../contracts.ts'
import type {SortieError} from '../errors.ts'
import {isJsonObject} from '../json.ts'
import type {Masker} from '../mask.ts'
import {type AbortCause, type AttemptEnd, runAttempt} from './attempt.ts'
import {checkedParams} from './checked-params.ts'
import {ownSecrets} from './environment.ts'
import {type EvaluationSource, holds, resolveStep} from './evaluation.ts'
import type {DispatchChannel} from './execute.ts'
import type {MissionRequest} from './inner-mission.ts'
import {createIntents} from './intents.ts'
import {createItemBook, type ItemShelf} from './items/book.ts'
import {attemptItems, type FanOutSurroundings, type Work} from './items/fan-out.ts'
import {createEach} from './items/step-each.ts'
import type {StepLimit} from './limits.ts'
import type {StepLog} from './log-file.ts'
import {createMaskedOutput} from './masked-output.ts'
import type {Measure} from './measure.ts'
import {refuseLargeDirectory} from './measure-limit.ts'
import type {OutputFilePool, OutputFiles} from './output-files.ts'
import {createProcessPort, type OutputSink} from './process.ts'
import {MARKER, markerOf} from './process-tree.ts'
import type {ResourceWatch, ResourceWatcher} from './resources.ts'
import type {Spawner} from './spawner.ts'
import type {StepCache} from './step-cache.ts'
import {timedOutFailure} from './timed-out.ts'

export interface LocalSurroundings {
  readonly plan: Plan
  /** The steps that run this plan, from the run on; empty for the plan of the run itself. */
  readonly path: readonly StepId[]
  readonly runId: RunId
  /** Absolute. */
  readonly workspace: string
  readonly clock: Clock
  readonly spawner: Spawner
  readonly report: ReportPort
  readonly ledger: LedgerPort
  readonly tasks: TasksPort
  readonly git: GitPort
  /** null where the run has no secrets. */
  readonly masker: Masker | null
  readonly evaluation: EvaluationSource
  readonly outputFiles: OutputFilePool
  /** null where no result of a step is kept. */
  readonly cache: StepCache | null
  /** What is said of a directory in which a step took too long. */
  readonly measure: Measure
  /** null where no step has limits on resources, or nothing can be measured. */
  readonly resources: ResourceWatcher | null
  scanFor(signal: AbortSignal): ScanPort
  filesFor(warn: StepContext['warn'], signal: AbortSignal): FilesPort
  /** `env`: of the step; it names proxies. */
  httpFor(signal: AbortSignal, env: {readonly [name: string]: string}): HttpPort
  /** For one attempt, or one of its items. */
  llmFor(caller: LlmCaller): LlmPort
  typeOf(word: string): AnyStepType | undefined
  /** `item`: file name of the log of one item. `stepId` counts from the run on. */
  logFor(stepId: StepId, onFault: (fault: SortieError) => void, item?: string): StepLog
  /** How an item of the run ended last. */
  savedItem: ItemShelf['savedItem']
  /** Of one item: nothing is learned from how long items took. */
  itemLimitFor(step: PlannedStep): Awaitable<StepLimit>
  /** Runs the mission of a step. */
  runMission(request: MissionRequest): Promise<JsonObject>
  /** The settled steps that a step depends on, directly or not. */
  resultsFor(step: PlannedStep): Promise<readonly StepResult[]>
}

interface RunningAttempt {
  readonly abort: AbortController
  /** The stop for which it was cancelled. */
  because: StopReason | null
}

export function createLocalDispatcher(around: LocalSurroundings, channel: DispatchChannel): Dispatcher {
  const running = new Map<StepId, RunningAttempt>()
  return {
    start(task) {
      const own: RunningAttempt = {abort: new AbortController(), because: null}
      running.set(task.step.id, own)
      void attempt(task, own).finally(() => running.delete(task.step.id))
    },
    cancel(stepId, because) {
      const own = running.get(stepId)
      if (own === undefined) return
      own.because ??= because
      const cause: AbortCause = 'cancel'
      own.abort.abort(cause)
    },
  }

  async function attempt(task: StepTask, own: RunningAttempt): Promise<void> {
    const {id, items} = task.step
    const {abort} = own
    const warn: StepContext['warn'] = (code, message) => channel.post({kind: 'warned', stepId: id, code, message})
    const log = around.logFor(idFromRun(around, id), fault => warn(fault.code, fault.message))
    const work = {task, abort, log, warn, emit: channel.emit, because: () => own.because}
    const end =
      items === undefined
        ? await attemptOnce(work, around, channel)
        : await attemptItems(work, items, fanOutOf(work, around, channel))
    const kept = await withKeepable(end, task, {cache: around.cache, signal: abort.signal, warn})
    channel.post({kind: 'attempt-ended', stepId: id, attempt: task.attempt, end: kept})
  }
}

/** The step type at work once: for a step, or for one of its items. */
async function attemptOnce(work: Work, around: LocalSurroundings, channel: DispatchChannel): Promise<AttemptEnd> {
  const {task, abort, log, emit} = work
  const {step} = task
  const type = around.typeOf(step.type)
  if (type === undefined || !('run' in type)) throw new Error(`the plan has a step of type "${step.type}" to run`)
  const files = around.outputFiles.take()
  const watch = watchFor(work, around)
  const end = await runAttempt(task, {
    clock: around.clock,
    log,
    abort,
    emit,
    async work(sink, signal) {
      const {params, env} = await resolveStep(step, task.contexts, around.evaluation)
      await refuseLargeDirectory(step, around.workspace, signal)
      const mission = missionPort({task, env, signal, channel, because: work.because}, around)
      const part = {work, type, env: {...env, ...files.env}, sink, signal, watch, mission}
      return type.run(checkedParams(params, type), contextFor(part, around, channel))
    },
    complete: output => withOutputs(output, files),
    timedOut: () => timedOut(work, around),
    overLimit: () => watch?.failure() ?? null,
  })
  watch?.stop()
  files.release()
  return end
}

interface Keeping extends Pick<LocalSurroundings, 'cache'> {
  readonly signal: AbortSignal
  readonly warn: StepContext['warn']
}

/** The end of the attempt, with what is to be kept of it. Only a whole success is; whoever ends the run does not wait. */
async function withKeepable(
  end: AttemptEnd,
  {step, fingerprint}: StepTask,
  {cache, signal, warn}: Keeping,
): Promise<AttemptEnd> {
  if (cache === null || fingerprint === undefined || end.status !== 'succeeded' || end.via !== 'run') return end
  const found = await cache.keepable(step, fingerprint, signal).catch((cause: unknown) => {
    if (signal.aborted) return null
    throw cause
  })
  if (found === null) return end
  if (found.kind === 'change') return {...end, keep: found.change}
  if (found.isFault) warn('CACHE_NOT_KEPT', `its result is not kept: ${found.why}`)
  return {...end, reason: `not kept for later: ${found.why}`}
}

function fanOutOf(work: Work, around: LocalSurroundings, channel: DispatchChannel): FanOutSurroundings {
  const {task, log, warn} = work
  const {id} = task.step
  const {plan, workspace} = around
  const place = plan.steps.findIndex(step => step.id === id)
  return {
    ...around,
    book: createItemBook(id, {...around, post: channel.post}),
    slots: channel.slots.within(place),
    maxParallel: plan.maxParallel,
    limitFor: around.itemLimitFor,
    logFor: item => around.logFor(idFromRun(around, id), fault => warn(fault.code, fault.message), item),
    timedOut: () => timedOut(work, around),
    logPath: () => (log.exists() ? shownPath(log.path, workspace) : null),
    attempt: item => attemptOnce(item, around, channel),
  }
}

function timedOut({task, item}: Work, {measure, workspace}: LocalSurroundings): Failure {
  const {step, timeoutMs, timeoutReason} = task
  const ofItems = step.items?.source.kind === 'matrix' ? 'matrix.timeout' : 'foreach.timeout'
  const directory = measure(join(workspace, step.workingDirectory))
  return timedOutFailure(step, {timeoutMs, timeoutReason}, directory, item === undefined ? 'timeout' : ofItems)
}

/** What the step type says of itself stands; names of its own choosing are added. */
function withOutputs(output: Json, files: OutputFiles): Json {
  const {outputs, summary} = files.collect()
  if (Object.keys(outputs).length === 0 && summary === '') return output
  return {...outputs, ...(summary !== '' && {summary}), ...(isJsonObject(output) ? output : {})}
}

interface AttemptPart {
  readonly work: Work
  readonly type: StepType
  /** Without what tells the step's processes apart. */
  readonly env: {readonly [name: string]: string}
  readonly sink: OutputSink
  readonly signal: AbortSignal
  readonly watch: ResourceWatch | undefined
  readonly mission: MissionPort
}

const idFromRun = ({path}: LocalSurroundings, stepId: StepId): StepId => [...path, stepId].join('/')

function missionPort(of: Omit<MissionRequest, 'plan' | 'inputs' | 'place'>, around: LocalSurroundings): MissionPort {
  return {
    run(inputs) {
      const {id, mission: plan} = of.task.step
      if (plan === undefined) throw new Error(`the plan holds no mission for the step "${id}"`)
      const place = around.plan.steps.findIndex(step => step.id === id)
      return around.runMission({...of, plan, inputs, place})
    },
  }
}

/** Undefined for a step without limits. */
function watchFor(work: Work, around: LocalSurroundings): ResourceWatch | undefined {
  const {task, abort, warn, emit} = work
  const {id: stepId, limits} = task.step
  if (limits === undefined) return undefined
  const cause: AbortCause = 'limit'
  return around.resources?.watch({
    marker: markerFor(work, around),
    limits,
    warn,
    onMeasured: use => emit({type: 'step.measured', atMs: around.clock.nowMs(), stepId, ...use}),
    onExceeded: () => abort.abort(cause),
  })
}

function markerFor({task, item}: Work, around: LocalSurroundings): string {
  const stepId = idFromRun(around, task.step.id)
  return markerOf({runId: around.runId, stepId, attempt: task.attempt, item: item?.index})
}

function contextFor(part: AttemptPart, around: LocalSurroundings, channel: DispatchChannel): StepContext {
  const {work, type, sink, signal, watch, mission} = part
  const {task, warn, log, item} = work
  const {step, attempt} = task
  const {runId, clock, spawner, masker} = around
  const stepId = idFromRun(around, step.id)
  const marker = markerFor(work, around)
  const cwd = join(around.workspace, step.workingDirectory)
  const variable: StepContext['variable'] = name =>
    part.env[name] ?? ownSecrets(around.plan, around.evaluation.environment)[name]
  // What is asked for an item goes by the item's name, so that its end can say what it cost.
  const record: LlmCaller['record'] = ({label, ...call}) =>
    new Promise(recorded => {
      channel.post({kind: 'llm-called', stepId: step.id, call: {...call, label: item?.label ?? label}, recorded})
    })
  const env = {
    ...part.env,
    SORTIE_RUN_ID: runId,
    SORTIE_STEP_ID: stepId,
    SORTIE_ATTEMPT: String(attempt),
    ...(item !== undefined && {SORTIE_ITEM_INDEX: String(item.index)}),
    [MARKER]: marker,
  }
  return {
    runId,
    stepId,
    attempt,
    missionName: around.plan.missionName,
    workspace: around.workspace,
    cwd,
    logPath: () => (log.exists() ? shownPath(log.path, around.workspace) : null),
    signal,
    clock,
    process: createProcessPort({spawner, clock, cwd, env, marker, signal, hurry: channel.hurry, sink, masker, watch}),
    files: around.filesFor(warn, signal),
    git: around.git,
    http: around.httpFor(signal, part.env),
    llm: around.llmFor({stepId, signal, variable, env: part.env, record}),
    mission,
    scan: around.scanFor(signal),
    report: around.report,
    ledger: around.ledger,
    tasks: around.tasks,
    variable,
    results: () => around.resultsFor(step),
    warn,
    progress: (done, total, label) =>
      work.emit({type: 'step.progress', atMs: clock.nowMs(), stepId: step.id, done, total, label}),
    print: text => printed(text, part, around),
    ...createIntents(task, signal, channel, item),
    holds: (expression, outputs) => holds(expression, {step, contexts: task.contexts, outputs}, around.evaluation),
    each: createEach({
      stepId: step.id,
      stepType: type.type,
      clock,
      signal,
      book: createItemBook(step.id, {...around, post: channel.post}, item?.key),
      emit: work.emit,
    }),
  }
}

/** In pieces, so that a log on a slow disk is waited for. */
async function printed(text: string, {sink}: AttemptPart, {masker, clock}: LocalSurroundings): Promise<void> {
  const output = createMaskedOutput(masker, clock, (stream, bytes) => sink.write(stream, bytes))
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    output.write('stdout', bytes.subarray(start, start + PIECE_BYTES))
    await sink.ready()
  }
  output.end()
}

const PIECE_BYTES = 65_536

/** Short where the state lies in the workspace, as it usually does. */
function shownPath(path: string, workspace: string): string {
  const inside = relative(workspace, path)
  return inside.startsWith('..') ? path : inside
}
