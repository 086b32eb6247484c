/** How fast a server answers: the same number of questions, with more and more of them at one time. */
import {SortieError} from '../../engine/errors.ts'
import type {Sampling} from '../sampling.ts'
import {type ProbeAnswer, type ProbedServer, type ProbeTools, probe} from './probe.ts'

export interface BenchWish {
  readonly questions: number
  /** The most at one time; half of it is measured too, and half of that, down to one. */
  readonly concurrency: number
  readonly sampling: Sampling
  onLevel?(level: BenchLevel): void
}

export interface BenchLevel {
  readonly concurrency: number
  readonly answered: number
  readonly failed: number
  readonly elapsedMs: number
  /** Of all questions together, by the clock; null where the server does not count. */
  readonly promptTokensPerSecond: number | null
  readonly outputTokensPerSecond: number | null
  /** Of the answers. */
  readonly p50Ms: number | null
  readonly p95Ms: number | null
}

/** Throws what the first question of all throws: a server that does not answer at all is not measured. */
export async function bench(server: ProbedServer, wish: BenchWish, tools: ProbeTools): Promise<readonly BenchLevel[]> {
  // Also loads what is loaded late, which is not to be measured.
  await probe(server, {prompt: promptFor(0, 0), sampling: wish.sampling}, tools)
  const levels: BenchLevel[] = []
  for (const concurrency of levelsUpTo(wish.concurrency)) {
    const level = await measure(concurrency, {server, wish, tools})
    wish.onLevel?.(level)
    levels.push(level)
  }
  return levels
}

/** 1, 2, 4 and so on, and the highest. */
export function levelsUpTo(highest: number): readonly number[] {
  const levels: number[] = []
  for (let level = 1; level < highest; level *= 2) levels.push(level)
  return [...levels, highest]
}

interface Bench {
  readonly server: ProbedServer
  readonly wish: BenchWish
  readonly tools: ProbeTools
}

async function measure(concurrency: number, {server, wish, tools}: Bench): Promise<BenchLevel> {
  const answers: ProbeAnswer[] = []
  let failed = 0
  let next = 0
  const beganAtMs = tools.clock.nowMs()
  const ask = async (): Promise<void> => {
    while (next < wish.questions) {
      const prompt = promptFor(concurrency, next++)
      try {
        answers.push(await probe(server, {prompt, sampling: wish.sampling}, tools))
      } catch (cause) {
        if (!(cause instanceof SortieError)) throw cause
        failed++
      }
    }
  }
  await Promise.all(Array.from({length: concurrency}, ask))
  return levelFrom(answers, {concurrency, failed, elapsedMs: tools.clock.nowMs() - beganAtMs})
}

function levelFrom(
  answers: readonly ProbeAnswer[],
  {concurrency, failed, elapsedMs}: Pick<BenchLevel, 'concurrency' | 'failed' | 'elapsedMs'>,
): BenchLevel {
  const perSecond = (tokensIn: (answer: ProbeAnswer) => number | null): number | null => {
    const counts = answers.map(tokensIn)
    if (counts.length === 0 || elapsedMs === 0 || counts.includes(null)) return null
    return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) / (elapsedMs / 1_000)
  }
  const times = answers.map(answer => answer.elapsedMs).toSorted((a, b) => a - b)
  const rank = (share: number): number | null => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? null
  return {
    concurrency,
    answered: answers.length,
    failed,
    elapsedMs,
    promptTokensPerSecond: perSecond(({promptTokens}) => promptTokens),
    outputTokensPerSecond: perSecond(({outputTokens}) => outputTokens),
    p50Ms: rank(0.5),
    p95Ms: rank(0.95),
  }
}

/** Different from its first word on: a server that has read a prompt before does not read it again. */
function promptFor(level: number, index: number): string {
  const facts = Array.from(
    {length: 24},
    (_, line) =>
      `Fact ${line + 1}: box ${line + 1} of ${index + 1} holds ${(line * 7 + index * 3 + level) % 50} nails.`,
  )
  return `Round ${level}, question ${index + 1}.\n${facts.join('\n')}\nIn two or three sentences: which boxes hold the most nails, and how many?`
}
