/** What stands on a command line can be read by every user of the machine, and lands in histories and logs. */
import {quoted} from '../words.ts'
import {type LintedCommand, type LintFinding, type LintRule, textOfScalar} from './rule.ts'

const hint = 'hand it over in `env`, or through `stdin`'

export const secretInArgs: LintRule = function* ({reading: {label}, commands, secrets}) {
  for (const command of commands) {
    if (command.kind !== 'program') continue
    for (const [index, at] of command.args.entries()) {
      const arg = textOfScalar(at)
      const named = namedSecret(arg, secrets)
      const said = named === undefined ? passwordIn(arg, followerOf(command, index)) : `the secret ${quoted(named)}`
      if (said === undefined) continue
      const message = `${label} puts ${said} on the command line, where every user of the machine can read it`
      yield {code: 'LINT_SECRET_IN_ARGS', message, hint, at} satisfies LintFinding
    }
  }
}

function followerOf({args}: LintedCommand & {kind: 'program'}, index: number): string | undefined {
  const next = args[index + 1]
  return next === undefined ? undefined : textOfScalar(next)
}

/** `${{ secrets.X }}`, or `${{ env.X }}` of a name that is declared secret. */
function namedSecret(arg: string, secrets: readonly string[]): string | undefined {
  for (const [, inner = ''] of arg.matchAll(/\$\{\{(.*?)\}\}/gs)) {
    const name = /\b(?:secrets|env)\s*(?:\.\s*|\[\s*')([A-Za-z_]\w*)/.exec(inner)
    if (name?.[1] !== undefined && (/\bsecrets\b/.test(inner) || secrets.includes(name[1]))) return name[1]
  }
  return undefined
}

const telling = String.raw`(?:password|passwd|passphrase|secret|api[-_]?key|access[-_]?token|auth[-_]?token|token)`
const flagWithValue = new RegExp(`^--?(?:[\\w-]*[-_])?${telling}=(.+)$`, 'is')
const flagAlone = new RegExp(`^--?(?:[\\w-]*[-_])?${telling}$`, 'i')
const header = /^(?:authorization|x-api-key|private-token)\s*:\s*(\S.*)$/is

/** A flag or header with a value written out. One that an expression gives is judged by what it names. */
function passwordIn(arg: string, next: string | undefined): string | undefined {
  const value = flagWithValue.exec(arg)?.[1] ?? header.exec(arg)?.[1] ?? (flagAlone.test(arg) ? next : undefined)
  if (value === undefined || value.startsWith('-') || value.includes('${{')) return undefined
  return `what looks like a secret after ${quoted(arg.split(/[=:]/)[0] ?? '')}`
}
