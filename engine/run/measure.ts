/** How much lies below a directory, as far as can be told quickly. */
import {type Dirent, lstatSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {SKIPPED_FOLDERS} from './files/walk.ts'

export interface DirectorySize {
  readonly files: number
  /** The directory itself included. */
  readonly folders: number
  readonly bytes: number
  /** False: there is more, looking through it would have taken too long. */
  readonly isWhole: boolean
}

export interface MeasureBounds {
  /** Files and folders that are looked at. */
  readonly maxEntries: number
  readonly maxMs: number
}

/** Looking goes on synchronously: this is how long everything else may have to wait, once for each directory. */
const usualBounds: MeasureBounds = {maxEntries: 50_000, maxMs: 100}
/** The clock is asked once for so many files. */
const FILES_PER_LOOK = 64

/** null where the directory cannot be read. The answer for a directory is kept: it is measured once. */
export type Measure = (directory: string) => DirectorySize | null

/** `nowMs` need not be the time of day. */
export function createMeasure(nowMs: () => number, bounds: MeasureBounds = usualBounds): Measure {
  const known = new Map<string, DirectorySize | null>()
  return directory => {
    const before = known.get(directory)
    if (before !== undefined) return before
    const size = measureDirectory(directory, nowMs, bounds)
    known.set(directory, size)
    return size
  }
}

/** Leaves out what a search usually is to leave out too: build folders, git's own, our state. Follows no links. */
function measureDirectory(
  directory: string,
  nowMs: () => number,
  {maxEntries, maxMs}: MeasureBounds,
): DirectorySize | null {
  if (entriesOf(directory) === null) return null
  const lastMs = nowMs() + maxMs
  const found = {files: 0, folders: 0, bytes: 0}
  const waiting = [directory]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    found.folders++
    for (const entry of entriesOf(folder) ?? []) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !isLeftOut(folder, entry.name)) waiting.push(path)
      if (!entry.isFile()) continue
      found.files++
      found.bytes += sizeOf(path)
      const isLate = found.files % FILES_PER_LOOK === 0 && nowMs() > lastMs
      if (isLate || found.files + found.folders > maxEntries) return {...found, isWhole: false}
    }
    if (waiting.length > 0 && nowMs() > lastMs) return {...found, isWhole: false}
  }
  return {...found, isWhole: true}
}

function isLeftOut(folder: string, name: string): boolean {
  return SKIPPED_FOLDERS.has(name) || (name === 'state' && basename(folder) === '.sortie')
}

function entriesOf(path: string): readonly Dirent[] | null {
  try {
    return readdirSync(path, {withFileTypes: true})
  } catch {
    return null
  }
}

function sizeOf(path: string): number {
  // Removed since the folder was listed.
  return lstatSync(path, {throwIfNoEntry: false})?.size ?? 0
}
