/** Steps with a cache, run by the command on real files: what runs them again, and what is said about it. */
import {execFileSync} from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {calmEnv, createFolder, type Folder, runCommand} from '../command.ts'

interface Stage extends Folder {
  /** What the steps that ran wrote into the file "runs", one word each, since the last call. */
  ran(): string[]
  /** Runs the mission: a line for each step, without its number. */
  run(flags?: string): Promise<string[]>
  sortie(line: string): Promise<{exit: number; stdout: string; stderr: string}>
  path: string
  at(name: string): string
}

function createStage(mission: string, files: {readonly [name: string]: string} = {}): Stage {
  const folder = createFolder()
  const at = (name: string) => join(folder.path, name)
  execFileSync('git', ['init', '-q'], {cwd: folder.path, env: calmEnv()})
  for (const [name, text] of Object.entries({'.gitignore': 'dist\nruns\n.env\n', ...files})) folder.write(name, text)
  folder.write('m.yaml', mission)
  const sortie = (line: string) => runCommand(`sortie ${line}`, folder.path)
  return {
    ...folder,
    at,
    sortie,
    ran() {
      try {
        return readFileSync(at('runs'), 'utf8')
          .split('\n')
          .filter(line => line !== '')
      } catch {
        return []
      } finally {
        rmSync(at('runs'), {force: true})
      }
    },
    async run(flags = '') {
      const {stderr} = await sortie(`run m.yaml ${flags}`)
      return stderr
        .split('\n')
        .filter(line => /^\[\d/.test(line) && !line.endsWith(' succeeded in T s'))
        .map(line => line.replace(/^\[\S+ /, ''))
    },
  }
}

const NEVER = 'started: never run with these inputs'
const CACHED = 'cached: nothing has changed since run RUN'

const build = `
version: "1.0"
name: build
env: {MODE: fast}
steps:
  - id: build
    run: mkdir -p dist && cat src/a src/b > dist/out && cp src/a dist/copy && echo build >> runs
    cache: {inputs: ["src/**"], outputs: ["dist/**"]}
`
const sources = {'src/a': 'one', 'src/b': 'two'}

describe('a step with a cache', () => {
  test('runs once, and then not again', async () => {
    using stage = createStage(build, sources)
    expect(await stage.run()).toEqual([`build ${NEVER}`])
    expect(stage.ran()).toEqual(['build'])
    for (let run = 0; run < 3; run++) expect(await stage.run()).toEqual([`build ${CACHED}`])
    expect(stage.ran()).toEqual([])
    const {stdout} = await stage.sortie('status --json')
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'succeeded',
      steps: [
        {
          state: 'cached',
          attempts: 0,
          duration_ms: null,
          exit_code: 0,
          reason: expect.stringContaining('nothing has changed'),
        },
      ],
    })
  })

  test.each<[string, (stage: Stage) => void, string]>([
    ['an input changed', stage => stage.write('src/a', 'three'), 'input src/a changed'],
    [
      'an input changed, of the same length and with its old times',
      stage => {
        stage.write('src/a', 'ONE')
        utimesSync(stage.at('src/a'), 1, 1)
      },
      'input src/a changed',
    ],
    ['an input was added', stage => stage.write('src/c', ''), 'input src/c added'],
    [
      'an input was deleted',
      stage => {
        stage.write('src/b2', 'two')
        rmSync(stage.at('src/b'))
        stage.write('m.yaml', build.replace('src/b ', 'src/b2 '))
      },
      'command changed, and 2 more',
    ],
    [
      'an input was renamed',
      stage => renameSync(stage.at('src/a'), stage.at('src/z')),
      'input src/a deleted, and 1 more',
    ],
    ['an input became a program', stage => chmodSync(stage.at('src/a'), 0o755), 'input src/a changed'],
    ['an output was deleted', stage => rmSync(stage.at('dist/copy')), 'output dist/copy deleted'],
    ['an output was changed', stage => stage.write('dist/out', 'by hand'), 'output dist/out changed'],
    [
      'all outputs were deleted',
      stage => rmSync(stage.at('dist'), {recursive: true}),
      'output dist/copy deleted, and 1 more',
    ],
    [
      'the folder of its outputs became a link',
      stage => {
        renameSync(stage.at('dist'), stage.at('elsewhere'))
        symlinkSync('elsewhere', stage.at('dist'))
      },
      'output dist/copy deleted, and 1 more',
    ],
    ['its command changed', stage => stage.write('m.yaml', build.replace('&& cp', '; cp')), 'command changed'],
    ['its environment changed', stage => stage.write('m.yaml', build.replace('fast', 'slow')), 'env MODE changed'],
    ['a variable was added', stage => stage.write('m.yaml', build.replace('fast', 'fast, X: "1"')), 'env X added'],
    [
      'a variable was removed',
      stage => stage.write('m.yaml', build.replace('env: {MODE: fast}\n', '')),
      'env MODE removed',
    ],
    ['its shell changed', stage => stage.write('m.yaml', `${build}    shell: bash\n`), 'command changed, and 2 more'],
    [
      'its directory changed',
      stage => {
        stage.write('sub/src/a', '')
        stage.write('sub/src/b', '')
        stage.write('m.yaml', `${build}    working_directory: sub\n`)
      },
      'workingDirectory changed',
    ],
    ['what it makes changed', stage => stage.write('m.yaml', build.replace('"dist/**"', 'dist/out')), 'cache changed'],
  ])('runs again where %s', async (_, change, reason) => {
    using stage = createStage(build, sources)
    await stage.run()
    await stage.run()
    stage.ran()
    change(stage)
    const [line] = await stage.run()
    expect(line).toBe(`build started: ${reason}`)
  })

  test.each<[string, (stage: Stage) => void]>([
    ['an input was touched', stage => utimesSync(stage.at('src/a'), 1_000, 1_000)],
    [
      'an input was written anew as it was',
      stage => {
        rmSync(stage.at('src/a'))
        stage.write('src/a', 'one')
      },
    ],
    ['another file changed', stage => stage.write('other', 'x')],
    ['a file was added beside its outputs', stage => stage.write('dist/more', 'x')],
    [
      'how it is run changed',
      stage => stage.write('m.yaml', `${build}    timeout: 1m\n    retry: 3\n    name: Build it\n`),
    ],
    ['variables stand in another order', stage => stage.write('m.yaml', build.replace('MODE: fast', '"MODE": "fast"'))],
    [
      'a step was added before it',
      stage => stage.write('m.yaml', build.replace('  - id: build', '  - {id: a, run: "true"}\n  - id: build')),
    ],
  ])('does not run again where %s', async (_, change) => {
    using stage = createStage(build, sources)
    await stage.run()
    stage.ran()
    change(stage)
    expect(await stage.run()).toContain(`build ${CACHED}`)
    expect(stage.ran()).toEqual([])
  })

  test('remembers several results, as when branches change to and fro', async () => {
    using stage = createStage(
      build.replace(/ && cat.*&& echo/, ' && echo').replace(', outputs: ["dist/**"]', ''),
      sources,
    )
    await stage.run()
    stage.write('src/a', 'three')
    expect(await stage.run()).toEqual(['build started: input src/a changed'])
    stage.write('src/a', 'one')
    expect(await stage.run()).toEqual([`build ${CACHED}`])
  })

  test('hands on what it brought, as if it had run', async () => {
    using stage = createStage(
      `
version: "1.0"
name: outputs
steps:
  - id: count
    run: |
      echo "files=12" >> "$SORTIE_OUTPUT"; echo "# Counted" >> "$SORTIE_SUMMARY"; echo printed; echo count >> runs
    cache: [src]
  - id: use
    depends_on: [count]
    if: steps.count.outcome == 'success'
    run: echo "\${{ steps.count.outputs.files }} \${{ steps.count.outputs.stdout }}" >> runs
  - {id: tell, depends_on: [use], type: report, with: {format: markdown}}
`,
      sources,
    )
    await stage.run()
    expect(stage.ran()).toEqual(['count', '12 printed', ''].filter(line => line !== ''))
    const {stdout, stderr} = await stage.sortie('run m.yaml')
    expect(stderr).toContain(`count ${CACHED} (log: .sortie/state/logs/RUN/count.log)`)
    expect(stderr).toContain('2 succeeded, 1 cached')
    expect(stage.ran()).toEqual(['12 printed'])
    expect(stdout).toContain('| count | command | cached |  |')
    expect(stdout).toContain('Counted')
    expect(stdout).toContain('printed')
  })

  test('names the log of the run that made its result, as long as that is there', async () => {
    using stage = createStage(`version: "1.0"\nname: m\nsteps:\n  - {id: a, run: echo hello, cache: [src]}\n`, sources)
    await stage.run()
    expect(await stage.run()).toEqual([`a ${CACHED} (log: .sortie/state/logs/RUN/a.log)`])
    await stage.sortie('clean --keep 0')
    expect(await stage.run()).toEqual([`a ${CACHED}`])
    const {stdout} = await stage.sortie('status --json')
    expect(JSON.parse(stdout)).toMatchObject({steps: [{log_path: null, outputs: {stdout: 'hello\n', log_path: null}}]})
  })

  test('does not make the steps after it run again where it makes the same as before', async () => {
    using stage = createStage(
      `${build}  - id: test
    depends_on: [build]
    run: echo test >> runs
    cache: [dist]
`,
      sources,
    )
    await stage.run()
    stage.ran()
    rmSync(stage.at('dist'), {recursive: true})
    expect(await stage.run()).toEqual(['build started: output dist/copy deleted, and 1 more', `test ${CACHED}`])
    stage.write('src/a', 'new')
    expect(await stage.run()).toEqual([
      'build started: input src/a changed',
      'test started: input dist/copy changed, and 1 more',
    ])
  })
})

