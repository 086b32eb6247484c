/** Where a program is: by a path, by a name on PATH. */
import {constants} from 'node:fs'
import {access, stat} from 'node:fs/promises'
import {delimiter, isAbsolute, join, resolve} from 'node:path'
import {SortieError} from '../../engine/errors.ts'

type Environment = {readonly [name: string]: string | undefined}

export interface ProgramSearch {
  /** A path, or a name on PATH; what the user set. */
  readonly named: string | undefined
  readonly env: Environment
  readonly cwd: string
  readonly platform: NodeJS.Platform
}

/** The absolute path of llama-server. Throws LLM_SERVER_NOT_FOUND. */
export async function findLlamaServer(search: ProgramSearch): Promise<string> {
  const path = await findProgram(search.named ?? 'llama-server', search)
  if (path !== null) return path
  throw new SortieError('LLM_SERVER_NOT_FOUND', {
    message:
      search.named === undefined
        ? 'there is no program "llama-server" on PATH'
        : `there is no program that can be run at "${search.named}"`,
    hint: 'install llama.cpp (docs/guide/local-models.md), or name the program with SORTIE_LLAMA_SERVER',
  })
}

/** null where there is none that may be run. */
export async function findProgram(
  word: string,
  {env, cwd, platform}: Omit<ProgramSearch, 'named'>,
): Promise<string | null> {
  const isPath = isAbsolute(word) || word.includes('/') || (platform === 'win32' && word.includes('\\'))
  const folders = isPath ? [''] : (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const endings = platform === 'win32' ? ['', '.exe'] : ['']
  for (const folder of folders) {
    for (const ending of endings) {
      const path = resolve(cwd, join(folder, `${word}${ending}`))
      if (await canBeRun(path)) return path
    }
  }
  return null
}

async function canBeRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
