/** With real repositories: each plants a fault, and most have a clean twin beside it. */
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {ReviewParams} from '../../schemas/types.gen.ts'
import {reviewChanges} from '../../steps/review/changes.ts'
import {review} from '../../steps/review.ts'
import {scan} from '../../steps/scan.ts'
import {commitAll} from '../review/repository.ts'
import {createStepBench, type StepBench} from './step-bench.ts'

/** Where no model is configured. */
function reviewed(params: ReviewParams, context: StepContext) {
  const open = () => Promise.reject(new SortieError('LLM_NO_MODEL', {message: 'no model'}))
  return reviewChanges(params, {...context, llm: {open}})
}

type Files = {readonly [path: string]: string | Uint8Array | null}

/** A repository with these files committed, and then changed; null removes one. */
function changed(before: {readonly [path: string]: string | Uint8Array}, after: Files): StepBench {
  const bench = createStepBench(before)
  bench.git('init', '--quiet', '--initial-branch=main')
  commitAll(bench)
  for (const [path, text] of Object.entries(after)) {
    if (text === null) rmSync(join(bench.root, path))
    else bench.put(path, text)
  }
  return bench
}

async function outputOf(
  before: {readonly [path: string]: string | Uint8Array},
  after: Files,
  params: ReviewParams = {},
) {
  using bench = changed(before, after)
  return await reviewed(params, bench.context)
}

/** `severity rule path:line message`, and the last line where there are several. */
async function findings(
  before: {readonly [path: string]: string | Uint8Array},
  after: Files,
  params: ReviewParams = {},
) {
  const output = await outputOf(before, after, params)
  return output.findings.map(({severity, rule, path, start_line, end_line, message}) => {
    const end = end_line === start_line ? '' : `-${end_line}`
    return `${severity} ${rule.replace('review/', '')} ${path}:${start_line}${end} ${message}`
  })
}

const added = (path: string, text: string) => findings({}, {[path]: text})

describe('what a review brings', () => {
  test('files, lines, findings with their ids, a verdict and a sentence', async () => {
    using bench = changed(
      {'a.ts': 'const a = 1\n', 'gone.ts': 'x\n', 'old.md': 'text\n'.repeat(20)},
      {'a.ts': 'const a = 1\ndebugger\n', 'gone.ts': null},
    )
    bench.git('mv', 'old.md', 'new.md')
    const output = await reviewed({}, bench.context)
    const head = bench.git('rev-parse', 'HEAD').trim()
    expect(output).toEqual({
      origin: {kind: 'working tree', base: 'HEAD', commit: head, head},
      pr_description: null,
      files: [
        {path: 'a.ts', old_path: null, status: 'modified', added: 1, removed: 0},
        {path: 'gone.ts', old_path: null, status: 'deleted', added: 0, removed: 1},
        {path: 'new.md', old_path: 'old.md', status: 'renamed', added: 0, removed: 0},
      ],
      lines: {added: 1, removed: 1},
      findings: [
        {
          id: expect.stringMatching(/^[0-9a-f]{16}$/),
          rule: 'review/breakpoint',
          title: 'breakpoint left in the code',
          message: '`debugger` was added',
          severity: 'high',
          category: 'bug',
          confidence: 0.95,
          path: 'a.ts',
          start_line: 2,
          end_line: 2,
          quote: 'debugger',
          recommendation: 'remove it: whoever runs this waits for a debugger',
          source_step: 'step',
          found_by: 'rules',
        },
      ],
      severities: {critical: 0, high: 1, medium: 0, low: 0, info: 0},
      verdict: 'blocking',
      summary: '3 files changed, 1 line added, 1 removed. Found by rules, without a model: 1 high.',
      left_out: [],
      comments: [],
      model: null,
    })
  })

  test('nothing found is no approval, and nothing changed is said', async () => {
    const clean = await outputOf({'a.ts': 'const a = 1\n'}, {'a.ts': 'const a = 2\n'})
    expect([clean.verdict, clean.summary]).toEqual([
      'nothing_found',
      '1 file changed, 1 line added, 1 removed. Found by rules, without a model: nothing.',
    ])
    expect((await outputOf({'a.ts': ''}, {})).summary).toBe('Nothing has changed.')
  })

  test('only what was added counts: what was there before, and what only moved, does not', async () => {
    const old = '// TODO: old\ndebugger\nconsole.log(1)\n'
    expect(await findings({'a.ts': `${old}${'x\n'.repeat(9)}`}, {'a.ts': `${old}${'x\n'.repeat(9)}y\n`})).toEqual([])
    expect(
      await findings({'a.ts': `${old}x\n`}, {'a.ts': 'x\n', 'b.ts': `if (x) {\n  ${old.replaceAll('\n', '\n  ')}}\n`}),
    ).toEqual([])
  })

  test('an id stays when the line moves', async () => {
    const ids = async (text: string) => (await outputOf({'a.ts': 'x\n'}, {'a.ts': text})).findings.map(({id}) => id)
    expect(await ids('x\n\n\n  debugger\n')).toEqual(await ids('x\ndebugger\n'))
  })
})

