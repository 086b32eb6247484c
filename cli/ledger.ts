/** What a run knows of findings of earlier runs, for its steps, its reports and its gates. */
import {lstatSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import type {
  LedgerEntry,
  LedgerPort,
  RunId,
  Severity,
  Standing,
  StandingOf,
  Standings,
  Store,
  Stored,
} from '../engine/contracts.ts'
import {kindOf} from '../engine/finding.ts'
import {originOf} from '../engine/selection/kept.ts'
import type {Workspace} from './workspace.ts'

export interface LedgerParts {
  readonly runId: RunId
  readonly workspace: Pick<Workspace, 'root' | 'stateDir'>
  readonly store: Store
  readonly muted: ReadonlySet<string>
  readonly minSeverity: Severity | null
}

export function createLedgerPort(parts: LedgerParts): LedgerPort {
  const {workspace, store, muted, minSeverity} = parts
  return {
    muted,
    minSeverity,
    async emptied(kind, {found, isLookedInto}) {
      const withFindings = new Set(found.map(({path}) => path))
      const open = await store.ledger.entries(workspaceKey(workspace), {kind, open: true})
      const paths = new Set(open.map(({path}) => path))
      return [...paths].filter(
        path => !withFindings.has(path) && (isLookedInto(path) || isGone(join(workspace.root, path))),
      )
    },
    standings: () => standingsOf(parts),
  }
}

/**
 * Names a workspace in the ledger: a repository that moves with its state stays the same, and several that share a state
 * directory stay apart.
 */
export function workspaceKey({root, stateDir}: Pick<Workspace, 'root' | 'stateDir'>): string {
  return relative(stateDir, root).split(sep).join('/')
}

/** A finding that was new in the run from which its step is kept is new in this one too: nobody has been told yet. */
export async function standingsOf({
  runId,
  workspace,
  store,
}: Omit<LedgerParts, 'muted' | 'minSeverity'>): Promise<Standings> {
  const runs = new Set([runId, ...keptFrom(await store.events(runId))])
  const entries = await store.ledger.entries(workspaceKey(workspace), {open: true, fixed: [...runs]})
  const fixed = entries.filter(entry => entry.fixed !== null)
  const open = entries.filter(entry => entry.fixed === null)
  const updated = updatedAmong(
    open.filter(({firstSeen}) => runs.has(firstSeen.runId)),
    fixed,
  )
  const byId = new Map(open.map(entry => [entry.id, standingOf(entry, runs, updated)]))
  return {byId, fixed: fixed.filter(entry => !updated.old.has(entry.id))}
}

interface Updated {
  /** What was there before, by the id of what is there in its place. */
  readonly byId: ReadonlyMap<string, LedgerEntry>
  readonly old: ReadonlySet<string>
}

function standingOf(entry: LedgerEntry, runs: ReadonlySet<RunId>, updated: Updated): StandingOf {
  const before = updated.byId.get(entry.id)
  if (before !== undefined) return {standing: 'updated', sinceMs: before.firstSeen.atMs}
  const isNew = runs.has(entry.firstSeen.runId)
  const isBack = entry.again !== null && runs.has(entry.again.runId)
  const standing: Standing = isNew ? 'new' : isBack ? 'back' : 'still there'
  return {standing, sinceMs: isNew ? null : entry.firstSeen.atMs}
}

/** A mark whose text was changed is another finding, but hardly another task. Elsewhere the quote is the finding. */
const REWORDED_KIND = 'todos'
const REWORDED_WITHIN_LINES = 5

/** Each new mark takes the nearest one that went, of the same rule in the same file. */
function updatedAmong(added: readonly LedgerEntry[], fixed: readonly LedgerEntry[]): Updated {
  const byId = new Map<string, LedgerEntry>()
  const old = new Set<string>()
  for (const entry of added.filter(one => kindOf(one) === REWORDED_KIND)) {
    const distance = (one: LedgerEntry) => Math.abs(one.start_line - entry.start_line)
    const [nearest] = fixed
      .filter(one => one.rule === entry.rule && one.path === entry.path && !old.has(one.id))
      .filter(one => distance(one) <= REWORDED_WITHIN_LINES)
      .sort((a, b) => distance(a) - distance(b))
    if (nearest === undefined) continue
    byId.set(entry.id, nearest)
    old.add(nearest.id)
  }
  return {byId, old}
}

function keptFrom(events: Iterable<Stored>): readonly RunId[] {
  const runs: RunId[] = []
  for (const event of events) {
    if (event.type === 'step.succeeded' && event.via === 'kept') runs.push(...[originOf(event.reason) ?? []].flat())
  }
  return runs
}

/** Where it cannot be told, it counts as there. */
function isGone(path: string): boolean {
  try {
    return lstatSync(path, {throwIfNoEntry: false}) === undefined
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR'
  }
}
