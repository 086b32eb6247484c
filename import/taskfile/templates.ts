/** `{{.NAME}}` of a Taskfile: constants in their place, the rest as what a shell reads the same. */

/** A value, or the command that prints it. */
export type Variable =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'command'; readonly text: string}

export interface Filled {
  readonly text: string
  /** What could not be filled in, and why. */
  readonly problems: readonly string[]
}

const MAX_DEPTH = 10
/** `{{.X}}`, `{{.X | default "y"}}`, `{{default "y" .X}}`; anything else is a program in Go's language. */
const template =
  /\{\{-?\s*(?:\.(\w+)(?:\s*\|\s*default\s+("[^"]*"|'[^']*'|`[^`]*`|\S+?))?|default\s+("[^"]*"|'[^']*'|`[^`]*`|\S+?)\s+\.(\w+))\s*-?\}\}/g
const anyTemplate = /\{\{.*?\}\}/gs

/** `inShell`: variables of the environment and commands may stay, for the shell that reads the text. */
export function fill(
  text: string,
  variables: ReadonlyMap<string, Variable>,
  {inShell, depth = 0}: {readonly inShell: boolean; readonly depth?: number},
): Filled {
  const problems: string[] = []
  const filled = text.replaceAll(template, (written: string, ...groups: readonly (string | undefined)[]) => {
    const name = groups[0] ?? groups[3] ?? ''
    const fallback = groups[1] ?? groups[2]
    const variable = variables.get(name)
    if (variable?.kind === 'command' && inShell) return `$(${variable.text})`
    if (variable?.kind === 'text' && (variable.text !== '' || fallback === undefined)) {
      if (depth >= MAX_DEPTH) return written
      const inner = fill(variable.text, variables, {inShell, depth: depth + 1})
      problems.push(...inner.problems)
      return inner.text
    }
    if (variable === undefined && specialValues.has(name)) return specialValues.get(name) ?? ''
    if (fallback !== undefined) return fallback.replace(/^["'`](.*)["'`]$/s, '$1')
    if (inShell && variable === undefined) return `\${${name}-}`
    problems.push(`"${written}" is known only when the task runs`)
    return written
  })
  for (const [written] of filled.matchAll(anyTemplate)) problems.push(`"${written}" is a program of its own`)
  return {text: filled, problems: [...new Set(problems)]}
}

/** What go-task gives; nothing follows `--` on the command line here. */
const specialValues: ReadonlyMap<string, string> = new Map([
  ['CLI_ARGS', ''],
  ['ROOT_DIR', '.'],
  ['TASKFILE_DIR', '.'],
  ['USER_WORKING_DIR', '.'],
])
