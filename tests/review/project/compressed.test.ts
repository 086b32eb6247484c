/** What a model is shown of a project. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {severities} from '../../../engine/finding.ts'
import {handlesOf, lineFor, packsOf} from '../../../review/project/compressed.ts'
import {tokensIn} from '../../../review/prompt/tokens.ts'
import {findingsFrom} from './samples.ts'

const samples = fc.array(
  fc.record({
    path: fc.constantFrom('a.ts', 'src/a.ts', 'src/b.ts', 'src/api/deep/er/c.ts'),
    severity: fc.constantFrom(...severities),
    quote: fc.string({maxLength: 200}),
    rule: fc.constantFrom('todos/todo', 'analyze/race'),
  }),
  {maxLength: 120},
)

describe('the findings of a project', () => {
  test('are each shown once, in packs that hold what they may', () => {
    fc.assert(
      fc.property(samples, fc.integer({min: 200, max: 2_000}), (many, maxTokens) => {
        const findings = findingsFrom(many)
        const packs = packsOf({findings, files: new Map()}, maxTokens)
        expect(packs.flatMap(pack => pack.findings).sort()).toEqual([...handlesOf(findings).keys()].sort())
        for (const {text, findings: own} of packs) {
          expect(tokensIn(text, '')).toBeLessThanOrEqual(maxTokens)
          for (const handle of own) expect(text).toMatch(new RegExp(`^  ${handle} `, 'm'))
        }
      }),
    )
  })

  test('take about 40 tokens each, however long what is said of them', () => {
    const [finding] = findingsFrom([{quote: 'x'.repeat(900)}])
    if (finding === undefined) throw new Error('there is one')
    expect(tokensIn(lineFor('f1', finding), '')).toBe(40)
    expect(lineFor('f1', {...finding, message: 'it\nis so'})).toBe(
      'f1 info todos/todo line 1: what todos/todo means: it is so',
    )
  })

  test('come by folder, the worst first, with the scores of their files', () => {
    const findings = findingsFrom([
      {path: 'src/b.ts', severity: 'high', quote: 'b'},
      {path: 'src/a.ts', severity: 'low', quote: 'a'},
      {path: 'docs/c.ts', severity: 'medium', quote: 'c'},
    ])
    const files = new Map(
      [
        {path: 'src/a.ts', overall: 60, complexity: 40},
        {path: 'src/hard.ts', overall: 55, complexity: 20},
        {path: 'src/sound.ts', overall: 95, complexity: 90},
      ].map(file => [file.path, file]),
    )
    const [pack] = packsOf({findings, files}, 1_000)
    expect(pack?.text.trim().split('\n')).toEqual([
      '## src',
      'src/b.ts',
      '  f1 high todos/todo line 1: what todos/todo means: it is so at b',
      'src/a.ts (score 60, complexity 40 of 100)',
      '  f2 low todos/todo line 1: what todos/todo means: it is so at a',
      'src/hard.ts (score 55, complexity 20 of 100)',
      '',
      '## docs',
      'docs/c.ts',
      '  f3 medium todos/todo line 1: what todos/todo means: it is so at c',
    ])
  })
})
