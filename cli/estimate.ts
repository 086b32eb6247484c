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

/** Empty for a plan that asks for no estimate, which costs nothing. */
export async function largeIn(plan: Plan, around: Around): Promise<readonly LargeStep[]> {
  const {estimate: policy} = plan
  if (policy === undefined) return []
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
  const {estimate: policy} = plan
  if (policy === undefined) return ''
  const estimates = await estimatesFor(plan, policy, around)
  return `\nestimate:\n${estimates.map(one => `  ${one.stepId}: ${inWords(one, policy)}\n`).join('')}`
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
