/** Holds docs/reliability.md to the tests that it names. */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'

const root = dirname(import.meta.dirname)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The name as it stands in the source, `${}` and `$name` included, of tests that run under a condition too. */
const testName = /\btest(?:\.\w+)*(?:\([^\n]*?\))?\(\s*(['`])((?:[^'`\\]|\\.)*)\1/g
const testEach = /^\s*'((?:[^'\\]|\\.)*\$\w+[^']*)',$/gm

const namesIn = (pattern: string): Set<string> =>
  new Set(
    globSync(pattern, {cwd: root}).flatMap(path => {
      const text = read(path)
      const plain = Array.from(text.matchAll(testName), ([, , name = '']) => name)
      return [...plain, ...Array.from(text.matchAll(testEach), ([, name = '']) => name)]
    }),
  )

const [, everyRun = '', torture = ''] = read('docs/reliability.md').split(/^## .*$/m)

describe.each([
  {section: 'with every test run', text: everyRun, pattern: 'tests/**/*.test.ts', atLeast: 25},
  {section: 'with npm run torture', text: torture, pattern: 'tests/torture/*.torture.ts', atLeast: 8},
])('every row of what is survived $section', ({text, pattern, atLeast}) => {
  const rows = text
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\| (fault|---) /.test(line))
    .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')))

  test('has three cells', () => {
    expect(rows.length).toBeGreaterThanOrEqual(atLeast)
    expect(rows.filter(cells => cells.length !== 3)).toEqual([])
  })

  test('names a test that exists', () => {
    const names = namesIn(pattern)
    expect(rows.map(([, , name = '']) => name).filter(name => !names.has(name))).toEqual([])
  })
})

test('no test of the long form goes without a row', () => {
  const named = new Set(torture.split('\n').map(line => line.split(' | ')[2]?.replace(/ \|$/, '')))
  expect([...namesIn('tests/torture/*.torture.ts')].filter(name => !named.has(name))).toEqual([])
})