describe('what counts', () => {
  const counting = (what: string) => `
version: "1.0"
name: counting
inputs: {level: {default: "1"}}
vars: {color: red}
env_file: .env
secrets: [TOKEN]
steps:
  - id: versions
    run: echo "tool=$(cat tool-version)" >> "$SORTIE_OUTPUT"
  - id: work
    depends_on: [versions]
${what}
`
  const files = {...sources, 'tool-version': '1', '.env': 'FLAVOUR=sweet\nTOKEN=a-long-secret-value\n'}

  test.each<[string, string, (stage: Stage) => string | void, string]>([
    [
      'what an expression in its script comes to',
      '    run: echo ${{ steps.versions.outputs.tool }}\n    cache: {key: v1}',
      stage => stage.write('tool-version', '2'),
      'value of steps.versions.outputs.tool changed',
    ],
    [
      'what an expression in its environment comes to',
      '    run: "true"\n    env: {L: "${{ inputs.level }}"}\n    cache: {key: v1}',
      () => '--input level=2',
      'env L changed',
    ],
    [
      'what an expression in a parameter comes to',
      '    type: command\n    with: {command: "true", args: ["${{ inputs.level }}"]}\n    cache: {key: v1}',
      () => '--input level=2',
      'command changed',
    ],
    [
      'its key',
      '    run: "true"\n    cache: {key: "${{ steps.versions.outputs.tool }} ${{ hashFiles(\'src/a\') }}"}',
      stage => stage.write('src/a', 'new'),
      'key changed',
    ],
    [
      'a variable of the env file',
      '    run: "true"\n    cache: {key: v1}',
      stage => stage.write('.env', 'FLAVOUR=sour\nTOKEN=a-long-secret-value\n'),
      'env FLAVOUR changed',
    ],
    [
      'a secret that it is given',
      '    run: "true"\n    env: {T: "${{ secrets.TOKEN }}"}\n    cache: {key: v1}',
      stage => stage.write('.env', 'FLAVOUR=sweet\nTOKEN=another-long-value\n'),
      'env T changed',
    ],
    [
      'any file, where it says nothing',
      '    run: "true"\n    cache: true',
      stage => stage.write('anywhere/new', ''),
      'input anywhere/new added',
    ],
  ])('%s', async (_, what, change, reason) => {
    using stage = createStage(counting(what), files)
    await stage.run()
    expect((await stage.run()).at(-1)).toContain(`work ${CACHED}`)
    const flags = change(stage) ?? ''
    expect((await stage.run(flags)).find(line => line.startsWith('work '))).toBe(`work started: ${reason}`)
  })

  test('a secret that it is not given does not count, nor does what is inherited', async () => {
    using stage = createStage(counting('    run: "true"\n    cache: {key: v1}'), files)
    await stage.run()
    stage.write('.env', 'FLAVOUR=sweet\nTOKEN=another-long-value\n')
    expect(await stage.run()).toContain(`work ${CACHED}`)
  })

  test('a program that is called by its path', async () => {
    using stage = createStage(
      `
version: "1.0"
name: program
steps:
  - {id: work, type: command, with: {command: ./tool.sh}, cache: {key: v1}}
`,
      {'tool.sh': '#!/bin/sh\necho work >> runs\n'},
    )
    chmodSync(stage.at('tool.sh'), 0o755)
    await stage.run()
    expect(await stage.run()).toEqual([`work ${CACHED}`])
    appendFileSync(stage.at('tool.sh'), '# more\n')
    expect(await stage.run()).toEqual(['work started: program "./tool.sh" changed'])
  })
})

