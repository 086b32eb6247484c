/** `sortie plan`: a mission as decided. */
import type {Plan} from '../engine/contracts.ts'
import type {ExitStatus} from '../engine/errors.ts'
import {everyPlan} from '../engine/plans.ts'
import type {Invocation} from './command.ts'
import {whatIsKept} from './earlier-run.ts'
import {estimateText} from './estimate.ts'
import {findMission} from './find-mission.ts'
import {forecastJson, forecastText} from './forecast.ts'
import {givenPlatform} from './given-platform.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {limitsOf, storeToReadFrom} from './plan-limits.ts'
import {previewPlan} from './preview.ts'
import {hasState, openStoreFor} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

export async function plan({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const file = findMission(operands[0], workspace, io)
  const decided = await loadPlan(file, workspace, {flags, io})
  if (decided === null) return 2
  const {plan: shown} = decided
  const history = await storeToReadFrom(workspace)
  const limits = await limitsOf(shown, {workspace, history, ...givenPlatform(flags)})
  if (flags['json'] === true) {
    const forecasts = await forecastJson(shown, workspace, io)
    const models = Object.keys(forecasts).length === 0 ? {} : {forecasts}
    io.stdout.write(`${JSON.stringify({...shown, limits, ...models}, null, 2)}\n`)
  } else {
    const kept = await whatIsKept(shown, {file, workspace, flags})
    const shownText = previewPlan(shown, {limits, kept}) + (await estimateFor(shown, workspace, io))
    io.stdout.write(shownText + (await forecastText(shown, workspace, io)))
  }
  return 0
}

/** With what earlier runs took, where there were any. */
async function estimateFor(shown: Plan, workspace: Workspace, io: Io): Promise<string> {
  if (Array.from(everyPlan(shown)).every(({estimate}) => estimate === undefined)) return ''
  const store = hasState(workspace) ? await openStoreFor(workspace) : null
  try {
    return await estimateText(shown, {workspace, store, io})
  } finally {
    await store?.close()
  }
}
