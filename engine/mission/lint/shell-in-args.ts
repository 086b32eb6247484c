/** `args: [a, "|", b]`: no shell reads arguments, so the program is given the bar itself. */
import {quoted} from '../words.ts'
import {type LintFinding, type LintRule, textOfScalar} from './rule.ts'

const operators = ['|', '||', '&&', ';', '&', '>', '>>', '<', '<<', '2>', '2>&1', '>&2', '&>']

export const shellInArgs: LintRule = function* ({reading: {label}, commands}) {
  for (const command of commands) {
    if (command.kind !== 'program') continue
    const program = textOfScalar(command.program)
    for (const at of command.args) {
      const arg = textOfScalar(at)
      const better = betterFor(arg, program)
      if (better === undefined) continue
      const message = `${label} gives ${quoted(program)} the argument ${quoted(arg)} as it stands: no shell reads it`
      yield {code: 'LINT_SHELL_IN_ARGS', message, hint: better, at} satisfies LintFinding
    }
  }
}

/** undefined for an argument that means what it says. */
function betterFor(arg: string, program: string): string | undefined {
  if (operators.includes(arg) && !takesOperator(arg, program)) {
    return 'write the whole line as text for a shell: `run: ...`'
  }
  const bare = escapes.get(arg)
  if (bare !== undefined) return `without a shell nothing is escaped: write ${bare}`
  if (/^\$\(.*\)$|^`.*`$/s.test(arg)) return 'only a shell puts the output of a command in its place: use `run`'
  return undefined
}

/** `;` ends the action of find, and \`<\` compares in `test` and `expr`. */
function takesOperator(arg: string, program: string): boolean {
  if (arg === ';') return program === 'find'
  return ['test', '[', 'expr', 'jq', 'awk', 'dc'].includes(program)
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\(', '"("'],
  ['\\)', '")"'],
  ['\\;', '";"'],
  ['\\!', '"!"'],
  ['\\*', '"*"'],
])
