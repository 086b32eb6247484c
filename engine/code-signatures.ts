/** What a source file offers, from its syntax tree: written by the inspector of signatures, read by whoever documents it. */
import type {CodeLanguage, NotAnalysed} from './code-metrics.ts'

/** Types and not interfaces: an interface does not count as JSON. */
export type FileSignatures = CodeSignatures | NotAnalysed

export type CodeSignatures = {
  readonly kind: 'analysed'
  readonly language: CodeLanguage
  /** Places that the parser could not make sense of: something may be missing around them. */
  readonly syntaxErrors: number
  /** What the file says of itself at its beginning, without licences; null where that is nothing. */
  readonly doc: string | null
  /** As written, each once. */
  readonly imports: readonly string[]
  /** In the order of the text, without functions inside functions. */
  readonly signatures: readonly Signature[]
}

export type Signature = {
  /** With the type it belongs to: `Store.append`. */
  readonly name: string
  /** `function`, `constant`, or the word of the language for a type: class, struct, trait, ... */
  readonly word: string
  /** Lines count from 1; both are included. */
  readonly startLine: number
  readonly endLine: number
  /** The declaration up to its body, white space as single blanks. */
  readonly text: string
  /** As written, types and default values included. */
  readonly parameters: readonly string[]
  /** The type that a function returns, as written; null where nothing is written, or nothing comes back. */
  readonly returns: string | null
  /** Without the signs that make it a comment, lines and indentation kept; null where nothing is written. */
  readonly doc: string | null
  /** Code elsewhere can use it, by the rules and customs of the language. */
  readonly isPublic: boolean
  /** The whole declaration of a type that holds no code of its own and is not long; null for all others. */
  readonly source: string | null
}
