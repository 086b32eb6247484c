import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync, unlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {FileFilter} from '../../../engine/contracts.ts'
import {createFilesPort} from '../../../engine/run/files.ts'
import {createGitPort} from '../../../engine/run/git.ts'
import {createWorkspace, gitEnvironment, type TestWorkspace} from '../../workspace.ts'

const everything: FileFilter = {paths: [], include: [], exclude: []}
const noGit = {run: async () => null}

function filesOf({root}: TestWorkspace) {
  return createFilesPort({workspace: root, git: createGitPort({workspace: root, env: gitEnvironment()})})
}

/** As on a machine without git. */
function filesWithoutGit({root}: TestWorkspace) {
  return createFilesPort({workspace: root, git: noGit})
}

const modeOf = (workspace: TestWorkspace, path: string) => statSync(join(workspace.root, path)).mode & 0o777

describe('writing', () => {
  test('keeps out of a state directory that lies elsewhere, but not of what lies beside it', async () => {
    using workspace = createWorkspace({'out/sortie.db': 'sound'})
    const stateDir = join(workspace.root, 'out')
    const files = createFilesPort({workspace: workspace.root, git: noGit, stateDir})
    for (const path of ['out/sortie.db', 'out/sortie.db-wal', 'out/logs/run/step.log']) {
      await expect(files.write(path, '', 'replace')).rejects.toThrow("lies in Sortie's own state")
    }
    await files.write('out/report.md', 'all is well', 'replace')
    await files.write('sortie.db', 'of somebody else', 'replace')
    expect(workspace.text('out/sortie.db')).toBe('sound')
  })

  test('makes the folders on the way, and leaves nothing else behind', async () => {
    using workspace = createWorkspace()
    await filesOf(workspace).write('a/b/c.txt', 'text', 'replace')
    expect(workspace.text('a/b/c.txt')).toBe('text')
    expect(readdirSync(join(workspace.root, 'a/b'))).toEqual(['c.txt'])
  })

  test('replaces a file and keeps its mode', async () => {
    using workspace = createWorkspace({'run.sh': 'old'})
    chmodSync(join(workspace.root, 'run.sh'), 0o750)
    await filesOf(workspace).write('run.sh', 'new', 'replace')
    expect(workspace.text('run.sh')).toBe('new')
    expect(modeOf(workspace, 'run.sh')).toBe(0o750)
  })

  test('appends to what is there, and begins a file that is not', async () => {
    using workspace = createWorkspace({'log.txt': 'one\n'})
    const files = filesOf(workspace)
    await files.write('log.txt', 'two\n', 'append')
    await files.write('new.txt', 'one\n', 'append')
    expect(workspace.text('log.txt')).toBe('one\ntwo\n')
    expect(workspace.text('new.txt')).toBe('one\n')
  })

  test('an executable file may be run by those who may read it', async () => {
    using workspace = createWorkspace({'tool.sh': ''})
    chmodSync(join(workspace.root, 'tool.sh'), 0o640)
    await filesOf(workspace).write('tool.sh', '#!/bin/sh\n', 'replace', {executable: true})
    expect(modeOf(workspace, 'tool.sh')).toBe(0o750)
  })

  test('writes to where a link within the workspace leads, and keeps the link', async () => {
    using workspace = createWorkspace({'real/file.txt': 'old'})
    symlinkSync('real', join(workspace.root, 'link'))
    symlinkSync('real/file.txt', join(workspace.root, 'file-link'))
    await filesOf(workspace).write('link/file.txt', 'one', 'replace')
    expect(workspace.text('real/file.txt')).toBe('one')
    await filesOf(workspace).write('file-link', 'two', 'replace')
    expect(workspace.text('real/file.txt')).toBe('two')
    expect(readlinkSync(join(workspace.root, 'file-link'))).toBe('real/file.txt')
  })

  test.each([
    ['../outside.txt', 'leaves the workspace'],
    ['a/../../outside.txt', 'leaves the workspace'],
    ['/etc/outside.txt', 'leaves the workspace'],
    ['out/file.txt', 'leaves the workspace through a link'],
    ['dangling', 'goes through a link that leads nowhere'],
    ['.git/hooks/pre-commit', "lies in git's own folder"],
    ['sub/.GIT/config', "lies in git's own folder"],
    ['hooks/pre-commit', "lies in git's own folder"],
    ['.sortie/state/sortie.db', "lies in Sortie's own state"],
    ['nul\0', 'holds a NUL character'],
  ])('refuses %j, which %s', async (path, what) => {
    using outside = createWorkspace()
    using workspace = createWorkspace({'.git/hooks/x': ''})
    symlinkSync(outside.root, join(workspace.root, 'out'))
    symlinkSync(join(outside.root, 'missing.txt'), join(workspace.root, 'dangling'))
    symlinkSync('.git/hooks', join(workspace.root, 'hooks'))
    for (const how of ['replace', 'append'] as const) {
      await expect(filesOf(workspace).write(path, 'x', how)).rejects.toMatchObject({
        code: 'STEP_PATH_OUTSIDE',
        message: `the path "${path}" ${what}`,
      })
    }
    expect(readdirSync(outside.root)).toEqual([])
  })

  test('reports may stand beside the state', async () => {
    using workspace = createWorkspace()
    await filesOf(workspace).write('.sortie/state/reports/audit.md', 'x', 'replace')
    expect(workspace.text('.sortie/state/reports/audit.md')).toBe('x')
  })

  test('says in words why a file cannot be written', async () => {
    using workspace = createWorkspace({file: '', 'folder/x': ''})
    await expect(filesOf(workspace).write('file/below', 'x', 'replace')).rejects.toMatchObject({
      code: 'STEP_FILE_UNWRITABLE',
      message: '"file/below" cannot be written: a part of its path is a file',
    })
    await expect(filesOf(workspace).write('folder', 'x', 'replace')).rejects.toMatchObject({
      code: 'STEP_FILE_UNWRITABLE',
      message: '"folder" cannot be written: something other than a file stands there',
    })
    expect(readdirSync(workspace.root).sort()).toEqual(['file', 'folder'])
  })
})

