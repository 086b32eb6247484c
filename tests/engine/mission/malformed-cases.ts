/** Mission texts with what is wrong with them, for the tests of the loader and of the commands. */
import {mission} from './loading.ts'

export interface MalformedCase {
  readonly name: string
  readonly text: string | Uint8Array
  /** 'CODE line:column' of each, in the order of the file. */
  readonly problems: readonly string[]
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const command = '  - id: a\n    run: x\n'

const unreadable: readonly MalformedCase[] = [
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

const misshapen: readonly MalformedCase[] = [
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

const wrongParams: readonly MalformedCase[] = [
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
    text: mission('  - type: scan\n    with: {kinds: [todos, magic]}\n'),
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
    text: mission('  - type: report\n    with: {format: pdf}\n'),
    problems: ['MISSION_BAD_VALUE 5:20'],
  },
]

const senseless: readonly MalformedCase[] = [
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

const badExpressions: readonly MalformedCase[] = [
  {
    name: 'an expression that is not closed',
    text: mission('  - run: echo ${{ inputs.a\n'),
    problems: ['MISSION_BAD_EXPRESSION 4:15'],
  },
  {
    name: 'an expression that is empty',
    text: mission('  - run: echo ${{ }} x\n'),
    problems: ['MISSION_BAD_EXPRESSION 4:18'],
  },
  {
    name: 'an operator without its right side',
    text: mission('  - run: x\n    if: vars.a ==\nvars: {a: 1}\n'),
    problems: ['MISSION_BAD_EXPRESSION 5:18'],
  },
  {
    name: 'a single =',
    text: mission("  - run: x\n    if: run.id = 'a'\n"),
    problems: ['MISSION_BAD_EXPRESSION 5:16'],
  },
  {
    name: 'a text in double quotes',
    text: mission('  - run: x\n    if: run.id == "a"\n'),
    problems: ['MISSION_BAD_EXPRESSION 5:19'],
  },
  {
    name: 'an unknown function',
    text: mission('  - run: x\n    if: sucess()\n'),
    problems: ['MISSION_BAD_EXPRESSION 5:9'],
  },
  {
    name: 'a function with too many arguments',
    text: mission('  - run: x\n    if: success(1)\n'),
    problems: ['MISSION_BAD_EXPRESSION 5:9'],
  },
  {
    name: 'text beside the expression of a condition',
    text: mission('  - run: x\n    if: ${{ success() }} and more\n'),
    problems: ['MISSION_BAD_CONDITION 5:25'],
  },
  {name: 'an empty condition', text: mission('  - run: x\n    if: ""\n'), problems: ['MISSION_BAD_EXPRESSION 5:9']},
  {
    name: 'a condition that is a number',
    text: mission('  - run: x\n    if: 1\n'),
    problems: ['MISSION_WRONG_TYPE 5:9'],
  },
  {
    name: 'a secret in a condition',
    text: `secrets: [KEY]\n${mission("  - run: x\n    if: secrets.KEY != ''\n")}`,
    problems: ['MISSION_UNKNOWN_NAME 6:9'],
  },
  {
    name: 'a status function outside of a condition',
    text: mission('  - run: echo ${{ failure() }}\n'),
    problems: ['MISSION_BAD_EXPRESSION 4:19'],
  },
  {
    name: 'an unknown context',
    text: mission('  - run: echo ${{ github.sha }}\n'),
    problems: ['MISSION_UNKNOWN_NAME 4:19'],
  },
  {
    name: 'an item where nothing is repeated',
    text: mission('  - run: echo ${{ item }}\n'),
    problems: ['MISSION_UNKNOWN_NAME 4:19'],
  },
  {
    name: 'an unknown input',
    text: `inputs: {base: {}}\n${mission('  - run: echo ${{ inputs.bas }}\n')}`,
    problems: ['MISSION_UNKNOWN_NAME 5:26'],
  },
  {
    name: 'an unknown constant in a folded text',
    text: `vars: {team: core}\n${mission('  - run: >-\n      echo one\n      two ${{ vars.tem }}\n')}`,
    problems: ['MISSION_UNKNOWN_NAME 7:20'],
  },
  {
    name: 'an unknown secret in a block of text',
    text: `secrets: [KEY]\n${mission('  - run: |  # text\n      echo\n\n        x ${{ secrets.KYE }}\n')}`,
    problems: ['MISSION_UNKNOWN_NAME 8:23'],
  },
  {
    name: 'an unknown constant after escapes',
    text: mission(
      '  - {type: command, with: {command: x, args: ["\\u0041\\t\\"\\U0001F600 ${{ vars.a }}"]}}\nvars: {b: 1}\n',
    ),
    problems: ['MISSION_UNKNOWN_NAME 4:78'],
  },
  {
    name: 'an unknown constant after a quote',
    text: mission("  - {type: command, with: {command: x, args: ['it''s ${{ vars.a }}']}}\nvars: {b: 1}\n"),
    problems: ['MISSION_UNKNOWN_NAME 4:63'],
  },
  {
    name: 'an unknown step in an expression',
    text: mission('  - {id: build, run: x}\n  - {id: b, run: "echo ${{ steps.biuld.outcome }}", needs: build}\n'),
    problems: ['MISSION_UNKNOWN_STEP 5:34'],
  },
  {
    name: 'something a step does not have',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: "echo ${{ steps.a.output }}", needs: a}\n'),
    problems: ['MISSION_UNKNOWN_NAME 5:36'],
  },
  {
    name: 'a step without an edge',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: "echo ${{ steps.a.outcome }}"}\n'),
    problems: ['MISSION_MISSING_EDGE 5:34'],
  },
  {
    name: 'a step that uses its own results',
    text: mission('  - {id: a, run: "echo ${{ steps.a.outcome }}"}\n'),
    problems: ['MISSION_MISSING_EDGE 4:34'],
  },
  {
    name: 'a step without an edge in a condition',
    text: mission("  - {id: a, run: x}\n  - id: b\n    run: y\n    if: always() && needs.a.outcome == 'failure'\n"),
    problems: ['MISSION_MISSING_EDGE 7:27'],
  },
  {
    name: 'a step in the environment of the mission',
    text: `env: {A: "\${{ steps.a.outcome }}"}\n${mission('  - {id: a, run: x}\n')}`,
    problems: ['MISSION_UNKNOWN_NAME 1:15', 'MISSION_MISSING_EDGE 1:21'],
  },
  {
    name: 'an expression in single quotes of a script',
    text: mission("  - run: echo '${{ run.id }}'\n"),
    problems: ['MISSION_UNSAFE_SPLICE 4:16'],
  },
  {
    name: 'an expression in a script for python',
    text: mission('  - run: print(${{ run.id }})\n    shell: python\n'),
    problems: ['MISSION_UNSAFE_SPLICE 4:16'],
  },
  {
    name: 'an expression in a script for the shell of the defaults',
    text: `defaults: {shell: ruby}\n${mission('  - run: puts ${{ run.id }}\n')}`,
    problems: ['MISSION_UNSAFE_SPLICE 5:15'],
  },
  {
    name: 'an expression in a name',
    text: mission('  - run: x\n    name: Build ${{ run.id }}\n'),
    problems: ['MISSION_BAD_EXPRESSION 5:17'],
  },
  {
    name: 'an expression in a constant',
    text: `vars:\n  a: x \${{ run.id }}\n${mission(command)}`,
    problems: ['MISSION_BAD_EXPRESSION 2:8'],
  },
  {
    name: 'parentheses a thousand deep',
    text: mission(`  - run: x\n    if: ${'('.repeat(900)}1${')'.repeat(90)}\n`),
    problems: ['MISSION_BAD_EXPRESSION 5:59'],
  },
]

const badDependencies: readonly MalformedCase[] = [
  {
    name: 'an unknown strategy',
    text: mission('  - {id: a, run: x, depends_strategy: some}\n'),
    problems: ['MISSION_BAD_VALUE 4:39'],
  },
  {
    name: 'an unknown answer',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {on_failure: ignore}}}\n'),
    problems: ['MISSION_BAD_VALUE 5:50'],
  },
  {
    name: 'an unknown key in an answer',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {requird: false}}}\n'),
    problems: ['MISSION_UNKNOWN_KEY 5:38'],
  },
  {
    name: 'an unknown dependency in a mapping',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {c: {}}}\n'),
    problems: ['MISSION_UNKNOWN_STEP 5:34'],
  },
  {
    name: 'a default without a value',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {on_failure: default}}}\n'),
    problems: ['MISSION_MISSING_KEY 5:50'],
  },
  {
    name: 'a default that has no effect',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {on_failure: skip, default: 1}}}\n'),
    problems: ['MISSION_BAD_VALUE 5:56'],
  },
  {
    name: 'an alternative without a name',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {on_failure: alternative}}}\n'),
    problems: ['MISSION_MISSING_KEY 5:50'],
  },
  {
    name: 'an alternative that nobody calls on',
    text: mission(
      '  - {id: a, run: x}\n  - {id: c, run: x}\n  - {id: b, run: x, depends_on: {a: {on_failure: warn, alternative: c}}}\n',
    ),
    problems: ['MISSION_BAD_VALUE 6:56'],
  },
  {
    name: 'both a default and an alternative',
    text: mission(
      '  - {id: a, run: x}\n  - {id: c, run: x}\n  - {id: b, run: x, depends_on: {a: {default: 1, alternative: c}}}\n',
    ),
    problems: ['MISSION_BAD_VALUE 6:50'],
  },
  {
    name: 'an unknown alternative',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {alternative: c}}}\n'),
    problems: ['MISSION_UNKNOWN_STEP 5:51'],
  },
  {
    name: 'an alternative for itself',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {alternative: a}}}\n'),
    problems: ['MISSION_BAD_VALUE 5:51'],
  },
  {
    name: 'a step that is its own alternative',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {alternative: b}}}\n'),
    problems: ['MISSION_CYCLE 5:51'],
  },
  {
    name: 'a dependency on an alternative',
    text: mission(
      '  - {id: a, run: x}\n  - {id: c, run: x}\n  - {id: b, run: x, depends_on: {a: {alternative: c}}}\n  - {id: d, run: x, depends_on: c}\n',
    ),
    problems: ['MISSION_BAD_VALUE 7:33'],
  },
  {
    name: 'a circle through an alternative',
    text: mission(
      '  - {id: a, run: x}\n  - {id: c, run: x, depends_on: b}\n  - {id: b, run: x, depends_on: {a: {alternative: c}}}\n',
    ),
    problems: ['MISSION_CYCLE 5:33'],
  },
  {
    name: 'a required dependency that is not',
    text: mission('  - {id: a, run: x}\n  - {id: b, run: x, depends_on: {a: {required: false, on_failure: fail}}}\n'),
    problems: ['MISSION_BAD_VALUE 5:48'],
  },
  {
    name: 'a strategy beside answers',
    text: mission(
      '  - {id: a, run: x}\n  - {id: b, run: x, depends_strategy: any, depends_on: {a: {on_failure: skip}}}\n',
    ),
    problems: ['MISSION_BAD_VALUE 5:39'],
  },
  {
    name: 'another word for resume',
    text: mission(`${command}    resume: no\n`),
    problems: ['MISSION_BAD_VALUE 6:13'],
  },
  {
    name: 'a timeout without its parts',
    text: mission(`${command}    timeout: {}\n`),
    problems: ['MISSION_MISSING_KEY 6:14'],
  },
  {
    name: 'a limit in words',
    text: mission(`${command}    timeout: {limit: long}\n`),
    problems: ['MISSION_BAD_VALUE 6:22'],
  },
  {
    name: 'a limit below nothing',
    text: mission(`${command}    timeout: {limit: -1s, allow_partial: true}\n`),
    problems: ['MISSION_BAD_VALUE 6:22'],
  },
]

