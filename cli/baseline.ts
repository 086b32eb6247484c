/** `sortie baseline`: the findings that are muted, in a file that is committed. */
import {join, relative} from 'node:path'
import {BASELINE_PATH, compareMuted, formatBaseline, type MutedFinding, mergeMuted} from '../engine/baseline.ts'
import {type Finding, type LedgerEntry, type RunRow, type Store, unreachable} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {counted} from '../report/findings-of.ts'
import {oneLine} from '../report/plain-text.ts'
import type {Invocation} from './command.ts'
import {baselineActions} from './command-words.ts'
import {findingsOfRun} from './gates.ts'
import type {Io} from './io.ts'
import {workspaceKey} from './ledger.ts'
import {readBaseline} from './read-baseline.ts'
import {textTable} from './text-table.ts'
import {hasState, openExistingStore} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'
import {writeInside} from './write-inside.ts'

type Action = (typeof baselineActions)[number]

/** schemas/output/baseline.schema.json */
interface BaselineDocument {
  readonly action: Action
  /** Relative to where the command works. */
  readonly path: string
  /** With `write`, the run whose findings were taken. */
  readonly run_id: string | null
  readonly added: number
  readonly removed: number
  /** What is muted once the action is done. */
  readonly findings: readonly (MutedFinding & {readonly state: MutedState})[]
}

/** `unknown`: no run of this state directory has found it. */
type MutedState = 'still there' | 'fixed' | 'unknown'

/** Throws RUN_NOT_FOUND, USAGE_UNKNOWN_NAME, USAGE_BAD_FLAG, BASELINE_MALFORMED, FILE_UNWRITABLE, FILE_OUTSIDE. */
export async function baseline({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const action = actionNamed(operands[0] ?? 'show')
  const [, named] = operands
  if (named !== undefined && action !== 'write') {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: `\`sortie baseline ${action}\` takes no run, and "${named}" was given`,
      hint: 'it works on the whole baseline',
    })
  }
  const workspace = findWorkspace(flags, io)
  const before = readBaseline(workspace, io)
  if (before === null) return 2
  const document = await withStore(action, workspace, async store => {
    const known = await stateOf(store, workspace)
    const change = await carryOut(action, {before, named, known, store})
    if (change.after !== null) await writeBaseline(change.after, workspace)
    const after = change.after ?? before
    return {
      action,
      path: shownPath(workspace),
      run_id: change.runId,
      added: after.filter(({id}) => !before.some(one => one.id === id)).length,
      removed: before.filter(({id}) => !after.some(one => one.id === id)).length,
      findings: [...after].sort(compareMuted).map(muted => ({...muted, state: known(muted)})),
    }
  })
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : inWords(document))
  return 0
}

function actionNamed(word: string): Action {
  const action = baselineActions.find(known => known === word)
  if (action !== undefined) return action
  throw new SortieError('USAGE_UNKNOWN_NAME', {
    message: `\`sortie baseline\` does not know "${word}"`,
    hint: didYouMean(nearMissAmong(baselineActions)(word)) ?? `it knows ${baselineActions.join(', ')}`,
  })
}

