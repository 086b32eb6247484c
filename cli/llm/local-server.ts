/** A llama-server for one command: made from its flags and the settings, shown while it loads, ended with it. */
import {randomUUID} from 'node:crypto'
import {isAbsolute, resolve} from 'node:path'
import type {Clock, HttpPort} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {createClock} from '../../engine/run/clock.ts'
import {createCompanionPort} from '../../engine/run/companion.ts'
import {createHttpPort} from '../../engine/run/http.ts'
import {findLlamaServer} from '../../llm/local/find-program.ts'
import {type LocalServer, type ServerProgress, startLocalServer} from '../../llm/local/server.ts'
import {plainText} from '../../report/plain-text.ts'
import type {Invocation} from '../command.ts'
import {lengthOfTime, wholeNumber} from '../flag-values.ts'
import {formatError} from '../format-error.ts'
import {exitStatusOf, type Signal} from '../interruptible.ts'
import type {Io} from '../io.ts'
import {createSpawner} from '../spawner.ts'
import {version} from '../version.ts'
import {definedEntries} from '../wire.ts'
import {findWorkspace} from '../workspace.ts'

export interface ServerWish {
  /** Absolute. */
  readonly modelPath: string
  /** How many questions it answers at one time, where no flag says. */
  readonly slots?: number
  readonly apiKey?: string
}

export interface Tools {
  readonly http: HttpPort
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** What `use` comes to, or 130 or 143 where a signal ended it. What was started has ended before this resolves. */
export async function interruptible<Result>(
  io: Io,
  use: (tools: Tools) => Promise<Result>,
): Promise<Result | {readonly interrupted: 130 | 143}> {
  const abort = new AbortController()
  let heard: Signal | null = null
  const stopListening = io.onSignal(signal => {
    heard ??= signal
    abort.abort()
  })
  try {
    return await use({
      http: createHttpPort(abort.signal, definedEntries(io.env)),
      clock: createClock(),
      signal: abort.signal,
    })
  } catch (cause) {
    if (heard === null) throw cause
    return {interrupted: exitStatusOf(heard)}
  } finally {
    stopListening()
  }
}

/** Throws what `startLocalServer` and `findLlamaServer` throw, USAGE_BAD_FLAG, and what `use` throws. */
export async function withLocalServer<Result>(
  wish: ServerWish,
  {flags, io, tools}: {readonly flags: Invocation['flags']; readonly io: Io; readonly tools: Tools},
  use: (server: LocalServer) => Promise<Result>,
): Promise<Result> {
  const {cwd, settings} = findWorkspace(flags, io)
  const {llamaServer} = settings
  const named = llamaServer.from.kind === 'default' ? undefined : llamaServer.value
  const program = await findLlamaServer({named, env: io.env, cwd, platform: process.platform})
  const shares = sharesFrom(flags)
  const spawner = createSpawner(io, definedEntries(io.env), fault => io.stderr.write(formatError(fault, version)))
  try {
    const server = await startLocalServer({
      ...wish,
      ...shares,
      slots: shares.slots ?? wish.slots,
      program,
      env: io.env,
      companions: createCompanionPort({spawner, runId: `llm-${randomUUID()}`, cwd}),
      onProgress: progressLines(io, tools.clock),
      ...tools,
    })
    try {
      return await use(server)
    } finally {
      await server.stop()
    }
  } finally {
    spawner.close()
  }
}

function sharesFrom(flags: Invocation['flags']) {
  const {ngl, flashAttn, serverArg} = flags
  return {
    contextTokens: wholeNumber('--context', flags['context'], {atLeast: 0}),
    slots: wholeNumber('--slots', flags['slots'], {atLeast: 1}),
    gpuLayers: ngl === undefined ? undefined : layersFrom(String(ngl)),
    flashAttention: flashAttn === undefined ? undefined : flashAttentionFrom(String(flashAttn)),
    args: Array.isArray(serverArg) ? serverArg.map(String) : [],
    loadTimeoutMs: lengthOfTime('--load-timeout', flags['loadTimeout']),
  }
}

function layersFrom(text: string): string {
  if (/^(\d{1,6}|auto|all)$/.test(text)) return text
  throw new SortieError('USAGE_BAD_FLAG', {message: `--ngl takes a number of layers, auto or all, not "${text}"`})
}

export const flashAttentionModes = ['on', 'off', 'auto'] as const

function flashAttentionFrom(text: string): (typeof flashAttentionModes)[number] {
  const mode = flashAttentionModes.find(known => known === text)
  if (mode !== undefined) return mode
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `--flash-attn is one of ${flashAttentionModes.join(', ')}, not "${text}"`,
  })
}

/** Between two lines about a model that still loads. */
const SAY_AGAIN_MS = 10_000

function progressLines({stderr}: Io, clock: Clock): (progress: ServerProgress) => void {
  let saidAtMs: number | undefined
  return progress => {
    switch (progress.kind) {
      case 'port-taken':
        stderr.write(`port ${progress.port} is taken by another program, trying the next one\n`)
        return
      case 'loading':
        if (saidAtMs !== undefined && clock.nowMs() - saidAtMs < SAY_AGAIN_MS) return
        stderr.write(
          saidAtMs === undefined ? 'loading model\n' : `loading model, ${seconds(progress.elapsedMs)} so far\n`,
        )
        saidAtMs = clock.nowMs()
        return
      case 'ready':
        stderr.write(`ready after ${seconds(progress.elapsedMs)}\n`)
        return
      case 'starting':
        return
    }
  }
}

export const seconds = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`)

/** To one decimal: what was measured is no better than that. */
export const rounded = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 10) / 10)

/** A path as typed, where the user stands. */
export function absolutePath(path: string, cwd: string): string {
  return isAbsolute(path) ? path : resolve(cwd, path)
}

/** What models and servers say, with nothing in it that moves the cursor. */
export const shown = (text: string): string => plainText(text).trimEnd()
