/** What the command costs before it does anything, beside Node itself. */
import {type Measurement, measure} from './measure.ts'
import type {Row} from './results.ts'
import {type Patience, takeTurns} from './rounds.ts'
import {SORTIE} from './tools/sortie.ts'

/** Columns of the rows below, which have no other tools in them. */
export const startUpColumns = ['node -e 0', 'sortie --version', 'sortie --help'] as const

export const START_UP = 'start-up'

const argsOf: {readonly [column in (typeof startUpColumns)[number]]: readonly string[]} = {
  'node -e 0': ['-e', '0'],
  'sortie --version': [SORTIE, '--version'],
  'sortie --help': [SORTIE, '--help'],
}

export function startUpRow(directory: string, patience: Patience): Row {
  const run = (args: readonly string[]): Measurement =>
    measure({program: process.execPath, args}, {directory, capSeconds: 10, outputPath: `${directory}/output.txt`})
  const contenders = startUpColumns.map(name => ({name, run: () => run(argsOf[name])}))
  return {name: START_UP, cells: takeTurns(contenders, patience)}
}
