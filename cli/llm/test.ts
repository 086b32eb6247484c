/** `sortie llm test`: one small question, what came back, and how fast. */
import type {ExitStatus} from '../../engine/errors.ts'
import {type ProbeAnswer, probe} from '../../llm/local/probe.ts'
import type {Invocation} from '../command.ts'
import type {Io} from '../io.ts'
import {textTable} from '../text-table.ts'
import {interruptible, rounded, seconds, shown} from './local-server.ts'
import {type ServerToAsk, withServer} from './server-to-ask.ts'
import {samplingFrom, targetOf} from './target.ts'

const QUESTION = 'Answer in one short sentence: what is a unit test?'
/** Models that think first need some. */
const MAX_TOKENS = 1_024

/** Throws what `targetOf`, `withServer` and `probe` throw. */
export async function test({operands: [what], flags}: Invocation, io: Io): Promise<ExitStatus> {
  const target = await targetOf(what, flags, io)
  const prompt = typeof flags['prompt'] === 'string' ? flags['prompt'] : QUESTION
  const provider = target.kind === 'model' ? 'llama-server' : target.provider
  const sampling = samplingFrom(flags, {provider, maxTokens: MAX_TOKENS})
  const end = await interruptible(io, tools =>
    withServer(target, {flags, io, tools, slots: 1}, async server => ({
      server,
      answer: await probe(server, {prompt, sampling}, tools),
    })),
  )
  if ('interrupted' in end) return end.interrupted
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(documentOf(end), null, 2)}\n` : inWords(end))
  return 0
}

interface Tested {
  readonly server: ServerToAsk
  readonly answer: ProbeAnswer
}

/** schemas/output/llm-test.schema.json */
function documentOf({server, answer}: Tested): object {
  return {
    provider: server.provider,
    model: answer.model === '' ? server.model : answer.model,
    context_tokens: server.contextTokens,
    text: answer.text,
    finish: answer.finish,
    duration_ms: answer.elapsedMs,
    prompt_tokens: answer.promptTokens,
    output_tokens: answer.outputTokens,
    prompt_tokens_per_second: rounded(answer.promptTokensPerSecond),
    output_tokens_per_second: rounded(answer.outputTokensPerSecond),
  }
}

function inWords({server, answer}: Tested): string {
  const {contextTokens, model} = server
  const rows = [
    ['model', shown(answer.model === '' ? model : answer.model)],
    ['context', contextTokens === null ? 'not known' : `${contextTokens} tokens`],
    ['time', seconds(answer.elapsedMs)],
    ['prompt', tokensInWords(answer.promptTokens, answer.promptTokensPerSecond)],
    ['answer', tokensInWords(answer.outputTokens, answer.outputTokensPerSecond)],
  ]
  const cut = answer.finish === 'length' ? '\nthe answer was cut off: --set max_tokens=N allows a longer one\n' : ''
  return `${shown(answer.text)}\n\n${textTable(rows)}${cut}`
}

function tokensInWords(tokens: number | null, perSecond: number | null): string {
  if (tokens === null) return 'not counted by the server'
  return perSecond === null ? `${tokens} tokens` : `${tokens} tokens, ${perSecond.toFixed(1)} per second`
}
