/** The scripted server of `server.ts`, started and asked what it counted. */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import type {Counts} from './server.ts'

export interface ModelServer extends AsyncDisposable {
  /** For `base_url`. */
  readonly url: string
  /** From now on each answer takes so long, and counting begins anew. */
  answerAfter(latencyMs: number): Promise<void>
  counts(): Promise<Counts>
}

export async function startModelServer(): Promise<ModelServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed]: readonly unknown[] = await once(child.stdout, 'data')
  const origin = `http://127.0.0.1:${String(printed).trim()}`
  return {
    url: `${origin}/v1`,
    async answerAfter(latencyMs) {
      await fetch(`${origin}/latency/${latencyMs}`, {method: 'PUT'})
    },
    async counts() {
      const counted = await fetch(`${origin}/counts`)
      const {calls, mostAtOnce}: Counts = JSON.parse(await counted.text())
      return {calls, mostAtOnce}
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
