/** The table of kinds, in the order in which reports show them. */
import {files} from './files.ts'
import type {ScanKind} from './kind.ts'
import {metrics} from './metrics.ts'
import {todos} from './todos.ts'

export const scanKinds = {todos, metrics, files} as const satisfies {readonly [kind: string]: ScanKind}
