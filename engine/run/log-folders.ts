/** The folders of logs in a state directory, one for each run that printed anything. */
import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {RunId} from '../contracts.ts'

export interface LogFolder {
  readonly runId: RunId
  readonly bytes: number
}

export function logFolders(stateDir: string): LogFolder[] {
  return entriesOf(join(stateDir, 'logs')).map(runId => ({runId, bytes: sizeOf(join(stateDir, 'logs', runId))}))
}

export function removeLogs(stateDir: string, runId: RunId): void {
  rmSync(join(stateDir, 'logs', runId), {recursive: true, force: true})
}

/** Logs lie directly in the folder, those of items one deeper. */
function sizeOf(folder: string): number {
  return entriesOf(folder).reduce((total, name) => {
    const path = join(folder, name)
    const stats = statSync(path, {throwIfNoEntry: false})
    return total + (stats?.isDirectory() === true ? sizeOf(path) : (stats?.size ?? 0))
  }, 0)
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not made yet, or gone since it was listed.
    return []
  }
}
