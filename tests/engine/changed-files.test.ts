/** With a real git: what changed since a commit, whatever the names are, and what is said where git cannot tell. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {changedFiles} from '../../engine/changed-files.ts'
import {SortieError} from '../../engine/errors.ts'
import {nearMissFinder} from '../../engine/mission/near-miss.ts'
import {createGitPort} from '../../engine/run/git.ts'
import {createWorkspace, gitEnvironment, type TestWorkspace} from '../workspace.ts'

const LINES = Array.from({length: 40}, (_, line) => `line ${line}\n`).join('')

/** A repository with one commit of these files, on the branch `main`. */
function createRepository(files: {readonly [path: string]: string}): TestWorkspace {
  const workspace = createWorkspace(files)
  workspace.git('init', '--quiet', '--initial-branch=main')
  commitAll(workspace)
  return workspace
}

function commitAll({git}: TestWorkspace): void {
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '--message=a commit')
}

const gitIn = (root: string) => createGitPort({workspace: root, env: gitEnvironment()})
const since = (base: string | null, {root}: {readonly root: string}) =>
  changedFiles(gitIn(root), {ref: base, nearMiss: nearMissFinder()})
const filesSince = async (base: string | null, workspace: {readonly root: string}) =>
  (await since(base, workspace)).files
const pathsSince = async (base: string | null, workspace: {readonly root: string}) =>
  (await filesSince(base, workspace)).map(({path}) => path)

