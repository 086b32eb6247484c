import {describe, expect, test} from 'vitest'
import {aliases, valueAliases} from '../../../schemas/aliases.ts'
import {mission, planOf, problemsIn, shown} from './loading.ts'

const step = (lines: string): string =>
  mission(`  - id: first\n    run: x\n  - id: a\n    ${lines.replaceAll('\n', '\n    ')}\n`)
const config = (lines: string): string => `config:\n  ${lines}\n${mission('  - run: x\n')}`
const defaults = (lines: string): string => `defaults:\n  ${lines}\n${mission('  - run: x\n')}`

const pairs: readonly (readonly [alias: string, written: string, preferred: string])[] = [
  ['step_type', step('step_type: command\nwith: {command: ls}'), step('type: command\nwith: {command: ls}')],
  ['parameters', step('type: scan\nparameters: {kinds: [todos]}'), step('type: scan\nwith: {kinds: [todos]}')],
  ['script', step('script: make'), step('run: make')],
  ['needs', step('run: x\nneeds: [first]'), step('run: x\ndepends_on: [first]')],
  ['step_id', step('run: x\ndepends_on: [{step_id: first}]'), step('run: x\ndepends_on: [{step: first}]')],
  ['uses', step('type: mission\nuses: ./build.yaml'), step('type: mission\nwith: {uses: ./build.yaml}')],
  [
    'inputs',
    step('type: mission\nuses: ./build.yaml\ninputs: {target: all}'),
    step('type: mission\nwith: {uses: ./build.yaml, inputs: {target: all}}'),
  ],
  ['timeout_seconds', step('run: x\ntimeout_seconds: 90'), step('run: x\ntimeout: 90')],
  ['timeout-minutes', step('run: x\ntimeout-minutes: 1.5'), step('run: x\ntimeout: 90')],
  [
    'dependencies.strategy',
    step('run: x\nneeds: [first]\ndependencies: {strategy: any}'),
    step('run: x\nneeds: [first]\ndepends_strategy: any'),
  ],
  [
    'on_failure.use_default_value',
    step('run: x\nneeds: [{step: first, on_failure: {use_default_value: 7}}]'),
    step('run: x\nneeds: {first: {default: 7}}'),
  ],
  [
    'on_failure.retry_with_alternative',
    step('run: x\nneeds: {first: {on_failure: {retry_with_alternative: b}}}\n- {id: b, run: y}').replace(
      '    - {id',
      '  - {id',
    ),
    step('run: x\nneeds: {first: {alternative: b}}\n- {id: b, run: y}').replace('    - {id', '  - {id'),
  ],
  [
    'allow_partial_results',
    step('run: x\ntimeout_seconds: 5\nallow_partial_results: true'),
    step('run: x\ntimeout: {limit: 5, allow_partial: true}'),
  ],
  [
    'allow_partial_results',
    step('run: x\ntimeout: {limit: 5, allow_partial_results: true}'),
    step('run: x\ntimeout: {limit: 5, allow_partial: true}'),
  ],
  ['retry_count', step('run: x\nretry_count: 2'), step('run: x\nretry: 2')],
  ['retry_config', step('run: x\nretry_config: {max_attempts: 3}'), step('run: x\nretry: {max_attempts: 3}')],
  [
    'delay_seconds',
    step('run: x\nretry: {max_attempts: 3, delay_seconds: 5}'),
    step('run: x\nretry: {max_attempts: 3, delay: 5}'),
  ],
  [
    'retry_on',
    step('run: x\nretry: {max_attempts: 3, retry_on: [timeout]}'),
    step('run: x\nretry: {max_attempts: 3, on: [timeout]}'),
  ],
  ['continue-on-error', step('run: x\ncontinue-on-error: true'), step('run: x\ncontinue_on_error: true')],
  ['continue_on_failure', step('run: x\ncontinue_on_failure: true'), step('run: x\ncontinue_on_error: true')],
  ['max_parallel_steps', config('max_parallel_steps: 2'), config('max_parallel: 2')],
  ['resource_limits.max_parallel_steps', config('resource_limits: {max_parallel_steps: 2}'), config('max_parallel: 2')],
  ['resource_limits', step('run: x\nresource_limits: {memory: 1GB}'), step('run: x\nresources: {memory: 1GB}')],
  ['max_memory_mb', step('run: x\nresources: {max_memory_mb: 512}'), step('run: x\nresources: {memory: 512MB}')],
  ['max_cpu_percent', step('run: x\nresources: {max_cpu_percent: 75}'), step('run: x\nresources: {cpu: 75%}')],
  [
    'max_disk_io_mb_per_sec',
    step('run: x\nresources: {max_disk_io_mb_per_sec: 100}'),
    step('run: x\nresources: {disk_io: 100MB/s}'),
  ],
  ['strategy.matrix', step('run: x\nstrategy: {matrix: {os: [a, b]}}'), step('run: x\nmatrix: {os: [a, b]}')],
  [
    'strategy.max-parallel',
    step('run: x\nstrategy: {matrix: "${{ fromJSON(env.AXES) }}", max-parallel: 2}'),
    step('run: x\nmatrix: {values: "${{ fromJSON(env.AXES) }}", max_parallel: 2}'),
  ],
  [
    'strategy.fail-fast',
    step('run: x\nstrategy: {fail-fast: true, matrix: {os: [a, b]}}'),
    step('run: x\nmatrix: {os: [a, b], fail_fast: true}'),
  ],
  ['working_dir', step('run: x\nworking_dir: src'), step('run: x\nworking_directory: src')],
  ['working-directory', step('run: x\nworking-directory: src'), step('run: x\nworking_directory: src')],
  ['repeat_count', step('run: x\nwith: {repeat_count: 3}'), step('run: x\nrepeat: {count: 3}')],
  [
    'delay_between_repeats_ms',
    step('run: x\nwith: {repeat_count: 3, delay_between_repeats_ms: 100}'),
    step('run: x\nrepeat: {count: 3, delay: 0.1}'),
  ],
  [
    'expect_status_codes',
    step('run: x\nwith: {expect_status_codes: [200, 401]}'),
    step('run: x\nwith: {expect: {status_codes: [200, 401]}}'),
  ],
  [
    'chunk_processing',
    step('run: x "$@"\nwith: {files: [a], chunk_processing: true}'),
    step('run: x "$@"\nwith: {files: [a], chunk: {enabled: true}}'),
  ],
  [
    'max_files_per_chunk',
    step('run: x "$@"\nwith: {files: [a], chunk_processing: true, max_files_per_chunk: 7}'),
    step('run: x "$@"\nwith: {files: [a], chunk: {enabled: true, max_files: 7}}'),
  ],
]

