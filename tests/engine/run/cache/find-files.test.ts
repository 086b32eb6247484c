import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {createFileFinder, type FileFinder} from '../../../../engine/run/cache/find-files.ts'
import {createGitPort} from '../../../../engine/run/git.ts'
import {createWorkspace, gitEnvironment, type TestWorkspace} from '../../../workspace.ts'

const never = new AbortController().signal

function finderFor({root}: TestWorkspace, ownState: string | null = '.sortie/state'): FileFinder {
  return createFileFinder({
    root,
    gitFor: signal => createGitPort({workspace: root, env: gitEnvironment(), signal}),
    ownState,
  })
}

const inputs = async (workspace: TestWorkspace, ...globs: string[]) => {
  const {paths, unmatched} = await finderFor(workspace).inputs(globs, never)
  return {paths: [...paths].sort(), unmatched}
}
const outputs = async (workspace: TestWorkspace, ...globs: string[]) => {
  const {paths, unmatched} = await finderFor(workspace).outputs(globs, never)
  return {paths: [...paths].sort(), unmatched}
}

const files = {
  '.gitignore': 'dist\n*.log\nnode_modules\n.env\n',
  'src/a.ts': '',
  'src/deep/b.ts': '',
  'src/[id].ts': '',
  'src/debug.log': '',
  'test/a.test.ts': '',
  'package.json': '{}',
  '.env': '',
  'dist/app.js': '',
  'dist/maps/app.js.map': '',
  'packages/one/dist/index.js': '',
  'packages/one/index.ts': '',
  'node_modules/lib/index.js': '',
  '.sortie/state/sortie.db': '',
}

function repository(): TestWorkspace {
  const workspace = createWorkspace(files)
  workspace.git('init', '-q')
  workspace.git('add', '.')
  workspace.git('commit', '-qm', 'first')
  return workspace
}

describe('inputs', () => {
  test('are what git knows and does not ignore, committed or not', async () => {
    using workspace = repository()
    workspace.put('src/new.ts', '')
    expect(await inputs(workspace, 'src/**')).toEqual({
      paths: ['src/[id].ts', 'src/a.ts', 'src/deep/b.ts', 'src/new.ts'],
      unmatched: [],
    })
    expect((await inputs(workspace, '**/*.ts', '!src/deep/**', '!**/*.test.ts')).paths).toEqual([
      'packages/one/index.ts',
      'src/[id].ts',
      'src/a.ts',
      'src/new.ts',
    ])
  })

  test('may be what git ignores, where a pattern names nothing else', async () => {
    using workspace = repository()
    expect((await inputs(workspace, 'src/*.ts', 'dist/**', '.env')).paths).toEqual([
      '.env',
      'dist/app.js',
      'dist/maps/app.js.map',
      'src/[id].ts',
      'src/a.ts',
    ])
    expect((await inputs(workspace, 'packages/*/dist/**')).paths).toEqual(['packages/one/dist/index.js'])
    expect((await inputs(workspace, 'node_modules/lib/**')).paths).toEqual(['node_modules/lib/index.js'])
  })

  test('are a folder with all that is in it, or a name as it stands, where there is no wildcard', async () => {
    using workspace = repository()
    expect((await inputs(workspace, 'src/deep')).paths).toEqual(['src/deep/b.ts'])
    expect((await inputs(workspace, 'src/deep/')).paths).toEqual(['src/deep/b.ts'])
    expect((await inputs(workspace, './src/deep')).paths).toEqual(['src/deep/b.ts'])
    expect((await inputs(workspace, 'src/[id].ts')).paths).toEqual(['src/[id].ts'])
    expect((await inputs(workspace, 'src', '!src/deep')).paths).toEqual(['src/[id].ts', 'src/a.ts'])
  })

  test('that are not there are told, each pattern by itself', async () => {
    using workspace = repository()
    expect(await inputs(workspace, 'sorce/**', 'package.json', 'lib/*.c', '!**/*.ts')).toEqual({
      paths: ['package.json'],
      unmatched: ['sorce/**', 'lib/*.c'],
    })
  })

  test('are all files but those of build folders where there is no git, which a pattern can still name', async () => {
    using workspace = createWorkspace(files)
    expect((await inputs(workspace, '**')).paths).toEqual([
      '.env',
      '.gitignore',
      'package.json',
      'packages/one/index.ts',
      'src/[id].ts',
      'src/a.ts',
      'src/debug.log',
      'src/deep/b.ts',
      'test/a.test.ts',
    ])
    expect((await inputs(workspace, 'dist/*')).paths).toEqual(['dist/app.js'])
  })
})

describe('outputs', () => {
  test('are what is on the disk, also where git ignores it', async () => {
    using workspace = repository()
    expect((await outputs(workspace, 'dist/**', '!**/*.map')).paths).toEqual(['dist/app.js'])
    expect((await outputs(workspace, '**/dist/*.js')).paths).toEqual(['dist/app.js', 'packages/one/dist/index.js'])
    expect(await outputs(workspace, 'dist', 'coverage/**')).toEqual({
      paths: ['dist/app.js', 'dist/maps/app.js.map'],
      unmatched: ['coverage/**'],
    })
  })

  test('are neither installed packages nor the history nor our own state, unless a pattern names the packages', async () => {
    using workspace = repository()
    expect((await outputs(workspace, '**/index.js')).paths).toEqual(['packages/one/dist/index.js'])
    expect((await outputs(workspace, '**/node_modules/**/index.js')).paths).toEqual(['node_modules/lib/index.js'])
    const all = (await outputs(workspace, '**')).paths
    expect(all.filter(path => path.startsWith('.git/') || path.startsWith('.sortie/'))).toEqual([])
    const elsewhere = finderFor(workspace, 'test')
    expect((await elsewhere.outputs(['test/**'], never)).paths).toEqual([])
  })
})

describe('links', () => {
  test('are named, and what lies behind them is not, inside the workspace or out of it', async () => {
    using outside = createWorkspace({'deep/secret': ''})
    using workspace = repository()
    symlinkSync(outside.root, join(workspace.root, 'out'))
    symlinkSync('src', join(workspace.root, 'in'))
    mkdirSync(join(workspace.root, 'made'))
    symlinkSync(join(outside.root, 'deep/secret'), join(workspace.root, 'made', 'link'))
    expect(await outputs(workspace, 'out/**', 'in/**', 'made/**')).toEqual({
      paths: ['made/link'],
      unmatched: ['out/**', 'in/**'],
    })
    expect((await outputs(workspace, 'out/deep/secret')).paths).toEqual([])
    expect((await outputs(workspace, 'in')).paths).toEqual(['in'])
    expect((await inputs(workspace, 'out/**', 'in/a.ts', 'in')).paths).toEqual(['in'])
  })
})
