/** `--changed`: which steps git says are affected, and a line on what they are compared with. */
import {relative, sep} from 'node:path'
import {type Changes, changedFiles} from '../engine/changed-files.ts'
import type {Plan, StepId} from '../engine/contracts.ts'
import {nearMissFinder} from '../engine/mission/near-miss.ts'
import {createGitPort} from '../engine/run/git.ts'
import {graphOf} from '../engine/schedule/state.ts'
import {type Affected, affectedSteps} from '../engine/selection/affected.ts'
import {declaredInputs} from '../engine/selection/declared-inputs.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {SelectAround} from './select-steps.ts'

/** Throws GIT_*. */
export async function affectedByChanges(
  plan: Plan,
  {file, workspace, flags, io}: SelectAround,
): Promise<ReadonlyMap<StepId, Affected>> {
  const ref = typeof flags['base'] === 'string' ? flags['base'] : null
  const git = createGitPort({workspace: workspace.root, env: io.env})
  const changes = await changedFiles(git, {ref, nearMiss: nearMissFinder()})
  if (workspace.settings.verbosity.value !== 'quiet') io.stderr.write(`${inWords(changes)}\n`)
  const missionPath = relative(workspace.root, file.absolutePath).split(sep).join('/')
  const {envFile} = plan.values
  return affectedSteps(graphOf(plan), {
    changedPaths: changes.files.flatMap(({path, oldPath}) => (oldPath === undefined ? [path] : [path, oldPath])),
    ofEverything: envFile === null ? [missionPath] : [missionPath, envFile],
    inputsOf: step => declaredInputs(step, stepTypeOf(step.type)),
  })
}

/** Always said: a wrong base would quietly leave out what should run. */
function inWords({base, files}: Changes): string {
  const count = files.length === 0 ? 'no file' : files.length === 1 ? '1 file' : `${files.length} files`
  if (base.from === 'working tree') {
    return `${count} changed since HEAD: there is neither a default branch of origin nor an upstream to compare with`
  }
  return `${count} changed since "${base.name}" (${base.commit.slice(0, 12)})`
}
