import {describe, expect, test} from 'vitest'
import {parseMission} from '../../engine/mission/parse.ts'
import type {StepKeys} from '../../import/draft.ts'
import {readTaskfile} from '../../import/taskfile.ts'
import {writeMission} from '../../import/write-mission.ts'
import {stepTypes} from '../../steps/index.ts'
import {imported, stepsOf} from './importing.ts'

const taskfile = (tasks: string, head = ''): string => `version: '3'\n${head}tasks:\n${tasks}`

test('the default task with what it depends on and what it calls', async () => {
  const text = taskfile(
    `\
  default:
    desc: All of it
    deps: [lint]
    cmds:
      - task: build
        vars: {MODE: fast}
      - echo "{{.NAME}} done"
  # checks the style
  lint: [echo lint]
  build:
    dir: sub
    env: {MODE: '{{.MODE | default "slow"}}'}
    cmds: [make all, make install]
  release: [echo out]
`,
    '# Of the shop.\nvars: {NAME: shop}\nenv: {CI: 1}\n',
  )
  expect(await imported('Taskfile.yml', text)).toEqual({
    notes: ['19:3 not needed by what was imported, so left out: release; --target takes them'],
    text: `\
# Of the shop.
# import: line 19: not needed by what was imported, so left out: release; --target takes them
version: "1.0"
name: taskfile
env: {CI: "1"}
steps:
  # checks the style
  - id: lint
    run: echo lint
  - id: build
    run: |-
      make all
      make install
    depends_on: [lint]
    env: {MODE: fast}
    working_directory: sub
  - id: default
    name: All of it
    run: echo "shop done"
    depends_on: [build]
`,
  })
  expect((await imported('Taskfile.yml', text, {only: ['release']})).text).toContain('run: echo out\n')
})

describe('commands', () => {
  const commands: readonly (readonly [command: string, run: string])[] = [
    ['echo {{.NAME}}', 'run: echo shop\n'],
    ['echo {{.HOME}}', 'run: echo ${HOME-}\n'],
    ['echo {{.GIT}}', 'run: echo $(git rev-parse HEAD)\n'],
    ['echo {{.X | default "y"}}', 'run: echo y\n'],
    ['echo {{default "y" .X}}', 'run: echo y\n'],
    ['echo {{.TASK}} {{.CLI_ARGS}}!', 'run: echo default !\n'],
    ['a; b', 'run: (set +e; a; b)\n'],
    ['[[ a == b ]]', 'run: "[[ a == b ]]"\n    shell: bash\n'],
  ]

  test.each(commands)('%s is %s', async (command, run) => {
    const head = 'vars:\n  NAME: shop\n  GIT: {sh: git rev-parse HEAD}\n'
    expect(await stepsOf('Taskfile.yml', taskfile(`  default: ['${command}']\n`, head))).toBe(
      `  - id: default\n    ${run}`,
    )
  })

  test('of a loop over a list are written out', async () => {
    const text = taskfile('  default:\n    cmds:\n      - {for: [a, b], cmd: "echo {{.ITEM}}", ignore_error: true}\n')
    expect(await stepsOf('Taskfile.yml', text)).toBe(
      '  - id: default\n    run: |-\n      echo a || true\n      echo b || true\n',
    )
  })

  test('that are deferred come at the end, whatever happens', async () => {
    expect(
      await stepsOf('Taskfile.yml', taskfile('  default:\n    cmds:\n      - defer: rm x\n      - make\n')),
    ).toBe(`\
  - id: default
    run: make
  - id: default-deferred
    run: rm x || true
    depends_on: [default]
    if: always()
`)
  })
})

describe('the files of a task', () => {
  const keysOf = (task: string): StepKeys | undefined => {
    const file = {path: 'Taskfile.yml', text: taskfile(`  default:\n    ${task}\n`)}
    const parsed = parseMission(file)
    if (!('mission' in parsed)) throw new Error('the text cannot be read')
    const read = readTaskfile(file, parsed.mission, [])
    return 'draft' in read ? read.draft.steps[0]?.keys : undefined
  }

  test('are the inputs and outputs of its cache', () => {
    expect(keysOf("{sources: ['src/**/*.c', {exclude: src/x.c}], generates: [out/shop], cmds: [make]}")).toMatchObject({
      cache: {inputs: ['src/**/*.c', '!src/x.c'], outputs: ['out/shop']},
    })
    expect(keysOf('{dir: sub, sources: [a], cmds: [make]}')).toMatchObject({cache: {inputs: ['sub/a']}})
  })

  test.each([
    '{generates: [out], cmds: [make]}',
    '{sources: [../a], cmds: [make]}',
    '{sources: [a], cmds: [make, {task: other}, make install]}',
  ])('say nothing where they are not all in the workspace, or not all of its commands are one step: %s', task => {
    expect(keysOf(task)).not.toHaveProperty('cache')
  })
})

