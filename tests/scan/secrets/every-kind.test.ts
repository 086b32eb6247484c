/** No kind is there by name alone: each is found in some file, and none of it is shown but what all of its kind share. */
import {describe, expect, test} from 'vitest'
import {secretKinds} from '../../../engine/secrets/kinds.ts'
import {secrets} from '../../../scan/secrets/inspector.ts'
import {secretCorpus} from '../truth/corpus.ts'
import {fileOf} from '../truth/finders.ts'
import {createRandom} from '../truth/random.ts'
import {around, rareTokens} from '../truth/rare-tokens.ts'

const {tuned, heldOut} = secretCorpus()

describe('a token', () => {
  test.each(rareTokens)('of the kind %s is found whole, and masked', (kind, make) => {
    const random = createRandom(6)
    const [before, after] = around(kind)
    for (let instance = 0; instance < 5; instance++) {
      const token = make(random)
      const facts = secrets.inspect(fileOf('notes.txt', Buffer.from(`see ${before}${token}${after} there\n`)), {})
      expect(facts?.map(fact => fact.kind)).toEqual([kind])
      const [, shown = ''] = /^see (\S*)\*{8} there$/.exec(facts?.[0]?.quote ?? '') ?? []
      expect(`${before}${token}`.startsWith(shown)).toBe(true)
      expect(shown.length).toBeLessThan(before.length + 15)
    }
  })
})

test('every kind is found somewhere', () => {
  const files = [...tuned, ...heldOut].map(({path, text}) => fileOf(path, Buffer.from(text)))
  const inCorpus = files.flatMap(file => secrets.inspect(file, {})?.map(({kind}) => kind) ?? [])
  const keyStore = secrets.inspect(fileOf('ci.p12', Buffer.of(0x30, 0x82, 1, 2, 0)), {})?.map(({kind}) => kind) ?? []
  const found = new Set([...inCorpus, ...keyStore, ...rareTokens.map(([kind]) => kind)])
  expect(secretKinds.filter(kind => !found.has(kind))).toEqual([])
})
