/** What every kind of secret is found by: words that mark a place, and a closer look at that place. */

export interface Sighting {
  readonly kind: string
  /** Offsets in the text; `end` is behind the last character. */
  readonly start: number
  readonly end: number
  /** From 0 to 1: how sure it is that this is a secret, and a real one. */
  readonly confidence: number
  /** So many characters at its beginning are the same in all secrets of this kind. */
  readonly prefixChars: number
}

export interface Finder {
  /** At least three letters each; capitals and small letters are the same. */
  readonly anchors: readonly string[]
  /**
   * Looks at the place where the word begins. null: there is no secret. A number: nor does one begin before this offset,
   * so that a long text is not looked at again and again. Works in a time that does not depend on the text's length.
   */
  look(text: string, at: number, hints: Hints): Sighting | number | null
}

/** What the path of a file tells about its text. */
export interface Hints {
  /** Values may stand without quotes, as in `.env` and YAML; in code what has no quotes is an expression. */
  readonly hasBareValues: boolean
  /** A long string may be worth a look although nothing says what it is; not so in data. */
  readonly hasUnnamed: boolean
}

/** `pattern` at exactly this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
