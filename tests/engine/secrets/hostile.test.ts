/** A line as long as a file, made to keep a rule busy, takes a time in proportion to its length. */
import {describe, expect, test} from 'vitest'
import {findSecrets} from '../../../engine/secrets/find.ts'
import {redact} from '../../../engine/secrets/redact.ts'
import {createRandom} from '../../scan/truth/random.ts'
import {tokens} from '../../scan/truth/tokens.ts'
import {type BusyPiece, busyPieces, longLine} from './long-lines.ts'

const hints = {hasBareValues: true, hasUnnamed: true}
const SHORT_CHARS = 8_000
const TIMES_LONGER = 16
/** A time that grows by the square is 16 times as much again; what a busy machine adds is not. */
const MAX_TIMES_SLOWER = 4 * TIMES_LONGER
/** Less than this is noise of the clock. */
const NOISE_MS = 4
/** A pause of the machine in one measurement is not there in all of them. */
const TRIES = 4

function millisecondsFor(text: string): number {
  const before = process.cpuUsage()
  findSecrets({text, hints})
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1_000
}

function growsFaster(piece: BusyPiece): boolean {
  const short = longLine(piece, SHORT_CHARS)
  const long = longLine(piece, SHORT_CHARS * TIMES_LONGER)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const shortMs = Math.max(millisecondsFor(short), NOISE_MS)
    if (millisecondsFor(long) <= shortMs * MAX_TIMES_SLOWER) return false
  }
  return true
}

describe('a long line', () => {
  test('takes a time that grows as its length does, whichever rule it keeps busy', () => {
    const pieces = busyPieces()
    expect(pieces.length).toBeGreaterThan(600)
    expect(pieces.filter(growsFaster).map(({name}) => name)).toEqual([])
  })

  test('hides no secret that stands at its end', () => {
    const token = tokens.githubClassic(createRandom(4))
    for (const piece of ['x', ' ', '"', 'password=', '-----BEGIN ', 'https://a:', 'eyJhbGci']) {
      const line = `${longLine({name: '', piece}, 300_000)} ${token}`
      expect(findSecrets({text: line, hints}).at(-1)).toMatchObject({kind: 'github-token', end: line.length})
      expect(redact(line).text).not.toContain(token)
    }
  })
})
