/**
 * Messages between the engine and its helper process: length of the payload, kind, number of the program, payload.
 * Output and input go as they came; everything else is JSON. Both ends are always of the same version.
 */
import type {Writable} from 'node:stream'

const HEAD_BYTES = 9

/** The payload is JSON of the type named in protocol.ts, unless it says bytes. */
export const kinds = {
  // To the helper.
  environment: 1,
  /** Bytes for the standard input of the `start` that follows. */
  stdin: 2,
  start: 3,
  pause: 4,
  resume: 5,
  readRest: 6,
  abandon: 7,
  guard: 8,
  release: 9,
  goodbye: 10,
  expect: 11,
  // From the helper.
  ready: 16,
  started: 17,
  refused: 18,
  /** Bytes. */
  stdout: 19,
  stderr: 20,
  exited: 21,
  restRead: 22,
} as const

export interface Frame {
  readonly kind: number
  /** Which program it is about; 0 where it is about none. */
  readonly id: number
  readonly payload: Buffer
}

export interface FrameWriter {
  json(kind: number, id: number, value?: unknown): void
  bytes(kind: number, id: number, payload: Uint8Array): void
  /** Hands over to the system what was written until now, before it returns. */
  flush(): void
}

/** What is written in one turn of the loop goes out in one piece. */
export function createFrameWriter(stream: Writable): FrameWriter {
  let isCorked = false
  const uncork = () => {
    isCorked = false
    stream.uncork()
  }
  const bytes = (kind: number, id: number, payload: Uint8Array) => {
    if (stream.destroyed || stream.writableEnded) return
    if (!isCorked) {
      isCorked = true
      stream.cork()
      process.nextTick(uncork)
    }
    stream.write(headOf(kind, id, payload.length))
    if (payload.length > 0) stream.write(payload)
  }
  return {
    bytes,
    flush() {
      if (isCorked) uncork()
    },
    json: (kind, id, value) => bytes(kind, id, value === undefined ? nothing : Buffer.from(JSON.stringify(value))),
  }
}

const nothing = Buffer.alloc(0)

function headOf(kind: number, id: number, payloadBytes: number): Buffer {
  const head = Buffer.allocUnsafe(HEAD_BYTES)
  head.writeUInt32LE(payloadBytes, 0)
  head.writeUInt8(kind, 4)
  head.writeUInt32LE(id, 5)
  return head
}

/** Takes bytes in whatever pieces they come; calls once for each whole frame. */
export function createFrameReader(onFrame: (frame: Frame) => void): (bytes: Buffer) => void {
  let pieces: Buffer[] = []
  let heldBytes = 0
  let wantedBytes = HEAD_BYTES
  return bytes => {
    pieces.push(bytes)
    heldBytes += bytes.length
    if (heldBytes < wantedBytes) return
    let held = pieces.length === 1 ? bytes : Buffer.concat(pieces)
    wantedBytes = HEAD_BYTES
    while (held.length >= HEAD_BYTES) {
      const end = HEAD_BYTES + held.readUInt32LE(0)
      if (held.length < end) {
        wantedBytes = end
        break
      }
      onFrame({kind: held.readUInt8(4), id: held.readUInt32LE(5), payload: held.subarray(HEAD_BYTES, end)})
      held = held.subarray(end)
    }
    pieces = held.length === 0 ? [] : [held]
    heldBytes = held.length
  }
}