describe('reading', () => {
  test('gives the text as it stands, the byte order mark included', async () => {
    using workspace = createWorkspace({'a.txt': '\uFEFFé\r\n'})
    expect(await filesOf(workspace).read('a.txt')).toBe('\uFEFFé\r\n')
  })

  test('gives the hash of a file of any size, read piece by piece', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024 + 7, 'x')
    using workspace = createWorkspace({'a.txt': 'one', 'empty.txt': '', 'large.bin': large})
    const files = filesOf(workspace)
    expect(await files.sha256('a.txt')).toBe('7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed')
    for (const [path, content] of [
      ['empty.txt', Buffer.alloc(0)],
      ['large.bin', large],
    ] as const) {
      expect(await files.sha256(path)).toBe(createHash('sha256').update(content).digest('hex'))
    }
    await expect(files.sha256('gone.txt')).rejects.toMatchObject({code: 'STEP_FILE_UNREADABLE'})
    await expect(files.sha256('../a.txt')).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
  })

  test('does not read what lies outside', async () => {
    using outside = createWorkspace({'secret.txt': 'secret'})
    using workspace = createWorkspace()
    symlinkSync(join(outside.root, 'secret.txt'), join(workspace.root, 'link.txt'))
    await expect(filesOf(workspace).read('link.txt')).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
  })

  test('says in words why a file cannot be read', async () => {
    using workspace = createWorkspace({'folder/x': ''})
    const files = filesOf(workspace)
    await expect(files.read('missing')).rejects.toMatchObject({
      code: 'STEP_FILE_UNREADABLE',
      message: '"missing" cannot be read: it does not exist',
    })
    await expect(files.read('folder')).rejects.toMatchObject({message: '"folder" cannot be read: it is a folder'})
  })

  test.skipIf(process.platform === 'win32')('does not wait for someone to write to a named pipe', async () => {
    using workspace = createWorkspace()
    execFileSync('mkfifo', [join(workspace.root, 'pipe')])
    await expect(filesOf(workspace).read('pipe')).rejects.toMatchObject({
      message: '"pipe" cannot be read: it is not a regular file',
    })
  })

  test('leaves a file alone that is larger than asked for, and says how large it is', async () => {
    using workspace = createWorkspace({'a.txt': '12345'})
    expect(await filesOf(workspace).readBytes('a.txt', 4)).toEqual({sizeBytes: 5, bytes: null})
    const whole = await filesOf(workspace).readBytes('a.txt', 5)
    expect(Buffer.from(whole.bytes ?? []).toString()).toBe('12345')
  })
})

