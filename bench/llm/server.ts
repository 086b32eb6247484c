/**
 * An OpenAI-compatible server in a process of its own: answers after LATENCY_MS (set by a request), and counts. Prints
 * its port. `PUT /latency/500` begins anew; `GET /counts` says what was asked since.
 */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {answerTo} from './answer.ts'

export interface Counts {
  readonly calls: number
  readonly mostAtOnce: number
}

let latencyMs = 0
let calls = 0
let atOnce = 0
let mostAtOnce = 0

function answer(request: IncomingMessage, response: ServerResponse): void {
  const {method, url = ''} = request
  // Whoever measures does nothing else meanwhile, and would not see that a connection was closed.
  if (method !== 'POST') response.setHeader('connection', 'close')
  if (method === 'PUT') {
    latencyMs = Number(url.split('/').at(-1))
    calls = 0
    mostAtOnce = 0
    response.end()
    return
  }
  if (url === '/counts') {
    response.end(JSON.stringify({calls, mostAtOnce}))
    return
  }
  const beganAtMs = performance.now()
  calls++
  atOnce++
  mostAtOnce = Math.max(mostAtOnce, atOnce)
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const text = JSON.stringify(answerTo(Buffer.concat(pieces).toString('utf8')))
    setTimeout(
      () => {
        atOnce--
        response.writeHead(200, {'content-type': 'application/json'}).end(text)
      },
      latencyMs - (performance.now() - beganAtMs),
    )
  })
}

const server = createServer(answer)
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address !== 'string') process.stdout.write(`${address.port}\n`)
})
