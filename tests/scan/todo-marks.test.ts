/** Which lines hold a mark, and which only look like it. */
import {describe, expect, test} from 'vitest'
import {createMarkFinder} from '../../scan/todos/marks.ts'
import {syntaxOf, syntaxOfScript} from '../../scan/todos/syntax.ts'
import {todoKinds} from '../../steps/scan/todos.ts'

/** `line KIND(assignee): text`, one for each mark in the text of a file with that name. */
function marksIn(path: string, text: string): string[] {
  const found = syntaxOf(path)
  const syntax = found.kind === 'known' ? found.syntax : syntaxOfScript(text.split('\n', 1)[0] ?? '')
  if (syntax === undefined) return []
  return createMarkFinder(todoKinds)
    .find(text, syntax)
    .map(({line, kind, assignee, text}) => `${line} ${kind}${assignee === null ? '' : `(${assignee})`}: ${text}`)
}

describe('a mark', () => {
  test.each([
    ['// TODO: write it', 'TODO: write it'],
    ['//TODO write it', 'TODO: write it'],
    ['// TODO(anna): write it', 'TODO(anna): write it'],
    ['// TODO(@anna-b): write it', 'TODO(anna-b): write it'],
    ['// TODO(#123): write it', 'TODO: write it'],
    ['// TODO(anna, before May): write it', 'TODO: write it'],
    ['// TODO - write it', 'TODO: write it'],
    ['// TODO', 'TODO: '],
    ['// FIXME!!! breaks', 'FIXME: breaks'],
    ['// @TODO write it', 'TODO: write it'],
    ['// * TODO: write it', 'TODO: write it'],
    ['// [ ] TODO: write it', 'TODO: write it'],
    ['call() // XXX why', 'XXX: why'],
    ['call() // works, but FIXME: slow', 'FIXME: slow'],
    ['/* HACK: around it */', 'HACK: around it'],
    ['/** DEPRECATED */', 'DEPRECATED: '],
    ['call(/* BUG(bob): here */ 1)', 'BUG(bob): here'],
    ['// WARNING/TODO: both', 'TODO: both'],
    ['/// NOTE: in a doc comment', 'NOTE: in a doc comment'],
    ['// OPTIMIZE. Later', 'OPTIMIZE: Later'],
    ['// REFACTOR: a "quoted" part', 'REFACTOR: a "quoted" part'],
    ['const a = "\\"" // TODO: after an escaped quote', 'TODO: after an escaped quote'],
    ['const a = /["\'`]/ // TODO: after quotes in an expression', 'TODO: after quotes in an expression'],
    ['const a = b / c // TODO: after a division', 'TODO: after a division'],
    ['const a = `x${ {b: `}`} }` // TODO: after a template', 'TODO: after a template'],
    ['const a = `${/* TODO: inside a template */ b}`', 'TODO: inside a template'],
    ["it's broken // TODO: after a stray quote\n// TODO: on the next line", 'TODO: on the next line'],
  ])('is found in %j', (line, expected) => {
    expect(marksIn('a.ts', line).map(mark => mark.replace(/^\d+ /, ''))).toEqual([expected])
  })

  test.each([
    'const todoList = TODO',
    'const a = "// TODO: in a string"',
    "const a = '/* TODO: in a string */'",
    'const a = `\n// TODO: in a template\n`',
    'const a = `${b}\n// TODO: behind an interpolation\n`',
    'const a = /\\/\\/ TODO: in an expression/',
    'const url = "https://example.org" + TODO',
    'if (DEBUG) fail("BUG: in a message")',
    '// DEBUG: not a bug',
    '// todo: lower case',
    '// note: that this is prose',
    '// TODOs are collected by the scan',
    '// todoList holds the TODO_ITEMS',
    '// the TODO list is long',
    '// see TODO.md',
    '// TODO.md says more',
    '// TODO-list',
    '// "TODO" marks are found',
    '// `TODO:` marks are found',
    '// TODO, FIXME and HACK are marks',
    '// TODO | FIXME',
    '// NOTE = 1,',
    '// XXXX',
    '// HTTP://EXAMPLE.ORG/#TODO',
    '// Kind.TODO: one of the kinds',
    '// std::NOTE::of',
  ])('is not found in %j', line => {
    expect(marksIn('a.ts', line)).toEqual([])
  })
})

