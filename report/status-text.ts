/** A run's status for people. */
import {formatDuration} from './duration.ts'
import {plainText} from './plain-text.ts'
import type {RunStatus, StepStatus} from './status.ts'

export function formatStatus(status: RunStatus): string {
  const took = status.duration_ms === null ? 'so far' : `in ${formatDuration(status.duration_ms)}`
  const why = status.reason === null ? '' : `: ${status.reason}`
  const steps = status.steps.filter(({hook}) => hook === undefined)
  const hooks = status.steps.filter(({hook}) => hook !== undefined)
  return [
    `${status.mission} ${status.run_id} ${status.state} ${took}${plainText(why)}`,
    `started ${status.started_at}`,
    ...block(steps),
    ...(hooks.length === 0 ? [] : block(hooks)),
    '',
  ].join('\n')
}

function block(steps: readonly StepStatus[]): string[] {
  const widths = {id: longest(steps.map(nameOf)), state: longest(steps.map(step => step.state))}
  return ['', ...steps.map(step => stepLine(step, widths))]
}

const nameOf = ({id, hook}: StepStatus): string => (hook === undefined ? id : `${id} (${hook})`)

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
