import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {array, assert, boolean, constant, constantFrom, oneof, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type ChunkSize, chunksOf, defaultChunks} from '../../llm/chunks/cut.ts'
import {mergedFindings, mergedScores} from '../../llm/chunks/merge.ts'
import {surroundingsOf} from '../../llm/chunks/surroundings.ts'

const tokensOf = (text: string) => Math.ceil(text.length / 3)
const small: ChunkSize = {minTokens: 60, maxTokens: 80, minOverlapLines: 2, maxOverlapLines: 4, tokensOf}

describe('cutting', () => {
  test('a file that fits is one chunk', () => {
    expect(chunksOf('a\nb\n', small)).toEqual([{firstLine: 1, lastLine: 2, text: 'a\nb\n'}])
    expect(chunksOf('', small)).toEqual([])
  })

  test('cuts between functions rather than inside one', () => {
    const body = (name: string) => `function ${name}() {\n${'  work()\n'.repeat(12)}}\n\n`
    const text = ['one', 'two', 'three', 'four'].map(body).join('')
    const chunks = chunksOf(text, {...small, minTokens: 40, minOverlapLines: 0, maxOverlapLines: 0})
    expect(chunks.length).toBeGreaterThan(1)
    for (const {text: part} of chunks) expect(part).toMatch(/^function \w+\(\) \{\n/)
  })

  test('takes a blank line where there are no braces', () => {
    const text = `def one():\n${'    work()\n'.repeat(14)}\n\ndef two():\n${'    work()\n'.repeat(14)}`
    const [, second] = chunksOf(text, {...small, minTokens: 30, minOverlapLines: 0, maxOverlapLines: 0})
    expect(second?.text).toMatch(/^def two\(\):\n/)
  })

  test('a line that is longer than a chunk is a chunk by itself', () => {
    const long = `${'x'.repeat(1_000)}\n`
    const chunks = chunksOf(`a\n${long}b\n`, {...small, minOverlapLines: 0, maxOverlapLines: 0})
    expect(chunks.map(({text}) => text)).toContain(long)
    expect(chunks.map(({text}) => text).join('')).toBe(`a\n${long}b\n`)
  })

  test('every line is in a chunk, whole, under its number, and each chunk goes on where the one before ended', () => {
    const line = oneof(
      constant(''),
      constantFrom('}', '  {', 'x = 1', '\tдом 🏠 家'),
      string({unit: 'binary', maxLength: 60}).map(text => text.replaceAll(/[\r\n]/g, ' ')),
    )
    const ends = constantFrom('\n', '\r\n', '\r')
    assert(
      property(array(line, {minLength: 1, maxLength: 300}), ends, boolean(), (lines, end, isEnded) => {
        const text = lines.join(end) + (isEnded ? end : '')
        const chunks = chunksOf(text, small)
        const all = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []
        let next = 1
        for (const [index, {firstLine, lastLine, text: part}] of chunks.entries()) {
          expect(firstLine).toBeLessThanOrEqual(next)
          expect(lastLine).toBeGreaterThanOrEqual(next)
          if (index > 0) expect(next - firstLine).toBeLessThanOrEqual(small.maxOverlapLines)
          expect(part).toBe(all.slice(firstLine - 1, lastLine).join(''))
          const isOneLine = firstLine === lastLine
          expect(isOneLine || tokensOf(part) <= small.maxTokens).toBe(true)
          next = lastLine + 1
        }
        expect(next).toBe(all.length + 1)
      }),
      {numRuns: 300},
    )
  })

  test('real code comes in chunks of the usual size that overlap by ten to twenty lines', () => {
    const text = readFileSync(join(import.meta.dirname, '../../engine/run/execute.ts'), 'utf8').repeat(6)
    const chunks = chunksOf(text, {...defaultChunks, tokensOf})
    expect(chunks.length).toBeGreaterThan(2)
    for (const [index, chunk] of chunks.entries()) {
      expect(tokensOf(chunk.text)).toBeLessThanOrEqual(8_000)
      if (index < chunks.length - 1) expect(tokensOf(chunk.text)).toBeGreaterThan(5_900)
      const before = chunks[index - 1]
      if (before === undefined) continue
      const overlap = before.lastLine - chunk.firstLine + 1
      expect(overlap).toBeGreaterThanOrEqual(10)
      expect(overlap).toBeLessThanOrEqual(20)
    }
  })
})

describe('merging', () => {
  const finding = {
    rule: 'analyze/leak',
    category: 'bug',
    path: 'a.ts',
    quote: 'open(path)',
    start_line: 7,
    severity: 'medium' as const,
    confidence: 0.5,
  }

  test('what two chunks found at one line is one finding, the worse of the two', () => {
    const worse = {...finding, severity: 'high' as const}
    const surer = {...finding, confidence: 0.9}
    expect(mergedFindings([finding, worse])).toEqual([worse])
    expect(mergedFindings([worse, surer])).toEqual([worse])
    expect(mergedFindings([finding, surer])).toEqual([surer])
  })

  test('also where they called it by different names', () => {
    const renamed = {...finding, rule: 'analyze/unclosed-file'}
    expect(mergedFindings([finding, renamed])).toEqual([finding])
    expect(mergedFindings([finding, {...renamed, category: 'security'}])).toHaveLength(2)
  })

  test('the same quote at another line is another finding', () => {
    expect(mergedFindings([finding, {...finding, start_line: 90}])).toHaveLength(2)
  })

  test('scores weigh by lines, and security is that of the worst part', () => {
    const parts = [
      {lines: 300, scores: {overall: 80, security: 90, complexity: 60}},
      {lines: 100, scores: {overall: 40, security: 30, complexity: 20}},
    ]
    expect(mergedScores(parts)).toEqual({overall: 70, security: 30, complexity: 50})
  })
})

describe('what a chunk cannot show', () => {
  const at = (startLine: number, endLine: number) => ({startLine, endLine, codeLines: 1, quote: ''})
  const fn = (name: string | null, startLine: number, endLine: number) => ({
    ...at(startLine, endLine),
    name,
    parameters: 0,
    booleanParameters: 0,
    nesting: 0,
    complexity: 1,
    shape: null,
    tokens: 1,
  })

  test('is told in the order of the file, outer before inner', () => {
    const types = [{...at(3, 20), name: 'Store', word: 'class', methods: 1}]
    const functions = [fn('Store.get', 4, 9), fn(null, 5, 6), fn('main', 1, 2)]
    expect(surroundingsOf({imports: ['node:fs'], types, functions})).toBe(
      'imports node:fs\nlines 1-2: main\nlines 3-20: class Store\nlines 4-9: Store.get',
    )
    expect(surroundingsOf(null)).toBe('')
  })

  test('is bounded, and says so', () => {
    const functions = Array.from({length: 1_000}, (_, index) => fn(`f${index}`, index + 1, index + 1))
    const lines = surroundingsOf({imports: [], types: [], functions}).split('\n')
    expect(lines).toHaveLength(201)
    expect(lines.at(-1)).toBe('(800 more names)')
  })
})
