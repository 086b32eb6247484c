/** The end of a report for people: which files were looked at, how long it took, what it cost. */
import type {ReportDocument, StepResult} from '../engine/contracts.ts'
import {fieldOf} from '../engine/json.ts'
import {formatDuration} from './duration.ts'

export interface ClosingFact {
  readonly name: string
  readonly value: string
}

/** Only what is known. What differs from run to run comes last, so that a comparison of two reports ends with it. */
export function closingFacts({missionName, steps, times, floor}: ReportDocument): ClosingFact[] {
  const scans = steps.flatMap(scanOf)
  const cost = costOf(steps)
  const facts: ClosingFact[] = []
  if (scans.length > 0) facts.push({name: 'Files scanned', value: scans.join(', ')})
  if (floor !== null) facts.push({name: 'Left out', value: `${floor.leftOut} less severe than ${floor.minSeverity}`})
  if (cost !== null) facts.push({name: 'Cost', value: cost})
  facts.push({name: 'Mission', value: missionName})
  if (times === null) return facts
  const workedMs = steps.reduce((sum, {durationMs}) => sum + (durationMs ?? 0), 0)
  return [
    ...facts,
    {name: 'Work of the steps', value: formatDuration(workedMs)},
    {name: 'Run', value: times.runId},
    {name: 'Written', value: new Date(times.generatedAtMs).toISOString()},
  ]
}

/** Two scans may have looked at the same files, so each is named with its own number. */
function scanOf({stepId, output}: StepResult): string[] {
  const files = fieldOf(output, 'files_scanned')
  return typeof files === 'number' ? [`${files} (${stepId})`] : []
}

/** null where no step says anything of money. */
function costOf(steps: readonly StepResult[]): string | null {
  const costs = steps.flatMap(({output}) => {
    const cost = fieldOf(output, 'cost_usd')
    return cost === undefined ? [] : [cost]
  })
  if (costs.length === 0) return null
  if (!costs.every(cost => typeof cost === 'number')) return 'unknown: a price is missing'
  return `$${costs.reduce((sum, cost) => sum + cost, 0).toFixed(4)}`
}
