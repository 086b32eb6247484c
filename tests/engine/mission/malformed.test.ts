import {describe, expect, test} from 'vitest'
import {load, mission, problemsIn} from './loading.ts'

interface Case {
  readonly name: string
  readonly text: string | Uint8Array
  readonly problems: readonly string[]
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const command = '  - id: a\n    run: x\n'

const unreadable: readonly Case[] = [
  {name: 'an empty file', text: '', problems: ['MISSION_EMPTY 1:1']},
  {name: 'a file with only comments', text: '# nothing\n\n', problems: ['MISSION_EMPTY 1:1']},
  {name: 'a lone document marker', text: '---\n', problems: ['MISSION_EMPTY 1:1']},
  {name: 'a list at the top', text: '- a\n- b\n', problems: ['MISSION_WRONG_TYPE 1:1']},
  {name: 'a text at the top', text: 'hello\n', problems: ['MISSION_WRONG_TYPE 1:1']},
  {name: 'a NUL byte', text: 'version: "1.0"\nna\0me: x\n', problems: ['MISSION_UNREADABLE 2:3']},
  {name: 'an escape character', text: 'name: a\x1b[31m\n', problems: ['MISSION_SYNTAX 1:8']},
  {name: 'a carriage return alone', text: 'name: a\rsteps: []\r', problems: ['MISSION_SYNTAX 1:8']},
  {
    name: 'a byte that is not UTF-8',
    text: Uint8Array.of(...encode('name: é'), 0xe9, 0x0a),
    problems: ['MISSION_UNREADABLE 1:8'],
  },
  {name: 'UTF-16', text: Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x3a, 0), problems: ['MISSION_UNREADABLE 1:1']},
  {name: 'a tab as indentation', text: 'steps:\n\t- id: a\n', problems: ['MISSION_SYNTAX 2:1']},
  {name: 'a tab after spaces', text: mission('  - id: a\n  \trun: x\n'), problems: ['MISSION_SYNTAX 5:3']},
  {name: 'keys in different columns', text: mission('  - id: a\n     run: x\n'), problems: ['MISSION_SYNTAX 4:9']},
  {
    name: 'a line between two levels',
    text: mission('  - id: a\n    run: x\n   type: y\n'),
    problems: ['MISSION_SYNTAX 6:4'],
  },
  {name: 'no space after a colon', text: 'version: "1.0"\nname:a\nsteps: []\n', problems: ['MISSION_SYNTAX 2:5']},
  {name: 'a second colon', text: 'name: a: b\n', problems: ['MISSION_SYNTAX 1:7']},
  {name: 'an open bracket', text: 'steps: [a, b\nname: x\n', problems: ['MISSION_SYNTAX 1:8']},
  {name: 'an open brace', text: 'name: x\nenv: {A: 1\n', problems: ['MISSION_SYNTAX 2:6']},
  {name: 'a bracket too many', text: 'name: ]\n', problems: ['MISSION_SYNTAX 1:7']},
  {name: 'an open double quote', text: 'name: "abc\nsteps: []\n', problems: ['MISSION_SYNTAX 1:7']},
  {name: 'an open single quote', text: "version: '1.0'\nname: 'abc\nsteps: []\n", problems: ['MISSION_SYNTAX 2:7']},
  {name: 'an unknown escape', text: 'name: "a\\qb"\n', problems: ['MISSION_SYNTAX 1:9']},
  {name: 'a reserved character', text: 'name: @home\n', problems: ['MISSION_SYNTAX 1:7']},
  {
    name: 'two faults that do not hide each other',
    text: 'name: @home\ndescription: `x`\n',
    problems: ['MISSION_SYNTAX 1:7', 'MISSION_SYNTAX 2:14'],
  },
  {name: 'a list in the line of its key', text: 'steps: - id: a\n', problems: ['MISSION_SYNTAX 1:8']},
  {name: 'a list item among keys', text: 'name: x\n- id: a\n', problems: ['MISSION_SYNTAX 2:1']},
  {name: 'a line without a colon', text: 'name: x\nsteps\nenv: {}\n', problems: ['MISSION_SYNTAX 2:1']},
  {name: 'a second document', text: `${mission(command)}---\nname: b\n`, problems: ['MISSION_SYNTAX 6:1']},
  {name: 'a directive', text: '%YAML 1.1\n---\nname: yes\n', problems: ['MISSION_SYNTAX 1:1']},
  {name: 'a tag that makes code', text: 'name: !!js/function "x"\n', problems: ['MISSION_SYNTAX 1:7']},
  {name: 'a tag of ones own', text: 'name: &n !mine {a: 1}\n', problems: ['MISSION_SYNTAX 1:10']},
  {name: 'an unknown alias', text: 'name: *nobody\n', problems: ['MISSION_SYNTAX 1:7']},
  {name: 'an alias within its anchor', text: 'env: &e\n  A: *e\n', problems: ['MISSION_ALIAS_BOMB 2:6']},
  {name: 'an alias used as a key', text: 'name: &a x\n*a : y\n', problems: ['MISSION_SYNTAX 2:1']},
  {name: 'a template where a key is expected', text: 'name: {{ x }}\n', problems: ['MISSION_SYNTAX 1:8']},
  {name: 'a key left out', text: 'name: x\n: y\n', problems: ['MISSION_SYNTAX 2:1']},
  {name: 'a key twice', text: 'name: x\nenv: {}\nname: y\n', problems: ['MISSION_DUPLICATE_KEY 3:1']},
  {name: 'a key twice in JSON', text: '{"name": "x", "name": "y"}', problems: ['MISSION_DUPLICATE_KEY 1:15']},
  {name: 'a number that is none', text: 'env: {A: .nan}\n', problems: ['MISSION_BAD_VALUE 1:10']},
  {name: 'a number without end', text: 'env:\n  A: -.inf\n', problems: ['MISSION_BAD_VALUE 2:6']},
  {name: 'a number too large', text: 'env: {A: 1e999}\n', problems: ['MISSION_BAD_VALUE 1:10']},
  {name: 'lists in lists without end', text: `name: ${'['.repeat(200_000)}`, problems: ['MISSION_SYNTAX 1:107']},
]

