/** What the database of a stage holds, read past the product, and what may be said of it at any time. */
import {join} from 'node:path'
import Database from 'better-sqlite3'
import type {DurableEvent, StepId} from '../../engine/contracts.ts'

export interface EventLog {
  /** Of all runs of the stage, in order. */
  readonly events: readonly DurableEvent[]
  /** What SQLite's integrity_check says: "ok". */
  readonly integrity: string
}

export function readLog(stateDir: string): EventLog {
  const db = new Database(join(stateDir, 'sortie.db'))
  try {
    const bodies: unknown[] = db.prepare('SELECT body FROM events ORDER BY run_id, seq').pluck().all()
    return {
      events: bodies.map(body => JSON.parse(String(body))),
      integrity: String(db.pragma('integrity_check', {simple: true})),
    }
  } finally {
    db.close()
  }
}

/** Steps that were started again after their end: there must be none. */
export function startedAfterEnd(events: readonly DurableEvent[]): StepId[] {
  const ended = new Map<StepId, 'succeeded' | 'failed'>()
  const again: StepId[] = []
  for (const event of events) {
    if (event.type === 'step.started' && ended.has(event.stepId)) again.push(event.stepId)
    if (isEnd(event)) ended.set(event.stepId, event.type === 'step.succeeded' ? 'succeeded' : 'failed')
    // A step that runs a mission and is tried again makes anew what failed in it.
    if (event.type === 'step.failed' && event.retryAtMs !== null) {
      for (const [id, end] of ended) if (end === 'failed' && id.startsWith(`${event.stepId}/`)) ended.delete(id)
    }
  }
  return again
}

/** Items that were worked on again after they were done: there must be none. */
export function itemsAgain(events: readonly DurableEvent[]): string[] {
  const done = new Set<string>()
  return events.flatMap(event => {
    if (event.type !== 'item.finished') return []
    const name = `${event.stepId} ${event.key}`
    if (done.has(name)) return [name]
    if (event.ok) done.add(name)
    return []
  })
}

/** Steps that began and have no end yet. */
export function underWay(events: readonly DurableEvent[]): Set<StepId> {
  const started = new Set<StepId>()
  for (const event of events) {
    if (event.type === 'step.started') started.add(event.stepId)
    else if ('stepId' in event && event.stepId !== null && /^step\.(succeeded|failed|cancelled)$/.test(event.type)) {
      started.delete(event.stepId)
    }
  }
  return started
}

/** An end for good: a failure with another attempt to come, and an attempt that an interrupt cut short, are none. */
function isEnd(event: DurableEvent): event is Extract<DurableEvent, {type: 'step.succeeded' | 'step.failed'}> {
  return event.type === 'step.succeeded' || (event.type === 'step.failed' && event.retryAtMs === null)
}

export interface EffectCount {
  readonly effects: number
  readonly lost: readonly string[]
  /** Made more than once: those of steps that a kill cut off after their effect. */
  readonly repeated: number
}

/** `text`: one line for each effect, the name of the step that had it. */
export function countEffects(text: string, expected: readonly string[]): EffectCount {
  const lines = text.split('\n').filter(line => line !== '')
  const seen = new Set(lines)
  return {
    effects: seen.size,
    lost: expected.filter(name => !seen.has(name)),
    repeated: lines.length - seen.size,
  }
}
