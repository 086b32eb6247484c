/** A mission as decided. */
import type {InputDeclaration} from '../inputs.ts'
import type {CachePolicy} from './cache.ts'
import type {Json, JsonObject, Platform, StepId} from './data.ts'
import type {LlmSettings} from './llm.ts'

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
  /** At most one run of a group at a time; absent where there is no group. */
  readonly concurrency?: PlannedConcurrency
  /** What is estimated before the run; absent where nothing is. */
  readonly estimate?: EstimatePolicy
  /** For steps that ask models and do not say; absent where nobody said anything. */
  readonly llm?: LlmSettings
  /** What the mission says its models may cost; absent where it does not. */
  readonly budgetMicroUsd?: number
  readonly steps: readonly PlannedStep[]
  /** Of a mission that runs as a step: what it takes, by name. Absent where it takes nothing, and for the run itself. */
  readonly inputs?: {readonly [name: string]: InputDeclaration}
  /** What it brings when it has ended, by name: texts with expressions. Absent where it declares nothing. */
  readonly outputs?: {readonly [name: string]: Json}
}

export interface PlannedConcurrency {
  /** May hold expressions over inputs, constants and the environment: its name is known when the run begins. */
  readonly group: string
  /** A run of the group that is under way is ended, and not waited for. */
  readonly cancelInProgress: boolean
  /** The mission's own variables, where the group has expressions. */
  readonly env: {readonly [name: string]: string}
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
  /** It asks a person in place of making an attempt, and takes no slot; absent where it runs. */
  readonly asks?: true
  /** What its process tree may use; absent where nothing is limited. */
  readonly limits?: ResourceLimits
  /** It fails before it starts where its working directory holds more. */
  readonly workingDirectoryLimitBytes?: number
  /** What it runs, of a step that runs a mission. */
  readonly mission?: Plan
  /** The step is for other platforms, and is skipped; absent where it runs. */
  readonly excluded?: Exclusion
  /**
   * Why the run does not make the step, in words; absent where it does. Those that depend on it count it as satisfied
   * as soon as it could have started.
   */
  readonly leftOut?: string
  /** Which change made `--changed` select the step, in words; absent where git was not asked. */
  readonly affected?: string
  /** It is a hook: hooks stand after all other steps, in the order in which they run, and nothing depends on them. */
  readonly hook?: HookKind
  /** It is not run where the cache has its result; absent where it always runs. */
  readonly cache?: CachePolicy
  /** The step is worked once for each of these; absent where it is worked once. `timeout` is then that of all together. */
  readonly items?: ItemsPlan
}

/** After which ending of the steps a hook runs; `finally` after any. */
export type HookKind = `on_${Ending}` | 'finally'

/** How the steps of a run ended, all of them together: `failure` also at the limit of the run. */
export type Ending = 'success' | 'failure' | 'cancel'

/** `foreach` or `matrix` of a step. */
export interface ItemsPlan {
  readonly source: ItemSource
  /** Under which expressions find the item. */
  readonly as: string
  /** At one time; absent where only the run's slots bound them. */
  readonly maxParallel?: number
  /** After the first one that failed, no further one is started. */
  readonly failFast: boolean
  /** More are refused. */
  readonly maxItems: number
  /** Of each by itself. */
  readonly timeout: TimeoutPolicy
}

/** Texts may hold expressions. */
export type ItemSource =
  /** A list or a map, or an expression that gives one. */
  | {readonly kind: 'values'; readonly written: Json}
  /** Files of the workspace; a pattern after "!" leaves out. */
  | {readonly kind: 'glob'; readonly patterns: readonly string[]}
  /** Axes with `include` and `exclude`, or an expression that gives them. */
  | {readonly kind: 'matrix'; readonly written: Json}

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
