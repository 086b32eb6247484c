/**
 * Imports every file of the corpus, validates what comes of it, and runs that: on a real repository, with a model
 * server and a web server that really listen. What each comes to is written down in expected.json; UPDATE_CORPUS=1
 * writes what was seen.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {isMap, isSeq, parseDocument} from 'yaml'
import {runCommand} from '../command.ts'
import {type ModelServer, startModelServer} from '../model/server.ts'
import {createProject} from './project.ts'
import {type ShopServer, startShopServer} from './shop-server.ts'

const folder = join(import.meta.dirname, 'corpus')
const expectedPath = join(import.meta.dirname, 'expected.json')
const isUpdating = process.env['UPDATE_CORPUS'] === '1'

interface Ending {
  /** How the run ended. */
  readonly outcome: string
  /** State of each step. */
  readonly steps: {readonly [id: string]: string}
  /** What could not be carried over: the line in the file, and why. */
  readonly notCarried: readonly string[]
}

const names = readdirSync(folder).filter(name => /\.(?:yaml|json)$/.test(name))
const expected: {[name: string]: Ending} = JSON.parse(readFileSync(expectedPath, 'utf8'))
const seen: {[name: string]: Ending} = {}
let model: ModelServer
let shop: ShopServer

beforeAll(async () => {
  model = await startModelServer({kind: 'text', text: 'The scripted model has read it.'})
  shop = await startShopServer()
})
afterAll(async () => {
  await model[Symbol.asyncDispose]()
  await shop[Symbol.asyncDispose]()
  if (isUpdating) writeFileSync(expectedPath, `${JSON.stringify(seen, null, 2)}\n`)
})

describe('files of the earlier engine', () => {
  test('are all written down', () => {
    expect(names.length).toBeGreaterThanOrEqual(60)
    if (!isUpdating) expect(Object.keys(expected).sort()).toEqual([...names].sort())
  })

  test('are counted in their README', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8')
    for (const [what, count] of countsOf(names))
      expect(readme).toMatch(new RegExp(`^\\| ${what} \\| .* \\| ${count} ?`, 'm'))
  })

  test.each(names)('%s', async name => {
    seen[name] = await lifeOf(name)
    if (!isUpdating) expect(seen[name]).toEqual(expected[name])
  })
})

/** From the file to the end of the mission that it becomes. */
async function lifeOf(name: string): Promise<Ending> {
  using project = createProject()
  const {root} = project
  const modelPort = new URL(model.url).port
  const text = readFileSync(join(folder, name), 'utf8')
  project.put(
    `old/${name}`,
    text.replaceAll('127.0.0.1:8080', `127.0.0.1:${modelPort}`).replaceAll('127.0.0.1:9090', `127.0.0.1:${shop.port}`),
  )
  const imported = await runCommand(`sortie import old/${name} -o mission.yaml --json`, root)
  expect(imported.exit, imported.printed).toBe(0)
  const {files} = JSON.parse(imported.stdout)
  // It is valid, laid out, and in the preferred words.
  expect(await runCommand('sortie fmt --check --upgrade mission.yaml', root)).toMatchObject({exit: 0})
  project.put('mission.yaml', withModel(project.text('mission.yaml'), model.url))
  const run = await runCommand('sortie run mission.yaml --json -q -j 2 --durability normal', root)
  const status = JSON.parse(run.stdout)
  return {
    outcome: status.state,
    steps: Object.fromEntries(status.steps.map(({id, state}: {id: string; state: string}) => [id, state])),
    notCarried: files[0].diagnostics.map(({line, message}: {line: number; message: string}) => `${line}: ${message}`),
  }
}

/** As the README has them: files, steps, and steps with each of the usual keys. */
function countsOf(files: readonly string[]): ReadonlyMap<string, number> {
  const steps = files.flatMap(name => {
    const list = parseDocument(readFileSync(join(folder, name), 'utf8')).get('steps')
    return isSeq(list) ? list.items.filter(isMap) : []
  })
  const keys = ['step_type', 'id', 'parameters', 'name', 'depends_on', 'timeout_seconds', 'continue_on_error']
  return new Map([
    ['files', files.length],
    ['steps', steps.length],
    ...keys.map(key => [`\`${key}\``, steps.filter(step => step.has(key)).length] as const),
  ])
}

/** A file that does not say where its model is takes the one of the test. */
function withModel(text: string, url: string): string {
  const document = parseDocument(text.replaceAll('http://127.0.0.1:8080/v1', url))
  const steps = document.get('steps')
  for (const step of isSeq(steps) ? steps.items : []) {
    if (isMap(step) && step.get('type') === 'llm' && !step.hasIn(['with', 'base_url']))
      step.setIn(['with', 'base_url'], url)
  }
  return document.toString({lineWidth: 0})
}
