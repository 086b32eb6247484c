/** Knows what an engine started, and ends all of it when the engine is gone. */
import {endProcesses, isGroupAlive} from './process-tree.ts'

/** Time to clean up for what outlived its engine: with it, nothing is left after two seconds. */
const GRACE_MS = 1_000

export interface Guardian {
  /** From now on this attempt's processes are known by their marker. */
  expect(marker: string): void
  /** A program leads this group. */
  guard(groupId: number): void
  /** That program has ended. Its group is kept in mind while others in it go on. */
  release(groupId: number): void
  /** Resolves when nothing is left. */
  endAll(): Promise<void>
}

export function createGuardian(): Guardian {
  /**
   * Of attempts, not of the run: a run that is resumed at once has the same run id, and its new attempts are not ours.
   * Those of finished attempts stay: daemons they left behind are ended with the run.
   */
  const markers = new Set<string>()
  const led = new Set<number>()
  const leaderless = new Set<number>()
  return {
    expect: marker => void markers.add(marker),
    guard: groupId => void led.add(groupId),
    release(groupId) {
      led.delete(groupId)
      leaderless.add(groupId)
      // The system may give the number of a group that is gone to another.
      for (const id of leaderless) if (!isGroupAlive(id)) leaderless.delete(id)
    },
    endAll: () =>
      endProcesses(
        {groupIds: () => [...led, ...leaderless], isOurs: marker => markers.has(marker)},
        {graceMs: GRACE_MS},
      ),
  }
}
