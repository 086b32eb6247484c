/** What is to be reached, and whether it was: the rows of the targets that are about starting and steps. */
import {repeatOf} from './compare.ts'
import type {EngineMemory} from './engine-memory.ts'
import type {Resumption} from './interrupted.ts'
import {type Row, type Spread, secondsIn} from './results.ts'
import {START_UP} from './start-up.ts'
import {chain, independent, layered} from './workloads.ts'

export interface Findings {
  readonly rows: readonly Row[]
  /** By the name of the workload. */
  readonly resumptions: ReadonlyMap<string, Resumed>
  readonly memories: ReadonlyMap<string, EngineMemory>
}

/** Several resumptions of one workload. `timesOtherHalf`: against the share of a whole run that was left. */
export interface Resumed {
  readonly timesOtherHalf: Spread
  readonly wallSeconds: Spread
  readonly ranTwice: readonly Resumption['ranTwice'][]
}

export interface Verdict {
  readonly what: string
  readonly target: string
  readonly measured: string
  /** null: one of its figures is missing. */
  readonly reached: boolean | null
}

const MEBIBYTE = 1024 ** 2

const one = independent(1).name
const thousand = independent(1_000).name
const tenThousand = independent(10_000).name
const layers = layered(1_000).name
const links = chain(1_000).name
const slowerPeers = ['doit', 'concurrently', 'wireit', 'turbo', 'moon', 'nx', 'snakemake']

export function judge(findings: Findings): readonly Verdict[] {
  const {rows} = findings
  const against = (row: string, peer: string, limit: number): Verdict => {
    const ratio = quotient(secondsIn(rows, row, 'sortie'), secondsIn(rows, row, peer))
    return {what: row, ...atMost(ratio, limit, `x ${peer}`)}
  }
  const atMostSeconds = (row: string, limit: number): Verdict => ({
    what: row,
    ...atMost(secondsIn(rows, row, 'sortie'), limit, 's'),
  })
  const version = quotient(secondsIn(rows, START_UP, 'sortie --version'), secondsIn(rows, START_UP, 'node -e 0'))
  const perStep = quotient(secondsIn(rows, tenThousand, 'sortie'), secondsIn(rows, thousand, 'sortie'))
  const resumed = findings.resumptions.get(thousand)
  return [
    {what: '`sortie --version`', ...atMost(version, 1.15, 'x `node -e 0`')},
    against(one, 'concurrently', 0.85),
    against(one, 'turbo', 0.7),
    against(thousand, 'ninja', 1.3),
    against(tenThousand, 'ninja', 1.3),
    ...[thousand, tenThousand].map(row => aheadOf(rows, row)),
    {what: 'cost per step at 10,000', ...atMost(perStep === null ? null : perStep / 10, 1.15, 'x that at 1,000')},
    memoryVerdict(findings, thousand, 100),
    memoryVerdict(findings, tenThousand, 200),
    against(layers, 'ninja', 1.3),
    against(links, 'make', 1.5),
    atMostSeconds(repeatOf(thousand), 0.15),
    atMostSeconds(repeatOf(tenThousand), 0.3),
    {
      what: `${thousand}, killed at half, resumed`,
      ...atMost(resumed?.timesOtherHalf.median ?? null, 1.5, 'x the other half'),
    },
  ]
}

function aheadOf(rows: readonly Row[], row: string): Verdict {
  const own = secondsIn(rows, row, 'sortie')
  const measured = slowerPeers.filter(peer => secondsIn(rows, row, peer) !== null)
  const ahead = measured.filter(peer => (secondsIn(rows, row, peer) ?? 0) < (own ?? 0))
  const target = `ahead of ${slowerPeers.join(', ')}`
  if (own === null || measured.length === 0) return {what: row, target, measured: 'not measured', reached: null}
  const said = ahead.length === 0 ? `ahead of all ${measured.length} that ended in time` : `behind ${ahead.join(', ')}`
  return {what: row, target, measured: said, reached: ahead.length === 0}
}

/** Both processes together: the pages of Node's program that they share are counted twice. */
function memoryVerdict({memories}: Findings, row: string, limit: number): Verdict {
  const memory = memories.get(row)
  const total = memory === undefined ? null : (memory.engineBytes + memory.helperBytes) / MEBIBYTE
  return {what: `memory, ${row}`, ...atMost(total, limit, 'MiB, engine and helper')}
}

function atMost(value: number | null, limit: number, unit: string): Omit<Verdict, 'what'> {
  const target = `<= ${limit} ${unit}`
  if (value === null) return {target, measured: 'not measured', reached: null}
  return {target, measured: `${value.toFixed(value >= 10 ? 0 : 2)} ${unit}`, reached: value <= limit}
}

function quotient(value: number | null, divisor: number | null): number | null {
  return value === null || divisor === null ? null : value / divisor
}
