import {symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {peerModules, peerVersion} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

const command = ({parallel}: Job) => ({
  program: join(peerModules('nx'), '.bin', 'nx'),
  args: ['run', 'work:all', `--parallel=${parallel}`, '--outputStyle=static'],
  env: {
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NX_TUI: 'false',
    NX_SKIP_PROVENANCE_CHECK: 'true',
    NX_INTERACTIVE: 'false',
    DO_NOT_TRACK: '1',
    CI: 'true',
  },
})

/** Remembers in its cache; its own executor runs each script. */
export const nx: Tool = {
  name: 'nx',
  version: () => peerVersion('nx'),
  prepare({workload, directory}) {
    const targets = workload.steps.map(step => [
      step.name,
      {
        executor: 'nx:run-commands',
        options: {command: scriptOf(step)},
        dependsOn: step.dependsOn,
        cache: true,
        inputs: ['{projectRoot}/project.json'],
        outputs: [],
      },
    ])
    const all = {executor: 'nx:noop', dependsOn: workload.steps.map(({name}) => name)}
    const project = {name: 'work', root: '.', targets: {...Object.fromEntries(targets), all}}
    writeFileSync(join(directory, 'project.json'), JSON.stringify(project))
    writeFileSync(join(directory, 'nx.json'), JSON.stringify({analytics: false, neverConnectToCloud: true}))
    writeFileSync(join(directory, 'package.json'), JSON.stringify({name: 'root', version: '1.0.0', private: true}))
    // It looks for itself in the workspace.
    symlinkSync(peerModules('nx'), join(directory, 'node_modules'))
  },
  command,
  repeat: command,
}
