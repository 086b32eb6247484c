/** Holds the planted-defect set to what its figures rest on. */
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type EvalCase, readCases, SET_PATH} from '../../bench/eval/cases.ts'
import {plain} from '../../bench/eval/measure.ts'
import {offTopic, quotableLines} from '../../bench/eval/script.ts'
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import {severities} from '../../engine/finding.ts'
import {levelOf} from '../../llm/prefilter/level.ts'
import {loadParsers} from '../../scan/metrics/parsers.ts'
import answerSchema from '../../schemas/answers/file-analysis.schema.json' with {type: 'json'}

const cases = readCases()
const parsers = loadParsers()

const languages: {readonly [folder: string]: {readonly language: CodeLanguage; readonly extension: string}} = {
  typescript: {language: 'TypeScript', extension: '.ts'},
  javascript: {language: 'JavaScript', extension: '.js'},
  python: {language: 'Python', extension: '.py'},
  go: {language: 'Go', extension: '.go'},
  rust: {language: 'Rust', extension: '.rs'},
  java: {language: 'Java', extension: '.java'},
  c: {language: 'C', extension: '.c'},
}

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n')

/** The lines of the planted file that the clean one has otherwise; around the gap where it has more. Counted from 1. */
function changedLines({planted, clean}: EvalCase): {readonly start: number; readonly end: number} {
  const [before, after] = [linesOf(planted), linesOf(clean)]
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const end = before.length - tail
  return end === head ? {start: head, end: head + 1} : {start: head + 1, end}
}

describe('the set', () => {
  test('holds at least 64 cases, twelve or more in each of five languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(64)
    for (const language of ['typescript', 'python', 'go', 'rust', 'java']) {
      expect(cases.filter(one => one.language === language).length, language).toBeGreaterThanOrEqual(12)
    }
  })

  test('holds many kinds of defects, in every category that a defect of the code can have', () => {
    expect(new Set(cases.map(({defect}) => defect.kind)).size).toBeGreaterThanOrEqual(36)
    const categories = new Set(cases.map(({defect}) => defect.categories[0]))
    expect([...categories].sort()).toEqual(['bug', 'concurrency', 'error-handling', 'security'])
  })

  test('holds no file twice', () => {
    const texts = cases.flatMap(({planted, clean}) => [planted, clean]).map(text => text.replace(/\s+/g, ''))
    expect(new Set(texts).size).toBe(texts.length)
    const names = cases.map(({id}) => id.split('/')[1])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe.each(cases.map(one => [one.id, one] as const))('%s', (id, one) => {
  const {planted, clean, defect, language, extension} = one

  test('has two files of its language, and what is wrong', () => {
    expect(extension).toBe(languages[language]?.extension)
    expect(readdirSync(join(SET_PATH, id)).sort()).toEqual([`clean${extension}`, 'defect.json', `planted${extension}`])
  })

  test('says what is wrong in the words that the measure knows', () => {
    const known = answerSchema.properties.findings.items.properties.category.enum
    expect(defect.kind).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(known).toEqual(expect.arrayContaining([...defect.categories]))
    expect(severities).toContain(defect.severity)
    expect(defect.trigger).toMatch(/\S{3}/)
    expect(defect.words.length).toBeGreaterThanOrEqual(3)
    expect(defect.words.filter(word => plain(word).length < 3)).toEqual([])
  })

  test('is small, and differs from its twin in the lines that are named, and nowhere else', () => {
    for (const text of [planted, clean]) {
      expect(linesOf(text).length).toBeGreaterThanOrEqual(10)
      expect(linesOf(text).length).toBeLessThanOrEqual(60)
      expect(text).toMatch(/[^\n]\n$/)
    }
    expect(changedLines(one)).toEqual({start: defect.start_line, end: defect.end_line})
    expect(defect.end_line - defect.start_line).toBeLessThan(15)
    expect(Math.abs(linesOf(planted).length - linesOf(clean).length)).toBeLessThanOrEqual(4)
  })

  test('parses, and would be asked about', () => {
    const parser = parsers.parserOf(languages[language]?.language ?? 'C')
    if (parser.kind === 'missing') throw new Error(parser.reason)
    for (const text of [planted, clean]) {
      expect(
        parser
          .parse(text)
          .findAll({rule: {kind: 'ERROR'}})
          .map(node => node.text()),
      ).toEqual([])
      expect(levelOf(text, null).level).not.toBe('skip')
    }
  })

  test('gives nothing away', () => {
    const telling =
      /\b(bug|fix|fixed|fixme|todo|hack|defect|vulnerab\w*|insecure|mistake|wrong|broken|planted|unsafe)\b/i
    for (const text of [planted, clean]) expect(text).not.toMatch(telling)
  })

  test('can be cited: in the defect, and far from it', () => {
    for (const text of [planted, clean]) expect(() => quotableLines({of: one, text})).not.toThrow()
    const {at} = quotableLines({of: one, text: planted})
    expect(at).toBeGreaterThanOrEqual(defect.start_line)
    expect(at).toBeLessThanOrEqual(defect.end_line)
  })

  test('is not known by the words of a finding about something else', () => {
    const text = ` ${plain(`${offTopic.rule} ${offTopic.title} ${offTopic.why} ${offTopic.scenario} It goes wrong so:`)}`
    expect([defect.kind, ...defect.words].filter(word => text.includes(` ${plain(word)}`))).toEqual([])
    expect(defect.categories).not.toContain(offTopic.category)
  })
})
