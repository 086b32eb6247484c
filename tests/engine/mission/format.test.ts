import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {preferWords} from '../../../engine/mission/aliases.ts'
import {formatMission} from '../../../engine/mission/format.ts'
import {parseMission} from '../../../engine/mission/parse.ts'
import {stepTypes} from '../../../steps/index.ts'
import {parseCase} from '../../case-file.ts'
import {missionsAmong} from '../../used-missions.ts'
import {scrawlOf} from './format/scrawl.ts'
import {wordyMission} from './format/wordy-missions.ts'
import {load, mission} from './loading.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What the example of the step type `mission` uses. */
const usedMissions = missionsAmong({
  'build.yaml': 'version: "1.0"\nname: build\ninputs: {target: {}}\nsteps: [{run: make}]\n',
})

async function formatted(text: string, {upgrade = false} = {}): Promise<string> {
  const {text: result, diagnostics} = await formatMission(
    {path: 'mission.yaml', bytes: bytesOf(text)},
    {stepTypes, usedMissions, upgrade},
  )
  if (result === null) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  return result
}

/** Keys and values of the text that have a preferred word. */
function otherWordsIn(text: string): boolean {
  const file = {path: 'mission.yaml', text}
  const parsed = parseMission(file)
  if (!('mission' in parsed)) throw new Error('the text cannot be read')
  return (
    preferWords(
      file,
      parsed.mission,
      stepTypes.map(({type}) => type),
    ).mission.entries !== parsed.mission.entries
  )
}

/** Every mission of the repository that holds, by where it stands. */
function missionsOfTheRepository(): readonly (readonly [name: string, text: string])[] {
  const files = globSync(['{examples,missions,bench}/**/*.yaml'], {cwd: root}).map(
    path => [path, readFileSync(join(root, path), 'utf8')] as const,
  )
  const cases = readdirSync(join(root, 'tests', 'cases')).flatMap(name =>
    parseCase(readFileSync(join(root, 'tests', 'cases', name), 'utf8')).files.map(
      ({path, text}) => [`${name}: ${path}`, text] as const,
    ),
  )
  const pages = globSync(['README.md', 'docs/**/*.md'], {cwd: root}).flatMap(path =>
    Array.from(
      readFileSync(join(root, path), 'utf8').matchAll(/^```(?:yaml|json).*\n([\s\S]*?)^```$/gm),
      ([, text = ''], index) => [`${path} ${index}`, text] as const,
    ),
  )
  return [...files, ...cases, ...pages].filter(([, text]) => load(text).plan !== null)
}

describe('every mission of the repository', () => {
  const all = missionsOfTheRepository()

  test('is among those that are tried', () => {
    expect(all.length).toBeGreaterThan(100)
  })

  test.each(all)('%s: means the same, and is laid out alike the second time', async (_name, text) => {
    for (const upgrade of [false, true]) {
      const once = await formatted(text, {upgrade})
      expect(load(once).plan?.digest).toBe(load(text).plan?.digest)
      expect(await formatted(once, {upgrade})).toBe(once)
      if (upgrade) expect(otherWordsIn(once)).toBe(false)
    }
  })
})

