/** Which model is evaluated, as the environment says. */
import type {JsonObject} from '../../engine/contracts.ts'

export interface LiveModel {
  /** For `config.llm`. */
  readonly llm: JsonObject
  readonly budgetUsd: number | null
  /** A file with rules for the model; null for the shipped ones. */
  readonly promptFile: string | null
}

type Environment = {readonly [name: string]: string | undefined}

/** null where nobody names a model: then the scripted answers are asked. */
export function liveModelIn(env: Environment): LiveModel | null {
  const said = (name: string) => {
    const value = env[`SORTIE_EVAL_${name}`]?.trim()
    return value === undefined || value === '' ? undefined : value
  }
  const file = said('MODEL_FILE')
  const provider = said('PROVIDER') ?? (file === undefined ? undefined : 'llama-server')
  const [baseUrl, model, keyEnv, prices] = [said('BASE_URL'), said('MODEL'), said('API_KEY_ENV'), said('PRICES')]
  if (provider === undefined && baseUrl === undefined && model === undefined) return null
  const budget = said('BUDGET_USD')
  return {
    llm: {
      ...(provider !== undefined && {provider}),
      ...(baseUrl !== undefined && {base_url: baseUrl}),
      ...(model !== undefined && {model}),
      ...(keyEnv !== undefined && {api_key_env: keyEnv}),
      ...(file !== undefined && {server: {model: file}}),
      ...(prices !== undefined && {prices: pricesIn(prices)}),
    },
    budgetUsd: budget === undefined ? null : dollarsIn(budget),
    promptFile: said('PROMPT_FILE') ?? null,
  }
}

/** '0.20,0.80': dollars for a million tokens of questions, and of answers. */
function pricesIn(text: string): JsonObject {
  const [input = '', output = '', ...more] = text.split(',')
  if (more.length > 0 || output === '')
    throw new Error(`SORTIE_EVAL_PRICES is two prices such as 0.20,0.80, not "${text}"`)
  return {input_per_million: dollarsIn(input), output_per_million: dollarsIn(output)}
}

function dollarsIn(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new Error(`"${text}" is no amount in dollars`)
  return value
}
