/** With a real git: where a diff comes from, and what is said where there is none. */
import {execFileSync} from 'node:child_process'
import {rmSync, statSync, symlinkSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {SortieError} from '../../../engine/errors.ts'
import {createFilesPort} from '../../../engine/run/files.ts'
import {createGitPort} from '../../../engine/run/git.ts'
import {type DiffWish, findDiff} from '../../../review/diff/find.ts'
import {createWorkspace, gitEnvironment} from '../../workspace.ts'
import {commitAll, createRepository} from '../repository.ts'

const nothing: DiffWish = {base: null, isStaged: false, patch: null, paths: [], include: [], exclude: []}

function find(root: string, wish: Partial<DiffWish> = {}) {
  const git = createGitPort({workspace: root, env: gitEnvironment()})
  return findDiff({...nothing, ...wish}, {git, files: createFilesPort({workspace: root, git})})
}

const found = async (root: string, wish: Partial<DiffWish> = {}) =>
  (await find(root, wish)).files.map(({status, path}) => `${status} ${path}`)

async function refusal(root: string, wish: Partial<DiffWish> = {}): Promise<string> {
  const error: unknown = await find(root, wish).catch((cause: unknown) => cause)
  return error instanceof SortieError ? `${error.code}: ${error.message}` : 'no refusal'
}

describe('what is not committed', () => {
  test('staged, not staged and not tracked; without what is ignored, links and other repositories', async () => {
    using workspace = createRepository({'a.txt': 'a\n', 'b.txt': 'b\n', 'gone.txt': 'x\n', '.gitignore': 'out/\n'})
    workspace.put('a.txt', 'a\nstaged\n')
    workspace.git('add', 'a.txt')
    workspace.put('b.txt', 'b\nnot staged\n')
    rmSync(join(workspace.root, 'gone.txt'))
    workspace.put('new/c d.txt', 'new\n')
    workspace.put('out/x.txt', 'ignored')
    workspace.put('.sortie/state/x.txt', 'our own')
    workspace.put('inner/a.txt', '')
    execFileSync('git', ['init', '--quiet'], {cwd: join(workspace.root, 'inner'), env: gitEnvironment()})
    symlinkSync('/etc/passwd', join(workspace.root, 'link'))
    const {files, leftOut, origin} = await find(workspace.root)
    expect(files.map(({status, path}) => `${status} ${path}`)).toEqual([
      'modified a.txt',
      'modified b.txt',
      'deleted gone.txt',
      'added new/c d.txt',
    ])
    expect(leftOut).toEqual([{path: 'link', reason: 'link'}])
    expect(origin).toMatchObject({kind: 'working tree', base: {name: 'HEAD'}})
  })

  test('new binaries and new files over 1 MiB are named without their text', async () => {
    using workspace = createRepository({})
    workspace.put('a.bin', Buffer.from([1, 0, 2]))
    workspace.put('b.txt', 'x'.repeat(1024 * 1024 + 1))
    const {files} = await find(workspace.root)
    expect(files.map(({path, content, sizeBytes}) => [path, content, sizeBytes])).toEqual([
      ['a.bin', 'binary', 3],
      ['b.txt', 'unread', 1024 * 1024 + 1],
    ])
  })

  test('the index is not written, though a file has another time', async () => {
    using workspace = createRepository({'a.txt': 'a\n', 'b.txt': 'b\n'})
    utimesSync(join(workspace.root, 'a.txt'), 1, 1)
    workspace.put('b.txt', 'c\n')
    const index = join(workspace.root, '.git/index')
    utimesSync(index, 5, 5)
    expect(await found(workspace.root)).toEqual(['modified b.txt'])
    expect(statSync(index).mtimeMs).toBe(5_000)
  })

  test("the user's own configuration of diffs does not count", async () => {
    using workspace = createRepository({'a.txt': 'a\n', 'b c.txt': 'b\n'})
    const settings = {
      'diff.noprefix': 'true',
      'diff.external': '/bin/false',
      'color.ui': 'always',
      'diff.context': '0',
      'diff.interHunkContext': '9',
      'diff.orderFile': 'a.txt',
      'diff.renames': 'false',
      'core.quotePath': 'false',
    }
    for (const [name, value] of Object.entries(settings)) workspace.git('config', name, value)
    workspace.put('a.txt', 'b\n')
    workspace.git('mv', 'b c.txt', 'caf\u00e9.txt')
    expect(await found(workspace.root)).toEqual(['modified a.txt', 'renamed caf\u00e9.txt'])
  })

  test('in a folder of a repository only what lies in it, by its paths from there', async () => {
    using workspace = createRepository({'a.txt': 'a\n', 'in/b.txt': 'b\n'})
    workspace.put('a.txt', 'b\n')
    workspace.put('in/b.txt', 'c\n')
    workspace.put('in/new.txt', 'c\n')
    workspace.put('out.txt', 'c\n')
    expect(await found(join(workspace.root, 'in'))).toEqual(['modified b.txt', 'added new.txt'])
  })

  test('filters take away what they do not name', async () => {
    using workspace = createRepository({})
    for (const path of ['src/a.ts', 'src/a.test.ts', 'lib/b.ts']) workspace.put(path, 'x\n')
    expect(await found(workspace.root, {paths: ['src'], exclude: ['**/*.test.ts']})).toEqual(['added src/a.ts'])
  })
})

describe('other places', () => {
  test('what is staged, and nothing else', async () => {
    using workspace = createRepository({'a.txt': 'a\n', 'b.txt': 'b\n'})
    workspace.put('a.txt', 'staged\n')
    workspace.git('add', '--all')
    workspace.put('a.txt', 'later\n')
    workspace.put('b.txt', 'later\n')
    workspace.put('new.txt', 'new\n')
    const {files, origin} = await find(workspace.root, {isStaged: true})
    expect(files.map(({path, hunks}) => [path, hunks[0]?.lines.at(-1)?.text])).toEqual([['a.txt', 'staged']])
    expect(origin.kind).toBe('index')
  })

  test('since a branch: what was committed, is not committed, is not tracked; not what the base brought since', async () => {
    using workspace = createRepository({'a.txt': 'a\n', 'b.txt': 'b\n'})
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.put('a.txt', 'committed\n')
    commitAll(workspace)
    workspace.git('switch', '--quiet', 'main')
    workspace.put('elsewhere.txt', '')
    commitAll(workspace)
    workspace.git('switch', '--quiet', 'feature')
    workspace.put('b.txt', 'edited\n')
    workspace.put('new.txt', 'new\n')
    expect(await found(workspace.root, {base: 'main'})).toEqual(['modified a.txt', 'modified b.txt', 'added new.txt'])
  })

  test('a patch file, without any repository', async () => {
    using workspace = createWorkspace({'x.patch': '--- a/x y\t\n+++ b/x y\t\n@@ -1 +1 @@\n-a\n+b\n'})
    expect(await found(workspace.root, {patch: 'x.patch'})).toEqual(['modified x y'])
  })

  test('conflicts of a merge that is under way stand in the text', async () => {
    using workspace = createRepository({'a.txt': 'a\n'})
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.put('a.txt', 'ours\n')
    commitAll(workspace)
    workspace.git('switch', '--quiet', 'main')
    workspace.put('a.txt', 'theirs\n')
    commitAll(workspace)
    expect(() => workspace.git('merge', '--quiet', 'feature')).toThrow()
    const {files} = await find(workspace.root)
    expect(files).toMatchObject([{path: 'a.txt', content: 'text'}])
    expect(files[0]?.hunks[0]?.lines.map(({text}) => text)).toContain('=======')
    expect((await find(workspace.root, {isStaged: true})).files).toMatchObject([{path: 'a.txt', content: 'unmerged'}])
  })

  test('a submodule that moved', async () => {
    using inner = createRepository({'a.txt': 'a\n'})
    using workspace = createRepository({'b.txt': ''})
    workspace.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'lib')
    commitAll(workspace)
    const lib = join(workspace.root, 'lib')
    execFileSync('git', ['commit', '--quiet', '--allow-empty', '--message=b'], {cwd: lib, env: gitEnvironment()})
    const {files} = await find(workspace.root)
    expect(files.map(({path, content}) => [path, content])).toEqual([['lib', 'submodule']])
  })
})