describe('every other word means the same as the preferred one', () => {
  test.each(pairs)('%s', (_alias, written, preferred) => {
    expect(planOf(written)).toEqual(planOf(preferred))
  })

  test('and each is tried here', () => {
    expect(pairs.map(([alias]) => alias).sort()).toEqual(aliases.map(({written}) => written).sort())
  })
})

test.each(valueAliases)('$key: $written means $preferred', ({key, written, preferred}) => {
  const substitute = preferred === 'default' ? ', default: 1' : preferred === 'alternative' ? ', alternative: b' : ''
  const other = '\n- {id: b, run: y}'
  const said = (word: string): string => {
    const lines =
      key === 'on_failure' ? `needs: {first: {on_failure: ${word}${substitute}}}` : `needs: first\n${key}: ${word}`
    return step(`run: x\n${lines}${other}`).replace('    - {id', '  - {id')
  }
  expect(planOf(said(written))).toEqual(planOf(said(preferred)))
})

test('partial results are allowed in the defaults too, and not twice', () => {
  expect(planOf(defaults('allow_partial_results: true')).steps[0]?.timeout).toMatchObject({allowPartial: true})
  expect(problemsIn(step('run: x\ntimeout: {allow_partial: true}\nallow_partial_results: true'))).toEqual([
    'MISSION_DUPLICATE_KEY 9:5',
  ])
})

test('the words work in the defaults too', () => {
  expect(planOf(defaults('timeout-minutes: 5')).steps[0]?.timeout).toMatchObject({ms: 300_000})
  expect(planOf(defaults('retry_config: {max_attempts: 4, delay_seconds: 2}')).steps[0]?.retry).toMatchObject({
    maxAttempts: 4,
    delayMs: 2000,
  })
})

test.each(['create_file', 'create-file', 'CreateFile', 'createFile', 'CREATE_FILE'])(
  'the type %s is create_file',
  type => {
    const plan = planOf(mission(`  - type: ${type}\n    with: {path: a, content: b}\n`))
    expect(plan.steps[0]?.type).toBe('create_file')
  },
)

test('two words for one key are an error that names both places', () => {
  expect(shown(mission('  - id: a\n    script: x\n    run: y\n'))).toBe(`\
error MISSION_DUPLICATE_KEY: "run" and "script" are two words for the same key
 --> mission.yaml:6:5
  |
6 |     run: y
  |     ^^^
 --> mission.yaml:5:5
  |
5 |     script: x
  |     ^^^^^^ the other one
  = help: keep one of the two

1 error in mission.yaml
`)
})

test('two other words for one key are an error as well', () => {
  expect(problemsIn(step('run: x\nretry_count: 1\nretry_config: {max_attempts: 2}'))).toEqual([
    'MISSION_DUPLICATE_KEY 9:5',
  ])
})

test('a word that leads into a mapping leaves the rest of it where it is', () => {
  expect(planOf(config('resource_limits: {max_parallel_steps: 2, max_memory_mb: 512}'))).toEqual(
    planOf(config('{max_parallel: 2, resource_limits: {max_memory_mb: 512}}')),
  )
  expect(problemsIn(config('resource_limits: {max_parallel_steps: 2, max_threads: 512}'))).toEqual([
    'MISSION_UNKNOWN_KEY 2:44',
  ])
})

test('a limit that adapts may be written in the words of the earlier format', () => {
  const adaptive = {kind: 'adaptive', baseMs: 30_000, maxMs: 300_000, sizeFactor: 1.5}
  const words = 'timeout_strategy: adaptive, base_timeout_seconds: 30, max_timeout_seconds: 300, size_factor: 1.5'
  const planned = planOf(step(`type: command\nwith: {command: x, ${words}}`)).steps.at(-1)
  expect(planned).toMatchObject({timeout: adaptive, params: {command: 'x'}})
  expect(planOf(step('run: x\ntimeout_seconds: auto')).steps.at(-1)?.timeout).toMatchObject({kind: 'adaptive'})
  const capped = step('run: x\ntimeout_seconds: 60\nwith: {base_timeout_seconds: 30, max_timeout_seconds: 300}')
  expect(planOf(capped).steps.at(-1)?.timeout).toMatchObject({baseMs: 30_000, maxMs: 60_000})
  expect(problemsIn(step('run: x\ntimeout: {base: 5}\nwith: {base_timeout_seconds: 30}'))).toHaveLength(1)
})
