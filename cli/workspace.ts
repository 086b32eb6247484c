/** Where a command works: the workspace, and the directory that keeps its runs. */
import {existsSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import type {Io} from './io.ts'

export interface Workspace {
  /** Absolute: where the user stands, after -C. Paths on the command line start here. */
  readonly cwd: string
  /** Absolute: the nearest folder above with `.sortie` or `.git`, else cwd. Steps start here. */
  readonly root: string
  readonly stateDir: string
}

/** Throws USAGE_BAD_DIRECTORY. */
export function findWorkspace(flags: Invocation['flags'], io: Io): Workspace {
  const cwd = resolve(io.cwd, typeof flags['C'] === 'string' ? flags['C'] : '.')
  if (statSync(cwd, {throwIfNoEntry: false})?.isDirectory() !== true) {
    throw new SortieError('USAGE_BAD_DIRECTORY', {
      message: `"${cwd}" is not a directory`,
      hint: 'give -C a directory that exists',
    })
  }
  const root = findRoot(cwd)
  const chosen = flags['stateDir'] ?? io.env['SORTIE_STATE_DIR']
  const stateDir =
    typeof chosen === 'string' && chosen !== '' ? resolve(io.cwd, chosen) : join(root, '.sortie', 'state')
  return {cwd, root, stateDir}
}

function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.sortie')) || existsSync(join(folder, '.git'))) return folder
    if (folder === dirname(folder)) return cwd
  }
}
