/** Which runs `resume` goes on with. */
import type {RunRow} from '../engine/contracts.ts'

export function isUnfinished({outcome}: Pick<RunRow, 'outcome'>): boolean {
  return outcome === null || outcome === 'interrupted' || outcome === 'waiting' || outcome === 'budget_exhausted'
}
