/** Makes attempts in this process: gives each its surroundings, and sends back how it ended. */
import {join, relative} from 'node:path'
import type {
  Clock,
  Dispatcher,
  FilesPort,
  GitPort,
  HttpPort,
  Json,
  JsonObject,
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
import type {StepLog} from './log-file.ts'
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
  httpFor(signal: AbortSignal): HttpPort
  typeOf(word: string): StepType | undefined
  /** Runs the mission of a step. */
  runMission(request: MissionRequest): Promise<JsonObject>
  /** `stepId` counts from the run on. */
  logFor(stepId: StepId, onFault: (fault: SortieError) => void): StepLog
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
    const {step} = task
    const {abort} = own
    const type = around.typeOf(step.type)
    if (type === undefined) throw new Error(`the plan has a step of the unknown type "${step.type}"`)
    const warn: StepContext['warn'] = (code, message) => channel.post({kind: 'warned', stepId: step.id, code, message})
    const log = around.logFor(idFromRun(around, step.id), fault => warn(fault.code, fault.message))
    const files = around.outputFiles.take()
    const watch = watchFor(task, abort, {warn, emit: channel.emit}, around)
    const end = await runAttempt(task, type, {
      clock: around.clock,
      log,
      abort,
      emit: channel.emit,
      async prepare(sink, signal) {
        const {params, env} = await resolveStep(step, task.contexts, around.evaluation)
        await refuseLargeDirectory(step, around.workspace, signal)
        const mission = missionPort({task, env, signal, channel, because: () => own.because}, around)
        const parts = {task, env: {...env, ...files.env}, sink, signal, warn, log, watch, mission}
        return {params: checkedParams(params, type), context: contextFor(parts, around, channel)}
      },
      complete: output => withOutputs(output, files),
      timedOut: ({timeoutMs, timeoutReason}) =>
        timedOutFailure(
          step,
          {timeoutMs, timeoutReason},
          around.measure(join(around.workspace, step.workingDirectory)),
        ),
      overLimit: () => watch?.failure() ?? null,
    })
    watch?.stop()
    files.release()
    const kept = await withKeepable(end, task, {cache: around.cache, signal: abort.signal, warn})
    channel.post({kind: 'attempt-ended', stepId: step.id, attempt: task.attempt, end: kept})
  }
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

/** What the step type says of itself stands; names of its own choosing are added. */
function withOutputs(output: Json, files: OutputFiles): Json {
  const {outputs, summary} = files.collect()
  if (Object.keys(outputs).length === 0 && summary === '') return output
  return {...outputs, ...(summary !== '' && {summary}), ...(isJsonObject(output) ? output : {})}
}

interface AttemptPart {
  readonly task: StepTask
  /** Without what tells the step's processes apart. */
  readonly env: {readonly [name: string]: string}
  readonly sink: OutputSink
  readonly signal: AbortSignal
  readonly warn: StepContext['warn']
  readonly log: StepLog
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
function watchFor(
  {step, attempt}: StepTask,
  abort: AbortController,
  {warn, emit}: {readonly warn: StepContext['warn']; readonly emit: DispatchChannel['emit']},
  around: LocalSurroundings,
): ResourceWatch | undefined {
  if (step.limits === undefined) return undefined
  const cause: AbortCause = 'limit'
  return around.resources?.watch({
    marker: markerOf({runId: around.runId, stepId: idFromRun(around, step.id), attempt}),
    limits: step.limits,
    warn,
    onMeasured: use => emit({type: 'step.measured', atMs: around.clock.nowMs(), stepId: step.id, ...use}),
    onExceeded: () => abort.abort(cause),
  })
}

function contextFor(part: AttemptPart, around: LocalSurroundings, channel: DispatchChannel): StepContext {
  const {task, sink, signal, warn, log, watch, mission} = part
  const {step, attempt} = task
  const {runId, clock, spawner, masker} = around
  const stepId = idFromRun(around, step.id)
  const marker = markerOf({runId, stepId, attempt})
  const cwd = join(around.workspace, step.workingDirectory)
  const env = {
    ...part.env,
    SORTIE_RUN_ID: runId,
    SORTIE_STEP_ID: stepId,
    SORTIE_ATTEMPT: String(attempt),
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
    http: around.httpFor(signal),
    mission,
    scan: around.scanFor(signal),
    report: around.report,
    variable: name => part.env[name] ?? ownSecrets(around.plan, around.evaluation.environment)[name],
    results: () => around.resultsFor(step),
    warn,
    progress: (done, total, label) =>
      channel.emit({type: 'step.progress', atMs: clock.nowMs(), stepId: step.id, done, total, label}),
    holds: (expression, outputs) => holds(expression, {step, contexts: task.contexts, outputs}, around.evaluation),
  }
}

/** Short where the state lies in the workspace, as it usually does. */
function shownPath(path: string, workspace: string): string {
  const inside = relative(workspace, path)
  return inside.startsWith('..') ? path : inside
}
