/** What a question is known by, and the checks of our own answers: made once, and the same as made the long way. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {canonicalJson, canonicalObject, sha256} from '../../engine/canonical.ts'
import type {JsonObject, LlmQuestion} from '../../engine/contracts.ts'
import {createAnswerChecks} from '../../llm/answer-check.ts'
import {cacheKey} from '../../llm/cache-key.ts'
import {createPreparer} from '../../llm/prepared.ts'
import {targetOf} from '../../llm/settings.ts'
import fileAnalysisSchema from '../../schemas/answers/file-analysis.schema.json' with {type: 'json'}
import querySchema from '../../schemas/answers/query.schema.json' with {type: 'json'}
import {fileAnalysis, query} from '../../schemas/answers.gen.js'

const target = targetOf({baseUrl: 'http://127.0.0.1:8000/v1', model: 'small'})
const question: LlmQuestion = {
  label: 'a.ts',
  system: 'Judge it.',
  parts: [{kind: 'untrusted', name: 'a.ts', text: 'const password = 1', firstLine: 1}],
  answer: {name: 'a', schema: {type: 'object', properties: {b: {}, a: {}}}},
}

test('the text of an object is that of its members, whatever their order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
      const members = Object.entries(value).map(([key, member]) => [key, canonicalJson(member)] as const)
      expect(canonicalObject(members.toReversed())).toBe(canonicalJson(value))
    }),
  )
})

test('answers that were paid before are found: the key is that of all that shapes an answer', () => {
  const {system, parts, answer} = question
  const {model, server, maxOutputTokens, sampling} = target
  const whole = {template: 1, place: target.baseUrl, model, server, maxOutputTokens, sampling, system, parts}
  expect(cacheKey(question, target)).toBe(sha256(canonicalJson({...whole, schema: answer?.schema})))
  const {answer: _, ...text} = question
  expect(cacheKey(text, target)).toBe(sha256(canonicalJson(whole)))
})

describe('a question', () => {
  test('that was looked up is asked as it was looked up, once', () => {
    let secret = 'password'
    const preparer = createPreparer(target, () => text => text.replaceAll(secret, '***'))
    const looked = preparer.look(question)
    expect(preparer.take(question)).toBe(looked)
    // What became known meanwhile is replaced, too.
    secret = 'const'
    expect(preparer.take(question).question.parts).toMatchObject([{text: '*** password = 1'}])
    expect(preparer.take({...question}).key).toBe(preparer.look(question).key)
  })

  test('that was not looked up loses its secrets all the same', () => {
    const preparer = createPreparer(target, () => text => text.replaceAll('password', '***'))
    expect(preparer.take(question).question.parts).toMatchObject([{text: 'const *** = 1'}])
  })
})

describe('the check that was compiled before', () => {
  const finding = {
    rule: 'r',
    title: 't',
    why: 'w',
    scenario: 's',
    severity: 'low',
    confidence: 0.5,
    category: 'bug',
    start_line: 1,
    end_line: 1,
    quote: 'q',
    fix: '',
  }
  const analysis = {
    summary: 'x',
    language: 'Go',
    scores: {overall: 1, security: 2, complexity: 3},
    findings: [finding],
  }
  const answers: readonly [string, JsonObject, typeof query, JsonObject][] = [
    ['of a file', fileAnalysisSchema, fileAnalysis, analysis],
    ['of a question', querySchema, query, {answer: 'x', citations: [{path: 'a', line: 1, quote: 'q'}]}],
  ]
  test.each(answers)('says the same as the schema: %s', async (_what, schema, validate, good) => {
    const checks = createAnswerChecks()
    const before = await checks.checkFor({name: 'a', schema, validate})
    const compiled = await checks.checkFor({name: 'a', schema})
    expect(before(good)).toEqual([])
    expect(compiled(good)).toEqual([])
    const bad = Object.keys(good).flatMap((key): JsonObject[] => {
      const {[key]: _left, ...without} = good
      return [without, {...good, [key]: 7}, {...good, [key]: [{}]}, {...good, more: 1}]
    })
    for (const value of bad) {
      expect(before(value)).toEqual(compiled(value))
      expect(before(value)).not.toEqual([])
    }
  })
})
