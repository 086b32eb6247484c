/** Files with the words of marks where they are no marks: strings, names, prose, addresses. */
import {type EmptyRow, emptyTemplatesOf} from '../template.ts'

const inFile =
  (...lines: readonly string[]): EmptyRow[2] =>
  () =>
    `${lines.join('\n')}\n`

const rows: readonly EmptyRow[] = [
  ['string-double', 'a.ts', inFile('const a = "// TODO: in a string"')],
  ['string-single', 'b.ts', inFile("const a = '/* FIXME: in a string */'")],
  ['template', 'c.ts', inFile('const a = `', '// TODO: in a template', '`')],
  ['expression', 'd.ts', inFile('const a = /\\/\\/ TODO: x/g')],
  ['names', 'e.ts', inFile('const TODO = 1', 'export class TODOList {}', 'call(NOTE, BUG)', 'if (DEBUG) run()')],
  ['name-in-comment', 'f.ts', inFile('// See TODO.md, the TODO-list and TODO_ITEMS')],
  ['quoted-in-comment', 'g.ts', inFile('// Finds \'TODO\' and "FIXME" in comments, and `HACK`')],
  ['sentence', 'h.ts', inFile('// Nothing left TODO here', '// the BUG was in the parser')],
  ['lower-case', 'i.ts', inFile('// todo: not in capitals', '// note that this is fine')],
  ['longer-word', 'j.ts', inFile('// DEBUG: on', '// NOTED: fine', '// HACKATHON: in May', '// XXXL: the size')],
  ['py-string', 'a.py', inFile('a = "# TODO: x"', "b = '''", '# FIXME: in a text', "'''")],
  ['py-format', 'b.py', inFile('print("BUG: %s" % a)', "log(f'NOTE: {a}')")],
  ['go-raw-string', 'a.go', inFile('a := `', '// TODO: x', '`')],
  ['rust-raw-string', 'a.rs', inFile('let a = r#"// TODO: x"#;')],
  ['c-string', 'a.c', inFile('const char *a = "/* TODO: x */";', 'char b = \'"\'; const char *d = "// HACK: y";')],
  ['cpp-raw-string', 'a.cpp', inFile('auto a = R"x(', '// TODO: x', ')x";')],
  ['shell-string', 'a.sh', inFile('echo "# TODO: x"', "grep '# FIXME:' a.txt", 'echo ${TODO#BUG}')],
  ['yaml-value', 'a.yaml', inFile('a: "# TODO: x"', 'title: "NOTE: read this"', 'TODO: yes')],
  ['sql-string', 'a.sql', inFile("select '-- TODO: x'", "insert into NOTE values ('BUG: y')")],
  ['markdown-prose', 'a.md', inFile('# TODO', '', 'TODO: write the docs', '- NOTE: a list', '`// TODO: x`')],
  ['markdown-code', 'b.md', inFile('```ts', '// TODO: an example', '```')],
  ['text', 'a.txt', inFile('TODO: in plain text', '# FIXME: too')],
  ['html-text', 'a.html', inFile('<p>TODO: in a paragraph</p>', '<a title="// HACK: x">y</a>')],
  ['address', 'k.ts', inFile("get('https://acme.dev/TODO:x')", '// https://acme.dev/BUG-12')],
  ['json', 'a.json', inFile('{"a": "// TODO: x", "NOTE": "y"}')],
  ['csv', 'a.csv', inFile('TODO: x,FIXME: y')],
  ['assignment', 'l.py', inFile('TODO = 1  # count of items', 'NOTE: int = 2')],
  ['enum', 'm.ts', inFile('enum Kind {TODO, FIXME, HACK}', "type Mark = 'TODO' | 'BUG'")],
  ['ruby-string', 'a.rb', inFile('a = "# TODO: x"', "b = 'NOTE: y'")],
  ['css-content', 'a.css', inFile('a::after { content: "/* TODO: x */" }')],
]
export const todoFreeTemplates = emptyTemplatesOf(rows)

const heldOut: readonly EmptyRow[] = [
  ['held-kotlin-string', 'a.kt', inFile('val a = """', '// TODO: x', '"""', 'TODO("not written")')],
  ['held-scala-string', 'a.scala', inFile('val a = "// FIXME: x"')],
  ['held-dart-string', 'a.dart', inFile("var a = '''", '// TODO: x', "''';")],
  ['held-elixir-string', 'a.ex', inFile('a = "# TODO: x"', 'b = """', '# FIXME: y', '"""')],
  ['held-java-text-block', 'A.java', inFile('String a = """', '    // TODO: x', '    """;')],
  ['held-cs-verbatim', 'A.cs', inFile('var a = "// TODO: x";', 'Console.WriteLine("BUG: y");')],
  ['held-lua-long-string', 'a.lua', inFile('a = [[', '-- TODO: x', ']]')],
  ['held-perl-string', 'a.pl', inFile('my $a = "# TODO: x";')],
  ['held-jsx-text', 'a.tsx', inFile('const a = <b title="// TODO: x">NOTE: y</b>')],
  ['held-escaped-quote', 'q.ts', inFile('const a = "\\"// TODO: x"', "const b = '\\'/* BUG: y */'")],
  ['held-toml-string', 'a.toml', inFile('a = "# NOTE: x"', 'b = """', '# TODO: y', '"""')],
  ['held-constant-names', 'n.go', inFile('const (', '\tTODO = iota', '\tBUG', ')', 'context.TODO()')],
  ['held-python-names', 'n.py', inFile('class NOTE: pass', 'def BUG(): return XXX', 'lambda HACK: HACK')],
  ['held-commit-message', 'COMMIT_EDITMSG', inFile('NOTE: in a message', '# TODO: a line that git drops')],
]
export const heldOutTodoFree = emptyTemplatesOf(heldOut)
