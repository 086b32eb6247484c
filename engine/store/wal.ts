/**
 * Reads SQLite's write-ahead log without SQLite: what it says of page 1 may be newer than the database file, and opening
 * the database to ask would already write to it. Format: https://www.sqlite.org/fileformat2.html, section 4.
 */
import {closeSync, openSync, readSync} from 'node:fs'

export interface WalContent {
  /** Size of the database, in pages, after the last commit. */
  readonly databasePages: number
  /** Numbers of the pages that the log holds, committed ones only. */
  readonly pages: ReadonlySet<number>
  /** Newest committed content of page 1; null while the log does not hold it. */
  readonly pageOne: Buffer | null
}

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682

/** null when there is no log, or nothing was committed in it. */
export function readWal(path: string): WalContent | null {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    // A log that is there but not readable is found out by SQLite, when it opens the database.
    return null
  }
  try {
    return committedContent(file)
  } finally {
    closeSync(file)
  }
}

function committedContent(file: number): WalContent | null {
  const pages = new Set<number>()
  let pageOne: Buffer | null = null
  let databasePages = 0
  let pending: Frame[] = []
  for (const frame of validFrames(file)) {
    pending.push(frame)
    if (frame.databasePages === 0) continue
    for (const {pageNumber} of pending) pages.add(pageNumber)
    pageOne = pending.findLast(({pageNumber}) => pageNumber === 1)?.page ?? pageOne
    databasePages = frame.databasePages
    pending = []
  }
  return databasePages === 0 ? null : {databasePages, pages, pageOne}
}

interface Frame {
  readonly pageNumber: number
  readonly page: Buffer | null
  /** Size of the database in the last frame of a commit, 0 in the others. */
  readonly databasePages: number
}

/** Ends where SQLite would: at the first frame that is cut off, of an earlier round, or wrong by its checksum. */
function* validFrames(file: number): Generator<Frame> {
  const header = Buffer.alloc(HEADER_BYTES)
  if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return
  // The magic's last bit says in which byte order the checksums were computed.
  const magic = header.readUInt32BE(0)
  if (magic !== MAGIC && magic !== MAGIC + 1) return
  const littleEndian = magic === MAGIC
  let sum = checksum([0, 0], header.subarray(0, 24), littleEndian)
  if (!isSum(sum, header, 24)) return

  const frameBytes = FRAME_HEADER_BYTES + header.readUInt32BE(8)
  const frame = Buffer.alloc(frameBytes)
  for (let offset = HEADER_BYTES; ; offset += frameBytes) {
    if (readSync(file, frame, 0, frameBytes, offset) < frameBytes) return
    // Salts 1 and 2: new in each round, so that older frames further on are not taken for valid ones.
    if (frame.compare(header, 16, 24, 8, 16) !== 0) return
    const page = frame.subarray(FRAME_HEADER_BYTES)
    sum = checksum(checksum(sum, frame.subarray(0, 8), littleEndian), page, littleEndian)
    if (!isSum(sum, frame, 16)) return
    const pageNumber = frame.readUInt32BE(0)
    yield {pageNumber, page: pageNumber === 1 ? Buffer.from(page) : null, databasePages: frame.readUInt32BE(4)}
  }
}

type Checksum = readonly [number, number]

function checksum(from: Checksum, bytes: Buffer, littleEndian: boolean): Checksum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [first, second] = from
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + words.getUint32(at, littleEndian) + second) >>> 0
    second = (second + words.getUint32(at + 4, littleEndian) + first) >>> 0
  }
  return [first, second]
}

function isSum(sum: Checksum, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === sum[0] && bytes.readUInt32BE(at + 4) === sum[1]
}
