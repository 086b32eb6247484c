import {execFileSync} from 'node:child_process'
import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {JsonObject, ProcessEnd} from '../../../engine/contracts.ts'
import {SortieError} from '../../../engine/errors.ts'
import {fieldOf} from '../../../engine/json.ts'
import {answerIn} from '../../../steps/scan/deps/audit.ts'
import {readPackageJson, readPackageLock} from '../../../steps/scan/deps/npm.ts'
import {readPnpmLock} from '../../../steps/scan/deps/pnpm.ts'
import {rowsIn} from '../../../steps/scan/read-facts.ts'
import {scan} from '../../../steps/scan.ts'
import {createWorkspace, gitEnvironment} from '../../workspace.ts'
import {createStepBench, type StepBench} from '../step-bench.ts'

type Files = {readonly [path: string]: string}

async function depsIn(bench: StepBench, params: {readonly audit?: boolean} = {}) {
  const output = await scan.run({kinds: ['deps'], ...params}, bench.context)
  const facts: JsonObject = output.kinds['deps'] ?? {}
  const found = output.findings.map(
    ({rule, severity, path, start_line, message}) => `${severity} ${rule} ${path}:${start_line} ${message}`,
  )
  return {output, facts, found}
}

async function depsOf(files: Files) {
  using bench = createStepBench(files)
  return {...(await depsIn(bench)), warnings: bench.warnings}
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const packageJson = json({
  name: 'app',
  private: true,
  dependencies: {left: '^1.0.0', right: '*'},
  devDependencies: {tool: '2.0.0'},
  peerDependencies: {peer: '>=1'},
})

const lock3 = (root: object = JSON.parse(packageJson)) =>
  json({
    lockfileVersion: 3,
    packages: {
      '': root,
      'node_modules/left': {version: '1.2.0', license: 'MIT'},
      'node_modules/right': {version: '3.0.0'},
      'node_modules/tool': {version: '2.0.0', license: 'ISC'},
      'node_modules/tool/node_modules/left': {version: '1.10.0', license: 'MIT'},
      'node_modules/inner': {link: true, resolved: 'packages/inner'},
      'packages/inner': {version: '0.0.1'},
    },
  })

describe('npm', () => {
  test('counts what is direct and what comes along, names versions, licences and what is not pinned', async () => {
    const {facts, found} = await depsOf({
      'package.json': packageJson,
      'package-lock.json': lock3(),
      '.gitignore': '/node_modules\n',
      'node_modules/right/package.json': json({version: '3.0.0', licenses: [{type: 'BSD'}, {type: 'MIT'}]}),
    })
    expect(facts).toMatchObject({
      totals: {manifests: 1, lock_files: 1, direct: 4, packages: 4, duplicates: 1, unpinned: 2, disagreements: 0},
      ecosystems: [{ecosystem: 'npm', manifests: 1, direct: 4, packages: 4, transitive: 1}],
      lock_files: [{path: 'package-lock.json', format: 'npm lock file, version 3', packages: 4}],
      duplicates: [{lock: 'package-lock.json', name: 'left', versions: ['1.2.0', '1.10.0']}],
      licences: {
        known: [
          {licence: 'MIT', packages: 2, example: 'left'},
          {licence: 'BSD OR MIT', packages: 1, example: 'right'},
          {licence: 'ISC', packages: 1, example: 'tool'},
        ],
        unknown: 0,
      },
      audits: [{state: 'not_asked'}],
    })
    expect(rowsIn(facts['manifests'])[0]).toMatchObject({
      lock_file: 'package-lock.json',
      dependencies: [
        {name: 'left', range: '^1.0.0', group: 'runtime', locked: null},
        {name: 'peer', range: '>=1', group: 'peer', locked: null},
        {name: 'right', range: '*', group: 'runtime', locked: '3.0.0'},
        {name: 'tool', range: '2.0.0', group: 'development', locked: '2.0.0'},
      ],
    })
    expect(found).toEqual([
      'low deps/unpinned package.json:6 right "*" allows any version',
      'low deps/unpinned package.json:12 peer ">=1" allows no upper bound',
      'info deps/duplicates package-lock.json:1 1 package: left 1.2.0 and 1.10.0',
    ])
  })

  test('a lock file that was made for other ranges is told apart, dependency by dependency', async () => {
    const {found, facts} = await depsOf({
      'package.json': packageJson,
      'package-lock.json': lock3({dependencies: {left: '^0.9.0', gone: '1', right: '*'}}),
    })
    expect(found[0]).toBe(
      'medium deps/lock-file-disagrees package.json:1 "package-lock.json" was not made for this manifest: left is wanted as ^1.0.0, and was locked as ^0.9.0, tool 2.0.0 is missing in the lock file, gone stands in the lock file alone',
    )
    expect(facts['totals']).toMatchObject({disagreements: 3})
  })

  test('an application without a lock file is worse than a library without one; nothing to lock is neither', async () => {
    const {found, facts} = await depsOf({
      'app/package.json': json({private: true, dependencies: {a: '1'}}),
      'lib/package.json': json({dependencies: {a: '1'}}),
      'none/package.json': json({name: 'x', peerDependencies: {a: '1'}}),
      'own/package.json': json({dependencies: {x: 'workspace:*', y: 'file:../y'}}),
    })
    expect(found).toEqual([
      'medium deps/missing-lock-file app/package.json:1 every installation may get other versions of the dependencies',
      'low deps/missing-lock-file lib/package.json:1 every installation may get other versions of the dependencies',
    ])
    expect(facts['totals']).toMatchObject({without_lock_file: 2})
    expect(rowsIn(facts['ecosystems'])[0]).toMatchObject({packages: null, transitive: null})
  })

  test('one lock file goes with all packages of a repository, and their ranges are compared too', async () => {
    const inner = {name: 'inner', dependencies: {left: '^1.0.0', outer: '1'}}
    const entries = {'': {name: 'outer'}, 'packages/inner': {...inner, dependencies: {left: '^2.0.0', outer: '1'}}}
    const {found} = await depsOf({
      'package.json': json({name: 'outer', private: true}),
      'packages/inner/package.json': json(inner),
      'package-lock.json': json({lockfileVersion: 3, packages: entries}),
    })
    expect(found).toEqual([
      'medium deps/lock-file-disagrees packages/inner/package.json:1 "package-lock.json" was not made for this manifest: left is wanted as ^1.0.0, and was locked as ^2.0.0',
    ])
  })

  test('version 1 of the lock file holds packages in packages', () => {
    const dependencies = {a: {version: '1.0.0', dependencies: {b: {version: '2.0.0'}}}, b: {version: '1.0.0'}}
    const lock = readPackageLock('x/package-lock.json', json({dependencies}))
    expect(lock.format).toBe('npm lock file, version 1')
    expect(lock.packages.map(({name, version, licenceFiles}) => [name, version, licenceFiles[0]])).toEqual([
      ['a', '1.0.0', 'x/node_modules/a/package.json'],
      ['b', '1.0.0', 'x/node_modules/b/package.json'],
      ['b', '2.0.0', 'x/node_modules/a/node_modules/b/package.json'],
    ])
  })

  test('ten thousand packages in each other do no harm', () => {
    const depth = 10_000
    const text = `{"dependencies":${'{"a":{"version":"1.0.0","dependencies":'.repeat(depth)}{}${'}}'.repeat(depth)}}`
    expect(readPackageLock('package-lock.json', text).packages).toHaveLength(depth)
  })

  test.each([
    ['^1.0.0', null],
    ['1.2.3', null],
    ['>=1.0.0 <2', null],
    ['1.0.0 - 2.0.0', null],
    ['npm:other@^1.0.0', null],
    ['workspace:*', null],
    ['github:a/b#0123abc', null],
    ['https://example.org/a-1.0.0.tgz', null],
    ['', 'any version'],
    ['*', 'any version'],
    ['>=1.0.0', 'no upper bound'],
    ['latest', 'whatever goes by that name'],
    ['npm:other@latest', 'whatever goes by that name'],
    ['a/b', 'a branch or tag that can move'],
    ['github:a/b#main', 'a branch or tag that can move'],
    ['git+ssh://git@example.org/a.git', 'a branch or tag that can move'],
  ])('the range %j is loose: %s', (range, loose) => {
    const [wanted] = readPackageJson('package.json', json({dependencies: {a: range}})).wanted
    expect(wanted?.loose).toBe(loose)
  })

  test('yarn, old and new, keeps the ranges that were asked for', async () => {
    const manifest = {name: 'a', dependencies: {left: '^1.0.0', '@s/right': '~2.0.0', new: '1', own: 'workspace:*'}}
    const classic = await depsOf({
      'package.json': json(manifest),
      'yarn.lock': `# yarn lockfile v1\n\n\n"@s/right@~2.0.0":\n  version "2.0.4"\n  resolved "x"\n\nleft@^1.0.0, left@^1.1.0:\n  version "1.3.0"\n  dependencies:\n    version "^9.0.0"\n`,
    })
    const berry = await depsOf({
      'package.json': json(manifest),
      'yarn.lock': `__metadata:\n  version: 8\n\n"@s/right@npm:~2.0.0":\n  version: 2.0.4\n\n"a@workspace:.":\n  version: 0.0.0-use.local\n\n"left@npm:^1.0.0, left@npm:^1.1.0":\n  version: 1.3.0\n`,
    })
    for (const {found, facts} of [classic, berry]) {
      expect(found).toEqual([
        'medium deps/lock-file-disagrees package.json:1 "yarn.lock" was not made for this manifest: new 1 is missing in the lock file',
      ])
      expect(facts['totals']).toMatchObject({packages: 2})
    }
  })

  test('pnpm, old and new, keeps the ranges by package of the repository', async () => {
    const nine = await readPnpmLock(
      'pnpm-lock.yaml',
      `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      left: {specifier: ^1.0.0, version: 1.3.0}
  packages/a:
    devDependencies:
      '@s/right': {specifier: ~2.0.0, version: 2.0.4(left@1.3.0)}
packages:
  left@1.3.0: {resolution: {}}
  '@s/right@2.0.4': {resolution: {}}
`,
    )
    expect(nine.packages.map(({name, version}) => `${name} ${version}`)).toEqual(['left 1.3.0', '@s/right 2.0.4'])
    expect([...(nine.ranges('packages/a') ?? [])]).toEqual([['@s/right', '~2.0.0']])
    expect(nine.ranges('elsewhere')).toBeNull()
    const five = await readPnpmLock(
      'pnpm-lock.yaml',
      'lockfileVersion: 5.4\nspecifiers:\n  left: ^1.0.0\ndependencies:\n  left: 1.3.0\npackages:\n  /left/1.3.0_peer@1.0.0: {}\n  /@s/right/2.0.4: {}\n',
    )
    expect(five.packages.map(({name, version}) => `${name} ${version}`)).toEqual(['left 1.3.0', '@s/right 2.0.4'])
    expect([...(five.ranges('') ?? [])]).toEqual([['left', '^1.0.0']])
  })

  test('two lock files in one folder are one too many', async () => {
    const {found} = await depsOf({
      'package.json': packageJson,
      'package-lock.json': lock3(),
      'yarn.lock': '# yarn lockfile v1\n',
    })
    expect(found.filter(line => line.includes('several'))).toEqual([
      'low deps/several-lock-files package.json:1 besides "package-lock.json" there is "yarn.lock": which one counts depends on who installs',
    ])
  })
})

test('Cargo: tables of targets and of the workspace count, what lies in the repository does not', async () => {
  const {facts, found} = await depsOf({
    'Cargo.toml':
      '[package]\nname = "app"\n[dependencies]\nserde = "1"\nown = {path = "own"}\nany = "*"\nmoves = {git = "https://example.org/x"}\n[target.\'cfg(unix)\'.dependencies]\nlibc = {version = "0.2", optional = true}\n[dev-dependencies]\nrenamed = {package = "real", version = "3"}\n',
    'own/Cargo.toml': '[package]\nname = "own"\n[dependencies]\nserde = {workspace = true}\n',
    'Cargo.lock':
      'version = 4\n[[package]]\nname = "app"\nversion = "0.1.0"\n[[package]]\nname = "own"\nversion = "0.1.0"\n[[package]]\nname = "serde"\nversion = "1.0.1"\nsource = "registry"\n[[package]]\nname = "any"\nversion = "1.0.0"\nsource = "registry"\n[[package]]\nname = "moves"\nversion = "1.0.0"\nsource = "git"\n[[package]]\nname = "libc"\nversion = "0.2.1"\nsource = "registry"\n[[package]]\nname = "libc"\nversion = "0.1.9"\nsource = "registry"\n',
    'vendor/serde/Cargo.toml': '[package]\nname = "serde"\nversion = "1.0.1"\nlicense = "MIT OR Apache-2.0"\n',
  })
  expect(facts).toMatchObject({
    totals: {manifests: 2, manifests_left_out: 0},
    ecosystems: [{ecosystem: 'cargo', direct: 5, packages: 5, transitive: 1}],
    licences: {known: [{licence: 'MIT OR Apache-2.0', packages: 1}], unknown: 4},
  })
  expect(found).toEqual([
    'medium deps/lock-file-disagrees Cargo.toml:1 "Cargo.lock" was not made for this manifest: real 3 is missing in the lock file',
    'low deps/unpinned Cargo.toml:6 any "*" allows any version',
    'low deps/unpinned Cargo.toml:7 moves allows a branch or tag that can move',
    'info deps/duplicates Cargo.lock:1 1 package: libc 0.1.9 and 0.2.1',
  ])
})

test('Python: requirement files pin by themselves, projects need a lock file', async () => {
  const {facts, found} = await depsOf({
    'requirements.txt':
      '# comment\nDjango==4.2  # why\nrequests[socks]>=2.0 ; python_version > "3"\nplain\nsix>=1,<2\n-r other.txt\n--hash=sha256:abc\n./local\nx @ git+https://example.org/x@main\n',
    'tools/pyproject.toml': '[tool.ruff]\nline-length = 100\n',
    'pyproject.toml':
      '[project]\nname = "My.App"\ndependencies = ["Flask_Login ~= 0.6", "httpx (>=0.2,<1)"]\n[project.optional-dependencies]\nextra = ["rich"]\n[dependency-groups]\ndev = ["pytest>=8", {include-group = "x"}]\n',
    'uv.lock':
      'version = 1\n[[package]]\nname = "my-app"\nversion = "0.1"\nsource = {editable = "."}\n[[package]]\nname = "flask-login"\nversion = "0.6.3"\n[[package]]\nname = "werkzeug"\nversion = "3.0"\n',
  })
  expect(found).toEqual([
    'medium deps/lock-file-disagrees pyproject.toml:1 "uv.lock" was not made for this manifest: httpx >=0.2,<1 is missing in the lock file, pytest >=8 is missing in the lock file',
    'low deps/unpinned pyproject.toml:5 rich allows any version',
    'low deps/unpinned pyproject.toml:7 pytest ">=8" allows no upper bound',
    'low deps/unpinned requirements.txt:3 requests ">=2.0" allows no upper bound',
    'low deps/unpinned requirements.txt:4 plain allows any version',
    'low deps/unpinned requirements.txt:9 x "@ git+https://example.org/x@main" allows a branch or tag that can move',
  ])
  expect(facts['totals']).toMatchObject({manifests: 2, packages: 2, direct: 9})
})

test('Poetry: its tables, and a project without a lock file', async () => {
  const {found, facts} = await depsOf({
    'pyproject.toml':
      '[build-system]\nrequires = ["poetry-core"]\n[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.10"\nrich = "^13"\nlocal = {path = "x"}\n[tool.poetry.group.dev.dependencies]\npytest = "*"\n',
  })
  expect(facts['totals']).toMatchObject({direct: 2})
  expect(found).toEqual([
    'low deps/missing-lock-file pyproject.toml:1 every installation may get other versions of the dependencies',
    'low deps/unpinned pyproject.toml:10 pytest "*" allows any version',
  ])
})

test('Go: what is required has its sum, indirectly required modules come along, replaced ones are left alone', async () => {
  const {facts, found} = await depsOf({
    'go.mod':
      'module example.org/app\n\ngo 1.22\n\nrequire example.org/one v1.0.0\nrequire (\n\texample.org/two v2.0.0 // indirect\n\texample.org/three v3.0.0\n\texample.org/own v0.0.0\n)\nreplace example.org/own => ./own\n',
    'go.sum': 'example.org/one v1.0.0 h1:x\nexample.org/one v1.0.0/go.mod h1:x\nexample.org/two v2.0.0/go.mod h1:x\n',
    'vendor/example.org/one/LICENSE':
      'MIT\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of\n',
  })
  expect(facts).toMatchObject({
    ecosystems: [{ecosystem: 'go', direct: 2, packages: 3, transitive: 1}],
    licences: {
      known: [{licence: 'MIT', packages: 1}],
      unknown: 2,
      unknown_packages: ['example.org/three v3.0.0', 'example.org/two v2.0.0'],
    },
  })
  expect(found).toEqual([
    'medium deps/lock-file-disagrees go.mod:1 "go.sum" was not made for this manifest: example.org/three v3.0.0 is missing in the lock file',
  ])
})

test('what cannot be read is a warning with path and reason, and the rest goes on', async () => {
  const {facts, warnings} = await depsOf({
    'a/package.json': '{"name": ',
    'b/package.json': '[]',
    'c/Cargo.toml': '[package\n',
    'd/pnpm-lock.yaml': 'a: [\n',
    'e/go.mod': 'nothing\n',
    'f/package.json': '\uFEFF{"dependencies": {"__proto__": "1", "constructor": "2"}}',
    'g/package.json': '{"dependencies": ["a"], "devDependencies": {"a": 1}}',
    'h/yarn.lock': '<<<<<<< HEAD\n',
  })
  expect(rowsIn(facts['manifests']).map(row => row['path'])).toEqual(['f/package.json', 'g/package.json'])
  expect(facts['totals']).toMatchObject({direct: 2})
  expect(warnings.map(line => line.replace(/(it is no \w+).*/, '$1'))).toEqual([
    'SCAN_FILE_SKIPPED: left out of the dependencies: "a/package.json": it is no JSON',
    'SCAN_FILE_SKIPPED: left out of the dependencies: "b/package.json": it holds no object',
    'SCAN_FILE_SKIPPED: left out of the dependencies: "c/Cargo.toml": it is no TOML',
    'SCAN_FILE_SKIPPED: left out of the dependencies: "d/pnpm-lock.yaml": it is no YAML',
    'SCAN_FILE_SKIPPED: left out of the dependencies: "e/go.mod": it names no module',
    'SCAN_FILE_SKIPPED: left out of the dependencies: "h/yarn.lock": it holds no entry of Yarn',
  ])
})

test('manifests of tests, examples and copies are left out and counted', async () => {
  const {facts, found} = await depsOf({
    'tests/fixtures/a/package.json': packageJson,
    'examples/b/Cargo.toml': '[dependencies]\na = "*"\n',
    'third_party/c/go.mod': 'module c\nrequire a v1\n',
  })
  expect(facts['totals']).toMatchObject({manifests: 0, manifests_left_out: 3})
  expect(found).toEqual([])
})

test('a lock file without ranges that was committed before its manifest may be out of date', async () => {
  using bench = createStepBench({
    'go.mod': 'module a\nrequire b v1.0.0\n',
    'go.sum': 'b v1.0.0 h1:x\n',
  })
  const commit = (isoDate: string) => {
    const env = {...gitEnvironment(), GIT_AUTHOR_DATE: isoDate, GIT_COMMITTER_DATE: isoDate}
    execFileSync('git', ['add', '--all'], {cwd: bench.root, env})
    execFileSync('git', ['commit', '--quiet', '--message=x'], {cwd: bench.root, env})
  }
  bench.git('init', '--quiet')
  commit('2025-01-01T00:00:00Z')
  expect((await depsIn(bench)).found).toEqual([])
  bench.put('go.mod', 'module a\nrequire b v1.0.0\n\n')
  commit('2025-02-01T00:00:00Z')
  expect((await depsIn(bench)).found).toEqual([
    'info deps/lock-file-older go.mod:1 "go.sum" was last committed before this manifest, and does not keep what the manifest asked for then',
  ])
})

test.skipIf(process.platform === 'win32')(
  'licences are not read through a link that leaves the workspace',
  async () => {
    using outside = createWorkspace({'right/package.json': json({version: '3.0.0', license: 'MIT'})})
    using bench = createStepBench({'package.json': packageJson, 'package-lock.json': lock3()})
    symlinkSync(outside.root, join(bench.root, 'node_modules'))
    expect((await depsIn(bench)).facts['licences']).toMatchObject({unknown: 1, unknown_packages: ['right 3.0.0']})
  },
)

describe('npm audit', () => {
  const ended = (stdout: string): ProcessEnd => ({
    exitCode: 1,
    signal: null,
    stdout,
    stderr: '',
    truncated: false,
    durationMs: 1,
  })
  const answer = json({
    auditReportVersion: 2,
    vulnerabilities: {
      right: {
        name: 'right',
        severity: 'moderate',
        isDirect: true,
        via: [{title: 'Prototype Pollution', url: 'https://example.org/1'}, 'left'],
        range: '<3.0.1',
        fixAvailable: false,
      },
    },
  })

  test('what npm knows is a finding', async () => {
    using bench = createStepBench({'a/package.json': packageJson, 'a/package-lock.json': lock3()})
    const calls: (readonly string[])[] = []
    const run = async (program: string, args: readonly string[]) => {
      calls.push([program, ...args])
      return ended(answer)
    }
    const output = await scan.run({kinds: ['deps'], audit: true}, {...bench.context, process: {run}})
    expect(calls).toEqual([
      [
        'npm',
        'audit',
        '--json',
        '--package-lock-only',
        '--fetch-timeout=15000',
        '--fetch-retries=0',
        '--prefix',
        join(bench.root, 'a'),
      ],
    ])
    expect(output.findings[0]).toMatchObject({
      rule: 'deps/vulnerable',
      severity: 'medium',
      path: 'a/package-lock.json',
      message: 'right <3.0.1: Prototype Pollution, it uses left (https://example.org/1)',
      recommendation: 'there is no version without it: look for another package',
    })
  })

  test('only who asks for it needs npm', () => {
    expect(scan.programs?.({kinds: ['deps'], audit: true})).toEqual(['npm'])
    expect(scan.programs?.({kinds: ['deps']})).toEqual([])
    expect(scan.programs?.({kinds: ['files'], audit: true})).toEqual([])
  })

  test('that npm cannot be asked is a fact, and no error', async () => {
    using bench = createStepBench({'package.json': packageJson, 'package-lock.json': lock3()})
    const run = async () => {
      throw new SortieError('STEP_PROGRAM_NOT_FOUND', {message: 'there is no program "npm"'})
    }
    const output = await scan.run({kinds: ['deps'], audit: true}, {...bench.context, process: {run}})
    expect(fieldOf(output.kinds['deps'], 'audits')).toEqual([
      {state: 'unavailable', lock: 'package-lock.json', reason: 'there is no program "npm"'},
    ])
    const [weaknesses] = scan.render(output).filter(({title}) => title === 'Known weaknesses')
    expect(weaknesses?.blocks).toEqual([
      {kind: 'paragraph', text: 'package-lock.json: npm could not be asked: there is no program "npm"'},
    ])
  })

  test.each([
    ['', 'npm answered with something other than JSON'],
    ['{}', 'npm gave no answer'],
    [json({message: 'request failed: ENOTFOUND\nmore'}), 'request failed: ENOTFOUND'],
    [json({error: {code: 'ENOLOCK', summary: ''}}), 'npm gave no answer'],
  ])('%j says why', (stdout, reason) => {
    expect(answerIn(stdout, 'l')).toEqual({state: 'unavailable', lock: 'l', reason})
  })
})
