/** Which files a step is given, whatever the tree holds, and what is said of those that it is not given. */
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {FileFilter} from '../../../engine/contracts.ts'
import {nearMissFinder} from '../../../engine/mission/near-miss.ts'
import {createIgnoreFiles} from '../../../engine/run/files/ignore-files.ts'
import {createLeftOut} from '../../../engine/run/files/left-out.ts'
import {createFilesPort} from '../../../engine/run/files.ts'
import {createGitPort} from '../../../engine/run/git.ts'
import {openGitIndex} from '../../../engine/run/git-index.ts'
import {createWorkspace, gitEnvironment, type TestWorkspace} from '../../workspace.ts'

const everything: FileFilter = {paths: [], include: [], exclude: []}
const isRoot = process.getuid?.() === 0
const isWindows = process.platform === 'win32'

function setsOf({root}: TestWorkspace, {withGit = true, env = {}, sortieIgnore = true} = {}) {
  const warnings: string[] = []
  const gitOptions = {workspace: root, env: {...gitEnvironment(), ...env}}
  const files = createFilesPort({
    workspace: root,
    git: withGit ? createGitPort(gitOptions) : {run: async () => null},
    index: () => openGitIndex(gitOptions),
    nearMiss: nearMissFinder(),
    sortieIgnore,
    warn: (code, message) => warnings.push(`${code}: ${message}`),
  })
  return {files, warnings, list: (filter: Partial<FileFilter> = {}) => files.list({...everything, ...filter})}
}

function createRepository(files: {readonly [path: string]: string}): TestWorkspace {
  const workspace = createWorkspace(files)
  workspace.git('init', '--quiet', '--initial-branch=main')
  workspace.git('add', '--all')
  workspace.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  return workspace
}

describe('ignore files', () => {
  const tree = {
    '.sortieignore': '*.gen.ts\n/fixtures/\n!keep.gen.ts\n',
    'a.ts': '',
    'a.gen.ts': '',
    'keep.gen.ts': '',
    'fixtures/b.ts': '',
    'src/fixtures/c.ts': '',
    'src/.sortieignore': 'own.ts\n!d.gen.ts\n',
    'src/own.ts': '',
    'src/d.gen.ts': '',
    'own.ts': '',
  }
  const left = [
    '.sortieignore',
    'a.ts',
    'keep.gen.ts',
    'own.ts',
    'src/.sortieignore',
    'src/d.gen.ts',
    'src/fixtures/c.ts',
  ]

  test('.sortieignore has the grammar of .gitignore, in every folder, for tracked files and without git', async () => {
    using workspace = createRepository(tree)
    expect(await setsOf(workspace).list()).toEqual(left)
    expect(await setsOf(workspace, {withGit: false}).list()).toEqual(left)
  })

  test('.gitignore holds without git as well, and neither brings back what the other leaves out', async () => {
    const files = {'.gitignore': 'a.txt\nlogs/\n', '.sortieignore': '!a.txt\nb.txt\n', 'src/.gitignore': '!b.txt\n'}
    using workspace = createWorkspace({...files, 'a.txt': '', 'src/b.txt': '', 'logs/c.txt': '', 'd.txt': ''})
    const expected = ['.gitignore', '.sortieignore', 'd.txt', 'src/.gitignore']
    expect(await setsOf(workspace, {withGit: false}).list()).toEqual(expected)
    workspace.git('init', '--quiet')
    expect(await setsOf(workspace).list()).toEqual(expected)
  })

  test('a path that is named is left out all the same, with a warning', async () => {
    using workspace = createRepository({'.sortieignore': 'vendored/\n', 'vendored/a.c': '', 'b.c': ''})
    for (const withGit of [true, false]) {
      const {list, warnings} = setsOf(workspace, {withGit})
      expect(await list({paths: ['vendored', 'b.c']})).toEqual(['b.c'])
      expect(warnings).toEqual(['STEP_GLOB_UNMATCHED: no file that is not ignored lies in "vendored"'])
    }
  })

  test('hashes of files do not heed .sortieignore, as what it names still shapes what is built', async () => {
    using workspace = createRepository({'.sortieignore': '*.lock\n', 'a.lock': ''})
    expect(await setsOf(workspace, {sortieIgnore: false}).list()).toEqual(['.sortieignore', 'a.lock'])
  })

  test('a folder and a link of that name are no ignore files', async () => {
    using workspace = createWorkspace({'rules.txt': '*\n', 'sub/.sortieignore/x.txt': ''})
    symlinkSync('rules.txt', join(workspace.root, '.sortieignore'))
    expect(await setsOf(workspace, {withGit: false}).list()).toEqual(['rules.txt', 'sub/.sortieignore/x.txt'])
  })

  const name = fc.constantFrom('a', 'b', 'c.ts', 'd.ts', '-x', 'e f')
  const path = fc.array(name, {minLength: 1, maxLength: 4}).map(parts => parts.join('/'))
  const piece = fc.constantFrom('*', '**', '*.ts', 'a', 'b', 'c.ts', '[ab]', '?.ts', '-x', 'e f')
  const rule = fc
    .tuple(
      fc.constantFrom('', '!'),
      fc.constantFrom('', '/'),
      fc.array(piece, {minLength: 1, maxLength: 3}),
      fc.constantFrom('', '/'),
    )
    .map(([not, anchor, pieces, end]) => `${not}${anchor}${pieces.join('/')}${end}`)
  const rules = fc.array(rule, {maxLength: 5}).map(lines => lines.join('\n'))

  test('leave out what git leaves out by the same rules', () => {
    fc.assert(
      fc.property(fc.array(path, {minLength: 1, maxLength: 8}), rules, rules, (paths, atTop, inA) => {
        using workspace = createWorkspace()
        const files = paths.filter(one => !paths.some(other => other.startsWith(`${one}/`)))
        for (const file of files) workspace.put(file, '')
        workspace.put('.gitignore', atTop)
        if (!files.includes('a')) workspace.put('a/.gitignore', inA)
        workspace.git('init', '--quiet')
        const listed = new Set(workspace.git('ls-files', '-z', '--others', '--exclude-standard').split('\0'))
        const leftOut = createLeftOut(undefined)
        const own = createIgnoreFiles({root: workspace.root, names: ['.gitignore'], leftOut})
        expect(files.filter(file => !own.leaveOut(file))).toEqual(files.filter(file => listed.has(file)))
      }),
      {numRuns: 40},
    )
  }, 60_000)
})

