/** Replaces secrets in everything that leaves a step: output, events, files. */
import {formsOf, minSecretBytes} from './mask-forms.ts'
import {indexPatterns, type PatternIndex} from './mask-index.ts'

export interface Secret {
  readonly name: string
  readonly value: string
}

export interface Masker {
  text(text: string): string
  /** For bytes that come in pieces: one stream for each output of each attempt. */
  stream(): MaskStream
  /** Names of secrets too short to be masked: SECRET_TOO_SHORT. */
  readonly tooShort: readonly string[]
}

export interface MaskStream {
  /** What can be shown by now. Keeps back the end where it may be the beginning of a secret. */
  write(chunk: Buffer): Buffer
  /**
   * What can be shown although more may follow: call it when nothing has come for a moment, so that a prompt appears.
   * Never shows more than three bytes of what may still become a secret.
   */
  flushIdle(): Buffer
  /** The rest. */
  end(): Buffer
}

const replacement = Buffer.from('***')
/** A longer form is looked for in pieces, so that a stream keeps back no more than this. */
const maxPatternBytes = 1_024

/**
 * Plain, in base64 at any offset, percent-encoded, in hex, escaped for JSON, and the lines of a secret with several.
 * Works on bytes: what is not UTF-8 stays as it is. Secrets that overlap give one replacement.
 * An empty value is no secret.
 */
export function createMasker(secrets: readonly Secret[]): Masker {
  const isShort = ({value}: Secret) => Buffer.byteLength(value) < minSecretBytes
  const given = secrets.filter(({value}) => value !== '')
  const patterns = given.filter(secret => !isShort(secret)).flatMap(({value}) => formsOf(value).flatMap(inPieces))
  const index = indexPatterns(patterns)
  return {
    tooShort: given.filter(isShort).map(({name}) => name),
    text(text) {
      if (patterns.length === 0) return text
      const bytes = Buffer.from(text)
      if (index.find(bytes, 0, bytes.length) === -1) return text
      return createStream(index).endWith(bytes).toString('utf8')
    },
    stream: () => (patterns.length === 0 ? throughput : createStream(index)),
  }
}

const nothing = Buffer.alloc(0)
const throughput: MaskStream = {write: chunk => chunk, flushIdle: () => nothing, end: () => nothing}

function inPieces(form: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let start = 0; start < form.length; start += maxPatternBytes) {
    // The last piece reaches back, so as not to be a few bytes that mean nothing.
    const from = Math.max(0, Math.min(start, form.length - maxPatternBytes))
    found.push(form.subarray(from, from + maxPatternBytes))
  }
  return found
}

function createStream(index: PatternIndex): MaskStream & {endWith(bytes: Buffer): Buffer} {
  let held: Buffer = nothing
  /** How far into `held` a replacement already written reaches; -1 when the last thing written was text. */
  let coveredTo = -1
  /** Bytes at the start of `held` that were shown by `flushIdle`. */
  let shownBytes = 0

  const release = (bytes: Buffer, safeEnd: number): Buffer => {
    const out: Buffer[] = []
    let covered = coveredTo
    let from = Math.max(0, covered, shownBytes)
    for (let at = index.find(bytes, 0, safeEnd); at !== -1; at = index.find(bytes, at + 1, safeEnd)) {
      const end = at + index.longestAt(bytes, at)
      if (at > covered) {
        if (at > from) out.push(bytes.subarray(from, at))
        out.push(replacement)
      }
      covered = Math.max(covered, end)
      from = Math.max(from, covered)
    }
    if (safeEnd > from) out.push(bytes.subarray(from, safeEnd))
    held = bytes.subarray(safeEnd)
    coveredTo = covered >= safeEnd ? covered - safeEnd : -1
    shownBytes = Math.max(0, shownBytes - safeEnd)
    return out.length === 1 && out[0] !== undefined ? out[0] : Buffer.concat(out)
  }
  const endWith = (bytes: Buffer) => release(bytes, bytes.length)

  return {
    endWith,
    write(chunk) {
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      return release(bytes, index.firstUnfinished(bytes, 0))
    },
    flushIdle() {
      const from = Math.max(0, coveredTo, shownBytes)
      if (held.length >= minSecretBytes || from >= held.length) return nothing
      shownBytes = held.length
      coveredTo = -1
      return held.subarray(from)
    },
    end: () => endWith(held),
  }
}
