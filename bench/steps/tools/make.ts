import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {versionOnPath} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

const command = ({parallel}: Job) => ({program: 'make', args: [`-j${parallel}`]})

/** Remembers by files: each step leaves one, written by the shell itself. */
export const make: Tool = {
  name: 'make',
  version: () => versionOnPath('make'),
  prepare({workload, directory}) {
    const rules = workload.steps.map(
      step => `${step.name}.done: ${dones(step.dependsOn)}\n\t@${scriptOf(step)}; : > $@\n`,
    )
    const all = `all: ${dones(workload.steps.map(({name}) => name))}\n`
    writeFileSync(join(directory, 'Makefile'), [all, ...rules].join(''))
  },
  command,
  repeat: command,
}

const dones = (names: readonly string[]) => names.map(name => `${name}.done`).join(' ')
