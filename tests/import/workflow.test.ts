import {describe, expect, test} from 'vitest'
import {parseMission} from '../../engine/mission/parse.ts'
import {readWorkflow} from '../../import/workflow.ts'
import {imported, stepsOf} from './importing.ts'

const job = (steps: string, head = ''): string =>
  `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n${head}    steps:\n${steps}`

test('jobs are their commands one after the other, and wait for the jobs they need', async () => {
  const text = `\
# On each push.
name: CI
on:
  workflow_dispatch:
    inputs: {level: {type: choice, options: [a, b], default: a}}
env: {CI: "1"}
jobs:
  # the quick one
  lint:
    runs-on: ubuntu-latest
    outputs: {count: "\${{ steps.count.outputs.n }}"}
    steps:
      - uses: actions/checkout@v4
      - run: npm run lint
      - id: count
        name: Count
        run: echo "n=1" >> "$GITHUB_OUTPUT"
        timeout-minutes: 2
  test:
    needs: [lint]
    runs-on: ubuntu-latest
    defaults: {run: {working-directory: app}}
    steps:
      - run: echo \${{ needs.lint.outputs.count }} \${{ inputs.level }} \${{ secrets.TOKEN }}
        continue-on-error: true
        env: {A: "\${{ env.CI }}"}
`
  expect(await imported('.github/workflows/ci.yml', text)).toEqual({
    notes: ['13:9 the action "actions/checkout@v4" is left out: a mission works on the files that are there'],
    text: `\
# On each push.
version: "1.0"
name: CI
inputs: {level: {type: choice, default: a, options: [a, b]}}
env: {CI: "1"}
secrets: [TOKEN]
steps:
  # the quick one
  # import: line 13: the action "actions/checkout@v4" is left out: a mission works on the files that are there
  - id: lint-npm-run-lint
    run: npm run lint
  - id: lint-count
    name: Count
    run: echo "n=1" >> "$GITHUB_OUTPUT"
    depends_on: [lint-npm-run-lint]
    timeout: 2m
  - id: test-echo
    run: echo \${{ steps.lint-count.outputs.n }} \${{ inputs.level }} \${{ secrets.TOKEN }}
    depends_on: [lint-count]
    env: {A: "\${{ env.CI }}"}
    working_directory: app
    continue_on_error: true
`,
  })
  const {text: alone} = await imported('ci.yml', text, {only: ['lint']})
  expect(alone).not.toContain('test-echo')
  expect(alone).toContain('  - id: npm-run-lint\n')
})

describe('conditions', () => {
  const conditions: readonly (readonly [written: string, becomes: string])[] = [
    ['always()', 'always()'],
    ['${{ failure() }}', 'failure()'],
    ["runner.os == 'Linux'", "host.os == 'Linux'"],
    ["github.ref_name == 'main'", "env.GITHUB_REF_NAME == 'main'"],
    ["contains(env.X, 'github.ref')", "contains(env.X, 'github.ref')"],
    ['success() && !cancelled()', 'success() && !cancelled()'],
  ]

  test.each(conditions)('%s is %s', async (written, becomes) => {
    expect(await stepsOf('ci.yml', job(`      - run: ls\n        if: ${written}\n`))).toContain(`    if: ${becomes}\n`)
  })

  test('of the job and of the step both have to hold', async () => {
    const text = job('      - run: ls\n        if: env.A\n', "    if: env.B == '1'\n")
    expect(await stepsOf('ci.yml', text)).toContain("    if: (env.B == '1') && (env.A)\n")
  })

  test('that cannot be judged here keep the step from running', async () => {
    const {text, notes} = await imported(
      'ci.yml',
      job('      - run: ./deploy\n        if: github.event.pull_request.merged\n'),
    )
    expect(text).toContain('    if: "false"\n')
    expect(notes).toEqual([
      '6:9 the condition "github.event.pull_request.merged" cannot be judged here ("github.event.pull_request.merged" has no counterpart), so the step never runs',
    ])
  })
})

describe('a script', () => {
  test('in which an expression stands in single quotes has them broken', async () => {
    const text = job("      - run: echo 'a ${{ env.X }} b'\n")
    expect(await stepsOf('ci.yml', text)).toContain(`run: echo 'a '"\${{ env.X }}"' b'\n`)
  })

  test('with something that only GitHub knows fails, and says why', async () => {
    const {text, notes} = await imported('ci.yml', job('      - run: echo ${{ github.event.number }}\n'))
    expect(text).toContain('exit 1\n')
    expect(notes).toEqual(['6:9 not carried over: "github.event.number" has no counterpart'])
  })

  test('that writes to the environment of later steps is pointed out', async () => {
    const {notes} = await imported('ci.yml', job('      - run: echo A=1 >> "$GITHUB_ENV"\n'))
    expect(notes).toEqual([
      '6:9 there is no "$GITHUB_ENV" and no "$GITHUB_PATH": write to "$GITHUB_OUTPUT", and read `steps.ID.outputs`',
    ])
  })

  const shells: readonly (readonly [head: string, step: string, keys: string])[] = [
    ['', 'run: ls | wc', 'run: ls | wc\n'],
    ['', 'run: "[[ a == a ]]"', 'run: "[[ a == a ]]"\n    shell: bash\n'],
    ['', 'run: ls\n        shell: pwsh', 'run: ls\n    shell: pwsh\n'],
    ['    defaults: {run: {shell: bash}}\n', 'run: ls', 'run: ls\n    shell: bash\n'],
  ]

  test.each(shells)('%j %j is %j', async (head, step, keys) => {
    const text = job(`      - id: one\n        ${step}\n`, head)
    expect(await stepsOf('ci.yml', text)).toBe(`  - id: one\n    ${keys}`)
  })
})

test('a matrix that no command asks for is left out', async () => {
  const text = job('      - run: ls\n', '    strategy: {matrix: {os: [ubuntu-latest, macos-latest]}}\n')
  expect(await imported('ci.yml', text)).toEqual({
    notes: ['3:3 the matrix is left out: no command of the job asks for it'],
    text: '# import: line 3: the matrix is left out: no command of the job asks for it\nversion: "1.0"\nname: ci\nsteps:\n  - id: ls\n    run: ls\n',
  })
})

test('a matrix that commands ask for is that of each step', () => {
  const matrix = '{fail-fast: false, max-parallel: 2, matrix: {node: [20, 22], exclude: [{node: 20}]}}'
  const text = job('      - run: echo ${{ matrix.node }}\n      - run: ls\n', `    strategy: ${matrix}\n`)
  const file = {path: 'ci.yml', text}
  const parsed = parseMission(file)
  const read = 'mission' in parsed ? readWorkflow(file, parsed.mission, []) : parsed
  const steps = 'draft' in read ? read.draft.steps : []
  expect(steps.map(({keys}) => keys['matrix'])).toEqual(
    Array.from({length: 2}, () => ({node: [20, 22], exclude: [{node: 20}], max_parallel: 2, fail_fast: false})),
  )
})

test('the limit of a job is that of the mission, where it is alone', async () => {
  const {text} = await imported('ci.yml', job('      - run: ls\n', '    timeout-minutes: 5\n'))
  expect(text).toContain('config: {timeout: 5m}\n')
})
