/** A port of this machine that nobody listens on right now. Another program may take it before it is used. */
import {createServer} from 'node:net'

export function freePort(): Promise<number> {
  return listenFor(0)
}

export async function isPortTaken(port: number): Promise<boolean> {
  try {
    await listenFor(port)
    return false
  } catch {
    return true
  }
}

/** The port that it came to. */
function listenFor(port: number): Promise<number> {
  return new Promise((whenFree, whenTaken) => {
    const server = createServer()
    server.once('error', whenTaken)
    server.listen({port, host: '127.0.0.1', exclusive: true}, () => {
      const address = server.address()
      const given = address === null || typeof address === 'string' ? 0 : address.port
      server.close(() => whenFree(given))
    })
  })
}
