/**
 * An OpenAI-compatible server on loopback that judges files as a model would, and counts what it was asked about each:
 * whoever pays for a question twice is found out here.
 */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {setTimeout as wait} from 'node:timers/promises'
import type {Json, JsonObject} from '../../engine/contracts.ts'
import {fieldOf, textIn} from '../../engine/json.ts'

/** What a question shows of a file. */
export interface AskedFile {
  readonly path: string
  /** Number of the first line shown. */
  readonly firstLine: number
  /** Without their numbers. */
  readonly lines: readonly string[]
  /** How often this file was asked about, this time included. */
  readonly times: number
  /** System text and question. */
  readonly system: string
  readonly user: string
}

export type Fault =
  /** Whatever text in the place of the answer. */
  | {readonly kind: 'text'; readonly text: string; readonly finish?: string}
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: {readonly [name: string]: string}
      readonly body?: string
    }
  /** An answer without its usage. */
  | {readonly kind: 'no-usage'}
  /** The connection ends in the middle of the answer. */
  | {readonly kind: 'reset'}
  /** Nothing ever comes. */
  | {readonly kind: 'hang'}

export interface AnalystOptions {
  /** The answer, or a part of it; sound code where nothing is given. */
  judge?(file: AskedFile): JsonObject
  fault?(file: AskedFile): Fault | null
  readonly latencyMs?: number
  /** Tokens of every question and answer. */
  readonly usage?: {readonly input: number; readonly output: number}
}

export interface Analyst extends AsyncDisposable {
  /** For `base_url`. */
  readonly url: string
  /** Requests that were answered with a judgement, by path: each one is paid. */
  readonly paid: ReadonlyMap<string, number>
  /** All requests, in their order. */
  readonly requests: readonly AskedFile[]
  /** The most at one time. */
  mostAtOnce(): number
  /** Resolves when so many judgements have been given. */
  given(count: number): Promise<void>
}

const sound = (file: AskedFile): JsonObject => ({
  summary: `What ${file.path} does.`,
  language: 'TypeScript',
  scores: {overall: 90, security: 95, complexity: 85},
  findings: [],
})

export async function startAnalyst(options: AnalystOptions = {}): Promise<Analyst> {
  const {judge = () => ({}), fault = () => null, latencyMs = 0, usage = {input: 1_000, output: 100}} = options
  const paid = new Map<string, number>()
  const requests: AskedFile[] = []
  const waiting: {readonly count: number; readonly call: () => void}[] = []
  let given = 0
  let atOnce = 0
  let most = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const asked = fileIn(body)
    const file = {...asked, times: requests.filter(({path}) => path === asked.path).length + 1}
    requests.push(file)
    atOnce++
    most = Math.max(most, atOnce)
    if (latencyMs > 0) await wait(latencyMs)
    atOnce--
    const wrong = fault(file)
    if (wrong?.kind === 'hang' || response.destroyed) return
    if (wrong?.kind === 'reset') {
      response.writeHead(200, {'content-length': '1000'}).write('{"choices": [')
      setImmediate(() => response.destroy())
      return
    }
    if (wrong?.kind === 'status') {
      response.writeHead(wrong.status, wrong.headers).end(wrong.body ?? '{"error": {"message": "not this time"}}')
      return
    }
    const text = wrong?.kind === 'text' ? wrong.text : JSON.stringify({...sound(file), ...judge(file)})
    const finish = wrong?.kind === 'text' ? (wrong.finish ?? 'stop') : 'stop'
    paid.set(file.path, (paid.get(file.path) ?? 0) + 1)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(completion(text, finish, wrong?.kind === 'no-usage' ? null : usage)))
    given++
    for (const {count, call} of waiting) if (given >= count) call()
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/v1`,
    paid,
    requests,
    mostAtOnce: () => most,
    given: count =>
      new Promise(call => {
        if (given >= count) call()
        else waiting.push({count, call})
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** A finding about a line that is there. */
export function findingAt(file: AskedFile, line: number, more: JsonObject = {}): JsonObject {
  return {
    rule: 'unchecked-error',
    title: 'The result is not looked at',
    why: 'A failure goes on as if it were none.',
    scenario: 'The disk is full.',
    severity: 'medium',
    confidence: 0.8,
    category: 'bug',
    start_line: line,
    end_line: line,
    quote: file.lines[line - file.firstLine] ?? '',
    fix: 'Look at it.',
    ...more,
  }
}

/** The last block of data in the question is the file. */
function fileIn(body: Json): Omit<AskedFile, 'times'> {
  const messages = fieldOf(body, 'messages')
  const texts = Array.isArray(messages) ? messages.map(message => textIn(message, 'content') ?? '') : []
  const roles = Array.isArray(messages) ? messages.map(message => textIn(message, 'role') ?? '') : []
  const user = texts[roles.indexOf('user')] ?? ''
  const block = [...user.matchAll(/\[begin data (\w+): (.*)\]\n([\s\S]*?)\n\[end data \1\]/g)].at(-1)
  const [, , path = '', shown = ''] = block ?? []
  const lines = shown.split('\n')
  const firstLine = Number(/^(\d+)\| /.exec(shown)?.[1] ?? 1)
  const system = texts[roles.indexOf('system')] ?? ''
  return {path, firstLine, lines: lines.map(line => line.replace(/^\d+\| /, '')), system, user}
}

function completion(text: string, finish: string, usage: {input: number; output: number} | null): Json {
  return {
    id: 'answer',
    object: 'chat.completion',
    model: 'analyst-1',
    choices: [{index: 0, message: {role: 'assistant', content: text}, finish_reason: finish}],
    ...(usage !== null && {
      usage: {
        prompt_tokens: usage.input,
        completion_tokens: usage.output,
        total_tokens: usage.input + usage.output,
      },
    }),
  }
}

async function readBody(request: IncomingMessage): Promise<Json> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return JSON.parse(text)
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