test('a tracked folder that is a link by now holds no files of the workspace', async () => {
  using outside = createWorkspace({'a.ts': 'of others', 'deep/b.ts': ''})
  using workspace = createRepository({'folder/a.ts': '', 'folder/deep/b.ts': '', 'c.ts': ''})
  rmSync(join(workspace.root, 'folder'), {recursive: true})
  symlinkSync(outside.root, join(workspace.root, 'folder'))
  expect(await setsOf(workspace).list()).toEqual(['c.ts'])
  expect(await setsOf(workspace).list({changed: {since: 'HEAD'}})).toEqual([])
  expect(await setsOf(workspace, {withGit: false}).list()).toEqual(['c.ts'])
})

describe('what cannot be listed is told', () => {
  test.skipIf(isWindows)('names that are not UTF-8', async () => {
    using workspace = createWorkspace({'a.txt': ''})
    writeFileSync(Buffer.concat([Buffer.from(`${workspace.root}/caf`), Buffer.of(0xe9), Buffer.from('.txt')]), '')
    mkdirSync(Buffer.concat([Buffer.from(`${workspace.root}/d`), Buffer.of(0xff)]))
    writeFileSync(Buffer.concat([Buffer.from(`${workspace.root}/d`), Buffer.of(0xff), Buffer.from('/b.txt')]), '')
    const without = setsOf(workspace, {withGit: false})
    expect(await without.list()).toEqual(['a.txt'])
    expect(without.warnings.toSorted()).toEqual([
      'SCAN_FILE_SKIPPED: the file "caf\uFFFD.txt" was left out: its name is not UTF-8',
      'SCAN_FILE_SKIPPED: the folder "d\uFFFD" was left out: its name is not UTF-8',
    ])
    workspace.git('init', '--quiet')
    const withGit = setsOf(workspace)
    expect(await withGit.list()).toEqual(['a.txt'])
    expect(withGit.warnings).toEqual([
      'SCAN_FILE_SKIPPED: 2 files were left out, its name is not UTF-8: "caf\uFFFD.txt", "d\uFFFD/b.txt"',
    ])
  })

  test('a name that holds U+FFFD itself is a name like any other', async () => {
    using workspace = createRepository({'odd\uFFFD.txt': ''})
    const {list, warnings} = setsOf(workspace)
    expect(await list()).toEqual(['odd\uFFFD.txt'])
    expect(warnings).toEqual([])
  })

  // Made and removed from within: no program can be given a path of that length.
  test.skipIf(isWindows)(
    'folders deeper than any path can be: the rest of the tree is listed',
    async () => {
      using workspace = createWorkspace({'a.txt': ''})
      const deep = 'import os\nfor _ in range(10000): os.mkdir("d"); os.chdir("d")\nopen("z.txt", "w").close()'
      execFileSync('python3', ['-c', deep], {cwd: workspace.root})
      try {
        for (const withGit of [false, true]) {
          if (withGit) workspace.git('init', '--quiet')
          const {list, warnings} = setsOf(workspace, {withGit})
          expect(await list()).toEqual(['a.txt'])
          expect(warnings).toHaveLength(1)
          expect(warnings[0]).toMatch(
            /^SCAN_FILE_SKIPPED: the folder "(d\/){50}…[d/]{100}" was left out: its name is too long$/,
          )
        }
      } finally {
        execFileSync('rm', ['-rf', join(workspace.root, 'd')])
      }
    },
    60_000,
  )

  test.skipIf(isWindows || isRoot)('folders that may not be entered, tracked files in them included', async () => {
    using workspace = createRepository({'a.txt': '', 'closed/b.txt': ''})
    workspace.put('hidden/c.txt', '')
    for (const folder of ['closed', 'hidden']) chmodSync(join(workspace.root, folder), 0)
    try {
      const {list, warnings} = setsOf(workspace)
      expect(await list()).toEqual(['a.txt'])
      expect(warnings).toEqual([
        'SCAN_FILE_SKIPPED: 2 folders were left out, permission denied: "closed", "hidden"',
        'SCAN_FILE_SKIPPED: the file "closed/b.txt" was left out: permission denied',
      ])
    } finally {
      for (const folder of ['closed', 'hidden']) chmodSync(join(workspace.root, folder), 0o755)
    }
  })

  test('what git complains of is heard, though it ends well', async () => {
    using workspace = createWorkspace({'a.txt': ''})
    const warnings: string[] = []
    const git = {
      run: async (_: readonly string[], hear?: (complaints: string) => void) => {
        hear?.("warning: could not open directory 'closed/': Permission denied\nwarning: something else\n")
        return 'a.txt\0'
      },
    }
    const files = createFilesPort({workspace: workspace.root, git, warn: (_, message) => warnings.push(message)})
    expect(await files.list(everything)).toEqual(['a.txt'])
    expect(warnings).toEqual(['the folder "closed" was left out: permission denied'])
  })

  test('globs and paths that name nothing beside others that do', async () => {
    using workspace = createRepository({'src/a.ts': '', 'lib/b.ts': ''})
    mkdirSync(join(workspace.root, 'empty'))
    const {list, warnings} = setsOf(workspace)
    expect(await list({include: ['src/**', 'test/**', '*.rs'], paths: ['src', 'empty']})).toEqual(['src/a.ts'])
    expect(warnings).toEqual([
      'STEP_GLOB_UNMATCHED: no file matches "test/**", "*.rs"',
      'STEP_GLOB_UNMATCHED: no file that is not ignored lies in "empty"',
    ])
  })

  test('a repository without a commit lists what is staged and what is new', async () => {
    using workspace = createWorkspace({'staged.txt': '', 'new.txt': ''})
    workspace.git('init', '--quiet')
    workspace.git('add', 'staged.txt')
    expect(await setsOf(workspace).list()).toEqual(['new.txt', 'staged.txt'])
  })
})

