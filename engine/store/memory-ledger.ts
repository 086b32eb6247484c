/** The ledger of findings in memory. */
import type {DurableEvent, LedgerEntry, LedgerStore, RunId} from '../contracts.ts'
import {accountIn, entryAfter} from '../ledger.ts'
import {compareEntries, isWanted} from './records.ts'

export interface MemoryLedger extends LedgerStore {
  note(workspace: string, runId: RunId, event: DurableEvent): void
}

export function memoryLedger(): MemoryLedger {
  const byWorkspace = new Map<string, Map<string, LedgerEntry>>()
  return {
    note(workspace, runId, event) {
      const account = accountIn(runId, event)
      if (account === null) return
      const entries = byWorkspace.get(workspace) ?? new Map<string, LedgerEntry>()
      byWorkspace.set(workspace, entries)
      for (const id of new Set([...entries.keys(), ...account.found.keys()])) {
        const after = entryAfter(entries.get(id), account, id)
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
