import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The command as npm would link it. */
export const SORTIE = join(root, 'bin', 'sortie.cjs')

const MISSION = 'mission.yaml'

/** With its defaults: the line reporter, and every event durable before it is shown. */
export const sortie: Tool = {
  name: 'sortie',
  version: () => String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
  prepare({workload, directory}) {
    const steps = workload.steps.map(step => {
      const after = step.dependsOn.length === 0 ? '' : `    depends_on: [${step.dependsOn.join(', ')}]\n`
      return `  - id: ${step.name}\n${after}    run: ${scriptOf(step)}\n`
    })
    writeFileSync(join(directory, MISSION), ['version: "1.0"\nname: work\nsteps:\n', ...steps].join(''))
  },
  command: ({parallel}) => ({program: process.execPath, args: [SORTIE, 'run', MISSION, '--jobs', String(parallel)]}),
  repeat: ({parallel}) => ({
    program: process.execPath,
    args: [SORTIE, 'run', MISSION, '--resume', '--jobs', String(parallel)],
  }),
}
