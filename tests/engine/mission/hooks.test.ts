/** Hooks and concurrency groups as they are written: what the plan makes of them, and what is refused. */
import {describe, expect, test} from 'vitest'
import {hintsIn, mission, planOf, problemsIn} from './loading.ts'

const around = (lists: string): string => `${mission('  - {id: a, run: x}\n')}${lists}`
const hooksOf = (lists: string): readonly string[] =>
  planOf(around(lists)).steps.flatMap(({id, hook}) => (hook === undefined ? [] : [`${id} ${hook}`]))

describe('hooks', () => {
  test('stand after all steps, in the order in which they run, whatever the order of their lists', () => {
    const plan = planOf(
      around('finally: [{run: d}]\non_cancel: [{run: c}]\non_failure: [{run: b}]\non_success: [{run: e}]\n'),
    )
    expect(plan.steps.map(({id}) => id)).toEqual(['a', 'on_success-1', 'on_failure-1', 'on_cancel-1', 'finally-1'])
    expect(plan.steps.map(({hook}) => hook)).toEqual([undefined, 'on_success', 'on_failure', 'on_cancel', 'finally'])
  })

  test('have their own id, one from their name, or one from their place, and never that of another', () => {
    expect(hooksOf('finally: [{id: tidy, run: x}, {name: Tidy up, run: x}, {run: x}, {name: a, run: x}]\n')).toEqual([
      'tidy finally',
      'tidy-up finally',
      'finally-3 finally',
      'a-2 finally',
    ])
    const taken = `${mission('  - {id: finally-1, run: x}\n')}finally: [{run: x}]\n`
    expect(planOf(taken).steps.map(({id}) => id)).toEqual(['finally-1', 'finally-1-2'])
  })

  test('are steps: other words, defaults and the environment of the mission hold for them', () => {
    const lists = 'finally: [{script: x, retry_count: 2, timeout_seconds: 5}]\nenv: {A: "1"}\ndefaults: {shell: bash}\n'
    expect(planOf(around(lists)).steps.at(-1)).toMatchObject({
      params: {run: 'x', shell: 'bash'},
      env: {A: '1'},
      retry: {maxAttempts: 3},
      timeout: {kind: 'fixed', ms: 5_000},
      hook: 'finally',
    })
  })

  test('wait for nothing, and nothing waits for them', () => {
    expect(
      problemsIn(around('finally: [{run: x, depends_on: [a]}, {run: x, needs: a, depends_strategy: any}]\n')),
    ).toEqual(['MISSION_BAD_VALUE 5:20', 'MISSION_BAD_VALUE 5:47', 'MISSION_BAD_VALUE 5:57'])
    const waiting = `${mission('  - {id: a, run: x, depends_on: tidy}\n')}finally: [{id: tidy, run: x}]\n`
    expect(problemsIn(waiting)).toEqual(['MISSION_UNKNOWN_STEP 4:33'])
    expect(hintsIn(waiting)).toEqual(['"tidy" is a hook, which runs when all steps have ended'])
    const standby = mission('  - {id: b, run: x}\n  - {id: a, run: x, depends_on: {b: {alternative: tidy}}}\n')
    expect(problemsIn(`${standby}finally: [{id: tidy, run: x}]\n`)).toEqual(['MISSION_UNKNOWN_STEP 5:51'])
  })

  test('may be none', () => {
    expect(hooksOf('finally: []\n')).toEqual([])
  })

  test('change nothing in the plan of a mission without them', () => {
    expect(planOf(around('')).digest).toBe(planOf(around('on_success: []\n')).digest)
  })
})

describe('a concurrency group', () => {
  test('is in the plan with what its expressions may need', () => {
    const text = around(
      'concurrency: {group: "deploy-${{ env.STAGE }}", cancel_in_progress: true}\nenv: {STAGE: live}\n',
    )
    expect(planOf(text).concurrency).toEqual({
      group: 'deploy-${{ env.STAGE }}',
      cancelInProgress: true,
      env: {STAGE: 'live'},
    })
    const plain = around('concurrency: {group: deploy}\nenv: {STAGE: live}\n')
    expect(planOf(plain).concurrency).toEqual({group: 'deploy', cancelInProgress: false, env: {}})
  })

  test.each([
    ['{}', 'MISSION_MISSING_KEY 5:14'],
    ['{group: ""}', 'MISSION_BAD_VALUE 5:22'],
    ['{group: [a]}', 'MISSION_WRONG_TYPE 5:22'],
    ['deploy', 'MISSION_WRONG_TYPE 5:14'],
    ['{group: "${{ secrets.A }}"}\nsecrets: [A]', 'MISSION_UNKNOWN_NAME 5:27'],
    ['{group: "${{ inputs.stage }}"}', 'MISSION_UNKNOWN_NAME 5:34'],
  ])('is refused as %s', (written, problem) => {
    expect(problemsIn(around(`concurrency: ${written}\n`))).toEqual([problem])
  })
})
