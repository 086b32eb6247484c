/**
 * The header of a GGUF file: what the model is called, how large its context is, how it is stored. Only the header is
 * read, piece by piece, and nothing is believed that the size of the file does not bear out.
 */
import {type FileHandle, open, stat} from 'node:fs/promises'
import {createHeaderReader, Damage, type HeaderReader} from './gguf-reader.ts'

export interface GgufHeader {
  readonly version: number
  /** Weights; 0 in a file that holds only a vocabulary. */
  readonly tensors: number
  readonly name: string | null
  /** 'llama', 'qwen3', 'clip'. */
  readonly architecture: string | null
  /** 'model', 'adapter', 'mmproj'. */
  readonly type: string | null
  /** As the makers call its size: '7B'. */
  readonly sizeLabel: string | null
  /** The longest context that it was trained for. */
  readonly contextTokens: number | null
  /** quantisation.ts */
  readonly fileType: number | null
}

export type GgufReading = {readonly ok: true; readonly header: GgufHeader} | {readonly ok: false; readonly why: string}

/** Of all models that there are, some have a few dozen. */
const MAX_PAIRS = 65_536
/** What keys and texts of interest may have; longer ones are cut. */
const MAX_TEXT_BYTES = 4_096
/** The format's own limit. */
const MAX_KEY_BYTES = 65_535
/** Of arrays within arrays. */
const MAX_DEPTH = 4

/** Never throws: whatever is wrong with the file is its verdict, in words. */
export async function readGguf(path: string): Promise<GgufReading> {
  let file: FileHandle | undefined
  try {
    const {size} = await regularFile(path)
    file = await open(path, 'r')
    return {ok: true, header: await readHeader(createHeaderReader(file, size))}
  } catch (cause) {
    if (cause instanceof Damage) return {ok: false, why: cause.message}
    return {ok: false, why: `it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`}
  } finally {
    await file?.close()
  }
}

/** Looked at before it is opened: opening a pipe waits for whoever writes to it. */
async function regularFile(path: string): Promise<{readonly size: number}> {
  const found = await stat(path)
  if (!found.isFile()) throw new Damage('it is no file')
  return found
}

async function readHeader(reader: HeaderReader): Promise<GgufHeader> {
  if (reader.sizeBytes < 24) throw new Damage('it is too short for a GGUF file')
  if ((await reader.text(4, 4)) !== 'GGUF') throw new Damage('it is no GGUF file: it does not begin with "GGUF"')
  const version = await reader.u32()
  // The bytes of a small number the other way round.
  if (version >= 0x1_00_00) throw new Damage('it is a GGUF file for big-endian machines')
  if (version !== 2 && version !== 3) throw new Damage(`its GGUF version is ${version}, which llama.cpp does not read`)
  const tensors = await reader.u64()
  const pairs = await reader.u64()
  if (pairs > MAX_PAIRS) throw new Damage(`it is damaged: its header claims to hold ${pairs} values`)
  return headerFrom({version, tensors, values: await readPairs(reader, pairs)})
}

type Scalar = string | number | null

/** Of all values those of interest: the rest is stepped over. */
async function readPairs(reader: HeaderReader, count: number): Promise<ReadonlyMap<string, Scalar>> {
  const values = new Map<string, Scalar>()
  for (let index = 0; index < count; index++) {
    const keyBytes = await reader.length(1)
    if (keyBytes > MAX_KEY_BYTES) throw new Damage(`it is damaged: a name in its header has ${keyBytes} bytes`)
    const key = await reader.text(keyBytes, MAX_TEXT_BYTES)
    const value = await readValue(reader, await reader.u32(), 0)
    if (isOfInterest(key)) values.set(key, value)
  }
  return values
}

const isOfInterest = (key: string): boolean =>
  /^general\.(name|architecture|type|size_label|file_type)$|^[\w-]+\.context_length$/.test(key)

/** Bytes of the types of fixed size, by their numbers. */
const sizes: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 4],
  [5, 4],
  [6, 4],
  [7, 1],
  [10, 8],
  [11, 8],
  [12, 8],
])
const STRING = 8
const ARRAY = 9

async function readValue(reader: HeaderReader, type: number, depth: number): Promise<Scalar> {
  if (type === STRING) return reader.text(await reader.length(1), MAX_TEXT_BYTES)
  if (type === ARRAY) return skipArray(reader, depth)
  const size = sizes.get(type)
  if (size === undefined) throw new Damage(`it is damaged: its header holds a value of the unknown type ${type}`)
  switch (type) {
    case 4:
      return reader.u32()
    case 10:
      return reader.u64()
    default:
      await reader.skip(size)
      return null
  }
}

async function skipArray(reader: HeaderReader, depth: number): Promise<null> {
  if (depth >= MAX_DEPTH) throw new Damage('it is damaged: lists within lists without end')
  const type = await reader.u32()
  const size = sizes.get(type)
  if (size !== undefined) {
    await reader.skip((await reader.length(size)) * size)
    return null
  }
  if (type !== STRING && type !== ARRAY) {
    throw new Damage(`it is damaged: its header holds a list of the unknown type ${type}`)
  }
  // At the least eight bytes each: the length of a text, or type and length of a list.
  const count = await reader.length(8)
  for (let index = 0; index < count; index++) {
    if (type === ARRAY) await skipArray(reader, depth + 1)
    // Some have half a million of them: no promise for what is already here.
    else if (!reader.skipTextHere()) await reader.skip(await reader.length(1))
  }
  return null
}

function headerFrom({
  version,
  tensors,
  values,
}: {
  version: number
  tensors: number
  values: ReadonlyMap<string, Scalar>
}): GgufHeader {
  const text = (key: string): string | null => {
    const value = values.get(key)
    return typeof value === 'string' && value !== '' ? value : null
  }
  const number = (key: string): number | null => {
    const value = values.get(key)
    return typeof value === 'number' ? value : null
  }
  const architecture = text('general.architecture')
  return {
    version,
    tensors,
    name: text('general.name'),
    architecture,
    type: text('general.type'),
    sizeLabel: text('general.size_label'),
    contextTokens: architecture === null ? null : number(`${architecture}.context_length`),
    fileType: number('general.file_type'),
  }
}
