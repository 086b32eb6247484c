/** Random missions in every word that may be written, each one sound. */
import * as fc from 'fast-check'
import type {Json, JsonObject} from '../../../../engine/contracts.ts'

const maybe = (part: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> => fc.oneof(fc.constant({}), part)

/** One key out of several, with its value. */
const oneKey = (keys: readonly string[], value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
  fc.tuple(fc.constantFrom(...keys), value).map(([key, json]) => ({[key]: json}))

const merged = (...parts: readonly fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> =>
  fc.tuple(...parts).map(objects => Object.assign({}, ...objects))

const limit = fc.constantFrom<Json[]>(30, 90, 30.5, 1200)
const delay = fc.constantFrom<Json[]>(0, 2, 0.5)
const allowPartial = oneKey(['allow_partial_results'], fc.boolean())

const fixedTimeout = fc.oneof(
  oneKey(['timeout', 'timeout_seconds'], fc.constantFrom<Json[]>(90, '5m', '1h30m')),
  oneKey(['timeout-minutes'], fc.constantFrom<Json[]>(5, 1.5, 1.0333333, '2m')),
  merged(oneKey(['limit'], limit), maybe(oneKey(['allow_partial', 'allow_partial_results'], fc.boolean()))).map(
    timeout => ({timeout}),
  ),
)

const adaptiveWords = fc.oneof(
  fc.constant({base_timeout_seconds: 30}),
  fc.constant({timeout_strategy: 'adaptive', base_timeout_seconds: 30, max_timeout_seconds: 300, size_factor: 1.5}),
)

const retry = fc.oneof(
  oneKey(['retry', 'retry_count'], fc.nat(3)),
  merged(
    fc.constant({max_attempts: 3}),
    maybe(oneKey(['delay', 'delay_seconds'], delay)),
    maybe(oneKey(['on', 'retry_on'], fc.constant<Json>(['error', 'timeout']))),
  ).chain(details => oneKey(['retry', 'retry_config'], fc.constant(details))),
)

const resources = merged(
  fc.constant({on_exceed: 'warn'}),
  maybe(fc.oneof(fc.constant({memory: '1GB'}), fc.constant({max_memory_mb: 512}), fc.constant({max_memory_mb: 0.5}))),
  maybe(oneKey(['cpu', 'max_cpu_percent'], fc.constant(75))),
  maybe(oneKey(['max_disk_io_mb_per_sec'], fc.constantFrom(100, 2.5))),
).chain(limits => oneKey(['resources', 'resource_limits'], fc.constant(limits)))

/** `first` is there to depend on, `spare` to stand in. */
const dependencies = fc.oneof(
  oneKey(['depends_on', 'needs'], fc.constantFrom<Json[]>('first', ['first'])),
  merged(
    oneKey(['depends_on', 'needs'], fc.constant<Json>(['first'])),
    fc.oneof(
      oneKey(['depends_strategy'], fc.constantFrom('all', 'any_required', 'all_done', 'one_success')),
      fc.constantFrom('any', 'all_success', 'best_effort').map(strategy => ({dependencies: {strategy}})),
    ),
  ),
  fc
    .constantFrom<JsonObject[]>(
      {required: false},
      {on_failure: 'log_warning'},
      {on_failure: 'use_default_value', default: 7},
      {on_failure: {use_default_value: {answer: ['a', 'b: c'], text: 'one\ntwo\n'}}},
      {on_failure: {retry_with_alternative: 'spare'}},
      {on_failure: 'retry_with_alternative', alternative: 'spare'},
    )
    .chain(answer =>
      fc.oneof(
        oneKey(['depends_on', 'needs'], fc.constant({first: answer})),
        oneKey(['step', 'step_id'], fc.constant('first')).map(named => ({needs: [{...named, ...answer}]})),
      ),
    ),
)

const program = merged(
  fc.constant({command: 'ls', args: ['-la', 'a b', '--x: y', '']}),
  maybe(oneKey(['repeat_count'], fc.constant(3))),
  maybe(fc.constant({expect_status_codes: [200, 401]})),
  maybe(fc.constant({files: ['src/**/*.ts'], chunk_processing: true})),
)

const programStep = fc
  .tuple(oneKey(['type', 'step_type'], fc.constantFrom('command', 'Command', 'COMMAND')), program, maybe(adaptiveWords))
  .chain(([type, params, words]) =>
    merged(fc.constant(type), oneKey(['with', 'parameters'], fc.constant({...params, ...words}))),
  )
const textStep = merged(
  oneKey(['run', 'script'], fc.constantFrom('make', 'make all\nmake check\n', "echo 'it: # is'")),
  maybe(adaptiveWords.chain(words => oneKey(['with', 'parameters'], fc.constant(words)))),
)
const fileStep = merged(
  oneKey(['type', 'step_type'], fc.constantFrom('create_file', 'CreateFile', 'create-file')),
  oneKey(['with', 'parameters'], fc.constant({path: 'out/a.md', content: '# A\n\ntext\n  indented\n'})),
)

const step = merged(
  fc.oneof(programStep, textStep, fileStep),
  maybe(fixedTimeout),
  maybe(retry),
  maybe(resources),
  maybe(dependencies),
  maybe(oneKey(['continue_on_error', 'continue-on-error', 'continue_on_failure'], fc.boolean())),
  maybe(oneKey(['working_directory', 'working_dir', 'working-directory'], fc.constant('src'))),
)

const config = merged(
  maybe(fc.oneof(oneKey(['max_parallel', 'max_parallel_steps'], fc.constant(2)))),
  maybe(fc.constant({resource_limits: {max_memory_mb: 512}})),
)
const crowdedConfig = fc.constantFrom<JsonObject[]>(
  {resource_limits: {max_parallel_steps: 2}},
  {resource_limits: {max_parallel_steps: 2, max_memory_mb: 512, max_cpu_percent: 75}},
)

export const wordyMission: fc.Arbitrary<JsonObject> = fc
  .tuple(
    maybe(fc.oneof(config, crowdedConfig).map(made => ({config: made}))),
    maybe(fc.oneof(retry, merged(fixedTimeout), allowPartial).map(made => ({defaults: made}))),
    fc.array(step, {minLength: 1, maxLength: 4}),
  )
  .map(([head, defaults, steps]) => ({
    version: '1.0',
    name: 'wordy',
    ...head,
    ...defaults,
    steps: [
      {id: 'first', run: 'echo 1'},
      {id: 'spare', run: 'echo 2'},
      ...steps.map((made, index) => ({id: `step${index}`, ...made})),
    ],
  }))
