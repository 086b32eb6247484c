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

  test('of another type are told at the inputs, and those that the mission does not have where they were given', () => {
    const {diagnostics} = load(inputs + step, {inputs: {dept: '1', depth: 'deep', mode: 'c'}})
    expect(diagnostics.map(({code, hint}) => [code, hint])).toEqual([
      ['INPUT_BAD_VALUE', 'write a number such as 3 or 0.5'],
      ['INPUT_BAD_VALUE', 'write one of a, b'],
      ['INPUT_UNKNOWN', 'did you mean "depth"?'],
    ])
    expect(diagnostics.at(-1)?.place.file).toEqual({path: 'the command line', text: '--input dept=1'})
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
  ])('%s is fixed', (written, policy) => {
    expect(limitOf(mission(`  - run: x\n    timeout: ${written}\n`))).toEqual({kind: 'fixed', ...policy})
  })

  const byDefault = {baseMs: 600_000, maxMs: 3_600_000, sizeFactor: 1}
  const byStep = {isDefault: false, why: 'set by the step'}
  test.each([
    ['{allow_partial: true}', {...byDefault, isDefault: true, why: 'default limit', allowPartial: true}],
    ['auto', {...byDefault, ...byStep}],
    ['{strategy: adaptive}', {...byDefault, ...byStep}],
    [
      '{strategy: adaptive, base: 30s, max: 5m, size_factor: 1.5}',
      {...byStep, baseMs: 30_000, maxMs: 300_000, sizeFactor: 1.5},
    ],
    ['{base: 2h}', {...byStep, baseMs: 7_200_000, maxMs: 7_200_000}],
    ['{max: 5m}', {...byStep, baseMs: 300_000, maxMs: 300_000}],
    ['{strategy: adaptive, limit: 1m, max: 5m}', {...byStep, baseMs: 60_000, maxMs: 60_000}],
  ])('%s is adaptive', (written, policy) => {
    const expected = {kind: 'adaptive', work: 'other', ...policy}
    expect(limitOf(mission(`  - run: x\n    timeout: ${written}\n`))).toMatchObject(expected)
  })

  test('takes from the defaults what the step leaves open', () => {
    const defaults = 'defaults: {timeout: {limit: 1m, allow_partial: true}}\n'
    expect(limitOf(`${defaults}${mission('  - {run: x, timeout: 5s}\n')}`)).toMatchObject({
      ms: 5000,
      allowPartial: true,
    })
    const own = mission('  - {run: x, timeout: {allow_partial: false}}\n')
    expect(limitOf(`${defaults}${own}`)).toMatchObject({ms: 60_000, allowPartial: false})
    const adaptive = 'defaults: {timeout: {base: 20s, max: 2m}}\n'
    const raised = mission('  - {run: x, timeout: {max: 4m}}\n')
    expect(limitOf(`${adaptive}${raised}`)).toMatchObject({baseMs: 20_000, maxMs: 240_000, why: 'set by the step'})
  })

  test('knows from the program what the time of a step depends on', () => {
    const workOf = (step: string) => {
      const timeout = limitOf(mission(`  - ${step}\n`))
      return timeout?.kind === 'adaptive' ? timeout.work : null
    }
    const command = (words: string) => workOf(`{type: command, with: {command: ${words}}}`)
    expect(['grep', '/usr/bin/rg', 'find', 'git, args: [grep, x]'].map(command)).toEqual(Array(4).fill('search'))
    expect(['cargo', './gradlew', 'npm', '"C:\\\\mvn.CMD"'].map(command)).toEqual(Array(4).fill('build'))
    expect(['curl', 'git, args: [log]', '"${{ run.id }}"'].map(command)).toEqual(Array(3).fill('other'))
    expect(workOf('{run: grep -r x .}')).toBe('other')
    expect(workOf('{type: scan, timeout: auto, with: {kinds: [todos]}}')).toBe('search')
    expect(workOf('{type: scan, with: {kinds: [todos]}}')).toBeNull()
  })

  test.each([
    ['{strategy: fixed}', 'a fixed timeout needs "limit"'],
    ['{strategy: fixed, limit: 5m, max: 1h}', '"base" and "max" do nothing for a fixed timeout'],
    ['{base: 5m, max: 30s}', '"base" of the timeout, "5m", is more than its "max", "30s"'],
    ['{base: 5m, limit: 30s}', '"base" of the timeout, "5m", is more than its "limit", "30s"'],
  ])('%s contradicts itself', (written, message) => {
    const {diagnostics} = load(mission(`  - run: x\n    timeout: ${written}\n`))
    expect(diagnostics.map(diagnostic => diagnostic.message)).toEqual([message])
  })

  test('of the run as a whole is part of the plan', () => {
    expect(planOf(`config: {timeout: 1h}\n${mission('  - run: x\n')}`).timeoutMs).toBe(3_600_000)
  })
})

test('resume: never is planned', () => {
  expect(planOf(mission('  - {run: x, resume: never}\n')).steps[0]?.resume).toBe('never')
})
