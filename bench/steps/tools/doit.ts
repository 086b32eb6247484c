import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {versionOnPath} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

const command = ({parallel}: Job) => ({program: 'doit', args: ['-n', String(parallel), '-P', 'thread']})

/** Remembers in its own database. */
export const doit: Tool = {
  name: 'doit',
  version: () => versionOnPath('doit'),
  prepare({workload, directory}) {
    const steps = workload.steps.map(step => [step.name, scriptOf(step), step.dependsOn])
    writeFileSync(join(directory, 'steps.json'), JSON.stringify(steps))
    writeFileSync(join(directory, 'dodo.py'), dodo)
  },
  command,
  repeat: command,
}

const dodo = `import json
from doit.tools import run_once

def task_work():
    with open('steps.json') as steps:
        for name, script, depends_on in json.load(steps):
            yield {
                'name': name,
                'actions': [script],
                'task_dep': ['work:' + other for other in depends_on],
                'uptodate': [run_once],
            }
`
