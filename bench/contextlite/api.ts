/** The API that the missions ask: it listens on loopback and answers 200, 401 and 429. */
import {createServer, type IncomingMessage} from 'node:http'

export interface StubApi extends AsyncDisposable {
  readonly url: string
}

/** Requests to `/v1/limited` that are answered before the limit is reached. */
const ALLOWED = 5

export async function startApi(): Promise<StubApi> {
  let limited = 0
  const statusFor = ({url = '', headers}: IncomingMessage): number => {
    if (url === '/health') return 200
    if (url === '/v1/limited') return ++limited > ALLOWED ? 429 : 200
    if (!/^\/v1\/(contexts|query)\b/.test(url)) return 404
    return headers.authorization === 'Bearer invalid' ? 401 : 200
  }
  const server = createServer((request, response) => {
    request.resume()
    const status = statusFor(request)
    response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify({status}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
