/** Where a run is kept, where its attempts are made, and who watches. */
import type {CacheChange, CacheStore, Fingerprint} from './cache.ts'
import type {Awaitable, Json, JsonObject, RunId, StepId} from './data.ts'
import type {Answer, DurableEvent, Outcome, RunEvent, StopReason, Stored} from './events.ts'
import type {LedgerStore} from './ledger.ts'
import type {KeptAnswer, LlmStore} from './llm.ts'
import type {Plan, PlannedStep} from './plan.ts'
import type {ScanMemory} from './scan.ts'
import type {TaskStore} from './tasks.ts'

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
  /** The files of the missions that its steps run; absent where there are none. */
  readonly used?: readonly {readonly path: string; readonly sha256: string}[]
}

export interface NewRun {
  readonly runId: RunId
  readonly plan: Plan
  readonly source: MissionSource
  /** Whose findings go together in the ledger: the workspace as seen from the state directory. Absent: they are not kept. */
  readonly workspace?: string
  readonly createdAtMs: number
  readonly owner: ProcessIdentity
  /** What the run begins with: the successes that a retry keeps. They are recorded with it, all or none. */
  readonly events?: readonly DurableEvent[]
  /** Takes over the items that are done in these steps of an earlier run. */
  readonly items?: {readonly from: RunId; readonly stepIds: readonly StepId[]}
}

/** How an item of a step ended last. */
export interface SavedItem {
  readonly stepId: StepId
  /** Names the item within its step by what it is, not by where it stands. */
  readonly key: string
  readonly state: 'done' | 'failed'
  /** How often it ended. */
  readonly attempts: number
  /** What it brought, as JSON: who saved it knows its type. */
  readonly json: string
}

export interface RunRow {
  readonly runId: RunId
  readonly missionName: string
  readonly digest: string
  readonly source: MissionSource
  /** Steps of its plan, hooks left out. */
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
   * Gives each event its seq, in their order. All are recorded or none, with what comes beside them; on return they are
   * durable: a SIGKILL afterwards does not lose them. Throws RUN_NOT_FOUND.
   */
  append(runId: RunId, events: readonly DurableEvent[], beside?: Beside): Awaitable<readonly Stored[]>
  /** One read by primary key; undefined while the item has not ended. */
  item(runId: RunId, stepId: StepId, key: string): Awaitable<SavedItem | undefined>
  /** In order of seq. Throws RUN_NOT_FOUND. */
  events(runId: RunId): Awaitable<Iterable<Stored>>
  /** The ends of steps within this one, in order of seq. Before its first attempt, that is all there can be of them. */
  endsWithin(runId: RunId, stepId: StepId): Awaitable<readonly Stored[]>
  plan(runId: RunId): Awaitable<Plan>
  /** Output of the step's newest success or last failure; undefined while there is none. */
  output(runId: RunId, stepId: StepId): Awaitable<Json | undefined>
  /** undefined when there is no such run. */
  run(runId: RunId): Awaitable<RunRow | undefined>
  /** Newest first: in the order in which they were made, whatever the clock said then. */
  runs(filter: RunFilter): Awaitable<readonly RunRow[]>
  /** How many of its own steps have ended, by their newest end; hooks and steps of missions that it runs are left out. */
  tally(runId: RunId): Awaitable<StepTally>
  /** How long the newest whole successes under this key took, in milliseconds, newest first. */
  durations(taskKey: string, last: number): Awaitable<readonly number[]>
  /** Every attempt of the run, by step and number; empty when there is no such run. */
  attempts(runId: RunId): Awaitable<readonly AttemptRow[]>
  /** What was answered to the questions of a run, for the process that drives it to take into the log. */
  answers(runId: RunId): Awaitable<readonly GivenAnswer[]>
  /** False where that question has an answer already: the first one counts. Throws RUN_NOT_FOUND. */
  answer(runId: RunId, answer: GivenAnswer): Awaitable<boolean>
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
  /** Deletes a run with its events and items, and its plan when no other run has it. False: someone has gone on with it since. */
  remove(row: RunRow): Awaitable<boolean>
  /** Gives the space of what was deleted back to the disk; says how many bytes that were. */
  compact(): Awaitable<number>
  /** Results of steps, of whatever run. */
  readonly cache: CacheStore
  /** What is damaged, in the words of the store; empty when it is sound. Reads everything. */
  faults(): Awaitable<readonly string[]>
  readonly scanMemory: ScanMemory
  /** What models answered, and what that cost. */
  readonly llm: LlmStore
  readonly tasks: TaskStore
  readonly ledger: LedgerStore
  close(): Awaitable<void>
}

/** An answer from elsewhere than the process that drives the run. */
export interface GivenAnswer extends Answer {
  readonly stepId: StepId
  /** Which of its questions: one that nobody answered in time may be asked again. */
  readonly attempt: number
  readonly atMs: number
}

/** What is recorded in one transaction with the events that it belongs to. */
export interface Beside {
  readonly cache?: readonly CacheChange[]
  /** The items that the events tell of. */
  readonly items?: readonly SavedItem[]
  /** The answers of models that the events tell of. */
  readonly answers?: readonly KeptAnswer[]
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
  /** From 1; 0 for a step that the cache spared one. */
  readonly attempt: number
  /** null while it runs, and where it was cut off. */
  readonly end: AttemptEndWord | null
  readonly durationMs: number | null
  readonly limitMs: number | null
}
export type AttemptEndWord = 'succeeded' | 'partial' | 'failed' | 'timed_out' | 'cancelled' | 'cached'

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
  /** `steps` and `needs` for the step's expressions, of a hook also `run`; empty where it has none. */
  readonly contexts: JsonObject
  /** What earlier attempts meant to do, by the keys that they gave it. */
  readonly intents: {readonly [key: string]: JsonObject}
  /** Under which a success is kept for later; absent where it is not to be. */
  readonly fingerprint?: Fingerprint
}
/** Where attempts run. How each ended comes back as an event. */
export interface Dispatcher {
  start(task: StepTask): void
  /** `because`: the stop for which it is ended. */
  cancel(stepId: StepId, because: StopReason): void
}

export interface Reporter {
  readonly name: string
  onEvent(event: RunEvent): void
  /** Called once, after the last event. */
  end(): Awaitable<void>
}
