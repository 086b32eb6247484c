/** `sortie retry`: a new run under the plan of one that failed, which keeps the steps that succeeded there. */
import type {DurableEvent, Plan, RunRow, StepId, Store, Stored} from '../engine/contracts.ts'
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
    const {successes, items} = await keptFrom(row, plan, store)
    if (workspace.settings.verbosity.value !== 'quiet') {
      const ofItems = items.events.length === 0 ? '' : `, and ${inWords(items.events.length)} of the others`
      io.stderr.write(`retry of ${row.runId}: ${successes.length} of ${plan.steps.length} steps are kept${ofItems}\n`)
    }
    const kept = {events: [...successes, ...items.events], items: {from: row.runId, stepIds: items.stepIds}}
    return await driveRun({kind: 'new', plan, source: row.source, ...kept}, {workspace, store, flags, io})
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
    case null:
      throw new SortieError('RUN_NOT_FAILED', {
        message: `the run "${runId}" has not finished: there is nothing to retry yet`,
        hint: `\`sortie resume ${runId}\` goes on with it once its process has ended`,
      })
    default:
  }
}

interface Kept {
  /** One event for each step that succeeded in the run, with what it put out there. */
  readonly successes: readonly DurableEvent[]
  /** What is done of the steps that did not succeed. */
  readonly items: {readonly stepIds: readonly StepId[]; readonly events: readonly DurableEvent[]}
}

async function keptFrom({runId}: RunRow, plan: Plan, store: Store): Promise<Kept> {
  const graph = graphOf(plan)
  const state = initialState(graph)
  const successes = new Map<StepId, DurableEvent>()
  const doneItems = new Map<StepId, Map<string, DurableEvent>>()
  for (const event of await store.events(runId)) {
    apply(graph, state, event)
    if (event.type === 'step.succeeded') {
      const {atMs, stepId, output} = event
      // A success that was kept before goes on naming the run in which the step really ran.
      const reason = event.via === 'kept' && event.reason !== undefined ? event.reason : `kept from run ${runId}`
      successes.set(stepId, {type: 'step.succeeded', atMs, stepId, output, via: 'kept', reason})
    }
    if (event.type === 'item.finished') noteItem(doneItems, event)
  }
  const isKept = (id: StepId) => recordOf(graph, state, id).state.status === 'succeeded'
  // With another input, what is done is not what is wanted: its dependencies have to be kept too.
  const begun = plan.steps.filter(({id, dependsOn}) => !isKept(id) && doneItems.has(id) && dependsOn.every(isKept))
  return {
    successes: plan.steps.flatMap(({id}) => (isKept(id) ? (successes.get(id) ?? []) : [])),
    items: {
      stepIds: begun.map(({id}) => id),
      events: begun.flatMap(({id}) => [...(doneItems.get(id)?.values() ?? [])]),
    },
  }
}

function noteItem(
  doneItems: Map<StepId, Map<string, DurableEvent>>,
  {seq: _seq, ...event}: Stored<Extract<DurableEvent, {type: 'item.finished'}>>,
): void {
  const ofStep = doneItems.get(event.stepId) ?? new Map<string, DurableEvent>()
  doneItems.set(event.stepId, ofStep)
  if (event.ok) ofStep.set(event.key, event)
}

const inWords = (count: number): string => (count === 1 ? '1 item' : `${count} items`)
