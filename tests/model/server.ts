/** An OpenAI-compatible server on loopback that answers from a script, one entry a request; the last one stays. */
import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Json} from '../../engine/contracts.ts'

export type Reply =
  | {readonly kind: 'text'; readonly text: string; readonly finish?: string; readonly usage?: Json}
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

export async function startModelServer(...script: readonly Reply[]): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  const waiting: {readonly count: number; readonly call: () => void}[] = []
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      requests.push({path: request.url ?? '', authorization: request.headers.authorization, body})
      for (const {count, call} of waiting) if (requests.length >= count) call()
      const reply = script[requests.length - 1] ?? script.at(-1)
      switch (reply?.kind) {
        case 'text':
          response.setHeader('content-type', 'application/json')
          return response.end(JSON.stringify(completion(reply)))
        case 'raw':
          return response.writeHead(reply.status, reply.headers).end(reply.body)
        case 'cut':
          response.writeHead(200, {'content-length': '1000'}).write('{"choices": [')
          return setImmediate(() => response.destroy())
        default:
          return undefined
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

function completion({text, finish = 'stop', usage}: Extract<Reply, {kind: 'text'}>): Json {
  const choice = {index: 0, message: {role: 'assistant', content: text}, finish_reason: finish}
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
