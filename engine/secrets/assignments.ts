/** Secrets that are known by the name beside them: `DB_PASSWORD=…`, `apiKey: '…'`, `<password>…</password>`. */
import {type Finder, type Hints, matchAt, type Sighting} from './finder.ts'
import {confidenceIn} from './judge.ts'
import {nameAnchors, type SecretName, secretName} from './names.ts'
import {type Place, valueBeside, wholeEnd} from './values.ts'

/** A longer run is text of a program, not a name. */
const MAX_NAME = 80

/** Letters, digits, `_ . -`. */
const inName = new Uint8Array(128)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-') inName[char.charCodeAt(0)] = 1

export const assignmentFinder: Finder = {
  anchors: nameAnchors,
  look(text, at, hints) {
    const name = nameAround(text, at)
    return name === null ? null : secretOf(text, name, hints)
  },
}

/** null where no value can follow: most places where a word of a name stands are prose or calls. */
function nameAround(text: string, at: number): Place | null {
  const highest = at + MAX_NAME
  let to = at
  while (to <= highest && inName[text.charCodeAt(to)] === 1) to++
  if (to > highest || !VALUE_MAY_FOLLOW.has(text.charAt(to))) return null
  const lowest = to - MAX_NAME
  let from = at
  while (from >= lowest && inName[text.charCodeAt(from - 1)] === 1) from--
  if (from < lowest) return null
  // The dashes of a flag are not part of its name.
  while (/[.-]/.test(text.charAt(from))) from++
  return {from, to}
}

/** What closes a name, or comes between it and its value. */
const VALUE_MAY_FOLLOW: ReadonlySet<string> = new Set('"\'`])}>=:?!|<,(&\\ \t\r\n')

/** What is assigned in most lines of code. */
const nameOrCall = /\s?=\s?[A-Za-z_$][\w$]{0,30}[.(;,)\n]/y

/** A badge in a README shows its token to everybody: it opens that picture and nothing else. */
const badge = /badge\.svg\?$/
const BADGE_CHARS = 10

function secretOf(text: string, place: Place, hints: Hints): Sighting | null {
  if (!hints.hasBareValues && matchAt(nameOrCall, text, place.to) !== null) return null
  const found = valueBeside(text, place)
  if (found === null) return null
  const {start, end, form} = found
  const value = text.slice(start, end)
  if (form === 'bare' && isExpression(value, hints)) return null
  if (badge.test(text.slice(Math.max(0, place.from - BADGE_CHARS), place.from))) return null
  const name = text.slice(place.from, place.to)
  const says = secretName(name)
  if (says === null) return null
  const confidence = confidenceIn({kind: says, name, value, form, isSetting: hints.hasBareValues})
  if (confidence === null) return null
  return {kind: kindOf(name, says, value), start, end: wholeEnd(text, found), confidence, prefixChars: 0}
}

/** A call; in code, a name as well: nearly everything that stands there without quotes. */
function isExpression(value: string, {hasBareValues}: Hints): boolean {
  if (/^[\w.]+\(|::|->/.test(value)) return true
  return !hasBareValues && (value.length < 16 || !/\d/.test(value) || /[.([]/.test(value))
}

function kindOf(name: string, says: SecretName, value: string): string {
  if (says === 'password') return 'password'
  const isOfAws = /secret[_-]?access[_-]?key|aws.*(?:secret|key)/i.test(name) && /^[A-Za-z0-9/+]{40}$/.test(value)
  return isOfAws ? 'aws-secret-access-key' : 'assigned-secret'
}
