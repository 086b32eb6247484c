import {describe, expect, test} from 'vitest'
import {load, mission} from './loading.ts'

const codesFor = (step: string, head = ''): string[] => load(head + mission(step)).diagnostics.map(({code}) => code)
const program = (name: string, args: readonly string[]): string =>
  `  - type: command\n    with: ${JSON.stringify({command: name, args})}\n`
const text = (run: string): string => `  - run: ${JSON.stringify(run)}\n`

describe('a piece of shell text among arguments', () => {
  test.each(['|', '&&', '||', '>', '2>&1', '<', '\\(', '\\;', '$(date)', '`date`'])('%s is told', arg => {
    expect(codesFor(program('grep', ['x', arg]))).toEqual(['LINT_SHELL_IN_ARGS'])
  })

  test('what means what it says is not', () => {
    expect(codesFor(program('find', ['.', '(', '-name', 'a', ')', '-exec', 'x', '{}', ';']))).toEqual([])
    expect(codesFor(program('test', ['1', '<', '2']))).toEqual([])
    expect(codesFor(program('grep', ['a|b', 'a && b']))).toEqual([])
  })
})

describe('an action of find after "-o"', () => {
  test.each([
    program('find', ['.', '-name', '*.go', '-o', '-name', '*.md', '-exec', 'grep', 'x', '{}', '+']),
    text('find . -name a -o -name b -delete'),
    text('cd src && find . -name a -or -name b -exec rm {} \\;'),
    text('find . \\\n  -name a -o -name b \\\n  -exec rm {} +'),
  ])('is told: %s', step => {
    expect(codesFor(step)).toEqual(['LINT_FIND_EXEC'])
  })

  test.each([
    program('find', ['.', '(', '-name', '*.go', '-o', '-name', '*.md', ')', '-exec', 'x', '{}', '+']),
    text("find . '(' -name a -o -name b ')' -delete"),
    text('find . -path ./vendor -prune -o -exec x {} +'),
    text('find . -name a -delete -o -name b -delete'),
    text('find . -name a; ls -o -exec'),
    text('echo find -o -exec'),
  ])('is not where it is meant: %s', step => {
    expect(codesFor(step)).toEqual([])
  })
})

describe('a secret on a command line', () => {
  const secrets = 'secrets: [API_KEY]\n'

  test.each([
    ['-u', 'me:${{ secrets.API_KEY }}'],
    ['--key=${{ env.API_KEY }}'],
    ["${{ format('{0}', secrets['API_KEY']) }}"],
    ['--password=hunter2'],
    ['--api-key', 'abc'],
    ['Authorization: Bearer abc'],
  ])('%s is told', (...args) => {
    expect(codesFor(program('x', args), secrets)).toEqual(['LINT_SECRET_IN_ARGS'])
  })

  test.each([
    ['--token-file=x'],
    ['--password', '--verbose'],
    ['${{ env.HOME }}'],
    ['--password=${{ inputs.a }}'],
    ['password'],
  ])('%s is not', (...args) => {
    const inputs = 'inputs: {a: {default: x}}\n'
    expect(codesFor(program('x', args), secrets + inputs)).toEqual([])
  })
})

test('fallbacks and the commands for each platform are looked at too', () => {
  const step = `  - type: command
    with:
      platform_commands: {unix: {command: x, args: ["|"]}, windows: {command: y, args: ["&&"]}}
      fallback_command: {command: z, args: [">"]}
`
  expect(codesFor(step)).toEqual(['LINT_SHELL_IN_ARGS', 'LINT_SHELL_IN_ARGS', 'LINT_SHELL_IN_ARGS'])
})
