import {describe, expect, test} from 'vitest'
import {SortieError} from '../../../engine/errors.ts'
import {addedLines, additionOf} from '../../../review/diff/file-diff.ts'
import {parseDiff} from '../../../review/diff/parse.ts'

const parse = (text: string) => parseDiff(text, 'change.patch')

function refusal(text: string): string {
  try {
    parse(text)
  } catch (cause) {
    if (cause instanceof SortieError && cause.code === 'DIFF_MALFORMED') return cause.message
    throw cause
  }
  return 'no refusal'
}

const HEAD = 'diff --git a/a.ts b/a.ts\nindex 1..2 100644\n--- a/a.ts\n+++ b/a.ts\n'

describe('hunks', () => {
  test('a count that is left out is 1, and each line has the numbers of its sides', () => {
    const [file] = parse(`${HEAD}@@ -3 +3,2 @@ function f() {\n-old\n+new\n+more\n`)
    expect(file).toEqual({
      path: 'a.ts',
      oldPath: null,
      status: 'modified',
      content: 'text',
      oldMode: null,
      newMode: '100644',
      sizeBytes: null,
      hunks: [
        {
          oldStart: 3,
          oldCount: 1,
          newStart: 3,
          newCount: 2,
          heading: 'function f() {',
          lines: [
            {kind: 'removed', text: 'old', oldLine: 3, endsWithoutBreak: false},
            {kind: 'added', text: 'new', newLine: 3, endsWithoutBreak: false},
            {kind: 'added', text: 'more', newLine: 4, endsWithoutBreak: false},
          ],
        },
      ],
    })
  })

  test('what looks like a header within a hunk is a line of it', () => {
    const [file, none] = parse(`${HEAD}@@ -1,3 +1,3 @@\n--- a/b.ts\n+++ b/b.ts\n @@ -1 +1 @@\n diff --git a/c b/c\n`)
    expect(file?.hunks[0]?.lines.map(({text}) => text)).toEqual([
      '-- a/b.ts',
      '++ b/b.ts',
      '@@ -1 +1 @@',
      'diff --git a/c b/c',
    ])
    expect(none).toBeUndefined()
  })

  test('a missing line break at the end of one side, of the other, of both', () => {
    const [file] = parse(`${HEAD}@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n`)
    expect(file?.hunks[0]?.lines.map(line => line.endsWithoutBreak)).toEqual([true, true])
    const [other] = parse(`${HEAD}@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n`)
    expect(other?.hunks[0]?.lines.map(line => line.endsWithoutBreak)).toEqual([true, false])
  })

  test('a carriage return belongs to the line; one behind a header does not', () => {
    const [file] = parse(`${HEAD}@@ -1,2 +1,2 @@ f\n-a\n+b\n\n`.replaceAll('\n', '\r\n'))
    expect(file?.path).toBe('a.ts')
    expect(file?.hunks[0]).toMatchObject({heading: 'f'})
    expect(file?.hunks[0]?.lines.map(({kind, text}) => [kind, text])).toEqual([
      ['removed', 'a\r'],
      ['added', 'b\r'],
      ['context', '\r'],
    ])
  })

  test('an empty line whose space was left out is one that stays', () => {
    const [file] = parse(`${HEAD}@@ -1,2 +1,3 @@\n\n+a\n b\n`)
    expect(file?.hunks[0]?.lines.map(({kind}) => kind)).toEqual(['context', 'added', 'context'])
  })
})

