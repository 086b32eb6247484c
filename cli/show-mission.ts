/** `sortie run NAME --show` and `--eject`: what a mission is, and a copy of a shipped one to change. */
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {findMission} from './find-mission.ts'
import {init} from './init.ts'
import type {Io} from './io.ts'
import type {Workspace} from './workspace.ts'

/** Runs nothing. Throws USAGE_BAD_FLAG, FILE_EXISTS, FILE_UNWRITABLE, and what `findMission` throws. */
export async function showMission(invocation: Invocation, workspace: Workspace, io: Io): Promise<ExitStatus> {
  const {operands, flags} = invocation
  if (flags['eject'] === true) return await eject(invocation, io)
  const {path, bytes} = findMission(operands[0], workspace, io)
  const text = bytes.toString('utf8')
  io.stdout.write(flags['json'] === true ? `${JSON.stringify({path, text}, null, 2)}\n` : text)
  return 0
}

/** As `sortie init NAME`. */
async function eject({operands: [name], flags}: Invocation, io: Io): Promise<ExitStatus> {
  if (name === undefined || flags['show'] === true) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message:
        name === undefined ? '--eject stands without the name of a mission' : '--eject and --show exclude each other',
      hint: '`sortie list` lists the missions that are shipped',
    })
  }
  try {
    return await init({operands: [name], flags}, io)
  } catch (cause) {
    if (!(cause instanceof SortieError) || cause.code !== 'FILE_EXISTS') throw cause
    const hint = `\`sortie init ${name} --force\` writes over it`
    throw new SortieError(cause.code, {message: cause.message, hint, cause})
  }
}
