/** A real yaml-language-server over stdio: what editors have behind them. */
import {type ChildProcess, spawn} from 'node:child_process'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'

export interface LanguageServer extends AsyncDisposable {
  /** Opens a file with this text, and resolves to what is wrong with it. */
  diagnose(path: string, text: string): Promise<readonly ServerDiagnostic[]>
  /** Lines and characters count from 0, as in the protocol. */
  ask(method: 'textDocument/hover' | 'textDocument/completion', path: string, position: Position): Promise<unknown>
}

export interface ServerDiagnostic {
  readonly message: string
  readonly range: {readonly start: Position; readonly end: Position}
}

export interface Position {
  readonly line: number
  readonly character: number
}

type Message = {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

export async function startLanguageServer(): Promise<LanguageServer> {
  const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')
  const server = spawn(process.execPath, [program, '--stdio'], {stdio: ['pipe', 'pipe', 'ignore']})
  const waiting = new Map<number, (result: unknown) => void>()
  const diagnosed = new Map<string, (diagnostics: readonly ServerDiagnostic[]) => void>()
  let lastId = 0
  const request = (method: string, params: unknown): Promise<unknown> => {
    lastId++
    const id = lastId
    send(server, {id, method, params})
    return new Promise(resolve => waiting.set(id, resolve))
  }
  readMessages(server, message => {
    if (message.method === undefined) waiting.get(Number(message.id))?.(message.result)
    else if (message.id !== undefined) send(server, {id: message.id, result: answerTo(message)})
    else if (isDiagnostics(message.params)) diagnosed.get(message.params.uri)?.(message.params.diagnostics)
  })
  const capabilities = {workspace: {configuration: true}, textDocument: {hover: {contentFormat: ['markdown']}}}
  await request('initialize', {processId: process.pid, rootUri: null, capabilities})
  send(server, {method: 'initialized', params: {}})
  return {
    diagnose(path, text) {
      const uri = pathToFileURL(path).href
      const diagnostics = new Promise<readonly ServerDiagnostic[]>(resolve => diagnosed.set(uri, resolve))
      send(server, {
        method: 'textDocument/didOpen',
        params: {textDocument: {uri, languageId: 'yaml', version: 1, text}},
      })
      return diagnostics
    },
    ask: (method, path, position) => request(method, {textDocument: {uri: pathToFileURL(path).href}, position}),
    async [Symbol.asyncDispose]() {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill()
      await ended
    },
  }
}

/** No settings of an editor: what works is due to the first line of the mission. */
function answerTo({method, params}: Message): unknown {
  if (method !== 'workspace/configuration') return null
  const items = typeof params === 'object' && params !== null && 'items' in params ? params.items : []
  return Array.isArray(items) ? items.map(() => ({schemaStore: {enable: false}})) : []
}

function send(server: ChildProcess, message: Message): void {
  const body = JSON.stringify({jsonrpc: '2.0', ...message})
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

function readMessages(server: ChildProcess, onMessage: (message: Message) => void): void {
  let unread = Buffer.alloc(0)
  server.stdout?.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk])
    for (;;) {
      const headEnd = unread.indexOf('\r\n\r\n')
      if (headEnd === -1) return
      const length = Number(/Content-Length: (\d+)/i.exec(unread.toString('latin1', 0, headEnd))?.[1])
      if (unread.length < headEnd + 4 + length) return
      const message: Message = JSON.parse(unread.toString('utf8', headEnd + 4, headEnd + 4 + length))
      unread = unread.subarray(headEnd + 4 + length)
      onMessage(message)
    }
  })
}

function isDiagnostics(
  params: unknown,
): params is {readonly uri: string; readonly diagnostics: readonly ServerDiagnostic[]} {
  return typeof params === 'object' && params !== null && 'uri' in params && 'diagnostics' in params
}
