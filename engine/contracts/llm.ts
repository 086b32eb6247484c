/**
 * Asking models: what a step asks, what comes back, what it costs. Money is in millionths of a dollar. null stands for
 * what nobody knows, never 0 (docs/guide/models.md).
 */
import type {ErrorCode} from '../errors.ts'
import type {Awaitable, Json, JsonObject, RunId, StepId} from './data.ts'

export type LlmProvider = 'openai' | 'xai' | 'openrouter' | 'ollama' | 'llama-server' | 'custom'

/**
 * Which model is asked, and how. What a step leaves open the mission says, then the configuration, then the preset of
 * the provider. As JSON: it stands in plans.
 */
export interface LlmSettings {
  readonly provider?: LlmProvider
  /** Up to `/chat/completions`. */
  readonly baseUrl?: string
  readonly model?: string
  /** The environment variable that holds the key; its value is nowhere written down. */
  readonly apiKeyEnv?: string
  /** Calls at one time, of all steps that ask this model at this address. */
  readonly maxParallel?: number
  readonly requestsPerMinute?: number
  readonly tokensPerMinute?: number
  /** Of one call. */
  readonly timeoutMs?: number
  /** Of one call that a passing fault ended; the first one counts. */
  readonly maxAttempts?: number
  /** For questions that do not say. */
  readonly maxOutputTokens?: number
  /** For questions that do not say, each by itself. */
  readonly sampling?: LlmSampling
  readonly prices?: LlmPrices
  readonly cache?: LlmCacheSettings
  /** A llama-server that the run starts for itself. */
  readonly server?: {readonly model: string; readonly args: readonly string[]}
  /** The most that all questions of one step may cost together; absent where only the budget of the run bounds it. */
  readonly budgetMicroUsd?: number
}

export interface LlmCacheSettings {
  /** How long an answer holds; 168 hours when absent, 0 for none. */
  readonly ttlMs?: number
}

/** Per million tokens, in dollars, as price lists have it. */
export interface LlmPrices {
  readonly inputPerMillion: number
  /** As `inputPerMillion` when absent. */
  readonly cachedInputPerMillion?: number
  readonly outputPerMillion: number
}

/** How the model chooses its words; by the names of the protocol, so that a new one needs no change here. */
export interface LlmSampling {
  readonly temperature?: number
  readonly top_p?: number
  readonly top_k?: number
  readonly min_p?: number
  readonly frequency_penalty?: number
  readonly presence_penalty?: number
  readonly repeat_penalty?: number
  readonly seed?: number
  readonly mirostat?: number
  readonly mirostat_tau?: number
  readonly mirostat_eta?: number
  /** 'low', 'medium', 'high' and the like, of models that think first. */
  readonly reasoning_effort?: string
}

/** What may be spent; null where nothing bounds it. */
export interface LlmBudget {
  readonly runMicroUsd: number | null
  /** Of all runs in the state directory, since midnight in UTC. */
  readonly dayMicroUsd: number | null
  /** Since the first of the month in UTC. */
  readonly monthMicroUsd: number | null
  /** The user wrote one: a model without a known price is then refused before the first call. */
  readonly isWritten: boolean
}

/** Asks models; each call is cached, budgeted, limited, retried and recorded. */
export interface LlmPort {
  /**
   * The model that these settings come to, the ones of the mission and the configuration below them. Nothing is sent.
   * A server of our own is started here, once a run. Throws LLM_NO_MODEL, LLM_KEY_MISSING, LLM_KEY_MALFORMED,
   * LLM_UNPRICED, LLM_SERVER_*.
   */
  open(settings: LlmSettings): Promise<LlmModel>
}

/** A model that can be asked. */
export interface LlmModel {
  readonly provider: LlmProvider
  readonly model: string
  /** Where it is asked, without a path: 'https://api.openai.com'. */
  readonly origin: string
  /** What question and answer may have together; null where nobody knows. */
  readonly contextTokens: number | null
  /** The most that an answer may have where its question does not say. */
  readonly maxOutputTokens: number
  /** How many questions are worth asking at one time: for `parallel` of `each`. */
  readonly parallel: number
  /** False where calls cannot be added up: the price is not known. A model on this machine costs 0, and is priced. */
  readonly isPriced: boolean

