/** `sortie docs module FILES...` and `sortie docs readme [FOLDER]`: documentation from the source code. */
import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Invocation} from './command.ts'
import {docsWords} from './command-words.ts'
import type {Io} from './io.ts'
import {fromRoot, pathsInput, runShipped, type ShippedRun} from './run-shipped.ts'
import {findFolders} from './workspace.ts'

/** Throws USAGE_UNKNOWN_NAME, USAGE_BAD_FLAG, USAGE_BAD_PATH, and what `run` throws. */
export async function docs(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {flags} = invocation
  // A mission that is only shown needs nothing to document.
  const isShown = flags['show'] === true || flags['eject'] === true
  const chosen = isShown && invocation.operands.length === 0 ? {target: 'readme'} : targetIn(invocation, io)
  const {output, check, force, model, ...others} = flags
  const inputs: ShippedRun['inputs'] = {
    ...chosen,
    output: typeof output === 'string' ? fromRoot(output, flags, io) : undefined,
    check: check === true ? 'true' : undefined,
    force: force === true ? 'true' : undefined,
    model: typeof model === 'string' ? model : undefined,
  }
  if (check === true && typeof output !== 'string') {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: '`--check` has nothing to look at without `--output`',
      hint: 'name the file or the folder that was written, as in `sortie docs readme --check -o README.md`',
    })
  }
  return await runShipped({mission: 'docs', inputs}, {...invocation, flags: others}, io)
}

function targetIn({operands: [word, ...paths], flags}: Invocation, io: Io): ShippedRun['inputs'] {
  switch (docsWords.find(known => known === word)) {
    case 'module':
      if (paths.length === 0) {
        throw new SortieError('USAGE_BAD_FLAG', {
          message: '`docs module` stands without a file',
          hint: 'sortie docs module src/a.ts',
        })
      }
      return {target: 'module', paths: pathsInput(thatAreThere(paths, flags, io), flags, io)}
    case 'readme': {
      const [folder = '.', ...more] = paths
      if (more.length > 0) {
        throw new SortieError('USAGE_BAD_FLAG', {
          message: '`docs readme` writes about one folder',
          hint: 'sortie docs readme packages/one',
        })
      }
      const [known = '.'] = thatAreThere([folder], flags, io)
      return {target: 'readme', folder: fromRoot(known, flags, io)}
    }
    default:
      throw new SortieError('USAGE_UNKNOWN_NAME', {
        message:
          word === undefined ? '`docs` stands without what it is to write' : `"${word}" is nothing that docs writes`,
        hint: didYouMean(nearMissAmong(docsWords)(word ?? '')) ?? `it writes ${docsWords.join(', ')}`,
      })
  }
}

function thatAreThere(paths: readonly string[], flags: Invocation['flags'], io: Io): readonly string[] {
  const {cwd} = findFolders(flags, io)
  const missing = paths.find(path => !existsSync(resolve(cwd, path)))
  if (missing === undefined) return paths
  throw new SortieError('USAGE_BAD_PATH', {
    message: `there is no "${missing}" to document`,
    hint: 'name a file that is there',
  })
}
