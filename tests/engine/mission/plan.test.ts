import {describe, expect, test} from 'vitest'
import {canonicalJson, sha256} from '../../../engine/canonical.ts'
import type {PlannedStep} from '../../../engine/contracts.ts'
import {load, mission, planOf} from './loading.ts'

function firstStep(text: string): PlannedStep {
  const [step] = planOf(text).steps
  if (step === undefined) throw new Error('a plan without steps')
  return step
}

test('a plan has every default filled', () => {
  const {digest, ...content} = planOf(mission('  - run: make\n'))
  expect(content).toEqual({
    missionName: 'test',
    maxParallel: 4,
    failFast: 'off',
    values: {inputs: {}, vars: {}, secrets: [], envFile: null},
    steps: [
      {
        id: 'command-1',
        name: 'command-1',
        type: 'command',
        params: {run: 'make'},
        dependsOn: [],
        rule: {kind: 'all'},
        condition: null,
        standby: false,
        env: {},
        workingDirectory: '.',
        retry: {maxAttempts: 1, delayMs: 1000, factor: 2, jitter: false, on: ['error']},
        timeout: {
          kind: 'adaptive',
          work: 'other',
          baseMs: 600_000,
          maxMs: 3_600_000,
          sizeFactor: 1,
          isDefault: true,
          why: 'default limit',
          allowPartial: false,
        },
        continueOnError: false,
        resume: 'again',
      },
    ],
  })
  expect(digest).toBe(sha256(canonicalJson(content)))
})

test('a plan holds everything that the mission says', () => {
  const text = `
version: 1.0
name: full
env: {A: 1.10, B: true, C: text, D: mission}
defaults: {timeout: 10m, retry: 1, shell: bash}
config: {max_parallel: 2, fail_fast: kill}
steps:
  - id: first
    name: The first
    type: create_file
    with: {path: a.txt, content: hello}
  - id: second
    run: make
    depends_on: [first, {step: first}]
    env: {D: 007}
    working_directory: sub/folder
    timeout: 1m30s
    retry: {max_attempts: 3, delay: 250ms, backoff: 1.5, jitter: true, on: [error, timeout]}
    continue_on_error: true
`
  const {plan} = load(text)
  expect(plan).toMatchObject({missionName: 'full', maxParallel: 2, failFast: 'kill'})
  expect(plan?.steps[0]).toMatchObject({
    name: 'The first',
    retry: {maxAttempts: 2},
    timeout: {kind: 'fixed', ms: 600_000, why: "set by the mission's defaults", allowPartial: false},
  })
  expect(plan?.steps[1]).toEqual({
    id: 'second',
    name: 'second',
    type: 'command',
    params: {run: 'make', shell: 'bash'},
    dependsOn: ['first'],
    rule: {kind: 'all'},
    condition: null,
    standby: false,
    env: {A: '1.10', B: 'true', C: 'text', D: '007'},
    workingDirectory: 'sub/folder',
    retry: {maxAttempts: 3, delayMs: 250, factor: 1.5, jitter: true, on: ['error', 'timeout']},
    timeout: {kind: 'fixed', ms: 90_000, why: 'set by the step', allowPartial: false},
    continueOnError: true,
    resume: 'again',
  })
})

test('types that end by themselves have no limit of their own', () => {
  const steps = `  - {type: scan, with: {kinds: [todos]}}
  - {type: report, with: {format: json}}
  - {type: create_file, with: {path: a, content: b}}
`
  expect(planOf(mission(steps)).steps.map(step => step.timeout)).toEqual(
    Array.from({length: 3}, () => ({kind: 'none'})),
  )
})

test.each([
  ['false', 'off'],
  ['true', 'drain'],
  ['kill', 'kill'],
])('fail_fast %s is %s', (written, failFast) => {
  expect(planOf(`config: {fail_fast: ${written}}\n${mission('  - run: x\n')}`).failFast).toBe(failFast)
})

