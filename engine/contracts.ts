/**
 * The types that every folder shares. Data here is plain JSON and readonly; whoever may change it says so.
 * Names carry their units: Ms, Bytes, MicroUsd. The terms are in docs/glossary.md.
 */
import type {Validator} from '../schemas/validator.ts'
import type {ErrorCode} from './errors.ts'

export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json}
export type JsonObject = {readonly [key: string]: Json}
export type Platform = 'linux' | 'macos' | 'windows'
export type RunId = string
export type StepId = string

// ---------------------------------------------------------------- texts and what is wrong with them

/** A text that was read, with the name it is shown under. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Offsets into the text, end exclusive; they become line and column only when shown. */
export interface Place {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
}

export interface Diagnostic {
  readonly code: ErrorCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly place: Place
  readonly hint?: string
  readonly related?: readonly {readonly message: string; readonly place: Place}[]
}

/** Why an attempt did not succeed: stored like any other result. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
  readonly retryable: boolean
  readonly details?: JsonObject
}

// ---------------------------------------------------------------- the plan

/** A mission as decided: complete and immutable. A run goes on only under the digest it began with. */
export interface Plan {
  /** SHA-256, in hex, of the canonical JSON of everything else in the plan. */
  readonly digest: string
  readonly missionName: string
  readonly maxParallel: number
  readonly failFast: FailFast
  /** Limit of the run as a whole; absent where it takes as long as it takes. */
  readonly timeoutMs?: number
  readonly values: PlanValues
  /** What is estimated before the run; absent where nothing is. */
  readonly estimate?: EstimatePolicy
  readonly steps: readonly PlannedStep[]
}

/** From how much work on a step is warned of before the run. */
export interface EstimatePolicy {
  readonly warnAboveFiles: number
  readonly warnAboveBytes: number
}

/** What expressions find under `inputs`, `vars` and `secrets`. */
export interface PlanValues {
  /** As given to the run, defaults filled in; null for one without a value. */
  readonly inputs: JsonObject
  readonly vars: JsonObject
  /** Names only: their values come from the environment or the env file, and are nowhere written down. */
  readonly secrets: readonly string[]
  /** A file of `NAME=value` lines, relative to the workspace. */
  readonly envFile: string | null
}

/** After the first failure that matters: go on, start nothing new, or also end what runs. */
export type FailFast = 'off' | 'drain' | 'kill'

export interface PlannedStep {
  readonly id: StepId
  /** What people read; the id when the author gave none. */
  readonly name: string
  readonly type: string
  readonly params: JsonObject
  readonly dependsOn: readonly StepId[]
  readonly rule: DependencyRule
  /** Judged once, when the step could start; null where it starts without being asked. */
  readonly condition: Condition | null
  /** Named as somebody's alternative: runs only when called on. */
  readonly standby: boolean
  readonly env: {readonly [name: string]: string}
  /** Relative to the workspace, '.' for the workspace itself. */
  readonly workingDirectory: string
  readonly retry: RetryPolicy
  readonly timeout: TimeoutPolicy
  readonly continueOnError: boolean
  /** After a crash or an interrupt: `never` counts the step as failed, where another attempt would do its work twice. */
  readonly resume: 'again' | 'never'
  /** What its process tree may use; absent where nothing is limited. */
  readonly limits?: ResourceLimits
  /** It fails before it starts where its working directory holds more. */
  readonly workingDirectoryLimitBytes?: number
  /** The step is for other platforms, and is skipped; absent where it runs. */
  readonly excluded?: Exclusion
}

/** A step that is not for the platform which the plan was made for. */
export interface Exclusion {
  readonly platform: Platform
  readonly only: Platform[]
}

/** At least one of the three is there. They hold for all processes of one attempt together. */
export interface ResourceLimits {
  readonly memoryBytes?: number
  /** 100 is all cores of the host. */
  readonly cpuPercent?: number
  readonly diskIoBytesPerSec?: number
  readonly onExceed: 'warn' | 'kill'
  /** Share of a limit from which on a step is warned of. */
  readonly warnPercent: number
  readonly checkIntervalMs: number
}

/** What holds a run's limits: the kernel for memory and looks at the rest, looks alone, or nothing on this system. */
export type LimitGuard = 'cgroup' | 'polling' | 'nothing'

