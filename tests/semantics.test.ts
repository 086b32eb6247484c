/** Holds docs/reference/semantics.md to the tests that it names. */
import {readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {globSync} from 'tinyglobby'
import {expect, test} from 'vitest'

const root = dirname(import.meta.dirname)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Cells of every row under a head that ends with "test". */
const rows = read('docs/reference/semantics.md')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (situation|---) /.test(line))
  .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')))

/** A case counts as one test, named for its file. */
const caseNames = globSync('tests/cases/*.case', {cwd: root}).map(path => `case ${basename(path, '.case')}`)

const testNames = new Set([
  ...caseNames,
  ...globSync('tests/**/*.test.ts', {cwd: root}).flatMap(path =>
    Array.from(read(path).matchAll(/^\s*test\(\s*'((?:[^'\\]|\\.)*)'/gm), ([, name = '']) => name),
  ),
])

test('every row about what the end of a step means has three cells', () => {
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(cells => cells.length !== 3)).toEqual([])
})

test('every row about what the end of a step means names a test that exists', () => {
  const named = rows.map(([, , name = '']) => name)
  expect(named.filter(name => !testNames.has(name))).toEqual([])
})
