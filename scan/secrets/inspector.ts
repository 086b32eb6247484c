/** Secrets in one file. What leaves this file is masked: no secret is returned, stored or shown. */
import type {FileInspector, InspectedFile} from '../../engine/contracts.ts'
import {hintsFor, isForeign, isTestData} from '../../engine/secrets/files.ts'
import {type FoundSecret, findSecrets} from '../../engine/secrets/find.ts'
import {hasFormat} from '../../engine/secrets/kinds.ts'
import {type Allowance, allowanceOf} from './allow-comments.ts'
import {digestOf} from './digest.ts'
import {isKeyStore, keyStoreDigest} from './key-stores.ts'
import {endOfLine, startOfLine} from './lines.ts'
import {maskedQuote, maskedSecret} from './quote.ts'
import {isUtf16, readableText} from './readable.ts'

/** Written as a type because an interface does not count as JSON. */
export type SecretFact = {
  readonly kind: string
  /** Counted from 1; both included. */
  readonly line: number
  readonly end_line: number
  /** The line with every secret in it masked. */
  readonly quote: string
  /** Tells two secrets in the same place apart: see digest.ts. */
  readonly digest: string
  readonly confidence: number
  /** In tests, fixtures and examples. */
  readonly in_test_data: boolean
  /** What a comment beside it says: `no_reason` where one of ours gives none. */
  readonly comment: Allowance
}

export const secrets: FileInspector<Record<string, never>, readonly SecretFact[]> = {
  kind: 'secrets',
  version: '1',
  natures: ['text', 'minified', 'binary'],
  wants: () => true,
  inspect(file) {
    const facts = isKeyStore(file) ? [keyStoreFact(file)] : secretFacts(file)
    return facts.length === 0 ? null : facts
  },
}

function secretFacts(file: InspectedFile): SecretFact[] {
  const {text, latin1Bytes, show} = readableText(file)
  const found = findSecrets({text, hints: hintsFor(file.path), ...(latin1Bytes !== undefined && {latin1Bytes})})
  const reported = found.flatMap((secret, index) => {
    const confidence = confidenceIn(file, secret)
    return confidence < MIN_CONFIDENCE ? [] : [{...secret, confidence, index}]
  })
  if (reported.length === 0) return []
  const lineOf = createLineCounter(text)
  return reported.map(secret => ({
    kind: secret.kind,
    line: lineOf(secret.start),
    end_line: lineOf(secret.end - 1),
    quote: isText(file) ? maskedQuote(text, secret.index, {found, show}) : maskedSecret(text, secret),
    digest: digestOf(text.slice(secret.start, secret.end), {kind: secret.kind, path: file.path}),
    confidence: secret.confidence,
    in_test_data: isTestData(file.path),
    comment: allowanceAt(text, secret.start),
  }))
}

function keyStoreFact(file: InspectedFile): SecretFact {
  return {
    kind: 'key-store',
    line: 1,
    end_line: 1,
    quote: '',
    digest: keyStoreDigest(file),
    confidence: 0.6,
    in_test_data: isTestData(file.path),
    comment: 'none',
  }
}

/** Below it is more likely that it is an example. */
const MIN_CONFIDENCE = 0.5
/** What is random in a test was mostly made up for it. */
const IN_TEST_DATA = 0.6
const addresses: readonly string[] = ['basic-auth-url', 'database-url']
const random: readonly string[] = ['assigned-secret', 'authorization-header']

/** How sure it is in this file. */
function confidenceIn(file: InspectedFile, {kind, confidence}: FoundSecret): number {
  return confidence * weightOf(kind, file)
}

/** A format says enough by itself. What is judged by a name or by its looks counts only where people write settings and code. */
function weightOf(kind: string, file: InspectedFile): number {
  const {path, nature} = file
  if (hasFormat(kind)) return 1
  if (!isText(file)) return 0
  if (isForeign(path)) return addresses.includes(kind) ? 1 : 0
  if (nature === 'minified' && kind === 'high-entropy-string') return 0
  if (!isTestData(path)) return 1
  return random.includes(kind) ? IN_TEST_DATA : 0
}

const isText = ({nature, bytes}: InspectedFile): boolean => nature !== 'binary' || isUtf16(bytes)

/** Offsets must come in rising order. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return offset => {
    for (let next = text.indexOf('\n', counted); next !== -1 && next < offset; next = text.indexOf('\n', counted)) {
      line++
      counted = next + 1
    }
    return line
  }
}

/** A comment further away in a line of a minified file is about something else. */
const MAX_DISTANCE = 2_000

function allowanceAt(text: string, at: number): Allowance {
  const from = startOfLine(text, at, at - MAX_DISTANCE)
  const line = text.slice(from, endOfLine(text, at, at + MAX_DISTANCE))
  const endBefore = from - 1
  if (text.charAt(endBefore) !== '\n') return allowanceOf(line, '')
  return allowanceOf(line, text.slice(startOfLine(text, endBefore, endBefore - MAX_DISTANCE), endBefore))
}
