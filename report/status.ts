/** How a run stands, folded from its events: the document of `status --json`, and the same for people. */
import type {
  Failure,
  Json,
  Plan,
  PlannedStep,
  RunRow,
  StepId,
  StepWord,
  StopReason,
  Stored,
} from '../engine/contracts.ts'
import {apply, graphOf, initialState, type RunState, recordOf, type StepState} from '../engine/schedule/state.ts'
import {wordFor} from '../engine/schedule/words.ts'

/** schemas/status.schema.json; times are ISO 8601 in UTC. */
export interface RunStatus {
  readonly run_id: string
  readonly mission: string
  readonly state: RunWord
  readonly reason: string | null
  readonly started_at: string
  readonly finished_at: string | null
  readonly duration_ms: number | null
  readonly steps: readonly StepStatus[]
}

/** `running`: a process drives the run right now. `interrupted`: none does, and `resume` goes on. */
export type RunWord = 'running' | 'succeeded' | 'succeeded_with_warnings' | 'failed' | 'cancelled' | 'interrupted'

export interface StepStatus {
  readonly id: StepId
  readonly type: string
  readonly state: StepWord
  readonly reason: string | null
  readonly failure: Failure | null
  readonly exit_code: number | null
  readonly attempts: number
  readonly started_at: string | null
  readonly duration_ms: number | null
  readonly timeout_ms: number | null
  readonly timeout_reason: string | null
  readonly log_path: string | null
}

export interface StatusSource {
  readonly row: RunRow
  readonly plan: Plan
  readonly events: Iterable<Stored>
  readonly isOwnerAlive: boolean
}

export function statusOf({row, plan, events, isOwnerAlive}: StatusSource): RunStatus {
  const graph = graphOf(plan)
  const state = initialState(graph)
  const seen = new Map<StepId, SeenStep>()
  let lastAtMs = row.createdAtMs
  for (const event of events) {
    apply(graph, state, event)
    lastAtMs = event.atMs
    noteStep(seen, event)
  }
  const word = state.outcome ?? (isOwnerAlive ? 'running' : 'interrupted')
  const finishedAtMs = word === 'running' ? null : (row.finishedAtMs ?? lastAtMs)
  return {
    run_id: row.runId,
    mission: row.missionName,
    state: word,
    reason: reasonOf(state, word),
    started_at: isoTime(row.createdAtMs),
    finished_at: finishedAtMs === null ? null : isoTime(finishedAtMs),
    duration_ms: finishedAtMs === null ? null : finishedAtMs - row.createdAtMs,
    steps: plan.steps.map(step => {
      const record = recordOf(graph, state, step.id)
      const shown = word === 'interrupted' ? afterInterrupt(record.state) : record.state
      return stepStatus(step, shown, record.attempts, seen.get(step.id))
    }),
  }
}

interface SeenStep {
  timeoutMs: number | null
  timeoutReason: string | null
  output: Json
}

function noteStep(seen: Map<StepId, SeenStep>, event: Stored): void {
  if (event.type === 'step.started') {
    seen.set(event.stepId, {timeoutMs: event.timeoutMs, timeoutReason: event.timeoutReason, output: null})
  }
  if (event.type !== 'step.succeeded' && event.type !== 'step.failed') return
  const step = seen.get(event.stepId)
  if (step !== undefined) step.output = event.output
}

/** The process that ran it is gone: what the log last says of the step is no longer so. */
function afterInterrupt(state: StepState): StepState {
  return state.status === 'running' ? {status: 'pending'} : state
}

function stepStatus(step: PlannedStep, state: StepState, attempts: number, seen: SeenStep | undefined): StepStatus {
  const startedAtMs = 'startedAtMs' in state ? state.startedAtMs : null
  const finishedAtMs = 'finishedAtMs' in state ? state.finishedAtMs : null
  return {
    id: step.id,
    type: step.type,
    state: wordFor(state),
    reason: stepReason(state),
    failure: 'failure' in state ? state.failure : null,
    exit_code: numberIn(seen?.output, 'exit_code'),
    attempts,
    started_at: startedAtMs === null ? null : isoTime(startedAtMs),
    duration_ms: startedAtMs === null || finishedAtMs === null ? null : finishedAtMs - startedAtMs,
    timeout_ms: seen?.timeoutMs ?? null,
    timeout_reason: seen?.timeoutReason ?? null,
    log_path: textIn(seen?.output, 'log_path'),
  }
}

/** Why a step stands where it stands, in words; null where the state says all. */
export function stepReason(state: StepState): string | null {
  switch (state.status) {
    case 'failed':
    case 'retrying':
      return state.failure.message
    case 'blocked':
      return state.reason
    case 'skipped':
      return `the run was stopping: ${stopWords(state.reason.because)}`
    case 'cancelled':
      return state.because === null ? null : stopWords(state.because)
    default:
      return null
  }
}

export function stopWords(reason: StopReason): string {
  return reason.kind === 'interrupt' ? `interrupted by ${reason.signal}` : `step "${reason.stepId}" failed`
}

function reasonOf(state: RunState, word: RunWord): string | null {
  if (word === 'interrupted' && state.stopping === null) return 'its process ended; `sortie resume` goes on'
  if (word === 'failed' && state.firstFailure !== null) return `step "${state.firstFailure}" failed`
  return state.stopping === null ? null : stopWords(state.stopping)
}

export const isoTime = (atMs: number): string => new Date(atMs).toISOString()

function numberIn(output: Json | undefined, key: string): number | null {
  const value = fieldOf(output, key)
  return typeof value === 'number' ? value : null
}

function textIn(output: Json | undefined, key: string): string | null {
  const value = fieldOf(output, key)
  return typeof value === 'string' ? value : null
}

function fieldOf(output: Json | undefined, key: string): Json | undefined {
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return undefined
  return Object.entries(output).find(([name]) => name === key)?.[1]
}
