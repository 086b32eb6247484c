/** Where a program lies that a step starts by its name, as the system looks for it. */
import {accessSync, constants, realpathSync, statSync} from 'node:fs'
import {delimiter, join, resolve} from 'node:path'

export interface Surroundings {
  /** Absolute. */
  readonly cwd: string
  readonly env: {readonly [name: string]: string}
}

export interface FoundProgram {
  /** Where it was found: through a link, such as that of a virtual environment, it may be another program. */
  readonly path: string
  /** Its file, with all links followed. */
  readonly file: string
}

/** null where it is not there. */
export function findProgram(name: string, {cwd, env}: Surroundings, platform = process.platform): FoundProgram | null {
  const endings = platform === 'win32' ? ['', ...(env['PATHEXT'] ?? '.EXE;.CMD;.BAT;.COM').split(';')] : ['']
  const isPath = name.includes('/') || (platform === 'win32' && name.includes('\\'))
  const folders = isPath ? [cwd] : (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(folder => folder !== '')
  for (const folder of folders) {
    for (const ending of endings) {
      const path = isPath ? resolve(folder, `${name}${ending}`) : join(resolve(cwd, folder), `${name}${ending}`)
      const file = programAt(path)
      if (file !== null) return {path, file}
    }
  }
  return null
}

function programAt(path: string): string | null {
  try {
    if (!statSync(path).isFile()) return null
    accessSync(path, constants.X_OK)
    return realpathSync.native(path)
  } catch {
    return null
  }
}
