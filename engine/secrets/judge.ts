/** Whether the value of a name is a secret, or only stands where one would. Pure. */
import {isPattern, looksRandom, wordShareOf} from './chance.ts'
import type {SecretName} from './names.ts'
import {isPlaceholder, namesASecret} from './placeholders.ts'
import type {ValueForm} from './values.ts'

export interface Judged {
  readonly kind: SecretName
  /** As written: `api_key`. */
  readonly name: string
  readonly value: string
  readonly form: ValueForm
  /** In a file of settings, where values may stand without quotes. */
  readonly isSetting: boolean
}

const SURE = 0.9
const LIKELY = 0.7
const POSSIBLE = 0.5
/** Not worth a finding; worth hiding from strangers. */
const FAINT = 0.3

/** Beside a name stand paths and names of other things as well. */
const MAX_WORD_SHARE_BESIDE = 0.25
const MIN_PASSWORD = 6
/** What people choose or are given to type is shorter. */
const MAX_PASSWORD = 200
/** As much of a value as says what it is. The rest would only take time, again for each name that stands before it. */
const JUDGED_CHARS = 128
const MIN_WORD_PASSWORD = 8

/** From 0 to 1; null for what is certainly none. */
export function confidenceIn({kind, name, value: whole, form, isSetting}: Judged): number | null {
  const value = whole.slice(0, JUDGED_CHARS)
  if (isPlaceholder(value) || isPattern(value) || isPublicAddress(value)) return null
  if (isUuid(value)) return /api|auth|access|secret|password/i.test(name) ? LIKELY : FAINT
  if (looksRandom(value)) {
    return form !== 'beside' || wordShareOf(value) < MAX_WORD_SHARE_BESIDE ? SURE : null
  }
  if (whole.length > MAX_PASSWORD) return null
  if (form === 'bare' && !isSetting) return null
  if (kind === 'secret') return isMadeOfSigns(value) ? LIKELY : null
  return passwordConfidence(value, form, isSetting)
}

/** Of a contract or an account on Ethereum: a `token` to those who trade in it. */
function isPublicAddress(value: string): boolean {
  return /^0x[0-9a-f]{40}$/i.test(value)
}

/** Also the tokens of some services; more often an id. */
function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
}

/** Keys that generators of frameworks make of all signs there are. */
function isMadeOfSigns(value: string): boolean {
  return value.length >= 20 && !/\s/.test(value) && kindsIn(value) === 4 && wordShareOf(value) < 0.4
}

function passwordConfidence(value: string, form: ValueForm, isSetting: boolean): number | null {
  if (value.length < MIN_PASSWORD || /\s/.test(value) || namesASecret(value)) return null
  if (isNameOrPath(value) || isVersion(value)) return null
  const isMixed = /\d/.test(value) && /[A-Za-z]/.test(value)
  const hasSign = /[^\w.-]/.test(value) && /[A-Za-z]/.test(value)
  if (form === 'beside') return isMixed && (hasSign || /[A-Z]/.test(value)) ? LIKELY : isMixed ? FAINT : null
  if (isMixed || hasSign) return LIKELY
  return isSetting && value.length >= MIN_WORD_PASSWORD ? POSSIBLE : FAINT
}

/** `1.302194`, `v5.36`. */
function isVersion(value: string): boolean {
  return /^v?\d+(?:\.\d+)+$/.test(value)
}

/** How many of small letters, capitals, digits and signs occur. */
function kindsIn(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter(kind => kind.test(value)).length
}

/** `user_password`, `auth.reset`, `/run/secrets/db`, `#/definitions/x`, `a@b.c`. */
function isNameOrPath(value: string): boolean {
  return /^[\w-]+(?:[./][\w-]+)+$/.test(value) && !/\d/.test(value)
}
