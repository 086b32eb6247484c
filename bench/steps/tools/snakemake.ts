import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {versionOnPath} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

const command = ({parallel}: Job) => ({program: 'snakemake', args: ['--cores', String(parallel), '--nolock']})

/** Remembers by files: each step leaves one, written by the shell itself. */
export const snakemake: Tool = {
  name: 'snakemake',
  version: () => versionOnPath('snakemake'),
  prepare({workload, directory}) {
    const steps = workload.steps.map(step => [step.name, {script: scriptOf(step), above: step.dependsOn.map(done)}])
    writeFileSync(join(directory, 'steps.json'), JSON.stringify(Object.fromEntries(steps)))
    writeFileSync(join(directory, 'Snakefile'), snakefile)
  },
  command,
  repeat: command,
}

const done = (name: string) => `${name}.done`

const snakefile = `import json
shell.executable('/bin/sh')
shell.prefix('')
with open('steps.json') as file:
    steps = json.load(file)

rule all:
    input: [name + '.done' for name in steps]

rule step:
    input: lambda wildcards: steps[wildcards.name]['above']
    output: '{name}.done'
    params: script=lambda wildcards: steps[wildcards.name]['script']
    shell: '{params.script}; : > {output}'
`
