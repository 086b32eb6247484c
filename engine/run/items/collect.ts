/** What the items of a step brought, as the one output of the step. Pure. */
import type {ItemResult, Json, JsonObject} from '../../contracts.ts'
import {type ErrorCode, SortieError} from '../../errors.ts'
import {fieldOf, isJsonObject, textIn} from '../../json.ts'

/** Of all items together: the output of a step is one text in the store, and in memory wherever it is read. */
const TOTAL_CHARACTERS = 8 * 1024 * 1024
const MOST_EACH = 64 * 1024
const LEAST_EACH = 1024

/** How many characters of an item's output its step keeps. */
export const shareOf = (total: number): number =>
  Math.max(LEAST_EACH, Math.min(MOST_EACH, Math.floor(TOTAL_CHARACTERS / Math.max(1, total))))

/**
 * An item's output within its share. Of what a program printed the end is kept, as in the output of a step; any other
 * value is there whole or named in `left_out`. Findings are always whole. The item's log has all that was printed.
 */
export function fitted(output: Json, share: number): Json {
  if (!isJsonObject(output) || JSON.stringify(output).length <= share) return output
  const kept: {[name: string]: Json} = {}
  const leftOut: string[] = []
  let isCut = false
  for (const [name, value] of Object.entries(output)) {
    if (isPrinted(name) && typeof value === 'string') {
      kept[name] = value.slice(-share / 2)
      isCut ||= value.length > share / 2
    } else if (name === 'findings' || JSON.stringify(value).length <= share / 2) kept[name] = value
    else leftOut.push(name)
  }
  return {...kept, ...(isCut && {truncated: true}), ...(leftOut.length > 0 && {left_out: leftOut})}
}

const isPrinted = (name: string): boolean => name === 'stdout' || name === 'stderr'

export interface Collected {
  readonly output: JsonObject
  /** null where no item failed. */
  readonly failure: SortieError | null
}

/** `logPath`: of the log that the items share; null where none of them printed anything. */
export function collect(results: readonly ItemResult<unknown>[], logPath: string | null): Collected {
  const count = (state: ItemResult<unknown>['state']) => results.filter(result => result.state === state).length
  const counts = {total: results.length, done: count('done'), failed: count('failed'), skipped: count('skipped')}
  const findings = results.flatMap(findingsOf)
  const summaries = results.flatMap(summaryOf)
  const output = {
    items: results.map(entryOf),
    ...counts,
    ...(findings.length > 0 && {findings}),
    ...(summaries.length > 0 && {summary: summaries.join('\n\n')}),
    log_path: logPath,
  }
  return {output, failure: failureOf(results, counts, output)}
}

function entryOf(result: ItemResult<unknown>): JsonObject {
  const {label, state} = result
  if (state === 'skipped') return {key: null, label, state, attempts: 0, reason: result.reason, outputs: null}
  const {key, attempts, value} = result
  const reason = state === 'failed' ? result.failure.message : null
  return {key, label, state, attempts, reason, outputs: value}
}

function findingsOf(result: ItemResult<unknown>): readonly Json[] {
  const findings = result.state === 'skipped' ? undefined : fieldOf(result.value, 'findings')
  return Array.isArray(findings) ? findings : []
}

function summaryOf(result: ItemResult<unknown>): readonly string[] {
  const summary = result.state === 'skipped' ? undefined : textIn(result.value, 'summary')
  return summary === undefined ? [] : [`**${result.label}**\n\n${summary}`]
}

type Counts = {readonly [word in 'total' | 'done' | 'failed' | 'skipped']: number}

/** The first one in the list is named: which of several fails first in time is chance. */
function failureOf(results: readonly ItemResult<unknown>[], counts: Counts, output: JsonObject): SortieError | null {
  const failed = results.filter(result => result.state === 'failed')
  const [first] = failed
  if (first === undefined) return null
  const codes = [...new Set(failed.map(({failure}): ErrorCode => failure.code))]
  const {message, hint} = first.failure
  const howMany = `${counts.failed} of ${counts.total} ${counts.total === 1 ? 'item' : 'items'} failed`
  const skipped =
    counts.skipped === 0 ? '' : ` and ${counts.skipped} ${counts.skipped === 1 ? 'was' : 'were'} not begun`
  return new SortieError('STEP_ITEMS_FAILED', {
    message: `${howMany}${skipped}; the first is "${first.label}": ${message}`,
    ...(hint !== undefined && {hint}),
    details: {...counts, codes},
    output,
  })
}
