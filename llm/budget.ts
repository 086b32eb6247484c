/**
 * What may still be spent. The worst case of a call is reserved before it is sent, and settled with what it did cost
 * once that is recorded, so that parallel calls cannot overshoot together (docs/adr/0006). What was spent is read where
 * it is recorded, never counted beside it: runs that share a state directory share its day and its month.
 */
import type {LlmBudget, LlmStore, RunId, StepId} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {formatDollars} from './money.ts'

export interface Budget {
  /**
   * Waits while only what others have reserved stands in the way: most calls cost less. Throws LLM_BUDGET_SPENT where
   * it would not fit even if they cost nothing: from then on nobody gets anything, and whoever asks is told so when all
   * calls under way have ended, so that none that is paid for is broken off. Rejects when the signal fires.
   */
  reserve(wish: BudgetWish): Promise<Reservation>
}

export interface BudgetWish {
  readonly worstMicroUsd: number
  readonly stepId: StepId
  /** Of all questions of the step together; null where only the run is bounded. */
  readonly stepMicroUsd: number | null
  readonly signal: AbortSignal
}

export interface Reservation {
  /** Known before it is recorded: nobody else waits for the difference any longer. */
  settle(costMicroUsd: number): void
  /** Its cost is recorded, or there was none. */
  release(): void
  /** Nobody knows what it cost: from now on it counts at its worst. */
  keep(): void
}

export interface BudgetSurroundings {
  readonly budget: LlmBudget
  readonly runId: RunId
  readonly store: LlmStore
  nowMs(): number
}

interface Scope {
  readonly name: 'step' | 'run' | 'day' | 'month'
  readonly limitMicroUsd: number
  readonly spent: Parameters<LlmStore['spentMicroUsd']>[0]
}

interface Held {
  readonly stepId: StepId
  microUsd: number
}

export function createBudget({budget, runId, store, nowMs}: BudgetSurroundings): Budget {
  const held = new Set<Held>()
  const unknown: Held[] = []
  /** Whoever read before what was released since has read too little. */
  let releases = 0
  let refusal: SortieError | null = null
  let waiting: (() => void)[] = []
  const wakeAll = () => {
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }

  const scopesFor = ({stepId, stepMicroUsd}: BudgetWish): readonly Scope[] => {
    const scope = (name: Scope['name'], limitMicroUsd: number | null, spent: Scope['spent']): Scope[] =>
      limitMicroUsd === null ? [] : [{name, limitMicroUsd, spent}]
    const now = new Date(nowMs())
    const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
    return [
      ...scope('step', stepMicroUsd, {runId, stepId}),
      ...scope('run', budget.runMicroUsd, {runId}),
      ...scope('day', budget.dayMicroUsd, {sinceMs: Date.UTC(year, month, now.getUTCDate())}),
      ...scope('month', budget.monthMicroUsd, {sinceMs: Date.UTC(year, month)}),
    ]
  }

  return {
    async reserve(wish) {
      const {worstMicroUsd, stepId, signal} = wish
      for (;;) {
        signal.throwIfAborted()
        if (refusal !== null) {
          if (held.size === 0) throw refusal
          await woken(signal, wake => waiting.push(wake))
          continue
        }
        const scopes = scopesFor(wish)
        const before = releases
        const spent: number[] = []
        for (const scope of scopes) spent.push(await store.spentMicroUsd(scope.spent))
        if (releases !== before) continue
        // From here to the place taken in `held`, nothing may be awaited but a reason to begin again.
        let mustWait = false
        for (const [index, scope] of scopes.entries()) {
          const sumOf = (some: Iterable<Held>) => total(scope.name === 'step' ? ofStep(some, stepId) : [...some])
          const gone = (spent[index] ?? 0) + sumOf(unknown)
          // A budget of 0 means no call at all, also none that is free.
          if (scope.limitMicroUsd === 0 || gone + worstMicroUsd > scope.limitMicroUsd) {
            const error = spentError(scope, gone, worstMicroUsd)
            // A step that may not spend more fails by itself, and the run goes on.
            if (scope.name === 'step') throw error
            refusal = error
            break
          }
          if (gone + sumOf(held) + worstMicroUsd > scope.limitMicroUsd) mustWait = true
        }
        if (refusal !== null) continue
        if (!mustWait) break
        await woken(signal, wake => waiting.push(wake))
      }
      const own = {stepId, microUsd: worstMicroUsd}
      held.add(own)
      return {
        settle(costMicroUsd) {
          own.microUsd = costMicroUsd
          wakeAll()
        },
        release() {
          held.delete(own)
          releases++
          wakeAll()
        },
        keep() {
          if (held.delete(own)) unknown.push(own)
          wakeAll()
        },
      }
    },
  }
}

const ofStep = (some: Iterable<Held>, stepId: StepId): Held[] => [...some].filter(one => one.stepId === stepId)
const total = (some: readonly Held[]): number => some.reduce((sum, {microUsd}) => sum + microUsd, 0)

function woken(signal: AbortSignal, register: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason)
    signal.addEventListener('abort', give, {once: true})
    register(() => {
      signal.removeEventListener('abort', give)
      resolve()
    })
  })
}

const words = {step: 'of the step', run: 'of the run', day: 'of the day', month: 'of the month'} as const
const mends = {
  step: 'raise `budget_usd` of the step, or ask for less',
  run: '`sortie resume --budget USD` goes on with more',
  day: 'raise `budget_usd_per_day`, or resume tomorrow (in UTC)',
  month: 'raise `budget_usd_per_month`, or resume next month',
} as const

function spentError({name, limitMicroUsd}: Scope, spentMicroUsd: number, worstMicroUsd: number): SortieError {
  const [limit, spent, worst] = [limitMicroUsd, spentMicroUsd, worstMicroUsd].map(formatDollars)
  return new SortieError(name === 'step' ? 'LLM_STEP_BUDGET_SPENT' : 'LLM_BUDGET_SPENT', {
    message: `the budget ${words[name]} is ${limit}: ${spent} are spent, and the next question may cost ${worst}`,
    hint: mends[name],
    details: {scope: name, limit_usd: limitMicroUsd / 1e6, spent_usd: spentMicroUsd / 1e6},
  })
}
