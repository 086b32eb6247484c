/** What makes the search fast hides nothing: a look at every place finds no secret that the search does not. */
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {hintsFor} from '../../../engine/secrets/files.ts'
import {findSecrets} from '../../../engine/secrets/find.ts'
import type {Hints} from '../../../engine/secrets/finder.ts'
import {finders} from '../../../engine/secrets/finders.ts'
import {lookAtRun, runsIn} from '../../../engine/secrets/runs.ts'
import {secretCorpus} from '../../scan/truth/corpus.ts'

interface Seen {
  readonly kind: string
  readonly start: number
  readonly end: number
}

/** Every finder at every place where one of its words stands, and every run that a regular expression finds. */
function seenEverywhere(text: string, hints: Hints): Seen[] {
  const folded = text.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())
  const byWord = finders.flatMap(finder =>
    finder.anchors.flatMap(anchor =>
      placesOf(anchor.toLowerCase(), folded).flatMap(at => {
        const seen = finder.look(text, at, hints)
        return seen === null || typeof seen === 'number' ? [] : [seen]
      }),
    ),
  )
  const byLooks = [...text.matchAll(/[\w+/-]{24,}/g)].flatMap(
    ({0: run, index}) => lookAtRun(text, {start: index, end: index + run.length}, hints) ?? [],
  )
  return [...byWord, ...byLooks]
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}

/** Not a character of it is left out of what is found. */
function isCovered({start, end}: Seen, found: readonly Seen[]): boolean {
  return found.some(one => one.start <= start && end <= one.end)
}

const {tuned, heldOut} = secretCorpus()
const corpus = [...tuned, ...heldOut]

test('whatever a look at every place of the corpus sees is found', () => {
  let seen = 0
  for (const {path, text} of corpus) {
    const hints = hintsFor(path)
    const found = findSecrets({text, hints})
    const everywhere = seenEverywhere(text, hints)
    seen += everywhere.length
    expect(everywhere.filter(one => !isCovered(one, found))).toEqual([])
  }
  expect(seen).toBeGreaterThan(600)
})

test('and in texts made of its pieces, cut anywhere and put together', () => {
  const piece = fc
    .tuple(fc.constantFrom(...corpus), fc.nat({max: 400}), fc.nat({max: 400}))
    .map(([{text}, from, length]) => text.slice(from % Math.max(1, text.length)).slice(0, length))
  const word = fc.constantFrom(...finders.flatMap(({anchors}) => anchors))
  const texts = fc.array(fc.oneof(piece, word, fc.constantFrom('"', "'", '=', ': ', '\n', '://', '@')), {maxLength: 12})
  fc.assert(
    fc.property(texts, fc.boolean(), (parts, hasBareValues) => {
      const text = parts.join('')
      const hints = {hasBareValues, hasUnnamed: true}
      const found = findSecrets({text, hints})
      expect(seenEverywhere(text, hints).filter(one => !isCovered(one, found))).toEqual([])
    }),
    {numRuns: 400},
  )
})

test('runs are those that a regular expression finds', () => {
  const run = fc.string({unit: fc.constantFrom('a', 'Z', '0', '+', '/', '-', '_'), maxLength: 60})
  const gap = fc.constantFrom(' ', '=', '"', '.', '\u00e4')
  fc.assert(
    fc.property(fc.array(fc.oneof(run, gap), {maxLength: 12}), parts => {
      const text = parts.join('')
      const expected = [...text.matchAll(/[\w+/-]{24,}/g)].flatMap(({0: found, index}) => [index, index + found.length])
      expect(runsIn(Buffer.from(text, 'latin1'))).toEqual(expected)
    }),
    {numRuns: 500},
  )
})
