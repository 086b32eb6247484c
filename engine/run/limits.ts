/** The limit of an attempt that is about to begin: asks for the evidence that the step's policy needs, and no more. */
import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {type AdaptiveTimeout, type Awaitable, type PlannedStep, type Store, unreachable} from '../contracts.ts'
import {SUCCESSES_TO_LEARN_FROM, timeoutFor} from './adaptive-timeout.ts'
import type {Measure} from './measure.ts'

/** As `step.started` carries it. */
export interface StepLimit {
  readonly timeoutMs: number | null
  readonly timeoutReason: string
  readonly taskKey?: string
}

export interface LimitSources {
  readonly missionName: string
  /** Absolute. */
  readonly workspace: string
  readonly measure: Measure
  /** null where nothing was ever run. */
  readonly history: Pick<Store, 'durations'> | null
}

/** Further back, the step did something else. */
const SUCCESSES_REMEMBERED = 20

export function createLimits(sources: LimitSources): (step: PlannedStep) => Awaitable<StepLimit> {
  return step => {
    const {timeout} = step
    switch (timeout.kind) {
      case 'none':
        return {timeoutMs: null, timeoutReason: 'no limit of its own'}
      case 'fixed':
        return {timeoutMs: timeout.ms, timeoutReason: timeout.why}
      case 'adaptive':
        return adaptiveLimit(step, timeout, sources)
      default:
        return unreachable(timeout)
    }
  }
}

async function adaptiveLimit(
  step: PlannedStep,
  policy: AdaptiveTimeout & {readonly why: string},
  {missionName, workspace, measure, history}: LimitSources,
): Promise<StepLimit> {
  const taskKey = taskKeyOf(missionName, step)
  const durationsMs = history === null ? [] : await history.durations(taskKey, SUCCESSES_REMEMBERED)
  const needsSize = policy.work === 'search' && durationsMs.length < SUCCESSES_TO_LEARN_FROM
  const directory = needsSize ? measure(join(workspace, step.workingDirectory)) : null
  const {ms, why} = timeoutFor(policy, {directory, durationsMs})
  return {timeoutMs: ms, timeoutReason: why === null ? policy.why : `${policy.why}, adaptive: ${why}`, taskKey}
}

/** What a step has to share with an earlier one to learn from it: mission, id, and all that says what it does. */
function taskKeyOf(missionName: string, {id, type, params, workingDirectory, items}: PlannedStep): string {
  const parts = [missionName, id, type, params, workingDirectory]
  const identity = JSON.stringify(items === undefined ? parts : [...parts, items.source])
  return createHash('sha256').update(identity).digest('hex').slice(0, 24)
}
