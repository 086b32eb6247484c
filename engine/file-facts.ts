/** What is known of any file from its bytes: written by the inspector of files, read by whoever judges them. */
import type {FileNature, Json} from './contracts.ts'
import {fieldOf} from './json.ts'

/** A type and not an interface: an interface does not count as JSON. */
export type FileFacts = {
  readonly nature: FileNature
  /** 0 for binary files. A last line without a line break counts. */
  readonly lines: number
  /** null where neither its name nor its first line says. */
  readonly language: string | null
  /** What says that a program wrote it, as it stands there: '@generated'. null where nothing does. */
  readonly generated: string | null
  /** Tests stand between its code: Rust's `#[test]`, Python's doctest. */
  readonly holdsTests: boolean
}

/** Facts come from the database as well as from the inspector, and are kept under its version. */
export function isFileFacts(facts: Json | undefined): facts is FileFacts {
  return typeof fieldOf(facts, 'nature') === 'string' && typeof fieldOf(facts, 'lines') === 'number'
}
