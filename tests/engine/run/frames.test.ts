import {PassThrough, Writable} from 'node:stream'
import {array, assert, asyncProperty, integer, record, uint8Array} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createFrameReader, createFrameWriter, type Frame, kinds} from '../../../engine/run/frames.ts'

/** All that was written, once the turn of the loop is over. */
async function written(write: (writer: ReturnType<typeof createFrameWriter>) => void): Promise<Buffer> {
  const stream = new PassThrough({highWaterMark: 1 << 30})
  write(createFrameWriter(stream))
  await new Promise(resolve => setImmediate(resolve))
  stream.end()
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('frames', () => {
  const frame = record({
    kind: integer({min: 0, max: 255}),
    id: integer({min: 0, max: 0xffff_ffff}),
    payload: uint8Array({maxLength: 300}).map(bytes => Buffer.from(bytes)),
  })

  test('arrive whole and in order, however the bytes between are cut', async () => {
    const cuts = array(integer({min: 1, max: 700}), {minLength: 1, maxLength: 50})
    await assert(
      asyncProperty(array(frame, {maxLength: 20}), cuts, async (sent, sizes) => {
        const bytes = await written(writer => {
          for (const {kind, id, payload} of sent) writer.bytes(kind, id, payload)
        })
        const seen: Frame[] = []
        const read = createFrameReader(each => void seen.push(each))
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1
          read(bytes.subarray(at, at + size))
          at += size
        }
        expect(seen).toEqual(sent)
      }),
    )
  })

  test('of one turn go out in one piece', async () => {
    let pieces = 0
    const stream = new Writable({
      writev(_chunks, done) {
        pieces++
        done()
      },
    })
    const writer = createFrameWriter(stream)
    for (let id = 0; id < 10; id++) writer.json(kinds.started, id, {pid: id})
    await new Promise(resolve => setImmediate(resolve))
    expect(pieces).toBe(1)
  })

  test('that can wait go out with the next one, in their order, or a moment later by themselves', async () => {
    const pieces: number[][] = []
    const read = createFrameReader(({id}) => pieces.at(-1)?.push(id))
    let wrote: () => void = () => {}
    const stream = new Writable({
      writev(chunks, done) {
        pieces.push([])
        for (const {chunk} of chunks) read(chunk)
        done()
        wrote()
      },
    })
    const writer = createFrameWriter(stream)
    const nextPiece = () =>
      new Promise<void>(resolve => {
        wrote = resolve
      })
    writer.jsonSoon(kinds.started, 1, {pid: 1})
    await new Promise(resolve => setImmediate(resolve))
    expect(pieces).toEqual([])
    writer.json(kinds.exited, 1, {})
    await nextPiece()
    expect(pieces).toEqual([[1, 1]])
    writer.jsonSoon(kinds.started, 2, {pid: 2})
    await nextPiece()
    expect(pieces).toEqual([[1, 1], [2]])
  })

  test('for a stream that is gone are dropped', () => {
    const stream = new PassThrough()
    stream.destroy()
    createFrameWriter(stream).json(kinds.goodbye, 0)
  })
})
