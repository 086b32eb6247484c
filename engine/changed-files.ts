/** What changed in a workspace since a commit: committed, staged, neither, and files that git does not track yet. */
import type {GitPort} from './contracts.ts'
import {SortieError} from './errors.ts'
import {type BaseWish, findBase, type GitBase} from './git-base.ts'

export interface ChangedFile {
  /**
   * Relative to the workspace, '/' between parts. Ends with '/' where it is a repository of its own, such as a submodule.
   * Bytes that are no UTF-8 are U+FFFD in it: such a file cannot be opened by its path.
   */
  readonly path: string
  /** Compared with the base. */
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed'
  /** What it was called before, where it was renamed. */
  readonly oldPath?: string
}

export interface Changes {
  readonly base: GitBase
  /** Sorted by path, each once; what lies outside of the workspace is left out. */
  readonly files: readonly ChangedFile[]
}

const OWN_STATE = '.sortie/state/'

/** Takes no lock and starts no program but git. Throws as `findBase`, and GIT_FAILED. */
export async function changedFiles(git: GitPort, wish: BaseWish): Promise<Changes> {
  const base = await findBase(git, wish)
  const files = new Map((await committedSince(base, git)).map(file => [file.path, file]))
  for (const file of await uncommitted(git)) files.set(file.path, together(files.get(file.path), file))
  const inOrder = [...files.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1))
  return {base, files: inOrder.filter(({path}) => !path.startsWith(OWN_STATE))}
}

/** What a path is after a change that was committed and one that was not. */
function together(before: ChangedFile | undefined, after: ChangedFile): ChangedFile {
  if (before === undefined) return after
  if (after.status === 'deleted') return {...before, status: 'deleted'}
  return before.status === 'deleted' ? {...before, status: 'modified'} : before
}

async function committedSince({commit, head}: GitBase, git: GitPort): Promise<readonly ChangedFile[]> {
  if (commit === head) return []
  return parseRaw(await answerTo(git, ['diff-tree', '-r', '--raw', '-z', '-M', '--relative', commit, head]))
}

/** `git diff` would compare as well, but writes the index while it does. */
async function uncommitted(git: GitPort): Promise<readonly ChangedFile[]> {
  const status = ['status', '--porcelain=v2', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=none']
  const prefix = (await answerTo(git, ['rev-parse', '--show-prefix'])).replace(/\n$/, '')
  return parseStatus(await answerTo(git, [...status, '--', '.'])).flatMap(file =>
    file.path.startsWith(prefix) ? [{...file, path: file.path.slice(prefix.length)}] : [],
  )
}

/** Throws GIT_FAILED. */
export async function answerTo(git: GitPort, args: readonly string[]): Promise<string> {
  const printed = await git.run(args)
  if (printed !== null) return printed
  throw new SortieError('GIT_FAILED', {
    message: `\`git ${args[0]}\` had no answer`,
    hint: `\`git ${args.join(' ')}\` in the workspace says why`,
  })
}

const SUBMODULE = '160000'

/** `:MODE MODE OBJECT OBJECT STATUS`, a path, and of a rename the new one after it, each ended by a zero byte. */
function parseRaw(printed: string): readonly ChangedFile[] {
  const fields = printed.split('\0')
  const files: ChangedFile[] = []
  for (let at = 0; at + 1 < fields.length; ) {
    const [oldMode, mode, , , status = ''] = (fields[at++] ?? '').slice(1).split(' ')
    const folder = oldMode === SUBMODULE || mode === SUBMODULE ? '/' : ''
    const path = `${fields[at++] ?? ''}${folder}`
    if (status.startsWith('R')) files.push({path: `${fields[at++] ?? ''}${folder}`, status: 'renamed', oldPath: path})
    else files.push({path, status: statusIn(status)})
  }
  return files
}

/** How many fields stand before the path in each kind of line. */
const FIELDS_BEFORE_PATH: {readonly [kind: string]: number} = {'1': 8, u: 10, '?': 1}

function parseStatus(printed: string): readonly ChangedFile[] {
  return printed.split('\0').flatMap((line): ChangedFile[] => {
    const before = FIELDS_BEFORE_PATH[line.slice(0, 1)]
    if (before === undefined) return []
    const parts = line.split(' ')
    const [kind, letters = '', submodule = ''] = parts
    const path = parts.slice(before).join(' ')
    if (kind === '?') return [{path, status: 'added'}]
    return [{path: submodule.startsWith('S') ? `${path}/` : path, status: statusIn(letters)}]
  })
}

/** Of two letters, one is about the index and one about the working tree. */
function statusIn(letters: string): ChangedFile['status'] {
  if (letters.includes('D')) return 'deleted'
  return letters.includes('A') ? 'added' : 'modified'
}
