/** The measure by itself: findings and figures counted by hand. */
import {describe, expect, test} from 'vitest'
import {type EvalCase, readCases} from '../../bench/eval/cases.ts'
import {liveModelIn} from '../../bench/eval/live.ts'
import {type FoundDefect, figuresOf, type JudgedFile, matchOf, nothing, tallyOf} from '../../bench/eval/measure.ts'
import {neutralFiles, type Twin} from '../../bench/eval/neutral-names.ts'

const found = (more: Partial<FoundDefect> = {}): FoundDefect => ({
  rule: 'analyze/other',
  title: 'Something is amiss',
  message: 'It may fail.',
  category: 'bug',
  start_line: 10,
  end_line: 10,
  ...more,
})

const one: EvalCase = {
  id: 'go/sample',
  language: 'go',
  extension: '.go',
  planted: '',
  clean: '',
  defect: {
    kind: 'resource-leak',
    categories: ['error-handling', 'performance'],
    severity: 'medium',
    start_line: 10,
    end_line: 12,
    trigger: 'many calls',
    words: ['leak', 'never closed', 'rows.Err'],
  },
}

describe('a finding', () => {
  test('is named by the kind, or by a word in its rule, its title or its message', () => {
    expect(matchOf(found({rule: 'analyze/resource-leak'}), one.defect)).toBe('named')
    expect(matchOf(found({title: 'The body leaks'}), one.defect)).toBe('named')
    expect(matchOf(found({message: 'It is never-closed on this path'}), one.defect)).toBe('named')
    expect(matchOf(found({message: 'Look at rows.Err() afterwards'}), one.defect)).toBe('named')
  })

  test('is not named by a word inside another one', () => {
    expect(matchOf(found({title: 'Bleak prospects'}), one.defect)).toBe('none')
  })

  test('is a hit by its category alone, where that is one of those the defect may have', () => {
    expect(matchOf(found({category: 'performance'}), one.defect)).toBe('category')
    expect(matchOf(found({category: 'bug'}), one.defect)).toBe('none')
  })

  test.each([
    [6, 6, 'none'],
    [7, 7, 'named'],
    [1, 7, 'named'],
    [15, 15, 'named'],
    [16, 20, 'none'],
    [1, 40, 'named'],
  ] as const)('on lines %i to %i, with the defect on 10 to 12: %s', (start_line, end_line, match) => {
    expect(matchOf(found({title: 'A leak', start_line, end_line}), one.defect)).toBe(match)
  })
})

const judged = (twin: Twin, findings: readonly FoundDefect[], more: Partial<JudgedFile> = {}): JudgedFile => ({
  file: {path: `src/${twin}.go`, of: one, twin, text: ''},
  isAnalysed: true,
  findings,
  calls: 1,
  illFormed: 0,
  costMicroUsd: 500,
  ...more,
})
const leak = found({title: 'A leak'})
const elsewhere = found({start_line: 30, end_line: 30})

describe('the figures', () => {
  test('count a defect once, however often it is found', () => {
    expect(tallyOf([judged('planted', [leak, leak, leak, elsewhere])])).toEqual({
      ...nothing,
      planted: 1,
      hits: 1,
      named: 1,
      repeated: 2,
      besides: 1,
      calls: 1,
      costMicroUsd: 500,
    })
  })

  test('count what is found in a clean file as wrong, whatever it says', () => {
    expect(tallyOf([judged('clean', [leak, elsewhere])])).toMatchObject({
      hits: 0,
      falseAlarms: 2,
      alarmed: 1,
      besides: 0,
    })
  })

  test('of four planted and four clean files', () => {
    const unusable = {isAnalysed: false, calls: 2, illFormed: 2}
    const figures = figuresOf(
      tallyOf([
        judged('planted', [leak]),
        judged('planted', [found({category: 'performance'}), elsewhere]),
        judged('planted', []),
        judged('planted', [], unusable),
        judged('clean', []),
        judged('clean', [leak]),
        judged('clean', [], {calls: 2, illFormed: 1}),
        judged('clean', [], unusable),
      ]),
    )
    // Two of four found, two findings wrong; three clean files with an answer; 11 calls, 5 of no use; 4,000 of 8 files.
    expect(figures).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      findingsPerCleanFile: 1 / 3,
      wellFormed: 6 / 11,
      microUsdPerFile: 500,
    })
  })

  test('are unknown where there is nothing to divide by, and 0 where nothing was found', () => {
    expect(figuresOf(nothing)).toEqual({
      precision: null,
      recall: null,
      f1: null,
      findingsPerCleanFile: null,
      wellFormed: null,
      microUsdPerFile: null,
    })
    expect(figuresOf(tallyOf([judged('planted', [])]))).toMatchObject({precision: null, recall: 0, f1: 0})
  })

  test('know no cost where that of one file is not known', () => {
    const tally = tallyOf([judged('clean', []), judged('clean', [], {costMicroUsd: null}), judged('clean', [])])
    expect(tally.costMicroUsd).toBeNull()
    expect(figuresOf(tally).microUsdPerFile).toBeNull()
  })
})

