/** Which files the step looks into: changed ones, staged ones, and what it says of those it could not look into. */
import {execFileSync} from 'node:child_process'
import {rmSync, symlinkSync, truncateSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {scan} from '../../../steps/scan.ts'
import {createStepBench, type StepBench} from '../step-bench.ts'

function createRepository(files: {readonly [path: string]: string | Uint8Array}): StepBench {
  const bench = createStepBench(files)
  bench.git('init', '--quiet', '--initial-branch=main')
  bench.git('add', '--all')
  bench.git('commit', '--quiet', '--allow-empty', '--message', 'first')
  return bench
}

const titles = ({findings}: Awaited<ReturnType<typeof scan.run>>) => findings.map(({path, title}) => [path, title])

describe('changed_since', () => {
  test('looks into what changed and is still there', async () => {
    using bench = createRepository({'old.ts': '// TODO: old\n', 'gone.ts': '// TODO: gone\n'})
    bench.git('switch', '--quiet', '--create', 'feature')
    bench.git('rm', '--quiet', 'gone.ts')
    bench.put('new.ts', '// TODO: new\n')
    const changed = await scan.run({kinds: ['todos'], changed_since: 'main'}, bench.context)
    expect(titles(changed)).toEqual([['new.ts', 'TODO: new']])
    const all = await scan.run({kinds: ['todos'], changed_since: ''}, bench.context)
    expect(titles(all)).toEqual([
      ['new.ts', 'TODO: new'],
      ['old.ts', 'TODO: old'],
    ])
    expect(bench.warnings).toEqual([])
  })

  test('nothing changed: nothing is found, and nothing is wrong', async () => {
    using bench = createRepository({'old.ts': '// TODO: old\n'})
    const params = {kinds: ['todos' as const], changed_since: 'HEAD', include: ['**/*.ts', '**/*.rs']}
    expect(await scan.run(params, bench.context)).toMatchObject({files_scanned: 0, findings: []})
    expect(bench.warnings).toEqual([])
  })
})

describe('staged', () => {
  test('looks into the content of the index, not into that of the work tree', async () => {
    using bench = createRepository({'a.ts': 'a()\n', 'b.ts': 'b()\n', 'c.ts': '// TODO: committed\n'})
    bench.put('a.ts', '// TODO: staged\n')
    bench.put('b.ts', '// TODO: removed since\n')
    bench.put('min.js', `/* TODO */${'x'.repeat(5_000)}`)
    bench.put('large.ts', `// TODO: x\n${'x;\n'.repeat(400_000)}`)
    bench.git('add', '--all')
    bench.put('a.ts', '\n\n// FIXME: not staged\n')
    rmSync(join(bench.root, 'b.ts'))
    bench.put('large.ts', '// TODO: small by now\n')
    bench.put('untracked.ts', '// TODO: untracked\n')
    for (let round = 0; round < 2; round++) {
      const output = await scan.run({kinds: ['todos'], staged: true}, bench.context)
      expect(titles(output)).toEqual([
        ['a.ts', 'TODO: staged'],
        ['b.ts', 'TODO: removed since'],
      ])
      expect(output.findings[0]).toMatchObject({start_line: 1})
      expect(output.skipped_files).toEqual([
        {path: 'large.ts', reason: 'too_large'},
        {path: 'min.js', reason: 'minified'},
      ])
    }
  })

  test('what is remembered of the work tree is not taken for what is staged, nor the other way round', async () => {
    using bench = createRepository({'a.ts': 'a()\n'})
    bench.put('a.ts', '// TODO: staged\n')
    bench.git('add', '--all')
    bench.put('a.ts', '// FIXME: edited\n')
    const staged = {kinds: ['todos' as const], staged: true}
    const all = {kinds: ['todos' as const]}
    for (let round = 0; round < 2; round++) {
      expect(titles(await scan.run(staged, bench.context))).toEqual([['a.ts', 'TODO: staged']])
      expect(titles(await scan.run(all, bench.context))).toEqual([['a.ts', 'FIXME: edited']])
    }
  })

  test('excludes changed_since, also where an expression has brought it', async () => {
    using bench = createRepository({})
    await expect(
      scan.run({kinds: ['todos'], staged: true, changed_since: 'main'}, bench.context),
    ).rejects.toMatchObject({
      code: 'STEP_BAD_PARAMS',
      message: '`staged` and `changed_since` ("main") exclude each other',
    })
    expect(await scan.run({kinds: ['todos'], staged: true, changed_since: ''}, bench.context)).toMatchObject({
      findings: [],
    })
  })
})

describe('whatever lies in the tree, the scan goes on and says what it left out', () => {
  // Made and removed from within: no program can be given a path of that length.
  test.skipIf(process.platform === 'win32')(
    'huge files, endless lines, circles of links, folders too deep, names that are not UTF-8',
    async () => {
      using bench = createStepBench({
        'good.ts': '// TODO: found\n',
        'line.ts': 'x'.repeat(50_000_000),
        'huge.ts': '',
        '-n\nx.ts': '// TODO: odd name\n',
      })
      truncateSync(join(bench.root, 'huge.ts'), 2 * 1024 ** 3)
      symlinkSync('..', join(bench.root, 'up'))
      symlinkSync('self.ts', join(bench.root, 'self.ts'))
      const make = [
        'import os',
        'open(b"caf\\xe9.ts", "w").close()',
        'for _ in range(10000): os.mkdir("d"); os.chdir("d")',
        'open("z.ts", "w").write("// TODO: too deep")',
      ].join('\n')
      execFileSync('python3', ['-c', make], {cwd: bench.root})
      try {
        const output = await scan.run({kinds: ['todos']}, bench.context)
        expect(titles(output)).toEqual([
          ['-n\nx.ts', 'TODO: odd name'],
          ['good.ts', 'TODO: found'],
        ])
        expect(bench.warnings.toSorted()).toEqual([
          'SCAN_FILE_SKIPPED: left out of the scan, larger than 1 MiB: "line.ts"',
          'SCAN_FILE_SKIPPED: the file "caf\uFFFD.ts" was left out: its name is not UTF-8',
          expect.stringMatching(/^SCAN_FILE_SKIPPED: the folder "d\/.*….*" was left out: its name is too long$/),
        ])
      } finally {
        execFileSync('rm', ['-rf', join(bench.root, 'd')])
      }
    },
    60_000,
  )

  test('no file at all is a warning', async () => {
    using bench = createStepBench({'a.ts': ''})
    await scan.run({kinds: ['todos'], include: ['*.rs', '*.go']}, bench.context)
    await scan.run({kinds: ['todos'], include: ['*.rs', '*.ts']}, bench.context)
    rmSync(join(bench.root, 'a.ts'))
    await scan.run({kinds: ['todos']}, bench.context)
    expect(bench.warnings).toEqual([
      'STEP_NO_FILES: no file matches *.rs, *.go: nothing was scanned',
      'STEP_GLOB_UNMATCHED: no file matches "*.rs"',
      'STEP_NO_FILES: there is no file: nothing was scanned',
    ])
  })
})
