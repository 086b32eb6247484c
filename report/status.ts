/** How a run stands, folded from its events: the document of `status --json`, and the same for people. */
import {
  type Ending,
  type Failure,
  type HookKind,
  type Json,
  type Outcome,
  type Plan,
  type RunRow,
  type Severity,
  type SkipReason,
  type StepId,
  type StepWord,
  type StopReason,
  type Stored,
  unreachable,
} from '../engine/contracts.ts'
import {countBySeverity, severities} from '../engine/finding.ts'
import {fieldOf, textIn} from '../engine/json.ts'
import {applyToTree, createRunTree, type StepInTree, stepsOf} from '../engine/schedule/run-tree.ts'
import {skipFromRun, stopFromRun} from '../engine/schedule/scope.ts'
import type {Graph, RunState, StepState} from '../engine/schedule/state.ts'
import {wordFor} from '../engine/schedule/words.ts'
import {formatDuration} from './duration.ts'
import {createItemTallies, type ItemTally} from './item-tally.ts'
import {costUsd, createLlmCostTallies} from './llm-costs.ts'
import {nounOf} from './run-view.ts'

/** schemas/output/status.schema.json; times are ISO 8601 in UTC. */
export interface RunStatus {
  readonly run_id: string
  readonly mission: string
  readonly state: RunWord
  readonly reason: string | null
  readonly started_at: string
  readonly finished_at: string | null
  readonly duration_ms: number | null
  /** Dollars; null where a model was asked, for no price is known. */
  readonly cost_usd: number | null
  readonly llm_calls: number
  readonly cache_hits: number
  /** What the mission declares under `outputs`; null where it declares none, or has not come to its end. */
  readonly outputs: Json
  readonly steps: readonly StepStatus[]
  readonly findings: {readonly [severity in Severity]: number}
}

/** `running`: a process drives the run right now. `interrupted`: none does, and `resume` goes on. */
export type RunWord = 'running' | Outcome

export interface StepStatus {
  /** From the run on: `outer/inner` for a step of a mission that the step `outer` runs. */
  readonly id: StepId
  readonly type: string
  /** Absent for what is no hook. */
  readonly hook?: HookKind
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
  /** null while there are none. */
  readonly outputs: Json
  /** null for a step that works through none, or has not begun to. */
  readonly items: ItemCounts | null
}

export interface ItemCounts extends ItemTally {
  readonly skipped: number
}

export interface StatusSource {
  readonly row: RunRow
  readonly plan: Plan
  readonly events: Iterable<Stored>
  readonly isOwnerAlive: boolean
}

export function statusOf({row, plan, events, isOwnerAlive}: StatusSource): RunStatus {
  const tree = createRunTree(plan)
  const {graph, state} = tree
  const seen = new Map<StepId, SeenStep>()
  const tallies = createItemTallies()
  const costs = createLlmCostTallies()
  let lastAtMs = row.createdAtMs
  let outputs: Json = null
  for (const event of events) {
    applyToTree(tree, event)
    lastAtMs = event.atMs
    noteStep(seen, event)
    tallies.take(event)
    costs.take(event)
    if (event.type === 'run.finished') outputs = event.outputs ?? null
  }
  const steps = [...stepsOf(tree)]
  const asked = costs.total()
  const word = state.outcome ?? (isOwnerAlive ? 'running' : 'interrupted')
  const finishedAtMs = word === 'running' ? null : (row.finishedAtMs ?? lastAtMs)
  return {
    run_id: row.runId,
    mission: row.missionName,
    state: word,
    reason: reasonOf(graph, state, word),
    started_at: isoTime(row.createdAtMs),
    finished_at: finishedAtMs === null ? null : isoTime(finishedAtMs),
    duration_ms: finishedAtMs === null ? null : Math.max(0, finishedAtMs - row.createdAtMs),
    cost_usd: costUsd(asked),
    llm_calls: asked.calls,
    cache_hits: asked.cacheHits,
    outputs,
    steps: steps.map(found => {
      const {stepId} = found
      const shown = shownState(found)
      const counts = itemCounts(seen.get(stepId)?.output, tallies.of(stepId))
      const status = stepStatus(
        found,
        word === 'interrupted' || word === 'budget_exhausted' ? afterInterrupt(shown) : shown,
        seen.get(stepId),
      )
      return {...status, items: counts}
    }),
    // What a mission hands on of its findings is counted where it was found.
    findings: countBySeverity(
      steps.flatMap(({stepId, step}) => (step.mission === undefined ? findingsIn(seen.get(stepId)?.output) : [])),
    ),
  }
}

