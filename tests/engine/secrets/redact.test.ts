/** What is left of a text when its secrets are hidden. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createRedactor, redact} from '../../../engine/secrets/redact.ts'
import {secretCorpus} from '../../scan/truth/corpus.ts'
import {createRandom} from '../../scan/truth/random.ts'
import {keyBlock, tokens} from '../../scan/truth/tokens.ts'

const random = createRandom(3)
const token = tokens.githubClassic(random)
const other = tokens.githubClassic(random)

describe('a secret', () => {
  test('is replaced where it stands, and nothing else is', () => {
    expect(redact(`const a = 1\nconst token = '${token}' // of the bot\n`, {path: 'a.ts'})).toEqual({
      text: `const a = 1\nconst token = '<SECRET:github-token:1>' // of the bot\n`,
      hidden: [{kind: 'github-token', n: 1, line: 2}],
    })
  })

  test('has the same number wherever it stands, and another secret has another', () => {
    const {text, hidden} = redact(`a: ${token}\nb: ${other}\nc: [${token}, ${other}]\n`)
    expect(text).toBe(
      'a: <SECRET:github-token:1>\nb: <SECRET:github-token:2>\nc: [<SECRET:github-token:1>, <SECRET:github-token:2>]\n',
    )
    expect(hidden.map(({n, line}) => [n, line])).toEqual([
      [1, 1],
      [2, 2],
      [1, 3],
      [2, 3],
    ])
  })

  test('has the same number in all texts of one redactor', () => {
    const redactor = createRedactor()
    const texts = [`x ${token}`, `y ${other}`, `z ${token}`].map(text => redactor(text).text)
    expect(texts).toEqual(['x <SECRET:github-token:1>', 'y <SECRET:github-token:2>', 'z <SECRET:github-token:1>'])
    expect(redact(`z ${other}`).text).toBe('z <SECRET:github-token:1>')
  })

  test.each(['\n', '\r\n'])('of several lines leaves them empty, with line ends %j', lineEnd => {
    const block = keyBlock(random, 'EC ', 164).replaceAll('\n', lineEnd)
    const {text, hidden} = redact(`a${lineEnd}${block}${lineEnd}token: ${token}${lineEnd}`)
    expect(text.split(lineEnd)).toEqual([
      'a',
      '<SECRET:private-key:1>',
      '',
      '',
      '',
      '',
      'token: <SECRET:github-token:2>',
      '',
    ])
    expect(hidden.map(({line}) => line)).toEqual([2, 7])
  })

  test('is hidden although a comment allows it, and although it is too unsure for a finding', () => {
    expect(redact(`T = '${token}' # sortie:allow secret: of the sandbox`, {path: 'a.py'}).text).not.toContain(token)
    expect(redact('postgres://app:mango42x@localhost/app').text).toBe(
      'postgres://app:<SECRET:database-url:1>@localhost/app',
    )
    expect(redact("password = 'dragon'", {path: 'a.py'}).text).toBe("password = '<SECRET:password:1>'")
  })
})

describe('a text', () => {
  test('without secrets is the same afterwards', () => {
    const text = 'const password = await ask()\r\n\n\ttoken: string\0'
    expect(redact(text, {path: 'a.ts'})).toEqual({text, hidden: []})
    expect(redact('')).toEqual({text: '', hidden: []})
  })

  test('holds expressions in code, and values without quotes where nothing says that it is code', () => {
    const line = `password = ${tokens.random20(random)}`
    expect(redact(line, {path: 'a.yaml'}).text).toBe('password = <SECRET:password:1>')
    expect(redact(line).text).toBe('password = <SECRET:password:1>')
    expect(redact('token = nextToken(input)', {path: 'a.ts'}).hidden).toEqual([])
  })
})

const planted = [...secretCorpus().tuned, ...secretCorpus().heldOut].filter(file => file.planted.length > 0)

test('nothing that was planted in the tuned corpus is left, and lines stay where they are', () => {
  for (const {path, text, planted: secrets} of secretCorpus().tuned) {
    const {text: safe, hidden} = redact(text, {path})
    const hiddenLines = new Set(hidden.map(({line}) => line))
    const before = text.split('\n')
    const after = safe.split('\n')
    expect(after.length).toBe(before.length)
    for (const {text: secret} of secrets) expect(safe).not.toContain(secret)
    if (hidden.every(({kind}) => kind !== 'private-key')) {
      const changed = after.flatMap((line, index) => (line === before[index] ? [] : [index + 1]))
      expect(changed).toEqual([...hiddenLines])
    }
  }
})

test('redacting again changes nothing, whatever texts stand one behind the other', () => {
  const texts = fc.array(fc.oneof(fc.constantFrom(...planted.map(({text}) => text)), fc.string({maxLength: 40})), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(texts, parts => {
      const whole = parts.join('\n')
      const once = redact(whole).text
      expect(once.split('\n').length).toBe(whole.split('\n').length)
      expect(redact(once).text).toBe(once)
    }),
    {numRuns: 200},
  )
})