describe('where there is nothing to compare with', () => {
  test('no repository, no commit, an unknown base, a base without a common commit', async () => {
    using empty = createWorkspace({'a.txt': 'a'})
    expect(await refusal(empty.root)).toMatch(/^GIT_NO_REPOSITORY: /)
    empty.git('init', '--quiet')
    expect(await refusal(empty.root)).toMatch(/^GIT_NO_COMMITS: /)
    using workspace = createRepository({'a.txt': 'a'})
    expect(await refusal(workspace.root, {base: 'mainn'})).toBe('GIT_UNKNOWN_REF: git knows no commit "mainn"')
    workspace.git('switch', '--quiet', '--orphan', 'other')
    commitAll(workspace)
    expect(await refusal(workspace.root, {base: 'main'})).toMatch(/^GIT_NO_COMMON_COMMIT: /)
  })

  test('the default branch of origin, and an error where there is none', async () => {
    using origin = createRepository({'a.txt': 'a\n'})
    using place = createWorkspace()
    place.git('clone', '--quiet', origin.root, 'clone')
    const root = join(place.root, 'clone')
    place.put('clone/a.txt', 'b\n')
    place.git('-C', 'clone', 'switch', '--quiet', '--create', 'feature')
    place.git('-C', 'clone', 'commit', '--quiet', '--all', '--message=b')
    expect(await found(root, {base: 'auto'})).toEqual(['modified a.txt'])
    expect((await find(root, {base: 'auto'})).origin).toMatchObject({base: {name: 'origin/main'}})
    place.git('-C', 'clone', 'remote', 'set-head', 'origin', '--delete')
    expect(await refusal(root, {base: 'auto'})).toMatch(/^GIT_UNKNOWN_REF: git knows neither the default branch/)
  })

  test('a clone that is too shallow says so', async () => {
    using origin = createRepository({'a.txt': 'a\n'})
    origin.git('switch', '--quiet', '--create', 'feature')
    for (const text of ['b', 'c', 'd']) {
      origin.put('a.txt', `${text}\n`)
      commitAll(origin)
    }
    using place = createWorkspace()
    place.git(
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      '--branch=feature',
      `file://${origin.root}`,
      'clone',
    )
    expect(await refusal(join(place.root, 'clone'), {base: 'origin/main'})).toMatch(
      /^GIT_NO_COMMON_COMMIT: the clone is too shallow/,
    )
  })

  test('a patch file that is damaged, gone, or outside', async () => {
    using workspace = createWorkspace({'x.patch': 'hello\n'})
    expect(await refusal(workspace.root, {patch: 'x.patch'})).toMatch(/^DIFF_MALFORMED: x\.patch:1: this is no diff/)
    expect(await refusal(workspace.root, {patch: 'y.patch'})).toMatch(/^STEP_FILE_UNREADABLE: /)
    expect(await refusal(workspace.root, {patch: '../y.patch'})).toMatch(/^STEP_PATH_OUTSIDE: /)
  })
})
