import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createMasker, type MaskStream} from '../../engine/mask.ts'
import {formsOf} from '../../engine/mask-forms.ts'

const secretOf = (value: string) => ({name: 'KEY', value})
const masked = (text: string, ...secrets: string[]) => createMasker(secrets.map(secretOf)).text(text)

/** Few letters, so that secrets overlap, hold each other and turn up by chance. */
const smallText = fc.string({unit: fc.constantFrom('a', 'b', '/', '+', '"', '\n', 'é'), minLength: 4, maxLength: 9})
const anyText = fc.string({unit: 'grapheme', minLength: 4, maxLength: 40})
const secretTexts = fc
  .array(fc.oneof(smallText, anyText), {minLength: 1, maxLength: 6})
  .map(texts => texts.filter(text => !text.includes('*')))

/** Text with many secrets in it, in several forms, partly cut off. */
const textAround = (secrets: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        fc.string({maxLength: 6}),
        fc.nat().chain(pick => someForm(secrets[pick % Math.max(1, secrets.length)] ?? '')),
      ),
      {maxLength: 12},
    )
    .map(parts => Buffer.concat(parts.map(part => Buffer.from(part))))
const someForm = (secret: string) =>
  fc.tuple(fc.nat(), fc.nat({max: 3})).map(([pick, cut]) => {
    const forms = formsOf(secret)
    const form = forms[pick % Math.max(1, forms.length)] ?? Buffer.from('')
    return form.subarray(0, form.length - cut).toString('latin1')
  })
const cases = secretTexts.chain(secrets =>
  fc.record({
    secrets: fc.constant(secrets),
    bytes: textAround(secrets),
    cuts: fc.array(fc.integer({min: 1, max: 9}), {minLength: 1}),
  }),
)

function throughStream(stream: MaskStream, bytes: Buffer, cuts: readonly number[], idle = false): Buffer {
  const out: Buffer[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = cuts[turn % cuts.length] ?? 1
    out.push(stream.write(bytes.subarray(at, at + size)))
    if (idle && size % 2 === 0) out.push(stream.flushIdle())
    at += size
  }
  return Buffer.concat([...out, stream.end()])
}

/** Every byte of every occurrence is struck out; each run of them is one replacement. */
function struckOut(bytes: Buffer, secrets: readonly string[]): string {
  const covered = new Uint8Array(bytes.length)
  for (const form of secrets.flatMap(formsOf)) {
    for (let at = bytes.indexOf(form); at !== -1; at = bytes.indexOf(form, at + 1))
      covered.fill(1, at, at + form.length)
  }
  let out = ''
  for (let at = 0; at < bytes.length; at++) {
    if (covered[at] === 0) out += bytes.subarray(at, at + 1).toString('latin1')
    else if (covered[at - 1] !== 1) out += '***'
  }
  return out
}

describe('a masked text', () => {
  const secret = 'p/?ä "s\'~x+Z9>'
  test.each<readonly [string, string]>([
    ['as it is', secret],
    ['in JSON', JSON.stringify({a: secret})],
    ['in JSON within JSON', JSON.stringify({a: JSON.stringify([secret])})],
    ['in ASCII JSON', '"p/?\\u00e4 \\"s\'~x+Z9>"'],
    ['in a URL', `https://x/?q=${encodeURIComponent(secret)}&b`],
    ['in a form', `q=${new URLSearchParams({q: secret}).toString()}`],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in upper case hex', Buffer.from(secret).toString('hex').toUpperCase()],
    ['as a shell shows it', `+ echo '${secret.replaceAll("'", "'\\''")}'`],
    ...['', 'x', 'xy', 'xyz', 'user:'].flatMap(before =>
      ['', '\n', ' ab'].flatMap(after => [
        [
          `in base64 between ${JSON.stringify([before, after])}`,
          Buffer.from(before + secret + after).toString('base64'),
        ] as const,
        [
          `in base64url between ${JSON.stringify([before, after])}`,
          Buffer.from(before + secret + after).toString('base64url'),
        ] as const,
      ]),
    ),
  ])('hides a secret %s', (_, text) => {
    const shown = masked(text, secret)
    expect(shown).toContain('***')
    // At the ends of a base64 text a character may be shared with the neighbour.
    expect(shown.length).toBeLessThan(text.length - 10)
    for (const form of formsOf(secret)) expect(shown.includes(form.toString())).toBe(false)
  })

  test('hides the lines of a long secret, also in base64 with line breaks', () => {
    const lines = Array.from({length: 20}, (_, index) => `line ${index} `.padEnd(60, 'abc'))
    const key = `{\n${lines.join('\n')}\n}\n`
    expect(masked(`x ${lines[3]} y`, key)).toBe('x *** y')
    expect(masked(`a { b } c`, key)).toBe('a { b } c')
    const encoded = Buffer.from(key).toString('base64').replaceAll(/.{76}/g, '$&\n')
    expect(masked(encoded, key).replaceAll('***', '').trim()).toMatch(/^[\sA-Za-z0-9=]{0,8}$/)
    expect(masked(`<${key.replaceAll('\n', '\r\n')}>`, key)).toBe('<***>')
  })

  test('has one replacement for secrets that overlap or hold each other', () => {
    expect(masked('1 token-long 2 token 3', 'token', 'token-long')).toBe('1 *** 2 *** 3')
    expect(masked('1 abcdef 2', 'abcd', 'cdef')).toBe('1 *** 2')
    expect(masked('aaaaaaaaaa', 'aaaa')).toBe('***')
  })

  test('leaves short secrets alone, and names them', () => {
    const masker = createMasker([
      {name: 'PIN', value: '1'},
      {name: 'EMPTY', value: ''},
      {name: 'LONG', value: '1234'},
    ])
    expect(masker.tooShort).toEqual(['PIN'])
    expect(masker.text('11 1234 1')).toBe('11 *** 1')
  })

  test('without a secret in it is the same text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        expect(masked(text)).toBe(text)
        expect(masked(text, 'a secret that is nowhere')).toBe(text)
      }),
    )
  })
})

