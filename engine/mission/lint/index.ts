/** Warnings about commands that hold and yet do not do what their author meant. Each rule has a file. */
import type {Diagnostic, SourceFile} from '../../contracts.ts'
import {runType, type StepReading} from '../steps.ts'
import {entryOf, type Scalar, type Tree, textOf, valueOf} from '../tree.ts'
import {filesUnused} from './files-unused.ts'
import {findExec} from './find-exec.ts'
import type {LintedCommand, LintRule} from './rule.ts'
import {secretInArgs} from './secret-in-args.ts'
import {shellInArgs} from './shell-in-args.ts'

export const lintRules: readonly LintRule[] = [shellInArgs, findExec, secretInArgs, filesUnused]

export function lintMission(
  file: SourceFile,
  readings: readonly StepReading[],
  secrets: readonly string[],
): Diagnostic[] {
  return readings
    .filter(({type}) => type === runType)
    .flatMap(reading => {
      const step = {reading, commands: commandsOf(reading), secrets}
      return lintRules.flatMap(rule => Array.from(rule(step), finding => diagnosticOf(file, finding)))
    })
}

function diagnosticOf(
  file: SourceFile,
  {at, ...finding}: {at: Scalar} & Omit<Diagnostic, 'severity' | 'place'>,
): Diagnostic {
  return {...finding, severity: 'warning', place: {file, start: at.start, end: at.end}}
}

function commandsOf({runEntry, withEntry}: StepReading): LintedCommand[] {
  const params = withEntry?.value
  const platforms = valueOf(params, 'platform_commands')
  const others = platforms?.kind === 'mapping' ? [...platforms.entries.values()].map(({value}) => value) : []
  const written = [runEntry?.value, params, valueOf(params, 'fallback_command'), ...others]
  return written.flatMap(commandIn)
}

/** Text, or a mapping with `run`, or with `command` and `args`. */
function commandIn(tree: Tree | undefined): LintedCommand[] {
  if (tree?.kind === 'scalar') return textOf(tree) === undefined ? [] : [{kind: 'text', text: tree}]
  const run = entryOf(tree, 'run')?.value
  if (run?.kind === 'scalar') return [{kind: 'text', text: run}]
  const program = valueOf(tree, 'command')
  if (program?.kind !== 'scalar') return []
  const args = valueOf(tree, 'args')
  const items = args?.kind === 'list' ? args.items : []
  return [{kind: 'program', program, args: items.flatMap(item => (item.kind === 'scalar' ? [item] : []))}]
}
