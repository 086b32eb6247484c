/** Files that are no missions, or broken ones: each is refused with a place, quickly, and nothing is written. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {importMission} from '../../import/index.ts'
import {stepTypes} from '../../steps/index.ts'
import {createFolder, runCommand} from '../command.ts'
import {load} from '../engine/mission/loading.ts'

/** A second on a machine that does nothing else. */
const LIMIT_MS = 4_000

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({length: 8}, (_, level) => {
  const [name, before] = [`b${level}`, level === 0 ? 'a' : `b${level - 1}`]
  return `${name}: &${name} [${Array.from({length: 9}, () => `*${before}`).join(', ')}]\n`
}).join('')}steps: [*b7]\n`

const doubling = Array.from(
  {length: 40},
  (_, level) => `  t${level}: {cmds: [{task: t${level + 1}}, {task: t${level + 1}}]}\n`,
).join('')

const deepTasks = Array.from({length: 5_000}, (_, level) => `  t${level}: {deps: [t${level + 1}]}\n`).join('')
const deepJobs = Array.from({length: 5_000}, (_, level) => `  j${level}: {needs: j${level + 1}}\n`).join('')
const deepTargets = Array.from({length: 5_000}, (_, level) => `t${level}: t${level + 1}\n`).join('')

/** `code` is that of the first error, `at` its line and column. */
const refused: readonly {
  readonly name: string
  readonly file?: string
  readonly text: string | Uint8Array
  readonly code: string
  readonly at?: string
}[] = [
  {name: 'an empty file', text: '', code: 'MISSION_EMPTY', at: '1:1'},
  {name: 'comments alone', text: '# nothing\n', code: 'MISSION_EMPTY'},
  {name: 'a text', text: 'hello\n', code: 'MISSION_WRONG_TYPE', at: '1:1'},
  {name: 'a list', text: '- a\n- b\n', code: 'MISSION_WRONG_TYPE', at: '1:1'},
  {name: 'some other YAML', text: 'services:\n  web: {image: nginx}\n', code: 'IMPORT_UNKNOWN_FORMAT', at: '1:1'},
  {name: 'YAML that cannot be read', text: 'steps:\n  - id: a\n   name: b\n', code: 'MISSION_SYNTAX'},
  {name: 'JSON that breaks off', file: 'old.json', text: '{"steps": [{"id": "a"', code: 'MISSION_SYNTAX', at: '1:12'},
  {name: 'a binary', text: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), code: 'MISSION_SYNTAX'},
  {name: 'a picture', text: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), code: 'MISSION_UNREADABLE', at: '1:1'},
  {name: 'UTF-16', text: new Uint8Array([0xff, 0xfe, 0x73, 0x74]), code: 'MISSION_UNREADABLE'},
  {name: 'steps that are no list', text: 'steps: all of them\n', code: 'IMPORT_UNKNOWN_FORMAT', at: '1:8'},
  {name: 'no steps', text: 'steps: []\n', code: 'IMPORT_UNKNOWN_FORMAT', at: '1:8'},
  {name: 'a step that is a text', text: 'steps:\n  - build\n', code: 'MISSION_WRONG_TYPE', at: '2:5'},
  {name: 'a bomb of aliases', text: bomb, code: 'MISSION_ALIAS_BOMB'},
  {name: 'an alias of itself', text: 'steps: &a [*a]\n', code: 'MISSION_ALIAS_BOMB', at: '1:12'},
  {name: 'brackets without end', text: 'steps: '.padEnd(60_000, '['), code: 'MISSION_SYNTAX'},
  {
    name: 'steps in a circle',
    text: 'steps:\n  - {id: a, step_type: command, parameters: {command: ls}, depends_on: [b]}\n  - {id: b, step_type: command, parameters: {command: ls}, depends_on: [a]}\n',
    code: 'MISSION_CYCLE',
    at: '2:10',
  },
  {
    name: 'a chain in a circle',
    text: 'steps:\n  - {id: c, step_type: chain, parameters: {prompts: [a, b]}, depends_on: [d]}\n  - {id: d, step_type: llm, parameters: {prompt: x}, depends_on: [c]}\n',
    code: 'MISSION_CYCLE',
  },
  {
    name: 'an id that stands twice',
    text: 'steps:\n  - {id: a, run: ls}\n  - {id: a, run: ls}\n',
    code: 'MISSION_DUPLICATE_ID',
    at: '3:10',
  },
  {name: 'a key that stands twice', text: 'steps: []\nsteps: []\n', code: 'MISSION_DUPLICATE_KEY', at: '2:1'},
  {name: 'a Makefile without a rule', file: 'Makefile', text: 'X = 1\n', code: 'IMPORT_UNKNOWN_FORMAT'},
  {name: 'a Makefile that runs nothing', file: 'Makefile', text: 'all: a b\n', code: 'IMPORT_UNKNOWN_FORMAT'},
  {
    name: 'targets in a circle',
    file: 'Makefile',
    text: 'a: b\n\ttrue\nb: a\n\ttrue\n',
    code: 'MISSION_CYCLE',
    at: '1:1',
  },
  {
    name: 'tasks in a circle',
    file: 'Taskfile.yml',
    text: 'tasks:\n  default: {deps: [a]}\n  a: {cmds: [{task: default}]}\n',
    code: 'MISSION_CYCLE',
    at: '2:3',
  },
  {
    name: 'a task that calls itself',
    file: 'Taskfile.yml',
    text: 'tasks:\n  default: [{task: default}]\n',
    code: 'MISSION_CYCLE',
  },
  {name: 'no default task', file: 'Taskfile.yml', text: 'tasks: {build: ls}\n', code: 'USAGE_UNKNOWN_NAME'},
  {
    name: 'calls that double',
    file: 'Taskfile.yml',
    text: `tasks:\n  default: [{task: t0}]\n${doubling}  t40: ls\n`,
    code: 'MISSION_TOO_LARGE',
  },
  {
    name: 'tasks in a long row',
    file: 'Taskfile.yml',
    text: `tasks:\n  default: {deps: [t0]}\n${deepTasks}`,
    code: 'MISSION_TOO_LARGE',
  },
  {name: 'jobs in a long row', text: `jobs:\n${deepJobs}`, code: 'IMPORT_UNKNOWN_FORMAT'},
  {name: 'targets in a long row', file: 'Makefile', text: deepTargets, code: 'IMPORT_UNKNOWN_FORMAT'},
  {
    name: 'a workflow of actions alone',
    text: 'jobs: {a: {steps: [{uses: actions/checkout@v4}]}}\n',
    code: 'IMPORT_UNKNOWN_FORMAT',
  },
  {
    name: 'jobs in a circle',
    text: 'jobs:\n  a: {needs: b, steps: [{run: ls}]}\n  b: {needs: a, steps: [{run: ls}]}\n',
    code: 'MISSION_CYCLE',
    at: '2:3',
  },
]

describe('refused, with a place, and nothing is written:', () => {
  test.each(refused)('$name', async ({file = 'old.yaml', text, code, at}) => {
    using folder = createFolder()
    writeFileSync(join(folder.path, file), text)
    const begin = performance.now()
    const {exit, stdout, stderr} = await runCommand(`sortie import ${file} -o new.yaml`, folder.path)
    expect(performance.now() - begin).toBeLessThan(LIMIT_MS)
    expect(stderr).toMatch(new RegExp(`^error ${code}: .+\\n +--> ${file.replace('.', '\\.')}:${at ?? '\\d+:\\d+'}\\n`))
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''})
    expect(readdirSync(folder.path)).toEqual([file])
  })
})

describe('refused before it is read:', () => {
  const cases: readonly (readonly [name: string, line: string, says: string])[] = [
    ['a directory', 'sortie import folder', 'error MISSION_UNREADABLE: "folder" is a directory'],
    ['a pipe', 'sortie import pipe', 'error MISSION_UNREADABLE: "pipe" is no file'],
    ['nothing', 'sortie import ghost.yaml', 'error MISSION_NOT_FOUND: there is no file "ghost.yaml"'],
    [
      '50 MB',
      'sortie import huge.yaml',
      'error MISSION_TOO_LARGE: "huge.yaml" holds 52428800 bytes, more than the 1048576 (1 MiB) that are imported',
    ],
    [
      'several files for no directory',
      'sortie import one.yaml one.yaml',
      'error USAGE_BAD_FLAG: several missions need a directory',
    ],
    [
      'two files for one name',
      'sortie import one.yaml folder/one.yaml -o new',
      'error USAGE_BAD_FLAG: two of the missions would be "new/one.yaml"',
    ],
    [
      'a mission that is no YAML',
      'sortie import one.yaml -o one.json',
      'error USAGE_BAD_FLAG: missions are written as YAML',
    ],
    [
      'a format that is none',
      'sortie import one.yaml --from ant',
      'error USAGE_BAD_FLAG: --from takes legacy, make, taskfile, github, not "ant"',
    ],
    [
      'a file that is there',
      'sortie import one.yaml -o folder/one.yaml',
      'error FILE_EXISTS: "folder/one.yaml" is there already',
    ],
    [
      'a place outside',
      'sortie import one.yaml -o ../new.yaml',
      'error FILE_OUTSIDE: the path "../new.yaml" leaves the workspace',
    ],
    [
      'a link that leads out',
      'sortie import one.yaml -o away/new.yaml',
      'error FILE_OUTSIDE: the path "away/new.yaml" leaves the workspace through a link',
    ],
  ]
  const mission = 'steps: [{id: a, step_type: command, parameters: {command: ls}}]\n'

  test.each(cases)('%s', async (_name, line, says) => {
    using folder = createFolder()
    using other = createFolder()
    folder.write('one.yaml', mission)
    folder.write('folder/one.yaml', mission)
    folder.write('huge.yaml', '')
    truncateSync(join(folder.path, 'huge.yaml'), 50 * 1024 * 1024)
    execFileSync('mkfifo', [join(folder.path, 'pipe')])
    mkdirSync(join(folder.path, '.sortie'))
    symlinkSync(other.path, join(folder.path, 'away'))
    const begin = performance.now()
    const {exit, stdout, stderr} = await runCommand(line, folder.path)
    expect(performance.now() - begin).toBeLessThan(LIMIT_MS)
    expect(stderr).toContain(says)
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''})
    expect(readdirSync(other.path)).toEqual([])
    expect(readFileSync(join(folder.path, 'folder', 'one.yaml'), 'utf8')).toBe(mission)
  })
})

describe('whatever stands in a file', () => {
  const corpus = join(import.meta.dirname, 'corpus')
  const texts = [
    ...readdirSync(corpus)
      .filter(name => !name.endsWith('.md'))
      .map(name => readFileSync(join(corpus, name), 'utf8')),
    'X = 1\n.PHONY: a\na: b ; echo $(X)\n\tcd $@ && $(MAKE)\nb:\n\t-echo $$HOME\n',
    'vars: {A: 1}\ntasks:\n  default: {deps: [a], cmds: ["echo {{.A}}", {task: a, vars: {A: 2}}]}\n  a: [ls]\n',
    'on: push\njobs:\n  a: {needs: [], strategy: {matrix: {x: [1]}}, steps: [{run: "echo ${{ matrix.x }}"}]}\n',
  ]
  /** A text with pieces of it, or of another one, put in the place of others. */
  const damaged = fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(40),
          fc.oneof(
            fc.constantFrom(...texts, '{', '}', '[', '- ', ': ', '\n', '${{ ', '{{', "'", '"', '&a ', '*a', 'null'),
            fc.string(),
          ),
        ),
        {minLength: 1, maxLength: 4},
      ),
    )
    .map(([text, changes]) =>
      changes.reduce((before, [at, length, piece]) => {
        const start = at % (before.length + 1)
        return before.slice(0, start) + piece.slice(0, 200) + before.slice(start + length)
      }, text),
    )

  test('it becomes a mission that the loader takes, or is refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, fc.constantFrom('old.yaml', 'Makefile', 'Taskfile.yml'), async (text, path) => {
        const result = await importMission({path, bytes: new TextEncoder().encode(text)}, {stepTypes, only: []})
        if ('text' in result) expect(load(result.text).plan).not.toBeNull()
        else expect(result.diagnostics).not.toEqual([])
      }),
      {numRuns: 300},
    )
  })
})