describe('left-overs of debugging', () => {
  test('by language, in code and not in texts or comments', async () => {
    expect(
      await added(
        'a.ts',
        'const a = "debugger" // debugger\nf(`console.log(1) ${console.log(2)}`)\nobject.debugger = 1\n',
      ),
    ).toEqual(['low debug-output a.ts:2 `console.log` was added'])
    expect(
      await added('a.py', 'import pdb; pdb.set_trace()\nx = 1  # breakpoint()\nbreakpoint()\nself.print(x)\n'),
    ).toEqual(['high breakpoint a.py:1 `import pdb` was added', 'high breakpoint a.py:3 `breakpoint` was added'])
    expect(await added('a.rb', 'binding.pry\nx.debugger?\n')).toEqual([
      'high breakpoint a.rb:1 `binding.pry` was added',
    ])
    expect(await added('a.rs', 'fn f() { dbg!(1); }\n')).toEqual(['low debug-output a.rs:1 `dbg!` was added'])
    expect(await added('a.go', 'package a\nfunc f() { fmt.Println(1) }\n')).toEqual([
      'low debug-output a.go:2 `fmt.Println` was added',
    ])
    expect(await added('A.java', 'class A { void f() { System.out.println(1); e.printStackTrace(); } }\n')).toEqual([
      'low debug-output A.java:1 `System.out.println` was added',
    ])
    expect(await added('a.php', '<?php var_dump($x); $this->dump();\n')).toEqual([
      'low debug-output a.php:1 `var_dump` was added',
    ])
  })

  test('printing is no left-over in programs, and in a file that printed before', async () => {
    expect(await added('scripts/a.ts', 'console.log(1)\n')).toEqual([])
    expect(await added('a', '#!/usr/bin/env node\nconsole.log(1)\n')).toEqual([])
    expect(await added('a.py', 'print(1)\nif __name__ == "__main__":\n    print(2)\n')).toEqual([])
    expect(await findings({'a.py': 'print(1)\n'}, {'a.py': 'print(1)\nprint(2)\n'})).toEqual([])
    expect(await findings({'a.py': '# print(1)\n'}, {'a.py': '# print(1)\nprint(2)\n'})).toEqual([
      'low debug-output a.py:2 `print` was added',
    ])
  })

  test('a focused test is one in a test file', async () => {
    expect(await added('a.test.ts', "describe.only('a', () => {\n  it('b')\n})\n")).toEqual([
      'high focused-test a.test.ts:1 `describe.only` was added',
    ])
    expect(await added('a.ts', 'it.only(1)\n')).toEqual([])
  })
})

