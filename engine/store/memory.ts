/** The store in memory: for dry runs and tests. Everything is kept as JSON text, so nobody shares data with it. */
import type {Json, Plan, ProcessIdentity, RunId, RunRow, Store, Stored} from '../contracts.ts'
import {isSameProcess, runEndOf, runExists, runNotFound, stepIdOf} from './records.ts'

interface MemoryRun {
  readonly row: RunRow
  readonly plan: string
  readonly events: string[]
  /** By step, the JSON of the newest output. */
  readonly outputs: Map<string, string>
}

export function memoryStore(): Store {
  /** In the order of their making. */
  const runs = new Map<RunId, MemoryRun>()
  const locks = new Map<string, ProcessIdentity>()

  const existing = (runId: RunId): MemoryRun => {
    const run = runs.get(runId)
    if (run === undefined) throw runNotFound(runId)
    return run
  }
  const change = (runId: RunId, changes: Partial<RunRow>): void => {
    const run = existing(runId)
    runs.set(runId, {...run, row: {...run.row, ...changes}})
  }

  return {
    createRun({runId, plan, source, createdAtMs, owner}) {
      if (runs.has(runId)) throw runExists(runId)
      const {missionName, digest} = plan
      const end = {outcome: null, finishedAtMs: null}
      const row = {runId, missionName, digest, source: {...source}, createdAtMs, owner: {...owner}, ...end}
      runs.set(runId, {row, plan: JSON.stringify(plan), events: [], outputs: new Map()})
    },

    append(runId, event) {
      const {events, outputs} = existing(runId)
      const stored: Stored = {...event, seq: events.length + 1}
      events.push(JSON.stringify(stored))
      const stepId = stepIdOf(event)
      if (stepId !== null && 'output' in event) outputs.set(stepId, JSON.stringify(event.output))
      const end = runEndOf(event)
      if (end !== undefined) change(runId, end)
      return stored
    },

    events(runId) {
      const {events} = existing(runId)
      const {length} = events
      return {
        *[Symbol.iterator]() {
          for (const text of events.slice(0, length)) {
            const event: Stored = JSON.parse(text)
            yield event
          }
        },
      }
    },

    plan(runId) {
      const plan: Plan = JSON.parse(existing(runId).plan)
      return plan
    },

    output(runId, stepId) {
      const text = runs.get(runId)?.outputs.get(stepId)
      if (text === undefined) return undefined
      const output: Json = JSON.parse(text)
      return output
    },

    run(runId) {
      const run = runs.get(runId)
      return run === undefined ? undefined : structuredClone(run.row)
    },

    runs: ({missionName, last}) =>
      [...runs.values()]
        .map(({row}) => row)
        .filter(row => missionName === undefined || row.missionName === missionName)
        .toReversed()
        .toSorted((one, other) => other.createdAtMs - one.createdAtMs)
        .slice(0, last)
        .map(row => structuredClone(row)),

    adopt: (runId, owner) => change(runId, {owner: {...owner}}),

    lock(name, owner, isAlive) {
      const holder = locks.get(name)
      if (holder !== undefined && !isSameProcess(holder, owner) && isAlive(holder))
        return {taken: false, holder: {...holder}}
      locks.set(name, {...owner})
      return {taken: true}
    },

    unlock(name, owner) {
      const holder = locks.get(name)
      if (holder !== undefined && isSameProcess(holder, owner)) locks.delete(name)
    },

    close() {},
  }
}
