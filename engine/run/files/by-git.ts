/** The files of a workspace as git lists them. */
import type {GitPort} from '../../contracts.ts'
import type {LeftOut} from './left-out.ts'

/** As `inWords` says it. */
const TOO_LONG = 'its name is too long'

/**
 * null when git cannot say: not installed, no repository, one of another owner (`safe.directory`), or a workspace that
 * an outer repository ignores. Deleted files and submodules are still in this list: whoever looks at them drops them.
 */
export async function listByGit(
  starts: readonly string[],
  {git}: {readonly git: GitPort},
  leftOut?: LeftOut,
): Promise<readonly string[] | null> {
  const pathspecs = starts.map(start => start || '.')
  const listing = await git.run(
    [
      '--literal-pathspecs',
      'ls-files',
      '-z', // names as they are; otherwise git puts quotes around unusual ones
      '--cached',
      '--others',
      '--exclude-standard',
      '--',
      ...pathspecs,
    ],
    complaints => hearOfFolders(complaints, leftOut),
  )
  if (listing === null) return null
  if (listing === '' && (await git.run(['check-ignore', '--quiet', '.'])) !== null) return null
  return listing.split('\0').filter(path => path !== '')
}

/** A folder that cannot be read holds nothing for git, which says so and goes on. It cuts what is longer than 4 KiB. */
function hearOfFolders(complaints: string, leftOut: LeftOut | undefined): void {
  for (const [, path = '', reason] of complaints.matchAll(/could not open directory '(.*?)(?:\/?': (.*)|$)/gm)) {
    leftOut?.add('folder', path, reason?.toLowerCase() ?? TOO_LONG)
  }
}
