/** What a step type is, and what it is handed. */
import type {Validator} from '../../schemas/validator.ts'
import type {ErrorCode} from '../errors.ts'
import type {StepWord} from './actions.ts'
import type {Awaitable, Json, JsonObject, Platform, RunId, StepId} from './data.ts'
import type {Failure} from './diagnostics.ts'
import type {Answer, Question} from './events.ts'
import type {LedgerPort} from './ledger.ts'
import type {LlmForecast, LlmPort, LlmSettings} from './llm.ts'
import type {HookKind} from './plan.ts'
import type {Clock, FileFilter, FilesPort, GitPort, HttpPort, MissionPort, ProcessPort} from './ports.ts'
import type {ReportPort, Section} from './reports.ts'
import type {ScanPort} from './scan.ts'
import type {TasksPort} from './tasks.ts'

/** What every step type has, whether it runs or asks. Params and output have been checked against its schemas. */
export interface StepTypeBase<Params = unknown, Output extends Json = Json> {
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
  /**
   * Which files of the workspace the parameters name as what the step works on; undefined where they name none. For
   * `--changed`, before any expression in them has a value. Pure.
   */
  inputFiles?(params: Params): FileFilter | undefined
  /**
   * The programs that it starts, by name or path: a result that is kept holds only while they are the same. A type
   * without it is done by Sortie itself. Pure.
   */
  programs?(params: Params): readonly string[]
  /**
   * What the parameters say about the model, of a type that asks one: only then there is a `StepContext.llm`. Asked when
   * the plan is made, when texts may still hold expressions: null where it is known later only which model that is. Pure.
   */
  asksModel?(params: JsonObject): LlmSettings | null
  /** Why its results cannot be kept, in words: it goes by more than its parameters and the files of the workspace. */
  readonly uncacheable?: string
  /** What would run, one line each; pure, for --dry-run. */
  preview(params: Params): string[]
  /** The output as sections of a report; pure. */
  render(output: Output): Section[]
}

/** One step type is one module. */
export interface StepType<Params = unknown, Output extends Json = Json> extends StepTypeBase<Params, Output> {
  /**
   * One attempt. Throws a SortieError for a failure of the step (its `output` is kept), anything else for a fault of ours.
   * When `context.signal` fires it ends what it started, then rejects or resolves; the caller knows why it fired.
   */
  run(params: Params, context: StepContext): Promise<Output>
  /** What one attempt would ask now, for --dry-run: reads files and the cache, sends nothing. null: not known yet. */
  forecast?(params: Params, context: ForecastContext): Promise<LlmForecast | null>
}

/** What there is of a step's context before the run. */
export type ForecastContext = Pick<StepContext, 'workspace' | 'files' | 'git' | 'scan' | 'llm' | 'warn'>

/** Asks a person in place of running. The loop waits for the answer, which may come when no process drives the run. Pure. */
export interface QuestionType<Params = unknown, Output extends Json = Json> extends StepTypeBase<Params, Output> {
  question(params: Params): Pick<Question, 'message' | 'onTimeout'>
  /** Throws a SortieError where the answer is no. */
  conclude(answer: Answer, waitedMs: number): Output
}

export type AnyStepType = StepType | QuestionType

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
  /** From the run on: `outer/inner` in a mission that the step `outer` runs. */
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
  /** For a type with `asksModel`. */
  readonly llm: LlmPort
  /** For a step whose plan holds a mission. */
  readonly mission: MissionPort
  readonly report: ReportPort
  readonly scan: ScanPort
  /** What is known of findings from earlier runs. */
  readonly ledger: LedgerPort
  readonly tasks: TasksPort
  /** A variable of the step's environment, or one of the plan's secrets; undefined where it is not set. */
  variable(name: string): string | undefined
  /** The settled steps that this one depends on, directly or not, in the order of the mission. */
  results(): Promise<readonly StepResult[]>
  warn(code: ErrorCode, message: string): void
  progress(done: number, total: number, label: string): void
  /** Writes into the step's log and shows it, as if a program had printed it. Secrets are masked. */
  print(text: string): Promise<void>
  /** What an earlier attempt in this run meant to do under the key; undefined where none did. */
  intended(key: string): JsonObject | undefined
  /**
   * Writes down what must not be done twice, before it is done: durable on return. Whoever is run again after a crash
   * compares it with what it finds. Rejects when the step's signal fires.
   */
  intend(key: string, intent: JsonObject): Promise<void>
  /** Judges an expression of the step, with `outputs` under that name. Throws STEP_BAD_EXPRESSION. */
  holds(expression: string, outputs: JsonObject): Promise<boolean>
  /**
   * Works through items, each checkpointed by itself: an item that is done is not worked on again in a later attempt, in
   * a resumed run or in its retry. What `work` throws fails the item, not the step. All results come back, in the order
   * of the items. Rejects when the signal fires.
   */
  each<T, Value extends Json>(
    items: readonly T[],
    how: EachHow<T>,
    work: (item: T) => Promise<Value>,
  ): Promise<readonly ItemResult<T, Value>[]>
}

export interface EachHow<T> {
  /** Names the item by what it is: its path and the hash of its content, never its place in the list. */
  key(item: T): string
  /** One short line for people. */
  label(item: T): string
  /** How many at one time; one when absent. They work within the slot of the step: more is for work that waits. */
  readonly parallel?: number
  /** After the first one that failed, no further one is started. */
  readonly failFast?: boolean
  /** One word for how the item is about to be done, shown before it is: 'API'. Asked when its turn has come. */
  way?(item: T): Awaitable<string>
  /**
   * Why no further item is started after this error, in words; null where it fails its item alone. The item that met it
   * is then as if it had not been begun, and is worked on again when the step is.
   */
  stopsAt?(cause: unknown): string | null
}

export type ItemResult<T, Value extends Json = Json> = {readonly item: T; readonly label: string} & (
  | {readonly state: 'done'; readonly key: string; readonly attempts: number; readonly value: Value}
  /** `value`: what it left behind all the same. */
  | {
      readonly state: 'failed'
      readonly key: string
      readonly attempts: number
      readonly failure: Failure
      readonly value: Json
    }
  | {readonly state: 'skipped'; readonly reason: string}
)

export interface StepResult {
  readonly stepId: StepId
  /** Absent for what is no hook. */
  readonly hook?: HookKind
  readonly name: string
  readonly type: string
  readonly state: StepWord
  readonly durationMs: number | null
  readonly output: Json
  readonly failure: Failure | null
  readonly sections: readonly Section[]
}
