/** The store in memory: for dry runs and tests. Everything is kept as JSON text, so nobody shares data with it. */
import type {
  AttemptRow,
  Beside,
  DurableEvent,
  GivenAnswer,
  Json,
  Plan,
  ProcessIdentity,
  RememberedFile,
  RunId,
  RunRow,
  SavedItem,
  ScanMemory,
  Store,
  Stored,
} from '../contracts.ts'
import {memoryCache} from './memory-cache.ts'
import {memoryLedger} from './memory-ledger.ts'
import {memoryLlm} from './memory-llm.ts'
import {memoryTasks} from './memory-tasks.ts'
import {
  attemptEndOf,
  hookIdsOf,
  isSameProcess,
  isSpared,
  runEndOf,
  runExists,
  runNotFound,
  stepCountOf,
  stepIdOf,
} from './records.ts'

interface MemoryRun {
  readonly row: RunRow
  readonly plan: string
  readonly workspace: string | null
  readonly events: string[]
  /** By step, the JSON of the newest output. */
  readonly outputs: Map<string, string>
  readonly answers: GivenAnswer[]
  /** By step and key. */
  readonly items: Map<string, SavedItem>
}

function memoryScanMemory(): ScanMemory {
  const byKey = new Map<string, Map<string, RememberedFile>>()
  return {
    recall: key => [...(byKey.get(key)?.values() ?? [])],
    remember(key, files, gone) {
      const rows = byKey.get(key) ?? new Map<string, RememberedFile>()
      for (const file of files) rows.set(file.path, {...file})
      for (const path of gone) rows.delete(path)
      byKey.set(key, rows)
    },
  }
}

