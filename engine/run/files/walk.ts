/** Every file below some folders, without git: what the usual tools build is left out. */
import {type Dirent, lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {ErrorCode} from '../../errors.ts'
import {createBreather} from './breather.ts'
import {inWords} from './reason.ts'

/** Names of folders that hold no sources. A path that a mission names itself is walked all the same. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  'dist',
  'build',
  'node_modules',
  'target',
  '.git',
  'vendor',
  '__pycache__',
  '.next',
  'out',
  'coverage',
  '.cache',
])
/** About 3 ms of reading folders. */
const FOLDERS_IN_A_ROW = 64

export interface WalkAround {
  readonly root: string
  readonly warn?: (code: ErrorCode, message: string) => void
  readonly signal?: AbortSignal
  /** Folders that are left out, by name; the usual ones when absent. */
  readonly skipped?: ReadonlySet<string>
  /** Also names links, which are left out otherwise. */
  readonly links?: boolean
}

/** Links are not followed, so the walk ends whatever they point to. Paths relative to the root, in no order. */
export async function walk(starts: readonly string[], around: WalkAround): Promise<readonly string[]> {
  const {skipped = SKIPPED_FOLDERS, links = false} = around
  const breathe = createBreather(FOLDERS_IN_A_ROW)
  const files: string[] = []
  const folders: string[] = []
  for (const start of starts.length === 0 ? [''] : starts) {
    const isFolder = lstatSync(join(around.root, start)).isDirectory()
    ;(isFolder ? folders : files).push(start)
  }
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    around.signal?.throwIfAborted()
    await breathe()
    for (const entry of entriesOf(folder, around)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !skipped.has(entry.name)) folders.push(path)
      // In a linked worktree '.git' is a file.
      if ((entry.isFile() || (links && entry.isSymbolicLink())) && entry.name !== '.git') files.push(path)
    }
  }
  return files
}

function entriesOf(folder: string, {root, warn}: WalkAround): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), {withFileTypes: true})
  } catch (cause) {
    warn?.('SCAN_FILE_SKIPPED', `the folder "${folder || '.'}" was left out: ${inWords(cause)}`)
    return []
  }
}
