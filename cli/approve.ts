/** `sortie approve`: answers a step that waits for a person, from anywhere, whether its run is under way or not. */
import type {RunRow, StepId, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {isAlive} from '../engine/run/identity.ts'
import {apply, graphOf, initialState, recordOf, type StepState} from '../engine/schedule/state.ts'
import {oneLine} from '../report/plain-text.ts'
import {isoTime} from '../report/status.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {isUnfinished} from './unfinished.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

/** How many of the newest runs are looked through for one that waits. */
const RUNS_LOOKED_AT = 1_000

/** schemas/output/approve.schema.json */
interface Answered {
  readonly run_id: string
  readonly mission: string
  readonly step: StepId
  readonly message: string
  readonly approved: boolean
  readonly by: string
  readonly comment: string | null
  /** A process drives the run, and goes on by itself; else `sortie resume` does. */
  readonly is_running: boolean
}

interface OpenQuestion {
  readonly row: RunRow
  readonly stepId: StepId
  readonly asked: Extract<StepState, {status: 'waiting'}>
}

/** Throws RUN_NOT_FOUND, RUN_STEP_UNKNOWN, APPROVAL_NOT_WAITING, APPROVAL_ANSWERED. */
export async function approve({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const store = await openExistingStore(findWorkspace(flags, io))
  try {
    const {row, stepId, asked} = await questionFor(operands, store)
    const {runId} = row
    const atMs = Date.now()
    refuseLate(runId, stepId, asked, atMs)
    const answer = {
      approved: flags['deny'] !== true,
      by: io.user ?? 'somebody',
      comment: typeof flags['comment'] === 'string' && flags['comment'] !== '' ? flags['comment'] : null,
    }
    const isFirst = await store.answer(runId, {stepId, attempt: asked.attempt, atMs, ...answer})
    if (!isFirst) throw await answeredBefore(runId, stepId, asked.attempt, store)
    const answered: Answered = {
      run_id: runId,
      mission: row.missionName,
      step: stepId,
      message: asked.message,
      ...answer,
      is_running: row.outcome === null && isAlive(row.owner),
    }
    io.stdout.write(flags['json'] === true ? `${JSON.stringify(answered, null, 2)}\n` : inWords(answered))
    return 0
  } finally {
    await store.close()
  }
}

function inWords({run_id, mission, step, message, approved, is_running}: Answered): string {
  const next = is_running ? 'the run goes on' : `\`sortie resume ${run_id}\` goes on`
  return `${approved ? 'approved' : 'denied'}: step "${step}" of "${oneLine(mission)}", ${oneLine(message)}\n${next}\n`
}

/** One operand is a run where there is one of this name, else a step of the newest run that waits. */
async function questionFor(operands: readonly string[], store: Store): Promise<OpenQuestion> {
  const [first, second] = operands
  const named = first === undefined ? undefined : await store.run(first)
  if (first !== undefined && second !== undefined && named === undefined) {
    throw new SortieError('RUN_NOT_FOUND', {
      message: `there is no run "${first}"`,
      hint: '`sortie history` lists the runs',
    })
  }
  const wanted = named === undefined ? first : second
  if (named !== undefined) return one(named, await waitingIn(named, store), wanted)
  for (const row of (await store.runs({last: RUNS_LOOKED_AT})).filter(isUnfinished)) {
    const waiting = await waitingIn(row, store)
    if (waiting.length > 0) return one(row, waiting, wanted)
  }
  throw new SortieError('APPROVAL_NOT_WAITING', {
    message: 'no run waits for an answer',
    hint: '`sortie history` lists the runs, `sortie status RUN` shows how one stands',
  })
}

/** Those that nobody has answered yet, as far as the run has taken notice. */
async function waitingIn(row: RunRow, store: Store): Promise<readonly OpenQuestion[]> {
  const plan = await store.plan(row.runId)
  if (!plan.steps.some(({asks}) => asks === true)) return []
  const graph = graphOf(plan)
  const state = initialState(graph)
  for (const event of await store.events(row.runId)) apply(graph, state, event)
  return plan.steps.flatMap(({id}) => {
    const step = recordOf(graph, state, id).state
    return step.status === 'waiting' && step.answer === null ? [{row, stepId: id, asked: step}] : []
  })
}

function one({runId, outcome}: RunRow, waiting: readonly OpenQuestion[], wanted: StepId | undefined): OpenQuestion {
  const ids = waiting.map(({stepId}) => stepId)
  const [only] = waiting
  if (only === undefined) {
    const how = outcome === null ? 'no step of it waits for an answer' : `it has ended: ${outcome}`
    throw new SortieError('APPROVAL_NOT_WAITING', {
      message: `the run "${runId}" waits for nobody: ${how}`,
      hint: `\`sortie status ${runId}\` shows how it stands`,
    })
  }
  if (wanted === undefined && waiting.length === 1) return only
  const named = waiting.find(({stepId}) => stepId === wanted)
  if (named !== undefined) return named
  const list = `these wait: ${ids.join(', ')}`
  if (wanted === undefined) {
    throw new SortieError('APPROVAL_NOT_WAITING', {
      message: `several steps of the run "${runId}" wait for an answer`,
      hint: `name one, as in \`sortie approve ${runId} ${ids[0] ?? ''}\`; ${list}`,
    })
  }
  const meant = didYouMean(nearMissAmong(ids)(wanted))
  throw new SortieError('RUN_STEP_UNKNOWN', {
    message: `no run and no step that waits in the run "${runId}" is called "${wanted}"`,
    hint: meant === undefined ? list : `${meant} ${list}`,
  })
}

function refuseLate(runId: string, stepId: StepId, {deadlineAtMs}: OpenQuestion['asked'], nowMs: number): void {
  if (deadlineAtMs === null || nowMs < deadlineAtMs) return
  throw new SortieError('APPROVAL_NOT_WAITING', {
    message: `step "${stepId}" of the run "${runId}" waited until ${isoTime(deadlineAtMs)}`,
    hint: `\`sortie resume ${runId}\` goes on as the step says for that case`,
  })
}

async function answeredBefore(runId: string, stepId: StepId, attempt: number, store: Store): Promise<SortieError> {
  const given = (await store.answers(runId)).find(one => one.stepId === stepId && one.attempt === attempt)
  const how = given === undefined ? 'answered' : `${given.approved ? 'approved' : 'denied'} by ${given.by}`
  return new SortieError('APPROVAL_ANSWERED', {
    message: `step "${stepId}" of the run "${runId}" was ${how} already`,
    hint: `the first answer counts; \`sortie resume ${runId}\` goes on with it, unless the run is under way`,
  })
}
