/** What a listing could not list: one warning for each reason, however many paths there are. */
import type {ErrorCode} from '../../errors.ts'

export interface LeftOut {
  /** `folder`: with all that is in it, which nobody has seen. */
  add(what: 'file' | 'folder', path: string, reason: string): void
  /** Says what was added since. */
  say(): void
}

export type Warn = (code: ErrorCode, message: string) => void

const NAMED = 3
/** Of a longer path, a warning shows both ends. */
const MOST_SHOWN = 200

export function createLeftOut(warn: Warn | undefined): LeftOut {
  const byReason = new Map<string, {what: 'file' | 'folder'; reason: string; paths: Set<string>}>()
  return {
    add(what, path, reason) {
      const key = `${what} ${reason}`
      const known = byReason.get(key)
      if (known === undefined) byReason.set(key, {what, reason, paths: new Set([path])})
      else known.paths.add(path)
    },
    say() {
      for (const {what, reason, paths} of byReason.values())
        warn?.('SCAN_FILE_SKIPPED', inWords(what, reason, [...paths].sort()))
      byReason.clear()
    },
  }
}

function inWords(what: 'file' | 'folder', reason: string, paths: readonly string[]): string {
  const names = paths.slice(0, NAMED).map(path => JSON.stringify(shown(path || '.')))
  if (paths.length === 1) return `the ${what} ${names.join()} was left out: ${reason}`
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : ''
  return `${paths.length} ${what}s were left out, ${reason}: ${names.join(', ')}${more}`
}

function shown(path: string): string {
  return path.length <= MOST_SHOWN ? path : `${path.slice(0, MOST_SHOWN / 2)}…${path.slice(-MOST_SHOWN / 2)}`
}
