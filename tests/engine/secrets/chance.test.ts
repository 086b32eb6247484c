/** What looks made by chance, and what somebody wrote. */
import {describe, expect, test} from 'vitest'
import {entropyOf, isPattern, looksRandom, wordShareOf} from '../../../engine/secrets/chance.ts'
import {alphabets, createRandom} from '../../scan/truth/random.ts'

const SAMPLES = 2_000

/** How many of many random texts look random. */
function shareOfRandom(alphabet: string, length: number): number {
  const random = createRandom(length)
  const texts = Array.from({length: SAMPLES}, () => random.of(alphabet, length))
  return texts.filter(looksRandom).length / SAMPLES
}

describe('chance', () => {
  test.each([
    ['hex of 32', alphabets.hex, 32],
    ['hex of 64', alphabets.hex, 64],
    ['base 36 of 20', alphabets.base36, 20],
    ['base 62 of 32', alphabets.base62, 32],
    ['base64 of 40', alphabets.base64, 40],
    ['base64 of 64', alphabets.base64url, 64],
  ])('is seen in more than 97 of 100 texts in %s characters', (_, alphabet, length) => {
    expect(shareOfRandom(alphabet, length)).toBeGreaterThan(0.97)
  })

  test.each([
    'UsernamePasswordAuthenticationTokenFilter2',
    'org.springframework.security.oauth2.client',
    'how-to-rotate-your-tokens-in-2026',
    'MAX_NUMBER_OF_OPEN_FILES_1024',
    'node_modules/typescript/lib/lib.es2023.d.ts',
    'Updating_output_timestamps_of_project_0_6359',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1',
    '00000000000000000000000000000000',
    'with a space 8f3aZq19xK2mN4bV',
    'tooShort1A',
    '1234567890123456',
  ])('is not seen in %j', text => {
    expect(looksRandom(text)).toBe(false)
  })

  test('entropy is in bits for each character', () => {
    expect(entropyOf('aaaa')).toBe(0)
    expect(entropyOf('abab')).toBe(1)
    expect(entropyOf('0123456789abcdef')).toBe(4)
  })

  test('words are runs that can be spoken', () => {
    expect(wordShareOf('paymentGateway')).toBe(1)
    expect(wordShareOf('xq7kz9pw')).toBe(0)
    expect(wordShareOf('storage-xq7kz9')).toBeCloseTo(7 / 14)
  })

  test('what is counted or repeated is a pattern', () => {
    expect(['abcdefgh', '87654321', 'xxxx-xxxx-xxxx', '0a0a0a0a', 'ghijklmnop'].map(isPattern)).toEqual(
      Array(5).fill(true),
    )
    expect(['hunter22', 'a7Gx0pQ9', 'Tiger42'].map(isPattern)).toEqual([false, false, false])
  })
})
