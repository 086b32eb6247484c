/** Thousands of random missions on a simulated clock. */
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {
  DependencyRule,
  DurableEvent,
  FailureResponse,
  PlannedStep,
  StepId,
  StepWord,
} from '../../../engine/contracts.ts'
import {decide} from '../../../engine/schedule/decide.ts'
import type {Verdict} from '../../../engine/schedule/judge.ts'
import {isUndecided} from '../../../engine/schedule/run-state.ts'
import {
  apply,
  type Graph,
  initialState,
  type RunState,
  recordOf,
  type StepRecord,
  statusOf,
} from '../../../engine/schedule/state.ts'
import {wordFor} from '../../../engine/schedule/words.ts'
import {breachesIn, endedIn} from './laws.ts'
import {type Behaviour, randomScript, type Script} from './missions.ts'
import {oracleActions, oracleFailure, oracleWords} from './oracle.ts'
import {isLost as isLostIn, plainFold} from './oracle-run.ts'
import {
  BUDGET,
  eventFor,
  FAILURE,
  foundInCache,
  type Happening,
  INTERRUPT,
  KILLED,
  type OutsideStop,
  type Played,
  type PlayOptions,
  play,
  STEP_LIMIT,
} from './simulator.ts'

/** Early ones meet steps, late ones also hooks. */
const stops: fc.Arbitrary<readonly OutsideStop[]> = fc.array(
  fc.record({
    afterMs: fc.oneof(fc.nat(1_500), fc.nat(8_000)),
    reason: fc.constantFrom(INTERRUPT, INTERRUPT, INTERRUPT, BUDGET, STEP_LIMIT, KILLED),
  }),
  {maxLength: 3},
)

test('every run ends, and its log keeps the laws', () => {
  fc.assert(
    fc.property(randomScript, stops, (script, stops) => {
      const {log} = play(script, {stops})
      expect(breachesIn(script.plan, log)).toEqual([])
    }),
    {numRuns: 3_000},
  )
})

test('at every event the indexed core answers as the plain one', {timeout: 120_000}, () => {
  fc.assert(
    fc.property(randomScript, stops, (script, stops) => {
      const compare: PlayOptions['onFolded'] = (happened, state, graph) => {
        expect(decide(graph, state)).toEqual(oracleActions(script.plan, happened))
        expect(wordsIn(state)).toEqual(oracleWords(script.plan, happened))
        for (const action of decide(graph, state)) {
          if (action.kind !== 'evaluate') continue
          const {failure} = statusOf(graph, state, action.stepId)
          expect(failure).toBe(oracleFailure(script.plan, happened, action.stepId))
        }
      }
      const {log} = play(script, {stops, onFolded: compare})
      play(script, {log, onFolded: compare})
      play(script, {log, anew: true, stops, onFolded: compare})
    }),
    {numRuns: 2_000},
  )
})

test('asked twice, the core answers the same and its state is as it was', () => {
  fc.assert(
    fc.property(randomScript, stops, (script, stops) => {
      play(script, {
        stops,
        onFolded(_, state, graph) {
          const before = shown(state)
          const actions = decide(graph, state)
          expect(decide(graph, state)).toEqual(actions)
          expect(shown(state)).toEqual(before)
        },
      })
    }),
    {numRuns: 1_000},
  )
})

test('an action that was carried out is gone from the next answer, the others that are recorded are still in it', () => {
  fc.assert(
    fc.property(randomScript, stops, (script, stops) => {
      play(script, {
        stops,
        onFolded(happened, state, graph) {
          const [first, ...others] = decide(graph, state)
          const event = first === undefined ? null : eventFor(first, state.nowMs)
          if (event === null) return
          const next = decide(graph, replay(graph, [...happened, event]))
          expect(next).toEqual(expect.arrayContaining(others.filter(({kind}) => kind !== 'wake')))
          expect(next).not.toContainEqual(first)
        },
      })
    }),
    {numRuns: 500},
  )
})

test('a step that is found in the cache is gone from the next answer like one that was started', () => {
  fc.assert(
    fc.property(randomScript, stops, (script, stops) => {
      play(script, {
        stops,
        onFolded(happened, state, graph) {
          const start = decide(graph, state).find(({kind}) => kind === 'start')
          if (start?.kind !== 'start') return
          const next = replay(graph, [...happened, foundInCache(start.stepId, state.nowMs)])
          expect(decide(graph, next)).not.toContainEqual(expect.objectContaining({stepId: start.stepId}))
          expect(wordFor(recordOf(graph, next, start.stepId).state)).toBe('cached')
        },
      })
    }),
    {numRuns: 500},
  )
})