describe('what is kept', () => {
  const failing = `
version: "1.0"
name: failing
steps:
  - {id: work, run: "echo work >> runs; test -e fine", cache: [src]}
`
  test('is no failure: the step runs until it succeeds', async () => {
    using stage = createStage(failing, sources)
    for (let run = 0; run < 2; run++) expect((await stage.run())[0]).toBe(`work ${NEVER}`)
    stage.write('fine', '')
    expect(await stage.run()).toEqual([`work ${NEVER}`])
    expect(await stage.run()).toEqual([`work ${CACHED}`])
    expect(stage.ran()).toEqual(['work', 'work', 'work'])
  })

  test('is no success in part', async () => {
    using stage = createStage(
      `
version: "1.0"
name: partial
steps:
  - {id: work, run: "echo so far; sleep 30", timeout: {limit: 300ms, allow_partial: true}, cache: [src]}
`,
      sources,
    )
    await stage.run()
    expect((await stage.run())[0]).toBe(`work ${NEVER}`)
  })

  test('is nothing where the inputs changed while it ran, which is said', async () => {
    using stage = createStage(
      `
version: "1.0"
name: format
steps:
  - {id: format, run: "tr a-z A-Z < src/a > new && mv new src/a", cache: ["src/**"]}
`,
      sources,
    )
    expect(await stage.run()).toEqual([
      `format ${NEVER}`,
      'format succeeded in T s, not kept for later: input src/a changed while it ran',
    ])
    const {stdout} = await stage.sortie('status --json')
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'succeeded',
      steps: [{reason: 'ran: never run with these inputs; not kept for later: input src/a changed while it ran'}],
    })
    expect(await stage.run()).toEqual([`format ${NEVER}`])
    expect(await stage.run()).toEqual([`format ${CACHED}`])
  })

  test('is nothing where it leaves nothing of what it is to make, with a warning', async () => {
    using stage = createStage(build.replace('"dist/**"', '"dist/**", "out/*.js"'), sources)
    for (let run = 0; run < 2; run++) {
      expect(await stage.run()).toEqual([
        `build ${NEVER}`,
        'build warning CACHE_NOT_KEPT: its result is not kept: it has left nothing that matches "out/*.js"',
        'build succeeded in T s, not kept for later: it has left nothing that matches "out/*.js"',
      ])
    }
  })

  test('is nothing where no file matches its inputs, with a warning', async () => {
    using stage = createStage(build.replace('"src/**"', '"sorce/**"'), sources)
    for (let run = 0; run < 2; run++) {
      expect(await stage.run()).toEqual([
        'build started: no file matches its inputs: sorce/**',
        'build warning CACHE_NOT_KEPT: its result is not kept: no file matches its inputs: sorce/**',
      ])
    }
  })

  test('is not read behind links that lead outside', async () => {
    using outside = createFolder()
    outside.write('secret', 'x')
    using stage = createStage(build.replace('"src/**"', '"src/**", "link/**"'), sources)
    symlinkSync(outside.path, stage.at('link'))
    await stage.run()
    outside.write('secret', 'y')
    expect(await stage.run()).toEqual([`build ${CACHED}`])
  })

  test('holds for as long as the step says', async () => {
    using stage = createStage(build.replace('cache: {', 'cache: {ttl: 300ms, '), sources)
    await stage.run()
    await new Promise(resolve => setTimeout(resolve, 350))
    expect(await stage.run()).toEqual(['build started: older than ttl 300ms'])
    stage.write('m.yaml', build.replace('cache: {', 'cache: {ttl: 1h, '))
    expect(await stage.run()).toEqual([`build ${CACHED}`])
  })

  test('is not of a step whose expressions are at fault, which says so itself', async () => {
    using stage = createStage(
      `
version: "1.0"
name: fault
steps:
  - {id: work, run: "echo \${{ fromJSON('{') }}", cache: [src]}
`,
      sources,
    )
    const lines = await stage.run()
    expect(lines[0]).toContain('work started: what it depends on cannot be told: the expression')
    expect(lines[1]).toContain('work failed after T s: the expression')
    expect(lines).toHaveLength(2)
  })
})

