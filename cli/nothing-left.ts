/**
 * `run --resume` on a mission whose newest run has done everything: said without reading the mission, which for
 * 10,000 steps takes a second.
 */
import type {RunRow, Store} from '../engine/contracts.ts'
import type {ExitStatus} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {type MissionFile, sourceOf, stateOf} from './find-mission.ts'
import {gateStatus} from './gates.ts'
import type {Io} from './io.ts'
import {mutedIn} from './muted.ts'
import {hasState, openStoreFor} from './wire.ts'
import type {Workspace} from './workspace.ts'

/** null where there is something left to do, or that cannot be told without reading the mission. */
export async function nothingLeft(
  file: MissionFile,
  workspace: Workspace,
  {flags}: Invocation,
  io: Io,
): Promise<ExitStatus | null> {
  // What git says changed is known only when git was asked.
  if (!hasState(workspace) || flags['changed'] === true) return null
  const store = await openStoreFor(workspace)
  try {
    const source = sourceOf(file, flags)
    const [newest] = await store.runs({sourcePath: source.path, last: 1})
    if (newest === undefined || newest.source.sha256 !== source.sha256 || newest.source.flags !== source.flags)
      return null
    if ((newest.source.used ?? []).some(used => stateOf(used) !== 'same')) return null
    if (newest.outcome !== 'succeeded' && newest.outcome !== 'succeeded_with_warnings') return null
    return await sayNothingLeft(newest, 'nothing left to do', {workspace, store, flags, io})
  } finally {
    await store.close()
  }
}

export interface SayAround {
  readonly workspace: Workspace
  readonly store: Store
  readonly flags: Invocation['flags']
  readonly io: Io
}

/** Of a run that succeeded. `what` there is not. */
export async function sayNothingLeft(
  row: RunRow,
  what: string,
  {workspace, store, flags, io}: SayAround,
): Promise<ExitStatus> {
  const {missionName, runId, outcome} = row
  if (flags['json'] === true) {
    const {printStatus} = await import('./results.ts')
    await printStatus({row, store, io})
  } else if (workspace.settings.verbosity.value !== 'quiet') {
    const how = outcome === 'succeeded' ? 'succeeded' : 'succeeded with warnings'
    io.stderr.write(`${what}: mission "${missionName}" is unchanged, and its run ${runId} ${how}\n`)
  }
  if (outcome === 'succeeded_with_warnings' && workspace.settings.strict.value) return 1
  const muted = await mutedIn(workspace, io)
  return muted === null ? 2 : await gateStatus({runId, plan: await store.plan(runId), store, workspace, muted}, io)
}