describe('what counts as changed', () => {
  test('committed on the branch, staged, not staged, not tracked and deleted; not what the base brought since', async () => {
    using workspace = createRepository({'kept.txt': '', 'edited.txt': '', 'gone.txt': '', 'staged-gone.txt': ''})
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.put('committed.txt', 'on the branch')
    commitAll(workspace)
    workspace.git('switch', '--quiet', 'main')
    workspace.put('elsewhere.txt', 'on main')
    commitAll(workspace)
    workspace.git('switch', '--quiet', 'feature')
    workspace.put('staged.txt', '')
    workspace.git('add', 'staged.txt')
    workspace.put('edited.txt', 'edited')
    workspace.put('new/untracked.txt', '')
    rmSync(join(workspace.root, 'gone.txt'))
    workspace.git('rm', '--quiet', 'staged-gone.txt')
    expect(await filesSince('main', workspace)).toEqual([
      {path: 'committed.txt', status: 'added'},
      {path: 'edited.txt', status: 'modified'},
      {path: 'gone.txt', status: 'deleted'},
      {path: 'new/untracked.txt', status: 'added'},
      {path: 'staged-gone.txt', status: 'deleted'},
      {path: 'staged.txt', status: 'added'},
    ])
  })

  test('what git ignores, and the state of Sortie itself, does not', async () => {
    using workspace = createRepository({'.gitignore': 'out/\n'})
    workspace.put('out/report.md', '')
    workspace.put('.sortie/state/sortie.db', '')
    workspace.put('.sortie/missions/new.yaml', '')
    expect(await pathsSince('HEAD', workspace)).toEqual(['.sortie/missions/new.yaml'])
  })

  test('a rename has both names, also where it was not committed', async () => {
    using workspace = createRepository({'old.txt': LINES, 'other.txt': `other\n${LINES}`})
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.git('mv', 'old.txt', 'new.txt')
    commitAll(workspace)
    renameSync(join(workspace.root, 'other.txt'), join(workspace.root, 'moved.txt'))
    expect(await filesSince('main', workspace)).toEqual([
      {path: 'moved.txt', status: 'added'},
      {path: 'new.txt', status: 'renamed', oldPath: 'old.txt'},
      {path: 'other.txt', status: 'deleted'},
    ])
  })

  test('what happened to a path twice is told as one change', async () => {
    using workspace = createRepository({'back.txt': 'a', 'renamed.txt': LINES})
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.put('short-lived.txt', '')
    workspace.put('edited.txt', '')
    rmSync(join(workspace.root, 'back.txt'))
    workspace.git('mv', 'renamed.txt', 'renamed-and-gone.txt')
    commitAll(workspace)
    rmSync(join(workspace.root, 'short-lived.txt'))
    rmSync(join(workspace.root, 'renamed-and-gone.txt'))
    workspace.put('edited.txt', 'edited')
    workspace.put('back.txt', 'b')
    expect(await filesSince('main', workspace)).toEqual([
      {path: 'back.txt', status: 'modified'},
      {path: 'edited.txt', status: 'added'},
      {path: 'renamed-and-gone.txt', status: 'deleted', oldPath: 'renamed.txt'},
      {path: 'short-lived.txt', status: 'deleted'},
    ])
  })

  test('a file that was merely touched does not, and the index stays as it is', async () => {
    using workspace = createRepository({'touched.txt': 'same'})
    utimesSync(join(workspace.root, 'touched.txt'), 1_000_000, 1_000_000)
    const index = () => statSync(join(workspace.root, '.git', 'index'))
    const before = index()
    expect(await filesSince('HEAD', workspace)).toEqual([])
    expect(index().ino).toBe(before.ino)
    expect(index().mtimeMs).toBe(before.mtimeMs)
  })

  test('a conflict counts as one changed file', async () => {
    using workspace = createRepository({'both.txt': 'a'})
    for (const [branch, text] of [
      ['left', 'b'],
      ['right', 'c'],
    ] as const) {
      workspace.git('switch', '--quiet', '--create', branch, 'main')
      workspace.put('both.txt', text)
      commitAll(workspace)
    }
    expect(() => workspace.git('merge', 'left')).toThrow('merge')
    expect(await filesSince('HEAD', workspace)).toEqual([{path: 'both.txt', status: 'modified'}])
  })

  test('a repository within counts as a folder, as a submodule and without being one', async () => {
    using workspace = createRepository({})
    using library = createRepository({'a.c': ''})
    workspace.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.root, 'vendor/library')
    commitAll(workspace)
    workspace.git('init', '--quiet', 'scratch')
    writeFileSync(join(workspace.root, 'scratch', 'a.txt'), '')
    workspace.git('-C', 'scratch', 'add', '.')
    workspace.git('-C', 'scratch', 'commit', '--quiet', '--message=own')
    writeFileSync(join(workspace.root, 'vendor', 'library', 'a.c'), 'edited')
    expect(await filesSince('HEAD', workspace)).toEqual([
      {path: 'scratch/', status: 'added'},
      {path: 'vendor/library/', status: 'modified'},
    ])
    expect(await filesSince('HEAD~1', workspace)).toContainEqual({path: 'vendor/library/', status: 'added'})
  }, 20_000)

  test('in a part of a repository, what changed outside of it is left out', async () => {
    using workspace = createRepository({'app/in.txt': LINES, 'out.txt': LINES.toUpperCase(), 'app/sub/deep.txt': ''})
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.git('mv', 'out.txt', 'app/came.txt')
    workspace.git('mv', 'app/in.txt', 'went.txt')
    commitAll(workspace)
    workspace.put('app/sub/deep.txt', 'edited')
    workspace.put('beside.txt', '')
    expect(await filesSince('main', {root: join(workspace.root, 'app')})).toEqual([
      {path: 'came.txt', status: 'added'},
      {path: 'in.txt', status: 'deleted'},
      {path: 'sub/deep.txt', status: 'modified'},
    ])
  })
})

describe.skipIf(process.platform === 'win32')('names', () => {
  const names = [
    'two words.txt',
    'line\nbreak.txt',
    'tab\there.txt',
    '"quoted".txt',
    "it's.txt",
    '-flag.txt',
    'a -> b.txt',
    'café.txt',
    '1 .M N... x',
  ]

  test.each(['committed', 'staged', 'untracked'])('of files are what they are, %s', async how => {
    using workspace = createRepository({'a.txt': ''})
    workspace.git('switch', '--quiet', '--create', 'feature')
    for (const name of names) workspace.put(name, name)
    if (how === 'committed') commitAll(workspace)
    if (how === 'staged') workspace.git('add', '--all')
    expect(await pathsSince('main', workspace)).toEqual(names.toSorted())
  })

  test.skipIf(process.platform === 'darwin')(
    'that are no UTF-8 are told apart by nothing but what can be read of them',
    async () => {
      using workspace = createRepository({'src/a.txt': ''})
      const name = Buffer.concat([Buffer.from(`${workspace.root}/src/caf`), Buffer.from([0xe9]), Buffer.from('.txt')])
      writeFileSync(name, 'Latin-1')
      expect(await pathsSince('HEAD', workspace)).toEqual(['src/caf\uFFFD.txt'])
      workspace.git('switch', '--quiet', '--create', 'feature')
      commitAll(workspace)
      expect(await filesSince('main', workspace)).toEqual([{path: 'src/caf\uFFFD.txt', status: 'added'}])
    },
  )

  test('a link that points elsewhere now has changed', async () => {
    using workspace = createRepository({})
    symlinkSync('a', join(workspace.root, 'link'))
    commitAll(workspace)
    rmSync(join(workspace.root, 'link'))
    symlinkSync('b', join(workspace.root, 'link'))
    expect(await filesSince('HEAD', workspace)).toEqual([{path: 'link', status: 'modified'}])
  })
})