describe('changed since a commit', () => {
  test('names what is still there, under its present name, where the filter and .sortieignore let it', async () => {
    using workspace = createRepository({
      'kept.ts': '',
      'gone.ts': 'x',
      'old.ts': 'a\nb\nc\nd\ne\n',
      '.sortieignore': 'gen/\n',
    })
    workspace.git('switch', '--quiet', '--create', 'feature')
    workspace.git('mv', 'old.ts', 'new.ts')
    workspace.git('rm', '--quiet', 'gone.ts')
    for (const path of ['gen/x.ts', 'src/y.ts', 'src/y.md', 'z.ts']) workspace.put(path, '')
    workspace.git('add', '--all')
    workspace.git('commit', '--quiet', '--message', 'second')
    workspace.put('untracked.ts', '')
    rmSync(join(workspace.root, 'z.ts'))
    const {list, warnings} = setsOf(workspace)
    expect(await list({changed: {since: 'main'}})).toEqual(['new.ts', 'src/y.md', 'src/y.ts', 'untracked.ts'])
    expect(await list({changed: {since: 'main'}, paths: ['src'], include: ['**/*.ts', '*.rs']})).toEqual(['src/y.ts'])
    workspace.git('checkout', '--quiet', '--detach')
    expect(await list({changed: {since: 'main'}, include: ['new.ts']})).toEqual(['new.ts'])
    expect(warnings).toEqual([])
  })

  test('is an error where git cannot say', async () => {
    using workspace = createRepository({'a.ts': ''})
    await expect(setsOf(workspace).list({changed: {since: 'mian'}})).rejects.toMatchObject({
      code: 'GIT_UNKNOWN_REF',
      hint: 'did you mean "main"?',
    })
    using bare = createWorkspace({'a.ts': ''})
    await expect(setsOf(bare).list({changed: {since: 'main'}})).rejects.toMatchObject({code: 'GIT_NO_REPOSITORY'})
    bare.git('init', '--quiet')
    await expect(setsOf(bare).list({changed: {since: 'main'}})).rejects.toMatchObject({code: 'GIT_NO_COMMITS'})
  })
})

