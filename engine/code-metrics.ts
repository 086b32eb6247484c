/** What is known of one source file from its syntax tree: written by the inspector of code, read by whoever judges it. */
import type {Json} from './contracts.ts'
import {fieldOf} from './json.ts'

export const codeLanguages = ['TypeScript', 'TSX', 'JavaScript', 'Python', 'Rust', 'Go', 'Java', 'C', 'C++'] as const
export type CodeLanguage = (typeof codeLanguages)[number]

/** Types and not interfaces: an interface does not count as JSON. */
export type FileMetrics = CodeMetrics | NotAnalysed

export type NotAnalysed = {
  readonly kind: 'not-analysed'
  readonly language: CodeLanguage
  readonly reason: string
}

export type CodeMetrics = {
  readonly kind: 'analysed'
  readonly language: CodeLanguage
  /** Places that the parser could not make sense of; around them the figures are estimates. */
  readonly syntaxErrors: number
  /** Says of itself that a program wrote it: nobody is to mend it by hand. */
  readonly isGenerated: boolean
  readonly isTest: boolean
  readonly lines: LineCounts
  /** In the order in which they begin; functions in functions too. */
  readonly functions: readonly FunctionMetrics[]
  readonly types: readonly TypeMetrics[]
  /** What it imports, as written, each once. */
  readonly imports: readonly string[]
  /** Places that may be smells, with their figures; whether they are is a matter of limits. */
  readonly spots: readonly Spot[]
  /** For finding the same text elsewhere: see `windowsOf`. Four numbers each: hash, token, first line, last line. */
  readonly windows: readonly number[]
}

export type LineCounts = {
  readonly code: number
  readonly comment: number
  readonly blank: number
}

export type FunctionMetrics = {
  /** With the type it belongs to: `Store.append`; null for a function without a name. */
  readonly name: string | null
  /** Lines count from 1; both are included. */
  readonly startLine: number
  readonly endLine: number
  /** Lines that hold code, without those of functions inside it. */
  readonly codeLines: number
  /** Without `self`, and in Python without those that can only be given by name. */
  readonly parameters: number
  readonly booleanParameters: number
  /** How deep statements that decide or repeat stand in each other. */
  readonly nesting: number
  /** McCabe: 1, and 1 for each decision; those of functions inside it are theirs. */
  readonly complexity: number
  /** Its first line. */
  readonly quote: string
  /** Of its body with all names and literals alike; null where it is too short to tell. */
  readonly shape: number | null
  readonly tokens: number
}

export type TypeMetrics = {
  readonly name: string | null
  /** The word of the language: class, struct, interface, enum, trait, impl, ... */
  readonly word: string
  readonly startLine: number
  readonly endLine: number
  readonly codeLines: number
  readonly methods: number
  readonly quote: string
}

export const spotRules = [
  'magic-number',
  'dead-code',
  'empty-catch',
  'unsafe-unwrap',
  'complex-condition',
  'nested-conditional',
  'commented-out-code',
] as const
export type SpotRule = (typeof spotRules)[number]

export type Spot = {
  readonly rule: SpotRule
  readonly startLine: number
  readonly endLine: number
  /** What the limit of the rule is compared with: uses, operators, levels, lines; 1 where there is no limit. */
  readonly figure: number
  readonly quote: string
}

/**
 * Facts come from the database as well as from the inspector. They are kept under the inspector's version, so one look at
 * what kind they are is enough.
 */
export function isFileMetrics(facts: Json): facts is FileMetrics {
  const kind = fieldOf(facts, 'kind')
  return kind === 'analysed' || kind === 'not-analysed'
}
