import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv, type ValidateFunction} from 'ajv'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {uriOf} from '../../report/sarif/uri.ts'
import {renderSarif} from '../../report/sarif.ts'
import {documentOf, hostileDocument, hostileText} from './hostile.ts'
import {document, finding} from './sample-document.ts'

/** RFC 3986, of what reports use: parts of unreserved and encoded characters. */
const uriReference = /^(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*$/

function published(): ValidateFunction {
  const path = join(import.meta.dirname, 'fixtures', 'sarif-2.1.0-rtm.5.schema.json')
  // Of draft 4 it uses nothing that draft 7 reads otherwise, but the name of its own address.
  const {$schema: _dialect, id: _id, ...schema} = JSON.parse(readFileSync(path, 'utf8'))
  const formats = {uri: /^https:\/\/\S+$/, 'uri-reference': uriReference, 'date-time': true} as const
  return new Ajv({allErrors: true, strict: false, unicodeRegExp: false, formats}).compile(schema)
}

const validate = published()

function runOf(text: string) {
  const log = JSON.parse(text)
  expect(validate(log), JSON.stringify(validate.errors, null, 2)).toBe(true)
  return log.runs[0]
}

test('a log is valid by the published schema, and a wrong one is not', () => {
  const text = renderSarif(document)
  expect(runOf(text).results).toHaveLength(5)
  expect(validate(JSON.parse(text.replace('"startLine": 7', '"startLine": 0')))).toBe(false)
  expect(validate(JSON.parse(text.replace('"results"', '"findings"')))).toBe(false)
})

test('a result carries its place, its text, its level and its fingerprint', () => {
  const found = finding({
    id: 'abc',
    rule: 'secrets/key',
    severity: 'high',
    category: 'security',
    path: 'src/ä b#.ts',
    start_line: 3,
    end_line: 5,
    title: 'A key',
    message: 'a key stands here',
    quote: 'key = "…"',
    recommendation: 'revoke it',
    confidence: 0.8,
  })
  expect(runOf(renderSarif(documentOf([found]))).results).toEqual([
    {
      ruleId: 'secrets/key',
      ruleIndex: 0,
      level: 'error',
      message: {text: 'A key: a key stands here\n\nrevoke it'},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: 'src/%C3%A4%20b%23.ts', uriBaseId: '%SRCROOT%'},
            region: {startLine: 3, endLine: 5, snippet: {text: 'key = "…"'}},
          },
        },
      ],
      partialFingerprints: {'sortieFindingId/v1': 'abc'},
      properties: {
        severity: 'high',
        category: 'security',
        confidence: 0.8,
        recommendation: 'revoke it',
        sourceStep: 'todos',
      },
    },
  ])
})

test('each rule stands once, with help and the level of the worst that it found', () => {
  const {rules} = runOf(
    renderSarif(
      documentOf([
        finding({id: 'a', rule: 'secrets/key', category: 'security', severity: 'medium', recommendation: 'revoke it'}),
        finding({id: 'b', rule: 'secrets/key', category: 'security', severity: 'critical', path: 'z', confidence: 0.6}),
        finding({id: 'c', rule: 'todos/todo'}),
      ]),
    ),
  ).tool.driver
  expect(rules).toMatchObject([
    {
      id: 'secrets/key',
      help: {text: 'What the rule secrets/key found; category: security.\n\nrevoke it'},
      defaultConfiguration: {level: 'error'},
      properties: {tags: ['security', 'secrets'], precision: 'high', 'security-severity': '9.5'},
    },
    {id: 'todos/todo', defaultConfiguration: {level: 'note'}, properties: {tags: ['other', 'todos']}},
  ])
  expect(rules[1].properties).not.toHaveProperty('security-severity')
})

test('the log names its mission as category, and steps that failed', () => {
  const run = runOf(renderSarif(document))
  expect(run.automationDetails.id).toBe('sortie/my_audit/')
  expect(run.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{message: {text: 'step "test" failed: timed out after 72 s'}}],
    },
  ])
})

test('any text in any field yields a valid log, in which each result points at its rule', () => {
  fc.assert(
    fc.property(hostileDocument, hostile => {
      const {results, tool} = runOf(renderSarif(hostile))
      for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    }),
  )
})

test('a path as an address leads back to the path', () => {
  fc.assert(
    fc.property(hostileText, path => {
      expect(uriOf(path)).toMatch(uriReference)
      expect(decodeURIComponent(uriOf(path))).toBe(Buffer.from(path).toString())
    }),
  )
})
