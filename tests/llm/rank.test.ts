import {describe, expect, test} from 'vitest'
import {passagesOf} from '../../llm/rank/passages.ts'
import {type Candidate, rank} from '../../llm/rank/rank.ts'
import {termsIn} from '../../llm/rank/terms.ts'

const file = (path: string, text: string, symbols: readonly string[] = []): Candidate => ({path, text, symbols})
const tokensOf = (text: string) => Math.ceil(text.length / 3)

describe('the words of a question', () => {
  test.each([
    ['Where does the retry wait?', ['retr', 'wait']],
    ['How are retries counted?', ['retr', 'count']],
    ['what calls readFile or read_lock', ['call', 'readfile', 'read', 'file', 'read_lock', 'lock']],
    ['What is this?', []],
    ['где хранится ключ', ['где', 'хранится', 'ключ']],
  ])('%s', (question, expected) => {
    expect(termsIn(question)).toEqual(expected)
  })
})

describe('ranking', () => {
  test('a file that is called so comes before one that defines it, that before one that names it', () => {
    const files = [
      file('src/a.ts', 'retry'),
      file('src/b.ts', 'function retry() {}', ['retry']),
      file('src/retry.ts', 'retry'),
      file('src/c.ts', 'nothing'),
    ]
    expect(rank(files, ['retry']).map(({candidate}) => candidate.path)).toEqual([
      'src/retry.ts',
      'src/b.ts',
      'src/a.ts',
    ])
  })

  test('a word that stands everywhere counts little beside a rare one', () => {
    const common = Array.from({length: 20}, (_, at) => file(`src/${at}.ts`, 'error '.repeat(30)))
    const files = [...common, file('src/z.ts', 'error lease')]
    expect(rank(files, ['error', 'lease'])[0]?.candidate.path).toBe('src/z.ts')
  })

  test('without a word that stands anywhere finds nothing', () => {
    expect(rank([file('a.ts', 'x')], ['lease'])).toEqual([])
    expect(rank([file('a.ts', 'x')], [])).toEqual([])
  })
})

describe('what is shown', () => {
  const long = Array.from({length: 400}, (_, at) => (at === 199 ? 'the lease ends' : `line ${at + 1}`)).join('\n')

  test('is a short file whole, and of a long one the lines around the words, under their numbers', () => {
    const ranked = rank([file('short.ts', 'lease\n'), file('long.ts', long)], ['lease'])
    const passages = passagesOf(ranked, {maxTokens: 2_000, maxFileTokens: 200, tokensOf})
    expect(passages.find(({path}) => path === 'short.ts')).toMatchObject({firstLine: 1, text: 'lease\n'})
    const part = passages.find(({path}) => path === 'long.ts')
    expect(part).toMatchObject({firstLine: 188})
    expect(part?.text.split('\n')[200 - 188]).toBe('the lease ends')
  })

  test('never has more tokens than it may', () => {
    const files = Array.from({length: 50}, (_, at) => file(`f${at}.ts`, `lease ${'x '.repeat(100)}`))
    const passages = passagesOf(rank(files, ['lease']), {maxTokens: 500, maxFileTokens: 400, tokensOf})
    expect(passages.reduce((sum, {text}) => sum + tokensOf(text), 0)).toBeLessThanOrEqual(500)
    expect(passages.length).toBeGreaterThan(3)
  })
})
