/** Processes that carry the marker of a run: while it goes on its own, afterwards what it left behind. */
import {readFileSync} from 'node:fs'
import type {RunId, StepId} from '../contracts.ts'
import {findMarked, MARKER} from './process-tree.ts'

export interface LeftBehind {
  readonly pid: number
  readonly runId: RunId
  readonly stepId: StepId
}

/** Of all runs on this machine whose environment may be read. Linux only: elsewhere none are found. */
export function leftBehind(): LeftBehind[] {
  return findMarked('').flatMap(pid => {
    const [, runId, stepId] = environmentOf(pid).match(marked) ?? []
    return runId === undefined || stepId === undefined ? [] : [{pid, runId, stepId}]
  })
}

/** The number of the attempt comes last; an id may be that of a step within a step. */
const marked = new RegExp(`(?:^|\\0)${MARKER}=([^/\\0]+)/([^\\0]+)/\\d+/`)

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch {
    // It has ended since it was found.
    return ''
  }
}
