/** The step as a user runs it, against a server that writes prose. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Json} from '../../../engine/contracts.ts'
import {fieldOf} from '../../../engine/json.ts'
import {createFolder, type Folder, runCommand} from '../../command.ts'
import {type ModelServer, type Reply, startModelServer, startModelServerWith} from '../../model/server.ts'

const prices = '{input_per_million: 1, output_per_million: 1}'
const usage = {prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100}
const answered = (value: Json): Reply => ({kind: 'text', text: JSON.stringify(value), usage})

function mission({url}: Pick<ModelServer, 'url'>, params: string): string {
  return `version: "1.0"
name: write
config:
  llm: {provider: custom, base_url: "${url}", model: writer-1, max_parallel: 1, prices: ${prices}}
steps:
  - id: docs
    type: generate-docs
    with: ${params}
`
}

const addition = {
  name: 'add',
  signature: 'function add(evil: any): never',
  description: 'Adds two numbers.',
  parameters: [
    {name: 'a', param_type: 'never', description: 'The first.'},
    {name: 'z', param_type: 'x', description: 'Not there.'},
  ],
  returns: 'Their sum.',
  examples: ['add(1, 2)'],
}
const pageAnswer = {
  module_name: 'evil',
  summary: 'Does sums. <script>x</script>',
  functions: [addition, {...addition, name: 'conquer'}],
  examples: [],
}

const source =
  '/** Adds. */\nexport function add(a: number, b: number): number { return a }\n/** Kept. */\nexport function other() {}\n'

function folderWith(files: {readonly [path: string]: string}): Folder {
  const folder = createFolder()
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  return folder
}

async function outputOf(folder: Folder): Promise<Json> {
  const {stdout} = await runCommand('sortie status --json', folder.path)
  const status: Json = JSON.parse(stdout)
  const steps = fieldOf(status, 'steps')
  const [step] = Array.isArray(steps) ? steps : []
  return fieldOf(step, 'outputs') ?? null
}

const textIn = (folder: Folder, path: string): string => readFileSync(join(folder.path, path), 'utf8')

describe('a page with a model', () => {
  test('has its prose, and names and signatures from the source alone', async () => {
    await using server = await startModelServer(answered(pageAnswer))
    using folder = folderWith({
      'a.ts': source,
      'mission.yaml': mission(server, '{target: module, paths: [a.ts], output: a.md}'),
    })
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end, end.stderr).toMatchObject({exit: 0})
    const page = textIn(folder, 'a.md')
    expect(page.split('\n').slice(1, -2).join('\n')).toBe(`# Module: a

File: \`a.ts\` (TypeScript)

Does sums. &lt;script>x&lt;/script>

## Functions

### add

\`\`\`ts
function add(a: number, b: number): number
\`\`\`

Adds two numbers.

**Parameters**

- \`a\` (\`number\`): The first.
- \`b\` (\`number\`)

**Returns**

\`number\`: Their sum.

**Examples**

\`\`\`ts
add(1, 2)
\`\`\`

### other

\`\`\`ts
function other()
\`\`\`

Kept.`)
    expect(await outputOf(folder)).toMatchObject({
      pages: [{source: 'a.ts', path: 'a.md', from: 'model', changed: true, entries: 2, undocumented: 0}],
      dropped_names: ['a.ts: conquer'],
      cost_usd: 0.0011,
    })
    const body = JSON.stringify(server.requests[0]?.body)
    expect(body).toContain('"max_tokens":4096')
    expect(body).toContain('json_schema')
  })

  test('is up to date without asking, and asked about again only where the file changed', async () => {
    await using server = await startModelServer(answered(pageAnswer))
    using folder = folderWith({
      'a.ts': source,
      'mission.yaml': mission(server, '{target: module, paths: [a.ts], output: a.md}'),
      'check.yaml': mission(
        {url: 'http://127.0.0.1:9/v1'},
        '{target: module, paths: [a.ts], output: a.md, check: true}',
      ),
    })
    await runCommand('sortie run mission.yaml', folder.path)
    expect(await runCommand('sortie run check.yaml', folder.path)).toMatchObject({exit: 0})
    await runCommand('sortie run mission.yaml', folder.path)
    expect(server.requests).toHaveLength(1)
    folder.write('a.ts', source.replace('other()', 'other(c: string)'))
    const end = await runCommand('sortie run check.yaml', folder.path)
    expect(end).toMatchObject({exit: 1})
    expect(end.stderr).toContain('documentation is stale: "a.md" was made from another state of a.ts')
  })

  test('that cannot be parsed is one failure, with what it cost, and the others are written', async () => {
    await using server = await startModelServerWith(({body}) =>
      JSON.stringify(body).includes('bad.ts')
        ? {kind: 'text', text: 'I would rather not.', usage}
        : answered(pageAnswer),
    )
    using folder = folderWith({
      'src/a.ts': source,
      'src/bad.ts': source,
      'src/c.ts': source,
      'mission.yaml': mission(server, '{target: module, paths: [src], output: docs}'),
    })
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end).toMatchObject({exit: 1})
    expect(end.stderr).toContain('1 of 3 files could not be documented: "src/bad.ts"')
    expect(end.stderr).toContain('Failed to parse doc JSON for "src/bad.ts"')
    expect(end.stderr).toContain('it cost $0.0022')
    expect(textIn(folder, 'docs/src/c.ts.md')).toContain('Adds two numbers.')
    expect(() => textIn(folder, 'docs/src/bad.ts.md')).toThrow('ENOENT')
    const asked = server.requests.length
    await runCommand('sortie retry', folder.path)
    const again = server.requests.slice(asked).filter(({body}) => !JSON.stringify(body).includes('bad.ts'))
    expect(again).toEqual([])
  })

  test('about a file that is too large to be sent is made from its signatures', async () => {
    await using server = await startModelServer(answered(pageAnswer))
    using folder = folderWith({
      'a.ts': `${source}// secret-word ${'x'.repeat(500)}\n`,
      'mission.yaml': mission(server, '{target: module, paths: [a.ts], max_file_bytes: 100}'),
    })
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end, end.stderr).toMatchObject({exit: 0, stdout: expect.stringContaining('Adds two numbers.')})
    const body = JSON.stringify(server.requests[0]?.body)
    expect(body).not.toContain('secret-word')
    expect(body).toContain('add: function add(a: number, b: number): number')
  })

  test('says before the run what asking would cost', async () => {
    await using server = await startModelServer(answered(pageAnswer))
    using folder = folderWith({'a.ts': source, 'mission.yaml': mission(server, '{target: module, paths: [a.ts]}')})
    const {stdout} = await runCommand('sortie run mission.yaml --dry-run', folder.path)
    expect(stdout).toMatch(/docs: writer-1, 1 question, about \d+ tokens, about \$0\.00\d\d/)
    expect(server.requests).toEqual([])
  })
})

