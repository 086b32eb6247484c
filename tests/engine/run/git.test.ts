import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createGitPort} from '../../../engine/run/git.ts'
import {createWorkspace, gitEnvironment} from '../../workspace.ts'

test('gives what git prints, and null where it fails', async () => {
  using workspace = createWorkspace({'a.txt': ''})
  const git = createGitPort({workspace: workspace.root, env: gitEnvironment()})
  expect(await git.run(['rev-parse', '--is-inside-work-tree'])).toBeNull()
  workspace.git('init', '--quiet')
  expect(await git.run(['rev-parse', '--is-inside-work-tree'])).toBe('true\n')
  expect(await git.run(['rev-list', '--count', 'HEAD'])).toBeNull()
})

test('answers null on a machine without git', async () => {
  using workspace = createWorkspace()
  const git = createGitPort({workspace: workspace.root, env: {PATH: workspace.root}})
  expect(await git.run(['--version'])).toBeNull()
})

test('looks at the repository of the workspace, even from within a hook of another', async () => {
  using other = createWorkspace({'other.txt': ''})
  other.git('init', '--quiet')
  using workspace = createWorkspace({'own.txt': ''})
  workspace.git('init', '--quiet')
  const env = {...gitEnvironment(), GIT_DIR: join(other.root, '.git'), GIT_WORK_TREE: other.root, GIT_PREFIX: 'sub/'}
  const git = createGitPort({workspace: workspace.root, env})
  expect(await git.run(['ls-files', '--others'])).toBe('own.txt\n')
})

test('starts no program that the repository names as its file-system monitor', async () => {
  using workspace = createWorkspace({'monitor.sh': '#!/bin/sh\ntouch started\n'})
  workspace.git('init', '--quiet')
  workspace.git('config', 'core.fsmonitor', `sh ${join(workspace.root, 'monitor.sh')}`)
  const git = createGitPort({workspace: workspace.root, env: gitEnvironment()})
  await git.run(['ls-files', '--others'])
  await git.run(['status'])
  expect(existsSync(join(workspace.root, 'started'))).toBe(false)
})

test('a command that reads standard input finds it empty', async () => {
  using workspace = createWorkspace()
  workspace.git('init', '--quiet')
  const git = createGitPort({workspace: workspace.root, env: gitEnvironment()})
  expect(await git.run(['shortlog', '--summary'])).toBe('')
})

test.skipIf(process.platform === 'win32')('its signal and its time limit end a git that is still running', async () => {
  using workspace = createWorkspace()
  execFileSync('mkfifo', [join(workspace.root, 'pipe')])
  const waitsForEver = ['hash-object', 'pipe']
  const env = gitEnvironment()
  const cancel = new AbortController()
  const cancelled = createGitPort({workspace: workspace.root, env, signal: cancel.signal}).run(waitsForEver)
  cancel.abort()
  expect(await cancelled).toBeNull()
  expect(await createGitPort({workspace: workspace.root, env, timeoutMs: 50}).run(waitsForEver)).toBeNull()
})
