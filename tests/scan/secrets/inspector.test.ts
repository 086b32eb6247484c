/** What is said of the secrets of one file, and that no secret is in it. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {looksRandom} from '../../../engine/secrets/chance.ts'
import {type SecretFact, secrets} from '../../../scan/secrets/inspector.ts'
import {secretCorpus} from '../truth/corpus.ts'
import {fileOf} from '../truth/finders.ts'
import {createRandom} from '../truth/random.ts'
import {keyBlock, tokens} from '../truth/tokens.ts'

const random = createRandom(2)
const token = tokens.githubClassic(random)
const key = tokens.random32(random)

function factsOf(path: string, content: string | Buffer): readonly SecretFact[] {
  return secrets.inspect(fileOf(path, typeof content === 'string' ? Buffer.from(content) : content), {}) ?? []
}
const kindsIn = (path: string, content: string | Buffer) => factsOf(path, content).map(({kind}) => kind)

describe('a fact', () => {
  test('says what stands where, with the secret masked', () => {
    expect(factsOf('src/a.ts', `const a = 1\n  const token = '${token}' // of the bot\n`)).toEqual([
      {
        kind: 'github-token',
        line: 2,
        end_line: 2,
        quote: `const token = '${token.slice(0, 4)}********' // of the bot`,
        digest: expect.stringMatching(/^[0-9a-f]{12}$/),
        confidence: 0.95,
        in_test_data: false,
        comment: 'none',
      },
    ])
  })

  test('is the first line of a private key, and the lines it takes', () => {
    const block = keyBlock(random, 'EC ', 164)
    const [fact] = factsOf('a.pem', `a\n${block}\n`)
    expect(fact).toMatchObject({kind: 'private-key', line: 2, end_line: 6})
    expect(fact?.quote).toBe(`${block.split('\n')[0]}********`)
  })

  test('shows neither another secret of the line nor what looks like one', () => {
    const other = tokens.random64(random)
    const facts = factsOf('.env', `A=${other} TOKEN=${key} PASSWORD=Mango42!copper B=${other}\n`)
    expect(facts.map(({quote}) => quote)).toEqual([
      'A=******** TOKEN=******** PASSWORD=********',
      'TOKEN=******** PASSWORD=******** B=',
    ])
  })

  test('shows a part of a long line, in whole characters', () => {
    const line = `${'ä'.repeat(300)} token = '${key}' ${'漢'.repeat(300)}`
    const [fact] = factsOf('a.ts', line)
    expect(fact?.quote).toMatch(/^.?ä+ token = '\*{8}' 漢+.?.?$/)
    expect(fact?.quote.length).toBeLessThan(80)
  })

  test('takes as long as there are others, although all of them stand in one line', () => {
    const millisecondsFor = (count: number) => {
      const text = Array.from({length: count}, () => tokens.githubClassic(random)).join(' ')
      const before = process.cpuUsage()
      expect(factsOf('a.js', text).length).toBeGreaterThan(count * 0.99)
      const {user, system} = process.cpuUsage(before)
      return (user + system) / 1_000
    }
    const few = Math.min(millisecondsFor(1_000), millisecondsFor(1_000))
    // By the square it would be 256 times as long.
    expect(millisecondsFor(16_000)).toBeLessThan(few * 64)
  })

  test('is told of by a comment near it, in a line however long', () => {
    const far = ';'.repeat(5_000)
    const line = `a='${token}' /* sortie:allow secret: of the sandbox */${far}b='${tokens.githubClassic(random)}'`
    expect(factsOf('a.js', `const c = 1\n${line}\n`).map(({comment}) => comment)).toEqual(['allowed', 'none'])
  })

  test('has another digest where there is another secret, and the same wherever the line stands', () => {
    const digests = (text: string) => factsOf('.env', text).map(({digest}) => digest)
    const other = tokens.random32(random)
    expect(digests(`\n\n  TOKEN=${key}\n`)).toEqual(digests(`TOKEN=${key}\n`))
    expect(digests(`TOKEN=${other}\n`)).not.toEqual(digests(`TOKEN=${key}\n`))
  })

  test('tells no more than 12 bits of what somebody chose', () => {
    const [fact] = factsOf('.env', 'PASSWORD=Mango42!copper\n')
    expect(fact?.digest).toMatch(/^[0-9a-f]{3}$/)
  })
})

describe('what is looked for', () => {
  test('in lock files and in copies of libraries is what has a format, and addresses', () => {
    const text = `token: ${key}\npassword: Mango42!copper\na: https://ci:${tokens.random20(random)}@a.acme.dev/\nb: ${token}\n`
    expect(kindsIn('config.yaml', text)).toEqual(['assigned-secret', 'password', 'basic-auth-url', 'github-token'])
    for (const path of ['yarn.lock', 'vendor/config.yaml', 'node_modules/a/config.yaml']) {
      expect(kindsIn(path, text)).toEqual(['basic-auth-url', 'github-token'])
    }
  })

  test('in test data is what has a format, and less surely what is random', () => {
    const text = `token = '${key}'\npassword = 'Mango42!copper'\nurl = 'postgres://a:${tokens.random20(random)}@db.acme.dev/a'\nb = '${token}'\n`
    expect(
      factsOf('tests/a.py', text).map(({kind, confidence, in_test_data}) => [kind, confidence, in_test_data]),
    ).toEqual([
      ['assigned-secret', expect.closeTo(0.54), true],
      ['github-token', 0.95, true],
    ])
  })

  test('in minified code is all but strings without a name', () => {
    const filler = 'function a(b){return b};'.repeat(100)
    expect(kindsIn('a.min.js', `${filler}c={apiKey:"${key}"};d("${tokens.random64(random)}")`)).toEqual([
      'assigned-secret',
    ])
  })

  test('in programs and other bytes is what has a format', () => {
    const bytes = Buffer.from(`\0\u0001password=Mango42!copper\0${token}\0token: ${key}\0`, 'latin1')
    expect(factsOf('a.pyc', bytes).map(({kind, quote}) => [kind, quote])).toEqual([
      ['github-token', `${token.slice(0, 4)}********`],
    ])
  })

  test('in UTF-16 is the same as in UTF-8', () => {
    const text = `\ufeffpassword: Mängo42!copper # für alle\r\n`
    const little = Buffer.from(text, 'utf16le')
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.concat([little, Buffer.of(10)])]) {
      expect(factsOf('a.yaml', bytes).map(({kind, quote}) => [kind, quote])).toEqual([
        ['password', 'password: ******** # für alle'],
      ])
    }
  })

  test('are stores of keys, told by their first bytes', () => {
    expect(factsOf('a/ci.p12', Buffer.of(0x30, 0x82, 1, 2, 0))).toEqual([
      expect.objectContaining({kind: 'key-store', line: 1, quote: '', digest: expect.stringMatching(/^[0-9a-f]{12}$/)}),
    ])
    expect(kindsIn('release.jks', Buffer.of(0xfe, 0xed, 0xfe, 0xed, 0, 0))).toEqual(['key-store'])
    expect(kindsIn('a.p12', 'just a text')).toEqual([])
    expect(kindsIn('a.png', Buffer.of(0x30, 0x82, 1, 2, 0))).toEqual([])
  })

  test('is nothing in an empty file, and in one without secrets', () => {
    expect(secrets.inspect(fileOf('a.ts', Buffer.alloc(0)), {})).toBeNull()
    expect(secrets.inspect(fileOf('a.ts', Buffer.from('const a = 1\n')), {})).toBeNull()
  })
})

