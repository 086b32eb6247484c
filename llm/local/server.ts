/**
 * A llama-server of our own: started on a free port for one model, watched until it is ready, known to be ours, and
 * ended with whoever started it.
 */
import {randomBytes} from 'node:crypto'
import {basename} from 'node:path'
import type {Clock, Companion, CompanionEnd, CompanionPort, HttpPort, JsonObject} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {LOCAL_CONTEXT_TOKENS} from '../sampling.ts'
import {freePort, isPortTaken} from './free-port.ts'
import {createLastWords, type LastWords, saysPortTaken} from './last-words.ts'
import {type LocalModel, modelAt} from './models.ts'
import {argumentsFor, checkArguments, environmentFor} from './server-arguments.ts'
import {endedBeforeReady, noPort, notReady, unusable} from './server-faults.ts'
import {identify, isReady} from './server-identity.ts'

export interface LocalServerOptions {
  /** Absolute: `findLlamaServer`. */
  readonly program: string
  /** Absolute: a GGUF file, of several parts the first. */
  readonly modelPath: string
  /**
   * What all slots together hold; 0 for what the model was trained for. When absent 49,152, or less where the model
   * was not trained for so much.
   */
  readonly contextTokens?: number | undefined
  /** Questions that are answered at one time, 1 when absent; they share the context. */
  readonly slots?: number | undefined
  readonly gpuLayers?: string | undefined
  readonly flashAttention?: 'on' | 'off' | 'auto' | undefined
  /** Further arguments of llama-server. */
  readonly args?: readonly string[] | undefined
  /** Of whoever starts it; a random one when absent. Letters, digits, '_' and '-'. */
  readonly apiKey?: string | undefined
  /** Large models take minutes; 600,000 when absent. */
  readonly loadTimeoutMs?: number | undefined
  /** Between SIGTERM and SIGKILL, 5,000 when absent; a busy server takes more than a second. */
  readonly graceMs?: number | undefined
  /** Of it llama-server gets what programs need, and no secrets. */
  readonly env: {readonly [name: string]: string | undefined}
  /** Ends the server, whether it is ready or not. */
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly companions: CompanionPort
  readonly http: HttpPort
  /** For tests; whoever answers with a taken port is asked again. */
  readonly nextPort?: () => Promise<number>
  onProgress?(progress: ServerProgress): void
}

export type ServerProgress =
  | {readonly kind: 'starting'; readonly port: number}
  | {readonly kind: 'port-taken'; readonly port: number}
  /** Told at every look, for whoever shows how long it takes. */
  | {readonly kind: 'loading'; readonly elapsedMs: number}
  | {readonly kind: 'ready'; readonly elapsedMs: number}

export interface LocalServer {
  /** Up to `/chat/completions`: 'http://127.0.0.1:40123/v1'. */
  readonly baseUrl: string
  readonly apiKey: string
  /** As the server calls the model. */
  readonly model: string
  /** As the server says, which knows how it shares it out. */
  readonly contextTokensPerSlot: number
  readonly slots: number
  /** What `/props` said. */
  readonly props: JsonObject
  readonly pid: number
  /** Settles when it is gone; whoever asks it then fails with LLM_SERVER_ENDED. Never rejects. */
  readonly ended: Promise<CompanionEnd>
  /** What it said last, for faults that come later. */
  lastLines(): readonly string[]
  /** Resolves when it is gone, not when it was asked to go: it answers for a while after that. */
  stop(): Promise<void>
}

const LOAD_TIMEOUT_MS = 600_000
const GRACE_MS = 5_000
const PORTS_TRIED = 5

