/** The measurements as Markdown. Pure. */
import {type Tally, type Total, totalOf} from './tally.ts'

export interface Comparison {
  /** The surroundings in words. */
  readonly name: string
  readonly timeScale: number
  readonly before: readonly Tally[]
  readonly after: readonly Tally[]
}

export interface Verdict {
  readonly target: string
  readonly figure: string
  readonly isReached: boolean
}

const MEGABYTE = 1_000_000

/** CPU time stays what it is where all other times are divided: its share is judged where they are not. */
export function verdictsOn({name, timeScale, after}: Comparison): readonly Verdict[] {
  const total = totalOf(after)
  const verdict = (target: string, figure: string, isReached: boolean) => ({
    target: `${name}: ${target}`,
    figure,
    isReached,
  })
  const cpuShare = total.cpuSeconds / total.wallSeconds
  return [
    verdict('at least 24 of 26 steps', stepsOf(total), total.succeeded >= 24),
    verdict('no step at its time limit', String(total.timeouts), total.timeouts === 0),
    verdict('engine and helper under 500 MB', megabytes(total), total.peakBytes < 500 * MEGABYTE),
    ...(timeScale === 1 ? [verdict('engine and helper under 50 % of a core', cpuOf(total), cpuShare < 0.5)] : []),
  ]
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({target, figure, isReached}) => [target, figure, isReached ? 'reached' : 'missed'])
  return table(['target, for the missions after', 'measured', ''], rows)
}

export function comparisonTable({before, after}: Comparison): string {
  const rows = before.map((tally, index) => {
    const other = after[index]
    return [tally.mission, ...cellsOf(totalOf([tally])), ...(other === undefined ? [] : cellsOf(totalOf([other])))]
  })
  const total = ['all', ...cellsOf(totalOf(before)), ...cellsOf(totalOf(after))]
  const columns = ['steps', 'timeouts', 's', 'memory', 'CPU']
  const heads = ['before', 'after'].flatMap(way => columns.map(column => `${column} ${way}`))
  return table(['mission', ...heads], [...rows, total])
}

/** What the two come to, in one line. */
export function summaryOf({before, after}: Comparison): string {
  const [one, other] = [totalOf(before), totalOf(after)]
  const savedSeconds = one.wallSeconds - other.wallSeconds
  const saved = `${Math.abs(savedSeconds).toFixed(2)} s ${savedSeconds >= 0 ? 'less' : 'more'} (${percent(Math.abs(savedSeconds) / one.wallSeconds)})`
  const rates = `${percent(one.succeeded / one.steps)} of the steps before, ${percent(other.succeeded / other.steps)} after`
  return `${rates}; the missions after took ${saved}, with ${other.succeeded - one.succeeded} more steps that do their work`
}

export function unsuccessful(way: string, tallies: readonly Tally[]): string {
  const lines = tallies.flatMap(({mission, outcomes}) =>
    outcomes
      .filter(({succeeded, stoodInFor}) => !succeeded || stoodInFor)
      .map(({step, state, reason, stoodInFor}) => {
        const stead = stoodInFor ? '; its alternative succeeded, and counts' : ''
        return `- ${way}, ${mission}: \`${step}\` ${state.replace('_', ' ')}${reason === null ? '' : `, ${firstLine(reason)}`}${stead}`
      }),
  )
  return lines.join('\n')
}

function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 120)}…` : line
}

function cellsOf(total: Total): readonly string[] {
  return [stepsOf(total), String(total.timeouts), total.wallSeconds.toFixed(2), megabytes(total), cpuOf(total)]
}

function stepsOf({succeeded, steps}: Total): string {
  return `${succeeded} of ${steps}`
}

function megabytes({peakBytes}: Total): string {
  return `${Math.round(peakBytes / MEGABYTE)} MB`
}

/** The time, and the share of one core while the missions ran. */
function cpuOf({cpuSeconds, wallSeconds}: Total): string {
  return `${cpuSeconds.toFixed(2)} s, ${percent(cpuSeconds / wallSeconds)}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
