/** What is said about a change, before it is a finding; and what those who say it look at. */
import type {Severity} from '../../engine/contracts.ts'
import type {ReviewedFile} from '../texts.ts'

export interface Remark {
  /** Without `review/`, which all of them begin with. */
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly severity: Severity
  readonly category: string
  /** From 0 to 1: how often it is worth a look. */
  readonly confidence: number
  readonly path: string
  /** An added line, so that a comment can stand beside it. */
  readonly line: number
  readonly endLine: number
  /** The text of the first line. */
  readonly quote: string
  readonly recommendation: string | null
  /** Names it across runs, in place of the quote: the function it is about, the name of a file. */
  readonly subject?: string
}

export interface Change {
  /** Those that people have to read, and those that a program wrote or only moved about. */
  readonly files: readonly ReviewedFile[]
  /** All files of the workspace; empty where nobody knows. */
  readonly paths: ReadonlySet<string>
  /** Lines that the change took away somewhere, without the white space around them: what comes back elsewhere was moved. */
  readonly takenAway: ReadonlySet<string>
}
