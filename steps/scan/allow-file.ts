/** `.sortieallow`: findings of secrets that may stay, one line each. Pure, but for `readAllowFile`. */
import type {StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {globMatcher} from '../../engine/file-filter.ts'

export const ALLOW_FILE = '.sortieallow'
const MAX_BYTES = 1024 * 1024

export interface AllowFile {
  readonly entries: readonly AllowEntry[]
  readonly problems: readonly AllowProblem[]
}

export interface AllowEntry {
  /** Counted from 1. */
  readonly line: number
  /** As written, without its comment. */
  readonly text: string
  allows(finding: AllowedFinding): boolean
}

export interface AllowedFinding {
  readonly id: string
  readonly rule: string
  readonly path: string
}

export interface AllowProblem {
  readonly line: number
  readonly message: string
}

/** Without a file there is nothing to allow; one that cannot be read is said, and allows nothing. */
export async function readAllowFile(context: StepContext, rules: readonly string[]): Promise<AllowFile> {
  const text = await textOf(context)
  const file = parseAllowFile(text, rules)
  for (const {line, message} of file.problems) context.warn('SCAN_BAD_ALLOW_LINE', `${ALLOW_FILE}:${line}: ${message}`)
  return file
}

async function textOf({files, warn}: StepContext): Promise<string> {
  try {
    const {bytes, sizeBytes} = await files.readBytes(ALLOW_FILE, MAX_BYTES)
    if (bytes !== null) return new TextDecoder().decode(bytes)
    warn('SCAN_BAD_ALLOW_LINE', `${ALLOW_FILE} is not used: it holds ${sizeBytes} bytes, more than 1 MiB`)
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    if (!isMissing(cause.cause)) warn('SCAN_BAD_ALLOW_LINE', `${ALLOW_FILE} is not used: ${cause.message}`)
  }
  return ''
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

/**
 * Three forms: `GLOB` for all in these files, `RULE` or `RULE GLOB` for one rule, and the id of a finding. `#` begins a
 * comment. `rules` are those that there are.
 */
export function parseAllowFile(text: string, rules: readonly string[]): AllowFile {
  const entries: AllowEntry[] = []
  const problems: AllowProblem[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const written = raw.replace(/(?:^|\s)#.*$/, '').trim()
    if (written === '') continue
    const allows = readLine(written, rules)
    if (typeof allows === 'string') problems.push({line: index + 1, message: allows})
    else entries.push({line: index + 1, text: written, allows})
  }
  return {entries, problems}
}

const ID = /^[0-9a-f]{16}(?:-\d+)?$/
const RULE = /^[a-z]+\/[a-z\d-]+$/

/** What the line allows, or what is wrong with it. */
function readLine(written: string, rules: readonly string[]): AllowEntry['allows'] | string {
  const [first = '', second, ...more] = written.split(/\s+/)
  if (more.length > 0) return `"${written}" has more than a rule and a path; put what is a comment behind #`
  if (ID.test(first)) return second === undefined ? byId(first) : `"${first}" is one finding; it takes no path`
  if (rules.includes(first)) {
    const isAt = second === undefined ? () => true : pathMatcher(second)
    return ({rule, path}) => rule === first && isAt(path)
  }
  if (second !== undefined) return `there is no rule "${first}"`
  const kinds = new Set(rules.map(rule => rule.slice(0, rule.indexOf('/'))))
  if (RULE.test(first) && kinds.has(first.slice(0, first.indexOf('/')))) {
    return `there is no rule "${first}"; for a path of this name, write "./${first}"`
  }
  const isAt = pathMatcher(first)
  return ({path}) => isAt(path)
}

/** An id without a number at its end stands for all findings that differ in the number alone. */
function byId(id: string): AllowEntry['allows'] {
  return finding => finding.id === id || finding.id.replace(/-\d+$/, '') === id
}

/** A folder stands for all in it. */
function pathMatcher(glob: string): (path: string) => boolean {
  return globMatcher([glob, `${glob.replace(/\/$/, '')}/**`])
}
