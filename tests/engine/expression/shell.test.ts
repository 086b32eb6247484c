import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Scope, spliceShell, variablesOf} from '../../../engine/expression/index.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sortie-splice-'))
})
afterAll(() => rmSync(folder, {recursive: true}))

const shells = ['sh', 'bash', 'dash'].filter(shell => spawnSync(shell, ['-c', ':']).status === 0)
const scopeOf = (v: string): Scope => ({contexts: {inputs: {v}}})

function splice(script: string, shell: string) {
  const spliced = spliceShell(script, shell)
  if (!spliced.ok) throw new Error(`${spliced.problems[0]?.message}: ${script}`)
  return spliced
}

/**
 * What the script prints; it must print nothing to standard error and leave no file behind.
 * Without standard input: bash takes Node's for a network connection, and reads its start-up file.
 */
function printed(script: string, shell: string, value: string): string {
  const {text, variables} = splice(script, shell)
  const env = {PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', ...variablesOf(variables, scopeOf(value))}
  const {stdout, stderr} = spawnSync(shell, ['-c', text], {cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe']})
  expect(stderr.toString()).toBe('')
  expect(readdirSync(folder)).toEqual([])
  return stdout.toString()
}

/** A script with VALUE in it, and what it prints. */
const scripts: readonly (readonly [script: string, prints: (value: string) => string])[] = [
  ["printf '%s' VALUE", value => value],
  ["printf '%s' aVALUEb", value => `a${value}b`],
  ["printf '%s' --flag=VALUE,VALUE", value => `--flag=${value},${value}`],
  [`printf '%s' "it's \\" VALUE y"`, value => `it's " ${value} y`],
  [`printf '%s' 'it'VALUE"'"VALUE'"'`, value => `it${value}'${value}"`],
  [`x=VALUE; printf '%s' "$x"`, value => value],
  [`export x=VALUE; printf '%s' "$x"`, value => value],
  [`printf '%s' "$(printf '%s.' VALUE)"`, value => `${value}.`],
  [`printf '%s' "a $(printf '%s.' "b VALUE" # it's " VALUE\n) c"`, value => `a b ${value}. c`],
  [`printf '%s' "\`printf '%s.' VALUE\`"`, value => `${value}.`],
  [`x=\`printf '%s.' "VALUE"\`; printf '%s' "$x"`, value => `${value}.`],
  ['cat <<EOF\nVALUE\nEOF\n', value => `${value}\n`],
  [`cat <<-EOF | cat; printf '%s' VALUE\n\tit's "VALUE" \\$x\n\tEOF\n`, value => `it's "${value}" $x\n${value}`],
  [
    `cat <<'A B' && cat <<EOF\nit's "\nA B\n$(printf '%s.' "VALUE") '\nEOF\nprintf '%s' VALUE`,
    value => `it's "\n${value}. '\n${value}`,
  ],
  [`# it's VALUE " \`\nprintf '%s' VALUE # "VALUE`, value => value],
  ['case VALUE in VALUE) printf yes;; *) printf no;; esac', () => 'yes'],
  [`printf '%s' "$(case x in (y) ;; x) printf '%s.' VALUE;; esac)VALUE"`, value => `${value}.${value}`],
  ['if [ VALUE = VALUE ]; then printf same; fi', () => 'same'],
  [`f() { printf '%s' "$1"; }; f VALUE`, value => value],
  [`(printf '%s' "$#" VALUE)`, value => `0${value}`],
  [`sh -c 'printf %s "$1"' sh VALUE`, value => value],
  [`for x in VALUE; do printf '%s' "$x"; done; printf '%s' $((1 + (2)))VALUE`, value => `${value}3${value}`],
  [`printf '%s' \${y:-"it's }"}VALUE \\\n"VALUE"`, value => `it's }${value}${value}`],
]

const hostile = fc.constantFrom(
  "'",
  '"',
  '$',
  '`',
  '\\',
  '\n',
  '\r',
  '\t',
  ' ',
  '*',
  '?',
  '[a]',
  '{a,b}',
  '~',
  '!',
  '#',
  ';',
  '&',
  '|',
  '<',
  '>',
  '(',
  ')',
  '=',
  '%s',
  '-n',
  '$(touch x)',
  '`touch x`',
  '${HOME}',
  '$((1))',
  '; touch x;',
  '\n touch x\n',
  'EOF',
  '\nEOF\n',
  'é',
  '漢',
  '😀',
  '\u202e',
  '\u0001',
  'a',
  '0',
)
const values = fc.oneof(
  fc.array(hostile, {maxLength: 12}).map(parts => parts.join('')),
  fc.string({unit: 'grapheme', maxLength: 20}).map(text => text.replaceAll('\0', '')),
)

describe.each(shells)('in a script for %s', shell => {
  test.each(scripts.map(([script, prints]) => ({script, prints})))(
    'a value arrives byte for byte in $script',
    ({script, prints}) => {
      const template = script.replaceAll('VALUE', '${{ inputs.v }}')
      fc.assert(
        fc.property(values, value => {
          expect(printed(template, shell, value)).toBe(prints(value))
        }),
        {numRuns: 25, examples: [[''], ['$(touch x)'], ['\'"`\n*']]},
      )
    },
  )

  test('any of these scripts may follow any other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scripts), {minLength: 2, maxLength: 6}), values, (chosen, value) => {
        const template = chosen
          .map(([script]) => script.replaceAll('VALUE', "${{ format('{0}', inputs.v) }}"))
          .join('\n')
        expect(printed(template, shell, value)).toBe(chosen.map(([, prints]) => prints(value)).join(''))
      }),
      {numRuns: 40},
    )
  })
})

