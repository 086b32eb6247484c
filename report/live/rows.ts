/** The rows of a terminal that show how a run stands right now: a step each, and one line on the whole. Pure. */
import {formatBytes} from '../../engine/bytes.ts'
import type {StepId, StepWord} from '../../engine/contracts.ts'
import type {RunTree} from '../../engine/schedule/run-tree.ts'
import {innerId} from '../../engine/schedule/scope.ts'
import type {StepRecord} from '../../engine/schedule/state.ts'
import {wordFor} from '../../engine/schedule/words.ts'
import {formatDuration} from '../duration.ts'
import {label, leftAfter, stepsDone} from '../line.ts'
import {dollars} from '../llm-costs.ts'
import type {Paint, Tone} from '../paint.ts'
import {oneLine} from '../plain-text.ts'
import type {RunView} from '../run-view.ts'
import {cutToWidth, fitToWidth, widthOf} from './width.ts'

/** What a running step has shown of itself. */
export interface Signs {
  readonly timeoutMs: number | null
  readonly progress: {readonly done: number; readonly total: number; readonly failed: number} | null
  /** What its processes use; null where nobody looks, as without limits on resources. */
  readonly use: {readonly rssBytes: number; readonly cpuPercent: number | null} | null
  /** Empty while it has printed nothing. */
  readonly lastLine: string
}

export interface Moment {
  readonly view: RunView
  readonly signsOf: (stepId: StepId) => Signs
  readonly nowMs: number
  /** Size of the terminal. */
  readonly columns: number
  readonly rows: number
  readonly paint: Paint
}

/** Left free for the lines above and the cursor below, so that the newest of what scrolls away stays in sight. */
const FREE_ROWS = 4
/** For ids, at most this part of the columns and this many: what a step does should not disappear behind a long name. */
const LABEL_SHARE = 0.4
const MAX_LABEL_COLUMNS = 40
const MAX_FACTS_COLUMNS = 44

interface Row {
  readonly label: string
  readonly facts: string
  readonly tone: Tone | null
  /** The newest line of output, or why there will be another attempt. */
  readonly tail: string
}

export function rowsOf(moment: Moment): string[] {
  const {view, columns, rows, paint} = moment
  // One column stays empty: after a character in the last one, terminals do not agree on where the cursor is.
  const width = Math.max(1, columns - 1)
  const busy = busySteps(view.tree)
  const room = Math.max(0, rows - FREE_ROWS - 1)
  const shown = busy.length <= room ? busy : busy.slice(0, Math.max(0, room - 1))
  const hidden = busy.slice(shown.length)
  const lines = aligned(
    shown.map(stepId => rowOf(stepId, moment)),
    width,
    paint,
  )
  if (hidden.length > 0 && room > 0) lines.push(paint('faint', cutToWidth(more(hidden, view), width)))
  return [...lines, paint('strong', cutToWidth(summary(moment), width))]
}

/**
 * Running steps, the longest first, then those that have asked, then those between two attempts, the next one first; below one
 * that runs a mission those of that mission.
 */
function busySteps({graph, state, inner}: RunTree, nameOf: (id: StepId) => StepId = id => id): StepId[] {
  const due = ({state: step}: StepRecord): number => {
    if (step.status === 'running') return step.startedAtMs
    if (step.status === 'waiting') return step.sinceMs
    return step.status === 'retrying' ? step.retryAtMs : 0
  }
  const inStatus = (status: 'running' | 'waiting' | 'retrying') =>
    graph.plan.steps
      .map(({id}, number) => ({id, record: state.steps[number]}))
      .flatMap(({id, record}) => (record?.state.status === status ? [{id, atMs: due(record)}] : []))
      .sort((one, other) => one.atMs - other.atMs)
  const running = inStatus('running').flatMap(({id}) => {
    const mission = inner.get(id)
    return [nameOf(id), ...(mission === undefined ? [] : busySteps(mission, stepId => innerId(nameOf(id), stepId)))]
  })
  const others = [...inStatus('waiting'), ...inStatus('retrying')]
  return [...running, ...others.map(({id}) => nameOf(id))]
}