/** A step of a mission whose step has ended does not wait any more, whatever kept it from starting. */
function shownState(found: StepInTree): StepState {
  const {state} = found.record
  const around = state.status === 'pending' ? endAround(found) : null
  return around === null ? fromRun(found, state) : {status: 'skipped', reason: {kind: 'dependency', ...around}}
}

/** With the names that steps have from the run on. */
function fromRun({stepId}: StepInTree, state: StepState): StepState {
  const path = stepId.split('/').slice(0, -1)
  if (state.status === 'skipped') return {...state, reason: skipFromRun(path, state.reason)}
  if (state.status !== 'cancelled' || state.because === null) return state
  return {...state, because: stopFromRun(path, state.because)}
}

/** How the step ended that runs its mission; null for a mission that may still go on. */
function endAround({outer}: StepInTree): {readonly stepId: StepId; readonly how: string} | null {
  if (outer === null) return null
  const how = endInWords(outer.record.state)
  return how === null ? endAround(outer) : {stepId: outer.stepId, how}
}

/** Whether a resumed run makes the step again. */
const leavesRest = (because: StopReason | null | undefined): boolean =>
  because?.kind === 'interrupt' || because?.kind === 'limit' || because?.kind === 'budget'

/** null for a step that may still go on, as far as that is up to itself. */
function endInWords(state: StepState): string | null {
  switch (state.status) {
    case 'succeeded':
      return state.via === 'kept' ? 'was not run again' : 'has ended'
    case 'failed':
      return `failed with ${state.failure.code}`
    case 'skipped':
    case 'blocked':
      return `was ${state.status}`
    case 'cancelled':
      return leavesRest(state.because) ? null : 'was cancelled'
    default:
      return null
  }
}

interface SeenStep {
  /** Why it ran although its results are kept, or why this one is not. */
  readonly reason: string | null
  readonly timeoutMs: number | null
  readonly timeoutReason: string | null
  readonly output: Json
  /** Items that are done. */
  readonly doneItems: number
}

const unseen: SeenStep = {reason: null, timeoutMs: null, timeoutReason: null, output: null, doneItems: 0}

function noteStep(seen: Map<StepId, SeenStep>, event: Stored): void {
  if (!('stepId' in event) || event.stepId === null) return
  const step = seen.get(event.stepId) ?? unseen
  switch (event.type) {
    case 'step.started': {
      const {timeoutMs, timeoutReason, reason} = event
      const why = reason === undefined ? null : `ran: ${reason}`
      seen.set(event.stepId, {...step, timeoutMs, timeoutReason, reason: why, output: null})
      return
    }
    case 'step.succeeded': {
      const words = [step.reason, (event.via === 'run' && event.reason) || null].filter(text => text !== null)
      seen.set(event.stepId, {...step, output: event.output, reason: words.length === 0 ? null : words.join('; ')})
      return
    }
    case 'step.failed':
      seen.set(event.stepId, {...step, output: event.output})
      return
    case 'item.finished':
      if (event.ok && event.within === undefined) seen.set(event.stepId, {...step, doneItems: step.doneItems + 1})
      return
    default:
  }
}

/** The process that ran it is gone: what the log last says of the step is no longer so. */
function afterInterrupt(state: StepState): StepState {
  return state.status === 'running' ? {status: 'pending'} : state
}

/** A step that has ended says itself what became of its items, in its output. */
function itemCounts(output: Json | undefined, tally: ItemTally | undefined): ItemCounts | null {
  if (tally === undefined) return null
  const {total, done, failed, skipped} = {
    total: numberIn(output, 'total'),
    done: numberIn(output, 'done'),
    failed: numberIn(output, 'failed'),
    skipped: numberIn(output, 'skipped'),
  }
  if (total === null || done === null || failed === null || skipped === null) return {...tally, skipped: 0}
  return {total, done, failed, skipped}
}