describe('missions in any hand', () => {
  const scrawled = wordyMission.chain(value => scrawlOf(value).map(hand => ({...hand, value})))

  test('mean the same afterwards, keep every comment, and are laid out once and for all', async () => {
    await fc.assert(
      fc.asyncProperty(scrawled, async ({text, comments, value}) => {
        const {plan} = load(JSON.stringify(value))
        expect(load(text).plan?.digest).toBe(plan?.digest)
        for (const upgrade of [false, true]) {
          const once = await formatted(text, {upgrade})
          expect(load(once).plan?.digest).toBe(plan?.digest)
          expect(await formatted(once, {upgrade})).toBe(once)
          expect(once.match(/# note \d+(: - x)?/g)?.sort() ?? []).toEqual([...comments].sort())
          if (upgrade) expect(otherWordsIn(once)).toBe(false)
        }
      }),
      {numRuns: 150},
    )
  })

  test('stay JSON where they are JSON', async () => {
    await fc.assert(
      fc.asyncProperty(wordyMission, fc.constantFrom(0, 1, 4, '\t'), async (value, space) => {
        const text = JSON.stringify(value, null, space)
        const once = await formatted(text, {upgrade: true})
        JSON.parse(once)
        expect(load(once).plan?.digest).toBe(load(text).plan?.digest)
        expect(await formatted(once, {upgrade: true})).toBe(once)
        expect(otherWordsIn(once)).toBe(false)
        expect(JSON.parse(await formatted(text))).toEqual(value)
      }),
      {numRuns: 100},
    )
  })
})

describe('the layout', () => {
  test('is two spaces for each step in; comments, blank lines, quotes and brackets stay as they are', async () => {
    const written = `\


# top

version: "1.0"   # the only one
name: a


# about steps
steps: # here
# first comment
-   id: a
    run: x  # trailing

    # at the end of the step
# at the end of the list

-   id: b
    # in the step
    env: &w {A: 1, # foo
       B: "2"}   
    run: |
          hello

            there
    if: >-
     success() &&
     always()
    timeout:   5m
# the end

`
    expect(await formatted(written)).toBe(`\
# top

version: "1.0"   # the only one
name: a

# about steps
steps: # here
  # first comment
  - id: a
    run: x  # trailing

    # at the end of the step
  # at the end of the list

  - id: b
    # in the step
    env: &w {A: 1, # foo
       B: "2"}
    run: |
      hello

        there
    if: >-
      success() &&
      always()
    timeout:   5m
# the end
`)
  })

  test('keeps a document marker, and what stands behind the end of the document', async () => {
    const text = `%YAML 1.2\n# why\n---\n# head\nversion: "1.0"\nname: x\nsteps: [{run: x}]\n...\n# tail\n`
    expect(await formatted(text)).toBe(text)
  })

  test('leaves what lines of text begin or end with as it is', async () => {
    const text = mission('  - run: |2+\n        far in\n      cat\n\n\n  - run: |-\n      ls  \n\n')
    expect(await formatted(text)).toBe(
      mission('  - run: |2+\n        far in\n      cat\n\n\n  - run: |-\n      ls  \n'),
    )
  })

  test('keeps the line ends of the file, and drops a byte order mark', async () => {
    expect(await formatted('\uFEFFversion: "1.0"\r\nname: x\r\nsteps:\r\n- run: x\r\n')).toBe(
      'version: "1.0"\r\nname: x\r\nsteps:\r\n  - run: x\r\n',
    )
  })

  test('of JSON gives a line to each member of what was written over several lines, and of what is too wide', async () => {
    const step = '{"id":"a","run":"x","env":{"A":1.50}}'
    expect(await formatted(`{"version":"1.0","name":"x","steps":[${step}]}`)).toBe(
      '{"version": "1.0", "name": "x", "steps": [{"id": "a", "run": "x", "env": {"A": 1.50}}]}\n',
    )
    expect(await formatted(`{"version":"1.0","name":"x",\n"steps":[${step}, ${step.replace('"a"', '"b"')}]}`)).toBe(`\
{
  "version": "1.0",
  "name": "x",
  "steps": [
    {"id": "a", "run": "x", "env": {"A": 1.50}},
    {"id": "b", "run": "x", "env": {"A": 1.50}}
  ]
}
`)
  })

  test('is for missions that hold on some platform', async () => {
    const text = mission('- type: command\n  with: {platform_commands: {windows: dir}}\n')
    expect(await formatted(text)).toBe(mission('  - type: command\n    with: {platform_commands: {windows: dir}}\n'))
  })

  test('is not for missions that are wrong: what is wrong is said', async () => {
    const {text, diagnostics} = await formatMission(
      {path: 'mission.yaml', bytes: bytesOf(mission('- runn: x\n'))},
      {stepTypes, upgrade: true},
    )
    expect(text).toBeNull()
    expect(diagnostics.map(({code}) => code)).toContain('MISSION_UNKNOWN_KEY')
  })
})

describe('the preferred words', () => {
  test('take the place of the others; what they stand in moves with its comments', async () => {
    const written = `\
version: "1.0"
name: old
config:
  # two at most
  resource_limits: {max_parallel_steps: 2, max_memory_mb: 512}
steps:
  - id: a
    step_type: Command  # as it was
    parameters:
      command: ls
      # so often
      repeat_count: 3   # thrice
      delay_between_repeats_ms: 100
      base_timeout_seconds: 30

      # at most
      max_timeout_seconds: 60
    timeout-minutes: 1.5
    resource_limits: {max_memory_mb: 512, max_cpu_percent: 75}
  - {id: b, step_type: 'CreateFile', parameters: {path: x, content: "y"}, "needs": [a]}
  - id: c
    script: echo hi
    needs:
      - step_id: a
        on_failure:
          # why
          use_default_value:
            x: 1   # one
    dependencies: # because
      strategy: conditional # really
`
    expect(await formatted(written, {upgrade: true})).toBe(`\
version: "1.0"
name: old
config:
  max_parallel: 2
  # two at most
  resource_limits: {max_memory_mb: 512}
steps:
  - id: a
    type: command  # as it was
    with:
      command: ls
      # so often
      repeat:
        count: 3   # thrice
        delay: 0.1
    timeout:
      limit: 1.5m
      base: 30
      # at most
      max: 60
    resources: {memory: 512MB, cpu: 75}
  - {id: b, type: 'create_file', with: {path: x, content: "y"}, "depends_on": [a]}
  - id: c
    run: echo hi
    depends_on:
      - step: a
        # why
        default:
          x: 1   # one
    # because
    depends_strategy: conditional # really
`)
  })

  test('are written where an anchor stands, and everything that repeats it goes along', async () => {
    const steps = `\
  - id: a
    step_type: &kind Command
    parameters: {command: ls}
    retry_config: &tries {max_attempts: 3, delay_seconds: 5}
  - id: b
    step_type: *kind
    parameters: {command: ls}
    retry_config: *tries
`
    expect(await formatted(mission(steps), {upgrade: true})).toBe(
      mission(`\
  - id: a
    type: &kind command
    with: {command: ls}
    retry: &tries {max_attempts: 3, delay: 5}
  - id: b
    type: command
    with: {command: ls}
    retry: *tries
`),
    )
  })

  test('stay where an alias repeats them in a place in which they mean something else', async () => {
    const text = `\
version: "1.0"
name: x
steps:
  - {id: a, run: x, retry: &tries {max_attempts: 3, delay_seconds: 5}}
vars: {tries: *tries}
`
    const bytes = bytesOf(text)
    const formatting = await formatMission({path: 'mission.yaml', bytes}, {stepTypes, upgrade: true})
    expect(formatting.text).toBe(text)
    expect(formatting.diagnostics.map(({code}) => code)).toEqual(['FORMAT_WORDS_LEFT'])
  })
})
