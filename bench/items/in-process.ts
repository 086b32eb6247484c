/** `each` with work of no length, over the real loop and a real database: what an item costs by itself. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Plan, Store} from '../../engine/contracts.ts'
import {createClock} from '../../engine/run/clock.ts'
import {type DispatchChannel, startRun} from '../../engine/run/execute.ts'
import {createItemBook} from '../../engine/run/items/book.ts'
import {createEach} from '../../engine/run/items/step-each.ts'
import {openStore} from '../../engine/store/open.ts'

export interface InProcess {
  readonly items: number
  /** One for each round. */
  readonly firstMs: readonly number[]
  /** The same list again, in a run that has done it. */
  readonly againMs: readonly number[]
  /** Median growth of the heap while all items are worked on, results included. */
  readonly grownBytes: number
}

const PARALLEL = 8

export async function eachInProcess(counts: readonly number[], rounds: number): Promise<readonly InProcess[]> {
  // Once without counting, for what is compiled and loaded on the way.
  await measureOnce(1_000)
  const all: InProcess[] = []
  for (const items of counts) {
    const runs: Awaited<ReturnType<typeof measureOnce>>[] = []
    for (let round = 0; round < rounds; round++) runs.push(await measureOnce(items))
    const grown = runs.map(({grownBytes}) => grownBytes).sort((one, other) => one - other)
    const grownBytes = grown[Math.floor(grown.length / 2)] ?? 0
    all.push({items, firstMs: runs.map(run => run.firstMs), againMs: runs.map(run => run.againMs), grownBytes})
  }
  return all
}

async function measureOnce(items: number) {
  const stateDir = mkdtempSync(join(tmpdir(), 'sortie-bench-each-'))
  const store = await openStore({stateDir, durability: 'full'})
  try {
    const runId = 'run-1'
    const source = {path: 'bench', sha256: ''}
    await store.createRun({runId, plan, source, createdAtMs: 1, owner: {pid: process.pid, startedAt: ''}})
    const list = Array.from({length: items}, (_, index) => `item-${index}`)
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const first = await workThrough(list, store, runId)
    const grownBytes = Math.max(0, first.heapBytes - before)
    await store.append(runId, [{type: 'run.resumed', atMs: 1, digest: '', version: ''}])
    const again = await workThrough(list, store, runId, 'again')
    return {firstMs: first.ms, againMs: again.ms, grownBytes}
  } finally {
    await store.close()
    rmSync(stateDir, {recursive: true})
  }
}

/** `stepId`'s twin finds what the first one has done: the book is that of the first. */
async function workThrough(list: readonly string[], store: Store, runId: string, twin?: 'again') {
  const clock = createClock()
  let heapBytes = 0
  let ms = 0
  const stepId = twin ?? 'all'
  const dispatcherFor = ({post, emit}: DispatchChannel) => ({
    async start() {
      const each = createEach({
        stepId,
        stepType: 'bench',
        clock,
        signal: new AbortController().signal,
        book: createItemBook(stepId, {post, savedItem: (_, key) => store.item(runId, 'all', key)}),
        emit,
      })
      const beganAtMs = performance.now()
      const how = {key: (item: string) => item, label: (item: string) => item, parallel: PARALLEL}
      const results = await each(list, how, item => Promise.resolve({length: item.length}))
      ms = performance.now() - beganAtMs
      if (results.some(({state}) => state !== 'done')) throw new Error('an item is not done')
      globalThis.gc?.()
      heapBytes = process.memoryUsage().heapUsed
      post({kind: 'attempt-ended', stepId, attempt: 1, end: {status: 'succeeded', output: null, via: 'run'}})
    },
    cancel() {},
  })
  const run = startRun({
    plan: twin === undefined ? plan : {...plan, steps: plan.steps.map(step => ({...step, id: twin}))},
    runId,
    version: 'bench',
    store: twin === undefined ? store : {...store, events: () => []},
    clock,
    reporters: [],
    judge: () => ({holds: true, reason: ''}),
    limitFor: () => ({timeoutMs: null, timeoutReason: ''}),
    random: () => 0,
    dispatcherFor: channel => {
      const dispatcher = dispatcherFor(channel)
      return {start: () => void dispatcher.start(), cancel: dispatcher.cancel}
    },
  })
  await run.done
  return {ms, heapBytes}
}

const plan: Plan = {
  digest: 'bench',
  missionName: 'bench',
  maxParallel: PARALLEL,
  failFast: 'off',
  values: {inputs: {}, vars: {}, secrets: [], envFile: null},
  steps: [
    {
      id: 'all',
      name: 'all',
      type: 'bench',
      params: {},
      dependsOn: [],
      rule: {kind: 'all'},
      condition: null,
      standby: false,
      env: {},
      workingDirectory: '.',
      retry: {maxAttempts: 1, delayMs: 0, factor: 1, jitter: false, on: ['error']},
      timeout: {kind: 'none'},
      continueOnError: false,
      resume: 'again',
    },
  ],
}
