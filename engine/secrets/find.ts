/**
 * Finds secrets in a text: keys, tokens, passwords that stand where they can be read. Pure; knows nothing of files, so
 * that what is sent to a model can be looked at as well.
 */
import {indexAnchors} from './anchors.ts'
import type {Finder, Hints, Sighting} from './finder.ts'
import {finders} from './finders.ts'
import {lookAtRun, runsIn} from './runs.ts'

export interface FoundSecret {
  /** `github-token`: see kinds.ts. */
  readonly kind: string
  /** Offsets in the text; `end` is behind the last character. */
  readonly start: number
  readonly end: number
  /** From 0 to 1. Below 0.5 it is more likely an example than a secret. */
  readonly confidence: number
  /** So many characters at its beginning are the same in all secrets of this kind, and may be shown. */
  readonly prefixChars: number
}

export interface TextToSearch {
  readonly text: string
  /** Where each character of the text is one byte, those bytes: spares making them again. */
  readonly latin1Bytes?: Uint8Array
  /** In what forms secrets stand in it: `hintsFor(path)` in files.ts. */
  readonly hints: Hints
}

/** Behind all finders. */
const RUNS = finders.length

interface Marked {
  readonly word: string
  readonly finder: Finder
  readonly rank: number
}
const marked: readonly Marked[] = finders.flatMap((finder, rank) => finder.anchors.map(word => ({word, finder, rank})))
/** Only where one of these words stands a closer look is taken: that makes a file without any as cheap as one pass over it. */
const anchors = indexAnchors(marked.map(({word}) => word))

/**
 * All secrets of a text, in its order; they do not overlap. Throws nothing and keeps nothing; takes a time in proportion
 * to the text's length, whatever stands in it. The unsure ones are among them: who reports asks for a confidence of 0.5,
 * who hides takes all.
 */
export function findSecrets({text, latin1Bytes, hints}: TextToSearch): FoundSecret[] {
  const bytes = latin1Bytes ?? bytesOf(text)
  const sightings: Ranked[] = []
  const lookedTo = new Float64Array(finders.length)
  for (let from = 0; from < bytes.length; from += BLOCK) {
    const hits = anchors.hitsIn(bytes, from, from + BLOCK)
    for (let index = 0; index < hits.length; index += 2) {
      const mark = marked[hits[index] ?? 0]
      const at = hits[index + 1] ?? 0
      if (mark === undefined || at < (lookedTo[mark.rank] ?? 0)) continue
      const seen = mark.finder.look(text, at, hints)
      if (seen === null) continue
      lookedTo[mark.rank] = typeof seen === 'number' ? seen : seen.end
      if (typeof seen !== 'number') sightings.push({...seen, rank: mark.rank})
    }
  }
  const runs = runsIn(bytes)
  for (let index = 0; index < runs.length; index += 2) {
    const sighting = lookAtRun(text, {start: runs[index] ?? 0, end: runs[index + 1] ?? 0}, hints)
    if (sighting !== null) sightings.push({...sighting, rank: RUNS})
  }
  return sightings.length === 0 ? [] : withoutOverlaps(sightings)
}

/** As many as the text has characters. Those beyond Latin 1 are a part of no word: cut in half they would look like letters. */
function bytesOf(text: string): Uint8Array {
  return Buffer.from(text.replaceAll(/[\u0100-\uffff]/g, ' '), 'latin1')
}

/** So that the list of places stays short in a file of any size. */
const BLOCK = 1 << 18

interface Ranked extends Sighting {
  readonly rank: number
}

/** Those that overlap become one, from the first character of all to the last, with the name of the most telling. */
function withoutOverlaps(sightings: readonly Ranked[]): FoundSecret[] {
  const inOrder = [...sightings].sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Ranked[] = []
  for (const next of inOrder) {
    const last = found.at(-1)
    if (last === undefined || next.start >= last.end) found.push(next)
    else found[found.length - 1] = joined(last, next)
  }
  return found.map(({kind, start, end, confidence, prefixChars}) => ({kind, start, end, confidence, prefixChars}))
}

function joined(a: Ranked, b: Ranked): Ranked {
  const telling = b.rank < a.rank ? b : a
  const start = Math.min(a.start, b.start)
  const end = Math.max(a.end, b.end)
  const confidence = Math.max(a.confidence, b.confidence)
  return {...telling, start, end, confidence, prefixChars: telling.start === start ? telling.prefixChars : 0}
}
