/** Chance from a seed: the same seed gives the same corpus on every machine. */

export interface Random {
  /** From 0 up to `below`, not included. */
  integer(below: number): number
  pick<T>(list: readonly T[]): T
  /** So many characters of an alphabet. */
  of(alphabet: string, length: number): string
  /** Two or more words of a name, joined: `orderService`, `order_service`. */
  name(style: 'camel' | 'snake' | 'kebab' | 'upper' | 'pascal', words?: number): string
  /** As people choose them: words, digits and signs. */
  password(): string
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()
const DIGITS = '0123456789'

export const alphabets = {
  lower: LOWER,
  upper: UPPER,
  digits: DIGITS,
  hex: `${DIGITS}abcdef`,
  base32: `${UPPER}234567`,
  base36: `${LOWER}${DIGITS}`,
  base62: `${UPPER}${LOWER}${DIGITS}`,
  base64: `${UPPER}${LOWER}${DIGITS}+/`,
  base64url: `${UPPER}${LOWER}${DIGITS}-_`,
} as const

const NAMES =
  'order user invoice payment report session client worker backup mail search billing gateway storage metrics event audit inventory customer shipping'.split(
    ' ',
  )
const PASSWORD_WORDS =
  'tiger mango winter coffee dragon silver monkey garden rocket falcon pepper sunset marble copper violet harbor thunder pickle'.split(
    ' ',
  )

/** Mulberry32: 32 bits of state, more than enough for a few thousand choices. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (below: number) => Math.floor(next() * below)
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[integer(list.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  const of = (alphabet: string, length: number) =>
    Array.from({length}, () => alphabet.charAt(integer(alphabet.length))).join('')
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  return {
    integer,
    pick,
    of,
    name(style, words = 2) {
      const chosen = Array.from({length: words}, () => pick(NAMES))
      return {
        camel: () => chosen.map((word, index) => (index === 0 ? word : capital(word))).join(''),
        pascal: () => chosen.map(capital).join(''),
        snake: () => chosen.join('_'),
        kebab: () => chosen.join('-'),
        upper: () => chosen.join('_').toUpperCase(),
      }[style]()
    },
    password() {
      const word = pick(PASSWORD_WORDS)
      const digits = of(DIGITS, 2 + integer(3))
      return pick([
        () => `${capital(word)}${digits}${pick(['!', '#', '$', '%'])}`,
        () => `${word}${digits}${capital(pick(PASSWORD_WORDS))}`,
        () => `${capital(word)}-${digits}-${pick(PASSWORD_WORDS)}`,
        () => `${of(`${LOWER}${UPPER}${DIGITS}`, 9)}!${of(DIGITS, 2)}`,
        () => `${word.replace('o', '0').replace('i', '1').replace('e', '3')}_${digits}`,
      ])()
    },
  }
}

/** The seed of one instance of one template: the same whatever stands before it in the corpus. */
export function seedOf(name: string, instance: number): number {
  let hash = 2166136261
  for (const char of `${name}#${instance}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619)
  return hash >>> 0
}
