/** Runs contenders in turns, A B C A B C: whatever slows the machine for a while slows all of them. */
import type {Measurement} from './measure.ts'
import {type Cell, cellOf} from './results.ts'

export interface Contender {
  readonly name: string
  /** One run, or why it does not count. */
  run(): Measurement | Unfit
}

export interface Unfit {
  readonly unfit: string
}

export interface Patience {
  readonly rounds: number
  /** One that has used up so much gets no further round: slow ones are measured fewer times. */
  readonly secondsEach: number
}

/** A contender is out at its first run that does not count, whatever came before. */
export function takeTurns(contenders: readonly Contender[], {rounds, secondsEach}: Patience): Map<string, Cell> {
  const measurements = new Map(contenders.map(({name}): [string, Measurement[]] => [name, []]))
  const faults = new Map<string, string>()
  for (let round = 0; round < rounds; round++) {
    for (const {name, run} of contenders) {
      const own = measurements.get(name) ?? []
      const spentSeconds = own.reduce((sum, {wallSeconds}) => sum + wallSeconds, 0)
      if (faults.has(name) || spentSeconds >= secondsEach) continue
      const result = run()
      if ('unfit' in result) faults.set(name, result.unfit)
      else own.push(result)
    }
  }
  return new Map(contenders.map(({name}) => [name, outcome(faults.get(name), measurements.get(name) ?? [])]))
}

function outcome(fault: string | undefined, measurements: readonly Measurement[]): Cell {
  return fault === undefined ? cellOf(measurements) : {kind: 'absent', why: fault}
}