  /**
   * Throws LLM_BUDGET_SPENT where the question does not fit into what is left (the run then stops, and can be resumed:
   * let it through), LLM_TOO_LONG where it does not fit into the context, LLM_BAD_ANSWER where the answer does not fit
   * the schema even when asked again, LLM_UNFINISHED where it was cut off, LLM_DECLINED where the model will not answer,
   * LLM_KEY_REFUSED, LLM_REFUSED, LLM_RATE_LIMITED, LLM_UNAVAILABLE. Rejects when the step's signal fires, and leaves
   * no call behind.
   */
  ask<Value extends Json = Json>(question: LlmQuestion): Promise<LlmAnswer<Value>>
  /** Whether its answer is kept. Nothing is sent; whoever asks the same question next has it made ready already. */
  isKept(question: LlmQuestion): Promise<boolean>
  /** What asking would cost. Nothing is sent; the cache is looked at. */
  estimate(question: LlmQuestion): Promise<LlmEstimate>
}

export interface LlmQuestion {
  /** One short line for people: the path of the file it is about. */
  readonly label: string
  /** Role and rules: the same for all questions of a step, as far as possible. */
  readonly system?: string
  /** In the order they are sent: what is the same in many questions first, so that servers need not read it again. */
  readonly parts: readonly LlmPart[]
  /** The answer is JSON that fits; absent where it is text. It stands in the prompt too: a grammar does not show it. */
  readonly answer?: LlmAnswerShape
  readonly maxOutputTokens?: number
  readonly sampling?: LlmSampling
  /** Tells answers of an earlier prompt apart whose text happens to be the same; any text. */
  readonly version?: string
  /** What the answer has so far, as it comes, in characters. Absent, nobody watches. */
  onProgress?(characters: number): void
}

export type LlmPart =
  /** Words of ours, or of the mission's author. */
  | {readonly kind: 'text'; readonly text: string}
  /**
   * Text that nobody vouches for: a file, a diff, the output of a program. It is put between markers that it cannot
   * forge, and the model is told that it holds no instructions. Secrets in it are replaced before it is sent.
   */
  | {
      readonly kind: 'untrusted'
      /** What it is, for the model: 'src/a.ts'. */
      readonly name: string
      readonly text: string
      /** Number of its first line: each line is then sent as `12| code`. Absent, lines are sent as they are. */
      readonly firstLine?: number
    }

export interface LlmAnswerShape {
  /** Letters, digits, '_' and '-': some servers want a name. */
  readonly name: string
  /** JSON Schema, draft 7. Checked with ajv, whatever the server promises. */
  readonly schema: JsonObject
  /** The same check, compiled before; absent, it is compiled when it is needed first. */
  readonly validate?: AnswerValidator
}

export interface AnswerValidator {
  (value: unknown): boolean
  /** Of the last call, in the form of ajv. */
  errors?: readonly AnswerViolation[] | null
}

export interface AnswerViolation {
  readonly instancePath: string
  readonly message?: string
  readonly params: {readonly [name: string]: unknown}
}

export interface LlmAnswer<Value extends Json = Json> {
  /** As the model wrote it; of a JSON answer what was taken for the JSON. */
  readonly text: string
  /** Checked against the schema; the text where none was given. */
  readonly value: Value
  /** `cache`: it was paid before. */
  readonly from: 'model' | 'cache'
  /** As the server calls it. */
  readonly model: string
  /** Of all calls that it took together, as the server counted; from the cache those of the time when it was made. */
  readonly usage: LlmUsage | null
  /** Of all calls that it took; 0 from the cache, null where no price or no usage is known. */
  readonly costMicroUsd: number | null
  /** How many requests were answered for it: 0 from the cache, 2 where it had to be repaired. */
  readonly calls: number
}

export interface LlmUsage {
  readonly inputTokens: number
  /** Of `inputTokens`, those that the server had read before. */
  readonly cachedTokens: number
  readonly outputTokens: number
}

export interface LlmEstimate {
  /** From above: few texts have more. */
  readonly inputTokens: number
  readonly isCached: boolean
  /** All three are 0 for what is cached, and null without a price. */
  readonly worstMicroUsd: number | null
  /** As if the answer had a quarter of what it may have. */
  readonly expectedMicroUsd: number | null
}

