/** The table of kinds, in the order in which reports show them. */
import {deps} from './deps.ts'
import {files} from './files.ts'
import {health} from './health.ts'
import type {ScanKind} from './kind.ts'
import {metrics} from './metrics.ts'
import {secrets} from './secrets.ts'
import {standardization} from './standardization.ts'
import {todos} from './todos.ts'
import {tree} from './tree.ts'

export const scanKinds = {
  secrets,
  todos,
  metrics,
  files,
  tree,
  deps,
  health,
  standardization,
} as const satisfies {readonly [kind: string]: ScanKind}
