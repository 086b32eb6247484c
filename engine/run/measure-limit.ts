/** Whether a directory holds more than a limit: the walk stops as soon as it is known to. */
import {type Dirent, lstatSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {formatBytes} from '../bytes.ts'
import type {PlannedStep} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {createBreather} from './files/breather.ts'

/** Folders and files, about 3 ms of them. */
const ENTRIES_IN_A_ROW = 512

export interface Within {
  /** False as soon as one of the limits was passed; then the figures are those until there. */
  readonly isWithin: boolean
  readonly bytes: number
  readonly files: number
}

/**
 * The sizes of all files below, build folders and git's own among them: a program that goes through the directory meets
 * them too. Left out are Sortie's own state, links, and what cannot be read.
 */
export async function sizeWithin(
  folder: string,
  {bytes: limitBytes, files: limitFiles = Number.POSITIVE_INFINITY}: {readonly bytes: number; readonly files?: number},
  signal?: AbortSignal,
): Promise<Within> {
  const breathe = createBreather(ENTRIES_IN_A_ROW)
  const open = [folder]
  let bytes = 0
  let files = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    signal?.throwIfAborted()
    for (const entry of entriesOf(next)) {
      await breathe()
      const path = join(next, entry.name)
      if (entry.isDirectory() && !isOwnState(next, entry.name)) open.push(path)
      if (!entry.isFile()) continue
      files += 1
      bytes += bytesOf(path)
      if (bytes > limitBytes || files > limitFiles) return {isWithin: false, bytes, files}
    }
  }
  return {isWithin: true, bytes, files}
}

/** Throws STEP_DIRECTORY_TOO_LARGE. */
export async function refuseLargeDirectory(
  {workingDirectory, workingDirectoryLimitBytes: limitBytes}: PlannedStep,
  workspace: string,
  signal: AbortSignal,
): Promise<void> {
  if (limitBytes === undefined) return
  const {isWithin} = await sizeWithin(join(workspace, workingDirectory), {bytes: limitBytes}, signal)
  if (isWithin) return
  throw new SortieError('STEP_DIRECTORY_TOO_LARGE', {
    message: `did not start: the working directory "${workingDirectory}" holds more than ${formatBytes(limitBytes)}`,
    hint: 'raise `working_directory_size_limit`, or name a smaller `working_directory`',
  })
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}

function isOwnState(folder: string, name: string): boolean {
  return name === 'state' && basename(folder) === '.sortie'
}

function bytesOf(file: string): number {
  try {
    return lstatSync(file).size
  } catch {
    return 0
  }
}