describe('a masked stream', () => {
  test('gives what striking out every occurrence gives, however it is cut', () => {
    fc.assert(
      fc.property(cases, ({secrets, bytes, cuts}) => {
        const masker = createMasker(secrets.map(secretOf))
        expect(throughStream(masker.stream(), bytes, cuts).toString('latin1')).toBe(struckOut(bytes, secrets))
      }),
      {numRuns: 1_000},
    )
  })

  test('never shows a secret, however often it is flushed in between', () => {
    fc.assert(
      fc.property(cases, ({secrets, bytes, cuts}) => {
        const shown = throughStream(createMasker(secrets.map(secretOf)).stream(), bytes, cuts, true)
        for (const form of secrets.flatMap(formsOf)) expect(shown.includes(form)).toBe(false)
      }),
      {numRuns: 1_000},
    )
  })

  test('passes bytes that are not UTF-8', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.array(fc.integer({min: 1, max: 9}), {minLength: 1}),
        fc.boolean(),
        (bytes, cuts, idle) => {
          const stream = createMasker([secretOf('nowhere in it')]).stream()
          expect(throughStream(stream, Buffer.from(bytes), cuts, idle).equals(bytes)).toBe(true)
        },
      ),
    )
  })

  test('shows a prompt when nothing follows, and still hides the secret that does', () => {
    const stream = createMasker([secretOf('password')]).stream()
    expect(stream.write(Buffer.from('say pa')).toString()).toBe('say ')
    expect(stream.flushIdle().toString()).toBe('pa')
    expect(stream.flushIdle().toString()).toBe('')
    expect(stream.write(Buffer.from('ssw')).toString()).toBe('')
    expect(stream.flushIdle().toString()).toBe('')
    expect(stream.write(Buffer.from('ord!')).toString()).toBe('***!')
    expect(stream.write(Buffer.from('pass')).toString()).toBe('')
    expect(stream.end().toString()).toBe('pass')
  })

  test('keeps back a kilobyte at most, also for a secret of a hundred', () => {
    const key = Array.from({length: 12_500}, (_, index) => index.toString(36).padStart(8, '-')).join('')
    const stream = createMasker([secretOf(key)]).stream()
    const bytes = Buffer.from(`<${key}>`)
    let out = ''
    for (let at = 0; at < bytes.length; at += 1_000) out += stream.write(bytes.subarray(at, at + 1_000)).toString()
    expect(out + stream.end().toString()).toBe('<***>')
  })

  test('reads 50 MB with twenty secrets in it in a moment', () => {
    const secrets = Array.from({length: 20}, (_, index) =>
      secretOf(`https://user:${(index * 7919 + 1e9).toString(36)}@host/${index}`),
    )
    const block = Buffer.from('2026-01-01 INFO https://example.com {"n": 1} some words\n'.repeat(1_200))
    const stream = createMasker(secrets).stream()
    const startedAt = performance.now()
    let bytes = 0
    for (let turn = 0; turn * block.length < 50e6; turn++) bytes += stream.write(block).length
    bytes += stream.end().length
    expect(bytes % block.length).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})
