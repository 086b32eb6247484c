/** A run's status for people. */
import type {JsonObject} from '../engine/contracts.ts'
import {isJsonObject} from '../engine/json.ts'
import {formatDuration} from './duration.ts'
import {plainText} from './plain-text.ts'
import type {RunStatus, StepStatus} from './status.ts'

export function formatStatus(status: RunStatus): string {
  const took = status.duration_ms === null ? 'so far' : `in ${formatDuration(status.duration_ms)}`
  const why = status.reason === null ? '' : `: ${status.reason}`
  const widths = {id: longest(status.steps.map(shownId)), state: longest(status.steps.map(step => step.state))}
  return [
    `${status.mission} ${status.run_id} ${status.state} ${took}${plainText(why)}`,
    `started ${status.started_at}`,
    '',
    ...status.steps.map(step => stepLine(step, widths)),
    ...(isJsonObject(status.outputs) ? ['', ...outputLines(status.outputs)] : []),
    '',
  ].join('\n')
}

/** A text of one line stands as it is, anything else as JSON. */
export function outputLines(outputs: JsonObject): string[] {
  return Object.entries(outputs).map(([name, value]) => {
    const isLine = typeof value === 'string' && !value.includes('\n')
    return `output ${name}: ${plainText(isLine ? value : JSON.stringify(value))}`
  })
}

function stepLine(step: StepStatus, widths: {id: number; state: number}): string {
  const facts = [
    step.duration_ms === null ? '' : formatDuration(step.duration_ms),
    step.attempts > 1 ? `${step.attempts} attempts` : '',
    step.reason ?? '',
    step.state === 'failed' || step.state === 'timed_out' ? (step.log_path ?? '') : '',
  ]
  const shown = facts.filter(fact => fact !== '').map(plainText)
  return `  ${shownId(step).padEnd(widths.id)}  ${step.state.padEnd(widths.state)}  ${shown.join(', ')}`.trimEnd()
}

/** Further to the right, the further in it lies. */
const shownId = ({id}: StepStatus): string => `${'  '.repeat(id.split('/').length - 1)}${id}`

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0)
