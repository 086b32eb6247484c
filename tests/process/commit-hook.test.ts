/** `staged: true` in a real hook of git, with the real command: each kind of commit has an index of its own. */
import {chmodSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createWorkspace, type TestWorkspace} from '../workspace.ts'

const command = join(import.meta.dirname, '../../bin/sortie.cjs')

const gate = `
version: "1.0"
name: hook
steps:
  - id: marks
    type: scan
    with: {kinds: [todos], staged: true}
  - id: gate
    depends_on: [marks]
    if: steps.marks.outputs.severities.medium > 0
    run: |
      echo "found in \${{ join(steps.marks.outputs.findings.*.path, ', ') }}"
      exit 1
`

const ownHook = `#!/bin/sh\nexec "${process.execPath}" "${command}" run hook.yaml --verbose\n`

function createGuarded(hook = ownHook): TestWorkspace {
  const workspace = createWorkspace({
    'hook.yaml': gate,
    '.gitignore': '/.sortie/state\n',
    'a.ts': 'a()\n',
    'b.ts': 'b()\n',
  })
  workspace.git('init', '--quiet', '--initial-branch=main')
  workspace.git('add', '--all')
  workspace.git('commit', '--quiet', '--message', 'first')
  workspace.put('.git/hooks/pre-commit', hook)
  chmodSync(join(workspace.root, '.git/hooks/pre-commit'), 0o755)
  return workspace
}

/** What the hook said where it refused; null where the commit was made. */
function commit({git}: TestWorkspace, ...args: readonly string[]): string | null {
  try {
    git('commit', '--quiet', '--message', 'next', ...args)
    return null
  } catch (cause) {
    return String(cause)
  }
}

test.skipIf(process.platform === 'win32')('a commit is judged by what it would bring', () => {
  using workspace = createGuarded()
  workspace.put('a.ts', '// FIXME: x\n')
  expect(commit(workspace, '--all'), 'an index for all files').toContain('found in a.ts')
  workspace.git('add', 'a.ts')
  workspace.put('a.ts', 'mended()\n')
  expect(commit(workspace), 'staged, and mended in the work tree alone').toContain('found in a.ts')
  workspace.put('b.ts', 'c()\n')
  expect(commit(workspace, 'b.ts'), 'an index for one file').toBeNull()
  expect(commit(workspace, 'a.ts'), 'what is mended').toBeNull()
  mkdirSync(join(workspace.root, 'sub'))
  workspace.put('sub/d.ts', '// BUG: y\n')
  workspace.git('add', 'sub')
  workspace.put('untracked.ts', '// XXX: z\n')
  expect(commit(workspace)).toContain('found in sub/d.ts\n')
})

test.skipIf(process.platform === 'win32')('the hook of the examples refuses a secret, and is silent otherwise', () => {
  const example = readFileSync(join(import.meta.dirname, '../../examples/hooks/pre-commit'), 'utf8')
  expect(readFileSync(join(import.meta.dirname, '../../docs/guide/scanning.md'), 'utf8')).toContain(example)
  using workspace = createGuarded(example.replace('sortie run', `"${process.execPath}" "${command}" run`))
  const key = ['ghp', 'x7Kq2Lm9Rt4Vw8Zc3Bn6Yp1Hd5Gf0Js7Ua2E'].join('_')
  workspace.put('a.ts', `const key = '${key}'\n`)
  const said = commit(workspace, '--all')
  expect(said).toMatch(/secrets\/github/)
  expect(said).not.toContain(key)
  workspace.put('a.ts', '// TODO: read the key from the environment\n')
  expect(commit(workspace, '--all')).toBeNull()
})
