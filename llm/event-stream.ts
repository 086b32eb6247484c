/** Server-sent events of a chat answer, put together to the body that would have come in one piece. */
import type {Json, JsonObject} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {fieldOf, textIn} from '../engine/json.ts'
import {excerptOf} from './completion.ts'

export interface EventStream {
  write(bytes: Uint8Array): void
  /** How many characters the answer has so far. */
  readonly characters: number
  /** Throws LLM_UNAVAILABLE where the stream was cut, or the server gave up in it. */
  end(): JsonObject
}

export function createEventStream(): EventStream {
  const decoder = new TextDecoder()
  let unread = ''
  let text = ''
  let refusal = ''
  let finish: string | null = null
  let model: string | null = null
  let usage: Json = null
  let isDone = false
  let error: Json | undefined

  const take = (line: string) => {
    if (!line.startsWith('data:')) return
    const data = line.slice('data:'.length).trim()
    if (data === '[DONE]') isDone = true
    if (data === '' || data === '[DONE]') return
    const chunk = jsonIn(data)
    error ??= fieldOf(chunk, 'error')
    model = textIn(chunk, 'model') ?? model
    const counted = fieldOf(chunk, 'usage')
    if (counted !== undefined && counted !== null) usage = counted
    const choices = fieldOf(chunk, 'choices')
    const choice: Json | undefined = Array.isArray(choices) ? choices[0] : undefined
    const delta = fieldOf(choice, 'delta')
    text += textIn(delta, 'content') ?? ''
    refusal += textIn(delta, 'refusal') ?? ''
    finish = textIn(choice, 'finish_reason') ?? finish
  }
  const takeLines = (more: string) => {
    const lines = (unread + more).split(/\r\n|\n|\r/)
    unread = lines.pop() ?? ''
    for (const line of lines) take(line)
  }

  return {
    write: bytes => takeLines(decoder.decode(bytes, {stream: true})),
    get characters() {
      return text.length
    },
    end() {
      takeLines(`${decoder.decode()}\n`)
      if (error !== undefined) throw broken(`gave up: ${excerptOf(textIn(error, 'message') ?? JSON.stringify(error))}`)
      if (finish === null && !isDone) throw broken('broke off its answer')
      const message = {role: 'assistant', content: text, ...(refusal !== '' && {refusal})}
      return {
        choices: [{index: 0, message, finish_reason: finish}],
        ...(model !== null && {model}),
        ...(usage !== null && {usage}),
      }
    },
  }
}

function jsonIn(data: string): Json | undefined {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

function broken(what: string): SortieError {
  return new SortieError('LLM_UNAVAILABLE', {
    message: `the model server ${what}`,
    hint: 'try again later, or give the step a `retry`',
  })
}
