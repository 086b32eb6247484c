/** Names that say their value is secret: `DB_PASSWORD`, `clientSecret`, `x-api-key`. Pure. */

export type SecretName = 'password' | 'secret'

/** Parts of words, rare in other words; one of them stands in every name that `secretName` knows. */
export const nameAnchors: readonly string[] = ['pass', 'pwd', 'secr', 'toke', 'key', 'credentia', 'salt']

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What follows the word: where the value is for, or in what form it stands. */
const suffixes = setOf(
  'prod production live dev development stage staging test value text plain plaintext string str raw base b64 base64 hex',
)
/** With what is written before it without a sign: `pgpassword`, `githubtoken`. */
const password =
  /^(?<before>.*)(?:password|passwd|passwort|passphrase|passcode)$|^(?:pwd|pass|(?:user|db|root|smtp|mail|pg)pass)$/
const secret = /^(?<before>.*)(?:secret|token|credentials?|(?:api|access|secret|private|auth|signing|encryption)key)$/
/** Before `key`, and before `salt`. */
const secretKeys = setOf(
  `api access secret private priv auth sign signing signature encrypt encryption crypt crypto cipher master account
   service storage client consumer app application license licence deploy shared preshared hmac jwt session cookie admin
   root subscription webhook write server wrapping ssl tls ssh nonce in aes des rsa hash security integration merchant
   partner bot`,
)
const salts = setOf('auth secure nonce in password jwt')

/** Before the last word: these stand for something public, or for no secret at all. */
const harmless = setOf(
  `public publishable csrf xsrf next page continuation sync cancel cancellation cancelation pad bos eos unk mask sep cls
   stop special max min num prompt design color theme syntax semantic request idempotency primary foreign sort partition
   cache translation i18n row map dict registry hot short has is no with show hide forgot reset confirm invalid wrong
   missing enter bad incorrect`,
)

/** What a name says about its value; null for any other name. */
export function secretName(name: string): SecretName | null {
  const words = wordsOf(name)
  while (words.length > 1 && (suffixes.has(words.at(-1) ?? '') || /^\d{1,3}$/.test(words.at(-1) ?? ''))) words.pop()
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (harmless.has(before)) return null
  if (last === 'key') return secretKeys.has(before) ? 'secret' : null
  if (last === 'salt') return salts.has(before) ? 'secret' : null
  const asPassword = password.exec(last)
  const found = asPassword ?? secret.exec(last)
  if (found === null || harmless.has(found.groups?.['before'] ?? '')) return null
  return asPassword === null ? 'secret' : 'password'
}

/** `DB_PASSWORD` and `dbPassword` are `db`, `password`. Only the last words matter. */
function wordsOf(name: string): string[] {
  return (name.slice(-MAX_WORDS_CHARS).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map(word => word.toLowerCase())
}

const MAX_WORDS_CHARS = 40
