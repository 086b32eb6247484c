/** What each format says of findings that are new, fixed or still there, and of those that the baseline mutes. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import type {ReportDocument, ReportFormat, Standings} from '../../engine/contracts.ts'
import {createReportPort} from '../../report/document.ts'
import {documentOf} from './hostile.ts'
import {finding} from './sample-document.ts'

const {render} = createReportPort()

const firstSeen = Date.UTC(2026, 0, 2, 3)
const standings: Standings = {
  byId: new Map([
    ['back', {standing: 'back', sinceMs: firstSeen}],
    ['updated', {standing: 'updated', sinceMs: firstSeen}],
    ['there', {standing: 'still there', sinceMs: firstSeen}],
    ['muted', {standing: 'still there', sinceMs: firstSeen}],
  ]),
  fixed: [
    {id: 'f', rule: 'todos/todo', severity: 'info', title: 'TODO: <was> here', path: 'old.ts', start_line: 4},
    {id: 'g', rule: 'todos/todo', severity: 'info', title: 'TODO: and here', path: 'old.ts', start_line: 5},
  ],
}
const found = ['new', 'back', 'updated', 'there', 'muted'].map((id, index) =>
  finding({id, path: `${id}.ts`, title: `TODO: ${id}`, message: id, start_line: index + 1}),
)
const document: ReportDocument = {...documentOf(found), standings, muted: new Set(['muted', 'not found any more'])}
const compared: ReportDocument = {...document, standings: null}

const lines = (format: ReportFormat, of = document) => render(format, of).split('\n')

describe('what people read', () => {
  test.each(['markdown', 'html'] as const)('%s counts how findings stand, and lists what was fixed', format => {
    const text = render(format, document)
    expect(text).toContain(
      '4 findings in 4 files: 1 new, 1 back, 1 updated, 1 still there, 2 fixed; 1 more muted by the baseline',
    )
    expect(text).toContain('still there, first seen 2026-01-02')
    expect(text).toContain('back after it was fixed, first seen 2026-01-02')
    expect(text).not.toContain('muted.ts')
    expect(text).toMatch(/old\.ts: TODO: (\\<was>|&lt;was&gt;|<was\\>|\\<was\\>) here/)
  })

  test.each(['markdown', 'html'] as const)(
    '%s for a comparison says nothing of other runs, and still mutes',
    format => {
      const text = render(format, compared)
      expect(text).not.toMatch(/still there|\bnew,|old\.ts|first seen/)
      expect(text).not.toContain('muted.ts')
      expect(text).toContain('1 more muted by the baseline')
    },
  )

  test('a long list of what was fixed is cut', () => {
    const fixed = Array.from({length: 2_500}, (_, index) => ({...standings.fixed[0], title: `TODO: ${index}`}))
    const many = {...document, standings: {...standings, fixed: fixed.flatMap(one => (hasId(one) ? [one] : []))}}
    expect(render('markdown', many)).toContain('And 1500 more.')
    expect(render('html', many)).toContain('And 500 more.')
  })

  test('an annotation says whether its finding is new, and there is none for what is muted', () => {
    const titles = lines('github').flatMap(line => line.match(/title=([^:]*)::/)?.[1]?.replaceAll('%2C', ',') ?? [])
    expect(titles).toEqual([
      'info, back%3A todos/todo',
      'info, new%3A todos/todo',
      'info, still there%3A todos/todo',
      'info, updated%3A todos/todo',
    ])
  })
})

const hasId = (one: object): one is Standings['fixed'][number] => 'id' in one

describe('what programs read', () => {
  test('JSON has counts, each finding by its id, and what was fixed; muted ones are counted apart', () => {
    const report = JSON.parse(render('json', document))
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '..', '..', 'schemas', 'output', 'report.schema.json'), 'utf8'),
    )
    const fits = new Ajv({allowUnionTypes: true, strictRequired: false, formats: {'date-time': true}}).compile(schema)
    fits(report)
    expect(fits.errors).toBeNull()
    expect(report).toMatchObject({findings: {info: 4}, findings_muted: 1})
    expect(report.standings.counts).toEqual({new: 1, back: 1, updated: 1, still_there: 1, fixed: 2})
    expect(report.standings.by_id).toEqual({
      new: {standing: 'new', first_seen_at: null},
      back: {standing: 'back', first_seen_at: '2026-01-02T03:00:00.000Z'},
      updated: {standing: 'updated', first_seen_at: '2026-01-02T03:00:00.000Z'},
      there: {standing: 'still_there', first_seen_at: '2026-01-02T03:00:00.000Z'},
    })
    expect(report.standings.fixed[0]).toEqual({
      id: 'f',
      rule: 'todos/todo',
      severity: 'info',
      title: 'TODO: <was> here',
      path: 'old.ts',
    })
    expect(JSON.parse(render('json', compared)).standings).toBeUndefined()
    expect(JSON.parse(render('json', {...document, muted: new Set()})).findings_muted).toBeUndefined()
  })

  test('SARIF tells the state of every result or of none, and suppresses what is muted', () => {
    const statesOf = (of: ReportDocument) =>
      Object.fromEntries(
        JSON.parse(render('sarif', of)).runs[0].results.map((result: {[key: string]: unknown}) => [
          JSON.stringify(result['message']).match(/TODO: (\w+)/)?.[1],
          [result['baselineState'], JSON.stringify(result['suppressions'])],
        ]),
      )
    const suppressed = '[{"kind":"external","status":"accepted","justification":"muted by .sortie/baseline.json"}]'
    expect(statesOf(document)).toEqual({
      new: ['new', undefined],
      back: ['new', undefined],
      updated: ['updated', undefined],
      there: ['unchanged', undefined],
      muted: ['unchanged', suppressed],
    })
    expect(statesOf(compared)).toMatchObject({new: [undefined, undefined], muted: [undefined, suppressed]})
  })

  test('CSV has all of them, in columns of their own', () => {
    const rows = lines('csv').map(line => line.trimEnd().split(',').slice(-3))
    expect(rows).toEqual([
      ['id', 'standing', 'muted'],
      ['back', 'back', ''],
      ['muted', 'still there', 'muted'],
      ['new', 'new', ''],
      ['there', 'still there', ''],
      ['updated', 'updated', ''],
      [''],
    ])
    expect(lines('csv', compared)[2]).toMatch(/muted,,muted\r$/)
  })

  test('JUnit and GitLab say it of what is not muted', () => {
    const junit = render('junit', document)
    expect(junit).toContain('there.ts, line 4: info, still there: TODO: there')
    expect(junit).toContain('<testsuites name="sortie" tests="5" failures="4" errors="0" skipped="0">')
    expect(junit).not.toContain('muted.ts')
    expect(render('junit', compared)).toContain('there.ts, line 4: info: TODO: there')
    const entries: {fingerprint: string; standing?: string}[] = JSON.parse(render('gitlab', document))
    expect(entries.map(({fingerprint, standing}) => `${fingerprint} ${standing}`)).toEqual([
      'back back',
      'new new',
      'there still there',
      'updated updated',
    ])
    expect(JSON.parse(render('gitlab', compared))[0]).not.toHaveProperty('standing')
  })
})
