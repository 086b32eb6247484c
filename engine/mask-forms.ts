/** The forms in which a secret can turn up in a text. */

/** Shorter texts occur by chance: masking them would blank the log. */
export const minSecretBytes = 4
/** Lines of a secret that are shorter (`{`, `}`) stand in too many other texts. */
const minLineLength = 8
/** At these columns `base64` and PEM writers break lines. */
const base64Columns: readonly number[] = [76, 64]

/** All forms, at least `minSecretBytes` long, each once, as bytes. */
export function formsOf(secret: string): Buffer[] {
  const forms = new Map<string, Buffer>()
  for (const text of [secret, ...linesOf(secret)]) {
    for (const form of [...plainForms(text), ...encodedForms(text)]) {
      const bytes = Buffer.from(form)
      if (bytes.length >= minSecretBytes) forms.set(bytes.toString('latin1'), bytes)
    }
  }
  return [...forms.values()]
}

function linesOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map(line => line.trim())
  return lines.length === 1 ? [] : lines.filter(line => line.length >= minLineLength)
}

function plainForms(text: string): string[] {
  const json = jsonEscaped(text)
  const ascii = asciiOnly(json)
  return [
    text,
    // A text file written on Windows.
    text.replaceAll(/\r?\n/g, '\r\n'),
    json,
    json.replaceAll('/', '\\/'),
    ascii,
    // JSON in a string of JSON.
    jsonEscaped(json),
    jsonEscaped(ascii),
    // How `sh -x` shows an argument.
    text.replaceAll("'", "'\\''"),
  ]
}

function encodedForms(text: string): string[] {
  const bytes = Buffer.from(text)
  const hex = bytes.toString('hex')
  const base64 = base64Forms(bytes)
  return [
    hex,
    hex.toUpperCase(),
    ...base64,
    ...base64.map(form => form.replaceAll('+', '-').replaceAll('/', '_')),
    ...percentForms(bytes),
  ]
}

function jsonEscaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function asciiOnly(text: string): string {
  return text.replaceAll(/[\u007f-\uffff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * By itself, and inside a longer text: there the characters depend on how many bytes went before, modulo 3, and those at
 * either end are shared with the neighbours. What is certain is what lies between.
 */
function base64Forms(bytes: Buffer): string[] {
  const whole = bytes.toString('base64')
  const inside = [0, 1, 2].map(before => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const firstCertain = Math.ceil((before * 8) / 6)
    return text.slice(firstCertain, Math.floor(((before + bytes.length) * 8) / 6))
  })
  const broken = base64Columns.flatMap(columns => (whole.length > columns ? pieces(whole, columns) : []))
  return [whole, whole.replace(/=+$/, ''), ...inside, ...broken.filter(line => line.length >= minLineLength)]
}

function pieces(text: string, size: number): string[] {
  return Array.from({length: Math.ceil(text.length / size)}, (_, index) => text.slice(index * size, (index + 1) * size))
}

/** What different encoders leave as it is, besides letters and digits. */
const unescaped: readonly string[] = ['-_.~', "-_.!~*'()", "-_.!~*'();,/?:@&=+$#", '*-._', '-_.~/']

function percentForms(bytes: Buffer): string[] {
  return unescaped.flatMap(kept => {
    const upper = percentEncoded(bytes, kept)
    return [upper, upper.replaceAll(/%[0-9A-F]{2}/g, code => code.toLowerCase()), upper.replaceAll('%20', '+')]
  })
}

function percentEncoded(bytes: Buffer, kept: string): string {
  let text = ''
  for (const byte of bytes) {
    const char = String.fromCharCode(byte)
    const stays = /[A-Za-z0-9]/.test(char) || kept.includes(char)
    text += stays ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return text
}
