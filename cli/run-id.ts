/** Names for runs: sorted by time, told apart by chance, short enough to type. */
import {randomInt} from 'node:crypto'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** `20261120-091530-k3f9x2`, in UTC. */
export function newRunId(nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)
  const tail = Array.from({length: 6}, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${stamp}-${tail}`
}
