/** An OpenAI-compatible server on loopback that answers from a script, one entry a request; the last one stays. */
import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {type Json, unreachable} from '../../engine/contracts.ts'

export type Reply =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly finish?: string
      readonly usage?: Json
      readonly refusal?: string
      readonly headers?: {[name: string]: string}
      readonly delayMs?: number
    }
  /** Server-sent events, one for each piece; `isCut`: without the last ones, and the connection breaks. */
  | {readonly kind: 'stream'; readonly pieces: readonly string[]; readonly usage?: Json; readonly isCut?: boolean}
  | {readonly kind: 'raw'; readonly status: number; readonly headers?: {[name: string]: string}; readonly body: string}
  /** Says nothing until the other side goes away. */
  | {readonly kind: 'silence'}
  /** Breaks off in the middle of an answer. */
  | {readonly kind: 'cut'}

export interface ModelRequest {
  readonly path: string
  readonly authorization: string | undefined
  /** null of a request without one. */
  readonly body: Json
}

export interface ModelServer extends AsyncDisposable {
  /** For `base_url`. */
  readonly url: string
  readonly requests: readonly ModelRequest[]
  /** Resolves when so many requests have come. */
  asked(count: number): Promise<void>
}

/** What is asked decides; for many questions at one time, whose order nobody knows. */
export type Replier = (request: ModelRequest, number: number) => Reply

export function startModelServer(...script: readonly Reply[]): Promise<ModelServer> {
  return startModelServerWith((_request, number) => script[number - 1] ?? script.at(-1) ?? {kind: 'silence'})
}

export async function startModelServerWith(replier: Replier): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  const waiting: {readonly count: number; readonly call: () => void}[] = []
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      const asked = {path: request.url ?? '', authorization: request.headers.authorization, body}
      requests.push(asked)
      for (const {count, call} of waiting) if (requests.length >= count) call()
      const reply = replier(asked, requests.length)
      switch (reply.kind) {
        case 'text': {
          const answer = JSON.stringify(completion(reply))
          const end = () => response.writeHead(200, {'content-type': 'application/json', ...reply.headers}).end(answer)
          return reply.delayMs === undefined ? end() : setTimeout(end, reply.delayMs)
        }
        case 'stream': {
          response.writeHead(200, {'content-type': 'text/event-stream'})
          for (const content of reply.pieces) response.write(event({choices: [{index: 0, delta: {content}}]}))
          if (reply.isCut === true) return setImmediate(() => response.destroy())
          response.write(event({choices: [{index: 0, delta: {}, finish_reason: 'stop'}]}))
          if (reply.usage !== undefined) response.write(event({choices: [], usage: reply.usage}))
          return response.end('data: [DONE]\n\n')
        }
        case 'raw':
          return response.writeHead(reply.status, reply.headers).end(reply.body)
        case 'cut':
          response.writeHead(200, {'content-length': '1000'}).write('{"choices": [')
          return setImmediate(() => response.destroy())
        case 'silence':
          return undefined
        default:
          return unreachable(reply)
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/v1`,
    requests,
    asked: count =>
      new Promise(call => {
        if (requests.length >= count) call()
        else waiting.push({count, call})
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const event = (data: Json): string => `data: ${JSON.stringify(data)}\n\n`

function completion({text, finish = 'stop', usage, refusal}: Extract<Reply, {kind: 'text'}>): Json {
  const message = {role: 'assistant', content: text, ...(refusal !== undefined && {refusal})}
  const choice = {index: 0, message, finish_reason: finish}
  return {
    id: 'answer',
    object: 'chat.completion',
    model: 'scripted-1',
    choices: [choice],
    ...(usage !== undefined && {usage}),
  }
}

async function readBody(request: IncomingMessage): Promise<Json> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return text === '' ? null : JSON.parse(text)
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