describe('the base', () => {
  /** A clone of a repository, with a commit of its own on a branch of its own. */
  const cloned = (origin: TestWorkspace, clone: TestWorkspace) => {
    execFileSync('git', ['clone', '--quiet', origin.root, clone.root], {env: gitEnvironment(), stdio: 'pipe'})
    clone.git('switch', '--quiet', '--create', 'feature')
    clone.put('own.txt', '')
    commitAll(clone)
  }

  test('is the default branch of origin where nothing is named, whatever was pushed', async () => {
    using origin = createRepository({'a.txt': ''})
    using clone = createWorkspace()
    cloned(origin, clone)
    clone.git('push', '--quiet', '--set-upstream', 'origin', 'feature')
    const {base, files} = await since(null, clone)
    expect(base).toMatchObject({
      name: 'origin/main',
      from: 'default branch',
      commit: origin.git('rev-parse', 'main').trim(),
    })
    expect(files.map(({path}) => path)).toEqual(['own.txt'])
  })

  test('is the upstream where origin has no default branch', async () => {
    using origin = createRepository({'a.txt': ''})
    using clone = createWorkspace()
    cloned(origin, clone)
    clone.git('push', '--quiet', '--set-upstream', 'origin', 'feature')
    clone.git('remote', 'set-head', 'origin', '--delete')
    clone.put('later.txt', '')
    const {base, files} = await since(null, clone)
    expect(base).toMatchObject({name: 'origin/feature', from: 'upstream'})
    expect(files.map(({path}) => path)).toEqual(['later.txt'])
  })

  test('is HEAD where there is neither: what is not committed counts', async () => {
    using workspace = createRepository({'a.txt': ''})
    workspace.put('a.txt', 'edited')
    expect(await since(null, workspace)).toMatchObject({
      base: {name: 'HEAD', from: 'working tree'},
      files: [{path: 'a.txt', status: 'modified'}],
    })
  })

  test('may be a tag, a commit or a name relative to one, also with a detached HEAD', async () => {
    using workspace = createRepository({'a.txt': ''})
    const first = workspace.git('rev-parse', 'HEAD').trim()
    workspace.git('tag', '--annotate', '--message=one', 'v1')
    workspace.put('b.txt', '')
    commitAll(workspace)
    workspace.git('switch', '--quiet', '--detach')
    for (const ref of ['v1', first, first.slice(0, 8), 'HEAD~1', 'main^', ':/a commit']) {
      expect((await since(ref, workspace)).base).toMatchObject({name: ref, from: 'given'})
    }
    expect(await since('v1', workspace)).toMatchObject({base: {commit: first}, files: [{path: 'b.txt'}]})
  })

  test('of a branch that went on meanwhile is where the two went different ways', async () => {
    using workspace = createRepository({'a.txt': ''})
    const fork = workspace.git('rev-parse', 'HEAD').trim()
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.git('switch', '--quiet', 'main')
    workspace.put('b.txt', '')
    commitAll(workspace)
    workspace.git('switch', '--quiet', 'feature')
    expect((await since('main', workspace)).base.commit).toBe(fork)
  })
})

