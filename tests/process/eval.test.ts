/** The real command analyses planted defects, asked of a server whose answers are known: what is measured is known too. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {askAbout} from '../../bench/eval/ask.ts'
import {readCases} from '../../bench/eval/cases.ts'
import {figuresOf, tallyOf} from '../../bench/eval/measure.ts'
import {neutralFiles} from '../../bench/eval/neutral-names.ts'
import {DECK_SIZE} from '../../bench/eval/script.ts'
import {askScripted, type ScriptedRun} from '../../bench/eval/scripted-run.ts'
import {resultsTables} from '../../bench/eval/table.ts'
import {startAnalyst} from '../model/analyst.ts'

describe('two decks of answers', () => {
  // Spread over the languages; the parts go by the order of the cases, whichever these are.
  const cases = readCases()
    .filter((_, index) => index % 2 === 0)
    .slice(0, 2 * DECK_SIZE)
  const scratch = mkdtempSync(join(tmpdir(), 'sortie-eval-'))
  let run: ScriptedRun

  beforeAll(async () => {
    run = await askScripted(neutralFiles(cases, 3), cases, scratch)
  })
  afterAll(() => rmSync(scratch, {recursive: true, force: true}))

  test('are measured as they were given', () => {
    expect(run.differences).toEqual([])
    expect(run.answers).toMatchObject({doubtful: 0, model: 'analyst-1'})
  })

  test('come to figures that were counted by hand', () => {
    // Of each 14 planted files 9 found, 2 of those by their category alone; 2 wrong findings there, 2 in 13 clean files.
    const tally = tallyOf(run.answers.judged)
    expect(tally).toEqual({
      planted: 28,
      clean: 28,
      cleanAnalysed: 26,
      hits: 18,
      named: 14,
      repeated: 2,
      besides: 4,
      falseAlarms: 4,
      alarmed: 4,
      failed: 4,
      calls: 64,
      illFormed: 12,
      costMicroUsd: 64_000,
    })
    expect(figuresOf(tally)).toEqual({
      precision: 18 / 26,
      recall: 18 / 28,
      f1: 36 / 54,
      findingsPerCleanFile: 4 / 26,
      wellFormed: 52 / 64,
      microUsdPerFile: 64_000 / 56,
    })
    expect(run.answers.citations).toEqual({proven: 28, moved: 4, rejected: 6})
  })

  test('are shown with all figures', () => {
    const shown = resultsTables(run.answers).split('\n')
    expect(shown.slice(0, 6)).toEqual([
      '- precision 69.2 %, recall 64.3 %, F1 66.7 %',
      '- found: 18 of 28 defects, 14 of them named; 2 findings repeat one',
      '- wrong: 4 findings besides the defect, 4 in clean files; 4 of 28 clean files have one, 0.15 a file',
      '- citations: 6 of 34 rejected (17.6 %), 4 moved to their line, 0 set aside because their quote stands in several places',
      '- answers: 81.3 % of 64 fit the schema; 4 files without one that does',
      '- cost: $0.0011 a file',
    ])
    expect(shown).toContain('| all | 18 of 28 | 8 | 69.2 % | 64.3 % | 66.7 % | 0.15 | 81.3 % | $0.0011 |')
  })
})

test('labels that let something else pass for the defect are said, with what was measured and what is known', async () => {
  const cases = readCases()
    .slice(0, DECK_SIZE)
    .map(one => ({...one, defect: {...one.defect, categories: ['bug', 'documentation'] as const}}))
  const scratch = mkdtempSync(join(tmpdir(), 'sortie-eval-'))
  try {
    const {differences} = await askScripted(neutralFiles(cases, 3), cases, scratch)
    expect(differences[0]).toMatch(/^all: measured .*"hits":10,.*"besides":1,.* known .*"hits":9,.*"besides":2,/)
  } finally {
    rmSync(scratch, {recursive: true, force: true})
  }
})

test('an evaluation with rules of its own that its budget stopped goes on, and pays for no answer twice', async () => {
  await using analyst = await startAnalyst()
  const scratch = mkdtempSync(join(tmpdir(), 'sortie-eval-'))
  try {
    const files = neutralFiles(readCases().slice(0, 10), 3)
    const prompt = 'Find what is wrong, and nothing else.'
    // The most that a question can cost is more than two cents; each costs $0.0011.
    const llm = {
      provider: 'custom',
      base_url: analyst.url,
      model: 'analyst-1',
      max_parallel: 1,
      max_output_tokens: 20_000,
      prices: {input_per_million: 1, output_per_million: 1},
    }
    const env = {PATH: process.env['PATH'] ?? '', HOME: join(scratch, 'home')}
    await expect(askAbout(files, {llm, budgetUsd: 0.03, prompt, scratch, env})).rejects.toThrow(
      /20 files.*spent its budget/s,
    )
    const paidBefore = analyst.paid.size
    expect(paidBefore).toBeGreaterThan(3)
    expect(paidBefore).toBeLessThan(20)
    const {judged} = await askAbout(files, {llm, budgetUsd: 0.1, prompt, scratch, env})
    expect(tallyOf(judged)).toMatchObject({planted: 10, clean: 10, calls: 20, costMicroUsd: 22_000})
    expect(new Set(analyst.requests.map(({system}) => system.split('\n')[0]))).toEqual(new Set([prompt]))
    expect([...analyst.paid.values()]).toEqual(files.map(() => 1))
  } finally {
    rmSync(scratch, {recursive: true, force: true})
  }
})

test('a server that is not there is an error, with what the command said', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'sortie-eval-'))
  try {
    const files = neutralFiles(readCases().slice(0, 1), 3)
    const llm = {provider: 'custom', base_url: 'http://127.0.0.1:9/v1', model: 'none', max_attempts: 1}
    const env = {PATH: process.env['PATH'] ?? '', HOME: join(scratch, 'home')}
    await expect(askAbout(files, {llm, budgetUsd: null, prompt: null, scratch, env})).rejects.toThrow(
      /not all of 2 files could be judged:\n.*127/s,
    )
  } finally {
    rmSync(scratch, {recursive: true, force: true})
  }
})
