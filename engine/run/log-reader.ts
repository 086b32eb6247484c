/** Reads the log of a step, which may be gigabytes long and may still grow. */
import {closeSync, fstatSync, openSync, readSync} from 'node:fs'

const BLOCK_BYTES = 65_536
const LINE_FEED = 0x0a

/** Where in the log something begins: an offset in bytes. */
export type LogOffset = number

/** Start of the last `lines` lines. Reads from the end, only as far as they go. 0 when there is no log yet. */
export function lastLinesOffset(path: string, lines: number): LogOffset {
  const file = openIfThere(path)
  if (file === null) return 0
  try {
    const {size} = fstatSync(file)
    const block = Buffer.alloc(BLOCK_BYTES)
    let missing = lines
    if (missing === 0) return size
    for (let end = size; end > 0; end = Math.max(0, end - BLOCK_BYTES)) {
      const start = Math.max(0, end - BLOCK_BYTES)
      const readBytes = readSync(file, block, 0, end - start, start)
      for (let at = readBytes - 1; at >= 0; at--) {
        // The line feed that ends the log belongs to its last line.
        if (block[at] !== LINE_FEED || start + at === size - 1) continue
        missing--
        if (missing === 0) return start + at + 1
      }
    }
    return 0
  } finally {
    closeSync(file)
  }
}

/** Everything from `offset` to the end as it is now, block by block; each block is good until the next is asked for. */
export function* readLog(path: string, offset: LogOffset): Generator<Uint8Array> {
  const file = openIfThere(path)
  if (file === null) return
  try {
    const {size} = fstatSync(file)
    const block = Buffer.alloc(BLOCK_BYTES)
    for (let at = offset; at < size; ) {
      const readBytes = readSync(file, block, 0, Math.min(BLOCK_BYTES, size - at), at)
      if (readBytes === 0) return
      yield block.subarray(0, readBytes)
      at += readBytes
    }
  } finally {
    closeSync(file)
  }
}

/** A step that has printed nothing has no log. */
function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
