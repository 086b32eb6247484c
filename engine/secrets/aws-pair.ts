/** The secret key of AWS beside its id: it has no format of its own. */
import {looksRandom} from './chance.ts'
import type {Finder} from './finder.ts'
import {isExample} from './placeholders.ts'

const id = /^[A-Z0-9]{20}(?![A-Za-z0-9])/
const ID_CHARS = 20
/** From the id to the end of the secret, at most. */
const MAX_DISTANCE = 200

export const awsPairFinder: Finder = {
  anchors: ['AKIA', 'ASIA'],
  look(text, at) {
    const around = text.slice(at, at + MAX_DISTANCE)
    if (!id.test(around)) return null
    for (const run of around.slice(ID_CHARS).matchAll(/[A-Za-z0-9/+]{30,}/g)) {
      const [secret] = run
      if (
        secret.length !== 40 ||
        !/[a-z]/.test(secret) ||
        !/[A-Z]/.test(secret) ||
        !looksRandom(secret) ||
        isExample(secret)
      )
        continue
      const start = at + ID_CHARS + run.index
      return {kind: 'aws-secret-access-key', start, end: start + secret.length, confidence: 0.9, prefixChars: 0}
    }
    return null
  },
}