test('the indexes hold what a look through all steps finds', () => {
  fc.assert(
    fc.property(randomScript, stops, (script, stops) => {
      const check: PlayOptions['onFolded'] = (happened, state, graph) =>
        expect(indexed(state)).toEqual(lookedThrough(graph, state, happened))
      const {log} = play(script, {stops, onFolded: check})
      play(script, {log, onFolded: check})
      play(script, {log, anew: true, onFolded: check})
    }),
    {numRuns: 1_000},
  )
})

test('a replayed log gives the state it was written under', () => {
  fc.assert(
    fc.property(randomScript, stops, (script, stops) => {
      const {graph, state, log} = play(script, {stops})
      const replayed = replay(graph, log)
      apply(graph, replayed, {type: 'tick', atMs: state.nowMs, isAttended: state.isAttended})
      expect(shown(replayed)).toEqual(shown(state))
    }),
    {numRuns: 1_000},
  )
})

test('a log cut anywhere, again and again, resumes to a complete run and repeats no ended step', () => {
  fc.assert(
    fc.property(randomScript, stops, fc.array(fc.nat(), {maxLength: 4}), (script, stops, cuts) => {
      let {log} = play(script, {stops})
      for (const cut of cuts) log = resumeFrom(script, log.slice(0, cut % (log.length + 1)), stops).log
      const {log: last, state} = resumeUntilComplete(script, log)
      expect(breachesIn(script.plan, last)).toEqual([])
      expect(state.outcome).not.toMatch(/interrupted|budget_exhausted|waiting/)
    }),
    {numRuns: 2_000},
  )
})

test('a mission that begins anew keeps its successes, makes the rest again, and gives no number twice', () => {
  fc.assert(
    fc.property(randomScript, stops, fc.nat(), (script, stops, cut) => {
      const {log} = play(script, {stops})
      const before = log.slice(0, cut % (log.length + 1))
      const again = play(script, {log: before, anew: true})
      expect(breachesIn(script.plan, again.log)).toEqual([])
      expect(again.state.outcome).not.toMatch(/interrupted|budget_exhausted/)
      const isStep = (stepId: StepId) => script.plan.steps.some(({id, hook}) => id === stepId && hook === undefined)
      const successes = before.flatMap(event => (event.type === 'step.succeeded' ? [event.stepId] : []))
      const succeeded = successes.filter(isStep)
      const started = again.log.flatMap(event => (event.type === 'step.started' ? [event] : []))
      expect(again.log.slice(before.length).filter(event => isStartOf(event, succeeded))).toEqual([])
      expect(new Set(started.map(({stepId, attempt}) => `${stepId} ${attempt}`)).size).toBe(started.length)
      const {state} = play(script, {log: again.log.slice(0, again.log.length - (cut % 5))})
      expect(state.outcome).not.toMatch(/interrupted|budget_exhausted/)
    }),
    {numRuns: 2_000},
  )
})

test('a log without the stops of its run, as that of an inner mission, resumes to a complete run as well', () => {
  fc.assert(
    fc.property(randomScript, stops, fc.nat(), (script, stops, cut) => {
      const {log} = play(script, {stops})
      const own = log
        .slice(0, cut % (log.length + 1))
        .filter(({type}) => type !== 'run.stopping' && type !== 'run.finished')
      const resumed = resumeFrom(script, own)
      expect(breachesIn(script.plan, resumed.log)).toEqual([])
      expect(resumed.state.outcome).not.toMatch(/interrupted|budget_exhausted/)
    }),
    {numRuns: 2_000},
  )
})

test('a block that the log does not tell of yet is the same one after a crash', () => {
  fc.assert(
    fc.property(randomScript, stops, fc.nat(), (script, stops, choice) => {
      const {log} = play(script, {stops})
      const blocks = log.flatMap((event, place) => (event.type === 'step.blocked' ? [{event, place}] : []))
      const block = blocks[choice % blocks.length]
      if (block === undefined) return
      const {stepId, by, reason} = block.event
      const resumed = resumeUntilComplete(script, log.slice(0, block.place))
      expect(resumed.log).toContainEqual(expect.objectContaining({type: 'step.blocked', stepId, by, reason}))
    }),
    {numRuns: 1_000},
  )
})

