/** The companion port: programs that go on beside the work, are ended with it, and do not outlive the engine. */
import type {Companion, CompanionEnd, CompanionOrder, CompanionPort, RunId} from '../contracts.ts'
import {endTree, MARKER, markerOf} from './process-tree.ts'
import type {Spawned, Spawner} from './spawner.ts'

/** For what a companion that ended by itself has left in the background. */
const REST_GRACE_MS = 1_000

export interface CompanionSurroundings {
  readonly spawner: Spawner
  /** Whose companions they are: what is left of a run that was killed is found by it. */
  readonly runId: RunId
  readonly cwd: string
}

export function createCompanionPort({spawner, runId, cwd}: CompanionSurroundings): CompanionPort {
  let count = 0
  return {
    async start({name, program, args, env, onOutput}: CompanionOrder): Promise<Companion> {
      // No step is called so, and no two companions share a marker: ending one must not end the other.
      const marker = markerOf({runId, stepId: `:${name}`, attempt: ++count})
      const child = await spawner.start({
        program,
        args,
        cwd,
        env: {...env, [MARKER]: marker},
        stdin: undefined,
        onOutput,
      })
      let ending: Promise<void> | undefined
      const end = (graceMs: number) => (ending ??= endTree({groupId: child.pid, marker, graceMs}))
      const ended = endOf(child, () => end(REST_GRACE_MS))
      return {
        pid: child.pid,
        ended,
        async end(graceMs) {
          await end(graceMs)
          await ended
        },
      }
    },
  }
}

/** `endRest` also ends one whose end nobody can tell: it must not go on unguarded. */
async function endOf(child: Spawned, endRest: () => Promise<void>): Promise<CompanionEnd> {
  try {
    const {exitCode, signal, output} = await child.exited
    await endRest()
    if (output === 'held') child.abandon()
    return {exitCode, signal}
  } catch {
    await endRest()
    return {exitCode: null, signal: null}
  }
}