/** What the ends of its dependencies mean for a step (docs/reference/semantics.md). */
export type DependencyRule =
  | {readonly kind: 'all'}
  | {readonly kind: 'any'}
  | {readonly kind: 'best-effort'}
  /** A dependency that is not named blocks. */
  | {readonly kind: 'conditional'; readonly onFailure: {readonly [stepId: StepId]: FailureResponse}}

/** What a step does about one dependency that did not succeed. */
export type FailureResponse =
  | {readonly kind: 'block'}
  | {readonly kind: 'skip'}
  /** Goes on without its output. */
  | {readonly kind: 'warn'}
  /** Goes on with `output` in its place. */
  | {readonly kind: 'default'; readonly output: Json}
  /** Waits for the step named to stand in for it. */
  | {readonly kind: 'alternative'; readonly stepId: StepId}

export interface Condition {
  /** One expression, without `${{ }}`. */
  readonly text: string
  /** It asks success(), failure(), always() or cancelled(), and so decides in place of the step's rule. */
  readonly usesStatus: boolean
}

export interface RetryPolicy {
  /** Counts the first attempt: 1 means no second one. */
  readonly maxAttempts: number
  readonly delayMs: number
  /** Each further delay is this many times the one before. */
  readonly factor: number
  /** Adds up to half of the delay, so that parallel steps do not come back together. */
  readonly jitter: boolean
  readonly on: readonly RetryCause[]
}
export type RetryCause = 'error' | 'timeout' | 'command_not_found'

export type TimeoutPolicy =
  | {
      readonly kind: 'fixed'
      readonly ms: number
      readonly why: string
      /** At the limit, what was captured counts as a success in part. */
      readonly allowPartial: boolean
    }
  /** Found when an attempt starts, from the size of its directory or from earlier runs (run/adaptive-timeout.ts). */
  | ({readonly kind: 'adaptive'; readonly why: string; readonly allowPartial: boolean} & AdaptiveTimeout)
  | {readonly kind: 'none'}

export interface AdaptiveTimeout {
  readonly work: WorkKind
  readonly baseMs: number
  readonly maxMs: number
  /** Of a search: so many times the base for each megabyte of the directory. */
  readonly sizeFactor: number
  /** Nobody asked for a limit: it guards against programs that hang, and must not end one that merely takes long. */
  readonly isDefault: boolean
}

/** What the time that a step takes depends on: the size of its directory, what there is to build, or neither. */
export type WorkKind = 'search' | 'build' | 'other'

// ---------------------------------------------------------------- what happened

/** Why a run starts nothing new. */
export type StopReason =
  | {readonly kind: 'failure'; readonly stepId: StepId}
  | {readonly kind: 'interrupt'; readonly signal: 'SIGINT' | 'SIGTERM'}
  /** The run as a whole reached its limit. */
  | {readonly kind: 'timeout'; readonly limitMs: number}

export type Outcome = 'succeeded' | 'succeeded_with_warnings' | 'failed' | 'timed_out' | 'cancelled' | 'interrupted'

export type SkipReason =
  | {readonly kind: 'stopping'; readonly because: StopReason}
  /** Its condition does not hold. */
  | {readonly kind: 'condition'; readonly text: string}
  | ({readonly kind: 'platform'} & Exclusion)
  /** A dependency was skipped, or the step answers its end with `skip`. `how` it ended, in words: 'was skipped'. */
  | {readonly kind: 'dependency'; readonly stepId: StepId; readonly how: string}
  /** It stands by, and nobody called on it. */
  | {readonly kind: 'uncalled'}

