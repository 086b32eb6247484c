/** Waiting on the step's clock. */
import type {Clock} from '../engine/contracts.ts'

/** Rejects with the signal's reason when it fires. */
export function wait(ms: number, {clock, signal}: {readonly clock: Clock; readonly signal: AbortSignal}) {
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const end = () => {
      timer.clear()
      reject(signal.reason)
    }
    const timer = clock.setTimer(ms, () => {
      signal.removeEventListener('abort', end)
      resolve()
    })
    signal.addEventListener('abort', end, {once: true})
  })
}