test('what steps share is written out in each of them', async () => {
  const file = {path: 'Taskfile.yml', text: 'tasks: {}\n'}
  const env = {A: 'one'}
  const step = {span: {start: 0, end: 5}, keys: {run: 'ls', env}, notes: [], comments: []}
  const draft = {
    name: 'x',
    head: {},
    steps: [
      {id: 'a', ...step},
      {id: 'b', ...step},
    ],
    notes: [],
    comments: [],
  }
  const written = await writeMission(draft, {source: file, stepTypes})
  expect('text' in written ? written.text.match(/env: \{A: one\}/g) : written).toHaveLength(2)
})

test('a key that missions do not have is left out, and said', async () => {
  const file = {path: 'Taskfile.yml', text: 'tasks: {}\n'}
  const step = {id: 'a', span: {start: 0, end: 5}, keys: {run: 'ls', teleport: true}, notes: [], comments: []}
  const draft = {name: 'x', head: {}, steps: [step], notes: [], comments: []}
  const written = await writeMission(draft, {source: file, stepTypes})
  expect(written).toMatchObject({
    text: `\
# From Taskfile.yml, by \`sortie import\`.
version: "1.0"
name: x
steps:
  # import: line 1: "teleport" of a step has no counterpart
  - id: a
    run: ls
`,
  })
})

test("a task's own variables stand above those it is called with, and may speak of them", async () => {
  const text = taskfile(`\
  default: [{task: build, vars: {MODE: fast, LEVEL: 3}}]
  build:
    vars: {MODE: '{{.MODE | default "slow"}}', LEVEL: 1}
    cmds: ['echo {{.MODE}} {{.LEVEL}}']
`)
  expect(await stepsOf('Taskfile.yml', text)).toBe('  - id: build\n    run: echo fast 1\n')
})

test('a task that several depend on is made once, one that is called is made for each call', async () => {
  const text = taskfile(`\
  default:
    deps: [a, b]
    cmds: [{task: c}, {task: c}]
  a: {deps: [base], cmds: [echo a]}
  b: {deps: [base], cmds: [echo b]}
  c: [echo c]
  base: [echo base]
`)
  expect(await stepsOf('Taskfile.yml', text)).toBe(`\
  - id: base
    run: echo base
  - id: a
    run: echo a
    depends_on: [base]
  - id: b
    run: echo b
    depends_on: [base]
  - id: c
    run: echo c
    depends_on: [a, b]
  - id: c-2
    run: echo c
    depends_on: [c]
`)
})

describe('what has no counterpart', () => {
  const noted: readonly (readonly [tasks: string, note: string])[] = [
    ['  default: {status: [x], cmds: [ls]}\n', '3:13 "status" of a task has no counterpart'],
    ['  default: {preconditions: [x], cmds: [ls]}\n', '3:13 "preconditions" of a task has no counterpart'],
    ['  default: {platforms: [plan9], cmds: [ls]}\n', '3:25 the platform "plan9" has no counterpart'],
    ['  "x:*": [ls]\n  default: [ls]\n', '3:3 the task "x:*" stands for many, and has no counterpart'],
  ]

  test.each(noted)('%j is said', async (tasks, note) => {
    expect((await imported('Taskfile.yml', taskfile(tasks))).notes).toEqual([note])
  })

  const refused: readonly (readonly [command: string, reason: string])[] = [
    ['"echo {{upper .NAME}}"', '"{{upper .NAME}}" is a program of its own'],
    ['{for: {var: FILES}, cmd: ls}', 'a loop over what is known only when the task runs'],
    ['{cmd: ls, platforms: [linux]}', 'a command with "platforms" has no counterpart'],
  ]

  test.each(refused)('%s makes its step fail, and is said', async (command, reason) => {
    const {text, notes} = await imported('Taskfile.yml', taskfile(`  default: [${command}]\n`))
    expect(text).toContain('exit 1\n')
    expect(notes).toEqual([`3:3 not carried over: ${reason}`])
  })
})
