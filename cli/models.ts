/** Asking models, for one run: what is asked of nobody is not even loaded. */
import {randomBytes} from 'node:crypto'
import type {Clock, LlmBudget, LlmCaller, LlmPort, LlmSettings, Plan, RunId, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {mergedSettings} from '../engine/llm-settings.ts'
import type {Masker} from '../engine/mask.ts'
import {everyStep, type StepWithin} from '../engine/plans.ts'
import {type Environment, ownSecrets} from '../engine/run/environment.ts'
import {createHttpPort} from '../engine/run/http.ts'
import type {LlmLayer} from '../llm/index.ts'
import {stepTypeOf} from '../steps/index.ts'
import {isAboveMission, type Settings} from './config.ts'
import {redactorFor} from './redaction.ts'
import type {RunServers} from './run-servers.ts'

export interface Models {
  /** `general`: what the plan says for steps that leave something open. */
  portFor(caller: LlmCaller, general: LlmSettings): LlmPort
  /** Ends the servers that were started. */
  close(): Promise<void>
}

export interface ModelsSurroundings {
  readonly runId: RunId
  readonly store: Pick<Store, 'llm'>
  readonly clock: Clock
  readonly budget: LlmBudget
  /** null where the run has no secrets. */
  readonly masker: Masker | null
  readonly servers: RunServers
}

export function createModels({runId, store, clock, budget, masker, servers}: ModelsSurroundings): Models {
  let layer: Promise<LlmLayer> | undefined
  const load = async (): Promise<LlmLayer> => {
    const {createLlm} = await import('../llm/index.ts')
    return createLlm({
      runId,
      clock,
      store: store.llm,
      budget,
      redactor: redactorFor(masker),
      random: Math.random,
      nonce: () => randomBytes(8).toString('hex'),
      httpFor: createHttpPort,
      startServer: servers.start,
    })
  }
  return {
    portFor: (caller, general) => ({
      async open(settings) {
        layer ??= load()
        return (await layer).portFor(caller, general).open(settings)
      },
    }),
    async close() {
      servers.end()
      await (await layer)?.close()
    },
  }
}

/** What the command line and the environment say stands above the mission, the mission above the rest. */
export function budgetFor(plan: Plan, {budget, budgetPerDay, budgetPerMonth}: Settings): LlmBudget {
  const {budgetMicroUsd} = plan
  const isOverMission = isAboveMission(budget) || budgetMicroUsd === undefined
  const periods = [budgetPerDay.value, budgetPerMonth.value].some(amount => amount !== null)
  return {
    runMicroUsd: isOverMission ? budget.value : budgetMicroUsd,
    dayMicroUsd: budgetPerDay.value,
    monthMicroUsd: budgetPerMonth.value,
    isWritten: budgetMicroUsd !== undefined || budget.from.kind !== 'default' || periods,
  }
}

/**
 * Before anything runs: a model that certainly will be asked has a name, a key and, under a budget, a price. What stands
 * under a condition, or is known later only, is looked at when its turn comes. Throws LLM_NO_MODEL, LLM_BAD_SETTINGS,
 * LLM_KEY_MISSING, LLM_KEY_REFUSED, LLM_UNPRICED.
 */
export async function refuseModels(
  plan: Plan,
  {environment, budget}: {readonly environment: Environment; readonly budget: LlmBudget},
): Promise<void> {
  const asking = [...everyStep(plan)].flatMap(found => {
    const own = isCertain(found) ? stepTypeOf(found.step.type)?.asksModel?.(found.step.params) : undefined
    return own === undefined || own === null ? [] : [{...found, own}]
  })
  if (asking.length === 0) return
  const {checkModel} = await import('../llm/check-model.ts')
  for (const {stepId, step, plan, own} of asking) {
    const secrets = {...environment.secrets, ...ownSecrets(plan, environment)}
    const variable = (name: string) => step.env[name] ?? secrets[name] ?? environment.inherited[name]
    try {
      checkModel(mergedSettings(own, plan.llm ?? {}), {variable, budget})
    } catch (cause) {
      if (!(cause instanceof SortieError)) throw cause
      const {code, message, hint} = cause
      throw new SortieError(code, {message: `step "${stepId}": ${message}`, ...(hint !== undefined && {hint}), cause})
    }
  }
}

function isCertain({stepId, step}: StepWithin): boolean {
  const {condition, standby, excluded, leftOut, hook, items, continueOnError} = step
  const isConditional = condition !== null || standby || hook !== undefined || items !== undefined || continueOnError
  return !isConditional && excluded === undefined && leftOut === undefined && !stepId.includes('/')
}

/** Answers that hold no longer make room, then the oldest. That there is no room even for that ends no run. */
export async function boundAnswers(
  plan: Plan,
  {store, settings, nowMs}: {readonly store: Store; readonly settings: Settings; readonly nowMs: number},
): Promise<void> {
  const isAsking = [...everyStep(plan)].some(({step}) => stepTypeOf(step.type)?.asksModel !== undefined)
  if (!isAsking) return
  try {
    await store.llm.bound(nowMs, settings.cacheMaxSize.value)
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
  }
}
