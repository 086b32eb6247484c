/** What was found out: rows of work, a cell for each tool. */
import type {Measurement} from './measure.ts'

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export type Cell =
  | {readonly kind: 'measured'; readonly wallSeconds: Spread; readonly cpuSeconds: Spread; readonly runs: number}
  | {readonly kind: 'absent'; readonly why: string}

export interface Row {
  readonly name: string
  readonly cells: ReadonlyMap<string, Cell>
}

export function cellOf(measurements: readonly Measurement[]): Cell {
  return {
    kind: 'measured',
    wallSeconds: spreadOf(measurements.map(({wallSeconds}) => wallSeconds)),
    cpuSeconds: spreadOf(measurements.map(({cpuSeconds}) => cpuSeconds)),
    runs: measurements.length,
  }
}

/** Of an even number the two in the middle are averaged. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (place: number) => sorted[Math.min(Math.max(place, 0), sorted.length - 1)] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min: at(0), max: at(sorted.length - 1)}
}

/** The median time, or null where there is none. */
export function secondsIn(rows: readonly Row[], rowName: string, tool: string): number | null {
  const cell = rows.find(({name}) => name === rowName)?.cells.get(tool)
  return cell?.kind === 'measured' ? cell.wallSeconds.median : null
}
