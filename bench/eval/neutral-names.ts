/** Gives the files of the set names that say nothing, in an order that says nothing. Pure. */
import type {EvalCase} from './cases.ts'

export type Twin = 'planted' | 'clean'

export interface EvalFile {
  /** 'src/m017.py' */
  readonly path: string
  readonly of: EvalCase
  readonly twin: Twin
  readonly text: string
}

/** The same seed gives the same names. */
export function neutralFiles(cases: readonly EvalCase[], seed: number): readonly EvalFile[] {
  const twins = cases.flatMap(of => [
    {of, twin: 'planted', text: of.planted} as const,
    {of, twin: 'clean', text: of.clean} as const,
  ])
  const next = randomNumbers(seed)
  return twins
    .map(twin => ({twin, rank: next()}))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({twin}, index) => ({...twin, path: `src/m${String(index + 1).padStart(3, '0')}${twin.of.extension}`}))
}

/** Mulberry32: from 0 to below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
