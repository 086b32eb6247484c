/** What is known of findings over many runs: when each was first seen, and whether it is still there. */
import type {Awaitable, RunId} from './data.ts'
import type {Finding} from './reports.ts'

/** As much of a finding as is kept when nobody finds it any more. */
export type KnownFinding = Pick<Finding, 'id' | 'rule' | 'severity' | 'title' | 'path' | 'start_line'>

export interface Sighting {
  readonly runId: RunId
  readonly atMs: number
}

export interface LedgerEntry extends KnownFinding {
  readonly firstSeen: Sighting
  readonly lastSeen: Sighting
  /** null while it is still there, as far as anybody knows. */
  readonly fixed: Sighting | null
  /** When it was last seen again after it had been fixed; null where that never was. */
  readonly again: Sighting | null
  /** How it was looked for whenever it was found: whoever looks in another way may miss it. */
  readonly asked: readonly string[]
}

/**
 * What a step can tell of findings that it does not find any more, by the kind of their rules: `looked` in its output.
 * A step that says nothing of that fixes nothing.
 */
export interface Looked {
  readonly [kind: string]: {
    /** Names the way of looking: two looks with the same one find the same in the same files. */
    readonly asked: string
    /** Of rules that need several files to find something, in place of `asked`: the files are part of it. */
    readonly rules: {readonly [rule: string]: string}
    /**
     * Files that had findings of this kind and have none: they were looked into, or are gone. That a file with findings
     * of the kind was looked into goes without saying.
     */
    readonly emptied: readonly string[]
  }
}

/** Derived from the successes in the event log, in the transaction that records them. */
export interface LedgerStore {
  /** Of one workspace, in the order of their paths, lines and ids. */
  entries(workspace: string, which: LedgerFilter): Awaitable<readonly LedgerEntry[]>
}

/** With `open` and `fixed`, entries of either sort. */
export interface LedgerFilter {
  /** Only those of its rules. */
  readonly kind?: string
  readonly open?: boolean
  /** All that are fixed, or those that one of these runs fixed. */
  readonly fixed?: 'ever' | readonly RunId[]
}

export type Standing = 'new' | 'back' | 'updated' | 'still there'

export interface StandingOf {
  readonly standing: Standing
  /** null where it was not seen before this run. */
  readonly sinceMs: number | null
}

/** How the findings of a run stand against those of earlier runs. */
export interface Standings {
  /** By id; a finding that is not among them is new. */
  readonly byId: ReadonlyMap<string, StandingOf>
  /** What this run found to be fixed. */
  readonly fixed: readonly KnownFinding[]
}

export interface LedgerPort {
  /** For `Looked`. `isLookedInto`: whether the step looked for the kind in this file, from its beginning to its end. */
  emptied(
    kind: string,
    look: {readonly found: readonly Pick<Finding, 'path'>[]; isLookedInto(path: string): boolean},
  ): Promise<readonly string[]>
  standings(): Promise<Standings>
  /** Ids of the findings that the baseline mutes. */
  readonly muted: ReadonlySet<string>
  /** Below which reports leave findings out, where they do not say so themselves; null: they show all. */
  readonly minSeverity: Finding['severity'] | null
}