/**
 * Throws LLM_SERVER_BAD_ARGUMENT, LLM_SERVER_NO_MODEL, LLM_SERVER_ENDED, LLM_SERVER_SLOW, LLM_SERVER_NO_PORT,
 * LLM_SERVER_STRANGE, what starting a program throws, and the reason of the signal. Nothing is left running then.
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const {modelPath, args = [], signal, nextPort = freePort} = options
  signal.throwIfAborted()
  checkArguments(args)
  const model = await modelAt(modelPath)
  if (model.problem !== null) throw unusable(modelPath, model.problem)
  const shares = sharesFor(model, options)
  for (let tries = 0; tries < PORTS_TRIED; tries++) {
    const port = await nextPort()
    const server = await startOn(port, model.name, {...options, ...shares})
    if (server !== null) return server
    options.onProgress?.({kind: 'port-taken', port})
  }
  throw noPort(PORTS_TRIED)
}

function sharesFor({contextTokens: trainedTokens}: LocalModel, {contextTokens, slots = 1}: LocalServerOptions): Shares {
  const usual = Math.min(LOCAL_CONTEXT_TOKENS, (trainedTokens ?? LOCAL_CONTEXT_TOKENS) * slots)
  return {contextTokens: contextTokens ?? usual, slots}
}

interface Shares {
  readonly contextTokens: number
  readonly slots: number
}

interface Attempt {
  readonly options: LocalServerOptions & Shares
  readonly port: number
  readonly alias: string
  readonly apiKey: string
  readonly companion: Companion
  readonly words: LastWords
  readonly beganAtMs: number
}

/** null where another program has the port. */
async function startOn(port: number, name: string, options: LocalServerOptions & Shares): Promise<LocalServer | null> {
  const {program, modelPath, contextTokens, slots, gpuLayers, flashAttention} = options
  const {args = [], env, clock, companions, signal, graceMs = GRACE_MS} = options
  const apiKey = options.apiKey ?? randomBytes(24).toString('base64url')
  // A comma would make two names of it.
  const alias = name.replaceAll(',', '_')
  const words = createLastWords(apiKey)
  const more = {gpuLayers, flashAttention, more: args}
  options.onProgress?.({kind: 'starting', port})
  const companion = await companions.start({
    name: 'llama-server',
    program,
    args: argumentsFor({modelPath, alias, port, contextTokens, slots, ...more}),
    env: environmentFor(env, apiKey),
    onOutput: (_, bytes) => words.push(bytes),
  })
  const stop = () => companion.end(graceMs)
  const stopNow = () => void stop()
  signal.addEventListener('abort', stopNow, {once: true})
  void companion.ended.then(() => signal.removeEventListener('abort', stopNow))
  try {
    const attempt: Attempt = {options, port, alias, apiKey, companion, words, beganAtMs: clock.nowMs()}
    const server = await untilReady(attempt)
    if (server === null) await stop()
    return server === null ? null : {...server, stop}
  } catch (cause) {
    await stop()
    throw cause
  }
}

const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 250

async function untilReady(attempt: Attempt): Promise<Omit<LocalServer, 'stop'> | null> {
  const {options, port, companion, words, beganAtMs} = attempt
  const {clock, signal, loadTimeoutMs = LOAD_TIMEOUT_MS, onProgress} = options
  const end = watchEnd(companion)
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS)) {
    signal.throwIfAborted()
    if (end.reached !== null) {
      const lines = words.lines()
      if (saysPortTaken(lines) || (await isPortTaken(port))) return null
      throw endedBeforeReady(end.reached, options.modelPath, lines)
    }
    const elapsedMs = clock.nowMs() - beganAtMs
    // What has the port in its place may never answer.
    if (await Promise.race([isReady(port, options.http), companion.ended.then(() => false)])) {
      // Whoever lost the port to another program hears that one, and is about to end.
      const server = await identified(attempt, end)
      if (server === 'ending') continue
      onProgress?.({kind: 'ready', elapsedMs: clock.nowMs() - beganAtMs})
      return server
    }
    if (elapsedMs > loadTimeoutMs) throw notReady(options.modelPath, loadTimeoutMs, words.lines())
    onProgress?.({kind: 'loading', elapsedMs})
    await pause({clock, signal, ms: pauseMs, orUntil: companion.ended})
  }
}

/** Time for a program without a port to end: it takes some fifteen milliseconds. */
const ENDING_MS = 2_000

async function identified(attempt: Attempt, end: EndWatch): Promise<Omit<LocalServer, 'stop'> | 'ending'> {
  const {options, port, alias, apiKey, companion, words} = attempt
  const {contextTokens, slots, clock, signal, http, modelPath} = options
  try {
    const identity = await identify({port, apiKey, alias, modelPath, contextTokens, slots}, http)
    if (end.reached !== null) return 'ending'
    return {
      ...identity,
      baseUrl: `http://127.0.0.1:${port}/v1`,
      apiKey,
      pid: companion.pid,
      ended: companion.ended,
      lastLines: words.lines,
    }
  } catch (cause) {
    signal.throwIfAborted()
    await pause({clock, signal, ms: ENDING_MS, orUntil: companion.ended})
    if (end.reached !== null) return 'ending'
    throw cause instanceof SortieError ? cause : new Error(`"${basename(options.program)}" was not understood`, {cause})
  }
}

interface EndWatch {
  readonly reached: CompanionEnd | null
}

function watchEnd({ended}: Companion): EndWatch {
  const watch: {reached: CompanionEnd | null} = {reached: null}
  void ended.then(end => {
    watch.reached = end
  })
  return watch
}

interface Pause {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly ms: number
  readonly orUntil: Promise<unknown>
}

async function pause({clock, signal, ms, orUntil}: Pause): Promise<void> {
  let stopWaiting: () => void = () => {}
  const over = new Promise<void>(resolve => {
    stopWaiting = resolve
  })
  const timer = clock.setTimer(ms, stopWaiting)
  signal.addEventListener('abort', stopWaiting, {once: true})
  await Promise.race([over, orUntil])
  timer.clear()
  signal.removeEventListener('abort', stopWaiting)
}