describe('names', () => {
  const pathsOf = (text: string) => parse(text).map(({path, oldPath, status}) => [status, path, oldPath])
  const rest = 'old mode 100644\nnew mode 100755\n'

  test('with spaces, in quotes, with octal bytes, with bytes that are no UTF-8', () => {
    expect(pathsOf(`diff --git a/my file b/my file\n${rest}`)).toEqual([['modified', 'my file', null]])
    expect(pathsOf(`diff --git "a/caf\\303\\251 \\"x\\"" "b/caf\\303\\251 \\"x\\""\n${rest}`)).toEqual([
      ['modified', 'café "x"', null],
    ])
    expect(pathsOf(`diff --git "a/\\377" "b/\\377"\n${rest}`)).toEqual([['modified', '\uFFFD', null]])
    expect(pathsOf(`diff --git "a/tab\\tback\\\\slash\\nline" "b/tab\\tback\\\\slash\\nline"\n${rest}`)).toEqual([
      ['modified', 'tab\tback\\slash\nline', null],
    ])
  })

  test('without prefixes, with those of `diff.mnemonicPrefix`, and of folders that are called like one', () => {
    expect(pathsOf(`diff --git a/x a/x\n${rest}`)).toEqual([['modified', 'a/x', null]])
    expect(pathsOf(`diff --git x y x y\n${rest}`)).toEqual([['modified', 'x y', null]])
    expect(pathsOf(`diff --git i/x w/x\n${rest}`)).toEqual([['modified', 'x', null]])
    expect(pathsOf(`diff --git b/x b/x\nnew file mode 100644\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n`)).toEqual([
      ['added', 'b/x', null],
    ])
  })

  test('of renames and copies, with changes and without', () => {
    const rename = 'diff --git a/a b c b/d e\nsimilarity index 90%\nrename from a b c\nrename to d e\n'
    expect(pathsOf(rename)).toEqual([['renamed', 'd e', 'a b c']])
    expect(parse(`${rename}--- a/a b c\t\n+++ b/d e\t\n@@ -1 +1 @@\n-a\n+b\n`)[0]?.hunks).toHaveLength(1)
    expect(pathsOf('diff --git a/a b/b\nsimilarity index 100%\ncopy from a\ncopy to b\n')).toEqual([
      ['copied', 'b', 'a'],
    ])
  })

  test('of `diff -u`, with times behind them', () => {
    const text = '--- old/a.c\t2026-01-01 10:00:00\n+++ new/a.c\t2026-01-01 10:00:01\n@@ -1 +1 @@\n-a\n+b\n'
    expect(pathsOf(text)).toEqual([['modified', 'new/a.c', null]])
    expect(pathsOf('--- /dev/null\n+++ b/x y\t\n@@ -0,0 +1 @@\n+a\n')).toEqual([['added', 'x y', null]])
  })
})

describe('what is no text', () => {
  const contentOf = (text: string) => parse(text).map(({path, content, status}) => [path, content, status])

  test('binary files, by name and as a patch with their size', () => {
    expect(
      contentOf('diff --git a/p.png b/p.png\nindex 1..2 100644\nBinary files a/p.png and b/p.png differ\n'),
    ).toEqual([['p.png', 'binary', 'modified']])
    const patch =
      'diff --git a/p b/p\nnew file mode 100644\nindex 0..2\nGIT binary patch\nliteral 5\nMcmZQzWMT#Y01f~L\n\nliteral 0\nHcmV?d00001\n\n'
    expect(parse(`${patch}${HEAD}@@ -1 +1 @@\n-a\n+b\n`)).toMatchObject([
      {path: 'p', content: 'binary', status: 'added', sizeBytes: 5},
      {path: 'a.ts', content: 'text'},
    ])
  })

  test('submodules, in the short form and as a list of commits', () => {
    const short =
      'diff --git a/lib b/lib\nindex 1..2 160000\n--- a/lib\n+++ b/lib\n@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2\n'
    const long = 'Submodule lib abc..def:\n  > a commit\n  < another\n'
    expect(contentOf(short + long)).toEqual([
      ['lib', 'submodule', 'modified'],
      ['lib', 'submodule', 'modified'],
    ])
  })

  test('the diff of a merge is named, and the files after it are read', () => {
    const combined = 'diff --cc a.txt\nindex 1,2..3\n--- a/a.txt\n+++ b/a.txt\n@@@ -1,1 -1,1 +1,2 @@@\n- a\n -b\n++c\n'
    expect(contentOf(`${combined}${HEAD}@@ -1 +1 @@\n-a\n+b\n`)).toEqual([
      ['a.txt', 'combined', 'modified'],
      ['a.ts', 'text', 'modified'],
    ])
  })

  test('a file with conflicts stands once, with its text where there is one', () => {
    expect(contentOf(`* Unmerged path a.ts\n${HEAD}@@ -1 +1 @@\n-a\n+b\n* Unmerged path b.ts\n`)).toEqual([
      ['a.ts', 'text', 'modified'],
      ['b.ts', 'unmerged', 'modified'],
    ])
  })
})

