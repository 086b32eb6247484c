import {describe, expect, test} from 'vitest'
import type {ItemSource, ItemsPlan, Json, JsonObject, Plan} from '../../../../engine/contracts.ts'
import {createMasker} from '../../../../engine/mask.ts'
import {createFilesPort} from '../../../../engine/run/files.ts'
import {listItems} from '../../../../engine/run/items/list-items.ts'
import {createWorkspace} from '../../../workspace.ts'
import {planOf} from '../../schedule/missions.ts'

interface Play {
  readonly files?: {readonly [path: string]: string}
  readonly vars?: JsonObject
  readonly secret?: string
  readonly maxItems?: number
}

async function list(source: ItemSource, {files = {}, vars = {}, secret, maxItems = 10_000}: Play = {}) {
  using workspace = createWorkspace(files)
  const items: ItemsPlan = {source, as: 'item', failFast: false, maxItems, timeout: {kind: 'none'}}
  const plan: Plan = {...planOf({steps: [{id: 'each'}]}), values: {inputs: {}, vars, secrets: [], envFile: null}}
  const [step] = plan.steps
  if (step === undefined) throw new Error('no step')
  const masker = secret === undefined ? null : createMasker([{name: 'SECRET', value: secret}])
  const listed = await listItems(
    {...step, items},
    {},
    {
      files: createFilesPort({workspace: workspace.root, git: {run: async () => null}}),
      masker,
      evaluation: {
        plan,
        runId: 'run-1',
        environment: {inherited: {}, secrets: {}, namesInFile: [], envFiles: new Map()},
        host: {},
        hashFiles: async patterns => `hash of ${patterns.join()}`,
      },
    },
  )
  return Promise.all(listed.map(async ({value, label, key}) => ({value, label, key: await key()})))
}

const values = (written: Json): ItemSource => ({kind: 'values', written})

describe('the items of a step', () => {
  test('are the files that its globs name, less those after "!", each with the hash of its content', async () => {
    const files = {'src/b.ts': 'two', 'src/a.ts': 'one', 'src/a.test.ts': '', 'README.md': ''}
    expect(await list({kind: 'glob', patterns: ['src/*.ts', '!**/*.test.ts']}, {files})).toEqual([
      {
        value: 'src/a.ts',
        label: 'src/a.ts',
        key: 'src/a.ts@7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
      },
      {
        value: 'src/b.ts',
        label: 'src/b.ts',
        key: 'src/b.ts@3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3',
      },
    ])
  })

  test('are what an expression gives, and expressions within them are evaluated', async () => {
    const vars = {apps: ['api', 'web'], dir: 'src'}
    expect((await list(values('${{ vars.apps }}'), {vars})).map(({value}) => value)).toEqual(['api', 'web'])
    const inner = values(['${{ vars.dir }}/a', {hash: "${{ hashFiles('*.lock') }}"}])
    expect((await list(inner, {vars})).map(({value}) => value)).toEqual(['src/a', {hash: 'hash of *.lock'}])
    const glob = {kind: 'glob', patterns: ['${{ vars.dir }}/*.ts']} as const
    expect((await list(glob, {vars, files: {'src/a.ts': ''}})).map(({value}) => value)).toEqual(['src/a.ts'])
  })

  test('are the combinations of axes that an expression gives', async () => {
    const vars = {matrix: {os: ['linux'], node: [20, 22]}}
    const listed = await list({kind: 'matrix', written: '${{ vars.matrix }}'}, {vars})
    expect(listed.map(({label}) => label)).toEqual(['os=linux, node=20', 'os=linux, node=22'])
  })

  test('that are neither a list nor a map are refused, with what may have been meant', async () => {
    await expect(list(values('${{ vars.text }}'), {vars: {text: '["a"]'}})).rejects.toMatchObject({
      code: 'STEP_BAD_ITEMS',
      message: 'what the step is to be worked for is a text, neither a list nor a map',
      hint: 'the text of a list becomes one with `fromJSON(…)`',
    })
    await expect(list({kind: 'matrix', written: '${{ vars.text }}'}, {vars: {text: {os: 'a'}}})).rejects.toMatchObject({
      message: 'the matrix has the axis "os", which is no list',
    })
  })

  test('that are too many are refused, files as well', async () => {
    const files = {a: '', b: '', c: ''}
    await expect(list({kind: 'glob', patterns: ['*']}, {files, maxItems: 2})).rejects.toMatchObject({
      code: 'STEP_TOO_MANY_ITEMS',
      message: 'there are 3 items, and a step may have 2',
    })
  })

  test('by the million, from an expression, are refused in a moment and without much memory', async () => {
    const vars = {million: JSON.stringify(Array.from({length: 1_000_000}, (_, index) => index))}
    const beforeBytes = process.memoryUsage().rss
    const beganAtMs = performance.now()
    await expect(list(values('${{ fromJSON(vars.million) }}'), {vars})).rejects.toMatchObject({
      code: 'STEP_TOO_MANY_ITEMS',
      message: 'there are 1000000 items, and a step may have 10000',
    })
    expect(performance.now() - beganAtMs).toBeLessThan(5_000)
    expect(process.memoryUsage().rss - beforeBytes).toBeLessThan(512 * 1024 * 1024)
  })

  test('show no secret in their names, and paths that differ in a secret alone stay two', async () => {
    const files = {'of-tr0ub4dor-1.txt': 'same', 'of-tr0ub4dor-2.txt': 'same', 'of-x-1.txt': 'same'}
    const listed = await list({kind: 'glob', patterns: ['*']}, {files, secret: 'tr0ub4dor-1'})
    expect(listed.map(({label}) => label)).toEqual(['of-***.txt', 'of-tr0ub4dor-2.txt', 'of-x-1.txt'])
    expect(listed[0]?.key).toMatch(/^of-\*\*\*\.txt#[0-9a-f]{16}@[0-9a-f]{64}$/)
    expect(new Set(listed.map(({key}) => key)).size).toBe(3)
  })
})
