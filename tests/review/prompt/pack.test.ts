import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applied} from '../../../review/diff/apply.ts'
import {additionOf} from '../../../review/diff/file-diff.ts'
import {parseDiff} from '../../../review/diff/parse.ts'
import {numberedPieces} from '../../../review/prompt/numbered.ts'
import {packed} from '../../../review/prompt/pack.ts'
import {tokensIn} from '../../../review/prompt/tokens.ts'
import type {ReviewedFile} from '../../../review/texts.ts'
import {createRepository} from '../repository.ts'

/** With a real git: the changed files as a review sees them. */
function changed(before: {readonly [path: string]: string}, after: {readonly [path: string]: string}): ReviewedFile[] {
  using workspace = createRepository(before)
  for (const [path, text] of Object.entries(after)) workspace.put(path, text)
  workspace.git('add', '--all')
  return parseDiff(workspace.git('diff', '--cached', '-M'), 'git').map(diff => {
    const old = before[diff.oldPath ?? diff.path] ?? ''
    return {diff, before: old, after: applied(old, diff), sizeBytes: null}
  })
}

const withoutTexts = (files: readonly ReviewedFile[]) => files.map(file => ({...file, before: null, after: null}))
const all = {groupTokens: 10_000, maxGroups: 10}
const golden = (name: string) => join(import.meta.dirname, 'golden', `${name}.txt`)

const store = `import {open} from './disk.ts'

export class Store {
  readonly rows: string[] = []

  append(row: string, atMs: number): void {
    // One.
    // Two.
    // Three.
    // Four.
    // Five.
    // Six.
    if (row === '') return
    this.rows.push(row)
  }

  last(): string | undefined {
    return this.rows.at(-1)
  }
}

export function load(path: string): Store {
  const store = new Store()
  for (const line of open(path)) store.append(line, 0)
  return store
}
`
const edited = store
  .replace("if (row === '') return", "if (row.trim() === '') throw new Error('empty')")
  .replace('open(path)) store', 'open(path, 8)) store')
  .replace("import {open} from './disk.ts'\n", '')

describe('hunks with numbers', () => {
  test('as a model reads them: new lines with numbers, old ones apart, up to the line that opens the function', async () => {
    const files = changed(
      {'src/store.ts': store, 'old name.md': 'text\n'.repeat(9)},
      {'src/store.ts': edited, 'src/new.py': 'def f():\n    return 1\n', 'crlf.txt': 'a\r\nb\r\n'},
    )
    await expect(
      packed(files, all)
        .groups.map(({text}) => text)
        .join('\n=====\n'),
    ).toMatchFileSnapshot(golden('edited'))
  })

  test('from a patch alone, as far as its hunks go', async () => {
    const files = withoutTexts(changed({'src/store.ts': store}, {'src/store.ts': edited}))
    await expect(
      packed(files, all)
        .groups.map(({text}) => text)
        .join(''),
    ).toMatchFileSnapshot(golden('patch-alone'))
  })

  test('a hunk that only takes away is dropped, and one that only moves white space', () => {
    const long = Array.from({length: 40}, (_, index) => `line ${index}\n`).join('')
    const files = changed(
      {'a.txt': long, 'b.ts': 'if (a) {\n  b()\n}\n'},
      {'a.txt': long.replace('line 20\n', ''), 'b.ts': 'if (a) {\n    b()\n}\n'},
    )
    expect(packed(files, all)).toEqual({groups: [], leftOut: []})
  })

  test('each added line stands once, with its number, whatever was changed', () => {
    const text = fc
      .array(fc.constantFrom('', 'a', 'b', 'function f() {', '}', '  c()'), {maxLength: 40})
      .map(lines => `${lines.join('\n')}\n`)
    fc.assert(
      fc.property(text, text, fc.integer({min: 20, max: 200}), fc.boolean(), (before, after, maxTokens, hasTexts) => {
        const files = changed({'a.txt': before}, {'a.txt': after})
        for (const file of hasTexts ? files : withoutTexts(files)) {
          const shown = numberedPieces(file, maxTokens)
            .flatMap(piece => piece.text.split('__old hunk__')[0]?.split('\n') ?? [])
            .flatMap(line => /^(\d+) ([ +]) (.*)$/.exec(line) ?? [])
          const numbers: number[] = []
          for (let index = 0; index < shown.length; index += 4) {
            const number = Number(shown[index + 1])
            numbers.push(number)
            expect(after.split('\n')[number - 1]).toBe(shown[index + 3])
          }
          expect(new Set(numbers).size).toBe(numbers.length)
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
        }
      }),
      {numRuns: 15},
    )
  }, 90_000)
})