describe('names of files', () => {
  const cases = readCases()

  test('say nothing: numbers in an order that is drawn, twins apart from each other', () => {
    const files = neutralFiles(cases, 1)
    expect(files).toHaveLength(2 * cases.length)
    expect(new Set(files.map(({path}) => path)).size).toBe(files.length)
    expect(files.every(({path}) => /^src\/m\d{3}\.\w+$/.test(path))).toBe(true)
    const together = files.filter(({of}, index) => files[index + 1]?.of.id === of.id)
    expect(together.length).toBeLessThan(6)
    const plantedFirst = files.slice(0, cases.length).filter(({twin}) => twin === 'planted').length
    expect(Math.abs(plantedFirst - cases.length / 2)).toBeLessThan(cases.length / 5)
  })

  test('are the same for the same seed, and others for another', () => {
    const ids = (seed: number) => neutralFiles(cases, seed).map(({of, twin}) => `${of.id} ${twin}`)
    expect(ids(7)).toEqual(ids(7))
    expect(ids(7)).not.toEqual(ids(8))
  })
})

describe('the model', () => {
  test('is the scripted one where the environment names none', () => {
    expect(liveModelIn({})).toBeNull()
    expect(liveModelIn({SORTIE_EVAL_MODEL: ' ', SORTIE_EVAL_API_KEY_ENV: 'KEY'})).toBeNull()
  })

  test('is the one that the environment names', () => {
    expect(
      liveModelIn({
        SORTIE_EVAL_BASE_URL: 'https://models.example.com/v1',
        SORTIE_EVAL_MODEL: 'house-large',
        SORTIE_EVAL_API_KEY_ENV: 'HOUSE_KEY',
        SORTIE_EVAL_PRICES: '0.20,0.80',
        SORTIE_EVAL_BUDGET_USD: '0.5',
        SORTIE_EVAL_PROMPT_FILE: 'rules.md',
      }),
    ).toEqual({
      llm: {
        base_url: 'https://models.example.com/v1',
        model: 'house-large',
        api_key_env: 'HOUSE_KEY',
        prices: {input_per_million: 0.2, output_per_million: 0.8},
      },
      budgetUsd: 0.5,
      promptFile: 'rules.md',
    })
  })

  test('may be a file on this machine', () => {
    expect(liveModelIn({SORTIE_EVAL_MODEL_FILE: '/models/small.gguf'})).toEqual({
      llm: {provider: 'llama-server', server: {model: '/models/small.gguf'}},
      budgetUsd: null,
      promptFile: null,
    })
  })

  test('is refused where a price or a budget is no amount', () => {
    expect(() => liveModelIn({SORTIE_EVAL_MODEL: 'm', SORTIE_EVAL_PRICES: '0.20'})).toThrow('two prices')
    expect(() => liveModelIn({SORTIE_EVAL_MODEL: 'm', SORTIE_EVAL_PRICES: '0.20,-1'})).toThrow('no amount')
    expect(() => liveModelIn({SORTIE_EVAL_MODEL: 'm', SORTIE_EVAL_BUDGET_USD: 'much'})).toThrow('no amount')
  })
})
