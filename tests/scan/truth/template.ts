/** What a labelled corpus is made of: templates that write files, and say what is to be found in them. */
import type {Random} from './random.ts'

export interface Template {
  /** Unique: misses and false alarms are listed by it. */
  readonly name: string
  /** The rule that should find what is planted; null where there is nothing to find. */
  readonly rule: string | null
  /** Where the file stands. */
  readonly path: string
  /** The text of the file. Whatever goes through `planted` is to be found; the rest is not. */
  write(random: Random, planted: (text: string) => string): string
}

/** `rule name path`, and what writes the text: one row of a table. */
export type Row = readonly [name: string, rule: string, path: string, write: Template['write']]
export type EmptyRow = readonly [name: string, path: string, write: (random: Random) => string]

export function templatesOf(rows: readonly Row[]): Template[] {
  return rows.map(([name, rule, path, write]) => ({name, rule, path, write}))
}

export function emptyTemplatesOf(rows: readonly EmptyRow[]): Template[] {
  return rows.map(([name, path, write]) => ({name, rule: null, path, write: random => write(random)}))
}