/** Stored and replayed: folding these gives the state of a run. */
export type DurableEvent = {readonly atMs: number} & (
  | {readonly type: 'run.started'; readonly digest: string; readonly version: string}
  | {readonly type: 'run.resumed'; readonly digest: string; readonly version: string}
  | {readonly type: 'run.stopping'; readonly reason: StopReason}
  | {readonly type: 'run.finished'; readonly outcome: Outcome}
  | {
      readonly type: 'step.started'
      readonly stepId: StepId
      readonly attempt: number
      readonly timeoutMs: number | null
      readonly timeoutReason: string
      /** Under which its duration is kept for later limits (`Store.durations`); absent where nothing is learned. */
      readonly taskKey?: string
      /** What holds its limits on resources; absent where it has none. */
      readonly guard?: LimitGuard
    }
  | {
      readonly type: 'step.succeeded'
      readonly stepId: StepId
      readonly output: Json
      /** `partial`: ended at its limit, with what was captured until then. `kept`: its success was that of an earlier run. */
      readonly via: 'run' | 'partial' | 'kept'
      /** Where a success that was not run comes from, in words. */
      readonly reason?: string
    }
  /** Also for a step that is not running, with `retryAtMs` null: its condition is at fault, or its attempt was lost. */
  | {
      readonly type: 'step.failed'
      readonly stepId: StepId
      readonly failure: Failure
      /** What the attempt left behind all the same: exit code, captured text. */
      readonly output: Json
      /** When the next attempt is due; null when this was the last. */
      readonly retryAtMs: number | null
    }
  | {readonly type: 'step.skipped'; readonly stepId: StepId; readonly reason: SkipReason}
  | {readonly type: 'step.blocked'; readonly stepId: StepId; readonly by: StepId; readonly reason: string}
  | {readonly type: 'step.cancelled'; readonly stepId: StepId}
  /** A step that stands by is wanted in place of a dependency that did not succeed. */
  | {readonly type: 'step.called'; readonly stepId: StepId; readonly insteadOf: StepId}
  /** `reason`: what the condition came to, in words. */
  | {readonly type: 'step.judged'; readonly stepId: StepId; readonly holds: boolean; readonly reason: string}
  | {readonly type: 'warned'; readonly stepId: StepId | null; readonly code: ErrorCode; readonly message: string}
)

/** Shown and gone: never stored. Output also goes to the step's log file. */
export type PassingEvent = {readonly atMs: number} & (
  | {
      readonly type: 'step.output'
      readonly stepId: StepId
      readonly stream: 'stdout' | 'stderr'
      readonly text: string
    }
  | {
      /** At least every ten seconds while an attempt runs. */
      readonly type: 'step.running'
      readonly stepId: StepId
      readonly elapsedMs: number
      readonly timeoutMs: number | null
      readonly outputBytes: number
      readonly lastLine: string
    }
  | {
      readonly type: 'step.progress'
      readonly stepId: StepId
      readonly done: number
      readonly total: number
      readonly label: string
    }
)

/** An event as the store numbered it: seq counts from 1 within a run. */
export type Stored<E extends DurableEvent = DurableEvent> = E & {readonly seq: number}
export type RunEvent = Stored | PassingEvent

// ---------------------------------------------------------------- what to do

export type Action =
  | {readonly kind: 'start'; readonly stepId: StepId; readonly attempt: number}
  | {readonly kind: 'cancel'; readonly stepId: StepId}
  | {readonly kind: 'skip'; readonly stepId: StepId; readonly reason: SkipReason}
  | {readonly kind: 'block'; readonly stepId: StepId; readonly by: StepId; readonly reason: string}
  | {readonly kind: 'call'; readonly stepId: StepId; readonly insteadOf: StepId}
  /** Finds out whether the step's condition holds. */
  | {readonly kind: 'evaluate'; readonly stepId: StepId}
  /** Counts as failed what was cut off and must not be made again. */
  | {readonly kind: 'lose'; readonly stepId: StepId}
  | {readonly kind: 'wake'; readonly atMs: number}
  | {readonly kind: 'stop'; readonly reason: StopReason}
  | {readonly kind: 'finish'; readonly outcome: Outcome}

/** The words users see; derived from the state of a step in one function, `wordFor`. */
export type StepWord =
  | 'pending'
  | 'running'
  | 'retrying'
  | 'succeeded'
  | 'partial'
  | 'failed'
  | 'timed_out'
  | 'skipped'
  | 'blocked'
  | 'cancelled'

// ---------------------------------------------------------------- step types

