import {describe, expect, test} from 'vitest'
import {imported, stepsOf} from './importing.ts'

const step = (text: string): string => `name: old\nsteps:\n${text}`
const two = (second: string): string =>
  step(`  - {id: first, step_type: command, parameters: {command: ls}}\n  - {id: second, ${second}}\n`)

test('a file comes over in the preferred words, with its comments', async () => {
  const text = `\
# Every Monday.
version: "1.0"
name: audit
description: Looks around.
config: {max_parallel_steps: 2}
steps:
  # where we are
  - id: list
    name: List
    step_type: Command
    parameters:
      command: ls   # all of them
      args: [-la]
    timeout_seconds: 30
    retry_config: {max_attempts: 3, delay_seconds: 2}
  - id: report
    step_type: CreateFile
    depends_on: [list]
    parameters: {path: ./out/report.md, content: "# {{ timestamp }}\\n\\n{list}\\n"}
    continue_on_error: true
`
  expect(await imported('old.yaml', text)).toEqual({
    notes: [],
    text: `\
# Every Monday.
version: "1.0"
name: audit
description: Looks around.
config: {max_parallel: 2}
steps:
  # where we are
  # all of them
  - id: list
    name: List
    type: command
    with: {command: ls, args: [-la]}
    timeout: 30
    retry: {max_attempts: 3, delay: 2}
  - id: report
    type: create_file
    with:
      path: out/report.md
      content: |
        # \${{ run.started_at }}

        \${{ steps.list.outputs.stdout }}
    depends_on: [list]
    continue_on_error: true
`,
  })
})

describe('order', () => {
  const three = (dependsOn: string): string =>
    step(`  - {id: a, run: ls}\n  - {id: b, run: ls}\n  - {id: c, run: "echo ${dependsOn}"}\n`)

  test('where nobody says what waits for what, each step waits for the one before it', async () => {
    expect(await stepsOf('old.yaml', three('x'))).toBe(`\
  - id: a
    run: ls
  - id: b
    run: ls
    depends_on: [a]
  - id: c
    run: echo x
    depends_on: [b]
`)
  })

  test('where somebody does, a template is an edge, and nothing else', async () => {
    const text = step('  - {id: a, run: ls}\n  - {id: b, run: ls, depends_on: []}\n  - {id: c, run: "echo {a}"}\n')
    expect(await stepsOf('old.yaml', text)).toBe(`\
  - id: a
    run: ls
  - id: b
    run: ls
  - id: c
    run: echo \${{ steps.a.outputs.stdout }}
    depends_on: [a]
`)
  })

  test('the previous result is that of the step before, in the file or in the chain', async () => {
    const text = step(`\
  - {id: a, run: ls, depends_on: []}
  - id: b
    step_type: chain
    parameters: {prompts: [one, "two {previous_result}"]}
  - {id: c, step_type: llm, parameters: {prompt: "{previous_result}"}}
`)
    expect(await stepsOf('old.yaml', text)).toBe(`\
  - id: a
    run: ls
  - id: b-1
    type: llm
    with: {prompt: one}
  - id: b
    type: llm
    with: {prompt: "two \${{ steps.b-1.outputs.text }}"}
    depends_on: [b-1]
  - id: c
    type: llm
    with: {prompt: "\${{ steps.b.outputs.text }}"}
    depends_on: [b]
`)
  })

  test('a template that speaks of a later step stays, and is said', async () => {
    const {text, notes} = await imported('old.yaml', step('  - {id: a, run: "echo {b}"}\n  - {id: b, run: ls}\n'))
    expect(text).toContain('run: echo {b}\n')
    expect(notes).toEqual(['3:24 "{b}" speaks of a step that comes later, and stays as it is'])
  })

  test('what a dependency answers to comes along, with the ids of here', async () => {
    const text = step(`\
  - {id: 1st, run: "false"}
  - {id: spare, run: ls}
  - id: use
    run: ls
    depends_on:
      - {step_id: 1st, required: false, on_failure: {retry_with_alternative: spare}}
`)
    expect(await stepsOf('old.yaml', text)).toContain(`\
  - id: use
    run: ls
    depends_on: [{step: step-1st, required: false, alternative: spare}]
`)
  })
})

