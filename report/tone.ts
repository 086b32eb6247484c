/** What an event means to whoever watches, as a tone. */
import type {Outcome, RunEvent, StepWord} from '../engine/contracts.ts'
import type {Tone} from './paint.ts'
import type {RunView} from './run-view.ts'

/** After the event was folded. */
export function toneOf(event: RunEvent, {recordOf}: RunView): Tone | null {
  switch (event.type) {
    case 'step.succeeded':
      return event.via === 'partial' ? 'caution' : 'good'
    case 'step.failed': {
      const step = recordOf(event.stepId).state
      return step.status === 'failed' && step.weight === 'matters' ? 'bad' : 'caution'
    }
    case 'item.finished':
      return event.ok ? null : 'caution'
    case 'step.waiting':
    case 'warned':
    case 'run.stopping':
    case 'step.cancelled':
      return 'caution'
    case 'step.skipped':
    case 'step.blocked':
      return 'faint'
    default:
      return null
  }
}

export function toneOfOutcome(outcome: Outcome | null): Tone {
  if (outcome === 'succeeded') return 'good'
  return outcome === 'failed' || outcome === 'timed_out' || outcome === null ? 'bad' : 'caution'
}

/** Of a step that stands so. */
export function toneOfWord(word: StepWord): Tone | null {
  return tones[word]
}

const tones: {readonly [word in StepWord]: Tone | null} = {
  pending: null,
  running: 'strong',
  retrying: 'caution',
  waiting: 'caution',
  succeeded: 'good',
  cached: 'good',
  partial: 'caution',
  failed: 'bad',
  timed_out: 'bad',
  skipped: 'faint',
  blocked: 'faint',
  cancelled: 'caution',
}
