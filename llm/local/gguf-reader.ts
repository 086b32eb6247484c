/** Reads a header front to back through a small window, and refuses whatever would lead past the end of the file. */
import type {FileHandle} from 'node:fs/promises'

/** What is wrong with a file, in words that go on from its name. */
export class Damage extends Error {}

export interface HeaderReader {
  readonly sizeBytes: number
  u32(): Promise<number>
  u64(): Promise<number>
  /** A count of things that take at least so many bytes each; there is room for them in the file. */
  length(bytesEach: number): Promise<number>
  /** So many bytes as UTF-8; of a longer text the beginning. */
  text(lengthBytes: number, keepBytes: number): Promise<string>
  skip(lengthBytes: number): Promise<void>
  /** Steps over a text that lies wholly in the window; false, having done nothing, where none does. */
  skipTextHere(): boolean
}

const WINDOW_BYTES = 256 * 1024
/** The largest vocabularies take some 20 MB. What is stepped over without being read does not count. */
const MAX_READ_BYTES = 64 * 1024 * 1024

export function createHeaderReader(file: FileHandle, sizeBytes: number): HeaderReader {
  const window = Buffer.allocUnsafe(Math.min(WINDOW_BYTES, Math.max(sizeBytes, 1)))
  let startsAt = 0
  let held = 0
  let position = 0
  let readBytes = 0

  const left = () => sizeBytes - position
  const here = () => position - startsAt
  const isHere = (bytes: number) => here() >= 0 && here() + bytes <= held

  /** After it the next bytes are in the window. At most WINDOW_BYTES. */
  async function need(bytes: number): Promise<void> {
    if (isHere(bytes)) return
    if (bytes > left()) throw cutOff()
    if (readBytes > MAX_READ_BYTES) throw new Damage('it is damaged: its header has no end')
    startsAt = position
    held = 0
    while (held < bytes) {
      const {bytesRead} = await file.read(window, held, window.length - held, startsAt + held)
      if (bytesRead === 0) throw cutOff()
      held += bytesRead
    }
    readBytes += held
  }

  async function u32(): Promise<number> {
    await need(4)
    const value = window.readUInt32LE(here())
    position += 4
    return value
  }

  /** Beyond 2^53 it is only known to be large, which is all that matters then. */
  async function u64(): Promise<number> {
    await need(8)
    const value = Number(window.readBigUInt64LE(here()))
    position += 8
    return value
  }

  async function skip(lengthBytes: number): Promise<void> {
    if (lengthBytes > left()) throw cutOff()
    position += lengthBytes
  }

  return {
    sizeBytes,
    u32,
    u64,
    skip,
    async length(bytesEach) {
      const count = await u64()
      if (count * bytesEach > left()) throw cutOff()
      return count
    },
    async text(lengthBytes, keepBytes) {
      const keptBytes = Math.min(lengthBytes, keepBytes)
      await need(keptBytes)
      const text = window.toString('utf8', here(), here() + keptBytes)
      await skip(lengthBytes)
      return text
    },
    skipTextHere() {
      if (!isHere(8)) return false
      const lengthBytes = Number(window.readBigUInt64LE(here()))
      if (lengthBytes > left() - 8) return false
      position += 8 + lengthBytes
      return true
    },
  }
}

const cutOff = (): Damage => new Damage('it is cut off, or damaged: its header leads past its end')
