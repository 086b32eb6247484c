/** What `.gitignore` and files like it leave out, by the grammar of git and without asking git. */
import {join} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {inWords} from '../../file-reason.ts'
import type {LeftOut} from './left-out.ts'
import {readAtMost} from './read.ts'
import {statsAt} from './stats.ts'

export const GIT_IGNORE = '.gitignore'
/** Ours: for what git knows and Sortie is to leave alone. */
export const SORTIE_IGNORE = '.sortieignore'

export interface IgnoreFiles {
  /** Whether one of them leaves out what stands at this path, which ends in '/' where it is a folder. */
  leaveOut(path: string): boolean
}

export interface IgnoreFilesAround {
  /** Absolute. */
  readonly root: string
  /** What they are called; each is a set of rules by itself: what one of them leaves out, no other brings back. */
  readonly names: readonly string[]
  readonly leftOut: LeftOut
}

/** The rules of one file, which hold for what lies in its folder and below. */
interface Rules {
  /** '' or ends in '/'. */
  readonly base: string
  readonly rules: Ignore
  /** Of the folders above. They have a say where these have none. */
  readonly above: Rules | null
}

interface Folder {
  readonly isLeftOut: boolean
  /** In the order of the names. */
  readonly rules: readonly (Rules | null)[]
}

const MOST_BYTES = 1024 * 1024
/** As git decides when it makes a repository. */
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin'

export function createIgnoreFiles({root, names, leftOut}: IgnoreFilesAround): IgnoreFiles {
  const folders = new Map<string, Folder>()

  function folderAt(path: string): Folder {
    const known = folders.get(path)
    if (known !== undefined) return known
    const above = path === '' ? null : folderAt(parentOf(path))
    const isLeftOut = above !== null && (above.isLeftOut || isNamed(above, path))
    const inherited = above?.rules ?? names.map(() => null)
    // As git, which does not look into a folder that is left out: nothing in it is brought back.
    const rules = isLeftOut ? inherited : names.map((name, index) => rulesIn(path, name, inherited[index] ?? null))
    const folder = {isLeftOut, rules}
    folders.set(path, folder)
    return folder
  }

  function rulesIn(base: string, name: string, above: Rules | null): Rules | null {
    const path = `${base}${name}`
    // A link is no such file, as for git.
    if (statsAt(join(root, path))?.isFile() !== true) return above
    try {
      const {bytes} = readAtMost(join(root, path), MOST_BYTES)
      if (bytes === null) throw new Error('it holds more than 1 MiB')
      const rules = ignore({ignorecase: IGNORES_CASE, allowRelativePaths: true}).add(new TextDecoder().decode(bytes))
      return {base, rules, above}
    } catch (cause) {
      leftOut.add('file', path, `its rules do not hold: ${inWords(cause)}`)
      return above
    }
  }

  return {
    leaveOut(path) {
      const folder = folderAt(parentOf(path))
      return folder.isLeftOut || isNamed(folder, path)
    },
  }
}

/** By a rule for the path itself: its folders have been asked. */
function isNamed({rules}: Folder, path: string): boolean {
  return rules.some(own => {
    for (let at = own; at !== null; at = at.above) {
      const {ignored, unignored} = at.rules.test(path.slice(at.base.length))
      if (unignored) return false
      if (ignored && !isInherited(at, path)) return true
    }
    return false
  })
}

/** A folder that these rules leave out, and rules further down bring back: what lies in it is named by none of these. */
function isInherited({base, rules}: Rules, path: string): boolean {
  const parent = parentOf(path).slice(base.length)
  return parent !== '' && rules.ignores(parent)
}

/** '' for what lies at the top; else it ends in '/'. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
}