/** What a step would ask, before a run: for `--dry-run`. */
export interface LlmForecast {
  readonly model: string
  readonly questions: number
  readonly cached: number
  readonly inputTokens: number
  readonly worstMicroUsd: number | null
  readonly expectedMicroUsd: number | null
}

/** Who asks: one attempt of a step, or one of its items. */
export interface LlmCaller {
  /** From the run on. */
  readonly stepId: StepId
  readonly signal: AbortSignal
  /** It names proxies. */
  readonly env: {readonly [name: string]: string}
  variable(name: string): string | undefined
  /** Durable on return: the event `llm.called`, and the answer that is kept with it. */
  record(call: LlmCall): Promise<void>
}

/** One request that was answered, or one that the cache spared. */
export interface LlmCall {
  readonly label: string
  readonly provider: LlmProvider
  readonly model: string
  readonly from: 'model' | 'cache'
  readonly usage: LlmUsage | null
  readonly costMicroUsd: number | null
  readonly durationMs: number
  /** Why the answer is of no use; absent where it is. */
  readonly code?: ErrorCode
  /** What is kept of it; absent where nothing is. */
  readonly answer?: KeptAnswer
}

/** An answer in the cache: complete and checked. */
export interface KeptAnswer {
  /** SHA-256, in hex, of everything that shapes the answer. */
  readonly key: string
  readonly text: string
  /** As JSON. */
  readonly valueJson: string
  readonly model: string
  readonly usage: LlmUsage | null
  /** What it cost, at the prices of then. */
  readonly costMicroUsd: number | null
  readonly createdAtMs: number
  readonly expiresAtMs: number
}

/** What the state directory knows of calls. Written with events alone (`Store.append`). */
export interface LlmStore {
  /** undefined where there is none, or it has expired. */
  find(key: string, nowMs: number): Awaitable<KeptAnswer | undefined>
  /** Of the calls that match all that is given; those without a known cost count 0. */
  spentMicroUsd(of: {readonly runId?: RunId; readonly stepId?: StepId; readonly sinceMs?: number}): Awaitable<number>
  tally(runId: RunId): Awaitable<LlmTally>
  /** What was asked since then, in groups, by their names. */
  costs(of: {readonly by: LlmCostGroup; readonly sinceMs: number}): Awaitable<readonly LlmCostRow[]>
  /** What was answered from the cache most often, the most first. Calls of removed runs count with what they were about. */
  hottest(count: number): Awaitable<readonly LlmHotQuestion[]>
  /** Of the answers that are kept, those among them that have expired. */
  usage(): Awaitable<LlmAnswersUsage>
  /** Drops what has expired, then what is oldest until the rest fits; says how many answers that were. */
  bound(nowMs: number, maxBytes: number): Awaitable<number>
}

/** `day`: in UTC. `step`: with its mission before it. `repository`: the workspace of the run, from the state directory on. */
export type LlmCostGroup = 'day' | 'model' | 'mission' | 'step' | 'repository'

export interface LlmCostRow extends LlmTally {
  /** '2026-11-20', 'xai grok-4-fast', 'audit', 'audit analyze'; '(removed)' for the mission of a run that is. */
  readonly name: string
}

export interface LlmHotQuestion {
  /** null for a run that is removed. */
  readonly missionName: string | null
  readonly stepId: StepId
  /** What the question was about: the path of a file. */
  readonly label: string
  readonly hits: number
  /** Of the answers, when they were made: what was not paid again. */
  readonly tokens: number
}

export interface LlmAnswersUsage {
  readonly entries: number
  readonly bytes: number
  /** How often an answer was taken from the cache, of all calls that are recorded. */
  readonly hits: number
}

/** What a run asked. */
export interface LlmTally {
  /** Requests that were answered. */
  readonly calls: number
  readonly cacheHits: number
  /** Of `calls`, those whose cost is known. */
  readonly pricedCalls: number
  /** Of the priced ones; null where there were calls, and none was priced. */
  readonly costMicroUsd: number | null
  readonly inputTokens: number
  readonly cachedTokens: number
  readonly outputTokens: number
}
