/** Servers on loopback that answer as a test wants them to, well or badly. */
import {createServer, type IncomingMessage, type RequestListener, type Server} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import {type AddressInfo, connect, createServer as createRawServer, type Socket} from 'node:net'
import type {Duplex} from 'node:stream'

export interface Loopback extends AsyncDisposable {
  readonly port: number
  /** `http://127.0.0.1:PORT`, or with https and `localhost`. */
  readonly url: string
}

export function startHttp(answer: RequestListener): Promise<Loopback> {
  return listening(createServer(answer), 'http://127.0.0.1')
}

export interface ServerKey {
  /** PEM. */
  readonly key: string
  readonly cert: string
}

export function startHttps(tls: ServerKey, answer: RequestListener): Promise<Loopback> {
  return listening(createTlsServer(tls, answer), 'https://localhost')
}

/** Speaks whatever `talk` writes. */
export async function startRaw(talk: (socket: Socket) => void): Promise<Loopback> {
  const sockets = new Set<Socket>()
  const server = createRawServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    talk(socket)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = addressOf(server.address())
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export interface Proxy extends Loopback {
  /** What it was asked for: 'CONNECT inner.test:443', 'GET http://inner.test/ Basic …'. */
  readonly seen: readonly string[]
}

/** Answers plain requests itself, and digs tunnels to one port of this machine whatever is asked for; to none where it is null. */
export async function startProxy(innerPort: number | null, tls?: ServerKey): Promise<Proxy> {
  const seen: string[] = []
  const sockets = new Set<Duplex>()
  const note = ({method, url, headers}: IncomingMessage) =>
    seen.push([method, url, headers['proxy-authorization']].filter(part => part !== undefined).join(' '))
  const answer: RequestListener = (request, response) => {
    note(request)
    response.end(JSON.stringify({host: request.headers.host, authorization: request.headers.authorization}))
  }
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer)
  server.on('connect', (request, socket) => {
    note(request)
    sockets.add(socket.on('error', () => {}))
    if (innerPort === null) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const outer = connect(innerPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      outer.pipe(socket).pipe(outer)
    })
    return sockets.add(outer.on('error', () => socket.destroy()))
  })
  const loopback = await listening(server, tls === undefined ? 'http://127.0.0.1' : 'https://localhost')
  return {
    ...loopback,
    seen,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await loopback[Symbol.asyncDispose]()
    },
  }
}

async function listening(server: Server, origin: string): Promise<Loopback> {
  // A server that refuses a certificate's peer has nothing to tell a test.
  server.on('tlsClientError', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = addressOf(server.address())
  return {
    port,
    url: `${origin}:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return text
}

/** A port where nothing listens: one that was free a moment ago. */
export async function closedPort(): Promise<number> {
  const server = await startRaw(() => {})
  await server[Symbol.asyncDispose]()
  return server.port
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address
}