/** One step type is one module. Params and output have been checked against its schemas. */
export interface StepType<Params = unknown, Output extends Json = Json> {
  /** The word in the mission: 'create_file'. */
  readonly type: string
  /** One line for `sortie steps` and the reference. */
  readonly summary: string
  readonly paramsSchema: object
  /** `paramsSchema`, precompiled. */
  readonly validate: Validator<Params>
  /**
   * The parameters as they are on one platform: asked once, when the plan is made. Texts in them may still hold
   * expressions. A type without it runs the same everywhere. Pure.
   */
  forPlatform?(params: JsonObject, platform: Platform): PlatformChoice
  /**
   * The environment variables that hold secrets of this step: they are kept from the other steps and masked, as if the
   * mission had declared them. Pure.
   */
  secretVariables?(params: JsonObject): readonly string[]
  /** What would run, one line each; pure, for --dry-run. */
  preview(params: Params): string[]
  /**
   * One attempt. Throws a SortieError for a failure of the step (its `output` is kept), anything else for a fault of ours.
   * When `context.signal` fires it ends what it started, then rejects or resolves; the caller knows why it fired.
   */
  run(params: Params, context: StepContext): Promise<Output>
  /** The output as sections of a report; pure. */
  render(output: Output): Section[]
}

export type PlatformChoice =
  | {readonly params: JsonObject; readonly warnings: readonly PlatformWarning[]}
  /** There is nothing to run: `has` are the words under which something stands. */
  | {readonly params: null; readonly has: readonly string[]}

export interface PlatformWarning {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
}

/** What a step reaches the world through. */
export interface StepContext {
  readonly runId: RunId
  readonly stepId: StepId
  readonly attempt: number
  readonly missionName: string
  /** Absolute; writes stay inside it. */
  readonly workspace: string
  /** Absolute; where the step's programs start. */
  readonly cwd: string
  /** Path of the step's log, relative to the workspace where it lies inside it; null while nothing was printed. */
  logPath(): string | null
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly process: ProcessPort
  readonly files: FilesPort
  readonly git: GitPort
  readonly http: HttpPort
  readonly report: ReportPort
  /** A variable of the step's environment, or one of the plan's secrets; undefined where it is not set. */
  variable(name: string): string | undefined
  /** The settled steps that this one depends on, directly or not, in the order of the mission. */
  results(): Promise<readonly StepResult[]>
  warn(code: ErrorCode, message: string): void
  progress(done: number, total: number, label: string): void
  /** Judges an expression of the step, with `outputs` under that name. Throws STEP_BAD_EXPRESSION. */
  holds(expression: string, outputs: JsonObject): Promise<boolean>
}

export interface StepResult {
  readonly stepId: StepId
  readonly name: string
  readonly type: string
  readonly state: StepWord
  readonly durationMs: number | null
  readonly output: Json
  readonly failure: Failure | null
  readonly sections: readonly Section[]
}

// ---------------------------------------------------------------- ports

export interface Clock {
  /** Milliseconds since 1970 that never run backwards within one process. */
  nowMs(): number
  /** Calls once; delays beyond 2^31 ms hold. */
  setTimer(delayMs: number, call: () => void): Timer
}
export interface Timer {
  clear(): void
}

export interface ProcessPort {
  /**
   * Runs a program in a process group of its own and resolves when it has ended and its output is read.
   * Standard output and error go to the step's log and to `step.output` events; the last 256 KiB of each come back.
   * Throws STEP_PROGRAM_NOT_FOUND or STEP_CANNOT_START. When the step's signal fires, the whole group is ended.
   */
  run(program: string, args: readonly string[], options?: ProcessOptions): Promise<ProcessEnd>
}
export interface ProcessOptions {
  readonly stdin?: string
  /** Added to the step's environment. */
  readonly env?: {readonly [name: string]: string}
  /** Bytes of each stream to keep, from its end; 262,144 when absent. */
  readonly keepBytes?: number
  /** Time between SIGTERM and SIGKILL when the program is ended; 5,000 when absent. */
  readonly graceMs?: number
}
export interface ProcessEnd {
  /** null when a signal ended it. */
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  /** True where the kept text is only the end of what was written. */
  readonly truncated: boolean
  readonly durationMs: number
}

