/** The files that reporters write. */
import {appendFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, relative} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import type {Io} from './io.ts'

/**
 * Empty from now on: whatever comes of the run, no report of an earlier one is taken for its own. Makes missing folders.
 * Throws FILE_UNWRITABLE, before anything has run.
 */
export function emptyReportFile(path: string, {cwd}: Pick<Io, 'cwd'>): void {
  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, '')
  } catch (cause) {
    throw new SortieError('FILE_UNWRITABLE', {
      message: `the report "${shown(path, cwd)}" cannot be written: ${reasonOf(cause)}`,
      hint: 'name another file with --reporter',
      cause,
    })
  }
}

/** Adds to a file. One that can no longer be written is named once on stderr, and left: a run does not fail of its reports. */
export function appenderFor(path: string, {cwd, stderr}: Pick<Io, 'cwd' | 'stderr'>): (text: string) => void {
  let isLost = false
  return text => {
    if (isLost) return
    try {
      appendFileSync(path, text)
    } catch (cause) {
      isLost = true
      stderr.write(`warning FILE_UNWRITABLE: "${shown(path, cwd)}" is not complete: ${reasonOf(cause)}\n`)
    }
  }
}

const shown = (path: string, cwd: string): string => {
  const inside = relative(cwd, path)
  return inside.startsWith('..') ? path : inside
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