describe('where git cannot tell, the message says why', () => {
  const failure = async (base: string | null, workspace: {readonly root: string}) => {
    const cause: unknown = await since(base, workspace).catch((error: unknown) => error)
    if (!(cause instanceof SortieError)) throw new Error('nothing was refused', {cause})
    return {code: cause.code, message: cause.message, hint: cause.hint}
  }

  test('no repository', async () => {
    using workspace = createWorkspace()
    expect(await failure(null, workspace)).toMatchObject({code: 'GIT_NO_REPOSITORY'})
  })

  test('no git', async () => {
    using workspace = createWorkspace()
    const git = createGitPort({workspace: workspace.root, env: {PATH: workspace.root}})
    await expect(changedFiles(git, {ref: null})).rejects.toMatchObject({code: 'GIT_NOT_FOUND'})
  })

  test('a workspace that the repository around it ignores', async () => {
    using workspace = createRepository({'.gitignore': 'inner/\n'})
    mkdirSync(join(workspace.root, 'inner'))
    expect(await failure(null, {root: join(workspace.root, 'inner')})).toMatchObject({
      code: 'GIT_NO_REPOSITORY',
      message: expect.stringContaining('ignores'),
    })
  })

  test('no commit', async () => {
    using workspace = createWorkspace()
    workspace.git('init', '--quiet')
    expect(await failure(null, workspace)).toMatchObject({code: 'GIT_NO_COMMITS'})
  })

  test.each([
    ['fature', 'did you mean "feature"?'],
    ['topic', 'did you mean "origin/topic"?'],
    ['quite-another', '`git branch --all` lists the branches; `git fetch` brings those of the remote'],
    ['', '`git branch --all` lists the branches; `git fetch` brings those of the remote'],
    ['--all', '`git branch --all` lists the branches; `git fetch` brings those of the remote'],
    ['main..feature', '`git branch --all` lists the branches; `git fetch` brings those of the remote'],
    ['^main', 'did you mean "main"?'],
    ['HEAD:a.txt', '`git branch --all` lists the branches; `git fetch` brings those of the remote'],
  ])('a base that is none: "%s"', async (ref, hint) => {
    using workspace = createRepository({'a.txt': ''})
    workspace.git('branch', 'feature')
    workspace.git('update-ref', 'refs/remotes/origin/topic', 'HEAD')
    expect(await failure(ref, workspace)).toEqual({
      code: 'GIT_UNKNOWN_REF',
      message: `git knows no commit "${ref}"`,
      hint,
    })
  })

  test('a git that breaks off', async () => {
    using workspace = createRepository({'a.txt': ''})
    const git = gitIn(workspace.root)
    const broken = {run: async (args: readonly string[]) => (args[0] === 'status' ? null : await git.run(args))}
    await expect(changedFiles(broken, {ref: null})).rejects.toMatchObject({
      code: 'GIT_FAILED',
      message: '`git status` had no answer',
      hint: expect.stringContaining('`git status --porcelain=v2'),
    })
  })

  test('a shallow clone without the commit in common', async () => {
    using origin = createRepository({'a.txt': ''})
    origin.git('switch', '--quiet', '--create', 'feature')
    origin.put('b.txt', '')
    commitAll(origin)
    origin.git('switch', '--quiet', 'main')
    origin.put('c.txt', '')
    commitAll(origin)
    using clone = createWorkspace()
    const args = [
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      '--branch=feature',
      `file://${origin.root}`,
      clone.root,
    ]
    execFileSync('git', args, {env: gitEnvironment(), stdio: 'pipe'})
    expect(await failure('origin/main', clone)).toEqual({
      code: 'GIT_NO_COMMON_COMMIT',
      message: 'the clone is too shallow to hold a commit that HEAD and "origin/main" have in common',
      hint: expect.stringContaining('`git fetch --unshallow`'),
    })
    clone.git('fetch', '--quiet', '--unshallow')
    expect(await pathsSince('origin/main', clone)).toEqual(['b.txt'])
  })

  test('two histories without a commit in common', async () => {
    using workspace = createRepository({'a.txt': ''})
    workspace.git('switch', '--quiet', '--orphan', 'other')
    workspace.put('b.txt', '')
    commitAll(workspace)
    expect(await failure('main', workspace)).toEqual({
      code: 'GIT_NO_COMMON_COMMIT',
      message: 'HEAD and "main" have no commit in common',
      hint: 'name a branch that HEAD comes from',
    })
  })
})
