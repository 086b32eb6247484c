/** Where a path of a mission really lies, and whether that is inside the workspace. */
import {lstatSync, realpathSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {SortieError} from '../../errors.ts'
import {codeOf, inWords} from '../../file-reason.ts'

export interface InsidePath {
  /** With all links followed. */
  readonly absolute: string
  /** From the workspace, '/' between parts, '' for the workspace itself. */
  readonly relative: string
}

export interface Inside {
  /** The path need not exist. Throws STEP_PATH_OUTSIDE. */
  resolve(path: string): InsidePath
  /** Refuses the folders of git and Sortie's own state as well, except for its reports. Throws STEP_PATH_OUTSIDE. */
  resolveForWriting(path: string): InsidePath
}

/**
 * `workspace` as it was named, `root` with its links followed: an absolute path may begin with either.
 * A program that swaps folders for links while a step runs could still slip in between the check and the use; it has
 * all rights of the user anyway. What is kept out are links that lie in the repository.
 */
export function createInside(workspace: string, root: string, stateDir?: string): Inside {
  function resolveInside(path: string): InsidePath {
    if (path.includes('\0')) throw outside(path, 'holds a NUL character')
    const asWritten = resolve(workspace, path)
    const fromRoot = [workspace, root].map(base => relative(base, asWritten)).find(candidate => !leaves(candidate))
    if (fromRoot === undefined) throw outside(path, 'leaves the workspace')
    const absolute = followLinks(join(root, fromRoot), path)
    const real = relative(root, absolute)
    if (leaves(real)) throw outside(path, 'leaves the workspace through a link')
    return {absolute, relative: real.replaceAll(sep, '/')}
  }

  return {
    resolve: resolveInside,
    resolveForWriting(path) {
      const place = resolveInside(path)
      // File systems that ignore case, and Windows, which drops trailing dots and spaces, know one folder by many names.
      const parts = place.relative.split('/').map(part => part.toLowerCase().replace(/[. ]+$/, ''))
      if (parts.includes('.git')) throw outside(path, "lies in git's own folder")
      const [first, second, third] = parts
      const isState = first === '.sortie' && second === 'state' && third !== 'reports'
      if (isState || isInState(place.absolute, stateDir)) throw outside(path, "lies in Sortie's own state")
      return place
    },
  }
}

/** What Sortie keeps in a state directory that lies elsewhere, perhaps among other files. */
const ownNames = /^(sortie\.db.*|logs|outputs)$/i

function isInState(absolute: string, stateDir: string | undefined): boolean {
  if (stateDir === undefined) return false
  const [first = ''] = relative(followLinks(stateDir, stateDir), absolute).split(sep)
  return ownNames.test(first)
}

/** The real place of the nearest ancestor that exists, with the rest of the path behind it. */
function followLinks(target: string, path: string): string {
  const missing: string[] = []
  for (let current = target; ; current = dirname(current)) {
    try {
      return join(realpathSync.native(current), ...missing)
    } catch (cause) {
      const code = codeOf(cause)
      const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
      if (!isMissing) throw new SortieError('STEP_FILE_UNREADABLE', {message: `"${path}": ${inWords(cause)}`, cause})
      // Writing through a link to a file that does not exist would create that file, wherever it is.
      if (isLink(current)) throw outside(path, 'goes through a link that leads nowhere')
      if (current === dirname(current)) return target
      missing.unshift(basename(current))
    }
  }
}

function isLink(absolutePath: string): boolean {
  try {
    return lstatSync(absolutePath).isSymbolicLink()
  } catch {
    return false
  }
}

function leaves(relativePath: string): boolean {
  return relativePath === '..' || relativePath.startsWith(`..${sep}`) || isAbsolute(relativePath)
}

function outside(path: string, what: string): SortieError {
  return new SortieError('STEP_PATH_OUTSIDE', {
    message: `the path "${path}" ${what}`,
    hint: 'name a place inside the workspace',
  })
}
