/** What a mission asks to be estimated before the run, and in words what is large about it. */
import type {Plan, StepId, Store} from '../engine/contracts.ts'
import {estimateSteps, largeSteps, type StepEstimate} from '../engine/run/estimate.ts'
import {createFilesPort} from '../engine/run/files.ts'
import {createGitPort} from '../engine/run/git.ts'
import {formatBytes} from '../report/bytes.ts'
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
  if (plan.estimate === undefined) return []
  const estimates = await estimatesFor(plan, around)
  const usual = new Map(estimates.map(({stepId, usualMs}) => [stepId, usualMs]))
  return largeSteps(estimates, plan.estimate).map(({stepId, what}) => {
    const usualMs = usual.get(stepId) ?? null
    const took = usualMs === null ? '' : `; it usually takes ${formatDuration(usualMs)}`
    return {stepId, what: `is a large operation: ${what}${took}`}
  })
}

/** One line for each step; empty for a plan that asks for none. */
export async function estimateText(plan: Plan, around: Around): Promise<string> {
  if (plan.estimate === undefined) return ''
  const lines = (await estimatesFor(plan, around)).map(estimate => `  ${estimate.stepId}: ${inWords(estimate)}\n`)
  return `\nestimate:\n${lines.join('')}`
}

async function estimatesFor(plan: Plan, {workspace, store, io}: Around): Promise<readonly StepEstimate[]> {
  if (plan.estimate === undefined) return []
  const git = createGitPort({workspace: workspace.root, env: io.env})
  const files = createFilesPort({workspace: workspace.root, git})
  return await estimateSteps(plan, plan.estimate, {workspace: workspace.root, files, store})
}

function inWords({workingDirectory, directory, namedFiles, usualMs}: StepEstimate): string {
  const {isWithin, files, bytes} = directory
  const held = isWithin ? `${files} files, ${formatBytes(bytes)}` : `at least ${files} files, ${formatBytes(bytes)}`
  return [
    ...(namedFiles === null ? [] : [`${namedFiles} files named`]),
    `${held} in "${workingDirectory}"`,
    ...(usualMs === null ? [] : [`usually ${formatDuration(usualMs)}`]),
  ].join(', ')
}