describe('flags', () => {
  test('--no-cache neither uses nor keeps anything', async () => {
    using stage = createStage(build, sources)
    expect(await stage.run('--no-cache')).toEqual(['build started: --no-cache'])
    expect(await stage.run()).toEqual([`build ${NEVER}`])
    stage.ran()
    expect(await stage.run('--no-cache')).toEqual(['build started: --no-cache'])
    expect(stage.ran()).toEqual(['build'])
    expect(await stage.run()).toEqual([`build ${CACHED}`])
  })

  test('--force uses nothing, and keeps what comes of it', async () => {
    using stage = createStage(build, sources)
    await stage.run()
    stage.ran()
    expect(await stage.run('--force')).toEqual(['build started: --force'])
    expect(await stage.run('-f')).toEqual(['build started: --force'])
    expect(stage.ran()).toEqual(['build', 'build'])
    const {stdout} = await stage.sortie('history --json')
    const [newest] = JSON.parse(stdout).runs
    expect(await stage.run()).toEqual([`build ${CACHED}`])
    expect(newest).toMatchObject({mission: 'build'})
  })

  test('neither makes another plan, so a run goes on under what it began with', async () => {
    using stage = createStage(build, sources)
    await stage.run()
    const {stderr, exit} = await stage.sortie('run m.yaml --resume --force')
    expect(stderr).toContain('nothing left to do')
    expect(exit).toBe(0)
  })

  test('a retry and a resume ask the cache as a run does', async () => {
    using stage = createStage(`${build}  - {id: last, depends_on: [build], run: test -e fine, cache: [src]}\n`, sources)
    await stage.run()
    stage.write('fine', '')
    const {stderr} = await stage.sortie('retry')
    expect(stderr).toContain('retry of RUN: 1 of 2 steps are kept')
    expect(stderr).toContain('last started: never run with these inputs')
    const status = JSON.parse((await stage.sortie('status --json')).stdout)
    expect(status).toMatchObject({steps: [{state: 'succeeded', reason: expect.stringContaining('kept from run')}, {}]})
    expect(await stage.run()).toEqual([`build ${CACHED}`, `last ${CACHED}`])
  })
})

