/** The model layer over a real store and real connections, on a clock whose waits pass at once. */
import type {
  Clock,
  DurableEvent,
  LlmBudget,
  LlmCall,
  LlmCaller,
  LlmModel,
  LlmSettings,
  LlmStore,
  Plan,
  Store,
} from '../../engine/contracts.ts'
import {createHttpPort} from '../../engine/run/http.ts'
import {memoryStore} from '../../engine/store/memory.ts'
import {createLlm, type LlmParts} from '../../llm/index.ts'

export interface LayerBench {
  readonly store: Store
  readonly calls: readonly LlmCall[]
  /** What was waited for, in milliseconds. */
  readonly waits: readonly number[]
  readonly clock: Clock
  spentMicroUsd(): Promise<number>
  model(settings: LlmSettings, caller?: Partial<LlmCaller>): Promise<LlmModel>
}

export interface LayerOptions extends Partial<Pick<LlmParts, 'startServer' | 'store'>> {
  readonly redact?: (text: string) => string
  readonly budget?: Partial<LlmBudget>
  readonly variables?: {readonly [name: string]: string}
  /** Timers up to this long are due at once; longer ones never. */
  readonly longestWaitMs?: number
}

const noBudget: LlmBudget = {runMicroUsd: 3_000_000, dayMicroUsd: null, monthMicroUsd: null, isWritten: false}
export const RUN = 'run-1'
const START_MS = Date.UTC(2026, 10, 20, 12)

export async function createLayerBench(options: LayerOptions = {}): Promise<LayerBench> {
  const {budget = {}, variables = {}, longestWaitMs = 60_000} = options
  const store = memoryStore()
  await store.createRun({
    runId: RUN,
    plan: emptyPlan,
    source: {path: '/mission.yaml', sha256: '0'.repeat(64)},
    createdAtMs: START_MS,
    owner: {pid: 1, startedAt: '1'},
  })
  const calls: LlmCall[] = []
  const waits: number[] = []
  let nowMs = START_MS
  const clock: Clock = {
    nowMs: () => nowMs,
    setTimer(delayMs, call) {
      if (delayMs > longestWaitMs) return {clear() {}}
      const timer = setImmediate(() => {
        nowMs += delayMs
        waits.push(delayMs)
        call()
      })
      return {clear: () => clearImmediate(timer)}
    },
  }
  let nonces = 0
  const layer = createLlm({
    runId: RUN,
    clock,
    store: options.store ?? store.llm,
    budget: {...noBudget, ...budget},
    redactor: () => options.redact ?? (text => text),
    random: () => 0.5,
    nonce: () => `nonce${++nonces}`,
    httpFor: createHttpPort,
    startServer: options.startServer ?? null,
  })
  const caller: LlmCaller = {
    stepId: 'ask',
    signal: new AbortController().signal,
    env: {},
    variable: name => variables[name],
    async record(call) {
      calls.push(call)
      const {answer, ...told} = call
      const event: DurableEvent = {type: 'llm.called', atMs: nowMs, stepId: 'ask', ...told}
      await store.append(RUN, [event], {answers: answer === undefined ? [] : [answer]})
    },
  }
  return {
    store,
    calls,
    waits,
    clock,
    spentMicroUsd: async () => (await store.llm.spentMicroUsd({runId: RUN})) + 0,
    model: (settings, own = {}) => layer.portFor({...caller, ...own}, {}).open(settings),
  }
}

export type {LlmStore}

const emptyPlan: Plan = {
  digest: '0'.repeat(64),
  missionName: 'ask',
  maxParallel: 1,
  failFast: 'off',
  values: {inputs: {}, vars: {}, secrets: [], envFile: null},
  steps: [],
}
