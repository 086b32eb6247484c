/** Reads a file whole, or not at all when it is larger than the caller can use; or piece by piece for its hash. */
import {createHash} from 'node:crypto'
import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'

export interface FileBytes {
  readonly sizeBytes: number
  /** null when the file is larger than was asked for. */
  readonly bytes: Uint8Array | null
}

const PIECE_BYTES = 1_048_576

/** Throws what the system said, or an Error for anything that is not a regular file. */
export function readAtMost(absolutePath: string, maxBytes: number): FileBytes {
  const {descriptor, sizeBytes} = openRegular(absolutePath)
  try {
    if (sizeBytes > maxBytes) return {sizeBytes, bytes: null}
    const bytes = readFully(descriptor, sizeBytes)
    return {sizeBytes: bytes.length, bytes}
  } finally {
    closeSync(descriptor)
  }
}

/** SHA-256 in hex. `breathe` is awaited between two pieces. Throws as `readAtMost` does. */
export async function sha256Of(absolutePath: string, breathe: () => Promise<void>): Promise<string> {
  const {descriptor, sizeBytes} = openRegular(absolutePath)
  try {
    const hash = createHash('sha256')
    const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, sizeBytes + 1))
    // To where the file ends now: one that grows for ever must not be read for ever.
    for (let left = sizeBytes; left > 0; ) {
      const count = readSync(descriptor, piece, 0, Math.min(piece.length, left), null)
      if (count === 0) break
      hash.update(piece.subarray(0, count))
      left -= count
      await breathe()
    }
    return hash.digest('hex')
  } finally {
    closeSync(descriptor)
  }
}

function openRegular(absolutePath: string): {readonly descriptor: number; readonly sizeBytes: number} {
  // Without O_NONBLOCK, opening a named pipe waits until someone writes to it.
  const descriptor = openSync(absolutePath, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) throw new Error('it is a folder')
    if (!stats.isFile()) throw new Error('it is not a regular file')
    return {descriptor, sizeBytes: stats.size}
  } catch (cause) {
    closeSync(descriptor)
    throw cause
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