describe('listing with git', () => {
  test('has tracked and untracked files, without ignored, deleted and linked ones', async () => {
    using workspace = createWorkspace({
      '.gitignore': 'ignored/\n',
      'ignored/a.txt': '',
      'src/tracked.ts': '',
      'src/deleted.ts': '',
      '.sortie/missions/own.yaml': '',
      '.sortie/state/logs/x.log': '',
    })
    workspace.git('init', '--quiet')
    workspace.git('add', 'src', '.gitignore')
    unlinkSync(join(workspace.root, 'src/deleted.ts'))
    workspace.put('src/untracked.ts', '')
    symlinkSync('src', join(workspace.root, 'link'))
    symlinkSync('tracked.ts', join(workspace.root, 'src/link.ts'))
    expect(await filesOf(workspace).list(everything)).toEqual([
      '.gitignore',
      '.sortie/missions/own.yaml',
      'src/tracked.ts',
      'src/untracked.ts',
    ])
  })

  test('takes names as they are: line breaks, quotes, leading dashes, other alphabets', async () => {
    const names = ['-rf', 'a"b.txt', 'line\nbreak/x.ts', ':(top)x.ts', 'naïve имя.txt', '*.ts'].sort()
    using workspace = createWorkspace(Object.fromEntries(names.map(name => [name, ''])))
    workspace.git('init', '--quiet')
    expect(await filesOf(workspace).list(everything)).toEqual(names)
    expect(await filesWithoutGit(workspace).list(everything)).toEqual(names)
    for (const name of names) {
      expect(await filesOf(workspace).list({...everything, paths: [name]}), name).toEqual([name])
    }
    expect(await filesOf(workspace).list({...everything, include: ['**/x.ts']})).toEqual(['line\nbreak/x.ts'])
  })

  test('leaves submodules and repositories within the repository out', async () => {
    using other = createWorkspace({'inner.txt': ''})
    other.git('init', '--quiet')
    other.git('add', '.')
    other.git('commit', '--quiet', '--message', 'first')
    using workspace = createWorkspace({'outer.txt': ''})
    workspace.git('init', '--quiet')
    workspace.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.root, 'module')
    workspace.git('clone', '--quiet', other.root, 'nested')
    expect(await filesOf(workspace).list(everything)).toEqual(['.gitmodules', 'outer.txt'])
  })

  test('lists a file once, even while a merge has left several versions of it', async () => {
    using workspace = createWorkspace({'a.txt': 'base\n'})
    workspace.git('init', '--quiet', '--initial-branch=main')
    workspace.git('add', '.')
    workspace.git('commit', '--quiet', '--message', 'base')
    workspace.git('checkout', '--quiet', '-b', 'side')
    workspace.put('a.txt', 'side\n')
    workspace.git('commit', '--quiet', '--all', '--message', 'side')
    workspace.git('checkout', '--quiet', 'main')
    workspace.put('a.txt', 'main\n')
    workspace.git('commit', '--quiet', '--all', '--message', 'main')
    expect(() => workspace.git('merge', '--quiet', 'side')).toThrow()
    expect(await filesOf(workspace).list(everything)).toEqual(['a.txt'])
  })

  test('a workspace within a repository lists its own part, with paths of its own', async () => {
    using workspace = createWorkspace({'packages/one/a.ts': '', 'packages/two/b.ts': ''})
    workspace.git('init', '--quiet')
    const root = join(workspace.root, 'packages/one')
    const git = createGitPort({workspace: root, env: gitEnvironment()})
    expect(await createFilesPort({workspace: root, git}).list(everything)).toEqual(['a.ts'])
  })

  test('a workspace that an outer repository ignores is walked instead of looking empty', async () => {
    using workspace = createWorkspace({'.gitignore': 'scratch/\n', 'scratch/a.ts': ''})
    workspace.git('init', '--quiet')
    const root = join(workspace.root, 'scratch')
    const git = createGitPort({workspace: root, env: gitEnvironment()})
    expect(await createFilesPort({workspace: root, git}).list(everything)).toEqual(['a.ts'])
  })
})

