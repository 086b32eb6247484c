/** `sortie retry`: a new run under the plan of one that failed, which keeps the steps that succeeded there. */
import type {Plan, RunRow} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {isInner, splitId} from '../engine/schedule/scope.ts'
import {allSuccesses, type Success} from '../engine/selection/kept.ts'
import {doneItems} from '../engine/selection/kept-items.ts'
import type {Invocation} from './command.ts'
import {driveRun} from './drive-run.ts'
import type {Io} from './io.ts'
import {findRun} from './status.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

/** Throws RUN_NOT_FOUND, RUN_NOT_FAILED, STORE_LOCKED. */
export async function retry({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const store = await openExistingStore(workspace)
  try {
    const row = await findRun(store, operands[0])
    refuseUnlessFailed(row)
    const plan = await store.plan(row.runId)
    const earlier = {runId: row.runId, plan, events: [...(await store.events(row.runId))]}
    const successes = allSuccesses(earlier)
    const items = doneItems(earlier, new Set(successes.map(({stepId}) => stepId)))
    if (workspace.settings.verbosity.value !== 'quiet') {
      io.stderr.write(`retry of ${row.runId}: ${keptInWords(plan, successes, items.events.length)}\n`)
    }
    const drive = {plan, source: row.source, keep: () => successes, items: {...items, from: row.runId}}
    return await driveRun({kind: 'new', ...drive}, {workspace, store, flags, io})
  } finally {
    await store.close()
  }
}

function refuseUnlessFailed({runId, outcome}: RunRow): void {
  switch (outcome) {
    case 'succeeded':
    case 'succeeded_with_warnings':
      throw new SortieError('RUN_NOT_FAILED', {
        message: `the run "${runId}" succeeded: there is nothing to retry`,
        hint: 'start a new one with `sortie run`, or name another run; `sortie history` lists them',
      })
    case 'interrupted':
    case 'budget_exhausted':
    case 'waiting':
    case null:
      throw new SortieError('RUN_NOT_FAILED', {
        message: `the run "${runId}" has not finished: there is nothing to retry yet`,
        hint: `\`sortie resume ${runId}\` goes on with it once its process has ended`,
      })
    default:
  }
}

function keptInWords({steps}: Plan, events: readonly Success[], items: number): string {
  const kept = new Set(events.map(({stepId}) => stepId))
  const own = Array.from(kept).filter(id => !isInner(id)).length
  const inner = Array.from(kept).filter(id => isInner(id) && !kept.has(splitId(id)?.outer ?? '')).length
  const within = inner === 0 ? '' : `, and ${inner} of the missions that others run`
  const ofItems = items === 0 ? '' : `, and ${items === 1 ? '1 item' : `${items} items`} of the others`
  return `${own} of ${steps.filter(({hook}) => hook === undefined).length} steps are kept${within}${ofItems}`
}
