/** Results of steps that are kept, so that the same work is not done again. */
import type {Awaitable, Json, RunId, StepId} from './data.ts'

/** What a step wants to be known by, and for how long its result holds. */
export interface CachePolicy {
  /** Counts beside what is seen anyway; may hold expressions. null where the author gave none. */
  readonly key: string | null
  /** null where a result holds until something changes. */
  readonly ttl: {readonly ms: number; readonly written: string} | null
  /** Globs; one that begins with '!' takes away. Empty where no file counts. */
  readonly inputs: readonly string[]
  /** Globs of what the step leaves behind: it is not run again only where all of it is still there. */
  readonly outputs: readonly string[]
}

/** What kind of thing a result depends on. */
export type PartKind = 'host' | 'step' | 'param' | 'value' | 'key' | 'program' | 'env' | 'input'
/** By name, the digest of each thing that the result of a step depends on: says what has changed. */
export type FingerprintParts = {readonly [kind in PartKind]: {readonly [name: string]: string}}

/** What a piece of work is known by: equal ones have the same result. No value can be read from it. */
export interface Fingerprint {
  readonly digest: string
  readonly parts: FingerprintParts
}

/** Digests by path, from the workspace. */
export type FileDigests = {readonly [path: string]: string}

/** Whose results are kept under one name. */
export interface CacheTask {
  readonly missionName: string
  readonly stepId: StepId
}

/** A success that is kept, without what it was made from. */
export interface CacheEntry {
  readonly id: number
  /** Of its outputs, as they were left behind. */
  readonly files: FileDigests
  readonly output: Json
  /** The run that made it. */
  readonly runId: RunId
  readonly createdAtMs: number
}

/** What the cache says of a step that could start. */
export type CacheAnswer =
  /** `reason`: why it need not run, in words. */
  | {readonly kind: 'hit'; readonly entryId: number; readonly output: Json; readonly reason: string}
  | {
      readonly kind: 'miss'
      /** Why it has to run, in words. */
      readonly reason: string
      /** Under which a success is kept; null where none is to be. */
      readonly fingerprint: Fingerprint | null
      /** What its author should know of: as it is written, it will never be spared. */
      readonly warning?: string
    }

/** A change of the cache that is recorded together with the success that it comes from, or not at all. */
export type CacheChange =
  /** Takes the place of an entry with the same fingerprint. The output is that of the success. */
  | {readonly kind: 'keep'; readonly stepId: StepId; readonly fingerprint: Fingerprint; readonly files: FileDigests}
  | {readonly kind: 'use'; readonly entryId: number; readonly atMs: number}

/** The digest of a file as it was when it was last read. */
export interface KnownFile {
  /** From the workspace; absolute outside of it. */
  readonly path: string
  /** Size, times and number of the file: while they are the same, so is the content. Opaque. */
  readonly stamp: string
  readonly digest: string
}

export interface CacheStore {
  /** undefined where there is none. */
  find(task: CacheTask, fingerprint: string): Awaitable<CacheEntry | undefined>
  /** Of the entry of the task that was made or used last; undefined where there is none. */
  lastParts(task: CacheTask): Awaitable<FingerprintParts | undefined>
  /** Those of the paths that are known. */
  knownFiles(paths: readonly string[]): Awaitable<ReadonlyMap<string, KnownFile>>
  /** Forgets all others where there are too many: they are read again when they are needed. */
  noteFiles(files: readonly KnownFile[]): Awaitable<void>
  forgetFiles(): Awaitable<void>
  /** Of each step that has any, by mission and step. */
  usage(): Awaitable<readonly CacheUsage[]>
  /** Removes entries, those first that were not used for longest. */
  prune(wish: CachePruning): Awaitable<CacheRemoval>
}

/** Of one step. */
export interface CacheUsage extends CacheTask {
  readonly entries: number
  readonly bytes: number
  /** How often a run was spared by those entries. */
  readonly hits: number
  readonly usedAtMs: number
}

export interface CachePruning {
  /** What those that stay may take together. */
  readonly maxBytes: number
  /** Those that were neither made nor used since then go in any case. */
  readonly unusedSinceMs?: number
  /** The others are left alone, and do not count. */
  readonly missionName?: string
}

export interface CacheRemoval {
  readonly entries: number
  readonly bytes: number
}
