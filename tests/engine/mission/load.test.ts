import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {formatDiagnostics} from '../../../engine/mission/diagnostic.ts'
import {load, mission, planOf, problemsIn} from './loading.ts'

test('a JSON mission is planned like the same mission in YAML', () => {
  const json =
    '{\n\t"version": "1.0",\n\t"name": "test",\n\t"steps": [\n\t\t{"id": "a", "run": "x \\u00e9 \\/"}\n\t]\n}\n'
  expect(planOf(json)).toEqual(planOf(mission('  - id: a\n    run: x é /\n')))
})

test('faults in JSON have their places too', () => {
  const json =
    '{\n  "version": "1.0",\n  "name": "test",\n  "steps": [\n    {"id": "a", "run": "x", "timeout": "soon"},\n    {"id": "a", "tpye": "scan"}\n  ]\n}\n'
  expect(problemsIn(json)).toEqual([
    'MISSION_BAD_VALUE 5:40',
    'MISSION_MISSING_KEY 6:6',
    'MISSION_DUPLICATE_ID 6:12',
    'MISSION_UNKNOWN_KEY 6:17',
  ])
})

test.each([
  ['a comma missing', '{"name": "x" "steps": []}', '1:10'],
  ['a brace missing', '{"name": "x", "steps": []', '1:1'],
  ['the wrong bracket', '{"name": "x", "steps": [1}', '1:24'],
])('JSON with %s is refused at its place', (_what, json, place) => {
  expect(problemsIn(json)).toEqual([`MISSION_SYNTAX ${place}`])
})

test('a byte order mark, CRLF line ends, comments, a document marker and an end marker change nothing', () => {
  const plain = mission('  - id: a\n    run: x\n')
  const dressed = `\uFEFF# yaml-language-server: $schema=x\n---\n${plain}...\n`.replaceAll('\n', '\r\n')
  expect(planOf(dressed)).toEqual(planOf(plain))
})

test('anchors and aliases stand for what they repeat', () => {
  const written = mission('  - {id: a, run: x, env: &e {A: 1}}\n  - {id: b, run: y, env: *e}\n')
  expect(planOf(written).steps.map(({env}) => env)).toEqual([{A: '1'}, {A: '1'}])
})

test('words that older YAML took for true and false are text', () => {
  expect(planOf(mission('  - {run: yes, env: {A: on, B: no, C: 0o17}}\n')).steps[0]).toMatchObject({
    params: {run: 'yes'},
    env: {A: 'on', B: 'no', C: '0o17'},
  })
})

test('a dependency listed twice is a warning and counts once', () => {
  const {plan, diagnostics} = load(mission('  - {id: a, run: x}\n  - {id: b, run: y, needs: [a, a]}\n'))
  expect(plan?.steps[1]?.dependsOn).toEqual(['a'])
  expect(diagnostics.map(({severity}) => severity)).toEqual(['warning'])
})

test('the mission comes back in the preferred words', () => {
  expect(load(mission('  - step_type: Create-File\n    parameters: {path: a, content: b}\n')).mission).toEqual({
    version: '1.0',
    name: 'test',
    steps: [{type: 'create_file', with: {path: 'a', content: 'b'}}],
  })
})

test('a file over 64 MiB is refused unread', () => {
  expect(problemsIn(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual(['MISSION_TOO_LARGE 1:1'])
})

test('a genuine replacement character is text like any other', () => {
  expect(planOf(mission('  - run: echo \uFFFD\n')).steps[0]?.params).toEqual({run: 'echo \uFFFD'})
})

/** Either a plan, or errors that can be shown. */
function expectAnAnswer(text: string | Uint8Array): void {
  const {plan, diagnostics} = load(text)
  expect(plan === null).toBe(diagnostics.some(({severity}) => severity === 'error'))
  expect(formatDiagnostics(diagnostics).length > 0).toBe(diagnostics.length > 0)
  for (const {place} of diagnostics) {
    expect(place.start).toBeGreaterThanOrEqual(0)
    expect(place.start).toBeLessThanOrEqual(place.file.text.length)
  }
}

test('any bytes give a plan or diagnostics', () => {
  fc.assert(fc.property(fc.uint8Array({maxLength: 200}), expectAnAnswer), {numRuns: 500})
})

test('any text of signs that mean something in YAML gives a plan or diagnostics', () => {
  const signs = fc.constantFrom(
    ...'abc019 \n\n\t:-?,[]{}#&*!|>\'"%@`~<=\\.\r'.split(''),
    'steps: ',
    '\n  - ',
    '*a',
    '&a ',
    '---\n',
    '...\n',
  )
  fc.assert(
    fc.property(
      fc.array(signs, {maxLength: 60}).map(parts => parts.join('')),
      expectAnAnswer,
    ),
    {numRuns: 3000},
  )
})

test('any mutation of a mission gives a plan or diagnostics', () => {
  const seed = `version: "1.0"
name: nightly
env: &env {A: 1, B: two}
defaults: {timeout: 10m, retry: {max_attempts: 2, delay: 1s, on: [error, timeout]}, shell: bash}
config: {max_parallel: 4, fail_fast: kill}
steps:
  - id: build
    run: |
      make all
      make test
    env: *env
  - name: Write it
    type: create_file
    with: {path: a/b.txt, content: "x\\ty", append: true}
    depends_on: [build]
  - type: scan
    parameters: {kinds: [todos], paths: [src]}
    needs: [build, {step_id: write-it}]
    continue-on-error: true
`
  const snippets = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    '*env',
    '&x ',
    '!t ',
    '0',
    'null',
    '~',
    '-',
    '<<: ',
    '\u0000',
    '\u{1f680}',
  )
  const edit = fc.record({at: fc.nat(seed.length), cut: fc.nat(12), put: snippets})
  const mutated = fc
    .array(edit, {minLength: 1, maxLength: 4})
    .map(edits => edits.reduce((text, {at, cut, put}) => text.slice(0, at) + put + text.slice(at + cut), seed))
  fc.assert(fc.property(mutated, expectAnAnswer), {numRuns: 2000})
})

test('any JSON in the places of a mission gives a plan or diagnostics', () => {
  const step = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        id: fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.jsonValue()),
        type: fc.constantFrom('command', 'scan', 'report', 'create_file', 'CreateFile'),
        with: fc.oneof(
          fc.dictionary(fc.constantFrom('run', 'command', 'args', 'path', 'kinds', '__proto__'), fc.jsonValue()),
          fc.jsonValue(),
        ),
        run: fc.oneof(fc.string(), fc.jsonValue()),
        depends_on: fc.oneof(fc.array(fc.constantFrom('a', 'b', 'c')), fc.jsonValue()),
        retry: fc.jsonValue(),
        timeout: fc.oneof(fc.double({noNaN: true}), fc.jsonValue()),
        env: fc.dictionary(fc.string(), fc.jsonValue()),
      },
      {requiredKeys: []},
    ),
  )
  const missions = fc.record({version: fc.constant('1.0'), name: fc.string(), steps: fc.array(step)})
  fc.assert(
    fc.property(missions, value => expectAnAnswer(JSON.stringify(value))),
    {numRuns: 1000},
  )
})
