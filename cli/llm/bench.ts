/** `sortie llm bench`: how fast a server answers, with more and more questions at one time. */
import type {ExitStatus} from '../../engine/errors.ts'
import {type BenchLevel, bench as benchServer} from '../../llm/local/bench.ts'
import type {Invocation} from '../command.ts'
import {wholeNumber} from '../flag-values.ts'
import type {Io} from '../io.ts'
import {textTable} from '../text-table.ts'
import {interruptible, rounded, seconds} from './local-server.ts'
import {type ServerToAsk, withServer} from './server-to-ask.ts'
import {samplingFrom, targetOf} from './target.ts'

const QUESTIONS = 8
const CONCURRENCY = 4
const MAX_TOKENS = 128

/** 1 when a question had no answer. Throws what `targetOf`, `withServer` and `bench` throw. */
export async function bench({operands: [what], flags}: Invocation, io: Io): Promise<ExitStatus> {
  const questions = wholeNumber('--questions', flags['questions'], {atLeast: 1}) ?? QUESTIONS
  const concurrency = wholeNumber('--concurrency', flags['concurrency'], {atLeast: 1}) ?? CONCURRENCY
  const target = await targetOf(what, flags, io)
  const provider = target.kind === 'model' ? 'llama-server' : target.provider
  const sampling = samplingFrom(flags, {provider, maxTokens: MAX_TOKENS})
  const onLevel = (level: BenchLevel) =>
    io.stderr.write(`${level.concurrency} at once: ${level.answered} answers in ${seconds(level.elapsedMs)}\n`)
  const end = await interruptible(io, tools =>
    withServer(target, {flags, io, tools, slots: concurrency}, async server => ({
      server,
      levels: await benchServer(server, {questions, concurrency, sampling, onLevel}, tools),
    })),
  )
  if ('interrupted' in end) return end.interrupted
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(documentOf(end), null, 2)}\n` : inWords(end.levels))
  return end.levels.some(({failed}) => failed > 0) ? 1 : 0
}

interface Measured {
  readonly server: ServerToAsk
  readonly levels: readonly BenchLevel[]
}

/** schemas/output/llm-bench.schema.json */
function documentOf({server: {provider, model, contextTokens, slots}, levels}: Measured): object {
  return {
    provider,
    model,
    context_tokens: contextTokens,
    slots,
    levels: levels.map(level => ({
      concurrency: level.concurrency,
      answered: level.answered,
      failed: level.failed,
      duration_ms: level.elapsedMs,
      prompt_tokens_per_second: rounded(level.promptTokensPerSecond),
      output_tokens_per_second: rounded(level.outputTokensPerSecond),
      p50_ms: level.p50Ms,
      p95_ms: level.p95Ms,
    })),
  }
}

function inWords(levels: readonly BenchLevel[]): string {
  const head = ['at once', 'answered', 'failed', 'prompt tokens/s', 'output tokens/s', 'p50', 'p95', 'time']
  const rate = (perSecond: number | null) => (perSecond === null ? '-' : perSecond.toFixed(1))
  const time = (ms: number | null) => (ms === null ? '-' : seconds(ms))
  const rows = levels.map(level => [
    String(level.concurrency),
    String(level.answered),
    String(level.failed),
    rate(level.promptTokensPerSecond),
    rate(level.outputTokensPerSecond),
    time(level.p50Ms),
    time(level.p95Ms),
    time(level.elapsedMs),
  ])
  return textTable([head, ...rows])
}