test('a selected step runs exactly where it would if the others had nothing to do and did it', () => {
  fc.assert(
    fc.property(randomScript, script => {
      // A run without a limit and a cache, and its steps alone: which hooks run is a question of time and of the outcome.
      // With somebody to answer: else it is one of time which questions are answered before the run is left waiting.
      const {timeoutMs: _, ...unlimited} = script.plan
      // What a step needs that stands by itself is called on at once: whether before it is dismissed is one of time, too.
      fc.pre(!script.plan.steps.some(({standby, rule}) => standby && namesAlternatives(rule)))
      const patient: Script = {...script, plan: {...unlimited, failFast: 'off'}, lookUps: new Map(), isAttended: true}
      const isMade = ({leftOut, hook}: PlannedStep) => leftOut === undefined && hook === undefined
      const selected = script.plan.steps.filter(isMade).map(({id}) => id)
      const made = startedIn(play(patient).log)
      const wouldBe = startedIn(play(withIdleSteps(patient)).log)
      expect(selected.filter(id => made.has(id))).toEqual(selected.filter(id => wouldBe.has(id)))
    }),
    {numRuns: 1_000},
  )
})

test('an attempt lost to a crash takes nothing from the allowance of a step that is retried', () => {
  fc.assert(
    fc.property(randomScript, fc.nat(), (script, cut) => {
      const {log} = play(script)
      const resumed = resumeFrom(script, log.slice(0, cut % (log.length + 1)))
      for (const record of resumed.state.steps) {
        expect(record.failedAttempts).toBeLessThanOrEqual(record.attempts)
      }
      for (const step of script.plan.steps) {
        const failures = resumed.log.filter(event => event.type === 'step.failed' && event.stepId === step.id)
        const last = failures.at(-1)
        const gaveUpOnPassingFailure =
          last?.type === 'step.failed' &&
          last.failure.code === FAILURE.code &&
          last.retryAtMs === null &&
          everyFailureMayPass(script, step.id)
        if (gaveUpOnPassingFailure) expect(failures).toHaveLength(step.retry.maxAttempts)
      }
    }),
    {numRuns: 1_000},
  )
})

const startedIn = (log: readonly DurableEvent[]): ReadonlySet<string> =>
  new Set(log.flatMap(event => (event.type === 'step.started' || event.type === 'step.waiting' ? [event.stepId] : [])))

/**
 * The mission with every step that is left out in the shape of one that does nothing. It stands in for others only where
 * a success of it was kept.
 */
function withIdleSteps(script: Script): Script {
  const {plan} = script
  const isIdle = (stepId: string) => plan.steps.some(({id, leftOut}) => id === stepId && leftOut !== undefined)
  const idle: Behaviour = {ends: 'in success', afterMs: 0, warns: false, obeys: true, graceMs: 0}
  const steps = plan.steps.map(({leftOut, excluded, asks, ...step}): PlannedStep => {
    const rule = withoutAlternatives(step.rule, id => isIdle(id) && !script.kept.includes(id))
    if (leftOut === undefined)
      return {...step, rule, ...(excluded !== undefined && {excluded}), ...(asks === true && {asks})}
    const condition = step.condition?.usesStatus === true ? step.condition : null
    return {...step, rule, condition, standby: false}
  })
  return {
    plan: {...plan, steps},
    kept: [],
    behaviours: new Map([...script.behaviours].map(([id, own]) => [id, isIdle(id) ? [idle] : own])),
    answers: new Map([...script.answers].map(([id, own]) => [id, isIdle(id) ? 'holds' : own])),
    lookUps: script.lookUps,
    replies: script.replies,
    isAttended: script.isAttended,
  }
}

const namesAlternatives = (rule: DependencyRule): boolean =>
  rule.kind === 'conditional' && Object.values(rule.onFailure).some(({kind}) => kind === 'alternative')

function withoutAlternatives(rule: DependencyRule, isMissing: (stepId: string) => boolean): DependencyRule {
  if (rule.kind !== 'conditional') return rule
  const onFailure = Object.entries(rule.onFailure).map(([id, response]): [string, FailureResponse] => [
    id,
    response.kind === 'alternative' && isMissing(response.stepId) ? {kind: 'block'} : response,
  ])
  return {kind: 'conditional', onFailure: Object.fromEntries(onFailure)}
}

function resumeFrom(script: Script, prefix: readonly DurableEvent[], stops: readonly OutsideStop[] = []): Played {
  const played = play(script, {log: prefix, stops})
  const ended = endedIn(script.plan, prefix)
  const repeated = played.log
    .slice(prefix.length)
    .filter(event => event.type === 'step.started' && ended.has(event.stepId))
  expect(repeated).toEqual([])
  return played
}

/** A run that was interrupted may have to be resumed once more, and one that waits once for each of its questions. */
function resumeUntilComplete(script: Script, log: readonly DurableEvent[]): Played {
  let played = resumeFrom(script, log)
  for (let resumes = 0; resumes < MOST_RESUMES; resumes++) {
    const {outcome} = played.state
    if (outcome !== 'interrupted' && outcome !== 'budget_exhausted' && outcome !== 'waiting') break
    played = resumeFrom(script, played.log)
  }
  return played
}

