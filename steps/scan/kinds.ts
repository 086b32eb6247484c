/** The table of kinds, in the order in which reports show them. */
import type {ScanKind} from './kind.ts'
import {metrics} from './metrics.ts'
import {secrets} from './secrets.ts'
import {todos} from './todos.ts'

export const scanKinds = {secrets, todos, metrics} as const satisfies {readonly [kind: string]: ScanKind}