describe('secrets', () => {
  const token = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_')

  test('in added lines, also where a program wrote the file, under the rules and ids of the scan; never as they are', async () => {
    const before = {'a.ts': `const old = '${token}'\n`}
    const output = await outputOf(before, {
      'a.ts': `const old = '${token}'\nconst b = 1\n`,
      'b.ts': `x()\nconst c = '${token}'\n`,
      'dist/out.js': `const c = '${token}'\n`,
    })
    expect(output.findings.map(({rule, path, start_line, found_by}) => [rule, path, start_line, found_by])).toEqual([
      ['secrets/github-token', 'b.ts', 2, 'rules'],
      ['secrets/github-token', 'dist/out.js', 1, 'rules'],
    ])
    expect(output.verdict).toBe('blocking')
    expect(JSON.stringify(output)).not.toContain(token)
    using bench = createStepBench({'b.ts': `x()\nconst c = '${token}'\n`})
    const scanned = await scan.run({kinds: ['secrets']}, bench.context)
    expect(scanned.findings[0]?.id).toBe(output.findings[0]?.id)
  })

  test('stand in no quote and in no message of another finding', async () => {
    const output = await outputOf({}, {'a.ts': `f('${token}'); debugger // TODO: replace ${token}\n`})
    expect(output.findings.map(({rule}) => rule)).toContain('review/breakpoint')
    expect(JSON.stringify(output)).not.toContain(token)
  })

  test('that a comment or the allow file lets stand are let stand; in a patch alone they have their lines', async () => {
    const allowed = {
      'a.ts': `const a = '${token}' // sortie:allow secret: of the public sandbox\n`,
      'b.ts': `const b = '${token}'\n`,
    }
    expect(await findings({'.sortieallow': 'b.ts # a test key\n'}, allowed)).toEqual([])
    const patch = `--- a/gone.ts\n+++ b/gone.ts\n@@ -40,2 +40,3 @@\n a\n+const c = '${token}'\n b\n`
    using bench = createStepBench({'x.patch': patch})
    expect((await reviewed({patch: 'x.patch'}, bench.context)).findings.map(({start_line}) => start_line)).toEqual([41])
  })
})

describe('marks, conflicts, size', () => {
  test('marks of work in comments', async () => {
    expect(await added('a.ts', '// TODO: later\nconst todo = "FIXME: no"\n/* FIXME */\n// NOTE: so it is\n')).toEqual([
      'low todo-added a.ts:3 a FIXME that says nothing',
      'info todo-added a.ts:1 later',
    ])
  })

  test('conflicts that were committed, also where a program wrote the file; a heading is none', async () => {
    const conflict = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> feature\n'
    expect(await added('a.ts', `x\n${conflict}`)).toEqual([
      'high conflict-marker a.ts:2-6 the marks of a merge were added',
    ])
    expect(await added('package-lock.json', conflict)).toContain(
      'high conflict-marker package-lock.json:1-5 the marks of a merge were added',
    )
    expect(await added('a.md', 'Heading\n=======\n\nOther\n=======\n')).toEqual([])
    expect(await added('merging.md', conflict)).toEqual([
      'low conflict-marker merging.md:1-5 the marks of a merge were added',
    ])
  })

  test('large files, of whatever kind; not those that were there before', async () => {
    const mebibyte = 1024 * 1024
    const after = {
      'a.bin': new Uint8Array(mebibyte + 1),
      'b.bin': new Uint8Array(11 * mebibyte),
      'c.bin': new Uint8Array(mebibyte),
      'd.csv': 'a,b\n'.repeat(mebibyte / 2),
    }
    const expected = [
      'medium large-file b.bin:1 it holds 11.0 MiB, which stay in the history for ever',
      'low large-file a.bin:1 it holds 1.0 MiB, which stay in the history for ever',
      'low large-file d.csv:1 it holds 2.0 MiB, which stay in the history for ever',
    ]
    expect(await findings({}, after)).toEqual(expected)
    using bench = changed({}, after)
    bench.git('add', '--all')
    const staged = await reviewed({staged: true}, bench.context)
    expect(staged.findings.map(({path}) => path)).toEqual(['b.bin', 'a.bin', 'd.csv'])
    expect(await findings({'a.bin': new Uint8Array(2 * mebibyte)}, {'a.bin': new Uint8Array(3 * mebibyte)})).toEqual([])
  })
})

