/** `find -name A -o -name B -exec X`: the action belongs to B alone, and A does nothing. */
import {type LintFinding, type LintRule, textOfScalar} from './rule.ts'

const actions = ['-exec', '-execdir', '-ok', '-delete', '-print0', '-printf', '-ls', '-fprint']

export const findExec: LintRule = function* ({reading: {label}, commands}) {
  for (const command of commands) {
    const [at, lines] =
      command.kind === 'text'
        ? [command.text, findsIn(textOfScalar(command.text))]
        : [command.args[0] ?? command.program, findsOf(textOfScalar(command.program), command.args.map(textOfScalar))]
    const action = lines.map(misboundAction).find(found => found !== undefined)
    if (action === undefined) continue
    const message = `in ${label}, "${action}" of find holds only for what stands after the last "-o"`
    const open = command.kind === 'text' ? '\\( -name A -o -name B \\)' : '["(", -name, A, -o, -name, B, ")", ...]'
    yield {
      code: 'LINT_FIND_EXEC',
      message,
      hint: `put the alternatives in parentheses: ${open}`,
      at,
    } satisfies LintFinding
  }
}

const findsOf = (program: string, args: readonly string[]): readonly (readonly string[])[] =>
  program === 'find' ? [args] : []

/** The words after each `find` of a script, up to where its command ends. Quotes may hold an operator: then a find is cut short, and at worst missed. */
function findsIn(script: string): readonly (readonly string[])[] {
  return script
    .replaceAll(/\\\n/g, ' ')
    .split(/(?<!\\);|[|&\n]|\$\(|`/)
    .map(line => line.trim().split(/\s+/))
    .flatMap(words => (words[0] === 'find' ? [words.slice(1)] : []))
}

/** The first action outside parentheses that follows an `-o` outside parentheses; an action before it is meant so. */
function misboundAction(words: readonly string[]): string | undefined {
  let depth = 0
  let hasOr = false
  for (const word of words) {
    if (word === '(' || word === '\\(' || word === "'('" || word === '"("') depth++
    else if (word === ')' || word === '\\)' || word === "')'" || word === '")"') depth--
    else if (depth > 0) continue
    else if (word === '-o' || word === '-or') hasOr = true
    else if (actions.includes(word)) return hasOr ? word : undefined
    else if (word === '-prune') return undefined
  }
  return undefined
}