describe('listing without git', () => {
  test('is what happens where git refuses a repository of another owner', async () => {
    using workspace = createWorkspace({'.gitignore': 'a.txt\n', 'a.txt': '', 'b.txt': '', 'dist/c.txt': ''})
    workspace.git('init', '--quiet')
    const env = {...gitEnvironment(), GIT_TEST_ASSUME_DIFFERENT_OWNER: '1'}
    const git = createGitPort({workspace: workspace.root, env})
    expect(await git.run(['ls-files'])).toBeNull()
    expect(await createFilesPort({workspace: workspace.root, git}).list(everything)).toEqual(['.gitignore', 'b.txt'])
  })

  test('leaves out what the usual tools build, and follows no links', async () => {
    using workspace = createWorkspace({
      'src/a.ts': '',
      'src/dist/b.js': '',
      'node_modules/x/index.js': '',
      '.cache/c': '',
      'docs/build.md': '',
      '.github/workflow.yml': '',
      '.sortie/state/sortie.db': '',
    })
    symlinkSync('..', join(workspace.root, 'src/loop'))
    expect(await filesWithoutGit(workspace).list(everything)).toEqual([
      '.github/workflow.yml',
      'docs/build.md',
      'src/a.ts',
    ])
  })

  test('a folder that is named is looked into, whatever its name', async () => {
    using workspace = createWorkspace({'dist/a.js': '', 'b.js': ''})
    expect(await filesWithoutGit(workspace).list({...everything, paths: ['dist/']})).toEqual(['dist/a.js'])
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder it may not enter is named in a warning',
    async () => {
      using workspace = createWorkspace({'a.txt': ''})
      mkdirSync(join(workspace.root, 'closed'), {mode: 0o000})
      const warnings: string[] = []
      const files = createFilesPort({
        workspace: workspace.root,
        git: noGit,
        warn: (_, message) => warnings.push(message),
      })
      expect(await files.list(everything)).toEqual(['a.txt'])
      expect(warnings).toEqual(['the folder "closed" was left out: permission denied'])
    },
  )

  test('stops when its signal fires', async () => {
    using workspace = createWorkspace({'a.txt': ''})
    const signal = AbortSignal.abort('cancel')
    const files = createFilesPort({workspace: workspace.root, git: noGit, signal})
    await expect(files.list(everything)).rejects.toBe('cancel')
  })
})

describe('choosing files', () => {
  const tree = {'src/a.ts': '', 'src/.hidden.ts': '', 'src/deep/b.ts': '', 'docs/c.md': '', 'd.ts': ''}

  test.each([
    [{paths: ['src']}, ['src/.hidden.ts', 'src/a.ts', 'src/deep/b.ts']],
    [{paths: ['./src/deep/', 'd.ts']}, ['d.ts', 'src/deep/b.ts']],
    [{paths: ['src', 'src/deep']}, ['src/.hidden.ts', 'src/a.ts', 'src/deep/b.ts']],
    [{paths: ['.'], include: ['**/*.md']}, ['docs/c.md']],
    [{include: ['*.ts']}, ['d.ts']],
    [{include: ['./src/**/*.ts'], exclude: ['src/deep/']}, ['src/.hidden.ts', 'src/a.ts']],
    [{include: ['**/*.{ts,md}'], exclude: ['src/**']}, ['d.ts', 'docs/c.md']],
  ])('%j gives %j, with git and without', async (filter, expected) => {
    using workspace = createWorkspace(tree)
    expect(await filesWithoutGit(workspace).list({...everything, ...filter})).toEqual(expected)
    workspace.git('init', '--quiet')
    expect(await filesOf(workspace).list({...everything, ...filter})).toEqual(expected)
  })

  test('a path to look in that does not exist is an error, not an empty list', async () => {
    using workspace = createWorkspace()
    await expect(filesOf(workspace).list({...everything, paths: ['srcc']})).rejects.toMatchObject({
      code: 'STEP_FILE_UNREADABLE',
      message: 'the path "srcc" to look in does not exist',
    })
  })

  test('a path to look in that leaves the workspace is refused', async () => {
    using workspace = createWorkspace()
    await expect(filesOf(workspace).list({...everything, paths: ['..']})).rejects.toMatchObject({
      code: 'STEP_PATH_OUTSIDE',
    })
    expect(existsSync(workspace.root)).toBe(true)
  })
})
