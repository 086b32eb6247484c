/** What syntax trees show of files, while questions about others are asked already: each file is waited for by itself. */
import {type CodeMetrics, isFileMetrics} from '../../engine/code-metrics.ts'
import type {FileEntry, Json, StepContext} from '../../engine/contracts.ts'

export interface Measures {
  /** null where no parser knows the language. Rejects where the scan has a fault, and after `close`. */
  of(path: string): Promise<CodeMetrics | null>
  /** Nobody waits any more. */
  close(): Promise<void>
}

interface Waiting {
  resolve(metrics: CodeMetrics | null): void
  reject(cause: unknown): void
}

/** In the order of the files; facts of files that have not changed are remembered from earlier scans. */
export function measure(
  files: readonly FileEntry[],
  {scan, maxFileBytes}: {readonly scan: StepContext['scan']; readonly maxFileBytes: number},
): Measures {
  const known = new Map<string, CodeMetrics | null>()
  const waiting = new Map<string, Waiting[]>()
  const ending = new AbortController()
  let end: 'open' | 'measured' | {readonly cause: unknown} = 'open'

  const found = (path: string, [facts = null]: readonly (Json | null)[]) => {
    const metrics = facts !== null && isFileMetrics(facts) && facts.kind === 'analysed' ? facts : null
    known.set(path, metrics)
    for (const {resolve} of waiting.get(path) ?? []) resolve(metrics)
    waiting.delete(path)
  }
  const rest = (tell: (one: Waiting) => void) => {
    for (const some of waiting.values()) for (const one of some) tell(one)
    waiting.clear()
  }
  const done = scan
    .inspect({
      files,
      inspections: [{kind: 'metrics', options: {only: 'outline'}}],
      maxFileBytes,
      onProgress: () => {},
      beside: {found, signal: ending.signal},
    })
    .then(
      () => {
        end = 'measured'
        rest(({resolve}) => resolve(null))
      },
      (cause: unknown) => {
        end = {cause}
        rest(({reject}) => reject(cause))
      },
    )

  return {
    of(path) {
      const metrics = known.get(path)
      if (metrics !== undefined) return Promise.resolve(metrics)
      if (end === 'measured') return Promise.resolve(null)
      if (end !== 'open') return Promise.reject(end.cause)
      return new Promise((resolve, reject) => {
        waiting.set(path, [...(waiting.get(path) ?? []), {resolve, reject}])
      })
    },
    async close() {
      ending.abort()
      await done
    },
  }
}