describe('packing', () => {
  const fileOf = (path: string, lines: number): ReviewedFile => {
    const text = Array.from({length: lines}, (_, index) => (index % 10 === 9 ? '\n' : `line number ${index}\n`)).join(
      '',
    )
    return {diff: additionOf(path, text), before: '', after: text, sizeBytes: null}
  }

  test('code first, then tests, then all else; each file with its head where it begins in a group', () => {
    const files = [fileOf('docs/a.md', 5), fileOf('tests/a.test.ts', 5), fileOf('src/b.ts', 5), fileOf('src/a.ts', 5)]
    const {groups, leftOut} = packed(files, {groupTokens: 130, maxGroups: 9})
    expect(groups.map(({pieces}) => pieces.map(({path}) => path))).toEqual([
      ['src/a.ts', 'src/b.ts'],
      ['tests/a.test.ts', 'docs/a.md'],
    ])
    expect(groups[1]?.text.match(/^## .*$/gm)).toEqual(['## tests/a.test.ts (added)', '## docs/a.md (added)'])
    expect(leftOut).toEqual([])
  })

  test('a long file is cut at empty lines, and goes on in the next group under the same head', () => {
    const {groups} = packed([fileOf('a.ts', 200)], {groupTokens: 600, maxGroups: 9})
    expect(groups.length).toBeGreaterThan(1)
    for (const {text, tokens} of groups) {
      expect(text.startsWith('## a.ts (added)\n')).toBe(true)
      expect(tokensIn(text, 'a.ts')).toBeLessThanOrEqual(tokens + 1)
    }
    const numbers = groups.flatMap(({text}) => [...text.matchAll(/^(\d+) \+/gm)].map(([, number]) => Number(number)))
    expect(numbers).toEqual(Array.from({length: 200}, (_, index) => index + 1))
    expect(groups.slice(1).map(({pieces}) => (pieces[0]?.firstLine ?? 0) % 10)).toEqual(groups.slice(1).map(() => 0))
  })

  test('what does not fit is named with its lines, and nothing else is lost', () => {
    const files = [fileOf('a.ts', 60), fileOf('b.ts', 60)]
    const {groups, leftOut} = packed(files, {groupTokens: 300, maxGroups: 2})
    const lines = (path: string) =>
      [...groups.flatMap(({pieces}) => pieces), ...leftOut]
        .filter(piece => piece.path === path)
        .toSorted((one, other) => one.firstLine - other.firstLine)
        .flatMap(({firstLine, lastLine}) => Array.from({length: lastLine - firstLine + 1}, (_, at) => firstLine + at))
    expect(groups).toHaveLength(2)
    expect(leftOut.length).toBeGreaterThan(0)
    expect(lines('a.ts')).toEqual(Array.from({length: 60}, (_, index) => index + 1))
    expect(lines('b.ts')).toEqual(Array.from({length: 60}, (_, index) => index + 1))
    for (const {tokens} of groups) expect(tokens).toBeLessThanOrEqual(300)
  })

  test('many lines that were taken away leave room for those that were added', () => {
    const old = Array.from({length: 400}, (_, index) => `old line number ${index}\n`).join('')
    const file = changed({'a.ts': old}, {'a.ts': 'one\ntwo\n'})
    const {groups, leftOut} = packed(file, {groupTokens: 300, maxGroups: 5})
    expect(leftOut).toEqual([])
    expect(groups).toHaveLength(1)
    expect(groups[0]?.text).toMatch(
      /1 \+ one\n2 \+ two\n__old hunk__\n- old line number 0\n[^]*\(and 3\d\d more lines\)\n$/,
    )
    expect(groups[0]?.tokens).toBeLessThanOrEqual(300)
  })

  test('a line longer than a group is left out by itself', () => {
    const text = `a\n${'x'.repeat(5_000)}\nb\n`
    const file = {diff: additionOf('a.js', text), before: '', after: text, sizeBytes: null}
    const {groups, leftOut} = packed([file], {groupTokens: 200, maxGroups: 5})
    expect(leftOut.map(({firstLine, lastLine}) => [firstLine, lastLine])).toEqual([[2, 2]])
    expect(groups.flatMap(({text: shown}) => [...shown.matchAll(/^(\d+) \+/gm)].map(([, number]) => number))).toEqual([
      '1',
      '3',
    ])
  })

  test('50,000 lines are packed in seconds', () => {
    const startMs = performance.now()
    packed([fileOf('a.ts', 50_000)], {groupTokens: 8_000, maxGroups: 1_000})
    expect(performance.now() - startMs).toBeLessThan(5_000)
  })
})
