import {setTimeout as wait} from 'node:timers/promises'

const ATTEMPTS = 5

export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {signal}).catch((cause: unknown) => {
      if (signal.aborted || attempt >= ATTEMPTS) throw cause
      return null
    })
    if (response?.ok) return await response.json()
    if (response !== null && attempt >= ATTEMPTS) throw new Error(`${url} answered ${response.status}`)
    await wait(Math.min(200 * 2 ** attempt, 10_000), undefined, {signal})
  }
}
