/**
 * Looks for secrets in 50 MB on one line, made to keep each rule as busy as can be: `npm run bench:long-lines`, with a
 * part of a name for those alone. A rule whose time grows faster than the text shows as a line much slower than the others.
 */
import {findSecrets} from '../engine/secrets/find.ts'
import {finders} from '../engine/secrets/finders.ts'
import {busyPieces, longLine} from '../tests/engine/secrets/long-lines.ts'

const BYTES = Number(process.env['BYTES'] ?? 50_000_000)
/** Most take a twentieth of the time; one that took time by the square of the length would need hours. */
const MIN_MEGABYTES_PER_SECOND = 1

const part = process.argv[2] ?? ''
const pieces = busyPieces(finders.flatMap(({anchors}) => anchors)).filter(({name}) => name.includes(part))
let slow = 0
for (const piece of pieces) {
  const latin1Bytes = Buffer.from(longLine(piece, BYTES), 'latin1')
  const before = process.cpuUsage()
  const found = findSecrets({
    text: latin1Bytes.toString('latin1'),
    latin1Bytes,
    hints: {hasBareValues: true, hasUnnamed: true},
  })
  const {user, system} = process.cpuUsage(before)
  const megabytesPerSecond = BYTES / (user + system)
  const isSlow = megabytesPerSecond < MIN_MEGABYTES_PER_SECOND
  if (isSlow) slow++
  const rate = megabytesPerSecond.toFixed(0).padStart(6)
  process.stdout.write(`${rate} MB/s ${isSlow ? 'SLOW ' : ''}${piece.name} (${found.length} found)\n`)
}
process.stdout.write(`${pieces.length} lines of ${BYTES / 1e6} MB, ${slow} of them slow\n`)
process.exitCode = slow === 0 ? 0 : 1
