/** What the reader of a format gives. */
import type {Diagnostic} from '../engine/contracts.ts'
import type {Draft} from './draft.ts'

/** Diagnostics are about what no tool could make sense of. */
export type Read = {readonly draft: Draft} | {readonly diagnostics: readonly Diagnostic[]}
