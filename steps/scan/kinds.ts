/** The table of kinds, in the order in which reports show them. */
import type {ScanKind} from './kind.ts'
import {todos} from './todos.ts'

export const scanKinds = {todos} as const satisfies {readonly [kind: string]: ScanKind}