export function memoryStore(): Store {
  /** In the order of their making. */
  const runs = new Map<RunId, MemoryRun>()
  const locks = new Map<string, ProcessIdentity>()
  const cache = memoryCache()
  const llm = memoryLlm({
    missionOf: runId => runs.get(runId)?.row.missionName,
    workspaceOf: runId => runs.get(runId)?.workspace,
  })
  const ledger = memoryLedger()

  const existing = (runId: RunId): MemoryRun => {
    const run = runs.get(runId)
    if (run === undefined) throw runNotFound(runId)
    return run
  }
  const change = (runId: RunId, changes: Partial<RunRow>): void => {
    const run = existing(runId)
    runs.set(runId, {...run, row: {...run.row, ...changes}})
  }

  const append = (runId: RunId, added: readonly DurableEvent[], beside: Beside = {}): readonly Stored[] => {
    const {events, outputs, items, row, workspace} = existing(runId)
    const stored = added.map((event, index): Stored => ({...event, seq: events.length + 1 + index}))
    // Before anything is kept: an event that cannot be written keeps out those beside it.
    const texts = stored.map(event => JSON.stringify(event))
    cache.change({runId, missionName: row.missionName}, beside.cache ?? [], added)
    for (const text of texts) events.push(text)
    llm.note(runId, added)
    llm.keep(beside.answers ?? [])
    for (const item of beside.items ?? []) items.set(itemPlace(item.stepId, item.key), {...item})
    for (const event of added) {
      const stepId = stepIdOf(event)
      if (stepId !== null && 'output' in event) outputs.set(stepId, JSON.stringify(event.output))
      const end = runEndOf(event)
      if (end !== undefined) change(runId, end)
      if (workspace !== null) ledger.note(workspace, runId, event)
    }
    return stored
  }

  return {
    createRun({runId, plan, source, workspace = null, createdAtMs, owner, events = [], items}) {
      if (runs.has(runId)) throw runExists(runId)
      const {missionName, digest} = plan
      const end = {outcome: null, finishedAtMs: null}
      const stepCount = stepCountOf(plan)
      const row = {runId, missionName, digest, source: {...source}, stepCount, createdAtMs, owner: {...owner}, ...end}
      const nothing = {events: [], outputs: new Map(), items: new Map(), answers: []}
      runs.set(runId, {row, plan: JSON.stringify(plan), workspace, ...nothing})
      append(runId, events, items && {items: doneItems(runs.get(items.from), items.stepIds)})
    },

    append,

    item(runId, stepId, key) {
      const item = runs.get(runId)?.items.get(itemPlace(stepId, key))
      return item === undefined ? undefined : {...item}
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

    endsWithin(runId, stepId) {
      const events = (runs.get(runId)?.events ?? []).map((text): Stored => JSON.parse(text))
      return events.filter(
        event =>
          (event.type === 'step.succeeded' || event.type === 'step.failed') && event.stepId.startsWith(`${stepId}/`),
      )
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

    runs: ({missionName, sourcePath, last}) =>
      [...runs.values()]
        .map(({row}) => row)
        .filter(row => missionName === undefined || row.missionName === missionName)
        .filter(row => sourcePath === undefined || row.source.path === sourcePath)
        .toReversed()
        .slice(0, last)
        .map(row => structuredClone(row)),

    tally(runId) {
      const ends = new Map<string, string>()
      const run = runs.get(runId)
      if (run === undefined) return {succeeded: 0, failed: 0}
      const plan: Plan = JSON.parse(run.plan)
      const hookIds = hookIdsOf(plan)
      for (const text of run.events) {
        const event: Stored = JSON.parse(text)
        if (event.type !== 'step.succeeded' && event.type !== 'step.failed') continue
        if (!event.stepId.includes('/') && !hookIds.includes(event.stepId)) ends.set(event.stepId, event.type)
      }
      const count = (type: string) => [...ends.values()].filter(end => end === type).length
      return {succeeded: count('step.succeeded'), failed: count('step.failed')}
    },

    durations: (taskKey, last) =>
      [...runs.values()]
        .flatMap(attemptsIn)
        .filter(attempt => attempt.taskKey === taskKey && attempt.end === 'succeeded')
        .toSorted((one, other) => other.startedAtMs - one.startedAtMs)
        .flatMap(({durationMs}) => durationMs ?? [])
        .slice(0, last),

    attempts(runId) {
      const run = runs.get(runId)
      if (run === undefined) return []
      const rows = attemptsIn(run).map(({taskKey: _key, startedAtMs: _startedAtMs, ...row}) => row)
      return rows.toSorted((one, other) => compareText(one.stepId, other.stepId) || one.attempt - other.attempt)
    },

    answers: runId =>
      (runs.get(runId)?.answers ?? []).toSorted((one, other) => one.atMs - other.atMs).map(given => ({...given})),

    answer(runId, answer) {
      const {answers} = existing(runId)
      const isGiven = answers.some(({stepId, attempt}) => stepId === answer.stepId && attempt === answer.attempt)
      if (!isGiven) answers.push({...answer})
      return !isGiven
    },

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

    locks: () =>
      [...locks].map(([name, holder]) => ({name, holder: {...holder}})).toSorted((a, b) => (a.name < b.name ? -1 : 1)),

    remove({runId, outcome, owner}) {
      const row = runs.get(runId)?.row
      if (row === undefined || row.outcome !== outcome || !isSameProcess(row.owner, owner)) return false
      return runs.delete(runId)
    },

    compact: () => 0,
    cache,
    faults: () => [],

    scanMemory: memoryScanMemory(),
    llm,
    tasks: memoryTasks(),

    ledger,

    close() {},
  }
}

const itemPlace = (stepId: string, key: string): string => JSON.stringify([stepId, key])

function doneItems(run: MemoryRun | undefined, stepIds: readonly string[]): readonly SavedItem[] {
  return [...(run?.items.values() ?? [])].filter(({stepId, state}) => state === 'done' && stepIds.includes(stepId))
}

interface MemoryAttempt extends AttemptRow {
  readonly taskKey: string | null
  readonly startedAtMs: number
}

function attemptsIn({events}: MemoryRun): MemoryAttempt[] {
  const attempts: MemoryAttempt[] = []
  for (const text of events) {
    const event: Stored = JSON.parse(text)
    if (event.type === 'step.started') {
      const {stepId, attempt, atMs: startedAtMs, timeoutMs: limitMs, taskKey = null} = event
      attempts.push({stepId, attempt, end: null, durationMs: null, limitMs, taskKey, startedAtMs})
    }
    if (isSpared(event)) {
      const {stepId, atMs: startedAtMs} = event
      attempts.push({stepId, attempt: 0, end: 'cached', durationMs: 0, limitMs: null, taskKey: null, startedAtMs})
      continue
    }
    const end = attemptEndOf(event)
    const index = attempts.findLastIndex(({stepId}) => stepId === stepIdOf(event))
    const ended = attempts[index]
    if (end === null || ended === undefined || ended.end !== null) continue
    attempts[index] = {...ended, end, durationMs: Math.max(0, event.atMs - ended.startedAtMs)}
  }
  return attempts
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
