/** Whatever stands in a manifest or a lock file: it is read, or it is said to be unreadable. Nothing else may happen. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readCargoLock, readCargoToml} from '../../../../steps/scan/deps/cargo.ts'
import {readGoMod, readGoSum} from '../../../../steps/scan/deps/go.ts'
import {pairUp} from '../../../../steps/scan/deps/locks.ts'
import {type LockFile, type Manifest, UnreadableFile} from '../../../../steps/scan/deps/model.ts'
import {readPackageJson, readPackageLock} from '../../../../steps/scan/deps/npm.ts'
import {readPyproject, readPythonLock, readRequirements} from '../../../../steps/scan/deps/pip.ts'
import {readPnpmLock} from '../../../../steps/scan/deps/pnpm.ts'
import {readYarnLock} from '../../../../steps/scan/deps/yarn.ts'

type Read<T> = (path: string, text: string) => T | Promise<T>

const manifests: readonly (readonly [string, Read<Manifest | null>])[] = [
  ['package.json', readPackageJson],
  ['Cargo.toml', readCargoToml],
  ['pyproject.toml', readPyproject],
  ['requirements.txt', readRequirements],
  ['go.mod', readGoMod],
]

const locks: readonly (readonly [string, Read<LockFile>])[] = [
  ['package-lock.json', readPackageLock],
  ['pnpm-lock.yaml', readPnpmLock],
  ['yarn.lock', readYarnLock],
  ['Cargo.lock', readCargoLock],
  ['uv.lock', readPythonLock],
  ['go.sum', (path, text) => readGoSum(path, text, undefined)],
]

/** Keys that mean something, and some that mean something to JavaScript. */
const word = fc.constantFrom(
  'dependencies',
  'devDependencies',
  'packages',
  'package',
  'importers',
  'specifiers',
  'overrides',
  'workspace',
  'target',
  'project',
  'tool',
  'poetry',
  'group',
  'name',
  'version',
  'license',
  'source',
  '',
  '.',
  'node_modules/a',
  '__proto__',
  'constructor',
  'a',
)
const leaf = fc.oneof(fc.string(), word, fc.integer(), fc.constant(null), fc.boolean())
const {value} = fc.letrec<{value: unknown}>(tie => ({
  value: fc.oneof(
    {maxDepth: 5},
    leaf,
    fc.array(tie('value'), {maxLength: 3}),
    fc.array(fc.tuple(word, tie('value')), {maxLength: 4}).map(entries => Object.fromEntries(entries)),
  ),
}))
/** JSON is YAML as well; as TOML, its lines are keys at the root. */
const json = value.map(one => JSON.stringify(one))
const lines = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.tuple(word, fc.string()).map(([key, text]) => `${key} = ${JSON.stringify(text)}`),
      word.map(key => `[${key}]`),
      word.map(key => `[[${key}]]`),
      fc.tuple(word, fc.string()).map(([key, text]) => `${key} ${text}`),
      word.map(key => `  "${key}@^1":`),
    ),
  )
  .map(all => all.join('\n'))
const content = fc.oneof(json, lines, fc.string({unit: 'binary'}))

async function readOrUnreadable<T>(read: Read<T>, path: string, text: string): Promise<T | null> {
  try {
    return await read(path, text)
  } catch (cause) {
    if (cause instanceof UnreadableFile) return null
    throw cause
  }
}

describe('any text', () => {
  test.each(manifests)('as %s is a manifest, or unreadable', async (path, read) => {
    await fc.assert(
      fc.asyncProperty(content, async text => {
        const manifest = await readOrUnreadable(read, path, text)
        for (const {name, range} of manifest?.wanted ?? [])
          expect([typeof name, typeof range]).toEqual(['string', 'string'])
      }),
      {numRuns: 500},
    )
  })

  test.each(locks)('as %s is a lock file that can be held against a manifest, or unreadable', async (path, read) => {
    const manifest = readPackageJson('package.json', '{"dependencies": {"a": "1", "__proto__": "2"}}')
    await fc.assert(
      fc.asyncProperty(content, async text => {
        const lock = await readOrUnreadable(read, path, text)
        if (lock === null) return
        const own = {...manifest, ecosystem: lock.ecosystem}
        for (const {disagreements} of pairUp([own], [lock])) {
          expect((disagreements ?? []).every(one => typeof one === 'string')).toBe(true)
        }
        for (const {name, version} of lock.packages) expect([typeof name, typeof version]).toEqual(['string', 'string'])
      }),
      {numRuns: 500},
    )
  })
})

test('what stands a hundred thousand deep in itself is read or unreadable', async () => {
  const deep = 100_000
  const texts = [
    `{"dependencies":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`,
    `a = ${'['.repeat(deep)}${']'.repeat(deep)}`,
    `a: ${'['.repeat(1_000)}${']'.repeat(1_000)}`,
  ]
  for (const text of texts) {
    for (const [path, read] of [...manifests, ...locks]) await readOrUnreadable<unknown>(read, path, text)
  }
})
