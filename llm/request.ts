/** The body of one request. Pure. */
import type {JsonObject, LlmAnswerShape, LlmSampling} from '../engine/contracts.ts'
import type {Message} from './prompt.ts'
import type {Target} from './settings.ts'

/** How the server is told that the answer is JSON: from the strictest to the one that all servers know. */
export const rungs = ['schema', 'object', 'text'] as const
export type Rung = (typeof rungs)[number]

export interface RequestParts {
  readonly messages: readonly Message[]
  readonly sampling: LlmSampling
  /** null leaves it to the server. */
  readonly maxOutputTokens: number | null
  readonly answer: LlmAnswerShape | undefined
  readonly rung: Rung
  /** The answer comes piece by piece. */
  readonly stream: boolean
}

export function requestBody({preset, model}: Target, parts: RequestParts): JsonObject {
  const {messages, sampling, maxOutputTokens, answer, rung, stream} = parts
  return {
    messages: messages.map(message => ({...message})),
    stream,
    ...(stream && {stream_options: {include_usage: true}}),
    ...(model !== null && {model}),
    ...(maxOutputTokens !== null && {[preset.tokenLimitKey]: maxOutputTokens}),
    ...sampling,
    ...(answer !== undefined && formatOf(answer, rung)),
    ...preset.extraBody,
  }
}

function formatOf({name, schema}: LlmAnswerShape, rung: Rung): JsonObject {
  if (rung === 'text') return {}
  if (rung === 'object') return {response_format: {type: 'json_object'}}
  return {response_format: {type: 'json_schema', json_schema: {name, schema, strict: true}}}
}

/** The next rung, where the server refuses this one; null where it refuses something else. */
export function lowerRung(
  rung: Rung,
  {status, reason}: {readonly status: unknown; readonly reason: string},
): Rung | null {
  const isAboutFormat = /response_format|json_schema|json_object|json mode|schema|grammar|structured/i.test(reason)
  if (!isAboutFormat || (status !== 400 && status !== 404 && status !== 422 && status !== 501)) return null
  return rungs[rungs.indexOf(rung) + 1] ?? null
}