describe('lock files', () => {
  const manifest = (version: string, more = '') => `{"name": "a", ${more}"dependencies": {"x": "${version}"}}\n`
  test('a manifest whose dependencies change without their lock file, also further up', async () => {
    const before = {
      'package.json': manifest('1.0.0'),
      'package-lock.json': '{}\n',
      'packages/a/package.json': manifest('1.0.0'),
    }
    expect(await findings(before, {'packages/a/package.json': manifest('2.0.0')})).toEqual([
      'medium lock-file-unchanged packages/a/package.json:1 "package-lock.json" stays as it was, so an install by it fails, or brings other versions',
    ])
    expect(await findings(before, {'package.json': manifest('1.0.0', '"scripts": {"x": "y"}, ')})).toEqual([])
    expect(await findings(before, {'package.json': manifest('2.0.0'), 'package-lock.json': '{"a": 1}\n'})).toEqual([])
    expect(await findings({'package.json': manifest('1.0.0')}, {'package.json': manifest('2.0.0')})).toEqual([])
  })

  test('tables of dependencies in TOML, and nothing else in it', async () => {
    const toml = (version: string, dependency: string) =>
      `[package]\nname = "a"\nversion = "${version}"\n\n[dependencies]\n${dependency}\n`
    const before = {'Cargo.toml': toml('1.0.0', 'serde = "1"'), 'Cargo.lock': 'x\n'}
    expect(await findings(before, {'Cargo.toml': toml('1.1.0', 'serde = "1"')})).toEqual([])
    expect(await findings(before, {'Cargo.toml': toml('1.0.0', '')})).toHaveLength(1)
    const project = (list: string) => `[project]\nname = "a"\ndependencies = [\n  ${list}\n]\n`
    const python = {'pyproject.toml': project('"x>=1"'), 'uv.lock': 'x\n'}
    expect(await findings(python, {'pyproject.toml': project('"x>=2"')})).toHaveLength(1)
    expect(await findings(python, {'pyproject.toml': project('"x>=1"').replace('"a"', '"b"')})).toEqual([])
  })

  test('a lock file that changes by itself is worth a look', async () => {
    const before = {'package.json': manifest('1.0.0'), 'package-lock.json': '{}\n'}
    expect(await findings(before, {'package-lock.json': '{"a": 1}\n'})).toEqual([
      'info lock-file-alone package-lock.json:1 the versions that are installed change, and no manifest says why',
    ])
  })
})

describe('functions that became worse', () => {
  const deep = (levels: number) =>
    `function f(a) {\n${Array.from({length: levels}, (_, at) => `${'  '.repeat(at + 1)}if (a > ${at}) {\n`).join('')}${'  '.repeat(levels + 1)}g()\n${Array.from({length: levels}, (_, at) => `${'  '.repeat(levels - at)}}\n`).join('')}}\n`
  const decisions = (count: number) => `function f(a) {\n${'  if (a) g()\n'.repeat(count)}}\n`

  test('over a limit that they kept, or further beyond it; not those that became better', async () => {
    expect(await findings({'a.ts': deep(4)}, {'a.ts': deep(6)})).toEqual([
      'low deeper-nesting a.ts:6 "f" has 6 levels of nesting, and had 4 (limit 5)',
    ])
    expect(await findings({'a.ts': decisions(19)}, {'a.ts': decisions(20)})).toEqual([
      'low higher-complexity a.ts:21 "f" has a cyclomatic complexity of 21, and had 20 (limit 20)',
    ])
    expect(await findings({'a.ts': decisions(40)}, {'a.ts': `${decisions(39)}\n`})).toEqual([])
    expect(await findings({}, {'a.ts': 'const f = (a, b, c, d, e, g, h, i) => 0\n'})).toEqual([
      'low more-parameters a.ts:1 "f" has 8 parameters, and is new (limit 7)',
    ])
  })

  test('a change elsewhere in the file says nothing about them', async () => {
    expect(
      await findings({'a.ts': `${decisions(50)}\n\n\n\nx()\n`}, {'a.ts': `${decisions(50)}\n\n\n\ny()\n`}),
    ).toEqual([])
  })

  test('lines of a function within another are not those of the outer one', async () => {
    const nested = (inner: string) =>
      `function outer() {\n${'  a() || b()\n'.repeat(21)}  function inner() {\n    ${inner}\n  }\n}\n`
    expect(await findings({'a.ts': nested('x()')}, {'a.ts': nested('y()')})).toEqual([])
  })
})

