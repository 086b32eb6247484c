/**
 * The log of a run holds the steps of all missions that its steps run, by ids such as `outer/inner`. What one of these
 * missions sees of it is its scope: the events of its own steps under their own ids, with the attempts of the outer step
 * as the beginnings of a run. Nothing else goes into it, so the same log always gives the same scope.
 */
import {
  type DurableEvent,
  type MissionStop,
  type PassingEvent,
  type SkipReason,
  type StepId,
  type StopReason,
  unreachable,
} from '../contracts.ts'

/** A slash, which no id in a mission holds. */
const BETWEEN = '/'

export const isInner = (stepId: StepId): boolean => stepId.includes(BETWEEN)

export const innerId = (outer: StepId, stepId: StepId): StepId => `${outer}${BETWEEN}${stepId}`

/** The step of the run itself, and the rest of the way; null for a step of the run itself. */
export function splitId(stepId: StepId): {readonly outer: StepId; readonly inner: StepId} | null {
  const at = stepId.indexOf(BETWEEN)
  return at < 0 ? null : {outer: stepId.slice(0, at), inner: stepId.slice(at + BETWEEN.length)}
}

export type Scope = (event: DurableEvent) => readonly DurableEvent[]

/** How the outer step stands; `again`: what of its mission has not succeeded is to be made anew. */
type Standing = 'new' | 'running' | 'again' | 'succeeded' | 'ended'

/** Takes every event of the log, in order; answers with those of the mission that the step runs. */
export function createScope(outer: StepId, digest: string): Scope {
  let version = ''
  let standing: Standing = 'new'

  const beginning = (atMs: number): DurableEvent => {
    const run = {atMs, digest, version}
    if (standing === 'new') return {type: 'run.started', ...run}
    return {type: 'run.resumed', ...run, ...(standing === 'again' && {anew: true})}
  }
  const begin = ({atMs}: DurableEvent): readonly DurableEvent[] => {
    const began = beginning(atMs)
    standing = 'running'
    return [began]
  }
  const ofRun = (event: DurableEvent): readonly DurableEvent[] => {
    if (event.type === 'run.started' || event.type === 'run.resumed') version = event.version
    if (event.type !== 'run.resumed') return []
    if (event.anew === true && standing !== 'new' && standing !== 'succeeded') standing = 'again'
    // It was cut off with the run; the outer step begins again later, when it is its turn.
    return standing === 'running' ? begin(event) : []
  }
  const ofOuter = (event: DurableEvent): readonly DurableEvent[] => {
    if (event.type === 'step.started') return begin(event)
    if (event.type === 'step.succeeded') standing = 'succeeded'
    if (event.type === 'step.cancelled') standing = 'ended'
    if (event.type === 'step.failed') standing = event.retryAtMs === null ? 'ended' : 'again'
    return []
  }
  return event => {
    if (!('stepId' in event)) return ofRun(event)
    if (event.stepId === outer) return ofOuter(event)
    return event.stepId?.startsWith(innerId(outer, '')) === true ? [inwards(outer, event)] : []
  }
}

/** An event of the inner mission as the log of the run around it has it. */
export function outwards(outer: StepId, event: DurableEvent): DurableEvent {
  const renamed = renamedEvent(event, outwardNames(outer))
  return renamed.type === 'warned' && renamed.stepId === null ? {...renamed, stepId: outer} : renamed
}

export function outwardsInPassing(outer: StepId, event: PassingEvent): PassingEvent {
  return {...event, stepId: innerId(outer, event.stepId)}
}

/** What the mission of `outer` is told where the mission around it ends that step because of a stop of its own. */
export function stopWithin(outer: readonly StepId[], reason: StopReason): StopReason {
  if (reason.kind !== 'failure' && reason.kind !== 'timeout') return reason
  const because = outer.reduceRight((named, id) => renamedMissionStop(named, outwardNames(id)), reason)
  return {kind: 'killed', because}
}

/** Why a stop ended or skipped a step, by the names of the run; `path`: the steps that run the mission of that step. */
export const stopFromRun = (path: readonly StepId[], reason: StopReason): StopReason =>
  path.reduceRight((named, id) => renamedStop(named, outwardNames(id)), reason)

export const skipFromRun = (path: readonly StepId[], reason: SkipReason): SkipReason =>
  path.reduceRight((named, id) => renamedSkip(named, outwardNames(id)), reason)

interface Names {
  step(id: StepId): StepId
  /** The step that runs a mission; undefined for the mission that the names are in. */
  mission(id: StepId | undefined): StepId | undefined
}

const outwardNames = (outer: StepId): Names => ({
  step: id => innerId(outer, id),
  mission: id => (id === undefined ? outer : innerId(outer, id)),
})

/** The way back. */
export function inwards(outer: StepId, event: DurableEvent): DurableEvent {
  if (event.type === 'warned' && event.stepId === outer) return {...event, stepId: null}
  const prefix = innerId(outer, '')
  const step = (id: StepId): StepId => (id.startsWith(prefix) ? id.slice(prefix.length) : id)
  return renamedEvent(event, {step, mission: id => (id === undefined || id === outer ? undefined : step(id))})
}

/** With every step that it names. */
function renamedEvent(event: DurableEvent, names: Names): DurableEvent {
  switch (event.type) {
    case 'run.started':
    case 'run.resumed':
    case 'run.finished':
      return event
    case 'run.stopping':
      return {...event, reason: renamedStop(event.reason, names)}
    case 'step.succeeded':
    case 'step.failed':
    case 'step.judged':
    case 'items.listed':
    case 'item.finished':
    case 'step.intended':
    case 'step.waiting':
    case 'step.answered':
    case 'llm.called':
      return {...event, stepId: names.step(event.stepId)}
    case 'step.skipped':
      return {...event, stepId: names.step(event.stepId), reason: renamedSkip(event.reason, names)}
    case 'step.blocked':
      return {...event, stepId: names.step(event.stepId), by: names.step(event.by)}
    case 'step.called':
      return {...event, stepId: names.step(event.stepId), insteadOf: names.step(event.insteadOf)}
    case 'step.started':
    case 'step.cancelled': {
      const stepId = names.step(event.stepId)
      return event.because === undefined
        ? {...event, stepId}
        : {...event, stepId, because: renamedStop(event.because, names)}
    }
    case 'warned':
      return event.stepId === null ? event : {...event, stepId: names.step(event.stepId)}
    default:
      return unreachable(event)
  }
}

function renamedSkip(reason: SkipReason, names: Names): SkipReason {
  if (reason.kind === 'dependency') return {...reason, stepId: names.step(reason.stepId)}
  return reason.kind === 'stopping' ? {...reason, because: renamedStop(reason.because, names)} : reason
}

/** What came from around the mission has the names of the run already. */
const renamedStop = (reason: StopReason, names: Names): StopReason =>
  reason.kind === 'failure' || reason.kind === 'timeout' ? renamedMissionStop(reason, names) : reason

function renamedMissionStop(reason: MissionStop, names: Names): MissionStop {
  if (reason.kind === 'failure') return {...reason, stepId: names.step(reason.stepId)}
  const {stepId: named, ...timeout} = reason
  const stepId = names.mission(named)
  return stepId === undefined ? timeout : {...timeout, stepId}
}