describe('an expression is refused, and marked,', () => {
  test.each([
    ["echo 'a ${{ inputs.v }}'", 'single quotes'],
    ["cat <<'EOF'\n${{ inputs.v }}\nEOF", 'here-document with a quoted delimiter'],
    ['cat <<\\EOF\n${{ inputs.v }}\nEOF', 'here-document with a quoted delimiter'],
    ['cat <<${{ inputs.v }}\n', 'delimiter of a here-document'],
    ["echo $'${{ inputs.v }}'", 'single quotes'],
    ['echo \\${{ inputs.v }}', 'backslash'],
    ['echo "$${{ inputs.v }}"', 'a $ stands directly'],
    ['echo $((${{ inputs.v }} + 1))', 'arithmetic'],
    ['echo $(("${{ inputs.v }}" + 1))', 'arithmetic'],
    ['(( i = ${{ inputs.v }} ))', 'arithmetic'],
    ['[[ ${{ inputs.v }} -eq 1 ]]', 'arithmetic'],
    ['[[ 1 -lt "${{ inputs.v }}" ]]', 'arithmetic'],
    ['a[${{ inputs.v }}]=1', 'arithmetic'],
    ['declare -i n=${{ inputs.v }}', 'arithmetic'],
    ['echo ${a[${{ inputs.v }}]}', 'inside ${…}'],
    ['echo "${a:-${{ inputs.v }}}"', 'inside ${…}'],
    ['eval "echo ${{ inputs.v }}"', 'runs them as code'],
    ['FOO=1 sudo bash -lc "echo ${{ inputs.v }}"', 'another shell'],
    ['/bin/sh -c ${{ inputs.v }}', 'another shell'],
    ['export ${{ inputs.v }}=1', 'name of a variable'],
    ['export "${{ inputs.v }}=1"', 'name of a variable'],
    ['unset \'\' "${{ inputs.v }}"', 'name of a variable'],
    ['a["${{ inputs.v }}"]=1', 'arithmetic'],
    ['printf -v ${{ inputs.v }} x', 'name of a variable'],
    [`${'$('.repeat(5_000)}\${{ inputs.v }}`, 'nested too deeply'],
  ])('in %j', (script, message) => {
    const spliced = spliceShell(script, 'bash')
    expect(spliced).toMatchObject({
      ok: false,
      problems: [{code: 'MISSION_UNSAFE_SPLICE', message: expect.stringContaining(message)}],
    })
    if (spliced.ok) return
    const [problem] = spliced.problems
    expect(script.slice(problem?.start, problem?.end)).toBe('${{ inputs.v }}')
    expect(problem?.hint).toBeTruthy()
  })

  test('in languages where a value could become code, with the way through the environment', () => {
    for (const shell of ['python', 'node', 'cmd', 'fish', '']) {
      expect(spliceShell('print(${{ inputs.v }})', shell)).toMatchObject({
        ok: false,
        problems: [{hint: expect.stringContaining('env: {VALUE: "${{ inputs.v }}"}')}],
      })
      expect(spliceShell('print(1)', shell)).toEqual({ok: true, text: 'print(1)', variables: []})
    }
  })
})