export interface FilesPort {
  /** Throws STEP_PATH_OUTSIDE for a path that leaves the workspace, also through a link; makes missing folders. */
  write(path: string, text: string, how: 'replace' | 'append', options?: WriteOptions): Promise<void>
  /** Throws STEP_PATH_OUTSIDE or STEP_FILE_UNREADABLE. */
  read(path: string): Promise<string>
  /** As `read`, without decoding; `bytes` is null where the file holds more than `maxBytes`. */
  readBytes(path: string, maxBytes: number): Promise<{readonly sizeBytes: number; readonly bytes: Uint8Array | null}>
  /**
   * The workspace's files as git sees them (tracked and untracked, ignored ones left out), or without git by a walk
   * that leaves out the usual build folders. Paths relative to the workspace, '/' between parts, sorted.
   */
  list(filter: FileFilter): Promise<readonly string[]>
}
export interface WriteOptions {
  /** Whoever may read the file may also run it; what is not asked for is left as it is. */
  readonly executable?: boolean
}
export interface FileFilter {
  /** Folders or files to look in, relative to the workspace; everything when empty. */
  readonly paths: readonly string[]
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

export interface GitPort {
  /** Standard output of one git command in the workspace; null where it ends with another status than 0. */
  run(args: readonly string[]): Promise<string | null>
}

export interface HttpPort {
  /**
   * Sends one request and reads the whole answer, whatever its status; redirects are answers too. Throws
   * HTTP_UNREACHABLE or HTTP_ANSWER_TOO_LARGE, and rejects when the step's signal fires.
   */
  send(request: HttpRequest): Promise<HttpAnswer>
}
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: {readonly [name: string]: string}
  readonly body?: string
  /** Of the answer. */
  readonly maxBytes: number
}
export interface HttpAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: {readonly [name: string]: string}
  readonly text: string
}

export interface ReportPort {
  render(format: ReportFormat, document: ReportDocument): string
}
export type ReportFormat = 'markdown' | 'json'

export interface ReportDocument {
  readonly title: string
  readonly runId: RunId
  readonly missionName: string
  readonly generatedAtMs: number
  readonly steps: readonly StepResult[]
}

/** One heading of a report with what stands under it. Text in it is data: each format escapes it. */
export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}
export type Block =
  | {readonly kind: 'paragraph'; readonly text: string}
  /** Written as Markdown by the step itself; formats that know no Markdown show it as text. */
  | {readonly kind: 'markdown'; readonly text: string}
  | {readonly kind: 'list'; readonly items: readonly string[]}
  | {readonly kind: 'code'; readonly text: string; readonly language: string}
  | {readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[]}
  | {readonly kind: 'findings'; readonly findings: readonly Finding[]}

// ---------------------------------------------------------------- findings

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info'

/** One shape for everything that was found, by whatever step (schemas/findings.schema.json). */
export interface Finding {
  /** Fingerprint of rule + path + normalised quote: survives lines that move. */
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly severity: Severity
  readonly category: string
  readonly confidence: number
  readonly path: string
  /** Lines count from 1; both are included. */
  readonly start_line: number
  readonly end_line: number
  readonly quote: string
  readonly recommendation: string | null
  readonly source_step: StepId
}

// ---------------------------------------------------------------- store, dispatcher, reporter

/** SQLite answers at once, a store on a server later; callers await both. */
export type Awaitable<T> = T | Promise<T>

/** A process, told apart from a later one with the same number by when it started. */
export interface ProcessIdentity {
  readonly pid: number
  /** Opaque: compared for equality only. Clock ticks since boot plus the boot's id on Linux. */
  readonly startedAt: string
}

/** Where a mission was read, and what it was: a run whose file has changed since says so. */
export interface MissionSource {
  /** Absolute. */
  readonly path: string
  /** SHA-256 of the file's bytes, in hex. */
  readonly sha256: string
  /** What on the command line shaped the plan, as text to compare; absent where there was no command line. */
  readonly flags?: string
}

export interface NewRun {
  readonly runId: RunId
  readonly plan: Plan
  readonly source: MissionSource
  readonly createdAtMs: number
  readonly owner: ProcessIdentity
  /** What the run begins with: the successes that a retry keeps. They are recorded with it, all or none. */
  readonly events?: readonly DurableEvent[]
}

