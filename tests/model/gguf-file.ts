/** Writes GGUF files, sound ones and others. */
import {unreachable} from '../../engine/contracts.ts'

export type GgufValue =
  | {readonly type: 'u32' | 'u64'; readonly value: number}
  | {readonly type: 'string'; readonly value: string}
  | {readonly type: 'strings'; readonly value: readonly string[]}
  | {readonly type: 'floats'; readonly value: readonly number[]}

export type GgufValues = {readonly [key: string]: GgufValue}

export const u32 = (value: number): GgufValue => ({type: 'u32', value})
export const text = (value: string): GgufValue => ({type: 'string', value})

export interface GgufWish {
  readonly magic?: string
  readonly version?: number
  readonly tensors?: bigint
  /** What the header claims; the true number when absent. */
  readonly count?: bigint
  readonly values?: GgufValues
  /** After the values. */
  readonly rest?: Uint8Array
}

/** A small model with a vocabulary, as tools write them: how it is stored comes last. */
export const smallModel: GgufValues = {
  'general.architecture': text('qwen3'),
  'general.type': text('model'),
  'general.name': text('Small One'),
  'general.size_label': text('0.6B'),
  'qwen3.context_length': u32(40_960),
  'tokenizer.ggml.tokens': {type: 'strings', value: Array.from({length: 3_000}, (_, index) => `token-${index}`)},
  'tokenizer.ggml.scores': {type: 'floats', value: Array.from({length: 3_000}, () => 0.5)},
  'general.file_type': u32(15),
}

export function ggufFile({magic = 'GGUF', version = 3, tensors = 1n, count, values = {}, rest}: GgufWish = {}): Buffer {
  const entries = Object.entries(values)
  return Buffer.concat([
    Buffer.from(magic, 'latin1'),
    uint32(version),
    uint64(tensors),
    uint64(count ?? BigInt(entries.length)),
    ...entries.flatMap(([key, value]) => [string(key), encoded(value)]),
    rest ?? Buffer.alloc(0),
  ])
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

export function uint64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(value)
  return bytes
}

export function string(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([uint64(BigInt(bytes.length)), bytes])
}

function encoded(value: GgufValue): Buffer {
  switch (value.type) {
    case 'u32':
      return Buffer.concat([uint32(4), uint32(value.value)])
    case 'u64':
      return Buffer.concat([uint32(10), uint64(BigInt(value.value))])
    case 'string':
      return Buffer.concat([uint32(8), string(value.value)])
    case 'strings':
      return Buffer.concat([uint32(9), uint32(8), uint64(BigInt(value.value.length)), ...value.value.map(string)])
    case 'floats':
      return Buffer.concat([
        uint32(9),
        uint32(6),
        uint64(BigInt(value.value.length)),
        Buffer.from(Float32Array.from(value.value).buffer),
      ])
    default:
      return unreachable(value)
  }
}
