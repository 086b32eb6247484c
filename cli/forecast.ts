/** What the models of a plan would be asked, and what that may cost. Nothing is sent, no key is read, nothing is written. */
import type {ForecastContext, LlmForecast, Plan, PlannedStep, StepId, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {everyStep} from '../engine/plans.ts'
import {checkedParams} from '../engine/run/checked-params.ts'
import {createClock} from '../engine/run/clock.ts'
import {type Environment, readEnvironment} from '../engine/run/environment.ts'
import {resolveStep} from '../engine/run/evaluation.ts'
import {createFilesPort} from '../engine/run/files.ts'
import {createGitPort} from '../engine/run/git.ts'
import {memoryStore} from '../engine/store/memory.ts'
import {formatDollars} from '../llm/money.ts'
import {createScanPort} from '../scan/port.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {Io} from './io.ts'
import {budgetFor, createModels} from './models.ts'
import {definedEntries, evaluationFor, hasState, openStoreFor} from './wire.ts'
import type {Workspace} from './workspace.ts'

export type StepForecast =
  | {readonly kind: 'forecast'; readonly forecast: LlmForecast}
  /** Why nothing can be said. */
  | {readonly kind: 'unknown'; readonly why: string}

export interface ForecastAround {
  readonly workspace: Workspace
  readonly io: Io
}

/** By step, in the order of the mission; empty for a plan that asks no models, which costs nothing. */
export async function forecastsOf(plan: Plan, around: ForecastAround): Promise<ReadonlyMap<StepId, StepForecast>> {
  const asking = [...everyStep(plan)].filter(({step}) => asksModels(step))
  if (asking.length === 0) return new Map()
  const {workspace, io} = around
  const store = hasState(workspace) ? await openStoreFor(workspace) : memoryStore()
  try {
    const environment = readEnvironment(plan, workspace.root, definedEntries(io.env))
    const found = new Map<StepId, StepForecast>()
    for (const {stepId, step, plan: own} of asking) {
      found.set(stepId, await forecastOf(stepId, step, {...around, plan: own, store, environment}))
    }
    return found
  } finally {
    await store.close()
  }
}

const asksModels = ({type, excluded, leftOut}: PlannedStep): boolean =>
  stepTypeOf(type)?.asksModel !== undefined && excluded === undefined && leftOut === undefined

interface StepAround extends ForecastAround {
  readonly plan: Plan
  readonly store: Store
  readonly environment: Environment
}

async function forecastOf(stepId: StepId, step: PlannedStep, around: StepAround): Promise<StepForecast> {
  const type = stepTypeOf(step.type)
  const later: StepForecast = {kind: 'unknown', why: 'known when it runs'}
  if (type === undefined || !('run' in type) || type.forecast === undefined) return later
  if (step.items !== undefined || isKnownLater(step)) return later
  try {
    const {params} = await resolveStep(step, {steps: {}, needs: {}}, evaluationFor({...around, runId: ''}))
    const forecast = await type.forecast(checkedParams(params, type), contextFor(stepId, around))
    return forecast === null ? later : {kind: 'forecast', forecast}
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    return {kind: 'unknown', why: cause.message}
  }
}

/** What other steps bring is not there yet. */
function isKnownLater({params}: PlannedStep): boolean {
  return /\$\{\{[^}]*\b(?:steps|needs|run)\s*[.[]/.test(JSON.stringify(params))
}

function contextFor(stepId: StepId, {plan, workspace, store, io}: StepAround): ForecastContext {
  const clock = createClock()
  const {signal} = new AbortController()
  const git = createGitPort({workspace: workspace.root, env: io.env})
  const budget = budgetFor(plan, workspace.settings)
  const models = createModels({runId: '', store, clock, budget, masker: null})
  const {scanMemory} = store
  return {
    workspace: workspace.root,
    files: createFilesPort({workspace: workspace.root, git, signal}),
    git,
    scan: createScanPort({
      workspace: workspace.root,
      cores: 1,
      workerPath: null,
      memory: {recall: key => scanMemory.recall(key), remember: () => {}},
      clock,
      signal,
    }),
    llm: models.portFor(
      {
        stepId,
        signal,
        env: {},
        // A key is not needed to know what a question costs, and this one goes nowhere.
        variable: () => 'none',
        record: () => Promise.reject(new Error('a forecast asks nothing')),
      },
      plan.llm ?? {},
    ),
    warn: (code, message) => io.stderr.write(`warning ${code}: ${message}\n`),
  }
}

/** One line for each step that asks; empty where none does. */
export async function forecastText(plan: Plan, around: ForecastAround): Promise<string> {
  const forecasts = await forecastsOf(plan, around)
  if (forecasts.size === 0) return ''
  const lines = [...forecasts].map(([stepId, found]) => `  ${stepId}: ${inWords(found)}\n`)
  const {runMicroUsd} = budgetFor(plan, around.workspace.settings)
  const budget = runMicroUsd === null ? '' : `  budget of the run: ${formatDollars(runMicroUsd)}\n`
  return `\nmodels:\n${lines.join('')}${budget}`
}

function inWords(found: StepForecast): string {
  if (found.kind === 'unknown') return found.why
  const {model, questions, cached, inputTokens, expectedMicroUsd, worstMicroUsd} = found.forecast
  const asked = questions === 1 ? '1 question' : `${questions} questions`
  const kept = cached === 0 ? '' : `, ${cached} answered from the cache`
  const cost =
    expectedMicroUsd === null || worstMicroUsd === null
      ? 'cost unknown'
      : `expected ${formatDollars(expectedMicroUsd)}, at most ${formatDollars(worstMicroUsd)}`
  return `${asked} to ${model}${kept}; about ${inputTokens} tokens; ${cost}`
}

/** For `sortie plan --json`; null for a step of which nothing can be said yet. */
export async function forecastJson(plan: Plan, around: ForecastAround) {
  const entries = [...(await forecastsOf(plan, around))].map(([stepId, found]) => [stepId, asJson(found)] as const)
  return Object.fromEntries(entries)
}

function asJson(found: StepForecast) {
  if (found.kind === 'unknown') return null
  const {model, questions, cached, inputTokens, expectedMicroUsd, worstMicroUsd} = found.forecast
  const inDollars = (microUsd: number | null) => (microUsd === null ? null : microUsd / 1_000_000)
  return {
    model,
    questions,
    cached,
    input_tokens: inputTokens,
    expected_usd: inDollars(expectedMicroUsd),
    worst_usd: inDollars(worstMicroUsd),
  }
}
