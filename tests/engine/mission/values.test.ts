import {describe, expect, test} from 'vitest'
import {load, mission, planOf} from './loading.ts'

const step = mission('  - run: x\n')
const inputs =
  'inputs:\n  base: {default: main}\n  depth: {type: number, required: true, description: how far}\n  mode: {type: choice, options: [a, b], required: true}\n'

test('the plan holds inputs, constants, names of secrets and the env file', () => {
  const text = `inputs: {base: {default: main}, depth: {type: number}}\nvars: {team: core, list: [1, {a: b}]}\nsecrets: [KEY]\nenv_file: conf/.env\n${step}`
  expect(planOf(text).values).toEqual({
    inputs: {base: 'main', depth: null},
    vars: {team: 'core', list: [1, {a: 'b'}]},
    secrets: ['KEY'],
    envFile: 'conf/.env',
  })
})

describe('inputs', () => {
  test('that are given are read as their type says, and change the digest', () => {
    const given = load(inputs + step, {inputs: {depth: '3', mode: 'b'}, requireInputs: true}).plan
    expect(given?.values.inputs).toEqual({base: 'main', depth: 3, mode: 'b'})
    expect(given?.digest).not.toBe(load(inputs + step, {inputs: {depth: '4', mode: 'b'}}).plan?.digest)
  })

  test('that are missing are named, so that they can be asked for', () => {
    const loaded = load(inputs + step, {requireInputs: true})
    expect(loaded.diagnostics.map(({code}) => code)).toEqual(['INPUT_MISSING', 'INPUT_MISSING'])
    expect('missingInputs' in loaded && loaded.missingInputs).toEqual([
      {name: 'depth', type: 'number', description: 'how far', options: []},
      {name: 'mode', type: 'choice', description: null, options: ['a', 'b']},
    ])
  })

  test('that are missing are not asked for where something else is wrong', () => {
    const loaded = load(`${inputs}${step}x: 1\n`, {requireInputs: true})
    expect('missingInputs' in loaded && loaded.missingInputs).toEqual([])
  })

  test('are not required of a mission that is only looked at', () => {
    expect(planOf(inputs + step).values.inputs).toEqual({base: 'main', depth: null, mode: null})
  })

  test('that the mission does not have, or of another type, are told at the inputs', () => {
    const {diagnostics} = load(inputs + step, {inputs: {dept: '1', depth: 'deep', mode: 'c'}})
    expect(diagnostics.map(({code, hint}) => [code, hint])).toEqual([
      ['INPUT_UNKNOWN', 'did you mean "depth"?'],
      ['INPUT_BAD_VALUE', 'write a number such as 3 or 0.5'],
      ['INPUT_BAD_VALUE', 'write one of a, b'],
    ])
  })
})

test('a secret whose value is written down is a warning; one that an expression gives is none', () => {
  const env = 'env: {KEY: abc}\n'
  const steps = mission('  - {run: x, env: {KEY: "${{ secrets.KEY }}"}}\n  - {run: x, env: {KEY: def}}\n')
  const {plan, diagnostics} = load(`secrets: [KEY]\n${env}${steps}`)
  expect(plan).not.toBeNull()
  expect(diagnostics.map(({severity, message}) => `${severity}: ${message}`)).toEqual([
    'warning: the secret "KEY" has its value written down in "env"',
    'warning: the secret "KEY" has its value written down in "env"',
  ])
})

describe('timeout', () => {
  const limitOf = (text: string) => planOf(text).steps[0]?.timeout
  test.each([
    ['{limit: 5m, allow_partial: true}', {ms: 300_000, why: 'set by the step', allowPartial: true}],
    ['{limit: 90}', {ms: 90_000, why: 'set by the step', allowPartial: false}],
    ['{allow_partial: true}', {ms: 3_600_000, why: 'default limit', allowPartial: true}],
  ])('%s', (written, policy) => {
    expect(limitOf(mission(`  - run: x\n    timeout: ${written}\n`))).toEqual({kind: 'fixed', ...policy})
  })

  test('takes from the defaults what the step leaves open', () => {
    const defaults = 'defaults: {timeout: {limit: 1m, allow_partial: true}}\n'
    expect(limitOf(`${defaults}${mission('  - {run: x, timeout: 5s}\n')}`)).toMatchObject({
      ms: 5000,
      allowPartial: true,
    })
    const own = mission('  - {run: x, timeout: {allow_partial: false}}\n')
    expect(limitOf(`${defaults}${own}`)).toMatchObject({ms: 60_000, allowPartial: false})
  })
})

test('resume: never is planned', () => {
  expect(planOf(mission('  - {run: x, resume: never}\n')).steps[0]?.resume).toBe('never')
})
