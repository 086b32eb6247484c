/** Results of steps in memory, as JSON text: nobody shares data with it. */
import type {
  CacheChange,
  CacheEntry,
  CacheStore,
  CacheTask,
  CacheUsage,
  DurableEvent,
  FingerprintParts,
  KnownFile,
  RunId,
} from '../contracts.ts'
import {MOST_KNOWN_FILES, successIn} from './records.ts'

export interface MemoryCache extends CacheStore {
  change(origin: Origin, changes: readonly CacheChange[], events: readonly DurableEvent[]): void
}

interface Origin {
  readonly runId: RunId
  readonly missionName: string
}

interface MemoryEntry extends CacheTask {
  readonly id: number
  readonly fingerprint: string
  /** JSON of the parts, and of all that `find` gives back. */
  readonly parts: string
  readonly entry: string
  readonly bytes: number
  usedAtMs: number
  hits: number
}

export function memoryCache(): MemoryCache {
  let entries: MemoryEntry[] = []
  let made = 0
  const files = new Map<string, KnownFile>()

  const find = ({missionName, stepId}: CacheTask, fingerprint: string): MemoryEntry | undefined =>
    entries.find(
      entry => entry.missionName === missionName && entry.stepId === stepId && entry.fingerprint === fingerprint,
    )

  const keep = (
    {runId, missionName}: Origin,
    {stepId, fingerprint, files: outputs}: CacheChange & {kind: 'keep'},
    events: readonly DurableEvent[],
  ): void => {
    const {atMs, output} = successIn(events, stepId)
    const before = find({missionName, stepId}, fingerprint.digest)
    const id = before?.id ?? ++made
    const entry: CacheEntry = {id, files: outputs, output, runId, createdAtMs: atMs}
    const texts = {parts: JSON.stringify(fingerprint.parts), entry: JSON.stringify(entry)}
    const counts = {usedAtMs: atMs, hits: before?.hits ?? 0, bytes: bytesOf(texts.parts, outputs, output)}
    entries = entries.filter(other => other.id !== id)
    entries.push({id, missionName, stepId, fingerprint: fingerprint.digest, ...texts, ...counts})
  }

  return {
    change(origin, changes, events) {
      for (const change of changes) {
        if (change.kind === 'keep') keep(origin, change, events)
        const used = change.kind === 'use' ? entries.find(({id}) => id === change.entryId) : undefined
        if (change.kind !== 'use' || used === undefined) continue
        used.usedAtMs = change.atMs
        used.hits++
      }
    },

    find(task, fingerprint) {
      const found = find(task, fingerprint)
      if (found === undefined) return undefined
      const entry: CacheEntry = JSON.parse(found.entry)
      return entry
    },

    lastParts({missionName, stepId}) {
      const own = entries.filter(entry => entry.missionName === missionName && entry.stepId === stepId)
      const [last] = own.toSorted(byUse)
      if (last === undefined) return undefined
      const parts: FingerprintParts = JSON.parse(last.parts)
      return parts
    },

    knownFiles: paths => new Map(paths.flatMap(path => [...pairOf(files.get(path))])),

    noteFiles(noted) {
      for (const file of noted) files.set(file.path, {...file})
      if (files.size <= MOST_KNOWN_FILES) return
      files.clear()
      for (const file of noted) files.set(file.path, {...file})
    },

    forgetFiles: () => files.clear(),

    usage() {
      const usages = new Map<string, CacheUsage>()
      for (const {missionName, stepId, bytes, hits, usedAtMs} of entries) {
        const key = JSON.stringify([missionName, stepId])
        const so = usages.get(key) ?? {missionName, stepId, entries: 0, bytes: 0, hits: 0, usedAtMs: 0}
        usages.set(key, {
          ...so,
          entries: so.entries + 1,
          bytes: so.bytes + bytes,
          hits: so.hits + hits,
          usedAtMs: Math.max(so.usedAtMs, usedAtMs),
        })
      }
      return [...usages.values()].toSorted(byTask)
    },

    prune({maxBytes, unusedSinceMs = 0, missionName}) {
      const removed: MemoryEntry[] = []
      let bytes = 0
      for (const entry of entries.toSorted(byUse)) {
        if (missionName !== undefined && entry.missionName !== missionName) continue
        bytes += entry.bytes
        if (bytes > maxBytes || entry.usedAtMs < unusedSinceMs) removed.push(entry)
      }
      entries = entries.filter(entry => !removed.includes(entry))
      return {entries: removed.length, bytes: removed.reduce((total, entry) => total + entry.bytes, 0)}
    },
  }
}

/** The last one first. */
const byUse = (one: MemoryEntry, other: MemoryEntry): number => other.usedAtMs - one.usedAtMs || other.id - one.id

const byTask = (one: CacheUsage, other: CacheUsage): number =>
  compareText(one.missionName, other.missionName) || compareText(one.stepId, other.stepId)

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const pairOf = (file: KnownFile | undefined): [string, KnownFile][] =>
  file === undefined ? [] : [[file.path, {...file}]]

function bytesOf(parts: string, ...values: readonly unknown[]): number {
  return values.reduce(
    (total: number, value) => total + Buffer.byteLength(JSON.stringify(value)),
    Buffer.byteLength(parts),
  )
}
