/** Wakes the loop at the earliest time that was asked for. */
import type {Clock, Timer} from '../contracts.ts'
import type {Inbox} from './inbox.ts'

export interface Alarm {
  /** Asking again for a later time, or for the same, changes nothing. */
  set(atMs: number): void
  clear(): void
}

export function createAlarm(clock: Clock, inbox: Inbox): Alarm {
  let armed: {atMs: number; timer: Timer} | undefined
  const clear = () => {
    armed?.timer.clear()
    armed = undefined
  }
  const ring = () => {
    armed = undefined
    inbox.post({kind: 'woken'})
  }
  return {
    set(atMs) {
      if (armed !== undefined && armed.atMs <= atMs) return
      clear()
      armed = {atMs, timer: clock.setTimer(atMs - clock.nowMs(), ring)}
    },
    clear,
  }
}