const misshapen: readonly Case[] = [
  {name: 'required keys', text: 'description: x\n', problems: Array.from({length: 3}, () => 'MISSION_MISSING_KEY 1:1')},
  {name: 'an empty mapping', text: '{}', problems: Array.from({length: 3}, () => 'MISSION_MISSING_KEY 1:1')},
  {name: 'no steps', text: 'version: "1.0"\nname: x\nsteps: []\n', problems: ['MISSION_BAD_VALUE 3:8']},
  {name: 'steps left out', text: 'version: "1.0"\nname: x\nsteps:\n', problems: ['MISSION_WRONG_TYPE 3:1']},
  {name: 'steps as a mapping', text: 'version: "1.0"\nname: x\nsteps: {a: 1}\n', problems: ['MISSION_WRONG_TYPE 3:8']},
  {name: 'another version', text: `version: "2.0"\nname: x\nsteps:\n${command}`, problems: ['MISSION_BAD_VALUE 1:10']},
  {
    name: 'a name over two lines',
    text: `version: 1\nname: "a\\nb"\nsteps:\n${command}`,
    problems: ['MISSION_BAD_VALUE 2:7'],
  },
  {name: 'an unknown key', text: `${mission(command)}stpes: []\n`, problems: ['MISSION_UNKNOWN_KEY 6:1']},
  {
    name: 'a key of the prototype',
    text: `__proto__: {polluted: true}\n${mission(command)}`,
    problems: ['MISSION_UNKNOWN_KEY 1:1'],
  },
  {
    name: 'a merge key',
    text: mission('  - &a {id: a, run: x}\n  - <<: *a\n    id: b\n    run: y\n'),
    problems: ['MISSION_UNKNOWN_KEY 5:5'],
  },
  {name: 'a step that is text', text: mission('  - npm test\n'), problems: ['MISSION_WRONG_TYPE 4:5']},
  {name: 'a step without type and run', text: mission('  - id: a\n'), problems: ['MISSION_MISSING_KEY 4:5']},
  {name: 'an unknown type', text: mission('  - id: a\n    type: comand\n'), problems: ['MISSION_UNKNOWN_TYPE 5:11']},
  {name: 'a type that is a number', text: mission('  - id: a\n    type: 7\n'), problems: ['MISSION_WRONG_TYPE 5:11']},
  {name: 'a bad id', text: mission('  - id: 1st\n    run: x\n'), problems: ['MISSION_BAD_VALUE 4:9']},
  {name: 'an empty run', text: mission('  - run: "  "\n'), problems: ['MISSION_BAD_VALUE 4:10']},
  {name: 'a run left out', text: mission('  - id: a\n    run:\n'), problems: ['MISSION_WRONG_TYPE 5:5']},
  {
    name: 'run beside another type',
    text: mission('  - type: scan\n    with: {kinds: [todos]}\n    run: x\n'),
    problems: ['MISSION_BAD_VALUE 6:5'],
  },
  {name: 'run twice', text: mission('  - run: x\n    with: {run: y}\n'), problems: ['MISSION_BAD_VALUE 5:12']},
  {
    name: 'a shell without run',
    text: mission('  - type: command\n    shell: bash\n    with: {command: ls}\n'),
    problems: ['MISSION_BAD_VALUE 5:5'],
  },
  {name: 'a timeout in words', text: mission(`${command}    timeout: soon\n`), problems: ['MISSION_BAD_VALUE 6:14']},
  {name: 'a timeout of nothing', text: mission(`${command}    timeout: 0s\n`), problems: ['MISSION_BAD_VALUE 6:14']},
  {name: 'a timeout below nothing', text: mission(`${command}    timeout: -5\n`), problems: ['MISSION_BAD_VALUE 6:14']},
  {
    name: 'a retry without its count',
    text: mission(`${command}    retry: {delay: 2s}\n`),
    problems: ['MISSION_MISSING_KEY 6:13'],
  },
  {
    name: 'an unknown cause of retries',
    text: mission(`${command}    retry: {max_attempts: 2, on: [eror]}\n`),
    problems: ['MISSION_BAD_VALUE 6:35'],
  },
  {name: 'half a retry', text: mission(`${command}    retry: 1.5\n`), problems: ['MISSION_WRONG_TYPE 6:12']},
  {
    name: 'an env name with a space',
    text: mission(`${command}    env: {A B: 1}\n`),
    problems: ['MISSION_BAD_VALUE 6:11'],
  },
  {
    name: 'an env value that is a list',
    text: mission(`${command}    env:\n      A: [1]\n`),
    problems: ['MISSION_WRONG_TYPE 7:10'],
  },
  {
    name: 'a folder outside',
    text: mission(`${command}    working_directory: ../x\n`),
    problems: ['MISSION_PATH_OUTSIDE 6:24'],
  },
  {
    name: 'no room to run',
    text: `config: {max_parallel: 0}\n${mission(command)}`,
    problems: ['MISSION_BAD_VALUE 1:24'],
  },
  {
    name: 'another fail_fast',
    text: `config: {fail_fast: always}\n${mission(command)}`,
    problems: ['MISSION_BAD_VALUE 1:21'],
  },
  {
    name: 'two words for one key',
    text: mission(`${command}    needs: []\n    depends_on: []\n`),
    problems: ['MISSION_DUPLICATE_KEY 7:5'],
  },
]

