import {setTimeout as wait} from 'node:timers/promises'

const ATTEMPTS = 5

export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {signal}).catch((cause: unknown) => {
      if (signal.aborted || attempt >= ATTEMPTS) throw cause
      return null
    })
    if (response?.ok) return await response.json()
    if (response?.status === 401) throw new Error(`${url} wants a key`)
    await wait(Math.min(200 * 2 ** attempt, 10_000), undefined, {signal})
  }
}
