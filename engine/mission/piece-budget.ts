/**
 * How much of a text the YAML library is given. Each piece (a word, a sign, white space) costs it some microseconds and
 * 200 to 600 bytes, so a few megabytes of nothing but brackets would cost it minutes and gigabytes.
 */
import type {CST} from 'yaml'

/** A rich step has 120; the largest small mission stays far below this many. Those cost about a second and 300 MB. */
const freePieces = 300_000
const piecesPerStep = 200
/** Those cost 2 GB; they hold 250,000 plain steps. */
const maxPieces = 10_000_000
const maxSteps = 200_000
/** Lists and mappings in brackets: a rich step written so has eight. Empty ones cost as much as full ones. */
const freeBrackets = 20_000
const bracketsPerStep = 8

export interface PieceBudget {
  /** Called for each piece, with what is open after it. In words why the text holds too much; null while it does not. */
  take(piece: string, open: readonly CST.Token[]): string | null
}

export function createPieceBudget(): PieceBudget {
  let pieces = 0
  let brackets = 0
  let steps = 0
  return {
    take(piece, open) {
      // The document, its mapping, and the list that stands in it: `steps`, or what wants to pass for it.
      const list = open[2]
      const items = list !== undefined && 'items' in list ? list.items.length : 0
      if (items > steps) steps = items
      if (steps > maxSteps) return `a list holds more items than a mission may: everything after ${maxSteps}`
      pieces++
      if (piece === '[' || piece === '{') brackets++
      const isWithinPieces = pieces <= Math.min(maxPieces, freePieces + steps * piecesPerStep)
      if (isWithinPieces && brackets <= freeBrackets + steps * bracketsPerStep) return null
      return 'the file holds more values than its steps can need: everything from here on'
    },
  }
}
