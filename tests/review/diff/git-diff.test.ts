/** Against a real git: what is read from its diffs leads from the one text to the other, and back. */
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {applied, takenBack} from '../../../review/diff/apply.ts'
import {parseDiff} from '../../../review/diff/parse.ts'
import {createWorkspace} from '../../workspace.ts'

/** Lines that could be taken for a part of a diff, and lines that occur again and again. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'b',
    '}',
    '-- x',
    '++ y',
    '-',
    '+',
    ' ',
    '--- a/x',
    '+++ b/x',
    '@@ -1 +1 @@',
    '-- ',
    '\\ No newline',
    'diff --git a/x b/x',
    'tail\r',
    '\r',
    '\f',
  ),
  fc.string({maxLength: 12, unit: 'grapheme'}).map(text => text.replace(/[\n\0]/g, ' ')),
)
const text = fc
  .tuple(fc.array(line, {maxLength: 30}), fc.boolean())
  .map(([lines, endsWithBreak]) => lines.join('\n') + (lines.length > 0 && endsWithBreak ? '\n' : ''))

/** A second text that shares much with the first. */
const change = text.chain(before =>
  fc
    .tuple(
      fc.constant(before),
      fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.array(line, {maxLength: 4})), {maxLength: 4}),
      fc.boolean(),
    )
    .map(([, edits, flips]) => {
      const lines = before.split('\n')
      for (const [at, gone, added] of edits) lines.splice(at % (lines.length + 1), gone, ...added)
      const after = lines.join('\n')
      return {before, after: flips ? after.replace(/\n$/, '') : after}
    }),
)

const names = [
  'a.txt',
  'with space',
  'caf\u00e9.txt',
  'a/x',
  'b/a/x',
  'quo"te',
  'back\\slash',
  'tab\there',
  'new\nline',
  '-dash',
  'dev/null',
]

const options = fc.record({
  context: fc.constantFrom('-U0', '-U1', '-U3', '-U10'),
  config: fc.constantFrom(
    'diff.noprefix=true',
    'diff.mnemonicPrefix=true',
    'core.quotePath=false',
    'diff.suppressBlankEmpty=true',
    'core.quotePath=true',
  ),
})

test('hunks put into the old text give the new one, and taken out of it the old one', () => {
  using workspace = createWorkspace()
  workspace.git('init', '--quiet')
  fc.assert(
    fc.property(fc.array(change, {minLength: 1, maxLength: names.length}), options, (changes, {context, config}) => {
      const pairs = changes.map((pair, index) => ({...pair, name: names[index] ?? ''}))
      workspace.git('read-tree', '--empty')
      for (const name of names) rmSync(join(workspace.root, name), {recursive: true, force: true})
      for (const {name, before} of pairs) workspace.put(name, before)
      workspace.git('add', '--all')
      for (const {name, after} of pairs) workspace.put(name, after)
      const files = parseDiff(workspace.git('-c', config, 'diff', '--text', '--no-renames', context), 'git')
      const changed = pairs.filter(({before, after}) => before !== after)
      expect(files.map(({path}) => path).sort()).toEqual(changed.map(({name}) => name).sort())
      for (const {name, before, after} of changed) {
        const file = files.find(({path}) => path === name)
        expect(file === undefined ? null : applied(before, file)).toBe(after)
        expect(file === undefined ? null : takenBack(after, file)).toBe(before)
      }
    }),
    {numRuns: 60},
  )
}, 120_000)

test('renames, copies, modes, binaries, new and deleted files are what git says they are', () => {
  const lines = Array.from({length: 40}, (_, index) => `line ${index}\n`).join('')
  using workspace = createWorkspace({
    'old name.txt': lines,
    'source.txt': `${lines}end\n`,
    'run.sh': 'echo\n',
    'gone.txt': 'x\n',
    'p.bin': Buffer.from([0, 1, 2]),
  })
  workspace.git('init', '--quiet')
  workspace.git('add', '--all')
  workspace.git('mv', 'old name.txt', 'n\u00e9w.txt')
  workspace.git('commit', '--quiet', '--message=a')
  workspace.git('mv', 'n\u00e9w.txt', 'third name.txt')
  workspace.put('copy.txt', `${lines}end\nmore\n`)
  workspace.put('source.txt', `${lines}other\n`)
  workspace.put('p.bin', Buffer.from([0, 1, 3]))
  workspace.put('empty.txt', '')
  workspace.git('update-index', '--chmod=+x', 'run.sh')
  rmSync(join(workspace.root, 'gone.txt'))
  workspace.git('add', '--all', '--', '.', ':!run.sh')
  const files = parseDiff(workspace.git('diff', '--cached', '--binary', '-M', '-C', 'HEAD'), 'git')
  expect(files.map(({path, oldPath, status, content, newMode}) => [path, oldPath, status, content, newMode])).toEqual([
    ['copy.txt', 'source.txt', 'copied', 'text', '100644'],
    ['empty.txt', null, 'added', 'text', '100644'],
    ['gone.txt', null, 'deleted', 'text', null],
    ['p.bin', null, 'modified', 'binary', '100644'],
    ['run.sh', null, 'modified', 'text', '100755'],
    ['source.txt', null, 'modified', 'text', '100644'],
    ['third name.txt', 'n\u00e9w.txt', 'renamed', 'text', null],
  ])
})

test('a text that is not the one the diff was made from is refused', () => {
  const [file] = parseDiff('--- a/x\n+++ b/x\n@@ -2,2 +2,2 @@\n b\n-c\n+d\n', 'p')
  if (file === undefined) throw new Error('there is one file')
  expect(applied('a\nb\nc\n', file)).toBe('a\nb\nd\n')
  expect(applied('a\nx\nc\n', file)).toBeNull()
  expect(applied('a\n', file)).toBeNull()
  // A checkout with `core.autocrlf` differs from its diff in the ends of its lines alone.
  expect(takenBack('a\r\nb\r\nd\r\n', file)).toBe('a\r\nb\r\nc\n')
})
