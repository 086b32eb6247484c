/** What stands where a secret would stand, and is none: words to be replaced, references to where the secret is kept. Pure. */

/** Words of those who write examples. In a random text of 40 characters one of them stands once in ten thousand times. */
const exampleWords =
  /example|sample|dummy|fake|mock|placeholder|change[-_ ]?(?:me|it|this)|replace|redacted|filtered|hidden|insert|xxxx|\*\*\*|\.\.\.|…|lorem|foobar|not[-_ ]?(?:a[-_ ]?)?real|(?:^|[-_ ])(?:your|my|some|the|here|goes|put|enter|todo|tbd|foo|bar|baz|test|demo|default|none|null|undefined|unset|empty)(?:$|[-_ ])/i

/** A value that names what it stands for: `password: "password"`, `token: "access_token"`. */
const namesOfSecrets =
  /passw|passphrase|passwort|kennwort|contrase|mot de passe|secret|token|api[-_ ]?key|credential|bearer|^[a-z]*(?:pass|pwd|pw)$/i

/** Whole values that say something else than a secret, mostly types and settings. */
const words: ReadonlySet<string> = new Set(
  `true false yes no on off null nil none undefined string str text char varchar number int integer bool boolean object
   array list any void unknown required optional default enabled disabled admin root user guest postgres mysql redis
   basic digest opaque strong weak hunter2 letmein qwerty abc123 test1234 1234 12345 123456 12345678 self data value key`.split(
    /\s+/,
  ),
)

/** Read from somewhere else when the program runs. */
const reference =
  /^(?:[$]|%[\w.-]+%|@[\w.-]+@|<|\[|\(|\{|#\{|!\w|&\w|\*\w|ENC\[|AgA|AgB|secure:|vault:|op:\/\/|ref\+|sm:\/\/|arn:|projects\/|urn:|env[:.(]|file:|https?:|ssh:|git@|[.~]{0,2}\/|[A-Za-z]:\\|data:|-)|\{\{|\$\{|<%|#\{/

/** True for text that nobody can use: an example, a name, a reference. */
export function isPlaceholder(value: string): boolean {
  return words.has(value.toLowerCase()) || isExample(value) || reference.test(value)
}

/** Of the account that emulators of Azure have: documented, and the same on every machine. */
const EMULATOR_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1'

/** True where a word of those who write examples stands in it. */
export function isExample(value: string): boolean {
  return exampleWords.test(value) || value.startsWith(EMULATOR_KEY)
}

/** Also in the spelling of those who must use digits: `Passw0rd`, `s3cret`. */
export function namesASecret(value: string): boolean {
  return (
    namesOfSecrets.test(value) || namesOfSecrets.test(value.replaceAll(/[013457@$]/g, sign => letterFor[sign] ?? sign))
  )
}

const letterFor: {readonly [sign: string]: string} = {0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's'}
