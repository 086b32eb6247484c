/** What was found in files, for as long as they stay as they were. */
import {createHash} from 'node:crypto'
import {lstatSync} from 'node:fs'
import {join} from 'node:path'
import type {FileEntry, Inspection, RememberedFile, ScanMemory} from '../engine/contracts.ts'
import {inspectorOf} from './inspectors.ts'
import type {Look} from './look.ts'

export interface Recall {
  /** By path: what was found in the files that are as they were then. */
  unchanged(files: readonly FileEntry[]): Promise<ReadonlyMap<string, readonly Look[]>>
  /** To be called after `unchanged`, with the files that it did not know. */
  remember(files: readonly FileEntry[], looks: ReadonlyMap<string, readonly Look[]>): Promise<void>
}

export interface RecallAround {
  readonly workspace: string
  readonly memory: ScanMemory
  readonly clock: {nowMs(): number}
}

/**
 * A file that was written so shortly before it was listed may be written again without its time changing: file systems
 * keep as little as two seconds (FAT).
 */
const SETTLED_AFTER_MS = 2_000

/** Whatever shapes an answer is part of the key: who looks, in which version, with which options. */
export async function memoryKeyOf(inspections: readonly Inspection[], maxFileBytes: number): Promise<string> {
  const who = await Promise.all(
    inspections.map(async ({kind, options}) => [kind, (await inspectorOf(kind)).version, options]),
  )
  return createHash('sha256')
    .update(JSON.stringify([who, maxFileBytes]))
    .digest('hex')
}

export function createRecall(key: string, {workspace, memory, clock}: RecallAround): Recall {
  const gone: string[] = []
  const startedAtMs = clock.nowMs()
  return {
    async unchanged(files) {
      const remembered = new Map((await memory.recall(key)).map(row => [row.path, row]))
      const known = new Map<string, readonly Look[]>()
      for (const file of files) {
        const row = remembered.get(file.path)
        if (row === undefined) continue
        if (isSame(row, file)) known.set(file.path, looksIn(row))
        remembered.delete(file.path)
      }
      for (const path of remembered.keys()) if (!exists(join(workspace, path))) gone.push(path)
      return known
    },
    async remember(files, looks) {
      const rows = files.flatMap(file => rowFor(file, looks.get(file.path), startedAtMs))
      if (rows.length + gone.length > 0) await memory.remember(key, rows, gone, startedAtMs)
    },
  }
}

const isSame = (row: FileEntry, file: FileEntry): boolean =>
  row.sizeBytes === file.sizeBytes && row.mtimeMs === file.mtimeMs && row.inode === file.inode

/** Most files have nothing to tell anybody: for those, nothing is parsed. */
export const NOTHING_FOUND: readonly Look[] = []

function looksIn({found}: RememberedFile): readonly Look[] {
  if (found === null) return NOTHING_FOUND
  const looks: readonly Look[] = JSON.parse(found)
  return looks
}

/** A file that could not be read is tried again next time: the reason may go away without any change to the file. */
function rowFor(file: FileEntry, looks: readonly Look[] | undefined, startedAtMs: number): readonly RememberedFile[] {
  if (looks === undefined || file.mtimeMs > startedAtMs - SETTLED_AFTER_MS) return []
  if (looks.some(look => look.kind === 'left-out' && look.why === 'unreadable')) return []
  const found = looks === NOTHING_FOUND ? null : JSON.stringify(looks)
  const {path, sizeBytes, mtimeMs, inode} = file
  return [{path, sizeBytes, mtimeMs, inode, found}]
}

function exists(absolute: string): boolean {
  return lstatSync(absolute, {throwIfNoEntry: false}) !== undefined
}
