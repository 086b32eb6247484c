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

/** Frames go out in the order in which they are written. */
export interface FrameWriter {
  json(kind: number, id: number, value?: unknown): void
  bytes(kind: number, id: number, payload: Uint8Array): void
  /** Hands over to the system what was written until now, before it returns. */
  flush(): void
  /** Waits a moment for another frame to go out with: one write and one awakening of the other end, in place of two. */
  jsonSoon(kind: number, id: number, value: unknown): void
}

/** Longer than most short programs run, shorter than anybody notices. */
const SOON_MS = 5

/** What is written in one turn of the loop goes out in one piece. */
export function createFrameWriter(stream: Writable): FrameWriter {
  let isCorked = false
  let isLeaving = false
  let soon: NodeJS.Timeout | undefined
  const send = () => {
    clearTimeout(soon)
    soon = undefined
    isCorked = false
    isLeaving = false
    stream.uncork()
  }
  const write = (kind: number, id: number, payload: Uint8Array) => {
    if (!isCorked) {
      isCorked = true
      stream.cork()
    }
    stream.write(headOf(kind, id, payload.length))
    if (payload.length > 0) stream.write(payload)
  }
  const isGone = () => stream.destroyed || stream.writableEnded
  const bytes = (kind: number, id: number, payload: Uint8Array) => {
    if (isGone()) return
    write(kind, id, payload)
    if (isLeaving) return
    isLeaving = true
    process.nextTick(send)
  }
  return {
    bytes,
    flush() {
      if (isCorked) send()
    },
    json: (kind, id, value) => bytes(kind, id, value === undefined ? nothing : jsonBytes(value)),
    jsonSoon(kind, id, value) {
      if (isGone()) return
      write(kind, id, jsonBytes(value))
      if (!isLeaving) soon ??= setTimeout(send, SOON_MS)
    },
  }
}

const jsonBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

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
