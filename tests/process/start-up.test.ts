/**
 * What a start of the real command loads. V8 counts what ran: in the bundle each file is a function named for it,
 * which runs when the file is first needed.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {calmEnv, createFolder} from '../command.ts'

const root = dirname(dirname(import.meta.dirname))

/** Each costs milliseconds: the YAML reader, the validators, the step types, the database. */
const heavy =
  /node_modules\/(?:yaml|better-sqlite3|picomatch|@actions)\/|\.gen\.js$|^steps\/|^engine\/(?:mission\/parse|store|run\/execute)/

test.each([
  '',
  '--help',
  'help run',
  'rnu',
  'run --no-such-flag',
  'completion bash',
  'explain STORE_LOCKED',
  'list --names',
])('`sortie %s` loads nothing that only a run needs', line => {
  const loaded = loadedBy(line)
  expect(loaded).toContain('cli/commands.ts')
  expect(loaded.filter(file => heavy.test(file))).toEqual([])
})

test('the way to look sees what a command does load', () => {
  const loaded = loadedBy('validate audit')
  expect(loaded).toContain('engine/mission/parse.ts')
  expect(loaded).toContain('node_modules/yaml/dist/index.js')
  expect(loaded).toContain('schemas/validators.gen.js')
})

test('a status loads no reader of YAML where there is no configuration file', () => {
  expect(loadedBy('status').filter(file => file.includes('node_modules/yaml/'))).toEqual([])
})

test('a run loads nothing of the cache where no step has one', () => {
  const loaded = loadedBy('run audit -q')
  expect(loaded).toContain('engine/run/execute.ts')
  expect(loaded.filter(file => /^engine\/run\/(?:step-cache|cache\/)/.test(file))).toEqual([])
})

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {readonly functionName: string; readonly ranges: readonly {readonly count: number}[]}[]
  }[]
}

/** Files of the bundle by their names in the repository, and what was loaded beside it. */
function loadedBy(line: string): string[] {
  using folder = createFolder()
  const coverage = join(folder.path, 'coverage')
  spawnSync(process.execPath, [join(root, 'bin', 'sortie.cjs'), ...line.split(' ').filter(word => word !== '')], {
    cwd: folder.path,
    env: {...calmEnv(), NODE_V8_COVERAGE: coverage},
    stdio: 'ignore',
  })
  return readdirSync(coverage).flatMap(name => {
    const {result}: Coverage = JSON.parse(readFileSync(join(coverage, name), 'utf8'))
    return result.flatMap(({url, functions}) => {
      if (!url.endsWith('/dist/sortie.cjs')) return url.startsWith('node:') ? [] : [url]
      const ran = functions.filter(({ranges}) => (ranges[0]?.count ?? 0) > 0)
      return ran.map(({functionName}) => functionName).filter(file => /\.(?:ts|js|json)$/.test(file))
    })
  })
}

test('a clone that was not built says how to build it', () => {
  using folder = createFolder()
  cpSync(join(root, 'bin'), join(folder.path, 'bin'), {recursive: true})
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(folder.path, 'bin', 'sortie.cjs'), 'status'], {
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^error: Sortie is not built: there is no ".*sortie\.cjs"\n {2}= help: `npm ci` /)
})