/** In a fresh clone there are no runs yet, but there is a baseline to show. */
async function withStore<T>(
  action: Action,
  workspace: Workspace,
  work: (store: Store | null) => Promise<T>,
): Promise<T> {
  if (action === 'show' && !hasState(workspace)) return work(null)
  const store = await openExistingStore(workspace)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function stateOf(store: Store | null, workspace: Workspace): Promise<(muted: MutedFinding) => MutedState> {
  const entries: readonly LedgerEntry[] =
    store === null ? [] : await store.ledger.entries(workspaceKey(workspace), {open: true, fixed: 'ever'})
  const states = new Map(entries.map(({id, fixed}) => [id, fixed === null ? 'still there' : 'fixed'] as const))
  return ({id}) => states.get(id) ?? 'unknown'
}

interface Wish {
  readonly before: readonly MutedFinding[]
  readonly named: string | undefined
  readonly known: (muted: MutedFinding) => MutedState
  readonly store: Store | null
}

interface Change {
  /** null: the file stays as it is. */
  readonly after: readonly MutedFinding[] | null
  readonly runId: string | null
}

async function carryOut(action: Action, {before, named, known, store}: Wish): Promise<Change> {
  switch (action) {
    case 'show':
      return {after: null, runId: null}
    case 'write': {
      if (store === null) throw new Error('writing a baseline needs the runs')
      const {row, findings} = await lookedRun(named, store)
      // What the run knows of it is newer: a finding may have become more severe.
      return {after: mergeMuted(findings.map(mutedFrom), before), runId: row.runId}
    }
    case 'prune':
      return {after: before.filter(muted => known(muted) !== 'fixed'), runId: null}
    default:
      return unreachable(action)
  }
}

const mutedFrom = ({id, rule, severity, path, title}: Finding): MutedFinding => ({id, rule, severity, path, title})

/** So many of the newest runs are looked through for one with findings. */
const RUNS_LOOKED_AT = 200

/** The run of this id, else the newest one of the mission of this name, else the newest at all: that looked for findings. */
async function lookedRun(
  named: string | undefined,
  store: Store,
): Promise<{readonly row: RunRow; readonly findings: readonly Finding[]}> {
  const row = named === undefined ? undefined : await store.run(named)
  const missionName = row === undefined ? named : undefined
  const rows =
    row === undefined
      ? await store.runs({...(missionName !== undefined && {missionName}), last: RUNS_LOOKED_AT})
      : [row]
  for (const one of rows) {
    const findings = await findingsOfRun({runId: one.runId, plan: await store.plan(one.runId), store})
    if (findings !== null) return {row: one, findings}
  }
  if (named !== undefined && rows.length === 0) {
    throw new SortieError('RUN_NOT_FOUND', {
      message: `there is no run "${named}", and none of a mission of that name`,
      hint: '`sortie history` lists the runs',
    })
  }
  throw new SortieError('RUN_NOT_FOUND', {
    message: named === undefined ? 'no run has looked for findings' : `"${named}" has not looked for findings`,
    hint: 'run a mission with a step that does, such as `scan`',
  })
}

/** Throws FILE_UNWRITABLE, FILE_OUTSIDE. */
async function writeBaseline(findings: readonly MutedFinding[], workspace: Workspace): Promise<void> {
  const absolutePath = join(workspace.root, BASELINE_PATH)
  const file = {path: shownPath(workspace), absolutePath, text: formatBaseline(findings)}
  await writeInside(file, {root: workspace.root, force: true})
}

const shownPath = ({cwd, root}: Workspace): string => relative(cwd, join(root, BASELINE_PATH))

function inWords({action, path, run_id: runId, added, removed, findings}: BaselineDocument): string {
  const total = `${counted(findings.length, 'finding')} muted by ${path}`
  const unknown = findings.filter(({state}) => state === 'unknown').length
  switch (action) {
    case 'write':
      return `${total}: ${added} added from run ${runId ?? ''}\n`
    case 'prune': {
      const left = unknown === 0 ? '' : `; ${unknown} that no run here has found are left as they are`
      return `${total}: ${removed} removed${left}\n`
    }
    case 'show': {
      const fixed = findings.filter(({state}) => state === 'fixed').length
      const rows = findings.map(({severity = '', path: file = '', rule = '', title = '', state}) => [
        severity,
        oneLine(file),
        oneLine(rule),
        oneLine(title, 80),
        state === 'still there' ? '' : state,
      ])
      const help = fixed === 0 ? '' : `${fixed} of them fixed: \`sortie baseline prune\` lets go of them\n`
      return `${total}\n${rows.length === 0 ? '' : textTable(rows)}${help}`
    }
    default:
      return unreachable(action)
  }
}