const badValues: readonly MalformedCase[] = [
  {
    name: 'an unknown type of input',
    text: `inputs: {a: {type: text}}\n${mission(command)}`,
    problems: ['MISSION_BAD_VALUE 1:20'],
  },
  {
    name: 'an input that is a text',
    text: `inputs: {a: main}\n${mission(command)}`,
    problems: ['MISSION_WRONG_TYPE 1:13'],
  },
  {
    name: 'a name that no input can have',
    text: `inputs: {a b: {}}\n${mission(command)}`,
    problems: ['MISSION_BAD_VALUE 1:10'],
  },
  {
    name: 'a default of another type',
    text: `inputs: {a: {type: number, default: many}}\n${mission(command)}`,
    problems: ['INPUT_BAD_VALUE 1:37'],
  },
  {
    name: 'a default that is no option',
    text: `inputs: {a: {type: choice, options: [x, y], default: z}}\n${mission(command)}`,
    problems: ['INPUT_BAD_VALUE 1:54'],
  },
  {
    name: 'a choice without options',
    text: `inputs: {a: {type: choice}}\n${mission(command)}`,
    problems: ['MISSION_MISSING_KEY 1:10'],
  },
  {
    name: 'options without a choice',
    text: `inputs: {a: {options: [x]}}\n${mission(command)}`,
    problems: ['MISSION_BAD_VALUE 1:14'],
  },
  {
    name: 'a secret with a space',
    text: `secrets: [A B]\n${mission(command)}`,
    problems: ['MISSION_BAD_VALUE 1:11'],
  },
  {
    name: 'a secret with a value',
    text: `secrets: {A: b}\n${mission(command)}`,
    problems: ['MISSION_WRONG_TYPE 1:10'],
  },
  {
    name: 'an env file outside',
    text: `env_file: ../.env\n${mission(command)}`,
    problems: ['MISSION_PATH_OUTSIDE 1:11'],
  },
  {
    name: 'an env file at the root',
    text: `env_file: /etc/passwd\n${mission(command)}`,
    problems: ['MISSION_PATH_OUTSIDE 1:11'],
  },
  {
    name: 'constants in a list',
    text: `vars: [a]\n${mission(command)}`,
    problems: ['MISSION_WRONG_TYPE 1:7'],
  },
]

