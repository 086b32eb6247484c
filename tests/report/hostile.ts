/** Documents with any text in any field, and above all with what ends a quote, a tag, a cell or a line somewhere. */
import * as fc from 'fast-check'
import type {Finding, ReportDocument} from '../../engine/contracts.ts'
import {severities} from '../../engine/finding.ts'
import {document, finding} from './sample-document.ts'

const piece = fc.oneof(
  {weight: 3, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
  fc.constantFrom(
    '</script>',
    '"><img src=x onerror=alert(1)>',
    "'",
    '"',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '&amp;',
    '&',
  ),
  fc.constantFrom(
    '::error::',
    '##[add-path]',
    '%0A',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\u2028',
    ',',
    '=1+1',
    '@a',
    '-',
    '+',
    '\u001b[31m',
  ),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0000',
    '\ufffe',
    '\ufeff',
    '`',
    '|',
    '\\',
    '/',
    '..',
    '%',
  ),
)
export const hostileText: fc.Arbitrary<string> = fc.array(piece, {maxLength: 6}).map(pieces => pieces.join(''))

export const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    id: hostileText,
    rule: hostileText,
    title: hostileText,
    message: hostileText,
    severity: fc.constantFrom(...severities),
    category: hostileText,
    confidence: fc.double({min: 0, max: 1, noNaN: true}),
    path: hostileText,
    start_line: fc.integer({min: 1, max: 1_000_000}),
    end_line: fc.integer({min: 1, max: 1_000_000}),
    quote: hostileText,
    recommendation: fc.option(hostileText, {nil: null}),
  })
  .map(finding)

export const hostileDocument: fc.Arbitrary<ReportDocument> = fc
  .record({text: hostileText, findings: fc.array(hostileFinding, {maxLength: 5}), isFailed: fc.boolean()})
  .map(({text, findings, isFailed}) => ({
    ...documentOf(findings, text, isFailed),
    standings: {byId: new Map(), fixed: findings},
  }))

/** A document with these findings, and with `text` wherever else a document holds text. */
export function documentOf(findings: readonly Finding[], text = 'text', isFailed = false): ReportDocument {
  return {
    ...document,
    title: text,
    missionName: text,
    steps: [
      {
        stepId: 'scan',
        name: text,
        type: 'scan',
        state: isFailed ? 'failed' : 'succeeded',
        durationMs: 5,
        output: {said: text},
        failure: isFailed ? {code: 'STEP_TIMED_OUT', message: text, hint: text, retryable: false} : null,
        sections: [
          {
            title: text,
            blocks: [
              {kind: 'paragraph', text},
              {kind: 'markdown', text},
              {kind: 'code', text, language: text},
              {kind: 'list', items: [text, text]},
              {kind: 'table', columns: [text, 'B'], rows: [[text, text]]},
              ...(findings.length === 0 ? [] : [{kind: 'findings' as const, findings}]),
            ],
          },
        ],
      },
    ],
  }
}
