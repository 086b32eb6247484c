/** The parts that the health of a repository is made of. */
import type {Json} from '../../../engine/contracts.ts'
import type {About} from '../whole-file.ts'

export const weights = {
  tests: 20,
  ci: 15,
  documentation: 20,
  licence: 10,
  lock_file: 10,
  dependencies: 5,
  activity: 10,
  todos: 10,
} as const

export type PartName = keyof typeof weights

export interface Judgement {
  readonly part: PartName
  /** How much of the part there is, from 0 to 1; null where it does not apply: the other parts count for more. */
  readonly share: number | null
  /** What was seen, for people. */
  readonly because: string
  /** Figures and paths, for programs. */
  readonly seen: {readonly [key: string]: Json}
  /** What is lacking, each thing by itself. */
  readonly lacks: readonly Omit<About, 'category'>[]
}

/** From 0 at `worst` to 1 at `best`, either of which may be the larger. */
export function between(figure: number, {worst, best}: {readonly worst: number; readonly best: number}): number {
  return Math.min(1, Math.max(0, (figure - worst) / (best - worst)))
}