describe('no secret', () => {
  const planted = [...secretCorpus().tuned, ...secretCorpus().heldOut].filter(file => file.planted.length > 0)

  test('of the whole corpus is in what is said of it, nor any random part of one', () => {
    for (const {path, text, planted: secretsInIt} of planted) {
      const said = JSON.stringify(factsOf(path, text))
      for (const {text: secret} of secretsInIt) expect(leakOf(secret, said)).toBeNull()
    }
  })

  test('is in what is said of many in one line', () => {
    const lines = planted.filter(({text}) => !text.trim().includes('\n'))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), {minLength: 2, maxLength: 5}), files => {
        const said = JSON.stringify(factsOf('a.txt', files.map(({text}) => text.trim()).join(' ')))
        for (const {planted: secretsInIt} of files)
          for (const {text} of secretsInIt) expect(leakOf(text, said)).toBeNull()
      }),
      {numRuns: 200},
    )
  })
})

/** What of a secret is said: all of it, or a part that looks made by chance. */
function leakOf(secret: string, said: string): string | null {
  if (said.includes(JSON.stringify(secret).slice(1, -1))) return secret
  const window = 16
  for (let at = 0; at + window <= secret.length; at++) {
    const part = secret.slice(at, at + window)
    if (looksRandom(part) && said.includes(part)) return part
  }
  return null
}
