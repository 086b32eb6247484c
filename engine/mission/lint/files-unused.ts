/** `files` with a place for them that does not work: they would be found, and not be looked at. */
import {entryOf} from '../tree.ts'
import {quoted} from '../words.ts'
import {type LintFinding, type LintRule, textOfScalar} from './rule.ts'

export const filesUnused: LintRule = function* ({reading: {label, withEntry}, commands}) {
  if (entryOf(withEntry?.value, 'files') === undefined) return
  for (const command of commands) {
    if (command.kind === 'text') {
      if (/\$(?:[@*1]|\{[@*1])/.test(textOfScalar(command.text))) continue
      const message = `${label} finds files, and its script does not use them`
      yield {
        code: 'LINT_FILES_UNUSED',
        message,
        hint: 'they are "$@" in the script',
        at: command.text,
      } satisfies LintFinding
      continue
    }
    for (const at of command.args) {
      const arg = textOfScalar(at)
      if (arg === '{files}' || !arg.includes('{files}')) continue
      const message = `${label}: "{files}" stands for the files only as an argument of its own, not within ${quoted(arg)}`
      yield {
        code: 'LINT_FILES_UNUSED',
        message,
        hint: 'write it as an item of its own: "{files}"',
        at,
      } satisfies LintFinding
    }
  }
}