describe('tests', () => {
  const code = (name: string) =>
    `export function ${name}(a) {\n  const b = a + 1\n  const c = b + 1\n  const d = c + 1\n  return d\n}\n`
  const before = {'src/store.ts': '', 'tests/store.test.ts': "import '../src/store.ts'\n", 'src/other.ts': ''}
  test('code that grew while no test was changed, said once and beside what grew most', async () => {
    const after = {'src/store.ts': `${code('f')}${code('h')}`, 'src/other.ts': code('g')}
    expect(await findings(before, after)).toEqual([
      'info no-test-changed src/store.ts:1 code was added to "src/store.ts", "src/other.ts", and no test was changed; "tests/store.test.ts" is named after the first',
    ])
    expect(await findings(before, {'src/other.ts': code('g')})).toEqual([
      'info no-test-changed src/other.ts:1 code was added to "src/other.ts", and no test was changed',
    ])
  })

  test('nothing is said where a test changed with it, where it is small, where there are no tests at all', async () => {
    expect(
      await findings(before, {'src/store.ts': code('f'), 'tests/store.test.ts': "import '../src/store.ts'\nf()\n"}),
    ).toEqual([])
    expect(
      await findings(before, {'src/other.ts': code('f'), 'tests/all.test.ts': "import '../src/other.ts'\n"}),
    ).toEqual([])
    expect(await findings(before, {'src/store.ts': 'const f = () => 1\n'})).toEqual([])
    expect(await findings({'src/store.ts': ''}, {'src/store.ts': code('f')})).toEqual([])
    const rust = 'pub fn f(a: i32) -> i32 {\n  let b = a;\n  let c = b;\n  c\n}\n#[test]\nfn g() {}\n'
    expect(await findings({...before, 'src/lib.rs': ''}, {'src/lib.rs': rust})).toEqual([])
  })
})

describe('what nobody reviews', () => {
  test('is listed with its reason', async () => {
    const code = 'if (a) {\n  b()\n}\n'
    const output = await outputOf(
      {'a.ts': code, 'a.py': 'if a:\n  b()\n  c()\n', 'words.ts': 'ab\n', 'p.bin': Buffer.from([0, 1])},
      {
        'a.ts': code.replaceAll('\n', '\r\n').replace('  b', '\tb'),
        'a.py': 'if a:\n  b()\nc()\n',
        'words.ts': 'a b\n',
        'p.bin': Buffer.from([0, 2]),
        'dist/out.js': 'debugger\n',
        'made.ts': '// Code generated by x. DO NOT EDIT.\ndebugger\n',
        'big.txt': 'x'.repeat(1024 * 1024 + 1),
      },
    )
    expect(output.left_out).toEqual([
      {path: 'a.ts', reason: 'whitespace_only'},
      {path: 'p.bin', reason: 'binary'},
      {path: 'big.txt', reason: 'too_large'},
      {path: 'dist/out.js', reason: 'generated'},
      {path: 'made.ts', reason: 'generated'},
    ])
    expect(output.findings.map(({rule}) => rule)).toEqual(['review/large-file'])
    expect(review.render(output)[0]?.blocks).toContainEqual({
      kind: 'list',
      items: [
        'a.ts: only white space has changed',
        'p.bin: binary',
        'big.txt: larger than what is looked into',
        'dist/out.js: written by a program',
        'made.ts: written by a program',
      ],
    })
  })
})