/** What is wrong, in groups. */
export const malformed: readonly (readonly [group: string, cases: readonly MalformedCase[]])[] = [
  ['what cannot be read', unreadable],
  ['what has the wrong shape', misshapen],
  ['what its type does not take', wrongParams],
  ['what makes no sense', senseless],
  ['what its expressions cannot mean', badExpressions],
  ['what waits for the wrong things', badDependencies],
  ['what has the wrong values', badValues],
]

interface HostileCase {
  readonly name: string
  /** Made when it is needed: some are megabytes. */
  readonly text: () => string
  readonly problem: RegExp
}

/** What is meant to cost the reader more than the writer. */
export const hostile: readonly HostileCase[] = [
  {name: 'a million empty lists', text: () => `name: [${'[],'.repeat(1_500_000)}]`, problem: /MISSION_TOO_LARGE/},
  {name: 'a million lists as steps', text: () => `steps:\n${'- []\n'.repeat(1_000_000)}`, problem: /MISSION_TOO_LARGE/},
  {
    name: 'a million lists in lists that pass for steps',
    text: () => `name: [${`[${'[],'.repeat(60)}],`.repeat(16_000)}]`,
    problem: /MISSION_TOO_LARGE/,
  },
  {name: 'a million lists and no mission', text: () => '[],'.repeat(1_000_000), problem: /MISSION_/},
  {name: 'a million tags', text: () => `name: ${'!a '.repeat(3_000_000)}`, problem: /MISSION_TOO_LARGE/},
  {name: 'a million anchors', text: () => `name: ${'&a '.repeat(1_000_000)}`, problem: /MISSION_TOO_LARGE/},
  {name: 'a million keys', text: () => '? '.repeat(1_000_000), problem: /MISSION_/},
  {
    name: 'brackets without end',
    text: () => '['.repeat(3_000_000),
    problem: /MISSION_SYNTAX.*\n *--> mission\.yaml:1:10\d/,
  },
  {name: 'quotes without end', text: () => `name: "${'\\"'.repeat(2_000_000)}x`, problem: /MISSION_SYNTAX/},
  {name: 'colons without end', text: () => 'a: '.repeat(1_000_000), problem: /MISSION_/},
  {
    name: 'aliases that double forty times',
    text: () =>
      `k0: &a0 [x]\n${Array.from({length: 40}, (_, i) => `k${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`,
    problem: /MISSION_ALIAS_BOMB/,
  },
  {
    name: 'a text of 10 MB where a word is expected',
    text: () => mission(`${command}    timeout: ${'long'.repeat(2_500_000)}\n`),
    problem: /"timeout" must be a duration/,
  },
  {
    name: 'a text of 10 MB with a fault at its end',
    text: () => mission(`  - run: |\n${'      echo hello\n'.repeat(600_000)}      echo \${{ inputs.a }}\n`),
    problem: /MISSION_UNKNOWN_NAME: "inputs" has no "a"\n *--> mission\.yaml:600005:23/,
  },
  {
    name: 'a hundred thousand expressions that fail',
    text: () => mission(`  - run: >\n${'      ${{ inputs.a }}\n'.repeat(100_000)}`),
    problem: /MISSION_UNKNOWN_NAME[^]*1000 errors/,
  },
  {
    name: 'fifty thousand expressions that cannot be read',
    text: () => mission(`  - run: >\n${'      ${{ a b }}\n'.repeat(50_000)}`),
    problem: /MISSION_BAD_EXPRESSION/,
  },
  {
    name: 'five thousand steps that name steps there are not',
    text: () =>
      mission(Array.from({length: 5_000}, (_, i) => `  - {id: s${i}, run: "\${{ steps.t${i}.outcome }}"}\n`).join('')),
    problem: /MISSION_UNKNOWN_STEP/,
  },
]
