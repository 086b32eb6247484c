/** What the next commit would bring: the files whose content in git's index differs from HEAD. */
import {answerTo} from './changed-files.ts'
import type {GitPort} from './contracts.ts'
import {refuseWithoutRepository} from './git-base.ts'

export interface StagedFile {
  /** Relative to the workspace, '/' between parts; U+FFFD for bytes that are no UTF-8. */
  readonly path: string
  /** Object that holds its content, in hex. */
  readonly object: string
  /** Whether the file in the work tree holds something else, or is gone. */
  readonly isEditedSince: boolean
}

/**
 * Added, changed and renamed files, sorted by path; not what is deleted, in conflict, a link or a submodule. Takes no
 * lock. Throws GIT_NOT_FOUND, GIT_NO_REPOSITORY, GIT_FAILED.
 */
export async function stagedFiles(git: GitPort): Promise<readonly StagedFile[]> {
  await refuseWithoutRepository(git)
  const staged = filesIn(
    await answerTo(git, ['diff-index', '--cached', ...HOW, '--diff-filter=ACMRT', await base(git)]),
  )
  const edited = new Set(filesIn(await answerTo(git, ['diff-files', ...HOW])).map(({path}) => path))
  return staged
    .filter(({mode}) => mode === '100644' || mode === '100755')
    .map(({path, object}) => ({path, object, isEditedSince: edited.has(path)}))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

const HOW = ['--raw', '-z', '--no-renames', '--no-abbrev', '--relative', '--ignore-submodules=all']

/** Before the first commit, everything that is staged is new. */
async function base(git: GitPort): Promise<string> {
  const head = await git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  // Its name depends on the hash of the repository; the port gives git nothing to read.
  return (head ?? (await answerTo(git, ['hash-object', '-t', 'tree', '--stdin']))).trim()
}

interface RawFile {
  readonly path: string
  readonly mode: string
  readonly object: string
}

/** `:MODE MODE OBJECT OBJECT STATUS` and a path, each ended by a zero byte. */
function filesIn(printed: string): readonly RawFile[] {
  const fields = printed.split('\0')
  const files: RawFile[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , object = ''] = (fields[at] ?? '').split(' ')
    files.push({path: fields[at + 1] ?? '', mode, object})
  }
  return files
}
