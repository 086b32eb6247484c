/**
 * Configuration files: where they are, and what stands in them. Where there is none, nothing is loaded to read it.
 * `.sortie/config.yaml` of the project, then `sortie/config.yaml` of the user's own configuration directory.
 */
import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import type {ConfigSource} from './config.ts'
import type {Io} from './io.ts'
import {findFolders} from './workspace.ts'

export interface ConfigFile {
  readonly kind: 'project' | 'user'
  /** As shown: the project's relative to where the user stands. */
  readonly path: string
  readonly absolutePath: string
}

/** null when a file is wrong, which has then been said on stderr. Throws USAGE_BAD_DIRECTORY, CONFIG_UNREADABLE. */
export async function readConfigFiles(flags: Invocation['flags'], io: Io): Promise<readonly ConfigSource[] | null> {
  const texts = configFiles(flags, io).flatMap(file => {
    const bytes = bytesOf(file)
    return bytes === null ? [] : [{...file, bytes}]
  })
  if (texts.length === 0) return []
  const {readConfig} = await import('./read-config.ts')
  return readConfig(texts, io)
}

/** Highest first, whether they exist or not. */
export function configFiles(flags: Invocation['flags'], io: Io): readonly ConfigFile[] {
  const {cwd, root} = findFolders(flags, io)
  const project = join(root, '.sortie', 'config.yaml')
  const user = userConfigPath(io.env, process.platform)
  return [
    {kind: 'project', path: relative(cwd, project), absolutePath: project},
    ...(user === null ? [] : [{kind: 'user' as const, path: user, absolutePath: user}]),
  ]
}

/** null where the environment does not tell where the user is at home. */
export function userConfigPath(env: Io['env'], platform: NodeJS.Platform): string | null {
  const folder = userConfigFolder(env, platform)
  return folder === undefined ? null : join(folder, 'sortie', 'config.yaml')
}

function userConfigFolder(env: Io['env'], platform: NodeJS.Platform): string | undefined {
  const {XDG_CONFIG_HOME: chosen, HOME: home, APPDATA: appData} = env
  if (platform === 'win32') return appData || undefined
  if (chosen !== undefined && chosen.startsWith('/')) return chosen
  if (home === undefined || home === '') return undefined
  return platform === 'darwin' ? join(home, 'Library', 'Application Support') : join(home, '.config')
}

function bytesOf({path, absolutePath}: ConfigFile): Buffer | null {
  try {
    return readFileSync(absolutePath)
  } catch (cause) {
    if (isAbsence(cause)) return null
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SortieError('CONFIG_UNREADABLE', {message: `"${path}" cannot be read: ${reason}`, cause})
  }
}

function isAbsence(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}
