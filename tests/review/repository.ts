/** A repository with one commit, to change something in. */
import {createWorkspace, type TestWorkspace} from '../workspace.ts'

export function createRepository(files: {readonly [path: string]: string | Uint8Array}): TestWorkspace {
  const workspace = createWorkspace(files)
  workspace.git('init', '--quiet', '--initial-branch=main')
  commitAll(workspace)
  return workspace
}

export function commitAll({git}: Pick<TestWorkspace, 'git'>): void {
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '--message=a commit')
}
