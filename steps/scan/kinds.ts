/** The table of kinds, in the order in which reports show them. */
import {files} from './files.ts'
import type {ScanKind} from './kind.ts'
import {metrics} from './metrics.ts'
import {todos} from './todos.ts'
import {tree} from './tree.ts'

export const scanKinds = {todos, metrics, files, tree} as const satisfies {readonly [kind: string]: ScanKind}
