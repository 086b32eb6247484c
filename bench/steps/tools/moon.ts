import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {peerModules, peerVersion} from '../locate.ts'
import type {Job, Tool} from '../tool.ts'
import {OUT_FILE, scriptOf} from '../workloads.ts'

const command = ({parallel}: Job) => ({
  program: join(peerModules('moon'), '.bin', 'moon'),
  args: ['run', 'root:all', '--concurrency', String(parallel)],
  env: {DO_NOT_TRACK: '1', MOON_TOOLCHAIN_FORCE_GLOBALS: 'true', PROTO_OFFLINE: '1'},
})

/** Remembers by hashes in its cache folder; without a commit to compare with it runs everything again. */
export const moon: Tool = {
  name: 'moon',
  version: () => peerVersion('moon', '@moonrepo/cli'),
  prepare({workload, directory}) {
    const steps = workload.steps.map(step => [
      step.name,
      {script: scriptOf(step), deps: step.dependsOn.map(own), inputs: ['/moon.yml'], options: {cache: true}},
    ])
    const all = {command: 'noop', deps: workload.steps.map(({name}) => own(name)), options: {cache: false}}
    mkdirSync(join(directory, '.moon'))
    // JSON is YAML.
    writeFileSync(
      join(directory, '.moon', 'workspace.yml'),
      JSON.stringify({projects: {root: '.'}, telemetry: false, versionConstraint: '>=1.0.0'}),
    )
    writeFileSync(join(directory, 'moon.yml'), JSON.stringify({tasks: {...Object.fromEntries(steps), all}}))
    writeFileSync(join(directory, '.gitignore'), `.moon/cache\n${OUT_FILE}\n`)
    commitAll(directory)
  },
  command,
  repeat: command,
}

const own = (name: string) => `~:${name}`

function commitAll(directory: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, {cwd: directory, stdio: 'ignore'})
  git('init')
  git('add', '--all')
  git('-c', 'user.name=bench', '-c', 'user.email=bench@localhost', 'commit', '--message', 'work')
}
