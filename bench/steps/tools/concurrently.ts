import {join} from 'node:path'
import {peerModules, peerVersion} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

/** Knows no order and remembers nothing; a chain is given to it as one at a time. */
export const concurrently: Tool = {
  name: 'concurrently',
  version: () => peerVersion('concurrently'),
  objection: ({shape}) => (shape === 'layered' ? 'knows no order' : null),
  prepare() {},
  command({workload, parallel}: Job) {
    const atOnce = workload.shape === 'chain' ? 1 : parallel
    const program = join(peerModules('concurrently'), '.bin', 'concurrently')
    return {program, args: ['--max-processes', String(atOnce), ...workload.steps.map(scriptOf)]}
  },
}