describe('comments of', () => {
  test.each([
    ['python', 'a.py', 'x = 1#TODO: one\ny = "# TODO: no"\nz = """\n# TODO: no\n"""\n', ['1 TODO: one']],
    [
      'python, docstrings too',
      'a.py',
      'def f():\n    """Does it.\n\n    TODO(eve): two\n    """\n',
      ['4 TODO(eve): two'],
    ],
    ['python, but no other strings', 'a.py', 'f(\n  """\n  TODO: no\n  """)\nd = {"a": """TODO: no"""}\n', []],
    ['shell', 'a.sh', 'echo "# TODO: no" $# ${#TODO} # TODO: one\n# FIXME: two\n', ['1 TODO: one', '2 FIXME: two']],
    ['a script without an extension', 'run', '#!/usr/bin/env bash\n# TODO: one\n', ['2 TODO: one']],
    ['yaml', 'a.yaml', "key: don't # TODO: one\nurl: http://x#TODO\nb: '# TODO: no'\n", ['1 TODO: one']],
    ['toml', 'a.toml', 'a = "# TODO: no" # HACK: one\n', ['1 HACK: one']],
    ['a Makefile', 'Makefile', '# TODO: one\nall:\n\techo "# TODO: no"\n', ['1 TODO: one']],
    ['a Dockerfile', 'Dockerfile', 'FROM x\n# TODO: one\n', ['2 TODO: one']],
    [
      'go',
      'a.go',
      "a := `\n// TODO: no\n`\n// TODO(bob): one\nb := '\"' // BUG: two\n",
      ['4 TODO(bob): one', '5 BUG: two'],
    ],
    ['rust', 'a.rs', 'fn f<\'a>(x: &\'a str) {} // TODO: one\nlet r = r#"" // TODO: no"#;\n', ['1 TODO: one']],
    ['java', 'A.java', 'char q = \'"\'; // TODO: one\nvar t = """\n// TODO: no\n""";\n', ['1 TODO: one']],
    ['c', 'a.c', "/*\n * TODO: one\n */\nint n = 1'000; // XXX two\n", ['2 TODO: one', '4 XXX: two']],
    ['c++, raw strings', 'a.cpp', 'auto a = R"x(" // TODO: no)x"; // TODO: one\n', ['1 TODO: one']],
    ['sql', 'a.sql', "select '-- TODO: no', 'it''s'; -- TODO: one\n", ['1 TODO: one']],
    ['lua', 'a.lua', '--[[\nTODO: one\n]]\nx = [[ -- TODO: no ]] -- HACK: two\n', ['2 TODO: one', '4 HACK: two']],
    ['lisp', 'a.el', '(f "; TODO: no") ; TODO: one\n;;; FIXME: two\n', ['1 TODO: one', '2 FIXME: two']],
    ['ini', 'a.ini', '; TODO: one\nkey = a;TODO\n', ['1 TODO: one']],
    ['tex', 'a.tex', '100\\% TODO: no\n% TODO: one\n', ['2 TODO: one']],
    ['visual basic', 'a.vb', 'x = "\' TODO: no" \' TODO: one\n', ['1 TODO: one']],
    ['html', 'a.html', '<p>TODO: no</p>\n<!-- TODO: one -->\n<a href="http://x">// TODO</a>\n', ['2 TODO: one']],
    ['xml', 'a.xml', '<a>\n<!--\n  FIXME: one\n-->\n</a>', ['3 FIXME: one']],
    ['css', 'a.css', 'a { content: "/* TODO: no */" } /* TODO: one */', ['1 TODO: one']],
    ['scss', 'a.scss', '@import url(http://x/TODO);\n// TODO: one\n', ['2 TODO: one']],
    ['php', 'a.php', '<?php # TODO: one\n$a = "# TODO: no"; // BUG: two\n', ['1 TODO: one', '2 BUG: two']],
    ['ruby', 'a.rb', 'a = "#{b} # TODO: no" # TODO: one\n=begin\nHACK: two\n=end\n', ['1 TODO: one', '3 HACK: two']],
    ['haskell', 'a.hs', "{- TODO: one -}\nx = '\"' -- TODO: two\n", ['1 TODO: one', '2 TODO: two']],
    ['jsx', 'a.jsx', "<b>it's</b>\n{/* TODO: one */}\n<i>a</i> // TODO: two\n", ['2 TODO: one', '3 TODO: two']],
    ['a batch file', 'a.bat', 'REM TODO: one\n:: FIXME: two\necho TODO\n', ['1 TODO: one', '2 FIXME: two']],
    ['tsconfig.json', 'tsconfig.json', '{"a": "// TODO: no"} // TODO: one\n', ['1 TODO: one']],
    ['a template of a file', 'config.h.in', '// TODO: one\n', ['1 TODO: one']],
    [
      'markdown: only real ones',
      'a.md',
      '# TODO\n- TODO: no\n`<!-- TODO: no -->`\n```\n<!-- TODO: no -->\n```\n<!-- TODO: one -->\n',
      ['7 TODO: one'],
    ],
    ['text: none', 'TODO.txt', '# TODO: no\n// TODO: no\n', []],
    ['json: none', 'a.json', '{"a": "// TODO: no"}', []],
    ['an unknown format: none', 'a.qqq', '// TODO: no', []],
  ])('%s', (_, path, text, expected) => {
    expect(marksIn(path, text)).toEqual(expected)
  })
})

test('other words are found when they are asked for, and only those', () => {
  const found = syntaxOf('a.ts')
  if (found.kind !== 'known') throw new Error('no syntax for a.ts')
  const marks = createMarkFinder(['REVIEW', 'REVIEW-2']).find(
    '// REVIEW: a\n// REVIEW-2: b\n// TODO: c\n',
    found.syntax,
  )
  expect(marks.map(({kind, text}) => [kind, text])).toEqual([
    ['REVIEW', 'a'],
    ['REVIEW-2', 'b'],
  ])
})

test.each([
  ['comments that never end', '/*'],
  ['quotes', '"'],
  ['backslashes', '"\\'],
  ['templates', '`${'],
  ['slashes', 'a / '],
  ['white space', ' \n\t'],
  ['marks', 'TODO '],
])('a file full of %s takes no longer than its size explains', (_, piece) => {
  const text = `// TODO: first\n${piece.repeat(300_000 / piece.length)}`
  for (const path of ['a.ts', 'a.py', 'a.rs', 'a.cpp', 'a.lua', 'a.md', 'a.bat']) {
    const startedAt = performance.now()
    marksIn(path, text)
    expect(performance.now() - startedAt, path).toBeLessThan(2_000)
  }
})
