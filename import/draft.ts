/** What every format is read into: a mission to be written, with what could not be carried over. */
import type {Json, JsonObject, SourceFile, StepId} from '../engine/contracts.ts'

/** Where something stands in the source: offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something that could not be carried over, or not as it was, and why: one line. */
export interface Note {
  readonly message: string
  readonly span: Span
}

export interface Draft {
  readonly name: string
  readonly description?: string | undefined
  /** The other keys of the mission, in the order in which they are to be written. */
  readonly head: JsonObject
  readonly steps: readonly DraftStep[]
  /** What concerns no step. */
  readonly notes: readonly Note[]
  /** Comments of the source that stand with no step, each with its `#`. */
  readonly comments: readonly string[]
}

export interface DraftStep {
  readonly id: StepId
  readonly name?: string | undefined
  /** Where it stands in the source. */
  readonly span: Span
  /** Everything but id and name, in the preferred words. */
  readonly keys: StepKeys
  readonly notes: readonly Note[]
  readonly comments: readonly string[]
}

export interface StepKeys {
  readonly [key: string]: Json
}

/** The order in which the keys of a step are written. */
const keyOrder = [
  'type',
  'run',
  'with',
  'depends_on',
  'depends_strategy',
  'if',
  'platforms',
  'matrix',
  'env',
  'working_directory',
  'shell',
  'cache',
  'timeout',
  'retry',
  'repeat',
  'resources',
  'continue_on_error',
]

/** id and name first, then what it does, then when. */
export function keysOf({id, name, keys}: DraftStep): JsonObject {
  const rank = (key: string): number => (keyOrder.includes(key) ? keyOrder.indexOf(key) : keyOrder.length)
  const ordered = Object.entries(keys).sort(([a], [b]) => rank(a) - rank(b))
  return {id, ...(name !== undefined && name !== id && {name}), ...Object.fromEntries(ordered)}
}

/**
 * A step in the place of one that could not be carried over. It fails, and so nothing that needs it runs: a step that
 * did nothing and succeeded would be worse.
 */
export function standIn(step: DraftStep, reason: string): DraftStep {
  const text = `step "${step.id}" was not carried over: ${reason}`
  const kept = ['depends_on', 'depends_strategy', 'if', 'continue_on_error'].flatMap(key => {
    const value = step.keys[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  return {
    ...step,
    keys: {run: `echo ${shellWord(text)} >&2\nexit 1\n`, ...Object.fromEntries(kept)},
    notes: [...step.notes, {message: `not carried over: ${reason}`, span: step.span}],
  }
}

/** As it stands where it holds nothing that a shell reads, else in single quotes. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** The text of a span, cut, for messages. */
export function excerpt({text}: SourceFile, {start, end}: Span): string {
  const [line = ''] = text.slice(start, end).split('\n')
  return line.length > 60 ? `${line.slice(0, 60)}...` : line
}

/** `missions/audit.yaml` is `audit`. */
export function nameFrom(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path
  return name.replace(/(?<=.)\.\w+$/, '') || 'imported'
}
