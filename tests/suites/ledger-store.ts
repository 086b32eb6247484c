/** What every store promises of the ledger of findings: it goes by the log, all or nothing. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {DurableEvent, Finding, JsonObject, LedgerEntry, Store} from '../../engine/contracts.ts'
import {withIds} from '../../engine/finding.ts'
import {accountIn, entryAfter} from '../../engine/ledger.ts'
import {compareEntries} from '../../engine/store/records.ts'
import {type OpenedStore, otherOwner, owner, planOf} from './store.ts'

const source = {path: '/m.yaml', sha256: ''}

async function withRunIn(store: Store, runId: string, workspace: string | null): Promise<void> {
  const where = workspace === null ? {} : {workspace}
  await store.createRun({runId, plan: planOf('m'), source, ...where, createdAtMs: 1, owner})
}

const mark = (path: string, quote: string): Omit<Finding, 'id'> & JsonObject => ({
  rule: 'todos/todo',
  title: quote,
  message: quote,
  severity: 'low',
  category: 'other',
  confidence: 1,
  path,
  start_line: 3,
  end_line: 3,
  quote,
  recommendation: null,
  source_step: 'scan',
})

function scanned(atMs: number, marks: readonly (Omit<Finding, 'id'> & JsonObject)[], emptied: string[]): DurableEvent {
  const looked = {todos: {asked: 'all', rules: {}, emptied}}
  const output = {findings: withIds(marks), looked}
  return {type: 'step.succeeded', atMs, stepId: 'scan', output, via: 'run'}
}

const all = {open: true, fixed: 'ever'} as const
const titles = (entries: readonly LedgerEntry[]) => entries.map(({title}) => title)

export function ledgerStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
  const storeTest = (title: string, body: (store: Store) => Promise<void>) =>
    test(title, async () => {
      const opened = await open()
      try {
        await body(opened.store)
      } finally {
        await opened.close()
      }
    })

  describe(`${name}: ledger`, () => {
    storeTest('has the findings of a success with the event, whole', async store => {
      await withRunIn(store, 'r1', '../..')
      await store.append('r1', [scanned(5, [mark('b.ts', 'two'), mark('a.ts', 'one "\u0000" ü')], [])])
      const [first, second, ...others] = await store.ledger.entries('../..', all)
      expect(first).toEqual({
        id: withIds([mark('a.ts', 'one "\u0000" ü')])[0]?.id,
        rule: 'todos/todo',
        severity: 'low',
        title: 'one "\u0000" ü',
        path: 'a.ts',
        start_line: 3,
        firstSeen: {runId: 'r1', atMs: 5},
        lastSeen: {runId: 'r1', atMs: 5},
        fixed: null,
        again: null,
        asked: ['all'],
      })
      expect(second?.path).toBe('b.ts')
      expect(others).toEqual([])
    })

    storeTest('finds what is open, and what a run fixed', async store => {
      for (const runId of ['r1', 'r2', 'r3']) await withRunIn(store, runId, 'w')
      await store.append('r1', [scanned(1, [mark('a.ts', 'one'), mark('b.ts', 'two'), mark('c.ts', 'three')], [])])
      await store.append('r2', [scanned(2, [mark('c.ts', 'three')], ['a.ts'])])
      await store.append('r3', [scanned(3, [mark('c.ts', 'three')], ['b.ts'])])
      expect(titles(await store.ledger.entries('w', {open: true}))).toEqual(['three'])
      expect(titles(await store.ledger.entries('w', {fixed: ['r2']}))).toEqual(['one'])
      expect(titles(await store.ledger.entries('w', {open: true, fixed: ['r3', 'r9']}))).toEqual(['two', 'three'])
      expect(titles(await store.ledger.entries('w', {fixed: 'ever'}))).toEqual(['one', 'two'])
      expect(await store.ledger.entries('w', {})).toEqual([])
      expect(titles(await store.ledger.entries('w', {...all, kind: 'todos'}))).toEqual(['one', 'two', 'three'])
      expect(await store.ledger.entries('w', {...all, kind: 'todo'})).toEqual([])
    })

    storeTest('keeps workspaces apart, and nothing of a run without one', async store => {
      await withRunIn(store, 'r1', 'here')
      await withRunIn(store, 'r2', 'there')
      await withRunIn(store, 'r3', null)
      await store.append('r1', [scanned(1, [mark('a.ts', 'one')], [])])
      await store.append('r2', [scanned(2, [], ['a.ts'])])
      await store.append('r3', [scanned(3, [mark('a.ts', 'three')], [])])
      expect(titles(await store.ledger.entries('here', {open: true}))).toEqual(['one'])
      expect(await store.ledger.entries('there', all)).toEqual([])
      expect(await store.ledger.entries('', all)).toEqual([])
    })

    storeTest('takes nothing from events that could not be recorded', async store => {
      await withRunIn(store, 'r1', 'w')
      const circular: {[key: string]: unknown} = {}
      circular['self'] = circular
      const broken = {...scanned(2, [], []), output: circular}
      // @ts-expect-error: what no program of ours writes
      expect(() => store.append('r1', [scanned(1, [mark('a.ts', 'one')], []), broken])).toThrow()
      expect(await store.ledger.entries('w', all)).toEqual([])
    })

    storeTest('outlives the runs that it is made of', async store => {
      await withRunIn(store, 'r1', 'w')
      const finished: DurableEvent = {type: 'run.finished', atMs: 2, outcome: 'succeeded'}
      await store.append('r1', [scanned(1, [mark('a.ts', 'one')], []), finished])
      const row = await store.run('r1')
      if (row === undefined) throw new Error('the run is gone')
      expect(await store.remove({...row, owner: otherOwner})).toBe(false)
      expect(await store.remove(row)).toBe(true)
      expect(titles(await store.ledger.entries('w', all))).toEqual(['one'])
    })

    storeTest('is what folding the events in the order of their recording gives', async store => {
      let runs = 0
      const paths = ['a.ts', 'b.ts']
      const step = fc.record({
        marks: fc.subarray(paths.flatMap(path => [mark(path, 'one'), mark(path, 'two'), mark(path, 'two')])),
        emptied: fc.subarray(paths),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(step, {maxLength: 8}), async steps => {
          runs += 1
          const workspace = `w${runs}`
          const entries = new Map<string, LedgerEntry>()
          for (const [index, {marks, emptied}] of steps.entries()) {
            const runId = `r${runs}-${index}`
            const event = scanned(index, marks, emptied)
            await withRunIn(store, runId, workspace)
            await store.append(runId, [event])
            const account = accountIn(runId, event)
            if (account === null) throw new Error('a scan tells of findings')
            for (const id of new Set([...entries.keys(), ...account.found.keys()])) {
              const after = entryAfter(entries.get(id), account, id)
              if (after !== undefined) entries.set(id, after)
            }
          }
          expect(await store.ledger.entries(workspace, all)).toEqual([...entries.values()].sort(compareEntries))
        }),
        {numRuns: 20},
      )
    })
  })
}