const wrongParams: readonly Case[] = [
  {name: 'no parameters', text: mission('  - id: a\n    type: scan\n'), problems: ['MISSION_MISSING_KEY 4:5']},
  {
    name: 'parameters as a list',
    text: mission('  - type: scan\n    with: [todos]\n'),
    problems: ['MISSION_WRONG_TYPE 5:11'],
  },
  {
    name: 'a parameter that is unknown',
    text: mission('  - type: scan\n    with:\n      kinds: [todos]\n      path: [src]\n'),
    problems: ['MISSION_UNKNOWN_KEY 7:7'],
  },
  {
    name: 'an unknown kind',
    text: mission('  - type: scan\n    with: {kinds: [todos, secrets]}\n'),
    problems: ['MISSION_BAD_VALUE 5:27'],
  },
  {
    name: 'a kind twice',
    text: mission('  - type: scan\n    with: {kinds: [todos, todos]}\n'),
    problems: ['MISSION_BAD_VALUE 5:27'],
  },
  {
    name: 'neither command nor run',
    text: mission('  - type: command\n    with: {}\n'),
    problems: ['MISSION_MISSING_KEY 5:11'],
  },
  {
    name: 'both command and run',
    text: mission('  - type: command\n    with: {command: a, run: b}\n'),
    problems: ['MISSION_BAD_VALUE 5:24'],
  },
  {
    name: 'args for a script',
    text: mission('  - run: x\n    with: {args: [y]}\n'),
    problems: ['MISSION_BAD_VALUE 5:12'],
  },
  {
    name: 'a number among args',
    text: mission('  - type: command\n    with:\n      command: ls\n      args: [-l, 8080]\n'),
    problems: ['MISSION_WRONG_TYPE 7:18'],
  },
  {
    name: 'a NUL in an argument',
    text: mission('  - type: command\n    with: {command: a, args: ["\\0"]}\n'),
    problems: ['MISSION_BAD_VALUE 5:31'],
  },
  {
    name: 'a file outside',
    text: mission('  - type: create_file\n    with: {path: /etc/passwd, content: x}\n'),
    problems: ['MISSION_PATH_OUTSIDE 5:18'],
  },
  {
    name: 'a report outside',
    text: mission('  - type: report\n    with: {format: json, output: a/../../b}\n'),
    problems: ['MISSION_PATH_OUTSIDE 5:34'],
  },
  {
    name: 'another format',
    text: mission('  - type: report\n    with: {format: html}\n'),
    problems: ['MISSION_BAD_VALUE 5:20'],
  },
]

const senseless: readonly Case[] = [
  {
    name: 'an id twice',
    text: mission('  - {id: a, run: x}\n  - {id: a, run: y}\n'),
    problems: ['MISSION_DUPLICATE_ID 5:10'],
  },
  {
    name: 'an unknown dependency',
    text: mission('  - {id: a, run: x, depends_on: [b]}\n'),
    problems: ['MISSION_UNKNOWN_STEP 4:34'],
  },
  {
    name: 'a step after itself',
    text: mission('  - {id: a, run: x, depends_on: a}\n'),
    problems: ['MISSION_CYCLE 4:33'],
  },
  {
    name: 'two steps in a circle',
    text: mission('  - {id: a, run: x, depends_on: b}\n  - {id: b, run: x, depends_on: a}\n'),
    problems: ['MISSION_CYCLE 4:33'],
  },
]

describe.each([
  ['what cannot be read', unreadable],
  ['what has the wrong shape', misshapen],
  ['what its type does not take', wrongParams],
  ['what makes no sense', senseless],
])('%s is refused at its place', (_group, cases) => {
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