function rowOf(stepId: StepId, {view, signsOf, nowMs}: Moment): Row {
  const {state, attempts} = view.recordOf(stepId)
  const name = label(stepId, view)
  if (state.status === 'retrying') {
    const waitMs = Math.ceil((state.retryAtMs - nowMs) / 1_000) * 1_000
    const next = `attempt ${attempts + 1} of ${attempts + leftAfter(stepId, view)}`
    const facts = waitMs > 0 ? `${next} in ${formatDuration(waitMs)}` : `${next} is due`
    return {label: name, facts, tone: 'caution', tail: oneLine(state.failure.message)}
  }
  if (state.status === 'waiting') {
    const {sinceMs, deadlineAtMs, message} = state
    const limit = deadlineAtMs === null ? '' : ` of ${formatDuration(deadlineAtMs - sinceMs)}`
    return {
      label: name,
      facts: `asks for ${wholeSeconds(nowMs - sinceMs)}${limit}`,
      tone: 'caution',
      tail: oneLine(message),
    }
  }
  const {timeoutMs, progress, use, lastLine} = signsOf(stepId)
  const elapsed = wholeSeconds(state.status === 'running' ? nowMs - state.startedAtMs : 0)
  const facts = [timeoutMs === null ? elapsed : `${elapsed} of ${formatDuration(timeoutMs)}`]
  if (attempts > 1) facts.push(`attempt ${attempts} of ${attempts + leftAfter(stepId, view)}`)
  const parts = progress ?? stepsDone(stepId, view.tree)
  if (parts !== null) facts.push(`${parts.done}/${parts.total}`)
  if (progress !== null && progress.failed > 0) facts.push(`${progress.failed} failed`)
  if (use !== null) facts.push(...useInWords(use))
  return {label: name, facts: facts.join(', '), tone: null, tail: oneLine(lastLine)}
}

/** Whole percents: tenths would flicker. */
function useInWords({rssBytes, cpuPercent}: NonNullable<Signs['use']>): string[] {
  return [formatBytes(rssBytes), ...(cpuPercent === null ? [] : [`${Math.round(cpuPercent)} % CPU`])]
}

/** In three columns, each as wide as its widest entry, within limits. */
function aligned(rows: readonly Row[], width: number, paint: Paint): string[] {
  const labelColumns = Math.min(widest(rows.map(row => row.label)), MAX_LABEL_COLUMNS, Math.floor(width * LABEL_SHARE))
  const factsColumns = Math.min(
    widest(rows.map(row => row.facts)),
    MAX_FACTS_COLUMNS,
    Math.max(0, width - labelColumns - 2),
  )
  const tailColumns = width - labelColumns - factsColumns - 4
  return rows.map(({label: name, facts, tone, tail}) => {
    const front = `${fitToWidth(name, labelColumns)}  ${fitToWidth(facts, factsColumns)}`
    const shownTail = cutToWidth(tail, tailColumns)
    return shownTail === '' ? paint(tone, front.trimEnd()) : `${paint(tone, front)}  ${paint('faint', shownTail)}`
  })
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)

function more(hidden: readonly StepId[], {recordOf}: RunView): string {
  const inStatus = (status: 'waiting' | 'retrying') =>
    hidden.filter(stepId => recordOf(stepId).state.status === status).length
  const [asking, retrying] = [inStatus('waiting'), inStatus('retrying')]
  const running = hidden.length - asking - retrying
  const parts = [
    ...(running > 0 ? [`${running} more running`] : []),
    ...(asking > 0 ? [`${asking} more asking`] : []),
    ...(retrying > 0 ? [`${retrying} more between attempts`] : []),
  ]
  return `and ${parts.join(', ')}`
}

/** What has ended comes last: on a narrow terminal, what goes on matters more. */
function summary({view, nowMs, columns}: Moment): string {
  const {graph, state} = view
  const counts = new Map<StepWord, number>()
  for (const record of state.steps.slice(0, graph.firstHook)) {
    counts.set(wordFor(record.state), (counts.get(wordFor(record.state)) ?? 0) + 1)
  }
  const count = (...words: readonly StepWord[]) => words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
  const total = graph.firstHook
  const done = total - count('running', 'waiting', 'retrying', 'pending')
  const elapsedMs = view.elapsedMs() + (nowMs - state.nowMs)
  const rest = [
    [count('cached'), 'cached'],
    [count('failed', 'timed_out'), 'failed'],
    [count('running'), 'running'],
    [count('waiting'), 'asking'],
    [state.steps.slice(total).filter(isBusy).length, 'hook at work'],
    [count('retrying'), 'between attempts'],
    [count('pending'), 'pending'],
    [count('blocked'), 'blocked'],
    [count('skipped'), 'skipped'],
    [count('cancelled'), 'cancelled'],
  ] as const
  const {calls, microUsd} = view.costs.total()
  const money = calls > 0 ? [`${dollars(microUsd)} spent`] : []
  const facts = [...money, ...rest.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : []))]
  const name = cutToWidth(oneLine(graph.plan.missionName), Math.floor(columns / 3))
  const head = `${name}${stopping(view)}: ${done} of ${total} done in ${wholeSeconds(elapsedMs)}`
  return [head, ...facts].join(', ')
}

const isBusy = ({state}: StepRecord): boolean => state.status === 'running' || state.status === 'retrying'

function stopping({state}: RunView): string {
  if (state.stopping === null) return ''
  return state.stopping.kind === 'interrupt' && state.stopping.signal === 'SIGINT'
    ? ' is stopping, Ctrl-C again does not wait'
    : ' is stopping'
}

/** Tenths would flicker, and are of no use while the clock runs. */
function wholeSeconds(ms: number): string {
  return ms < 1_000 ? '0 s' : formatDuration(Math.floor(ms / 1_000) * 1_000)
}
