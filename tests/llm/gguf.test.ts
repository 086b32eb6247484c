/** Headers of GGUF files: what is read of sound ones, and what is said of all others. */
import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {assert, asyncProperty, constantFrom, nat, uint8Array} from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'
import {readGguf} from '../../llm/local/gguf.ts'
import {createFolder} from '../command.ts'
import {type GgufWish, ggufFile, smallModel, string, text, u32, uint32, uint64} from '../model/gguf-file.ts'

const folder = createFolder()
afterAll(() => folder[Symbol.dispose]())
const path = join(folder.path, 'model.gguf')

async function readingOf(wish: GgufWish | Uint8Array) {
  writeFileSync(path, wish instanceof Uint8Array ? wish : ggufFile(wish))
  return readGguf(path)
}
const verdictOn = async (wish: GgufWish | Uint8Array): Promise<string | null> => {
  const reading = await readingOf(wish)
  return reading.ok ? null : reading.why
}

test('name, architecture, size, context and storage are read, also from behind the vocabulary', async () => {
  expect(await readingOf({values: smallModel})).toEqual({
    ok: true,
    header: {
      version: 3,
      tensors: 1,
      name: 'Small One',
      architecture: 'qwen3',
      type: 'model',
      sizeLabel: '0.6B',
      contextTokens: 40_960,
      fileType: 15,
    },
  })
})

test('what the header does not say is null', async () => {
  expect(await readingOf({version: 2})).toMatchObject({
    ok: true,
    header: {version: 2, name: null, architecture: null, contextTokens: null, fileType: null},
  })
})

test('a vocabulary larger than the window is stepped over', async () => {
  const words = Array.from({length: 40_000}, (_, index) => `a rather long token ${index}`)
  const values = {
    ...smallModel,
    'tokenizer.ggml.merges': {type: 'strings' as const, value: words},
    'general.name': text('Late'),
  }
  const reordered = Object.fromEntries(Object.entries(values).toSorted(([a]) => (a === 'general.name' ? 1 : -1)))
  expect(await readingOf({values: reordered})).toMatchObject({ok: true, header: {name: 'Late', fileType: 15}})
})

describe('a file that is no sound model is named as what it is', () => {
  const cutOff = 'it is cut off, or damaged: its header leads past its end'
  const keyed = (type: number, ...value: Buffer[]): GgufWish => ({
    count: 1n,
    rest: Buffer.concat([string('general.name'), uint32(type), ...value]),
  })
  const cases: readonly (readonly [name: string, wish: GgufWish | Uint8Array, why: string])[] = [
    ['empty', Buffer.alloc(0), 'it is too short for a GGUF file'],
    ['too short', Buffer.from('GGUF'), 'it is too short for a GGUF file'],
    ['another format', Buffer.alloc(64, 'x'), 'it is no GGUF file: it does not begin with "GGUF"'],
    ['big-endian', {version: 0x03_00_00_00}, 'it is a GGUF file for big-endian machines'],
    ['of version 1', {version: 1}, 'its GGUF version is 1, which llama.cpp does not read'],
    ['of a version to come', {version: 4}, 'its GGUF version is 4, which llama.cpp does not read'],
    [
      'with more values than any',
      {count: 2n ** 63n},
      'it is damaged: its header claims to hold 9223372036854776000 values',
    ],
    ['with values that are not there', {count: 5n}, cutOff],
    ['with a key of 2^60 bytes', {count: 1n, rest: uint64(2n ** 60n)}, cutOff],
    [
      'with a long key',
      {count: 1n, rest: string('k'.repeat(70_000))},
      'it is damaged: a name in its header has 70000 bytes',
    ],
    ['with a text of 2^60 bytes', keyed(8, uint64(2n ** 60n)), cutOff],
    ['with a text of 2^64-1 bytes', keyed(8, uint64(2n ** 64n - 1n)), cutOff],
    ['with a list of 2^60 texts', keyed(9, uint32(8), uint64(2n ** 60n)), cutOff],
    ['with a list of 2^62 numbers', keyed(9, uint32(10), uint64(2n ** 62n)), cutOff],
    ['with a text in a list that leads out', keyed(9, uint32(8), uint64(1n), uint64(2n ** 60n)), cutOff],
    [
      'with a type of value that is unknown',
      keyed(99),
      'it is damaged: its header holds a value of the unknown type 99',
    ],
    [
      'with a list of an unknown type',
      keyed(9, uint32(99)),
      'it is damaged: its header holds a list of the unknown type 99',
    ],
    [
      'with lists within lists',
      keyed(9, ...Array.from({length: 9}, () => Buffer.concat([uint32(9), uint64(1n)]))),
      'it is damaged: lists within lists without end',
    ],
  ]
  test.each(cases)('%s', async (_, wish, why) => {
    expect(await verdictOn(wish)).toBe(why)
  })

  test('a file that is cut off at any byte of its header', async () => {
    const whole = ggufFile({values: {...smallModel, 'tokenizer.ggml.tokens': text('none')}})
    for (const length of [24, 30, 60, 100, whole.length - 9_000, whole.length - 1]) {
      expect(await verdictOn(whole.subarray(0, length)), `${length} bytes`).toBe(cutOff)
    }
  })

  test('a pipe, which would keep whoever opens it waiting', async () => {
    const pipe = join(folder.path, 'pipe.gguf')
    execFileSync('mkfifo', [pipe])
    expect(await readGguf(pipe)).toEqual({ok: false, why: 'it is no file'})
  })

  test('a file that is not there', async () => {
    const reading = await readGguf(join(folder.path, 'nothing.gguf'))
    expect(reading.ok ? '' : reading.why).toContain('it cannot be read: ENOENT')
  })
})

test('whatever bytes follow the magic, there is a verdict or a header, and little memory is taken', async () => {
  const before = process.memoryUsage().arrayBuffers
  await assert(
    asyncProperty(
      uint8Array({maxLength: 400}),
      constantFrom(1n, 3n, 65_536n),
      constantFrom('general.name', 'qwen3.context_length'),
      nat(13),
      async (bytes, count, key, type) => {
        const rest = Buffer.concat([string(key), uint32(type), bytes])
        const reading = await readingOf({count, rest, values: {a: u32(1)}})
        expect(typeof (reading.ok ? reading.header.version : reading.why)).toMatch(/number|string/)
      },
    ),
    {numRuns: 150},
  )
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024)
})
