import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {peerModules, peerVersion} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {scriptOf} from '../workloads.ts'

/** Started as npm would start it, without npm's own time. */
const command = ({directory, parallel}: Job) => ({
  program: join(peerModules('wireit'), '.bin', 'wireit'),
  args: [],
  env: {
    npm_lifecycle_event: 'all',
    npm_package_json: join(directory, 'package.json'),
    npm_config_user_agent: 'npm/0 node/0 bench',
    WIREIT_PARALLEL: String(parallel),
    WIREIT_CACHE: 'none',
    WIREIT_LOGGER: 'simple',
  },
})

/** Remembers by fingerprints: no files in, none out. */
export const wireit: Tool = {
  name: 'wireit',
  version: () => peerVersion('wireit'),
  prepare({workload, directory}) {
    const steps = workload.steps.map(step => [
      step.name,
      {command: scriptOf(step), dependencies: step.dependsOn, files: [], output: []},
    ])
    const names = ['all', ...workload.steps.map(({name}) => name)]
    const all = {dependencies: workload.steps.map(({name}) => name)}
    const scripts = Object.fromEntries(names.map(name => [name, 'wireit']))
    const manifest = {name: 'work', version: '1.0.0', scripts, wireit: {all, ...Object.fromEntries(steps)}}
    writeFileSync(join(directory, 'package.json'), JSON.stringify(manifest))
  },
  command,
  repeat: command,
}