describe('around the files', () => {
  test('a mail of `format-patch` with its signature, several of them after each other', () => {
    const mail = `From 1234567890123456789012345678901234567890 Mon Sep 17 00:00:00 2001\nSubject: [PATCH] x\n\n---\n a.ts | 2 +-\n 1 file changed\n\n${HEAD}@@ -1 +1 @@\n-a\n+b\n-- \n2.39.5\n\n`
    expect(parse(mail + mail).map(({path}) => path)).toEqual(['a.ts', 'a.ts'])
  })

  test('an empty text is a diff of nothing, and a file whose time alone has changed is none', () => {
    expect(parse('')).toEqual([])
    expect(parse('\n')).toEqual([])
    expect(parse('diff --git a/a b/a\n')).toEqual([])
  })
})

describe('a patch that was changed after it was made', () => {
  test('is refused with the line that does not fit', () => {
    expect(refusal(`${HEAD}@@ -1,3 +1,3 @@\n a\n-b\n`)).toBe(
      'change.patch:8: the diff ends within a hunk: lines that its header in line 5 counts are missing, 1 of the old file and 2 of the new one',
    )
    expect(refusal(`${HEAD}@@ -1,2 +1,2 @@\n a\nxyz\n b\n`)).toMatch(
      /^change\.patch:7: a line that does not belong into its hunk/,
    )
    expect(refusal(`${HEAD}@@ -1 +1 @@\n-a\n+b\n+c\n`)).toMatch(/^change\.patch:8: a line that belongs to no hunk/)
    expect(refusal(`${HEAD}@@ -1,1 +1,x @@\n-a\n+b\n`)).toMatch(/^change\.patch:5: a hunk begins with/)
    expect(refusal('@@ -1 +1 @@\n-a\n+b\n')).toMatch(/^change\.patch:1: a hunk without the names/)
    expect(refusal('diff --git "a/x b/x\nnew file mode 100644\n')).toMatch(/^change\.patch:1: the header does not say/)
    expect(refusal('dear all,\nplease review\n')).toMatch(/^change\.patch:1: this is no diff/)
  })

  test('never ends in anything but an answer or that refusal, wherever it is cut or damaged', () => {
    const whole = `${HEAD}@@ -1,3 +1,3 @@ f\n a\n-b\n+c\n d\ndiff --git "a/\\303\\251" "b/\\303\\251"\nrename from a\nrename to b\nGIT binary patch\nliteral 3\nabc\n`
    for (let at = 0; at <= whole.length; at++) {
      for (const damaged of [
        whole.slice(0, at),
        whole.slice(at),
        `${whole.slice(0, at)}\0@"\\${whole.slice(at + 1)}`,
      ]) {
        expect(refusal(damaged)).toMatch(/^no refusal$|^change\.patch:\d+: /)
      }
    }
  })
})

test('50,000 and 400,000 lines are read in a time that grows with them', () => {
  const diffOf = (lines: number) =>
    Array.from(
      {length: lines / 10},
      (_, at) => `diff --git a/${at} b/${at}\n--- a/${at}\n+++ b/${at}\n@@ -1,4 +1,4 @@\n a\n-b\n+c\n d\n e\n`,
    ).join('')
  const msFor = (lines: number) => {
    const text = diffOf(lines)
    const startMs = performance.now()
    expect(parse(text)).toHaveLength(lines / 10)
    return performance.now() - startMs
  }
  msFor(50_000)
  const short = Math.min(msFor(50_000), msFor(50_000))
  // Eight times as many lines: 64 times as long if each looked at all the others.
  expect(msFor(400_000)).toBeLessThan(short * 30 + 200)
  expect(parse(`${HEAD}@@ -0,0 +1,50000 @@\n${'+x\n'.repeat(50_000)}`)[0]?.hunks[0]?.lines).toHaveLength(50_000)
})

test('a text that git has not seen is all added lines', () => {
  expect(
    addedLines(additionOf('a', 'x\ny')).map(({text, newLine, endsWithoutBreak}) => [text, newLine, endsWithoutBreak]),
  ).toEqual([
    ['x', 1, false],
    ['y', 2, true],
  ])
  expect(additionOf('a', '').hunks).toEqual([])
})
