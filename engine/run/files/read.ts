/** Reads a file whole, or not at all when it is larger than the caller can use. */
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'

export interface FileBytes {
  readonly sizeBytes: number
  /** null when the file is larger than was asked for. */
  readonly bytes: Uint8Array | null
}

/** Throws what the system said, or an Error for anything that is not a regular file. */
export function readAtMost(absolutePath: string, maxBytes: number): FileBytes {
  // Without O_NONBLOCK, opening a named pipe waits until someone writes to it.
  const descriptor = openSync(absolutePath, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) throw new Error('it is a folder')
    if (!stats.isFile()) throw new Error('it is not a regular file')
    if (stats.size > maxBytes) return {sizeBytes: stats.size, bytes: null}
    const bytes = readFully(descriptor, stats.size)
    return {sizeBytes: bytes.length, bytes}
  } finally {
    closeSync(descriptor)
  }
}

/** Shorter than `sizeBytes` when the file shrank since it was measured. */
function readFully(descriptor: number, sizeBytes: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(sizeBytes)
  let filled = 0
  while (filled < sizeBytes) {
    const count = readSync(descriptor, bytes, filled, sizeBytes - filled, null)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}