const isStartOf = (event: DurableEvent, stepIds: readonly StepId[]): boolean =>
  event.type === 'step.started' && stepIds.includes(event.stepId)

/** A dozen steps, each asked at most as often as it is tried. */
const MOST_RESUMES = 60

const everyFailureMayPass = (script: Script, stepId: string): boolean =>
  (script.behaviours.get(stepId) ?? []).every(behaviour => behaviour.ends !== 'in a failure that lasts')

function replay(graph: Graph, log: readonly Happening[]): RunState {
  const state = initialState(graph)
  for (const event of log) apply(graph, state, event)
  return state
}

const wordsIn = (state: RunState): readonly StepWord[] => state.steps.map(step => wordFor(step.state))

/** The state as plain data, indexes included, independent of the state it was taken from. */
function shown(state: RunState): unknown {
  return structuredClone({...state, indexes: indexed(state)})
}

function indexed({indexes}: RunState): unknown {
  const {unasked, waiting, answered, overdue, deadlines} = indexes
  const {open, running, ready, unjudged, summoned, lost, barred, interrupted, retries} = indexes
  return {
    open: [...open],
    running: [...running],
    ready: [...ready],
    unjudged: [...unjudged],
    summoned: [...summoned],
    lost: [...lost],
    barred: [...barred],
    interrupted: [...interrupted],
    unasked: [...unasked],
    waiting: [...waiting],
    answered: [...answered],
    overdue: [...overdue],
    nextRetryAtMs: retries.first()?.atMs,
    nextDeadlineAtMs: deadlines.first()?.atMs,
  }
}

/** What was cut off in which process, no state tells: that much is taken from the log. */
function lookedThrough({plan}: Graph, {steps, nowMs}: RunState, happened: readonly Happening[]): unknown {
  const plain = plainFold(plan, happened)
  const numbersWhere = (holds: (step: StepRecord) => boolean) =>
    [...steps.entries()].filter(([, step]) => holds(step)).map(([number]) => number)
  const lost = new Set(plan.steps.filter(step => isLostIn(plain, step)).map(({id}) => id))
  const isLost = (step: StepRecord) => lost.has(plan.steps[steps.indexOf(step)]?.id ?? '')
  const waitsFor = (step: StepRecord, ...kinds: Verdict['kind'][]) =>
    isUndecided(step) && !isLost(step) && kinds.includes(step.verdict.kind)
  const isInterrupted = ({state}: StepRecord) =>
    state.status === 'cancelled' && ['interrupt', 'limit', 'budget'].includes(state.because?.kind ?? '')
  const isDue = ({state}: StepRecord) => state.status === 'retrying' && state.retryAtMs <= nowMs
  const laterMs = steps.flatMap(step =>
    step.state.status === 'retrying' && !isDue(step) ? [step.state.retryAtMs] : [],
  )
  const asks = (step: StepRecord) => plan.steps[steps.indexOf(step)]?.asks === true
  const isUnanswered = ({state}: StepRecord) => state.status === 'waiting' && state.answer === null
  const deadlineOf = (step: StepRecord) =>
    step.state.status === 'waiting' && isUnanswered(step) ? step.state.deadlineAtMs : null
  const isLate = (step: StepRecord) => (deadlineOf(step) ?? Number.POSITIVE_INFINITY) <= nowMs
  const deadlinesMs = steps.flatMap(step => (isLate(step) ? [] : (deadlineOf(step) ?? [])))
  return {
    open: numbersWhere(
      step =>
        isInterrupted(step) ||
        step.isForInterrupt ||
        isUndecided(step) ||
        ['running', 'retrying', 'waiting'].includes(step.state.status),
    ),
    running: numbersWhere(step => step.state.status === 'running'),
    ready: numbersWhere(step => !asks(step) && (waitsFor(step, 'run') || isDue(step))),
    unasked: numbersWhere(step => asks(step) && (waitsFor(step, 'run') || isDue(step))),
    waiting: numbersWhere(step => step.state.status === 'waiting'),
    answered: numbersWhere(({state}) => state.status === 'waiting' && state.answer !== null),
    overdue: numbersWhere(isLate),
    nextDeadlineAtMs: deadlinesMs.length > 0 ? Math.min(...deadlinesMs) : undefined,
    unjudged: numbersWhere(step => waitsFor(step, 'evaluate')),
    summoned: numbersWhere(step => step.state.status === 'pending' && step.insteadOf !== null && !step.isCalled),
    lost: numbersWhere(isLost),
    barred: numbersWhere(step => waitsFor(step, 'block', 'skip')),
    interrupted: numbersWhere(isInterrupted),
    nextRetryAtMs: laterMs.length > 0 ? Math.min(...laterMs) : undefined,
  }
}