export interface RunRow {
  readonly runId: RunId
  readonly missionName: string
  readonly digest: string
  readonly source: MissionSource
  /** Steps of its plan. */
  readonly stepCount: number
  readonly createdAtMs: number
  /** The process that drives or last drove the run. */
  readonly owner: ProcessIdentity
  /** null while the run has not finished, or was resumed. */
  readonly outcome: Outcome | null
  readonly finishedAtMs: number | null
}

export interface Store {
  createRun(run: NewRun): Awaitable<void>
  /**
   * Gives each event its seq, in their order. All are recorded or none; on return they are durable: a SIGKILL afterwards
   * does not lose them. Throws RUN_NOT_FOUND.
   */
  append(runId: RunId, events: readonly DurableEvent[]): Awaitable<readonly Stored[]>
  /** In order of seq. Throws RUN_NOT_FOUND. */
  events(runId: RunId): Awaitable<Iterable<Stored>>
  plan(runId: RunId): Awaitable<Plan>
  /** Output of the step's newest success or last failure; undefined while there is none. */
  output(runId: RunId, stepId: StepId): Awaitable<Json | undefined>
  /** undefined when there is no such run. */
  run(runId: RunId): Awaitable<RunRow | undefined>
  /** Newest first: in the order in which they were made, whatever the clock said then. */
  runs(filter: RunFilter): Awaitable<readonly RunRow[]>
  /** How many of its steps have ended, by their newest end. */
  tally(runId: RunId): Awaitable<StepTally>
  /** How long the newest whole successes under this key took, in milliseconds, newest first. */
  durations(taskKey: string, last: number): Awaitable<readonly number[]>
  /** Every attempt of the run, by step and number; empty when there is no such run. */
  attempts(runId: RunId): Awaitable<readonly AttemptRow[]>
  /** Names who drives the run from now on: on resume. */
  adopt(runId: RunId, owner: ProcessIdentity): Awaitable<void>
  /**
   * Takes the lock, or says who holds it. A lock whose owner is no longer alive is taken over in the same transaction.
   * A second take by the same owner succeeds.
   */
  lock(
    name: string,
    owner: ProcessIdentity,
    isAlive: (holder: ProcessIdentity) => boolean,
  ): Awaitable<{taken: true} | {taken: false; holder: ProcessIdentity}>
  /** Lets go of a lock of this owner; another's is left alone. */
  unlock(name: string, owner: ProcessIdentity): Awaitable<void>
  locks(): Awaitable<readonly Lock[]>
  /** Deletes a run with its events, and its plan when no other run has it. False: someone has gone on with it since. */
  remove(row: RunRow): Awaitable<boolean>
  /** Gives the space of what was deleted back to the disk; says how many bytes that were. */
  compact(): Awaitable<number>
  /** What is damaged, in the words of the store; empty when it is sound. Reads everything. */
  faults(): Awaitable<readonly string[]>
  close(): Awaitable<void>
}

export interface RunFilter {
  readonly missionName?: string
  /** Absolute path of the mission file. */
  readonly sourcePath?: string
  readonly last: number
}

export interface StepTally {
  readonly succeeded: number
  /** Steps between two attempts included. */
  readonly failed: number
}

/** One attempt, as statistics need it. */
export interface AttemptRow {
  readonly stepId: StepId
  readonly attempt: number
  /** null while it runs, and where it was cut off. */
  readonly end: AttemptEndWord | null
  readonly durationMs: number | null
  readonly limitMs: number | null
}
export type AttemptEndWord = 'succeeded' | 'partial' | 'failed' | 'timed_out' | 'cancelled'

export interface Lock {
  readonly name: string
  readonly holder: ProcessIdentity
}

/** One attempt to make. */
export interface StepTask {
  readonly step: PlannedStep
  readonly attempt: number
  readonly timeoutMs: number | null
  readonly timeoutReason: string
  /** `steps` and `needs` for the step's expressions; empty where it has none. */
  readonly contexts: JsonObject
}
/** Where attempts run. How each ended comes back as an event. */
export interface Dispatcher {
  start(task: StepTask): void
  cancel(stepId: StepId): void
}

export interface Reporter {
  readonly name: string
  onEvent(event: RunEvent): void
  /** Called once, after the last event. */
  end(): Awaitable<void>
}

/** Closes a switch over a union: a member without a case does not compile. */
export function unreachable(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`)
}
