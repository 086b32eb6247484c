/** What the models of a plan would be asked, and what that may cost: nothing is sent, and nothing is written. */

import type {ForecastContext, LlmForecast, LlmStore, Plan, ScanMemory, StepId, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {everyStep, type StepWithin} from '../engine/plans.ts'
import {checkedParams} from '../engine/run/checked-params.ts'
import {type Environment, readEnvironment} from '../engine/run/environment.ts'
import {resolveStep} from '../engine/run/evaluation.ts'
import {createFilesPort} from '../engine/run/files.ts'
import {createGitPort} from '../engine/run/git.ts'
import {inDollars} from '../llm/money.ts'
import type {Redact} from '../llm/redacted.ts'
import {dollars} from '../report/llm-costs.ts'
import {createScanPort} from '../scan/port.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {Io} from './io.ts'
import {budgetFor} from './models.ts'
import {maskerFor, redactorFor} from './redaction.ts'
import {definedEntries, evaluationFor, hasState, openStoreFor} from './wire.ts'
import type {Workspace} from './workspace.ts'

/** By step, in the order of the mission; in words where nothing is known before the run, or cannot be. */
type Forecasts = ReadonlyMap<StepId, LlmForecast | string>

/** Empty for a plan whose steps ask no model. */
export async function forecastText(plan: Plan, workspace: Workspace, io: Io): Promise<string> {
  const forecasts = await forecastsOf(plan, workspace, io)
  if (forecasts.size === 0) return ''
  const lines = [...forecasts].map(
    ([stepId, forecast]) => `  ${stepId}: ${typeof forecast === 'string' ? forecast : inWords(forecast)}\n`,
  )
  const known = [...forecasts.values()].filter(forecast => typeof forecast !== 'string')
  const {runMicroUsd} = budgetFor(plan, workspace.settings)
  const budget = runMicroUsd === null ? '' : `; the budget is ${dollars(runMicroUsd)}`
  const total = known.length === 0 ? '' : `  total: ${moneyInWords(sumOf(known))}${budget}\n`
  return `\nmodels:\n${lines.join('')}${total}`
}

/** For `sortie plan --json`: null for a step of which nothing is known yet. */
export async function forecastJson(plan: Plan, workspace: Workspace, io: Io) {
  const forecasts = await forecastsOf(plan, workspace, io)
  return Object.fromEntries([...forecasts].map(([stepId, forecast]) => [stepId, asJson(forecast)]))
}

async function forecastsOf(plan: Plan, workspace: Workspace, io: Io): Promise<Forecasts> {
  const asking = [...everyStep(plan)].filter(isAsking)
  if (asking.length === 0) return new Map()
  const store = hasState(workspace) ? await openStoreFor(workspace) : null
  try {
    const environment = readEnvironment(plan, workspace.root, definedEntries(io.env))
    const redactor = redactorFor(maskerFor(plan, environment))
    const forecasts = new Map<StepId, LlmForecast | string>()
    for (const found of asking) {
      forecasts.set(found.stepId, await forecastOf(found, {workspace, io, redactor, environment, store}))
    }
    return forecasts
  } finally {
    await store?.close()
  }
}

function isAsking({step}: StepWithin): boolean {
  const type = stepTypeOf(step.type)
  const isMade = step.leftOut === undefined && step.excluded === undefined
  return isMade && type !== undefined && 'run' in type && type.forecast !== undefined
}

interface Around {
  readonly workspace: Workspace
  readonly io: Io
  readonly environment: Environment
  /** null where there was no run yet. */
  readonly store: Store | null
  /** As in the run: an answer is found under what would be sent. */
  redactor(): Redact
}

async function forecastOf({step, plan}: StepWithin, around: Around): Promise<LlmForecast | string> {
  const type = stepTypeOf(step.type)
  if (type === undefined || !('run' in type) || type.forecast === undefined) return LATER
  if (step.items !== undefined || KNOWN_LATER.test(JSON.stringify(step.params))) return LATER
  try {
    const {params} = await resolveStep(step, {steps: {}, needs: {}}, evaluationFor({...around, plan, runId: ''}))
    return (await type.forecast(checkedParams(params, type), await contextFor(plan, around))) ?? LATER
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    return `${cause.code}: ${cause.message}`
  }
}

const LATER = 'known when it runs'
/** An expression that needs what other steps bring. */
const KNOWN_LATER = /\$\{\{[^}]*\b(?:steps|needs|run)\s*[.[]/

async function contextFor(plan: Plan, {workspace, io, store, redactor}: Around): Promise<ForecastContext> {
  const {forecastPort} = await import('../llm/forecast.ts')
  const {signal} = new AbortController()
  const git = createGitPort({workspace: workspace.root, env: io.env})
  const clock = {nowMs: () => Date.now()}
  const memory = store === null ? noMemory : readOnly(store.scanMemory)
  return {
    workspace: workspace.root,
    files: createFilesPort({workspace: workspace.root, git}),
    git,
    scan: createScanPort({workspace: workspace.root, cores: 1, workerPath: null, memory, clock, signal}),
    llm: forecastPort(plan.llm ?? {}, {store: store?.llm ?? noAnswers, redactor, ...clock}),
    warn() {},
  }
}

const noAnswers: Pick<LlmStore, 'find'> = {find: () => undefined}
const noMemory: ScanMemory = {recall: () => [], remember() {}}
const readOnly = (memory: ScanMemory): ScanMemory => ({recall: key => memory.recall(key), remember() {}})

function inWords(forecast: LlmForecast): string {
  const {model, questions, cached, inputTokens} = forecast
  const asked = questions === 1 ? '1 question' : `${questions} questions`
  const kept = cached === 0 ? '' : `, ${cached} answered before`
  return `${model}, ${asked}${kept}, about ${inputTokens} tokens, ${moneyInWords(forecast)}`
}

function asJson(forecast: LlmForecast | string) {
  if (typeof forecast === 'string') return null
  const {model, questions, cached, inputTokens, expectedMicroUsd, worstMicroUsd} = forecast
  const money = {expected_usd: inDollars(expectedMicroUsd), worst_usd: inDollars(worstMicroUsd)}
  return {model, questions, cached, input_tokens: inputTokens, ...money}
}

type Money = Pick<LlmForecast, 'worstMicroUsd' | 'expectedMicroUsd'>

function moneyInWords({worstMicroUsd, expectedMicroUsd}: Money): string {
  if (worstMicroUsd === null || expectedMicroUsd === null) return 'of unknown cost'
  return `about ${dollars(expectedMicroUsd)}, ${dollars(worstMicroUsd)} at most`
}

function sumOf(forecasts: readonly Money[]): Money {
  const sum = (amounts: readonly (number | null)[]) =>
    amounts.reduce((total, amount) => (total === null || amount === null ? null : total + amount), 0)
  return {
    worstMicroUsd: sum(forecasts.map(({worstMicroUsd}) => worstMicroUsd)),
    expectedMicroUsd: sum(forecasts.map(({expectedMicroUsd}) => expectedMicroUsd)),
  }
}
