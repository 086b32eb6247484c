/** What the metrics have to know of a language: which kinds of node play which part. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {SyntaxNode} from './parsers.ts'

export type Role =
  | {readonly is: 'function'}
  /** `word` is what the language calls it. */
  | {readonly is: 'type'; readonly word: string}
  | {readonly is: 'import'}
  /** Decides or repeats: `points` go to the complexity of its function, `nests` says whether what stands in it is deeper. */
  | {readonly is: 'control'; readonly points: number; readonly nests: boolean}
  /** One operator that decides whether its right side is looked at. */
  | {readonly is: 'logical'}
  /** An expression that chooses between two. */
  | {readonly is: 'conditional'}
  | {readonly is: 'comment'}
  /** A literal text: whatever stands in it is no code. */
  | {readonly is: 'text'}
  | {readonly is: 'number'}
  /** Control does not come back behind it. */
  | {readonly is: 'jump'}
  /** Takes a value for granted that may not be there. */
  | {readonly is: 'unwrap'}

/** `only` narrows the kind further, as a rule of the parser's. */
export interface Row {
  readonly kind: string
  readonly role: Role
  readonly only?: NodeRule
}

/** A rule of the parser's, as far as it is used here. */
export interface NodeRule {
  readonly kind?: string
  readonly regex?: string
  readonly field?: string
  readonly has?: NodeRule
  readonly inside?: NodeRule
  readonly not?: NodeRule
  readonly any?: NodeRule[]
  readonly all?: NodeRule[]
}

export interface Grammar {
  readonly rows: readonly Row[]
  /** undefined for a function without a name. */
  nameOf(node: SyntaxNode): string | undefined
  /** The type that a function or an `impl` belongs to, where its text says so and not its place. */
  ownerOf?(node: SyntaxNode): string | undefined
  /** Positional ones, as nodes. */
  parametersOf(node: SyntaxNode): readonly SyntaxNode[]
  /** All of them, where some are not positional. */
  allParametersOf?(node: SyntaxNode): readonly SyntaxNode[]
  /** How many parameters one node declares (`a, b int` in Go); 1 when absent. */
  countOf?(parameter: SyntaxNode): number
  /** The text of a parameter that can only be true or false. */
  readonly booleanParameter: RegExp
  /** Kinds whose children are statements in a row. */
  readonly blocks: ReadonlySet<string>
  /** Kinds that may stand behind a jump: declarations, labels, what a preprocessor takes out. */
  readonly afterJump: ReadonlySet<string>
  /** A handler of errors that does nothing and does not say why. */
  readonly emptyCatch: {readonly kind: string; readonly text: RegExp}
  /** Kinds of node that list data: a number in them has its meaning from its place. */
  readonly data: ReadonlySet<string>
  /** One line of code, in a comment. */
  readonly codeLine: RegExp
  /** Where the tests begin that stand in the file itself. */
  readonly testsBegin?: RegExp
}

export const decides = {is: 'control', points: 1, nests: true} as const
/** One more way through a statement that nests already: `elif`, `case`. */
export const branches = {is: 'control', points: 1, nests: false} as const
/** Nests, and leaves the decisions to its branches. */
export const groups = {is: 'control', points: 0, nests: true} as const

export function rowsFor(role: Role, kinds: readonly string[], only?: NodeRule): Row[] {
  return kinds.map(kind => ({kind, role, ...(only !== undefined && {only})}))
}

const languageOfExtension: {readonly [extension: string]: CodeLanguage} = {
  ts: 'TypeScript',
  mts: 'TypeScript',
  cts: 'TypeScript',
  tsx: 'TSX',
  js: 'JavaScript',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  jsx: 'JavaScript',
  py: 'Python',
  rs: 'Rust',
  go: 'Go',
  java: 'Java',
  c: 'C',
  // Most headers are read as C++ without loss, and those of C++ are not readable as C.
  h: 'C++',
  cc: 'C++',
  cpp: 'C++',
  cxx: 'C++',
  hh: 'C++',
  hpp: 'C++',
  hxx: 'C++',
}

/** undefined for files that hold no code of these languages; declarations alone (.d.ts) are none either. */
export function languageOf(path: string): CodeLanguage | undefined {
  if (/\.d\.[cm]?ts$/i.test(path)) return undefined
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
  return extension === undefined ? undefined : languageOfExtension[extension]
}
