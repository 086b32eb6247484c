import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {peerModules, peerVersion} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

const command = ({parallel}: Job) => ({
  program: join(peerModules('turbo'), '.bin', 'turbo'),
  args: ['run', 'all', `--concurrency=${parallel}`, '--cache=local:rw,remote:'],
  env: {
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    npm_config_update_notifier: 'false',
  },
})

/** Runs scripts of a package, each through npm; remembers in a local cache. */
export const turbo: Tool = {
  name: 'turbo',
  version: () => peerVersion('turbo'),
  prepare({workload, directory}) {
    const names = workload.steps.map(({name}) => name)
    const tasks = workload.steps.map(step => [
      step.name,
      {dependsOn: step.dependsOn, inputs: ['turbo.json'], outputs: []},
    ])
    const all = {dependsOn: names, inputs: ['turbo.json'], outputs: []}
    const scripts = Object.fromEntries(workload.steps.map(step => [step.name, scriptOf(step)]))
    const manifest = {name: 'work', version: '1.0.0', packageManager: 'npm@10.0.0', scripts: {...scripts, all: ':'}}
    writeFileSync(join(directory, 'package.json'), JSON.stringify(manifest))
    writeFileSync(
      join(directory, 'package-lock.json'),
      JSON.stringify({name: 'work', lockfileVersion: 3, packages: {}}),
    )
    writeFileSync(join(directory, 'turbo.json'), JSON.stringify({tasks: {all, ...Object.fromEntries(tasks)}}))
  },
  command,
  repeat: command,
}
