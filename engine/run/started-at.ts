/** When a run was made, which its name tells: the same before and after an interrupt. */
import type {RunId} from '../contracts.ts'

/** `20260102-030405-k3f9x2` is `2026-01-02T03:04:05Z`; '' for a name without a time. */
export function startedAt(runId: RunId): string {
  const parts = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-/.exec(runId)
  if (parts === null) return ''
  const [, year, month, day, hours, minutes, seconds] = parts
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`
}
