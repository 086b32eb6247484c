/** Every word is found wherever it stands, and nothing else. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {indexAnchors} from '../../../engine/secrets/anchors.ts'

/** `word@place`, in the order of the text. */
function hits(words: readonly string[], text: string, block = text.length + 1): string[] {
  const bytes = Buffer.from(text, 'latin1')
  const index = indexAnchors(words)
  const found: {word: number; at: number}[] = []
  for (let from = 0; from < bytes.length; from += block) {
    const inBlock = index.hitsIn(bytes, from, from + block)
    for (let i = 0; i < inBlock.length; i += 2) found.push({word: inBlock[i] ?? -1, at: inBlock[i + 1] ?? -1})
  }
  return found.sort((a, b) => a.at - b.at || a.word - b.word).map(({word, at}) => `${words[word]}@${at}`)
}

function naively(words: readonly string[], text: string): string[] {
  const folded = text.toLowerCase()
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    for (const word of words) if (folded.startsWith(word.toLowerCase(), at)) found.push(`${word}@${at}`)
  }
  return found
}

describe('anchors', () => {
  test('are found at the beginning, at the end and side by side', () => {
    expect(hits(['abc', 'key', 'ghp_'], 'abckeyghp_abc')).toEqual(['abc@0', 'key@3', 'ghp_@6', 'abc@10'])
  })

  test('are found in any case', () => {
    expect(hits(['AKIA', 'passw'], 'akia AkIa PASSWORD Passw')).toEqual(['AKIA@0', 'AKIA@5', 'passw@10', 'passw@19'])
  })

  test('are found one inside the other', () => {
    expect(hits(['sk-', 'sk-or-', 'or-'], 'sk-or-v1')).toEqual(['sk-@0', 'sk-or-@0', 'or-@3'])
  })

  test('are told from what differs in the eighth bit of a byte', () => {
    expect(hits(['key'], 'k\u00e5y \u00ebey')).toEqual([])
  })

  test('need three letters', () => {
    expect(() => indexAnchors(['ok!', 'no'])).toThrow('"no" is too short for an anchor')
  })

  test('are those that a look at every place finds, in blocks of any size', () => {
    const letters = fc.string({unit: fc.constantFrom('a', 'b', 'A', '-', '_', '1', '\u00e1'), maxLength: 60})
    const word = fc.string({unit: fc.constantFrom('a', 'b', '-', '1'), minLength: 3, maxLength: 6})
    fc.assert(
      fc.property(
        fc.uniqueArray(word, {minLength: 1, maxLength: 40}),
        letters,
        fc.integer({min: 1, max: 9}),
        (words, text, block) => {
          expect(hits(words, text, block).sort()).toEqual(naively(words, text).sort())
        },
      ),
      {numRuns: 500},
    )
  })
})
