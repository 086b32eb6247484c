/** The commit since which changes count: where HEAD and the base went different ways. */
import type {GitPort} from './contracts.ts'
import {SortieError} from './errors.ts'

export interface GitBase {
  /** As given or as found: "origin/main", "HEAD". */
  readonly name: string
  /** Newest commit that both come from, in hex. */
  readonly commit: string
  /** HEAD itself, in hex. */
  readonly head: string
  /** `working tree`: nothing was given and there is nothing to compare with, so only what is not committed counts. */
  readonly from: 'given' | 'default branch' | 'upstream' | 'working tree'
}

export interface BaseWish {
  /** A branch, a tag, a commit; null for the default branch of `origin`, else the upstream, else HEAD. */
  readonly ref: string | null
  /** Finds the branch that was probably meant. */
  nearMiss?(written: string, candidates: readonly string[]): string | undefined
}

/** Throws GIT_NOT_FOUND, GIT_NO_REPOSITORY, GIT_NO_COMMITS, GIT_UNKNOWN_REF, GIT_NO_COMMON_COMMIT. */
export async function findBase(git: GitPort, wish: BaseWish): Promise<GitBase> {
  await refuseWithoutRepository(git)
  const head = await commitOf('HEAD', git)
  if (head === null) {
    throw new SortieError('GIT_NO_COMMITS', {
      message: 'the repository has no commit yet: there is nothing to compare with',
      hint: 'commit something first',
    })
  }
  const {name, commit, from} = wish.ref === null ? await usualBase(head, git) : await givenBase(wish.ref, wish, git)
  const common = commit === head ? head : oneLineOf(await git.run(['merge-base', commit, head]))
  if (common === null) throw await withoutCommonCommit(name, git)
  return {name, commit: common, head, from}
}

/** Throws GIT_NOT_FOUND or GIT_NO_REPOSITORY. */
export async function refuseWithoutRepository(git: GitPort): Promise<void> {
  if ((await git.run(['rev-parse', '--is-inside-work-tree'])) !== 'true\n') {
    if ((await git.run(['--version'])) === null) {
      throw new SortieError('GIT_NOT_FOUND', {
        message: 'git does not run here',
        hint: 'install git, and put it on PATH',
      })
    }
    throw new SortieError('GIT_NO_REPOSITORY', {
      message: 'the workspace is in no git repository that git would read',
      hint: '`git init` makes one; where there is one, `git status` says what is wrong with it',
    })
  }
  if ((await git.run(['check-ignore', '--quiet', '.'])) !== null) {
    throw new SortieError('GIT_NO_REPOSITORY', {
      message: 'the repository around the workspace ignores it, so git sees no change here',
      hint: 'take it out of .gitignore, or make it a repository of its own with `git init`',
    })
  }
}

interface Candidate extends Pick<GitBase, 'name' | 'from'> {
  readonly commit: string
}

/** The default branch comes first: what a branch has brought since is what its review is about, pushed or not. */
async function usualBase(head: string, git: GitPort): Promise<Candidate> {
  const known = [
    {ref: 'refs/remotes/origin/HEAD', from: 'default branch'},
    {ref: '@{upstream}', from: 'upstream'},
  ] as const
  for (const {ref, from} of known) {
    const commit = await commitOf(ref, git)
    const name = commit === null ? null : oneLineOf(await git.run(['rev-parse', '--abbrev-ref', ref]))
    if (commit !== null && name !== null) return {name, commit, from}
  }
  return {name: 'HEAD', commit: head, from: 'working tree'}
}

async function givenBase(ref: string, wish: BaseWish, git: GitPort): Promise<Candidate> {
  const commit = await commitOf(ref, git)
  if (commit === null) throw await unknownRef(ref, wish, git)
  return {name: ref, commit, from: 'given'}
}

/** null for a name that git does not know, and for one that is no single commit: a range, a file, a flag. */
async function commitOf(ref: string, git: GitPort): Promise<string | null> {
  if (ref.startsWith('-')) return null
  const named = oneLineOf(await git.run(['rev-parse', '--verify', '--quiet', ref]))
  // `^main` is known to git, as a range.
  if (named === null || !/^[0-9a-f]+$/.test(named)) return null
  return oneLineOf(await git.run(['rev-parse', '--verify', '--quiet', `${named}^{commit}`]))
}

async function unknownRef(ref: string, {nearMiss}: BaseWish, git: GitPort): Promise<SortieError> {
  const listed = await git.run(['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'])
  const names = listed?.split('\n').filter(name => name !== '') ?? []
  const meant = names.find(name => name.endsWith(`/${ref}`)) ?? nearMiss?.(ref, names)
  return new SortieError('GIT_UNKNOWN_REF', {
    message: `git knows no commit "${ref}"`,
    hint:
      meant === undefined
        ? '`git branch --all` lists the branches; `git fetch` brings those of the remote'
        : `did you mean "${meant}"?`,
  })
}

async function withoutCommonCommit(name: string, git: GitPort): Promise<SortieError> {
  const isShallow = (await git.run(['rev-parse', '--is-shallow-repository'])) === 'true\n'
  return new SortieError('GIT_NO_COMMON_COMMIT', {
    message: isShallow
      ? `the clone is too shallow to hold a commit that HEAD and "${name}" have in common`
      : `HEAD and "${name}" have no commit in common`,
    hint: isShallow
      ? '`git fetch --unshallow` brings the whole history, `git fetch --depth N` more of it; in CI, check out with more depth'
      : 'name a branch that HEAD comes from',
  })
}

/** null where git had no answer. */
function oneLineOf(printed: string | null): string | null {
  return printed === null || printed === '\n' ? null : printed.replace(/\n[^]*$/, '')
}
