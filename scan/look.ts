/** One look into one file, by all who want to look into it. */
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import type {FileInspector, FileNature, InspectedFile, Json, JsonObject, LeftOutReason} from '../engine/contracts.ts'
import {codeOf, inWords} from '../engine/file-reason.ts'

/** What one inspector made of one file: facts, nothing to tell, or why it did not look. */
export type Look =
  | {readonly kind: 'facts'; readonly facts: Json}
  | {readonly kind: 'nothing'}
  | {readonly kind: 'left-out'; readonly why: LeftOutReason; readonly detail?: string}

export interface Looking {
  readonly inspector: FileInspector
  readonly options: JsonObject
}

export interface Looks {
  /** In the order of those who look. */
  readonly looks: readonly Look[]
  /** 0 where nobody wanted to look. */
  readonly bytesRead: number
}

/** As git does: text has no NUL in its first 8 KiB. */
const BINARY_CHECK_BYTES = 8 * 1024

const NOTHING: Look = {kind: 'nothing'}
const NOT_WANTED: Look = {kind: 'left-out', why: 'not_wanted'}

export interface LookedAt {
  readonly path: string
  /** Has been checked to lie in the workspace; a link that stands there now is not followed. */
  readonly absolute: string
  /** What is looked into in place of the file there. */
  readonly content?: GivenContent | undefined
}

/** The bytes, or the size of what is too large to be looked into, or was not to be had. */
export type GivenContent = Uint8Array | {readonly sizeBytes: number}

export function lookInto(
  {path, absolute, content: given}: LookedAt,
  lookings: readonly Looking[],
  maxFileBytes: number,
): Looks {
  const wanting = lookings.map(({inspector, options}) => inspector.wants(path, options))
  if (!wanting.includes(true)) return {looks: lookings.map(() => NOT_WANTED), bytesRead: 0}
  const content = given === undefined ? contentOf(absolute, maxFileBytes) : contentGiven(given, maxFileBytes)
  const lookOf = (index: number, {inspector, options}: Looking): Look => {
    if (wanting[index] !== true) return NOT_WANTED
    if (!('bytes' in content)) return content
    const file = content.fileAt(path)
    return inspector.natures.includes(file.nature)
      ? inspected(file, inspector, options)
      : {kind: 'left-out', why: file.nature === 'binary' ? 'binary' : 'minified'}
  }
  const looks = lookings.map((looking, index) => lookOf(index, looking))
  return {looks, bytesRead: 'bytes' in content ? content.bytes : 0}
}

function inspected(file: InspectedFile, inspector: FileInspector, options: JsonObject): Look {
  if (inspector.mayHold?.(file.latin1, options) === false) return NOTHING
  const facts = inspector.inspect(file, options)
  return facts === null ? NOTHING : {kind: 'facts', facts}
}

type Content = {readonly bytes: number; fileAt(path: string): InspectedFile} | Extract<Look, {kind: 'left-out'}>

function contentOf(absolute: string, maxFileBytes: number): Content {
  let bytes: Buffer
  try {
    const read = readAtMost(absolute, maxFileBytes)
    if (read.sizeBytes > maxFileBytes) return leftOutForSize(read)
    bytes = read.bytes
  } catch (cause) {
    return {kind: 'left-out', why: 'unreadable', detail: isLink(cause) ? 'it is a link' : inWords(cause)}
  }
  return contentFrom(bytes)
}

/** A link is not followed, which the system tells as it tells of a circle. */
const isLink = (cause: unknown): boolean => codeOf(cause) === 'ELOOP'

function contentGiven(given: GivenContent, maxFileBytes: number): Content {
  if ('sizeBytes' in given) {
    const {sizeBytes} = given
    if (sizeBytes > maxFileBytes) return {kind: 'left-out', why: 'too_large', detail: `${sizeBytes} bytes`}
    return {kind: 'left-out', why: 'unreadable', detail: 'git does not hold what is staged'}
  }
  return contentFrom(Buffer.from(given.buffer, given.byteOffset, given.byteLength))
}

function contentFrom(bytes: Buffer): Content {
  let file: InspectedFile | undefined
  return {bytes: bytes.length, fileAt: path => (file ??= inspectedFile(path, bytes))}
}

/** A large program or picture is no news; a large text that nobody looks into is. */
function leftOutForSize({sizeBytes, bytes}: ReadBytes): Extract<Look, {kind: 'left-out'}> {
  return {kind: 'left-out', why: bytes.includes(0) ? 'binary' : 'too_large', detail: `${sizeBytes} bytes`}
}

interface ReadBytes {
  readonly sizeBytes: number
  /** Of a file that holds more than was asked for, its beginning. */
  readonly bytes: Buffer
}

/** One for each thread, as long as the longest file so far: memory for each file by itself would cost more than reading it. */
let room = Buffer.allocUnsafeSlow(64 * 1024)

/** What it gives holds until it reads again. Throws what the system said, or an Error for what is no regular file. */
function readAtMost(absolute: string, maxFileBytes: number): ReadBytes {
  // Without O_NONBLOCK, opening a named pipe waits until someone writes to it.
  const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) throw new Error('it is not a regular file')
    const wanted = stats.size > maxFileBytes ? BINARY_CHECK_BYTES : stats.size
    if (wanted > room.length) room = Buffer.allocUnsafeSlow(Math.min(wanted * 2, Math.max(wanted, maxFileBytes)))
    let filled = 0
    while (filled < wanted) {
      const count = readSync(descriptor, room, filled, wanted - filled, null)
      if (count === 0) break
      filled += count
    }
    return {sizeBytes: stats.size, bytes: room.subarray(0, filled)}
  } finally {
    closeSync(descriptor)
  }
}

/** REQUIREMENTS of the earlier scanner: an average line over 500 bytes in a file of fewer than 50 lines. */
const MAX_AVERAGE_LINE_BYTES = 500
const FEW_LINES = 50

function inspectedFile(path: string, bytes: Buffer): InspectedFile {
  // Not lazy: a getter in an object literal would keep the text alive until the next full collection of garbage.
  const latin1 = bytes.toString('latin1')
  let text: string | undefined
  return {path, bytes, latin1, nature: natureOf(bytes), text: () => (text ??= bytes.toString('utf8'))}
}

export function natureOf(bytes: Buffer): FileNature {
  if (bytes.subarray(0, BINARY_CHECK_BYTES).includes(0)) return 'binary'
  // So many lines are enough, whatever their number is in the end.
  const enough = Math.min(FEW_LINES, Math.ceil(bytes.length / MAX_AVERAGE_LINE_BYTES))
  let lines = 1
  for (let at = bytes.indexOf(10); at !== -1 && lines < enough; at = bytes.indexOf(10, at + 1)) {
    if (at < bytes.length - 1) lines++
  }
  return lines < enough ? 'minified' : 'text'
}
