/** The ledger of findings in memory. */
import type {DurableEvent, LedgerEntry, LedgerStore, RunId} from '../contracts.ts'
import {entryAfter, lookIn} from '../ledger.ts'
import {compareEntries, isWanted} from './records.ts'

export interface MemoryLedger extends LedgerStore {
  note(workspace: string, runId: RunId, event: DurableEvent): void
}

export function memoryLedger(): MemoryLedger {
  const byWorkspace = new Map<string, Map<string, LedgerEntry>>()
  return {
    note(workspace, runId, event) {
      const look = lookIn(runId, event)
      if (look === null) return
      const entries = byWorkspace.get(workspace) ?? new Map<string, LedgerEntry>()
      byWorkspace.set(workspace, entries)
      for (const id of new Set([...entries.keys(), ...look.found.keys()])) {
        const after = entryAfter(entries.get(id), look, id)
        if (after !== undefined) entries.set(id, structuredClone(after))
      }
    },
    entries: (workspace, which) =>
      [...(byWorkspace.get(workspace)?.values() ?? [])]
        .filter(entry => isWanted(entry, which))
        .sort(compareEntries)
        .map(entry => structuredClone(entry)),
  }
}
