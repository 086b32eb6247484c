import {expect, test} from 'vitest'
import type {Diagnostic, SourceFile} from '../../../engine/contracts.ts'
import {diagnosticJson, formatDiagnostic, formatDiagnostics} from '../../../engine/mission/diagnostic.ts'
import {locationOf} from '../../../engine/mission/location.ts'
import {mission, shown} from './loading.ts'

/** A diagnostic about the first occurrence of `part` in `text`. */
function about(text: string, part: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const file: SourceFile = {path: 'mission.yaml', text}
  const start = text.indexOf(part)
  const place = {file, start, end: start + part.length}
  return {code: 'MISSION_BAD_VALUE', severity: 'error', message: 'a message', place, ...more}
}

test('a diagnostic shows code, place, line, caret and help', () => {
  expect(shown(mission('  - id: a\n    type: comand\n    with: {}\n'))).toBe(`\
error MISSION_UNKNOWN_TYPE: step "a" has the unknown type "comand"
 --> mission.yaml:5:11
  |
5 |     type: comand
  |           ^^^^^^
  = help: did you mean "command"? \`sortie steps\` lists every type

1 error in mission.yaml
`)
})

test('several diagnostics come in the order of their places, with other places and a count', () => {
  const steps = `  - id: build
    run: make
    timeout: soon
    depends_on: [test, test]
  - id: test
    run: make test
  - id: lint
    run: make lint
  - id: build
    run: make all
`
  expect(shown(mission(steps))).toBe(`\
error MISSION_BAD_VALUE: "timeout" must be a duration such as 30s, 5m or 1h30m, not "soon"
 --> mission.yaml:6:14
  |
6 |     timeout: soon
  |              ^^^^

warning MISSION_BAD_VALUE: step "build" lists its dependency "test" twice
 --> mission.yaml:7:24
  |
7 |     depends_on: [test, test]
  |                        ^^^^

error MISSION_DUPLICATE_ID: two steps have the id "build"
  --> mission.yaml:12:9
   |
12 |   - id: build
   |         ^^^^^
  --> mission.yaml:4:9
   |
 4 |   - id: build
   |         ^^^^^ first used here
   = help: rename one of them

2 errors and 1 warning in mission.yaml
`)
})

test('an open bracket is shown where it opens and where that was noticed', () => {
  expect(shown('version: "1.0"\nsteps: [a, b\nname: x\n')).toBe(`\
error MISSION_SYNTAX: the "[" has no "]"
 --> mission.yaml:2:8
  |
2 | steps: [a, b
  |        ^
 --> mission.yaml:3:1
  |
3 | name: x
  | ^ read so far without it
  = help: a value over several lines is indented deeper than its key

1 error in mission.yaml
`)
})

test('a circle of steps is written out', () => {
  const steps = `  - {id: a, run: x, depends_on: [b]}
  - {id: b, run: x, depends_on: [c]}
  - {id: c, run: x, depends_on: [a]}
`
  expect(shown(mission(steps))).toBe(`\
error MISSION_CYCLE: steps wait for each other in a circle: a -> b -> c -> a
 --> mission.yaml:4:34
  |
4 |   - {id: a, run: x, depends_on: [b]}
  |                                  ^
  = help: remove one of these dependencies

1 error in mission.yaml
`)
})

test('a long line is cut around the caret', () => {
  const text = `key: ${'a'.repeat(300)} wrong ${'b'.repeat(300)}\n`
  expect(formatDiagnostic(about(text, 'wrong'))).toBe(
    `\
error MISSION_BAD_VALUE: a message
 --> mission.yaml:1:307
  |
1 | ...${'a'.repeat(39)} wrong ${'b'.repeat(61)}...
  |    ${' '.repeat(40)}^^^^^
`.trimEnd(),
  )
})

test('a line of 60 MB is shown at once', () => {
  const text = `${'a'.repeat(30_000_000)}wrong${'b'.repeat(30_000_000)}`
  const startedAtMs = performance.now()
  expect(formatDiagnostic(about(text, 'wrong'))).toContain('mission.yaml:1:30000001')
  expect(performance.now() - startedAtMs).toBeLessThan(2000)
})

test('what a terminal would act on is shown as an escape, and the caret stays below its value', () => {
  const text = 'a: "\x1b[2J\u202e\u200b" wrong'
  expect(formatDiagnostic(about(text, 'wrong', {message: 'not "\x1b]0;x\x07"'}))).toBe(`\
error MISSION_BAD_VALUE: not "\\x1b]0;x\\x07"
 --> mission.yaml:1:13
  |
1 | a: "\\x1b[2J\\u202e\\u200b" wrong
  | ${' '.repeat(25)}^^^^^`)
})

test('tabs are shown as four spaces, wide characters as two cells, accents as none', () => {
  expect(formatDiagnostic(about('a:\tx', 'x')).split('\n').slice(3)).toEqual(['1 | a:    x', '  |       ^'])
  expect(formatDiagnostic(about('名前: x', 'x')).split('\n').slice(3)).toEqual(['1 | 名前: x', '  |       ^'])
  expect(formatDiagnostic(about('e\u0301: x', 'x')).split('\n').slice(3)).toEqual(['1 | e\u0301: x', '  |    ^'])
})

test('a value over several lines is marked in its first', () => {
  expect(formatDiagnostic(about('a: |\n  b\n  c\n', '|\n  b')).split('\n').slice(3)).toEqual(['1 | a: |', '  |    ^'])
})

test('columns count characters, and a carriage return before the line feed is no part of the line', () => {
  const file = {path: 'm', text: 'a\r\n\u{1f680}\u{1f680}x\r\n'}
  expect(locationOf({file, start: 7})).toMatchObject({line: 2, column: 3})
  expect(locationOf({file, start: 0})).toMatchObject({line: 1, column: 1, end: 1})
  expect(locationOf({file, start: 99})).toMatchObject({line: 3, column: 1})
})

test('places asked out of order are the same as in order', () => {
  const text = 'ab\ncdef\n\ng'
  const starts = Array.from({length: text.length}, (_, start) => start)
  const inOrder = starts.map(start => locationOf({file: {path: 'm', text}, start}))
  const file = {path: 'm', text}
  const backwards = starts.toReversed().map(start => locationOf({file, start}))
  expect(backwards.reverse()).toEqual(inOrder)
})

test('of more than a hundred diagnostics a hundred are shown', () => {
  const steps = Array.from({length: 150}, (_, i) => `  - {id: s${i}, run: x, timeout: soon}\n`).join('')
  const text = shown(mission(steps))
  expect(text.match(/^error /gm)).toHaveLength(100)
  expect(text.split('\n').at(-2)).toBe('150 errors in mission.yaml, the first 100 shown')
})

test('nothing wrong is no text', () => {
  expect(formatDiagnostics([])).toBe('')
})

test('as JSON a diagnostic is its code, words and place', () => {
  expect(diagnosticJson(about('a\nb: wrong', 'wrong', {hint: 'mend it'}))).toEqual({
    code: 'MISSION_BAD_VALUE',
    severity: 'error',
    message: 'a message',
    path: 'mission.yaml',
    line: 2,
    column: 4,
    hint: 'mend it',
  })
  expect(diagnosticJson(about('a', 'a')).hint).toBeNull()
})
