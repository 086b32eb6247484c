/**
 * For the test reports of CI servers: the run as a suite of JUnit's XML, each step as a case. Written once, at the end:
 * the format has its counts at the beginning.
 */
import type {Failure, Plan, Reporter, RunEvent, StepId, Stored} from '../engine/contracts.ts'
import {textIn} from '../engine/json.ts'
import {type StepInTree, stepsOf} from '../engine/schedule/run-tree.ts'
import type {StepState} from '../engine/schedule/state.ts'
import {createKeptOutput} from './kept-output.ts'
import {oneLine} from './plain-text.ts'
import {createRunView, hasHadTurn, type RunView} from './run-view.ts'
import {stepReason} from './status.ts'
import {attribute, characterData} from './xml-text.ts'

export interface JunitReporterOptions {
  /** Takes the whole document. */
  readonly write: (xml: string) => void
  readonly plan: Plan
  /** The log of a run that goes on, up to now. */
  readonly history?: Iterable<Stored>
}

/** Of the end of each step's output; the whole stands in its log. */
const MAX_OUTPUT_CHARACTERS = 16_384
/** Of all outputs together: readers of these reports hold them in memory. */
const MAX_TOTAL_CHARACTERS = 16 * 1_048_576
/** A failure keeps so much of its end even where there is no room left. */
const MIN_FAILURE_CHARACTERS = 2_000
/** In the text of a failure: enough for an error and what led to it. */
const FAILURE_LINES = 50

export function createJunitReporter({write, plan, history = []}: JunitReporterOptions): Reporter {
  const view = createRunView({plan})
  const live = createKeptOutput(MAX_OUTPUT_CHARACTERS)
  const outputs = new Map<StepId, string>()
  let roomCharacters = MAX_TOTAL_CHARACTERS

  const keep = (stepId: StepId, text: string, atLeastCharacters: number): void => {
    roomCharacters += outputs.get(stepId)?.length ?? 0
    const mayKeep = Math.max(roomCharacters, atLeastCharacters)
    const kept = mayKeep === 0 ? '' : text.slice(-mayKeep)
    roomCharacters = Math.max(0, roomCharacters - kept.length)
    outputs.set(stepId, kept)
  }
  const take = (event: RunEvent): void => {
    view.fold(event)
    live.take(event)
    if (event.type !== 'step.succeeded' && event.type !== 'step.failed' && event.type !== 'step.cancelled') return
    const printed = live.release(event.stepId).lines.join('\n')
    // Of what ended before this process took the run up, the log of events has what the step kept.
    const recorded = event.type === 'step.cancelled' ? '' : (textIn(event.output, 'stdout') ?? '')
    const text = printed === '' ? recorded.slice(-MAX_OUTPUT_CHARACTERS).trimEnd() : printed
    keep(event.stepId, text, event.type === 'step.failed' ? MIN_FAILURE_CHARACTERS : 0)
  }

  for (const event of history) take(event)
  return {
    name: 'junit',
    onEvent: take,
    end: () => write(documentOf(view, outputs)),
  }
}

type Outputs = ReadonlyMap<StepId, string>

function documentOf(view: RunView, outputs: Outputs): string {
  const {plan} = view.graph
  // Hooks for another ending are no cases of this run.
  const steps = Array.from(stepsOf(view.tree)).filter(
    ({step: {hook}, record}) => hook === undefined || hasHadTurn(record),
  )
  const states = steps.map(({record}) => record.state)
  const counts = countsOf(states)
  const beganAtMs = states.reduce(
    (earliest, state) => ('startedAtMs' in state ? Math.min(earliest, state.startedAtMs) : earliest),
    view.state.nowMs,
  )
  // The schema of old knows neither fractions of a second nor a time zone; it is UTC.
  const timestamp = new Date(beganAtMs).toISOString().slice(0, 19)
  const time = seconds(view.state.nowMs - beganAtMs)
  const name = attribute(oneLine(plan.missionName))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sortie" ${counts} time="${time}">`,
    `  <testsuite name="${name}" ${counts} time="${time}" timestamp="${timestamp}">`,
    ...steps.flatMap(found => testCase(found, view, outputs.get(found.stepId) ?? '')),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function countsOf(states: readonly StepState[]): string {
  const failures = states.filter(({status}) => status === 'failed').length
  const skipped = states.filter(state => isSkipped(state)).length
  return `tests="${states.length}" failures="${failures}" errors="0" skipped="${skipped}"`
}

/** In the words of the format: whatever did not run to its end, for whatever reason. */
const isSkipped = ({status}: StepState): boolean => status !== 'succeeded' && status !== 'failed'

function testCase({stepId, step, record}: StepInTree, view: RunView, output: string): string[] {
  const {id, name, hook} = step
  const {state} = record
  const time = 'finishedAtMs' in state ? state.finishedAtMs - state.startedAtMs : 0
  const label = hook === undefined ? stepId : `${stepId} (${hook})`
  const shownName = name === id ? label : `${label}: ${oneLine(name)}`
  const head = `name="${attribute(shownName)}" classname="${attribute(oneLine(view.graph.plan.missionName))}" time="${seconds(time)}"`
  const children = [
    ...(state.status === 'failed' ? [failureOf(state.failure, output, view.logPathOf(stepId))] : []),
    ...(isSkipped(state) ? [`<skipped message="${attribute(oneLine(stepReason(state) ?? notRun(state)))}"/>`] : []),
    ...(output === '' ? [] : [`<system-out>${characterData(output)}</system-out>`]),
  ]
  if (children.length === 0) return [`    <testcase ${head}/>`]
  return [`    <testcase ${head}>`, ...children.map(child => `      ${child}`), '    </testcase>']
}

function failureOf({code, message, hint}: Failure, output: string, logPath: string | undefined): string {
  const said = [
    message,
    ...(hint === undefined ? [] : [`help: ${hint}`]),
    ...(logPath === undefined ? [] : [`log: ${logPath}`]),
    ...(output === '' ? [] : ['', ...output.split('\n').slice(-FAILURE_LINES)]),
  ]
  return `<failure message="${attribute(oneLine(message))}" type="${code}">${characterData(said.join('\n'))}</failure>`
}

/** Of a state that gives no reason itself. */
function notRun({status}: StepState): string {
  return status === 'cancelled' ? 'was cancelled' : 'did not run: the run ended before'
}

function seconds(ms: number): string {
  return (Math.max(0, ms) / 1_000).toFixed(3)
}
