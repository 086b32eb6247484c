/** The folders of logs in a state directory, one for each run that printed anything. */
import {type Dirent, readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {RunId} from '../contracts.ts'

export interface LogFolder {
  readonly runId: RunId
  readonly bytes: number
}

export function logFolders(stateDir: string): LogFolder[] {
  const folder = join(stateDir, 'logs')
  return entriesOf(folder).map(({name: runId}) => ({runId, bytes: sizeOf(join(folder, runId))}))
}

export function removeLogs(stateDir: string, runId: RunId): void {
  rmSync(join(stateDir, 'logs', runId), {recursive: true, force: true})
}

/** Logs of items, and of a mission that a step runs, lie in a folder of their own. */
function sizeOf(folder: string): number {
  return entriesOf(folder).reduce((total, entry) => {
    const path = join(folder, entry.name)
    return total + (entry.isDirectory() ? sizeOf(path) : (statSync(path, {throwIfNoEntry: false})?.size ?? 0))
  }, 0)
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    // Not made yet, or gone since it was listed.
    return []
  }
}
