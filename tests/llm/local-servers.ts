/** Starts local servers as a run does, with real processes. */
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {createClock} from '../../engine/run/clock.ts'
import {createCompanionPort} from '../../engine/run/companion.ts'
import {createDirectSpawner} from '../../engine/run/direct-spawner.ts'
import {createHttpPort} from '../../engine/run/http.ts'
import {endTree, findMarked, markerOf} from '../../engine/run/process-tree.ts'
import {type LocalServerOptions, type ServerProgress, startLocalServer} from '../../llm/local/server.ts'
import {ggufFile, smallModel} from '../model/gguf-file.ts'

export const fakeServer = join(import.meta.dirname, '..', 'model', 'fake-llama-server.cjs')

/** What the fake server is to do: tests/model/fake-llama-server.cjs. */
export type FakeWish = {readonly [name: string]: unknown}

export interface ServerBench {
  readonly folder: string
  readonly modelPath: string
  readonly progress: ServerProgress[]
  readonly abort: AbortController
  start(more?: Partial<LocalServerOptions>): ReturnType<typeof startLocalServer>
  /** What the fake was started with. */
  seen(): {readonly pid: number; readonly args: readonly string[]; readonly env: {readonly [name: string]: string}}
  /** Processes that are left of all servers of this bench. */
  left(): readonly number[]
}

export function createServerBench(wish: FakeWish = {}): ServerBench {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-llm-')))
  const modelPath = join(folder, 'small.gguf')
  writeFileSync(modelPath, ggufFile({values: smallModel}))
  writeFileSync(`${modelPath}.fake.json`, JSON.stringify(wish))
  const runId = `test-${Math.random()}`
  const marker = markerOf({runId})
  const companions = createCompanionPort({spawner: createDirectSpawner(), runId, cwd: folder})
  const abort = new AbortController()
  const progress: ServerProgress[] = []
  onTestFinished(async () => {
    await endTree({groupId: null, marker, graceMs: 0})
    rmSync(folder, {recursive: true, force: true})
  })
  return {
    folder,
    modelPath,
    progress,
    abort,
    start: more =>
      startLocalServer({
        program: fakeServer,
        modelPath,
        env: process.env,
        signal: abort.signal,
        clock: createClock(),
        companions,
        http: createHttpPort(abort.signal),
        onProgress: told => void progress.push(told),
        ...more,
      }),
    seen: () => JSON.parse(readFileSync(`${modelPath}.seen.json`, 'utf8')),
    left: () => findMarked(marker),
  }
}
