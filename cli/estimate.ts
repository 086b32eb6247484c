/** What a mission asks to be estimated before the run, and in words what is large about it. */

import type {EstimatePolicy, Plan, StepId, Store} from '../engine/contracts.ts'
import {directoryInWords, estimateSteps, filesInWords, largeSteps, type StepEstimate} from '../engine/run/estimate.ts'
import {createFilesPort} from '../engine/run/files.ts'
import {createGitPort} from '../engine/run/git.ts'
import {formatDuration} from '../report/duration.ts'
import type {Io} from './io.ts'
import type {Workspace} from './workspace.ts'

interface Around {
  readonly workspace: Workspace
  /** null where no run was made yet. */
  readonly store: Store | null
  readonly io: Io
}

export interface LargeStep {
  readonly stepId: StepId
  readonly what: string
}

/** Empty for a plan that asks for no estimate, which costs nothing. Missions that steps run ask for themselves. */
export async function largeIn(plan: Plan, around: Around, before = ''): Promise<readonly LargeStep[]> {
  const own = plan.estimate === undefined ? [] : await largeOwn(plan, plan.estimate, around)
  const found = own.map(({stepId, what}) => ({stepId: before + stepId, what}))
  for (const {id, mission} of plan.steps) {
    if (mission !== undefined) found.push(...(await largeIn(mission, around, `${before}${id}/`)))
  }
  return found
}

async function largeOwn(plan: Plan, policy: EstimatePolicy, around: Around): Promise<readonly LargeStep[]> {
  const estimates = await estimatesFor(plan, policy, around)
  const usual = new Map(estimates.map(({stepId, usualMs}) => [stepId, usualMs]))
  return largeSteps(estimates, policy).map(({stepId, what}) => {
    const usualMs = usual.get(stepId) ?? null
    const took = usualMs === null ? '' : `; it usually takes ${formatDuration(usualMs)}`
    return {stepId, what: `large operation: ${what}${took}`}
  })
}

/** One line for each step; empty for a plan that asks for none. */
export async function estimateText(plan: Plan, around: Around): Promise<string> {
  const lines = await estimateLines(plan, around, '')
  return lines.length === 0 ? '' : `\nestimate:\n${lines.join('')}`
}

async function estimateLines(plan: Plan, around: Around, before: string): Promise<readonly string[]> {
  const {estimate: policy} = plan
  const own = policy === undefined ? [] : await estimatesFor(plan, policy, around)
  const lines = own.map(one => (policy === undefined ? '' : `  ${before}${one.stepId}: ${inWords(one, policy)}\n`))
  for (const {id, mission} of plan.steps) {
    if (mission !== undefined) lines.push(...(await estimateLines(mission, around, `${before}${id}/`)))
  }
  return lines
}

function estimatesFor(
  plan: Plan,
  policy: EstimatePolicy,
  {workspace, store, io}: Around,
): Promise<readonly StepEstimate[]> {
  const git = createGitPort({workspace: workspace.root, env: io.env})
  const files = createFilesPort({workspace: workspace.root, git})
  const made = plan.steps.filter(({leftOut}) => leftOut === undefined)
  return estimateSteps({...plan, steps: made}, policy, {workspace: workspace.root, files, store})
}

function inWords({workingDirectory, directory, namedFiles, usualMs}: StepEstimate, policy: EstimatePolicy): string {
  return [
    ...(namedFiles === null ? [] : [`${filesInWords(namedFiles)} named`]),
    `${directoryInWords(directory, policy)} in "${workingDirectory}"`,
    ...(usualMs === null ? [] : [`usually ${formatDuration(usualMs)}`]),
  ].join(', ')
}
