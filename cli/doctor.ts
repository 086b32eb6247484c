/** `sortie doctor`: looks at everything a run needs, and says what is wrong and how to mend it. */
import type {ExitStatus} from '../engine/errors.ts'
import {plainText} from '../report/plain-text.ts'
import type {Invocation} from './command.ts'
import type {Check} from './doctor/check.ts'
import {checkHost} from './doctor/host.ts'
import {checkMissions} from './doctor/missions.ts'
import {checkState} from './doctor/state.ts'
import type {Io} from './io.ts'
import {findWorkspace} from './workspace.ts'

/** 1 when something fails; a warning is none. */
export async function doctor({flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const checks = [
    ...(await checkHost(workspace, io)),
    ...(await checkState(workspace, {fix: flags['fix'] === true})),
    ...(await checkMissions(workspace, io)),
  ]
  const isFit = checks.every(({state}) => state !== 'fail')
  io.stdout.write(
    flags['json'] === true ? `${JSON.stringify({fit: isFit, checks}, null, 2)}\n` : checks.map(lineFor).join(''),
  )
  return isFit ? 0 : 1
}

function lineFor({name, state, message, mend}: Check): string {
  const help = mend === null ? '' : `        = help: ${plainText(mend)}\n`
  return `${state.padEnd(4)}  ${name}: ${plainText(message)}\n${help}`
}
