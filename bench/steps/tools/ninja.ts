import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {versionOnPath} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

const command = ({parallel}: Job) => ({program: 'ninja', args: ['-j', String(parallel)]})

/** Remembers by files: each step leaves one, written by the shell itself. */
export const ninja: Tool = {
  name: 'ninja',
  version: () => versionOnPath('ninja'),
  prepare({workload, directory}) {
    const builds = workload.steps.map(
      step => `build ${step.name}.done: step ${dones(step.dependsOn)}\n  script = ${scriptOf(step)}\n`,
    )
    writeFileSync(join(directory, 'build.ninja'), ['rule step\n  command = $script; : > $out\n', ...builds].join(''))
  },
  command,
  repeat: command,
}

const dones = (names: readonly string[]) => names.map(name => `${name}.done`).join(' ')
