/** The graphs of steps that are measured. A step appends its name to the file `out`. */

export interface WorkStep {
  readonly name: string
  /** Names of steps that come earlier in the list. */
  readonly dependsOn: readonly string[]
}

export interface Workload {
  readonly name: string
  readonly shape: 'independent' | 'layered' | 'chain'
  readonly steps: readonly WorkStep[]
}

/** The file, in a workload's directory, that every step appends a line to. */
export const OUT_FILE = 'out'

/** What a step runs, given to `/bin/sh -c`. The shell's own `echo`: no further process. */
export const scriptOf = ({name}: WorkStep) => `echo ${name} >> ${OUT_FILE}`

const EDGES_UP = 3

export function independent(count: number): Workload {
  const name = count === 1 ? 'one step' : `${inThousands(count)} independent steps`
  return {name, shape: 'independent', steps: stepsOf(count, () => [])}
}

/** Each step waits for three of the layer above it. */
export function layered(count: number): Workload {
  const width = Math.round(Math.sqrt(count * 2.5))
  const edges = (place: number) => {
    if (place < width) return []
    const above = place - (place % width) - width
    return [...new Set(Array.from({length: EDGES_UP}, (_, edge) => above + ((place * 7 + edge * 11) % width)))]
  }
  return {name: `layered graph of ${inThousands(count)}`, shape: 'layered', steps: stepsOf(count, edges)}
}

export function chain(count: number): Workload {
  const edges = (place: number) => (place === 0 ? [] : [place - 1])
  return {name: `chain of ${inThousands(count)}`, shape: 'chain', steps: stepsOf(count, edges)}
}

/** What is wrong with the lines that a finished run left behind, or null: each step once, after those it waits for. */
export function faultIn({steps}: Workload, lines: readonly string[]): string | null {
  if (lines.length !== steps.length) return `${lines.length} lines instead of ${steps.length}`
  const places = new Map(lines.map((line, place) => [line, place]))
  for (const {name, dependsOn} of steps) {
    const place = places.get(name)
    if (place === undefined) return `no line from ${name}`
    const early = dependsOn.find(other => (places.get(other) ?? 0) > place)
    if (early !== undefined) return `${name} ran before ${early}`
  }
  return null
}

function stepsOf(count: number, edges: (place: number) => readonly number[]): WorkStep[] {
  return Array.from({length: count}, (_, place) => ({name: nameOf(place), dependsOn: edges(place).map(nameOf)}))
}

const nameOf = (place: number) => `s${place}`

const inThousands = (count: number) => count.toLocaleString('en')