describe('without a model', () => {
  const plain = (params: string) =>
    `version: "1.0"\nname: plain\nsteps:\n  - {id: docs, type: generate-docs, with: ${params}}\n`

  test('pages come from the source, and say so', async () => {
    using folder = folderWith({'a.ts': source, 'mission.yaml': plain('{target: module, paths: [a.ts]}')})
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end).toMatchObject({exit: 0, stdout: expect.stringContaining('> Made without a model')})
    expect(end.stderr).not.toContain('warning')
  })

  test('for want of a key, a warning says so', async () => {
    using folder = folderWith({
      'a.ts': source,
      '.sortie/config.yaml': 'llm: {provider: xai, model: grok-4-fast}\n',
      'mission.yaml': plain('{target: module, paths: [a.ts]}'),
    })
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end).toMatchObject({exit: 0, stdout: expect.stringContaining('> Made without a model')})
    expect(end.stderr).toContain('made without a model: the environment variable "XAI_API_KEY" is not set')
  })

  test('where the step names one, a missing key is a failure', async () => {
    using folder = folderWith({
      'a.ts': source,
      'mission.yaml': plain('{target: module, paths: [a.ts], provider: xai, model: grok-4-fast}'),
    })
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end).toMatchObject({exit: 2, stderr: expect.stringContaining('LLM_KEY_MISSING')})
  })
})

describe('a README with a model', () => {
  const manifest = JSON.stringify({name: 'shop', scripts: {build: 'tsc'}, license: 'MIT'})
  const readmeAnswer = {
    title: 'SHOP',
    description: 'Sells things. See [the guide](docs/guide.md).',
    features: ['Fast', 'Runs `npm run fly`'],
    installation: '```sh\nnpm install shop\nnpm install other\n```',
    usage_examples: ['Build it:\n\n```sh\nnpm run build\n```'],
    architecture: 'The code is in `src/missing.js`.',
    contributing: '# Big\n\nSend a patch.',
  }

  test('has what is there, and warns of each line that is not', async () => {
    await using server = await startModelServer(answered(readmeAnswer))
    using folder = folderWith({
      'package.json': manifest,
      'mission.yaml': mission(server, '{target: readme, output: README.md}'),
    })
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end, end.stderr).toMatchObject({exit: 0})
    expect(textIn(folder, 'README.md').split('\n').slice(1, -2).join('\n')).toBe(`# SHOP

Sells things. See the guide.

## Features

- Fast

## Installation

\`\`\`sh
npm install shop
\`\`\`

## Usage

Build it:

\`\`\`sh
npm run build
\`\`\`

## Contributing

**Big**

Send a patch.

## Licence

MIT.`)
    expect(await outputOf(folder)).toMatchObject({
      dropped_lines: [
        '[the guide](docs/guide.md) (there is no "docs/guide.md")',
        'Runs `npm run fly` (there is no script "fly")',
        'npm install other ("other" is not what the manifest names)',
        'The code is in `src/missing.js`. (there is no "src/missing.js")',
      ],
    })
    expect(end.stderr).toContain('left out of the README: npm install other')
  })

  test('that cannot be parsed is a named failure, and nothing is written', async () => {
    await using server = await startModelServer({kind: 'text', text: '{"title": 1', finish: 'length', usage})
    using folder = folderWith({
      'package.json': manifest,
      'mission.yaml': mission(server, '{target: readme, output: README.md}'),
    })
    const end = await runCommand('sortie run mission.yaml', folder.path)
    expect(end).toMatchObject({exit: 1})
    expect(end.stderr).toContain('Failed to parse README JSON for "package.json"')
    expect(end.stderr).toContain('it cost $0.0011')
    expect(() => textIn(folder, 'README.md')).toThrow('ENOENT')
  })
})

test('a key that is refused is asked with once, and every file is named as left', async () => {
  await using server = await startModelServer({kind: 'raw', status: 401, body: '{"error": {"message": "no such key"}}'})
  using folder = folderWith({
    'src/a.ts': source,
    'src/b.ts': source,
    'mission.yaml': mission(server, '{target: module, paths: [src], output: docs}'),
  })
  const end = await runCommand('sortie run mission.yaml', folder.path)
  expect(end).toMatchObject({exit: 1, stderr: expect.stringContaining('2 of 2 files could not be documented')})
  expect(end.stderr).toContain('does not accept the key')
  expect(server.requests).toHaveLength(1)
})
