/** Every file below some folders, without git: what the usual tools build is left out, and what ignore files name. */
import {type Dirent, lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {inWords} from '../../file-reason.ts'
import {createBreather} from './breather.ts'
import {createLeftOut, type LeftOut, type Warn} from './left-out.ts'

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
  readonly warn?: Warn
  readonly signal?: AbortSignal
  /** Folders that are left out, by name; the usual ones when absent. */
  readonly skipped?: ReadonlySet<string>
  /** Also names links, which are left out otherwise. */
  readonly links?: boolean
  /** Names of files such as `.gitignore`, which are heeded; none when absent. */
  readonly ignoreFiles?: readonly string[]
}

/** Links are not followed, so the walk ends whatever they point to. Paths relative to the root, in no order. */
export async function walk(starts: readonly string[], around: WalkAround): Promise<readonly string[]> {
  const {skipped = SKIPPED_FOLDERS, links = false} = around
  const breathe = createBreather(FOLDERS_IN_A_ROW)
  const leftOut = createLeftOut(around.warn)
  const isLeftOut = await ignoringIn(around, leftOut)
  const files: string[] = []
  const folders: string[] = []
  for (const start of starts.length === 0 ? [''] : starts) {
    const isFolder = lstatSync(join(around.root, start)).isDirectory()
    if (start === '' || !isLeftOut(isFolder ? `${start}/` : start)) (isFolder ? folders : files).push(start)
  }
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    around.signal?.throwIfAborted()
    await breathe()
    for (const entry of entriesOf(folder, around.root, leftOut)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name) && !isLeftOut(`${path}/`)) folders.push(path)
        continue
      }
      // In a linked worktree '.git' is a file.
      const isFile = (entry.isFile() || (links && entry.isSymbolicLink())) && entry.name !== '.git'
      if (isFile && !isLeftOut(path)) files.push(path)
    }
  }
  leftOut.say()
  return files
}

async function ignoringIn({root, ignoreFiles = []}: WalkAround, leftOut: LeftOut): Promise<(path: string) => boolean> {
  if (ignoreFiles.length === 0) return () => false
  const {createIgnoreFiles} = await import('./ignore-files.ts')
  return createIgnoreFiles({root, names: ignoreFiles, leftOut}).leaveOut
}

function entriesOf(folder: string, root: string, leftOut: LeftOut): readonly Dirent[] {
  try {
    return readdirSync(join(root, folder), {withFileTypes: true})
  } catch (cause) {
    leftOut.add('folder', folder, folder.includes('\uFFFD') ? NOT_UTF8 : inWords(cause))
    return []
  }
}

export const NOT_UTF8 = 'its name is not UTF-8'
