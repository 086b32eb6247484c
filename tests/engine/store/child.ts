/** A program of its own for the tests: opens a real store and does one thing with it. `child.cjs WHAT STATE_DIR RUN` */
import {writeSync} from 'node:fs'
import type {DurableEvent} from '../../../engine/contracts.ts'
import {SortieError} from '../../../engine/errors.ts'
import {isAlive, ownIdentity} from '../../../engine/run/identity.ts'
import {openStore} from '../../../engine/store/open.ts'
import {planOf, started} from '../../suites/store.ts'

const [, , what = '', stateDir = '', runId = ''] = process.argv
const event: DurableEvent = {type: 'warned', atMs: 2, stepId: null, code: 'STEP_LOST', message: 'x'.repeat(2_000)}

async function main(): Promise<void> {
  switch (what) {
    case 'open':
      say('ready')
      await toldToGo()
      return openOnce()
    case 'lock':
      say('ready')
      await toldToGo()
      return lock()
    case 'append':
      return append()
    default:
      throw new Error(`nothing is called "${what}"`)
  }
}

async function openOnce(): Promise<void> {
  const store = await openStore({stateDir})
  await store.createRun({
    runId,
    plan: planOf('shared'),
    source: {path: '/mission.yaml', sha256: 'e3b0'},
    createdAtMs: 1,
    owner: ownIdentity(),
  })
  const [stored] = await store.append(runId, [started])
  await store.close()
  say(`appended ${stored?.seq}`)
}

/** Holds the lock until it is killed. */
async function lock(): Promise<void> {
  const store = await openStore({stateDir})
  const answer = await store.lock('nightly', ownIdentity(), isAlive)
  say(answer.taken ? 'taken' : `held by ${answer.holder.pid}`)
  await new Promise(resolve => setTimeout(resolve, 600_000))
}

/** Says each number once its event is stored, until it is killed or refused. */
async function append(): Promise<void> {
  const store = await openStore({stateDir, durability: 'normal'})
  if ((await store.run(runId)) === undefined) {
    await store.createRun({
      runId,
      plan: planOf('nightly'),
      source: {path: '/mission.yaml', sha256: 'e3b0'},
      createdAtMs: 1,
      owner: ownIdentity(),
    })
  }
  for (;;) say(String((await store.append(runId, [event]))[0]?.seq))
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function toldToGo(): Promise<void> {
  return new Promise(resolve => {
    process.stdin.once('data', () => {
      process.stdin.destroy()
      resolve()
    })
  })
}

main().catch((error: unknown) => {
  say(error instanceof SortieError ? `refused ${error.code}: ${error.message}` : String(error))
  process.exitCode = 1
})
