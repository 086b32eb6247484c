/** Waiting that a signal ends, for commands that wait for others and have nothing of their own to end. */
import {setTimeout as wait} from 'node:timers/promises'
import type {Io} from './io.ts'

export type Signal = 'SIGINT' | 'SIGTERM'

export interface Pauses {
  /** Resolves after so long, or at once when a signal came: with it, and from then on always. */
  pause(ms: number): Promise<Signal | null>
  /** Stops listening for signals. */
  end(): void
}

export function createPauses(io: Io): Pauses {
  const interrupted = new AbortController()
  let heard: Signal | null = null
  const stopListening = io.onSignal(signal => {
    heard ??= signal
    interrupted.abort()
  })
  return {
    async pause(ms) {
      // Rejects when a signal comes, which is no fault.
      await wait(ms, undefined, {signal: interrupted.signal}).catch(() => {})
      return heard
    },
    end: stopListening,
  }
}

export const exitStatusOf = (signal: Signal): 130 | 143 => (signal === 'SIGTERM' ? 143 : 130)
