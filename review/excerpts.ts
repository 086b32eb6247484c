/** What can be looked into of a changed file: the whole text where it is known, else its hunks, each by itself. */
import {addedLines} from './diff/file-diff.ts'
import type {ReviewedFile} from './texts.ts'

export interface Excerpt {
  readonly text: string
  /** Number of its first line in the file. */
  readonly firstLine: number
}

export function excerptsOf({diff, after}: ReviewedFile): Excerpt[] {
  if (after !== null) return [{text: after, firstLine: 1}]
  return diff.hunks.map(({newStart, lines}) => ({
    firstLine: newStart,
    text: lines.flatMap(line => (line.kind === 'removed' ? [] : [line.text])).join('\n'),
  }))
}

/** The lines that the change has brought, by their numbers. */
export function addedByLine({diff}: ReviewedFile): ReadonlyMap<number, string> {
  return new Map(addedLines(diff).map(({newLine, text}) => [newLine, text]))
}