function stepStatus(
  {stepId, step, record}: StepInTree,
  state: StepState,
  seen: SeenStep | undefined,
): Omit<StepStatus, 'items'> {
  const startedAtMs = 'startedAtMs' in state ? state.startedAtMs : state.status === 'waiting' ? state.sinceMs : null
  const finishedAtMs = 'finishedAtMs' in state ? state.finishedAtMs : null
  return {
    id: stepId,
    type: step.type,
    ...(step.hook !== undefined && {hook: step.hook}),
    state: wordFor(state),
    reason: stepReason(state) ?? seen?.reason ?? null,
    failure: 'failure' in state ? state.failure : null,
    exit_code: numberIn(seen?.output, 'exit_code'),
    attempts: record.attempts,
    started_at: startedAtMs === null ? null : isoTime(startedAtMs),
    duration_ms: startedAtMs === null || finishedAtMs === null ? null : finishedAtMs - startedAtMs,
    timeout_ms: seen?.timeoutMs ?? answerLimitOf(state),
    timeout_reason: seen?.timeoutReason ?? null,
    log_path: textIn(seen?.output, 'log_path') ?? null,
    outputs: seen?.output ?? null,
  }
}

function answerLimitOf(state: StepState): number | null {
  return state.status === 'waiting' && state.deadlineAtMs !== null ? state.deadlineAtMs - state.sinceMs : null
}

/** Why a step stands where it stands, in words; null where the state says all. */
export function stepReason(state: StepState): string | null {
  switch (state.status) {
    case 'failed':
    case 'retrying':
      return state.failure.message
    case 'blocked':
      return state.reason
    case 'waiting':
      return `asks: ${state.message}`
    case 'succeeded':
      if (state.via === 'kept' || state.via === 'cache') return state.reason
      return state.via === 'partial' ? 'ended at its limit, what it brought until then counts' : null
    case 'skipped':
      return skipWords(state.reason)
    case 'cancelled':
      return state.because === null ? null : stopWords(state.because)
    default:
      return null
  }
}

function skipWords(reason: SkipReason): string {
  switch (reason.kind) {
    case 'stopping':
      return `the run was stopping: ${stopWords(reason.because)}`
    case 'condition':
      return `its condition does not hold: ${reason.text}`
    case 'dependency':
      return `"${reason.stepId}" ${reason.how}`
    case 'platform':
      return `for ${reason.only.join(' and ')} only, and this is ${reason.platform}`
    case 'uncalled':
      return 'nobody called on it'
    case 'selection':
      return `left out: ${reason.text}`
    case 'ending':
      return endingWords[reason.ending]
    default:
      return unreachable(reason)
  }
}

/** Why a hook had no turn. */
export const endingWords: {readonly [ending in Ending]: string} = {
  success: 'no step that matters failed',
  failure: 'a step failed, or the run reached its limit',
  cancel: 'the run was cancelled',
}

export function stopWords(reason: StopReason): string {
  switch (reason.kind) {
    case 'interrupt':
      return `interrupted by ${reason.signal}`
    case 'budget':
      return reason.message
    case 'failure':
      return `step "${reason.stepId}" failed`
    case 'timeout':
    case 'limit':
      return limitWords(reason)
    case 'killed':
      return stopWords(reason.because)
    default:
      return unreachable(reason)
  }
}

export function limitWords(reason: Extract<StopReason, {kind: 'timeout' | 'limit'}>): string {
  const limit = formatDuration(reason.limitMs)
  if (reason.stepId === undefined) return `the run reached its limit of ${limit}`
  const whose = reason.kind === 'limit' ? `step "${reason.stepId}"` : `the mission of step "${reason.stepId}"`
  return `${whose} reached its limit of ${limit}`
}

function reasonOf(graph: Graph, state: RunState, word: RunWord): string | null {
  const {firstFailure} = state
  if (word === 'interrupted' && state.stopping === null) return 'its process ended; `sortie resume` goes on'
  if (word === 'waiting') return '`sortie approve` answers, `sortie resume` goes on'
  if (word === 'failed' && firstFailure !== null)
    return `${nounOf(graph.stepOf(firstFailure))} "${firstFailure}" failed`
  return state.stopping === null ? null : stopWords(state.stopping)
}

/** What a step that looks for findings puts out (schemas/findings.schema.json). */
function findingsIn(output: Json | undefined): readonly {readonly severity: Severity}[] {
  const found = fieldOf(output, 'findings')
  if (!Array.isArray(found)) return []
  return found.flatMap(finding => {
    const word = textIn(finding, 'severity')
    const severity = severities.find(known => known === word)
    return severity === undefined ? [] : [{severity}]
  })
}

export const isoTime = (atMs: number): string => new Date(atMs).toISOString()

function numberIn(output: Json | undefined, key: string): number | null {
  const value = fieldOf(output, key)
  return typeof value === 'number' ? value : null
}