test('what stands around an expression stays as it is, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(hostile, fc.constantFrom('<<EOF', "<<-'E'", 'case x in', 'esac', '${{ 1 }}', '$(', '${', '((', '))')),
        {maxLength: 30},
      ),
      parts => {
        const script = parts.join('')
        const spliced = spliceShell(script, 'bash')
        if (!spliced.ok) return
        const around = script.split('${{ 1 }}').map(text => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
        const stands = String.raw`(?:"\$\{SORTIE_EXPR_1\}"|\$\{SORTIE_EXPR_1\}|expression)`
        expect(spliced.text).toMatch(new RegExp(`^${around.join(stands)}$`, 's'))
      },
    ),
    {numRuns: 2_000},
  )
})

test('equal expressions share a variable', () => {
  const {text, variables} = splice('a ${{ inputs.a }} "${{ inputs.b }}" ${{inputs.a}}', 'sh')
  expect(text).toBe('a "${SORTIE_EXPR_1}" "${SORTIE_EXPR_2}" "${SORTIE_EXPR_1}"')
  expect(variables.map(({name, expression}) => [name, expression.text])).toEqual([
    ['SORTIE_EXPR_1', 'inputs.a'],
    ['SORTIE_EXPR_2', 'inputs.b'],
  ])
})

test('PowerShell reads the variable from env:, outside single quotes', () => {
  expect(
    splice('# ${{ inputs.c }}\'\nWrite "a ${{ inputs.a }}" ${{ inputs.b }} <# \' #>\n@"\n\'${{ inputs.a }}\n"@', 'pwsh')
      .text,
  ).toBe('# expression\'\nWrite "a ${env:SORTIE_EXPR_1}" ${env:SORTIE_EXPR_2} <# \' #>\n@"\n\'${env:SORTIE_EXPR_1}\n"@')
  for (const script of ["'${{ 1 }}'", "@'\n${{ 1 }}\n'@", '"`${{ 1 }}"', '"$${{ 1 }}"', 'iex "a ${{ 1 }}"']) {
    expect(spliceShell(script, 'pwsh')).toMatchObject({ok: false, problems: [{code: 'MISSION_UNSAFE_SPLICE'}]})
  }
})

test('a value that no environment takes is refused, and sent to stdin', () => {
  const {variables} = splice('echo ${{ inputs.v }}', 'sh')
  expect(() => variablesOf(variables, scopeOf('é'.repeat(51_201)))).toThrow(
    expect.objectContaining({code: 'STEP_VALUE_TOO_LARGE', hint: expect.stringContaining('stdin')}),
  )
  expect(() => variablesOf(variables, scopeOf('a\0b'))).toThrow(expect.objectContaining({code: 'STEP_BAD_VALUE'}))
  expect(variablesOf(variables, scopeOf('a'.repeat(102_400)))).toEqual({SORTIE_EXPR_1: 'a'.repeat(102_400)})
})

test('ten megabytes of script are read in a moment', () => {
  const script = `echo "a" 'b' $(c) # d\n`.repeat(450_000)
  const startedAt = performance.now()
  expect(splice(`${script}echo \${{ inputs.v }}`, 'bash').text.endsWith('echo "${SORTIE_EXPR_1}"')).toBe(true)
  expect(performance.now() - startedAt).toBeLessThan(20_000)
})
