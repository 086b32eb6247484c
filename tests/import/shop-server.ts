/** A server on loopback with the pages that the missions of the corpus ask for. */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface ShopServer extends AsyncDisposable {
  readonly port: number
}

export async function startShopServer(): Promise<ShopServer> {
  const server = createServer((request, response) => {
    void bodyOf(request).then(body => answer(request, response, body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server.address()),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  const {pathname, search} = new URL(request.url ?? '/', 'http://shop')
  const json = (status: number, value: unknown): void =>
    void response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(value))
  switch (pathname) {
    case '/health':
      return json(200, {status: 'ok'})
    case '/items':
      return request.method === 'POST' ? json(201, {created: body}) : json(200, [{name: 'pear', price: 4}])
    case '/echo':
      return json(200, {search, body})
    case '/limited':
      return json(429, {error: 'slow down'})
    case '/broken':
      return json(500, {error: 'broken'})
    default:
      return json(404, {error: 'not found'})
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return text
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