describe('what is staged', () => {
  test('is what the index holds: edited, removed or not since', async () => {
    using workspace = createRepository({'same.ts': 'old', 'edited.ts': 'old', 'removed.ts': 'old', 'other.ts': 'old'})
    for (const path of ['same.ts', 'edited.ts', 'removed.ts', 'new\nline.ts']) workspace.put(path, 'staged')
    workspace.git('add', '--all')
    workspace.put('edited.ts', 'edited since')
    workspace.put('other.ts', 'not staged')
    workspace.put('untracked.ts', '')
    rmSync(join(workspace.root, 'removed.ts'))
    const entries = await setsOf(workspace).files.entries({...everything, changed: 'staged'})
    const object = workspace.git('rev-parse', ':edited.ts').trim()
    expect(entries.map(({path, sizeBytes, object: own}) => [path, sizeBytes, own])).toEqual([
      ['edited.ts', 6, object],
      ['new\nline.ts', 6, undefined],
      ['removed.ts', 6, object],
      ['same.ts', 6, undefined],
    ])
    const index = await openGitIndex({workspace: workspace.root, env: gitEnvironment()})
    const contents = await index.contents([object, '0'.repeat(40)])
    expect([...contents].map(([key, bytes]) => [key, Buffer.from(bytes).toString()])).toEqual([[object, 'staged']])
  })

  test('leaves out deletions, links and submodules, and heeds filters', async () => {
    using workspace = createRepository({'gone.ts': ''})
    workspace.git('rm', '--quiet', 'gone.ts')
    symlinkSync('a.ts', join(workspace.root, 'link.ts'))
    for (const path of ['a.ts', 'src/b.ts', 'src/c.md']) workspace.put(path, 'x')
    workspace.git('init', '--quiet', 'module')
    workspace.git('-C', 'module', 'commit', '--quiet', '--allow-empty', '--message', 'x')
    workspace.git('add', '--all')
    const {list} = setsOf(workspace)
    expect(await list({changed: 'staged'})).toEqual(['a.ts', 'src/b.ts', 'src/c.md'])
    expect(await list({changed: 'staged', paths: ['src'], exclude: ['**/*.md']})).toEqual(['src/b.ts'])
  })

  test('before the first commit, is all that was added', async () => {
    using workspace = createWorkspace({'a.ts': 'x', 'b.ts': 'x'})
    workspace.git('init', '--quiet')
    workspace.git('add', 'a.ts')
    expect(await setsOf(workspace).list({changed: 'staged'})).toEqual(['a.ts'])
  })

  test('in a folder of a repository, is what is staged there', async () => {
    using workspace = createRepository({})
    for (const path of ['one/a.ts', 'two/b.ts']) workspace.put(path, 'x')
    workspace.git('add', '--all')
    const root = join(workspace.root, 'one')
    const index = () => openGitIndex({workspace: root, env: gitEnvironment()})
    const files = createFilesPort({
      workspace: root,
      git: createGitPort({workspace: root, env: gitEnvironment()}),
      index,
    })
    expect(await files.list({...everything, changed: 'staged'})).toEqual(['a.ts'])
  })

  test.skipIf(isWindows)('in a hook of `git commit --all`, is what that commit takes', async () => {
    using workspace = createRepository({'a.ts': 'old', 'b.ts': 'old'})
    workspace.put('a.ts', 'new')
    workspace.put(
      '.git/hooks/pre-commit',
      '#!/bin/sh\nprintf %s "$GIT_INDEX_FILE" > .git/told\ncp "$GIT_INDEX_FILE" .git/kept\n',
    )
    chmodSync(join(workspace.root, '.git/hooks/pre-commit'), 0o755)
    expect(await setsOf(workspace).list({changed: 'staged'})).toEqual([])
    workspace.git('commit', '--quiet', '--all', '--message', 'second')
    expect(workspace.text('.git/told')).toMatch(/\.git\/index\.lock$/)
    workspace.git('reset', '--quiet', '--mixed', 'HEAD~1')
    for (const GIT_INDEX_FILE of ['.git/kept', join(workspace.root, '.git/kept')]) {
      expect(await setsOf(workspace, {env: {GIT_INDEX_FILE}}).list({changed: 'staged'})).toEqual(['a.ts'])
    }
    using other = createRepository({'c.ts': 'old'})
    const env = {GIT_INDEX_FILE: join(workspace.root, '.git/kept')}
    expect(await setsOf(other, {env}).list({changed: 'staged'})).toEqual([])
  })

  test('without a repository is an error', async () => {
    using workspace = createWorkspace({'a.ts': ''})
    await expect(setsOf(workspace).list({changed: 'staged'})).rejects.toMatchObject({code: 'GIT_NO_REPOSITORY'})
  })
})
