/** Which files deserve a look first: a score from 0 to 100 whose parts are shown. Pure. */
import {compareText} from '../../../engine/finding.ts'

export interface Measured {
  readonly path: string
  readonly lines: number
  /** From 0 to 100; null where the scan does not measure code, or knows no grammar for the file. */
  readonly complexity: number | null
  /** Commits in the days that are looked at; null without a history. */
  readonly commits: number | null
  /** Of the marks in its comments. */
  readonly todoWeight: number
}

/** Types and not interfaces: an interface does not count as JSON. */
export type Attention = {
  readonly path: string
  /** From 0 to 100. */
  readonly score: number
  readonly parts: {readonly [part in PartName]: Part | null}
}

export type Part = {
  /** What was measured. */
  readonly figure: number
  readonly points: number
  /** What the part comes to where it is full. */
  readonly of: number
}

export type PartName = 'size' | 'complexity' | 'churn' | 'todos'

/** `fullAt` is where a file has all points of a part. */
export const attentionParts: {readonly [part in PartName]: {readonly weight: number; readonly fullAt: number}} = {
  size: {weight: 30, fullAt: 1_000},
  complexity: {weight: 30, fullAt: 80},
  churn: {weight: 25, fullAt: 20},
  todos: {weight: 15, fullAt: 10},
}

/** From here on a file is on the list. */
export const ATTENTION_FROM = 40

/** A part that nobody measured is left out, and the others count for more: the best and the worst stay 0 and 100. */
export function attentionOf({path, lines, complexity, commits, todoWeight}: Measured): Attention {
  const figures: {readonly [part in PartName]: number | null} = {
    size: lines,
    complexity,
    churn: commits,
    todos: todoWeight,
  }
  const names = Object.keys(attentionParts).filter(isPartName)
  const known = names.filter(name => figures[name] !== null)
  const weight = known.reduce((sum, name) => sum + attentionParts[name].weight, 0)
  const partOf = (name: PartName): Part | null => {
    const figure = figures[name]
    if (figure === null) return null
    const of = (attentionParts[name].weight * 100) / weight
    return {figure, points: tenths(of * Math.min(1, figure / attentionParts[name].fullAt)), of: tenths(of)}
  }
  const parts = {
    size: partOf('size'),
    complexity: partOf('complexity'),
    churn: partOf('churn'),
    todos: partOf('todos'),
  }
  const score = Math.round(Object.values(parts).reduce((sum, part) => sum + (part?.points ?? 0), 0))
  return {path, score, parts}
}

const isPartName = (name: string): name is PartName => Object.hasOwn(attentionParts, name)
const tenths = (figure: number): number => Math.round(figure * 10) / 10

/** The highest first. */
export function needingAttention(files: readonly Measured[]): Attention[] {
  return files
    .map(attentionOf)
    .filter(({score}) => score >= ATTENTION_FROM)
    .sort((a, b) => b.score - a.score || compareText(a.path, b.path))
}
