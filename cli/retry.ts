/** `sortie retry`: a new run under the plan of one that failed, which keeps the steps that succeeded there. */
import type {DurableEvent, Plan, RunRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {apply, graphOf, initialState, recordOf} from '../engine/schedule/state.ts'
import type {Invocation} from './commands.ts'
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
    const events = await keptSuccesses(row, plan, store)
    if (workspace.settings.verbosity.value !== 'quiet') {
      io.stderr.write(`retry of ${row.runId}: ${events.length} of ${plan.steps.length} steps are kept\n`)
    }
    return await driveRun({kind: 'new', plan, source: row.source, events}, {workspace, store, flags, io})
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
    case 'waiting':
    case null:
      throw new SortieError('RUN_NOT_FAILED', {
        message: `the run "${runId}" has not finished: there is nothing to retry yet`,
        hint: `\`sortie resume ${runId}\` goes on with it once its process has ended`,
      })
    default:
  }
}

/** One event for each step that succeeded in the run, with what it put out there. */
async function keptSuccesses({runId}: RunRow, plan: Plan, store: Store): Promise<readonly DurableEvent[]> {
  const graph = graphOf(plan)
  const state = initialState(graph)
  const successes = new Map<string, DurableEvent>()
  for (const event of await store.events(runId)) {
    apply(graph, state, event)
    if (event.type !== 'step.succeeded') continue
    const {atMs, stepId, output} = event
    // A success that was kept before goes on naming the run in which the step really ran.
    const reason = event.via === 'kept' && event.reason !== undefined ? event.reason : `kept from run ${runId}`
    successes.set(stepId, {type: 'step.succeeded', atMs, stepId, output, via: 'kept', reason})
  }
  return plan.steps.flatMap(({id}) => {
    const success = successes.get(id)
    return success !== undefined && recordOf(graph, state, id).state.status === 'succeeded' ? [success] : []
  })
}
