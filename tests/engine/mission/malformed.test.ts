import {describe, expect, test} from 'vitest'
import {load, mission, problemsIn} from './loading.ts'
import {malformed} from './malformed-cases.ts'

describe.each(malformed)('%s is refused at its place', (_group, cases) => {
  test.each(cases)('$name', ({text, problems}) => {
    expect(problemsIn(text)).toEqual(problems)
    expect(load(text).plan).toBeNull()
  })
})

test('a mission with faults of every kind reports all of them, sorted by place, each once', () => {
  const text = mission(`  - id: build
    run: make
    timeout: soon
    depends_on: [test]
  - id: test
    type: scn
    depends_on: [build, lint]
    retries: 3
  - id: build
    type: create_file
    with: {path: ../x}
`)
  expect(problemsIn(text)).toEqual([
    'MISSION_BAD_VALUE 6:14',
    'MISSION_CYCLE 7:18',
    'MISSION_UNKNOWN_TYPE 9:11',
    'MISSION_UNKNOWN_STEP 10:25',
    'MISSION_UNKNOWN_KEY 11:5',
    'MISSION_DUPLICATE_ID 12:9',
    'MISSION_MISSING_KEY 14:12',
    'MISSION_PATH_OUTSIDE 14:18',
  ])
})

test('a fault in a part that aliases repeat is reported once', () => {
  const text = mission('  - {id: a, run: x, retry: &r {max_attempts: 0}}\n  - {id: b, run: x, retry: *r}\n')
  expect(problemsIn(text)).toEqual(['MISSION_BAD_VALUE 4:46'])
})

test('a key named __proto__ changes no object', () => {
  load(`__proto__: {polluted: true}\n${mission('  - {run: x, with: {__proto__: {polluted: true}}}\n')}`)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect('polluted' in {}).toBe(false)
})

test('a bomb of aliases is refused before it goes off', () => {
  const lines = Array.from({length: 40}, (_, i) => `k${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`)
  expect(problemsIn(`k0: &a0 [x]\n${lines.join('')}`)).toEqual(['MISSION_ALIAS_BOMB 7:40'])
})

test('aliases that nest each other deeper than 100 are refused', () => {
  const lines = Array.from({length: 150}, (_, i) => `k${i + 1}: &a${i + 1} [*a${i}]\n`)
  expect(problemsIn(`k0: &a0 [x]\n${lines.join('')}`)).toEqual(['MISSION_SYNTAX 101:13'])
})
