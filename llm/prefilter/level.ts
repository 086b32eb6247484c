/**
 * How closely a file is worth looking at, found without a model and without cost: what holds no decision is not asked
 * about, and what may do harm is asked about with more care. Pure.
 */
import type {CodeMetrics} from '../../engine/code-metrics.ts'

export const levels = ['skip', 'minimal', 'standard', 'deep'] as const
export type Level = (typeof levels)[number]

export interface Sorted {
  readonly level: Level
  /** In words, for reports. */
  readonly reason: string
}

/** Beyond these a file is looked at with more care. */
const DEEP_COMPLEXITY = 15
const DEEP_LINES = 400
/** Up to these there is little that could be wrong. */
const MINIMAL_LINES = 60
const MINIMAL_COMPLEXITY = 2
/** So many different words for what can do harm. */
const RISKY_WORDS = 2

/** `metrics`: null where no parser knows the language. */
export function levelOf(text: string, metrics: CodeMetrics | null): Sorted {
  if (text.trim() === '') return {level: 'skip', reason: 'it is empty'}
  return metrics === null ? levelByText(text) : levelByMetrics(text, metrics)
}

function levelByMetrics(
  text: string,
  {isGenerated, lines, functions, types, imports, syntaxErrors}: CodeMetrics,
): Sorted {
  if (isGenerated) return {level: 'skip', reason: 'a program wrote it'}
  if (lines.code === 0) return {level: 'skip', reason: 'it holds no code'}
  const isDeclared = functions.length + types.length > 0
  if (!isDeclared && syntaxErrors === 0 && isOnlyImports(text)) {
    return {level: 'skip', reason: 'it only imports and exports'}
  }
  const complexity = Math.max(0, ...functions.map(one => one.complexity))
  const risks = riskyWordsIn(text)
  if (complexity > DEEP_COMPLEXITY) return {level: 'deep', reason: `a function of complexity ${complexity}`}
  if (risks.length >= RISKY_WORDS) return {level: 'deep', reason: `it deals with ${risks.slice(0, 3).join(', ')}`}
  if (lines.code > DEEP_LINES) return {level: 'deep', reason: `${lines.code} lines of code`}
  if (lines.code <= MINIMAL_LINES && complexity <= MINIMAL_COMPLEXITY && risks.length === 0 && imports.length < 10) {
    return {level: 'minimal', reason: `${lines.code} lines of code, and hardly a decision in them`}
  }
  return {level: 'standard', reason: `${lines.code} lines of code`}
}

function levelByText(text: string): Sorted {
  const lines = text.split('\n').filter(line => line.trim() !== '').length
  const risks = riskyWordsIn(text)
  if (/@generated\b|DO NOT EDIT/i.test(text.slice(0, 2_000))) return {level: 'skip', reason: 'a program wrote it'}
  if (risks.length >= RISKY_WORDS) return {level: 'deep', reason: `it deals with ${risks.slice(0, 3).join(', ')}`}
  return lines > DEEP_LINES ? {level: 'deep', reason: `${lines} lines`} : {level: 'standard', reason: `${lines} lines`}
}

/** Statements that only pass names on, in the languages that have files of nothing else. */
const PASSES_ON =
  /^(?:import\b[^;]*?(?:from\s*)?['"][^'"]*['"](?:\s*with\s*\{[^}]*\})?;?|export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})(?:\s*from\s*['"][^'"]*['"])?;?|from\s+[\w.]+\s+import\s+(?:\([^)]*\)|[^\n(]+)|import\s+[\w., ]+|package\s+\w+;?|pub\s+(?:use|mod)\s+[^;]+;|mod\s+\w+;|use\s+[^;]+;)\s*/

function isOnlyImports(text: string): boolean {
  let rest = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*(?:\/\/|#).*$/gm, '')
    .trim()
  while (rest !== '') {
    const found = PASSES_ON.exec(rest)?.[0]
    if (found === undefined) return false
    rest = rest.slice(found.length).trimStart()
  }
  return true
}

/** What each pattern is called in a report. */
const risky: {readonly [name: string]: RegExp} = {
  'running programs':
    /\b(?:child_process|subprocess|os\.system|Runtime\.getRuntime|exec\.Command|popen|shell=True|ProcessBuilder)\b/,
  'evaluated code': /\beval\s*\(|\bnew Function\s*\(|\bpickle\.loads?\b|\byaml\.load\b|\bunserialize\s*\(/,
  'passwords and keys': /\b(?:password|passwd|secret_?key|api_?key|private_?key)\b/i,
  cryptography: /\b(?:crypto|hmac|bcrypt|cipher|openssl|jsonwebtoken|jwt)\b/i,
  'database queries': /\b(?:SELECT\s.{1,200}\sFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b/,
  'unchecked memory': /\bunsafe\s*\{|\b(?:strcpy|sprintf|memcpy|gets)\s*\(/,
  'HTML from text': /\b(?:innerHTML|dangerouslySetInnerHTML|document\.write)\b/,
  'sessions and rights': /\b(?:authenticate|authorize|is_?admin|csrf|session_?id|permission)\b/i,
}

function riskyWordsIn(text: string): readonly string[] {
  return Object.entries(risky).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))
}
