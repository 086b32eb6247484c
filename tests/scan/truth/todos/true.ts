/** Files with marks in comments, in many languages. */
import type {Random} from '../random.ts'
import {type Row, templatesOf} from '../template.ts'

const KINDS = ['TODO', 'FIXME', 'HACK', 'XXX', 'NOTE', 'BUG', 'OPTIMIZE', 'REFACTOR', 'DEPRECATED'] as const

const say = (r: Random) =>
  `${r.pick(['handle', 'remove', 'check', 'rename', 'split'])} ${r.pick(['the empty list', 'this branch', 'the old path', 'rounding', 'time zones'])}`
/** `TODO: rename this branch`, `FIXME(anna): …`, `HACK - …`. */
const mark = (r: Random) => `${r.pick(KINDS)}${r.pick([': ', '(anna): ', '(#12): ', ' - ', ' '])}${say(r)}`

/** A comment of a line, between code before and after it. */
const line =
  (before: string, open: string, after = ''): Row[3] =>
  (r, planted) =>
    `${before}\n${open}${planted(mark(r))}${after}\n${before}\n`

const rows: readonly Row[] = [
  ['ts-line', 'todos', 'a.ts', line('const a = 1', '// ')],
  ['ts-behind-code', 'todos', 'b.ts', line('let b = "x"', 'call() // ')],
  ['ts-behind-string', 'todos', 'c.ts', line('let c = 1', "const url = 'https://acme.dev//x' // ")],
  ['ts-behind-expression', 'todos', 'd.ts', line('let d = 1', 'const re = /["\'`]/ // ')],
  ['ts-block', 'todos', 'e.ts', line('let e = 1', '/* ', ' */')],
  ['ts-doc-block', 'todos', 'f.ts', (r, planted) => `/**\n * Adds.\n * ${planted(mark(r))}\n */\nfunction add() {}\n`],
  ['ts-in-template', 'todos', 'g.ts', (r, planted) => `const a = \`x \${/* ${planted(mark(r))} */ b} y\`\n`],
  ['jsx', 'todos', 'h.tsx', (r, planted) => `const a = <div>{/* ${planted(mark(r))} */}</div>\n`],
  ['py-line', 'todos', 'a.py', line('a = "#"', '# ')],
  [
    'py-docstring',
    'todos',
    'b.py',
    (r, planted) => `def f():\n    """Adds.\n\n    ${planted(mark(r))}\n    """\n    return 1\n`,
  ],
  ['go', 'todos', 'a.go', line('a := `// x`', '// ')],
  ['rust', 'todos', 'a.rs', line("fn f<'a>(x: &'a str) {}", '/// ')],
  ['java', 'todos', 'A.java', line('String a = "// x";', '// ')],
  ['c', 'todos', 'a.c', line("char c = '\"';", '/* ', ' */')],
  ['cpp', 'todos', 'a.cpp', line('auto s = R"(// x)";', '// ')],
  ['cs', 'todos', 'A.cs', line('var a = "x";', '/// ')],
  ['ruby', 'todos', 'a.rb', line('a = "#{b} # c"', '# ')],
  ['php', 'todos', 'a.php', (r, planted) => `<?php\n$a = "# x";\n# ${planted(mark(r))}\n`],
  ['shell', 'todos', 'a.sh', line('echo "${a#b}"', '# ')],
  ['yaml', 'todos', 'a.yaml', line('a: "x # y"', '# ')],
  ['toml', 'todos', 'a.toml', line('a = "x"', '# ')],
  ['dockerfile', 'todos', 'Dockerfile', line('RUN echo hi', '# ')],
  ['makefile', 'todos', 'Makefile', line('all: build', '# ')],
  ['sql', 'todos', 'a.sql', line("select '--' from a;", '-- ')],
  ['html', 'todos', 'a.html', line('<p>x</p>', '<!-- ', ' -->')],
  ['css', 'todos', 'a.css', line('a { color: red }', '/* ', ' */')],
  ['lua', 'todos', 'a.lua', line('local a = "--"', '-- ')],
  ['haskell', 'todos', 'A.hs', line('a = 1', '{- ', ' -}')],
  ['lisp', 'todos', 'a.el', line('(setq a ";")', ';; ')],
  ['tex', 'todos', 'a.tex', line('100\\% sure', '% ')],
  ['windows-line-ends', 'todos', 'w.ts', (r, planted) => `const a = 1\r\n// ${planted(mark(r))}\r\n`],
]
export const todoTemplates = templatesOf(rows)

const heldOut: readonly Row[] = [
  ['held-kotlin', 'todos', 'a.kt', line('val a = """// x"""', '// ')],
  ['held-swift', 'todos', 'a.swift', line('let a = "x"', '// ')],
  ['held-scala', 'todos', 'a.scala', line('val a = "/* x"', '/* ', ' */')],
  ['held-dart', 'todos', 'a.dart', line("var a = '\\'';", '/// ')],
  ['held-elixir', 'todos', 'a.ex', line('a = "#"', '# ')],
  ['held-r', 'todos', 'a.R', line('a <- "#"', '# ')],
  ['held-powershell', 'todos', 'a.ps1', line("$a = '#'", '<# ', ' #>')],
  ['held-vue', 'todos', 'a.vue', line('<template><p/></template>', '<!-- ', ' -->')],
  ['held-proto', 'todos', 'a.proto', line('string a = 1;', '// ')],
  ['held-graphql', 'todos', 'a.graphql', line('type A { b: String }', '# ')],
  ['held-terraform', 'todos', 'a.tf', line('a = "#"', '# ')],
  ['held-ini', 'todos', 'a.ini', line('a = b', '; ')],
  ['held-js-after-regex-class', 'todos', 'r.js', line('x()', 'const m = s.replace(/[/"]+/g, "") // ')],
  ['held-nested-template', 'todos', 't.ts', line('x()', 'const m = `a ${`b ${c}`} d` // ')],
  ['held-many-stars', 'todos', 's.c', line('int a;', '/********* ', ' *********/')],
  ['held-python-behind-code', 'todos', 'p.py', line('x = 1', "y = f'{a!r:>{w}}'  # ")],
]
export const heldOutTodos = templatesOf(heldOut)