describe('two thousand inputs', () => {
  test('are each of them seen to change, and none of them where nothing changed', async () => {
    const names = Array.from({length: 2_000}, (_, number) => `src/${number % 40}/${number}.txt`)
    const files = Object.fromEntries(names.map(name => [name, `content of ${name}`]))
    using stage = createStage(
      build.replace('cat src/a src/b', 'cat src/*/*').replace('cp src/a', 'cp src/0/0.txt'),
      files,
    )
    expect(await stage.run()).toEqual([`build ${NEVER}`])
    for (let round = 1; round <= 5; round++) {
      expect(await stage.run()).toEqual([`build ${CACHED}`])
      const name = names[(round * 787) % names.length] ?? ''
      // Same length, and as soon after the last look as can be: only the content tells.
      stage.write(name, `Content of ${name}`)
      expect(await stage.run()).toEqual([`build started: input ${name} changed`])
    }
  })
})

describe('where the state lies', () => {
  test('in the workspace, outside of .sortie, is no input', async () => {
    using stage = createStage(build.replace('inputs: ["src/**"], ', ''), sources)
    mkdirSync(stage.at('state'))
    writeFileSync(stage.at('state/.gitkeep'), '')
    expect((await stage.run('--state-dir state'))[0]).toContain('build started')
    expect(await stage.run('--state-dir state')).toEqual([`build ${CACHED}`])
  })
})
