/** Hides secrets from whoever reads a text, a model above all: each becomes `<SECRET:kind:n>`. Pure. */
import {hintsFor} from './files.ts'
import {type FoundSecret, findSecrets} from './find.ts'
import type {Hints} from './finder.ts'

export interface Redacted {
  /** With as many lines as before; those without a secret are unchanged. */
  readonly text: string
  /** What was hidden, in the order of the text. */
  readonly hidden: readonly HiddenSecret[]
}

export interface HiddenSecret {
  /** `github-token`: see kinds.ts. */
  readonly kind: string
  /** The number in the text, counted from 1: equal secrets have equal numbers. */
  readonly n: number
  /** Where it began, counted from 1. */
  readonly line: number
}

export interface RedactOptions {
  /** Where the text comes from: it says in what forms secrets stand there. Unknown: whatever looks like one is hidden. */
  readonly path?: string
}

/**
 * Everything that is found is hidden, however unsure and whatever a comment allows: a word too many costs the reader
 * little. A secret of several lines leaves them empty, so that line numbers still hold. What is not found stays; files
 * that are made of secrets (`isSecretFile`) are not to be shown at all. Throws nothing; linear in the length of the text.
 */
export function redact(text: string, options: RedactOptions = {}): Redacted {
  return createRedactor()(text, options)
}

/** `redact` for several texts with one numbering: a secret that stands in two of them has one number. */
export function createRedactor(): (text: string, options?: RedactOptions) => Redacted {
  const numbers = new Map<string, number>()
  const numberOf = (secret: string): number => {
    const n = numbers.get(secret) ?? numbers.size + 1
    numbers.set(secret, n)
    return n
  }
  return (text, {path} = {}) =>
    replaced(text, findSecrets({text, hints: path === undefined ? anyForm : hintsFor(path)}), numberOf)
}

const anyForm: Hints = {hasBareValues: true, hasUnnamed: true}

function replaced(text: string, found: readonly FoundSecret[], numberOf: (secret: string) => number): Redacted {
  const parts: string[] = []
  const hidden: HiddenSecret[] = []
  let copiedTo = 0
  let line = 1
  for (const {kind, start, end} of found) {
    const before = text.slice(copiedTo, start)
    const secret = text.slice(start, end)
    const n = numberOf(secret)
    line += lineBreaksIn(before).length
    hidden.push({kind, n, line})
    const lineBreaks = lineBreaksIn(secret)
    parts.push(before, `<SECRET:${kind}:${n}>`, ...lineBreaks)
    line += lineBreaks.length
    copiedTo = end
  }
  return {text: parts.join('') + text.slice(copiedTo), hidden}
}

function lineBreaksIn(text: string): readonly string[] {
  return text.match(/\r?\n/g) ?? []
}
