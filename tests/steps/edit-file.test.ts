import {chmodSync, existsSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {SortieError} from '../../engine/errors.ts'
import type {EditFileParams} from '../../schemas/types.gen.ts'
import {editFile} from '../../steps/edit-file.ts'
import {createStepBench} from './step-bench.ts'

const once = {replacements: 1, changed: true}

async function refusal(params: EditFileParams, content: string | Uint8Array): Promise<SortieError> {
  using bench = createStepBench({[params.path]: content})
  const error: unknown = await editFile.run(params, bench.context).then(
    () => null,
    (cause: unknown) => cause,
  )
  expect(readFileSync(join(bench.root, params.path)).equals(Buffer.from(content))).toBe(true)
  expect(readdirSync(bench.root)).toEqual([params.path])
  if (error instanceof SortieError) return error
  throw new Error(`this did not fail as it should: ${String(error)}`)
}

describe('an edit', () => {
  test('puts one text in the place of another, and says so', async () => {
    using bench = createStepBench({'a.ts': "const version = '1.0.0'\n"})
    const output = await editFile.run({path: 'a.ts', replace: {old: "'1.0.0'", new: "'1.1.0'"}}, bench.context)
    expect(output).toEqual({path: 'a.ts', ...once})
    expect(bench.text('a.ts')).toBe("const version = '1.1.0'\n")
  })

  test('takes its texts as they are: patterns and dollar signs mean nothing', async () => {
    using bench = createStepBench({'a.txt': 'cost: (.*) $1\n'})
    await editFile.run({path: 'a.txt', replace: {old: '(.*) $1', new: "$& $' \\0"}}, bench.context)
    expect(bench.text('a.txt')).toBe("cost: $& $' \\0\n")
  })

  test('sees what the edits before it have made', async () => {
    using bench = createStepBench({'a.txt': 'one\n'})
    const replace = [
      {old: 'one', new: 'two'},
      {old: 'two', new: 'three'},
    ]
    expect(await editFile.run({path: 'a.txt', replace}, bench.context)).toEqual({
      path: 'a.txt',
      replacements: 2,
      changed: true,
    })
    expect(bench.text('a.txt')).toBe('three\n')
  })

  test('replaces all, or as many as it says', async () => {
    using bench = createStepBench({'a.txt': 'aXbXc\n', 'b.txt': 'aXbXc\n'})
    await editFile.run({path: 'a.txt', replace: {old: 'X', new: '--', all: true}}, bench.context)
    await editFile.run({path: 'b.txt', replace: {old: 'X', new: '', count: 2}}, bench.context)
    expect(bench.text('a.txt')).toBe('a--b--c\n')
    expect(bench.text('b.txt')).toBe('abc\n')
  })

  test('appends on a line of its own', async () => {
    using bench = createStepBench({'a.txt': 'one', 'b.txt': 'one\n', 'c.txt': ''})
    for (const path of ['a.txt', 'b.txt', 'c.txt']) await editFile.run({path, append: 'two\n'}, bench.context)
    expect([bench.text('a.txt'), bench.text('b.txt'), bench.text('c.txt')]).toEqual([
      'one\ntwo\n',
      'one\ntwo\n',
      'two\n',
    ])
  })

  test('leaves out what is missing where that is fine, and the file alone where nothing is left to do', async () => {
    using bench = createStepBench({'a.txt': 'new\n'})
    const before = statSync(join(bench.root, 'a.txt'))
    const output = await editFile.run(
      {path: 'a.txt', replace: {old: 'old', new: 'new', if_missing: 'ignore'}},
      bench.context,
    )
    expect(output).toEqual({path: 'a.txt', replacements: 0, changed: false})
    expect(statSync(join(bench.root, 'a.txt'))).toMatchObject({ino: before.ino, mtimeMs: before.mtimeMs})
    expect(bench.intended).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('keeps the mode of the file, and a link to it', async () => {
    using bench = createStepBench({'real.sh': '#!/bin/sh\necho old\n'})
    chmodSync(join(bench.root, 'real.sh'), 0o750)
    symlinkSync('real.sh', join(bench.root, 'link.sh'))
    await editFile.run({path: 'link.sh', replace: {old: 'old', new: 'new'}}, bench.context)
    expect(bench.text('real.sh')).toBe('#!/bin/sh\necho new\n')
    expect(statSync(join(bench.root, 'real.sh')).mode & 0o777).toBe(0o750)
    expect(readlinkSync(join(bench.root, 'link.sh'))).toBe('real.sh')
  })
})

describe('line ends and byte order marks', () => {
  test('CRLF stays CRLF, and a line break of the mission matches it', async () => {
    using bench = createStepBench({'a.txt': 'one\r\ntwo\r\nthree\r\n'})
    const params = {path: 'a.txt', replace: {old: 'one\ntwo\n', new: '1\n2\n3\n'}, append: 'end\n'}
    await editFile.run(params, bench.context)
    expect(bench.text('a.txt')).toBe('1\r\n2\r\n3\r\nthree\r\nend\r\n')
  })

  test('a break at the edge of the text takes the whole CRLF with it', async () => {
    using bench = createStepBench({'a.txt': 'one\r\ntwo\r\n'})
    await editFile.run({path: 'a.txt', replace: {old: '\ntwo', new: '\n2'}}, bench.context)
    expect(bench.text('a.txt')).toBe('one\r\n2\r\n')
  })

  test('a CRLF is one line break, not two', async () => {
    using bench = createStepBench({'a.txt': 'one\r\n'})
    await editFile.run({path: 'a.txt', replace: {old: '\n', new: ';\n'}}, bench.context)
    expect(bench.text('a.txt')).toBe('one;\r\n')
  })

  test('in a file with both, each is matched, the rest is left alone, and the more frequent one is written', async () => {
    using bench = createStepBench({'a.txt': 'a\nb\r\nc\nd\n'})
    await editFile.run({path: 'a.txt', replace: {old: 'b\nc', new: 'b\nx\nc'}}, bench.context)
    expect(bench.text('a.txt')).toBe('a\nb\nx\nc\nd\n')
  })

  test('a byte order mark stays, and is no part of the text', async () => {
    using bench = createStepBench({'a.txt': '\uFEFFone\n'})
    await editFile.run({path: 'a.txt', replace: {old: 'one', new: 'two'}, append: 'end'}, bench.context)
    expect(bench.text('a.txt')).toBe('\uFEFFtwo\nend')
  })

  test('a replacement that is undone gives the file back, whatever stands in it', async () => {
    const piece = fc.constantFrom('a', 'b', '\n', '\r\n', 'é', '$&', '.')
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.array(piece, {minLength: 1}), fc.array(piece), async (head, old, tail) => {
        const text = [...head, ...old, ...tail].join('')
        const marked = `${head.join('')}<mark>${tail.join('')}`
        using bench = createStepBench({'a.txt': marked})
        const replace = [
          {old: '<mark>', new: '\u0001'},
          {old: '\u0001', new: '<mark>'},
        ]
        await editFile.run({path: 'a.txt', replace}, bench.context)
        expect(bench.text('a.txt')).toBe(marked)
        bench.put('a.txt', text)
        await editFile.run({path: 'a.txt', replace: {old: old.join(''), new: old.join(''), all: true}}, bench.context)
        const isUniform = !/(?<!\r)\n/.test(text) || !text.includes('\r\n')
        if (isUniform) expect(bench.text('a.txt')).toBe(text)
      }),
      {numRuns: 60},
    )
  })
})

describe('what cannot be done changes nothing', () => {
  const source = 'import a\n\nexport function total(items) {\n  return items.length\n}\n'

  test('a text that is not there: the nearest lines are shown with their numbers', async () => {
    const error = await refusal({path: 'a.ts', replace: {old: '   return item.length', new: ''}}, source)
    expect(error.code).toBe('EDIT_NO_MATCH')
    expect(error.message).toBe('"   return item.length" is not in "a.ts"; nearest: 4 |   return items.length')
    expect(error.hint).toBe('take `old` from the file as it is, white space included')
    expect(error.details).toEqual({path: 'a.ts', nearest: [{line: 4, text: '  return items.length'}]})
  })

  test('white space that differs is said to, where a message cannot show it', async () => {
    const error = await refusal({path: 'a.ts', replace: {old: 'return  items.length', new: ''}}, source)
    expect(error.hint).toBe('take `old` from the file as it is: white space or case is what differs')
  })

  test('a text of several lines is shown from where it would begin', async () => {
    const old = 'export function total(items) {\n    return items.length\n'
    const error = await refusal({path: 'a.ts', replace: {old, new: ''}}, source)
    expect(error.message).toBe(
      '"export function total(items) {…" is not in "a.ts"; ' +
        'nearest: 3 | export function total(items) { / 4 |   return items.length / 5 | }',
    )
  })

  test('a file with nothing like it: no lines are shown', async () => {
    const error = await refusal({path: 'a.ts', replace: {old: 'QQQ', new: 'x'}}, source)
    expect(error.message).toBe('"QQQ" is not in "a.ts"')
  })

  test('where the new text stands already, the message says what to do', async () => {
    const error = await refusal({path: 'a.ts', replace: {old: 'import b', new: 'import a'}}, source)
    expect(error.hint).toBe('the new text is there already; `if_missing: ignore` lets that pass')
  })

  test('a text that stands more than once: the lines are named', async () => {
    const error = await refusal({path: 'a.ts', replace: {old: 'items', new: 'x'}}, source)
    expect(error.code).toBe('EDIT_WRONG_COUNT')
    expect(error.message).toBe('"items" stands 2 times in "a.ts" (lines 3, 4), not once')
    expect(error.hint).toBe('give more of the text around it, or say `count: 2` or `all: true`')
  })

  test('a text that overlaps itself is in doubt', async () => {
    const error = await refusal({path: 'a.txt', replace: {old: 'aba', new: 'x'}}, 'ababa\n')
    expect(error.message).toBe('"aba" stands 2 times in "a.txt" (line 1), not once')
  })

  test('another number than the one given', async () => {
    const error = await refusal({path: 'a.ts', replace: {old: 'items', new: 'x', count: 3}}, source)
    expect(error.message).toBe('"items" stands 2 times in "a.ts" (lines 3, 4), not 3 times')
  })

  test('one wrong edit among good ones: none is made, and it is named by its number', async () => {
    const replace = [
      {old: 'import a', new: 'import b'},
      {old: 'nowhere', new: ''},
    ]
    const error = await refusal({path: 'a.ts', replace, append: 'end\n'}, source)
    expect(error.message).toMatch(/^edit 2: "nowhere" is not in "a.ts"/)
  })

  test('a file that is not UTF-8', async () => {
    const error = await refusal({path: 'a.bin', append: 'x'}, Uint8Array.from([0x66, 0xff, 0x66]))
    expect(error).toMatchObject({code: 'EDIT_NOT_TEXT', message: '"a.bin" is not UTF-8 text'})
  })

  test('a file that is too large', async () => {
    const error = await refusal({path: 'a.txt', append: 'x'}, 'x'.repeat(17 * 1024 * 1024))
    expect(error.message).toBe('"a.txt" holds 17.0 MiB, more than the 16.0 MiB that are edited')
  })

  test('an edit that would blow the file up', async () => {
    const replace = {old: 'x', new: 'y'.repeat(100_000), all: true}
    const error = await refusal({path: 'a.txt', replace}, 'x'.repeat(10_000))
    expect(error.code).toBe('EDIT_TOO_LARGE')
  })

  test('a file that is not there, a folder, and a path outside', async () => {
    using bench = createStepBench({'folder/a.txt': ''})
    const edit = (path: string) => editFile.run({path, append: 'x'}, bench.context)
    await expect(edit('none.txt')).rejects.toMatchObject({
      code: 'STEP_FILE_UNREADABLE',
      message: '"none.txt" cannot be read: it does not exist',
    })
    await expect(edit('folder')).rejects.toMatchObject({code: 'STEP_FILE_UNREADABLE'})
    await expect(edit('../a.txt')).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
    await expect(edit('.sortie/state/sortie.db')).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
    expect(existsSync(join(bench.root, 'none.txt'))).toBe(false)
  })
})

describe('after a crash', () => {
  // The new text holds the old one: looking for either would not tell whether the edit was made.
  const params = {path: 'a.txt', replace: {old: 'import a\n', new: 'import a\nimport b\n'}}

  test('an edit that was made is not made again', async () => {
    using first = createStepBench({'a.txt': 'import a\n'})
    await editFile.run(params, first.context)
    const intents = Object.assign({}, ...first.intended)
    using second = createStepBench({'a.txt': first.text('a.txt')}, {intents})
    expect(await editFile.run(params, second.context)).toEqual({path: 'a.txt', ...once})
    expect(second.text('a.txt')).toBe('import a\nimport b\n')
  })

  test('an edit that was only meant is made', async () => {
    using first = createStepBench({'a.txt': 'import a\n'})
    await editFile.run(params, first.context)
    using second = createStepBench({'a.txt': 'import a\n'}, {intents: Object.assign({}, ...first.intended)})
    await editFile.run(params, second.context)
    expect(second.text('a.txt')).toBe('import a\nimport b\n')
  })

  test('what it is about to write is written down before the file is touched', async () => {
    using bench = createStepBench({'a.txt': 'import a\n'})
    const seen: string[] = []
    const context = {...bench.context, intend: async () => void seen.push(bench.text('a.txt'))}
    await editFile.run(params, context)
    expect(seen).toEqual(['import a\n'])
  })
})

test('steps that edit one file at the same time take turns, and no edit is lost', async () => {
  using bench = createStepBench({'a.txt': Array.from({length: 20}, (_, index) => `line ${index};\n`).join('')})
  const edits = Array.from({length: 20}, (_, index) =>
    editFile.run({path: 'a.txt', replace: {old: `line ${index};`, new: `done ${index};`}}, bench.context),
  )
  await Promise.all(edits)
  expect(bench.text('a.txt')).toBe(Array.from({length: 20}, (_, index) => `done ${index};\n`).join(''))
})

test('a change by somebody else while the edit is made is not written over', async () => {
  using bench = createStepBench({'a.txt': 'one\n'})
  const context = {...bench.context, intend: async () => bench.put('a.txt', 'of somebody else\n')}
  const run = editFile.run({path: 'a.txt', replace: {old: 'one', new: 'two'}}, context)
  await expect(run).rejects.toMatchObject({code: 'EDIT_CONFLICT'})
  expect(bench.text('a.txt')).toBe('of somebody else\n')
  expect(readdirSync(bench.root)).toEqual(['a.txt'])
})

test('the preview says what would be done', () => {
  const replace = {old: 'a', new: 'b'}
  expect(editFile.preview({path: 'a.txt', replace})).toEqual(['edit "a.txt": 1 replacement'])
  expect(editFile.preview({path: 'a.txt', replace: [replace, replace], append: 'né\n'})).toEqual([
    'edit "a.txt": 2 replacements, append 4 bytes',
  ])
})

test('the report says what was done', () => {
  const text = (changed: boolean) => editFile.render({path: 'a.txt', replacements: 1, changed})
  expect(text(true)).toEqual([{title: 'Edit', blocks: [{kind: 'paragraph', text: 'a.txt edited: 1 text replaced'}]}])
  expect(text(false)).toEqual([{title: 'Edit', blocks: [{kind: 'paragraph', text: 'a.txt was left as it is'}]}])
})
