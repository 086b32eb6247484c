/** The real command, killed around each event of a scan: its findings are in the ledger once, as its log tells them. */
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {DurableEvent, LedgerEntry} from '../../engine/contracts.ts'
import {accountIn, entryAfter} from '../../engine/ledger.ts'
import {openStore} from '../../engine/store/open.ts'
import {buildDeadlyCommand, type DeadlyCommand} from '../torture/deadly-command.ts'
import {createStage, type Stage} from './stage.ts'

const mission = `
version: "1.0"
name: marks
steps:
  - {id: source, type: scan, with: {kinds: [todos], paths: [src]}}
  - {id: each, depends_on: [source], foreach: [one, two], type: scan, with: {kinds: [todos], paths: ["lib/\${{ item }}.ts"]}}
`

let command: DeadlyCommand
beforeAll(async () => {
  command = await buildDeadlyCommand()
}, 60_000)
afterAll(() => command[Symbol.dispose]())

/** After a first run: one mark stays, one is gone with its file, one is gone from its file, and one is new. */
async function stageBetweenRuns(): Promise<Stage> {
  const stage = createStage({
    'mission.yaml': mission,
    'src/a.ts': '// TODO: stays\n',
    'src/b.ts': '// TODO: goes with its file\n',
    'lib/one.ts': '// TODO: goes from its file\n',
    'lib/two.ts': '',
  })
  stage.bin = command.bin
  const {exit, stderr} = await stage.run('run', 'mission.yaml', '-q')
  if (exit !== 0) throw new Error(stderr)
  stage.write('src/b.ts', '')
  stage.write('lib/one.ts', '')
  stage.write('lib/two.ts', '// TODO: is new\n')
  return stage
}

const databaseOf = (stage: Stage) => join(stage.path, '.sortie', 'state', 'sortie.db')

async function ledgerOf(stage: Stage): Promise<readonly LedgerEntry[]> {
  const store = await openStore({stateDir: join(stage.path, '.sortie', 'state')})
  try {
    return await store.ledger.entries('../..', {open: true, fixed: 'ever'})
  } finally {
    await store.close()
  }
}

/** What folding the log gives, read past the product. */
function foldedLog(stage: Stage): readonly LedgerEntry[] {
  const db = new Database(databaseOf(stage))
  const rows: unknown[] = db
    .prepare('SELECT events.run_id, body FROM events JOIN runs USING (run_id) ORDER BY runs.number, seq')
    .raw()
    .all()
  db.close()
  const entries = new Map<string, LedgerEntry>()
  for (const row of rows) {
    if (!Array.isArray(row)) throw new Error('a row is a list')
    const event: DurableEvent = JSON.parse(String(row[1]))
    const account = accountIn(String(row[0]), event)
    if (account === null) continue
    for (const id of new Set([...entries.keys(), ...account.found.keys()])) {
      const after = entryAfter(entries.get(id), account, id)
      if (after !== undefined) entries.set(id, after)
    }
  }
  return [...entries.values()]
}

const byTitle = (entries: readonly LedgerEntry[]) =>
  Object.fromEntries(
    entries.map(({title, fixed, firstSeen, lastSeen}) => {
      const seen = firstSeen.runId === lastSeen.runId ? 'seen by one run' : 'seen by both'
      return [
        title,
        fixed === null ? seen : `${seen}, fixed by the ${fixed.runId === lastSeen.runId ? 'same' : 'other'}`,
      ]
    }),
  )

const expected = {
  'TODO: stays': 'seen by both',
  'TODO: goes with its file': 'seen by one run, fixed by the other',
  'TODO: goes from its file': 'seen by one run, fixed by the other',
  'TODO: is new': 'seen by one run',
}

test('a run killed before or after any of its events leaves the ledger that its log tells', {
  timeout: 180_000,
}, async () => {
  await using undisturbed = await stageBetweenRuns()
  expect((await undisturbed.run('run', 'mission.yaml', '-q')).exit).toBe(0)
  expect(byTitle(await ledgerOf(undisturbed))).toEqual(expected)
  const db = new Database(databaseOf(undisturbed))
  const events = Number(db.prepare('SELECT max(seq) FROM events').pluck().get())
  db.close()
  expect(events).toBeGreaterThan(8)

  let deaths = 0
  for (let seq = 1; seq <= events; seq += 1) {
    for (const when of ['before', 'after']) {
      await using stage = await stageBetweenRuns()
      stage.env = {SORTIE_TEST_DEATH: `${when} ${seq}`}
      const {signal} = await stage.run('run', 'mission.yaml', '-q')
      stage.env = {}
      if (signal === 'SIGKILL') deaths += 1
      const sorted = (entries: readonly LedgerEntry[]) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(sorted(await ledgerOf(stage)), `killed ${when} event ${seq}`).toEqual(sorted(foldedLog(stage)))
      await stage.run('run', 'mission.yaml', '-q', '--resume')
      expect(byTitle(await ledgerOf(stage)), `killed ${when} event ${seq}, resumed`).toEqual(expected)
      expect(sorted(await ledgerOf(stage)), `killed ${when} event ${seq}, resumed`).toEqual(sorted(foldedLog(stage)))
    }
  }
  expect(deaths).toBe(2 * events)
})
