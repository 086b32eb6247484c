export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly number: number
  readonly total: number
}

/** Pages count from 1. */
export function pageOf<Row>(all: readonly Row[], number: number, size: number): Page<Row> {
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`no page ${number}`)
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`no page of ${size} rows`)
  const total = Math.ceil(all.length / size)
  const begin = (number - 1) * size
  return {rows: all.slice(begin, begin + size), number, total}
}

export function pageLabel({number, total}: Page<unknown>): string {
  return total === 0 ? 'nothing found' : `page ${number} of ${total}`
}