describe('the shell of run text', () => {
  test('is the one of the parameters, else of the step, else of the defaults', () => {
    const steps = '  - {run: x, shell: sh, with: {shell: pwsh}}\n  - {run: x, shell: sh}\n  - {run: x}\n'
    const plan = planOf(`defaults: {shell: bash}\n${mission(steps)}`)
    expect(plan.steps.map(({params}) => params['shell'])).toEqual(['pwsh', 'sh', 'bash'])
  })

  test('is left to the type where nobody names one', () => {
    expect(firstStep(mission('  - run: x\n')).params).toEqual({run: 'x'})
  })

  test('holds for the run parameter of a command too, and for no program without a shell', () => {
    const steps = '  - {type: command, with: {run: x}}\n  - {type: command, with: {command: x}}\n'
    const plan = planOf(`defaults: {shell: bash}\n${mission(steps)}`)
    expect(plan.steps.map(({params}) => params)).toEqual([{run: 'x', shell: 'bash'}, {command: 'x'}])
  })
})

test('run text takes further parameters of a command', () => {
  const {params} = firstStep(mission('  - run: grep x y\n    with: {success_exit_codes: [0, 1]}\n'))
  expect(params).toEqual({run: 'grep x y', success_exit_codes: [0, 1]})
})

describe('the digest', () => {
  const steps = '  - id: a\n    run: make\n    env: {A: 1, B: 2}\n'
  const {digest} = planOf(mission(steps))

  test('does not depend on comments, order of keys or the words used', () => {
    const rewritten = '# new\nname: test\nversion: 1.0\nsteps:\n  - env: {B: 2, A: 1}\n    script: make\n    id: a\n'
    expect(planOf(rewritten).digest).toBe(digest)
  })

  test('depends on what is done', () => {
    expect(planOf(mission(steps.replace('make', 'make all'))).digest).not.toBe(digest)
    expect(planOf(mission(steps.replace('A: 1', 'A: 1.0'))).digest).not.toBe(digest)
  })
})

test('canonical JSON sorts keys and leaves out what is undefined', () => {
  expect(canonicalJson({b: [1, {d: null, c: 'x'}], a: undefined, Z: 1e21})).toBe(
    '{"Z":1e+21,"b":[1,{"c":"x","d":null}]}',
  )
})

describe('ids that are not written', () => {
  const idsOf = (steps: string): string[] => planOf(mission(steps)).steps.map(({id}) => id)

  test('are made from the name', () => {
    expect(idsOf('  - {name: "Build & Test: Größe", run: x}\n')).toEqual(['build-test-gro-e'])
    expect(idsOf('  - {name: 2nd try, run: x}\n')).toEqual(['step-2nd-try'])
  })

  test('are made from type and number where the name has no letters', () => {
    expect(idsOf('  - {name: 構築, run: x}\n  - {type: scan, with: {kinds: [todos]}}\n')).toEqual([
      'command-1',
      'scan-2',
    ])
  })

  test('give way to written ones and to each other', () => {
    expect(idsOf('  - {name: a, run: x}\n  - {name: A, run: x}\n  - {id: a, run: x}\n')).toEqual(['a-2', 'a-3', 'a'])
  })

  test('can be depended on', () => {
    expect(
      planOf(mission('  - {name: Build it, run: x}\n  - {run: y, needs: build-it}\n')).steps[1]?.dependsOn,
    ).toEqual(['build-it'])
  })
})

test('100,000 steps in a chain are planned within seconds', {timeout: 60_000}, () => {
  const steps = Array.from(
    {length: 100_000},
    (_, i) => `  - id: s${i}\n    run: echo ${i}\n    depends_on: [${i === 0 ? '' : `s${i - 1}`}]\n    timeout: 5m\n`,
  )
  const startedAtMs = performance.now()
  expect(planOf(mission(steps.join(''))).steps).toHaveLength(100_000)
  // Twice what is promised: the machine may be busy with other tests.
  expect(performance.now() - startedAtMs).toBeLessThan(30_000)
})
