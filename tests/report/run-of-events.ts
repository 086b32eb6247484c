/** Runs as reporters see them: events with times, in order. */
import type {DurableEvent, PassingEvent, Plan, PlannedStep, Reporter, RunEvent} from '../../engine/contracts.ts'

/** Without its time, which counts seconds from the beginning of the run. */
type Timeless<E> = E extends unknown ? Omit<E, 'atMs'> : never
export type At = readonly [atSeconds: number, event: Timeless<DurableEvent> | Timeless<PassingEvent>]

export const BEGAN_AT_MS = Date.UTC(2026, 0, 2)

export function planOf(...steps: readonly (Partial<PlannedStep> & {readonly id: string})[]): Plan {
  return {
    digest: 'd'.repeat(64),
    missionName: 'nightly',
    maxParallel: 2,
    failFast: 'off',
    values: {inputs: {}, vars: {}, secrets: [], envFile: null},
    steps: steps.map(step => ({
      name: step.id,
      type: 'command',
      params: {},
      dependsOn: [],
      rule: {kind: 'all'},
      condition: null,
      standby: false,
      env: {},
      workingDirectory: '.',
      retry: {maxAttempts: 1, delayMs: 0, factor: 1, jitter: false, on: ['error']},
      timeout: {kind: 'none'},
      continueOnError: false,
      resume: 'again',
      ...step,
    })),
  }
}

export function eventsOf(run: readonly At[]): RunEvent[] {
  let seq = 0
  return run.map(([atSeconds, event]) => {
    const atMs = BEGAN_AT_MS + atSeconds * 1_000
    return isPassing(event) ? {...event, atMs} : {...event, atMs, seq: ++seq}
  })
}

function isPassing(event: At[1]): event is Timeless<PassingEvent> {
  return ['step.output', 'step.running', 'step.progress', 'step.measured', 'item.started'].includes(event.type)
}

/** Everything the reporter wrote. */
export async function shown(
  reporterFor: (write: (text: string) => void) => Reporter,
  run: readonly At[],
): Promise<string> {
  let text = ''
  const reporter = reporterFor(piece => {
    text += piece
  })
  for (const event of eventsOf(run)) reporter.onEvent(event)
  await reporter.end()
  return text
}

export const started = (stepId: string, attempt = 1) =>
  ({type: 'step.started', stepId, attempt, timeoutMs: 300_000, timeoutReason: 'its own'}) as const
export const succeeded = (stepId: string) => ({type: 'step.succeeded', stepId, output: null, via: 'run'}) as const
export const runStarted = {type: 'run.started', digest: 'd'.repeat(64), version: '0.1.0'} as const
export const asked = (stepId: string, message = 'deploy?', deadlineAtMs: number | null = null) =>
  ({type: 'step.waiting', stepId, attempt: 1, message, deadlineAtMs, onTimeout: 'fail'}) as const
export const answered = (stepId: string, approved: boolean, comment: string | null = null) =>
  ({type: 'step.answered', stepId, approved, by: 'ada', comment}) as const
