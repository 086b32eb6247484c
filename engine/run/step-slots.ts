/** The slots of the steps of one loop: which of them hold one, and which wait for one before they begin. */
import type {StepId} from '../contracts.ts'
import type {Release, Slots} from './slots.ts'

export interface StepSlots {
  /** Whether the step has a slot and may begin. Where it has none it waits for one; ask again when told. */
  claim(stepId: StepId, place: number): boolean
  /** It begins with the slot that it has. */
  hold(stepId: StepId): void
  /** Lets go of what others wait for, or were given and have not begun with: they are no longer to start. */
  waitOnlyFor(stepIds: ReadonlySet<StepId>): void
  /** The attempt has ended. Does nothing for a step without a slot. */
  release(stepId: StepId): void
  close(): void
}

type Claim =
  | {readonly status: 'waiting'; readonly abort: AbortController}
  | {readonly status: 'granted' | 'held'; readonly release: Release}

/** `onGranted` is called when a step that waits has been given its slot. */
export function createStepSlots(slots: Slots, onGranted: () => void): StepSlots {
  const claims = new Map<StepId, Claim>()

  const wait = (stepId: StepId, place: number): void => {
    const abort = new AbortController()
    claims.set(stepId, {status: 'waiting', abort})
    slots.acquire(place, abort.signal).then(
      release => {
        // Given up after it was granted, before this heard of it.
        if (abort.signal.aborted) return release()
        claims.set(stepId, {status: 'granted', release})
        onGranted()
      },
      () => {},
    )
  }
  const drop = (stepId: StepId, claim: Claim): void => {
    claims.delete(stepId)
    if (claim.status === 'waiting') claim.abort.abort()
    else claim.release()
  }

  return {
    claim(stepId, place) {
      const claim = claims.get(stepId)
      if (claim?.status === 'waiting') return false
      const release = claim?.release ?? slots.take()
      if (release === null) {
        wait(stepId, place)
        return false
      }
      claims.set(stepId, {status: claim?.status === 'held' ? 'held' : 'granted', release})
      return true
    },
    hold(stepId) {
      const claim = claims.get(stepId)
      if (claim?.status === 'granted') claims.set(stepId, {...claim, status: 'held'})
    },
    waitOnlyFor(stepIds) {
      for (const [stepId, claim] of claims) {
        if (claim.status !== 'held' && !stepIds.has(stepId)) drop(stepId, claim)
      }
    },
    release(stepId) {
      const claim = claims.get(stepId)
      if (claim !== undefined) drop(stepId, claim)
    },
    close() {
      for (const [stepId, claim] of claims) drop(stepId, claim)
    },
  }
}
