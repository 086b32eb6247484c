/** Runs what `sortie init` writes, in small projects of each kind. */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {calmEnv, createFolder, runCommand} from '../command.ts'

interface Project {
  readonly kind: string
  readonly files: {readonly [path: string]: string}
  /** What its steps run. */
  readonly runs: readonly string[]
  /** The program without which the mission can only be validated; null for one that writes to its user's own caches. */
  readonly needs: string | null
}

const projects: readonly Project[] = [
  {
    kind: 'npm package',
    files: {
      'package.json': JSON.stringify({
        name: 'shop',
        scripts: {lint: 'node -e 0', build: 'node -e 0', test: 'node -e 0', start: 'node .'},
      }),
      // Otherwise npm makes a folder in its user's home, which tests do not have.
      '.npmrc': 'cache=.npm\nupdate-notifier=false\n',
    },
    runs: ['npm run lint', 'npm run build', 'npm run test'],
    needs: 'npm',
  },
  {
    kind: 'package of pnpm',
    files: {'package.json': '{"scripts": {"test": "node -e 0"}}', 'pnpm-lock.yaml': ''},
    runs: ['pnpm run test'],
    needs: 'pnpm',
  },
  {
    kind: 'Makefile',
    files: {Makefile: 'build:\n\t@echo built\ncheck: build\n\t@echo checked\nlint := none\n'},
    runs: ['make build', 'make check'],
    needs: 'make',
  },
  {
    kind: 'crate',
    files: {
      'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n',
      'src/lib.rs': '',
    },
    runs: ['cargo build', 'cargo test'],
    needs: null,
  },
  {
    kind: 'Go module',
    files: {'go.mod': 'module example.org/shop\n\ngo 1.20\n', 'shop.go': 'package shop\n'},
    runs: ['go vet ./...', 'go build ./...', 'go test ./...'],
    needs: null,
  },
  {
    kind: 'Python project',
    files: {
      'pyproject.toml': '[project]\nname = "shop"\n[tool.pytest.ini_options]\n',
      'tests/test_shop.py': 'def test_shop():\n    pass\n',
    },
    runs: ['python3 -m pytest'],
    needs: 'pytest',
  },
  {
    kind: 'package that has only what npm init wrote, beside a Makefile',
    files: {
      'package.json': JSON.stringify({scripts: {test: 'echo "Error: no test specified" && exit 1'}}),
      Makefile: 'test:\n\t@true\n',
    },
    runs: ['make test'],
    needs: 'make',
  },
  {kind: 'folder with nothing', files: {}, runs: ['echo "this is a step"'], needs: 'sh'},
]

describe.each(projects)('sortie init in a $kind', ({files, runs, needs}) => {
  test('writes a mission that is valid and runs what the project offers', async () => {
    using folder = createProject(files)
    const {exit} = await runCommand('sortie init', folder.path)
    expect(exit).toBe(0)
    expect(await runCommand('sortie validate', folder.path)).toMatchObject({exit: 0, stderr: ''})
    const {stdout} = await runCommand('sortie plan --json', folder.path)
    const {steps}: {steps: {params: {run?: string}}[]} = JSON.parse(stdout)
    expect(steps.flatMap(({params}) => params.run ?? [])).toEqual(runs)
  })

  test('names a schema that exists, beside the mission', async () => {
    using folder = createProject(files)
    await runCommand('sortie init', folder.path)
    expectSchemaOf(join(folder.path, 'sortie.yaml'))
  })

  test.skipIf(needs === null || !isInstalled(needs))('writes a mission that succeeds', async () => {
    using folder = createProject(files)
    await runCommand('sortie init', folder.path)
    const end = await runCommand('sortie run', folder.path)
    expect(end.exit, end.stderr).toBe(0)
  })
})

test('a copied mission names a schema that exists, and a schema that is there is left alone', async () => {
  using folder = createProject({})
  await runCommand('sortie init', folder.path)
  folder.write('.sortie/mission.schema.json', '{}')
  const {stdout} = await runCommand('sortie init audit', folder.path)
  expect(stdout).not.toContain('wrote .sortie/mission.schema.json')
  expectSchemaOf(join(folder.path, '.sortie/missions/audit.yaml'))
})

test('in a folder below, the mission is written at the root, where its steps start', async () => {
  using folder = createProject({'.git/HEAD': '', 'below/file': ''})
  const {stdout} = await runCommand('sortie -C below init', folder.path)
  expect(stdout).toContain('wrote ../sortie.yaml')
  expectSchemaOf(join(folder.path, 'sortie.yaml'))
})

test('a folder with an odd name gives a mission with a name all the same', async () => {
  using folder = createProject({'a: "b" #c/file': ''})
  await runCommand(`sortie -C 'a: "b" #c' init`, folder.path)
  expect(await runCommand(`sortie -C 'a: "b" #c' validate`, folder.path)).toMatchObject({exit: 0})
})

function createProject(files: Project['files']): ReturnType<typeof createFolder> {
  const folder = createFolder()
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  return folder
}

function expectSchemaOf(mission: string): void {
  const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(mission, 'utf8')) ?? []
  const schema: unknown = JSON.parse(readFileSync(resolve(dirname(mission), path), 'utf8'))
  expect(schema).toBeTypeOf('object')
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], {stdio: 'ignore', env: calmEnv()})
    return true
  } catch {
    return program === 'sh'
  }
}
