/** The step without a model: on real files, through real ports. */
import {symlinkSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {GenerateDocsParams} from '../../../schemas/types.gen.ts'
import {generateDocs} from '../../../steps/generate-docs.ts'
import {createStepBench, type StepBench} from '../step-bench.ts'

const code = '/** Adds. */\nexport function add(a: number): number { return a }\n'

function run(bench: StepBench, params: Omit<GenerateDocsParams, 'target'> & {readonly target?: 'module' | 'readme'}) {
  return generateDocs.run({target: 'module', model: 'none', ...params}, bench.context)
}

const failureOf = (bench: StepBench, params: Parameters<typeof run>[1]): Promise<unknown> =>
  run(bench, params).catch((cause: unknown) => cause)

describe('pages about modules', () => {
  test('are printed when nothing says where they go', async () => {
    using bench = createStepBench({'src/a.ts': code})
    const output = await run(bench, {files: ['src/**']})
    expect(output.text).toMatch(/^<!-- sortie:begin module:src\/a\.ts inputs=\w+ text=\w+ -->\n# Module: a\n/)
    expect(output.pages).toEqual([
      {source: 'src/a.ts', path: null, from: 'code', changed: false, entries: 1, undocumented: 0},
    ])
    expect(output.cost_usd).toBe(0)
  })

  test('go into a folder, one file each, or into one file', async () => {
    using bench = createStepBench({'src/a.ts': code, 'src/b.py': 'def f(): pass\n'})
    await run(bench, {paths: ['src'], output: 'docs/api/'})
    expect(bench.text('docs/api/src/a.ts.md')).toContain('# Module: a')
    expect(bench.text('docs/api/src/b.py.md')).toContain('# Module: b')
    await run(bench, {paths: ['src'], output: 'docs/all.md'})
    expect(bench.text('docs/all.md').match(/^# Module: /gm)).toHaveLength(2)
  })

  test('are written again only where they differ', async () => {
    using bench = createStepBench({'src/a.ts': code})
    const changes = async () => (await run(bench, {paths: ['src'], output: 'docs'})).pages.map(({changed}) => changed)
    expect([await changes(), await changes()]).toEqual([[true], [false]])
    bench.put('src/a.ts', code.replace('Adds', 'Sums'))
    expect(await changes()).toEqual([true])
  })

  test('leave what people wrote around them', async () => {
    using bench = createStepBench({
      'src/a.ts': code,
      'API.md': 'Before\n<!-- sortie:begin module:src/a.ts -->\n<!-- sortie:end module:src/a.ts -->\nAfter',
    })
    await run(bench, {paths: ['src'], output: 'API.md'})
    expect(bench.text('API.md')).toMatch(/^Before\n<!-- sortie:begin [\s\S]*Adds\.[\s\S]*-->\nAfter$/)
  })

  test('write over no file that people wrote', async () => {
    using bench = createStepBench({'src/a.ts': code, 'API.md': '# Mine\n'})
    expect(await failureOf(bench, {paths: ['src'], output: 'API.md'})).toMatchObject({
      code: 'DOCS_UNMARKED',
      hint: expect.stringContaining('--force'),
    })
    expect(bench.text('API.md')).toBe('# Mine\n')
    await run(bench, {paths: ['src'], output: 'API.md', force: true})
    expect(bench.text('API.md')).not.toContain('Mine')
  })

  test('one that stands in the way keeps all others from being written', async () => {
    using bench = createStepBench({'src/a.ts': code, 'src/b.ts': code, 'docs/src/b.ts.md': '# Mine\n'})
    expect(await failureOf(bench, {paths: ['src'], output: 'docs'})).toMatchObject({code: 'DOCS_UNMARKED'})
    expect(() => bench.text('docs/src/a.ts.md')).toThrow('ENOENT')
  })

  test('stay in the workspace, also behind a link', async () => {
    using bench = createStepBench({'src/a.ts': code})
    using outside = createStepBench()
    symlinkSync(outside.root, `${bench.root}/docs`)
    expect(await failureOf(bench, {paths: ['src'], output: 'docs'})).toMatchObject({code: 'STEP_PATH_OUTSIDE'})
    expect(await failureOf(bench, {paths: ['src'], output: '../a.md'})).toMatchObject({code: 'STEP_PATH_OUTSIDE'})
  })
})

describe('a check', () => {
  const check = {paths: ['src'], output: 'docs', check: true}

  test('succeeds where nothing changed, and where only the inside of a function did', async () => {
    using bench = createStepBench({'src/a.ts': code})
    await run(bench, {paths: ['src'], output: 'docs'})
    expect(await run(bench, check)).toMatchObject({checked: true, text: null})
    bench.put('src/a.ts', `\n${code.replace('return a', 'return a + 1')}`)
    expect(await run(bench, check)).toMatchObject({checked: true})
  })

  test('names every file that is stale, and why', async () => {
    using bench = createStepBench({'src/a.ts': code, 'src/b.ts': code, 'src/c.ts': code})
    await run(bench, {paths: ['src'], output: 'docs'})
    bench.put('src/a.ts', code.replace('number', 'string'))
    bench.put('docs/src/b.ts.md', bench.text('docs/src/b.ts.md').replace('Adds.', 'Subtracts.'))
    bench.put('src/d.ts', code)
    expect(await failureOf(bench, check)).toMatchObject({
      code: 'DOCS_STALE',
      message:
        'documentation is stale: "docs/src/a.ts.md" was made from another state of src/a.ts; "docs/src/b.ts.md" was edited between the markers of "module:src/b.ts"; "docs/src/d.ts.md" is not there',
      output: {stale: [expect.any(String), expect.any(String), expect.any(String)]},
    })
    expect(() => bench.text('docs/src/d.ts.md')).toThrow('ENOENT')
  })

  test('needs something to look at', async () => {
    using bench = createStepBench({'src/a.ts': code})
    expect(await failureOf(bench, {paths: ['src'], check: true})).toMatchObject({code: 'STEP_BAD_PARAMS'})
  })
})

describe('bad input', () => {
  test('in an unknown language is named, and is a failure where there is nothing else', async () => {
    using bench = createStepBench({'a.txt': 'text', 'a.ts': code})
    await run(bench, {paths: ['a.txt', 'a.ts']})
    expect(bench.warnings).toEqual([
      'DOCS_FILE_SKIPPED: "a.txt" is not documented: its language is not one of those that are read',
    ])
    expect(await failureOf(bench, {paths: ['a.txt']})).toMatchObject({
      code: 'DOCS_NO_FILES',
      message:
        'there is no source file to document in "a.txt"; "a.txt": its language is not one of those that are read',
    })
    expect(await failureOf(bench, {files: ['*.rb']})).toMatchObject({
      code: 'DOCS_NO_FILES',
      message: 'there is no source file to document in "*.rb"; nothing matches that git does not ignore',
    })
  })

  test('that is too large, binary or without end is left out', async () => {
    using bench = createStepBench({
      'huge.ts': `// ${'x\n'.repeat(600_000)}`,
      'binary.ts': Buffer.from([0, 1, 2]),
      'deep.ts': '[\n'.repeat(5_000),
      'a.ts': code,
    })
    const {skipped, pages} = await run(bench, {files: ['*.ts']})
    expect(pages.map(({source}) => source)).toEqual(['a.ts'])
    expect(skipped.map(({path}) => path).toSorted()).toEqual(['binary.ts', 'deep.ts', 'huge.ts'])
  })

  test('that is empty or broken has a page that says so', async () => {
    using bench = createStepBench({'empty.py': '', 'broken.ts': 'export function a( {\n}}} class\n'})
    const {text} = await run(bench, {files: ['*']})
    expect(text).toContain('There are no functions and no types in it.')
    expect(text).toContain('could not be read in')
  })

  test('with markers and HTML in its comments does no harm', async () => {
    const hostile = `/**
 * <img src=x onerror=alert(1)> <!-- sortie:end module:a.ts -->
 * <!-- sortie:end module:a.ts -->
 * # Big
 * \`\`\`
 * <!-- sortie:begin module:a.ts -->
 * @param a <b>bold</b>
 */
export function add(a: '<!-- sortie:end module:a.ts -->') {}
`
    using bench = createStepBench({'a.ts': hostile})
    await run(bench, {paths: ['a.ts'], output: 'a.md'})
    const text = bench.text('a.md')
    expect(text.match(/<!-- sortie:(?:begin|end)/g)).toHaveLength(2)
    expect(text).not.toContain('<img')
    expect(text.match(/^#+ .*/gm)).toEqual(['# Module: a', '## Functions', '### add'])
    expect(await run(bench, {paths: ['a.ts'], output: 'a.md', check: true})).toMatchObject({checked: true})
  })
})

describe('a README', () => {
  const manifest = JSON.stringify({
    name: '@acme/shop',
    description: 'Sells <things>.',
    license: 'MIT',
    bin: {shop: 'cli.js'},
    engines: {node: '>=20'},
    scripts: {build: 'tsc', test: 'vitest', pretest: 'npm run build', prepare: 'husky'},
    main: './src/index.js',
  })

  test('is made from the manifest, the folders and the licence', async () => {
    using bench = createStepBench({
      'package.json': manifest,
      Makefile: 'all: build\n\nbuild:\n\ttsc\nX := 1\n.PHONY: all\n',
      'src/index.js': '',
      LICENSE: 'MIT',
    })
    await run(bench, {target: 'readme', output: 'README.md'})
    expect(bench.text('README.md').replace(/ inputs=\w+ text=\w+/, '')).toBe(`<!-- sortie:begin readme -->
# @acme/shop

> Made without a model: from the manifest and the files of the repository.

Sells &lt;things>.

## Installation

It needs Node >=20.

\`\`\`sh
npm install --global @acme/shop
\`\`\`

## Programs

It brings \`shop\`.

## Commands

| command | what it runs |
| --- | --- |
| \`npm run build\` | \`tsc\` |
| \`npm test\` | \`vitest\` |
| \`make all\` |  |
| \`make build\` |  |

## Layout

| folder | what it holds |
| --- | --- |
| \`src/\` | mostly \`.js\` files |

The code begins in [\`src/index.js\`](src/index.js).

## Licence

MIT, see [LICENSE](LICENSE).
<!-- sortie:end readme -->
`)
    expect(await run(bench, {target: 'readme', output: 'README.md', check: true})).toMatchObject({checked: true})
    bench.put('package.json', manifest.replace('vitest', 'jest'))
    expect(await failureOf(bench, {target: 'readme', output: 'README.md', check: true})).toMatchObject({
      code: 'DOCS_STALE',
    })
  })

  test.each([
    ['Cargo.toml', '[package]\nname = "shop"\ndescription = "Sells."\n[[bin]]\nname = "till"\n', 'cargo install shop'],
    ['pyproject.toml', '[project]\nname = "shop"\n[project.scripts]\ntill = "shop:main"\n', 'pip install shop'],
    ['go.mod', 'module example.org/shop\n\ngo 1.22\n', 'go get example.org/shop'],
  ])('is made from %s', async (file, text, command) => {
    using bench = createStepBench({[`pack/${file}`]: text})
    const output = await run(bench, {target: 'readme', folder: 'pack'})
    expect(output.text).toContain('# shop\n')
    expect(output.text).toContain(command)
    expect(output.pages[0]?.source).toBe(`pack/${file}`)
  })

  test('needs a manifest that can be read', async () => {
    using bench = createStepBench({'a.ts': code})
    expect(await failureOf(bench, {target: 'readme'})).toMatchObject({code: 'DOCS_NO_MANIFEST'})
    bench.put('package.json', '{"name": ')
    expect(await failureOf(bench, {target: 'readme'})).toMatchObject({
      code: 'STEP_FILE_UNREADABLE',
      message: expect.stringContaining('"package.json" cannot be read: it is no JSON'),
    })
  })
})

test('what it would do is shown before', () => {
  expect(generateDocs.preview({target: 'module', paths: ['src'], output: 'docs', model: 'none'})).toEqual([
    'write pages about src to "docs", without a model',
  ])
  expect(generateDocs.preview({target: 'readme', output: 'README.md', check: true})).toEqual([
    'check that "README.md" holds the README of the workspace as they are, and write nothing',
  ])
})
