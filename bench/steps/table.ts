/** Findings as Markdown. */
import type {Cell, Row, Spread} from './results.ts'
import type {Findings, Verdict} from './targets.ts'

const MEBIBYTE = 1024 ** 2

export function verdictTable(verdicts: readonly Verdict[]): string {
  const word = (reached: boolean | null) => (reached === null ? '-' : reached ? 'reached' : 'missed')
  return table(
    ['work', 'target', 'measured', ''],
    verdicts.map(({what, target, measured, reached}) => [what, target, measured, word(reached)]),
  )
}

/** Rows that have a cell for each of these columns. Notes say in full what a cell only names. */
export function timeTable(columns: readonly string[], rows: readonly Row[]): string {
  const cells = ({name, cells}: Row) => [name, ...columns.map(column => timeCell(cells.get(column)))]
  return table(['work', ...columns], rows.map(cells))
}

/** User and system time, which waiting does not hide. */
export function cpuTable(columns: readonly string[], rows: readonly Row[]): string {
  const text = (cell: Cell | undefined) => (cell?.kind === 'measured' ? seconds(cell.cpuSeconds.median) : '-')
  return table(
    ['work', ...columns],
    rows.map(({name, cells}) => [name, ...columns.map(column => text(cells.get(column)))]),
  )
}

export function ownTable({resumptions, memories}: Findings): string {
  const resumed = [...resumptions].map(([name, {wallSeconds, timesOtherHalf, ranTwice}]) => [
    `${name}, killed at half, resumed`,
    `${spread(wallSeconds, seconds)} s, ${spread(timesOtherHalf, value => value.toFixed(2))} x the other half; ` +
      `in flight and run again: ${ranTwice.join(', ')}`,
  ])
  const memory = [...memories].map(([name, {engineBytes, helperBytes}]) => [
    `memory, ${name}`,
    `engine ${inMebibytes(engineBytes)}, helper ${inMebibytes(helperBytes)}`,
  ])
  return table(['sortie alone', ''], [...resumed, ...memory])
}

/** What went wrong, in full: a table cell has no room for it. */
export function faultList(rows: readonly Row[]): string {
  const lines: string[] = []
  for (const {name, cells} of rows) {
    for (const [tool, cell] of cells) {
      if (cell.kind === 'absent' && cell.why.startsWith('failed')) lines.push(`- ${tool}, ${name}: ${cell.why}`)
    }
  }
  return lines.join('\n')
}

function timeCell(cell: Cell | undefined): string {
  if (cell === undefined) return '-'
  if (cell.kind === 'absent') return cell.why.startsWith('failed') ? 'failed' : cell.why
  return `${spread(cell.wallSeconds, seconds)} x${cell.runs}`
}

const spread = ({median, min, max}: Spread, text: (value: number) => string) =>
  `**${text(median)}** ${text(min)}-${text(max)}`

/** Three digits that mean something, at most. */
const seconds = (value: number) => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1)

const inMebibytes = (bytes: number) => `${Math.round(bytes / MEBIBYTE)} MiB`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