describe('templates', () => {
  const kinds: readonly (readonly [template: string, expression: string])[] = [
    ['{first}', 'steps.first.outputs.stdout'],
    ['{first_result}', 'steps.first.outputs.stdout'],
    ['{previous_result}', 'steps.first.outputs.stdout'],
    ['{{ steps.first.output }}', 'steps.first.outputs.stdout'],
    ['{{steps.first.result}}', 'steps.first.outputs.stdout'],
    ['{{ steps.first.exit_code }}', 'steps.first.outputs.exit_code'],
    ['{{ timestamp }}', 'run.started_at'],
  ]

  test.each(kinds)('%s is ${{ %s }}', async (template, expression) => {
    const text = two(`step_type: create_file, parameters: {path: out, content: "a ${template} b"}`)
    expect(await stepsOf('old.yaml', text)).toContain(`content: "a \${{ ${expression} }} b"`)
  })

  test.each(['{"a": {"b": 1}}', '{print $1}', '{a,b}', '${first}', '{}', '{second_thing}', '{{}}'])(
    '%s is text',
    async text => {
      const {text: result, notes} = await imported(
        'old.yaml',
        two(`step_type: create_file, parameters: {path: out, content: ${JSON.stringify(text)}}`),
      )
      expect(result).toContain(text)
      expect(notes).toEqual([])
    },
  )

  const shells: readonly (readonly [script: string, becomes: string])[] = [
    ['echo {first}', 'echo ${{ steps.first.outputs.stdout }}'],
    ['echo "a {first}"', 'echo "a ${{ steps.first.outputs.stdout }}"'],
    ["echo '{first}'", 'echo "${{ steps.first.outputs.stdout }}"'],
    ["echo 'a {first} b' c", `echo 'a '"\${{ steps.first.outputs.stdout }}"' b' c`],
    ["echo '{first}{first}'", 'echo "${{ steps.first.outputs.stdout }}""${{ steps.first.outputs.stdout }}"'],
  ]

  test.each(shells)('in a shell, %s is %s', async (script, becomes) => {
    const seen = await stepsOf('old.yaml', two(`step_type: command, parameters: {command: ${JSON.stringify(script)}}`))
    expect(seen.replaceAll('\\"', '"')).toContain(becomes)
  })

  test('where a shell reads no variable it stays, and is said', async () => {
    const script = "cat <<'EOF'\n{first}\nEOF\n"
    const {text, notes} = await imported(
      'old.yaml',
      two(`step_type: shell, parameters: {script: ${JSON.stringify(script)}}`),
    )
    expect(text).toContain('      {first}\n')
    expect(notes).toEqual(['4:71 "{first}" stands where a shell reads no variable, and stays as it is'])
  })

  test('what would be an expression here was text there', async () => {
    const text = two('step_type: create_file, parameters: {path: ci.yml, content: "run: ${{ github.sha }}"}')
    expect(await stepsOf('old.yaml', text)).toContain("run: ${{ '${{' }} github.sha }}")
  })
})

