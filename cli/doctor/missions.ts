/** Whether the missions of the workspace can be run. */
import {existsSync, readdirSync} from 'node:fs'
import {join, relative} from 'node:path'
import {SortieError} from '../../engine/errors.ts'
import {findMission} from '../find-mission.ts'
import type {Io} from '../io.ts'
import {checkMission} from '../load-plan.ts'
import type {Workspace} from '../workspace.ts'
import {type Check, fail, ok} from './check.ts'

export async function checkMissions(workspace: Workspace, io: Io): Promise<readonly Check[]> {
  const paths = missionPaths(workspace)
  if (paths.length === 0) return [ok('missions', 'there are none of this workspace')]
  const faults: Check[] = []
  for (const path of paths) {
    const fault = await faultIn(path, workspace, io)
    if (fault !== null) faults.push(fault)
  }
  return faults.length > 0 ? faults : [ok('missions', `${paths.length} valid`)]
}

function missionPaths({root}: Workspace): readonly string[] {
  const folder = join(root, '.sortie', 'missions')
  const own = existsSync(folder) ? readdirSync(folder).filter(name => /\.(ya?ml|json)$/.test(name)) : []
  const here = ['sortie.yaml', 'sortie.yml'].map(name => join(root, name)).filter(path => existsSync(path))
  return [...here, ...own.sort().map(name => join(folder, name))]
}

async function faultIn(path: string, workspace: Workspace, io: Io): Promise<Check | null> {
  const shown = relative(workspace.cwd, path)
  const mend = `\`sortie validate ${shown}\` shows where and why`
  try {
    const {plan, diagnostics} = await checkMission(findMission(path, workspace, io), {workspace, io})
    const errors = diagnostics.filter(({severity}) => severity === 'error').length
    return plan === null
      ? fail('missions', `"${shown}" has ${errors} ${errors === 1 ? 'error' : 'errors'}`, mend)
      : null
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    return fail('missions', cause.message, mend)
  }
}
