/** Where a command works: the workspace, and the directory that keeps its runs. */
import {existsSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {type Settings, settingsFor} from './config.ts'
import type {Io} from './io.ts'

export interface Workspace {
  /** Absolute: where the user stands, after -C. Paths on the command line start here. */
  readonly cwd: string
  /** Absolute: the nearest folder above with `.sortie` or `.git`, else cwd. Steps start here. */
  readonly root: string
  readonly stateDir: string
  /** As flags, environment and configuration files have it: a mission may say more about its own run. */
  readonly settings: Settings
}

/** Throws USAGE_BAD_DIRECTORY, USAGE_BAD_FLAG, CONFIG_BAD_VALUE. */
export function findWorkspace(flags: Invocation['flags'], io: Io): Workspace {
  const folders = findFolders(flags, io)
  const settings = settingsFor({flags, io, root: folders.root})
  return {...folders, stateDir: settings.stateDir.value, settings}
}

/** What is known of a workspace before any setting. */
export type Folders = Pick<Workspace, 'cwd' | 'root'>

/** Throws USAGE_BAD_DIRECTORY. */
export function findFolders(flags: Invocation['flags'], io: Io): Folders {
  const cwd = resolve(io.cwd, typeof flags['C'] === 'string' ? flags['C'] : '.')
  if (statSync(cwd, {throwIfNoEntry: false})?.isDirectory() !== true) {
    throw new SortieError('USAGE_BAD_DIRECTORY', {
      message: `"${cwd}" is not a directory`,
      hint: 'give -C a directory that exists',
    })
  }
  return {cwd, root: findRoot(cwd)}
}

function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.sortie')) || existsSync(join(folder, '.git'))) return folder
    if (folder === dirname(folder)) return cwd
  }
}