describe('kinds of step', () => {
  const kinds: readonly (readonly [written: string, becomes: string])[] = [
    ['step_type: command, parameters: {command: "ls | wc"}', 'run: ls | wc\n'],
    [
      'step_type: command, parameters: {command: git log, args: [-1, "--pretty=%s x"]}',
      "run: git log -1 '--pretty=%s x'\n",
    ],
    [
      'step_type: command, parameters: {command: ls, cwd: src, env: {A: 1}}',
      'with: {command: ls}\n    depends_on: [first]\n    env: {A: "1"}\n    working_directory: src\n',
    ],
    [
      'step_type: command, parameters: {command: "[[ a == a ]]"}',
      'run: "[[ a == a ]]"\n    depends_on: [first]\n    shell: bash\n',
    ],
    [
      'step_type: CreateFile, parameters: {file_path: a, content: {b: 1}}',
      'content: |\n        {\n          "b": 1\n        }\n',
    ],
    ['step_type: append_file, parameters: {path: a, content: b}', 'with: {path: a, content: b, append: true}\n'],
    ['step_type: read_file, parameters: {path: a}', 'with: {command: cat, args: [a]}\n'],
    ['step_type: tool, parameters: {tool: grep, pattern: x, path: src}', 'success_exit_codes: [0, 1]'],
    ['step_type: tool, parameters: {tool: shell, arguments: {command: "a | b"}}', 'run: a | b\n'],
    ['step_type: tool, parameters: {tool: git_status}', 'with: {command: git, args: [status]}\n'],
    ['step_type: agent, parameters: {objective: think}', 'type: llm\n    with: {prompt: think}\n'],
    ['step_type: delay, parameters: {seconds: 2}', 'with: {command: sleep, args: ["2"]}\n'],
    ['step_type: Scan, parameters: {kinds: [todos]}', 'type: scan\n    with: {kinds: [todos]}\n'],
    ['command: ls, step_type: command', 'with: {command: ls}\n'],
    ['prompt: why', 'type: llm\n    with: {prompt: why}\n'],
  ]

  test.each(kinds)('{%s}', async (written, becomes) => {
    expect(await stepsOf('old.yaml', two(written))).toContain(becomes)
  })

  const refused: readonly (readonly [written: string, reason: string])[] = [
    ['step_type: tool, parameters: {tool: web_search}', 'there is no step type for the tool "web_search"'],
    [
      'step_type: agent, parameters: {objective: x, tools: [write_file]}',
      'it is an agent that acts by itself (write_file), and a step asks a model once',
    ],
    ['step_type: teleport', 'there is no step type "teleport"'],
    ['step_type: create_file, parameters: {path: /etc/x, content: y}', '"/etc/x" is outside the workspace'],
    [
      'step_type: command, parameters: {command: ls, working_dir: ../x}',
      'it works in "../x", which is outside the workspace',
    ],
    ['step_type: command', 'it names no command'],
    ['timeout_seconds: 5', 'it says neither its type nor what it runs'],
    [
      'step_type: scan, parameters: {kinds: [magic]}',
      'item 1 of "kinds" must be "secrets", "todos", "metrics", "files", "tree", "deps", "health" or "standardization", not "magic"',
    ],
  ]

  test.each(refused)('{%s} fails when it is run, and says why', async (written, reason) => {
    const {text, notes} = await imported('old.yaml', two(written))
    expect(text).toContain(`not carried over: `)
    expect(text).toMatch(/ {2}- id: second\n {4}run: \|\n {6}echo '.*' >&2\n {6}exit 1\n {4}depends_on: \[first\]\n/)
    expect(notes.at(-1)).toBe(`4:10 not carried over: ${reason}`)
  })

  test('keys of models are not copied', async () => {
    const {text, notes} = await imported('old.yaml', two('step_type: llm, parameters: {prompt: x, api_key: sk-1234}'))
    expect(text).not.toContain('sk-1234')
    expect(notes).toEqual(['4:10 a key is not copied: name the environment variable that holds it with `api_key_env`'])
  })
})

describe('what has no counterpart', () => {
  test('is said at its place, in the file and in the result', async () => {
    const text = `\
name: old
author: me
config: {colour: red}
steps:
  - id: a
    step_type: llm
    parameters: {prompt: x, top_p: 1}
    tags: [b]
    depends_on: [ghost]
`
    const {text: result, notes} = await imported('old.yaml', text)
    expect(notes).toEqual([
      '2:1 "author: me" says nothing to a mission',
      '3:10 "colour" of the configuration has no counterpart',
      '5:9 it depends on "ghost", and no step has this id',
      '7:29 the parameter "top_p" has no counterpart',
      '8:5 "tags" of a step has no counterpart',
    ])
    expect(result).toBe(`\
# import: line 2: "author: me" says nothing to a mission
# import: line 3: "colour" of the configuration has no counterpart
version: "1.0"
name: old
steps:
  # import: line 5: it depends on "ghost", and no step has this id
  # import: line 7: the parameter "top_p" has no counterpart
  # import: line 8: "tags" of a step has no counterpart
  - id: a
    type: llm
    with: {prompt: x}
`)
  })

  test('a condition that cannot be judged keeps its step from running', async () => {
    const {text, notes} = await imported(
      'old.yaml',
      two('step_type: command, condition: when green, parameters: {command: ls}'),
    )
    expect(text).toContain('    if: "false"\n')
    expect(notes).toEqual(['4:49 the condition "when green" is not one here, so the step never runs'])
  })
})

test('JSON becomes YAML', async () => {
  const text = JSON.stringify({steps: [{id: 'a', step_type: 'Command', parameters: {command: 'ls'}}]})
  expect(await imported('old/audit.json', text)).toEqual({
    text: 'version: "1.0"\nname: audit\nsteps:\n  - id: a\n    type: command\n    with: {command: ls}\n',
    notes: [],
  })
})
