/** A run's status for people. */
import type {JsonObject} from '../engine/contracts.ts'
import {isJsonObject} from '../engine/json.ts'
import {formatDuration} from './duration.ts'
import {plainText} from './plain-text.ts'
import type {RunStatus, StepStatus} from './status.ts'

export function formatStatus(status: RunStatus): string {
  const took = status.duration_ms === null ? 'so far' : `in ${formatDuration(status.duration_ms)}`
  const why = status.reason === null ? '' : `: ${status.reason}`
  const hookIds = new Set(status.steps.flatMap(({id, hook}) => (hook === undefined || id.includes('/') ? [] : [id])))
  // Those of a mission that a step runs stand with it.
  const isHook = ({id}: StepStatus) => hookIds.has(id.split('/')[0] ?? id)
  const steps = status.steps.filter(step => !isHook(step))
  const hooks = status.steps.filter(isHook)
  return [
    `${status.mission} ${status.run_id} ${status.state} ${took}${plainText(why)}`,
    `started ${status.started_at}`,
    ...costLines(status),
    ...block(steps),
    ...(hooks.length === 0 ? [] : block(hooks)),
    ...(isJsonObject(status.outputs) ? ['', ...outputLines(status.outputs)] : []),
    '',
  ].join('\n')
}

/** None where no model was asked. */
function costLines({cost_usd: cost, llm_calls: calls, cache_hits: hits}: RunStatus): string[] {
  if (calls + hits === 0) return []
  const amount = cost === null ? 'cost unknown' : `$${cost.toFixed(4)}`
  const kept = hits === 0 ? '' : `, ${hits} from the cache`
  return [`models: ${amount} for ${calls === 1 ? '1 call' : `${calls} calls`}${kept}`]
}

/** A text of one line stands as it is, anything else as JSON. */
export function outputLines(outputs: JsonObject): string[] {
  return Object.entries(outputs).map(([name, value]) => {
    const isLine = typeof value === 'string' && !value.includes('\n')
    return `output ${name}: ${plainText(isLine ? value : JSON.stringify(value))}`
  })
}

function block(steps: readonly StepStatus[]): string[] {
  const widths = {id: longest(steps.map(nameOf)), state: longest(steps.map(step => step.state))}
  return ['', ...steps.map(step => stepLine(step, widths))]
}

/** Further to the right, the further in it lies. */
function nameOf({id, hook}: StepStatus): string {
  const indent = '  '.repeat(id.split('/').length - 1)
  return `${indent}${id}${hook === undefined ? '' : ` (${hook})`}`
}

function stepLine(step: StepStatus, widths: {id: number; state: number}): string {
  const facts = [
    step.duration_ms === null ? '' : formatDuration(step.duration_ms),
    itemsInWords(step),
    step.attempts > 1 ? `${step.attempts} attempts` : '',
    step.reason ?? '',
    step.state === 'failed' || step.state === 'timed_out' ? (step.log_path ?? '') : '',
  ]
  const shown = facts.filter(fact => fact !== '').map(plainText)
  return `  ${nameOf(step).padEnd(widths.id)}  ${step.state.padEnd(widths.state)}  ${shown.join(', ')}`.trimEnd()
}

/** Where items failed, the reason counts them. */
function itemsInWords({items, failure}: StepStatus): string {
  if (items === null || failure?.code === 'STEP_ITEMS_FAILED') return ''
  const {total, done, failed, skipped} = items
  const rest = [failed === 0 ? '' : `, ${failed} failed`, skipped === 0 ? '' : `, ${skipped} not begun`]
  return `${done} of ${total} items done${rest.join('')}`
}

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0)
