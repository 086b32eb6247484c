/** What the models of a plan would cost, as text: nothing is sent, and nothing is written. */
import type {ForecastContext, LlmForecast, LlmStore, Plan} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {everyStep, type StepWithin} from '../engine/plans.ts'
import {readEnvironment} from '../engine/run/environment.ts'
import {createFilesPort} from '../engine/run/files.ts'
import {createGitPort} from '../engine/run/git.ts'
import type {Redact} from '../llm/redacted.ts'
import {dollars} from '../report/llm-costs.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {Io} from './io.ts'
import {budgetFor} from './models.ts'
import {maskerFor, redactorFor} from './redaction.ts'
import {definedEntries, hasState, openStoreFor} from './wire.ts'
import type {Workspace} from './workspace.ts'

/** Empty for a plan whose steps ask no model. */
export async function forecastText(plan: Plan, workspace: Workspace, io: Io): Promise<string> {
  const asking = [...everyStep(plan)].filter(isAsking)
  if (asking.length === 0) return ''
  const store = hasState(workspace) ? await openStoreFor(workspace) : null
  try {
    const environment = readEnvironment(plan, workspace.root, definedEntries(io.env))
    const redactor = redactorFor(maskerFor(plan, environment))
    const around = {workspace, io, redactor, store: store?.llm ?? noAnswers}
    const lines: string[] = []
    const known: LlmForecast[] = []
    for (const found of asking) {
      const forecast = await forecastOf(found, around)
      if (typeof forecast !== 'string') known.push(forecast)
      lines.push(`  ${found.stepId}: ${typeof forecast === 'string' ? forecast : inWords(forecast)}\n`)
    }
    const {runMicroUsd} = budgetFor(plan, workspace.settings)
    const budget = runMicroUsd === null ? '' : `; the budget is ${dollars(runMicroUsd)}`
    const total = known.length === 0 ? '' : `  total: ${moneyInWords(sumOf(known))}${budget}\n`
    return `\nmodels:\n${lines.join('')}${total}`
  } finally {
    await store?.close()
  }
}

const noAnswers: Pick<LlmStore, 'find'> = {find: () => undefined}

function isAsking({step}: StepWithin): boolean {
  const type = stepTypeOf(step.type)
  const isMade = step.leftOut === undefined && step.excluded === undefined
  return isMade && type !== undefined && 'run' in type && type.forecast !== undefined
}

interface Around {
  readonly workspace: Workspace
  readonly io: Io
  readonly store: Pick<LlmStore, 'find'>
  /** As in the run: an answer is found under what would be sent. */
  redactor(): Redact
}

/** In words where it is not known before the run, or cannot be. */
async function forecastOf(
  {step, plan}: StepWithin,
  {workspace, io, store, redactor}: Around,
): Promise<LlmForecast | string> {
  const type = stepTypeOf(step.type)
  if (type === undefined || !('run' in type) || type.forecast === undefined) return LATER
  if (step.items !== undefined || !type.validate(step.params)) return LATER
  const {forecastPort} = await import('../llm/forecast.ts')
  const git = createGitPort({workspace: workspace.root, env: io.env})
  const context: ForecastContext = {
    workspace: workspace.root,
    files: createFilesPort({workspace: workspace.root, git}),
    git,
    llm: forecastPort(plan.llm ?? {}, {store, redactor, nowMs: () => Date.now()}),
    warn() {},
  }
  try {
    return (await type.forecast(step.params, context)) ?? LATER
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    return `${cause.code}: ${cause.message}`
  }
}

const LATER = 'known when it runs'

function inWords(forecast: LlmForecast): string {
  const {model, questions, cached, inputTokens} = forecast
  const asked = questions === 1 ? '1 question' : `${questions} questions`
  const kept = cached === 0 ? '' : `, ${cached} answered before`
  return `${model}, ${asked}${kept}, about ${inputTokens} tokens, ${moneyInWords(forecast)}`
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
