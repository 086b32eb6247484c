/** What Sortie needs of the state directory: room, a local disk, a sound database, and nobody dead in the way. */
import {accessSync, constants, existsSync, statfsSync} from 'node:fs'
import {dirname} from 'node:path'
import {formatBytes} from '../../engine/bytes.ts'
import type {Lock, Store} from '../../engine/contracts.ts'
import {isAlive, ownIdentity} from '../../engine/run/identity.ts'
import {type LeftBehind, leftBehind} from '../../engine/run/left-behind.ts'
import {endTree, markerOf} from '../../engine/run/process-tree.ts'
import {isoTime} from '../../report/status.ts'
import {lockInWords} from '../lock-names.ts'
import {hasState, openExistingStore} from '../wire.ts'
import type {Workspace} from '../workspace.ts'
import {type Check, fail, ok, warn} from './check.ts'
import {failFrom} from './host.ts'

const LITTLE_SPACE_BYTES = 500 * 1_048_576
const NO_SPACE_BYTES = 10 * 1_048_576
/** statfs(2): file systems over a network, on which SQLite's shared memory does not work between machines. */
const REMOTE_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9P'],
])
/** A clock may differ by so much between two looks without anyone having set it. */
const CLOCK_SLACK_MS = 5 * 60_000
const GRACE_MS = 2_000

/** With `fix`, what dead runs have left is taken away; what is said is then what is true afterwards. */
export async function checkState(workspace: Workspace, {fix}: {fix: boolean}): Promise<readonly Check[]> {
  const place = checkPlace(workspace)
  if (!hasState(workspace)) return [...place, ok('database', 'there is none yet: the first run makes it')]
  let store: Store
  try {
    store = await openExistingStore(workspace)
  } catch (cause) {
    return [...place, failFrom('database', cause)]
  }
  try {
    return [
      ...place,
      await checkDatabase(store),
      await checkLocks(store, fix),
      await checkProcesses(store, fix),
      await checkTimes(store),
    ]
  } catch (cause) {
    // A damaged database opens, and breaks where it is read.
    return [...place, failFrom('database', cause)]
  } finally {
    await store.close()
  }
}

function checkPlace({stateDir}: Workspace): readonly Check[] {
  const place = nearestThere(stateDir)
  try {
    accessSync(place, constants.W_OK)
  } catch {
    const mend = 'give yourself the right to write there, or name another place with --state-dir'
    return [fail('state directory', `"${place}" cannot be written`, mend)]
  }
  const {type, bavail, bsize} = statfsSync(place)
  return [ok('state directory', stateDir), checkFileSystem(stateDir, type), checkSpace(bavail * bsize)]
}

function nearestThere(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestThere(dirname(path))
}

function checkFileSystem(stateDir: string, type: number): Check {
  const remote = REMOTE_FILE_SYSTEMS.get(type)
  if (remote === undefined) return ok('file system', 'not one over a network')
  const mend = 'keep the state on a local disk: --state-dir or SORTIE_STATE_DIR name the place'
  return warn('file system', `"${stateDir}" lies on ${remote}, where the database may be damaged`, mend)
}

function checkSpace(freeBytes: number): Check {
  const message = `${formatBytes(freeBytes)} free`
  const mend = 'make space; `sortie clean` deletes old runs'
  if (freeBytes < NO_SPACE_BYTES) return fail('space', message, mend)
  return freeBytes < LITTLE_SPACE_BYTES ? warn('space', message, mend) : ok('space', message)
}

async function checkDatabase(store: Store): Promise<Check> {
  const [first] = await store.faults()
  if (first === undefined) return ok('database', 'sound')
  return fail('database', `damaged: ${first}`, 'restore it from a copy, or move it away and begin anew')
}

async function checkLocks(store: Store, fix: boolean): Promise<Check> {
  const locks = await store.locks()
  const dead = locks.filter(({holder}) => !isAlive(holder))
  if (fix) for (const lock of dead) await takeAway(lock, store)
  if (dead.length === 0) return ok('locks', locks.length === 0 ? 'none held' : `${locks.length} held by runs under way`)
  const names = dead.map(({name}) => lockInWords(name)).join(', ')
  if (fix) return ok('locks', `taken away from processes that are gone: ${names}`)
  return warn('locks', `held by processes that are gone: ${names}`, 'the next run takes them over; --fix does so now')
}

async function takeAway({name}: Lock, store: Store): Promise<void> {
  const self = ownIdentity()
  const {taken} = await store.lock(name, self, isAlive)
  if (taken) await store.unlock(name, self)
}

async function checkProcesses(store: Store, fix: boolean): Promise<Check> {
  const orphans: LeftBehind[] = []
  for (const found of leftBehind()) {
    const row = await store.run(found.runId)
    // Of runs in other state directories nothing is known here.
    if (row !== undefined && (row.outcome !== null || !isAlive(row.owner))) orphans.push(found)
  }
  if (orphans.length === 0) return ok('processes', 'none left behind')
  const shown = orphans.map(({pid, runId, stepId}) => `${pid} (step "${stepId}" of ${runId})`).join(', ')
  if (!fix) return warn('processes', `left behind by runs that have ended: ${shown}`, '`sortie doctor --fix` ends them')
  for (const runId of new Set(orphans.map(orphan => orphan.runId))) {
    await endTree({groupId: null, marker: markerOf({runId}), graceMs: GRACE_MS})
  }
  return ok('processes', `ended what runs had left behind: ${shown}`)
}

async function checkTimes(store: Store): Promise<Check> {
  const [newest] = await store.runs({last: 1})
  if (newest === undefined || newest.createdAtMs <= Date.now() + CLOCK_SLACK_MS) {
    return ok('times', 'no run is from the future')
  }
  const message = `the newest run began at ${isoTime(newest.createdAtMs)}, which is still to come`
  return warn('times', message, 'check the clock; runs keep their order all the same')
}