describe('where the change is from', () => {
  test('a patch that was not applied, one that was, one that is about another text', async () => {
    using bench = changed({'a.ts': '/*\n\n\n\n\n*/\nx\n'}, {'a.ts': '/*\n\n\n\n\n*/\nx\n// TODO: y\n'})
    const patch = bench.git('diff')
    bench.put('.sortie/x.patch', patch)
    const lines = async () =>
      (await reviewed({patch: '.sortie/x.patch'}, bench.context)).findings.map(
        ({start_line, rule}) => `${rule} ${start_line}`,
      )
    expect(await lines()).toEqual(['review/todo-added 8'])
    bench.git('checkout', '--quiet', 'a.ts')
    expect(await lines()).toEqual(['review/todo-added 8'])
    bench.put('a.ts', 'something else\n')
    expect(await lines()).toEqual(['review/todo-added 8'])
    rmSync(join(bench.root, 'a.ts'))
    expect(await lines()).toEqual(['review/todo-added 8'])
  })

  test('whole files, without git', async () => {
    using bench = createStepBench({'src/a.ts': 'debugger\n', 'src/b.ts': '', 'c.ts': 'debugger\n'})
    const output = await reviewed({files: ['src', 'x.ts']}, bench.context)
    expect(output.origin).toEqual({kind: 'files', base: null, commit: null, head: null})
    expect(output.files.map(({path}) => path)).toEqual(['src/a.ts', 'src/b.ts'])
    expect(output.findings).toHaveLength(1)
    expect((await reviewed({files: ['**'], exclude: ['src/**']}, bench.context)).files.map(({path}) => path)).toEqual([
      'c.ts',
    ])
  })

  test('from one place only, and empty texts are absent', async () => {
    using bench = changed({'a.ts': ''}, {'a.ts': 'debugger\n'})
    expect((await reviewed({base: '', patch: ''}, bench.context)).findings).toHaveLength(1)
    await expect(reviewed({base: 'main', patch: 'x.patch'}, bench.context)).rejects.toMatchObject({
      code: 'STEP_BAD_PARAMS',
    })
    await expect(reviewed({files: ['a'], staged: true}, bench.context)).rejects.toMatchObject({
      code: 'STEP_BAD_PARAMS',
    })
  })

  test('is said before the run', () => {
    expect(review.preview({})).toEqual(['review what is not committed'])
    expect(review.preview({base: 'auto'})).toEqual(['review what was changed since the default branch'])
    expect(review.preview({base: 'main', staged: true})).toEqual(['review what is staged, and committed since main'])
    expect(review.preview({patch: 'x.patch', comments: [{format: 'github', output: 'c.json'}]})).toEqual([
      'review the diff in "x.patch"',
      'write comments for github to "c.json"',
    ])
    expect(review.preview({files: ['src/**', 'b']})).toEqual(['review whole files: src/**, b'])
  })

  test('an interrupt ends it', async () => {
    using bench = createStepBench({'a.ts': ''}, {signal: AbortSignal.abort(new Error('stop'))})
    await expect(reviewed({files: ['**']}, bench.context)).rejects.toThrow('stop')
  })
})

describe('comments', () => {
  test('name the commits where all of the change is committed, and are written where they are wanted', async () => {
    using bench = changed({'in/a.ts': '', 'b.ts': ''}, {})
    bench.git('switch', '--quiet', '--create', 'feature')
    bench.put('in/a.ts', 'debugger\n')
    commitAll(bench)
    const [head, base] = [bench.git('rev-parse', 'HEAD').trim(), bench.git('rev-parse', 'main').trim()]
    const comments: ReviewParams['comments'] = [
      {format: 'github', output: 'out/github.json'},
      {format: 'gitlab', output: 'out/gitlab.json'},
    ]
    const {comments: written} = await reviewed({base: 'main', comments}, bench.context)
    expect(written).toEqual([
      {format: 'github', path: 'out/github.json', inline: 1},
      {format: 'gitlab', path: 'out/gitlab.json', inline: 1},
    ])
    expect(JSON.parse(bench.text('out/github.json'))).toMatchObject({
      commit_id: head,
      event: 'COMMENT',
      comments: [{path: 'in/a.ts', line: 1, side: 'RIGHT'}],
    })
    expect(JSON.parse(bench.text('out/gitlab.json'))).toMatchObject([
      {},
      {position: {head_sha: head, base_sha: base, new_line: 1}},
    ])
    bench.put('b.ts', 'x\n')
    await reviewed({base: 'main', comments}, bench.context)
    expect(JSON.parse(bench.text('out/github.json'))).not.toHaveProperty('commit_id')
  })
})
