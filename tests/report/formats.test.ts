/** The formats for programs: CSV, JUnit's XML, GitLab's and GitHub's. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding, ReportFormat} from '../../engine/contracts.ts'
import {createReportPort} from '../../report/document.ts'
import {readAsRunner} from './github/runner.ts'
import {documentOf, hostileDocument} from './hostile.ts'
import {document, finding} from './sample-document.ts'
import {parseXml} from './xml.ts'

const {render} = createReportPort()
const of = (format: ReportFormat, findings: readonly Finding[]) => render(format, documentOf(findings))

/** As RFC 4180 has it; throws for a quote out of place. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const found = cell.exec(text)
    if (found === null) throw new Error(`no cell: ${JSON.stringify(text.slice(at, at + 40))}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('csv', () => {
  test('has a row of names, then one for each finding, the worst first', () => {
    const text = of('csv', [
      finding({id: 'a', path: 'b.ts', quote: 'say "a, b"\nand c'}),
      finding({id: 'b', severity: 'high', confidence: 0.5, start_line: 2, end_line: 4, recommendation: 'mend it'}),
    ])
    expect(text).toBe(
      [
        'severity,rule,path,start_line,end_line,title,message,recommendation,category,confidence,quote,source_step,id,standing,muted',
        'high,todos/todo,src/a.ts,2,4,TODO: write it,write it,mend it,other,0.5,TODO: write it,todos,b,,',
        'info,todos/todo,b.ts,1,1,TODO: write it,write it,,other,1,"say ""a, b""\nand c",todos,a,,',
        '',
      ].join('\r\n'),
    )
  })

  test.each(['=1+1', '+1', '-1', '@sum', ' =1', '\t=1', '\r=1', '＝1', '\u001b[1m=1'])(
    'a cell %j is no formula',
    quote => {
      const [, row] = parseCsv(of('csv', [finding({quote})]))
      expect(row?.[10]).toMatch(/^'/)
    },
  )

  test('any text in any field yields rows of equal length, none of whose cells is a formula', () => {
    fc.assert(
      fc.property(hostileDocument, hostile => {
        const rows = parseCsv(render('csv', hostile))
        for (const row of rows) {
          expect(row).toHaveLength(15)
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@-]/)
        }
      }),
    )
  })
})

describe('junit', () => {
  test('has a suite of the steps, then one for each file with a case for each rule', () => {
    const root = parseXml(
      of('junit', [
        finding({id: 'a', path: 'b.ts', start_line: 7}),
        finding({id: 'b', path: 'b.ts', start_line: 9, severity: 'high', recommendation: 'mend it'}),
        finding({id: 'c', path: 'a.ts', rule: 'secrets/key'}),
      ]),
    )
    expect(root.attributes).toEqual({name: 'sortie', tests: '3', failures: '2', errors: '0', skipped: '0'})
    expect(root.children.map(({attributes}) => attributes['name'])).toEqual(['steps', 'a.ts', 'b.ts'])
    const [one] = root.children[2]?.children ?? []
    expect(one?.attributes).toEqual({name: 'todos/todo', classname: 'b.ts', file: 'b.ts'})
    expect(one?.children).toMatchObject([
      {name: 'failure', attributes: {message: 'TODO: write it and 1 more', type: 'high'}},
    ])
    expect(one?.children[0]?.text).toBe(
      [
        'b.ts, line 9: high: TODO: write it',
        '  TODO: write it',
        '  advice: mend it',
        'b.ts, line 7: info: TODO: write it',
        '  TODO: write it',
      ].join('\n'),
    )
  })

  test('a step that failed is an error, one that did not run is skipped', () => {
    const [steps] = parseXml(render('junit', document)).children
    expect(steps?.attributes).toEqual({name: 'steps', tests: '4', failures: '0', errors: '1', skipped: '1'})
    expect(steps?.children.map(({children}) => children[0]?.name)).toEqual([undefined, undefined, 'error', 'skipped'])
  })

  test('any text in any field yields XML that holds as many cases as it counts', () => {
    fc.assert(
      fc.property(hostileDocument, hostile => {
        const root = parseXml(render('junit', hostile))
        const cases = root.children.flatMap(({children}) => children)
        expect(root.attributes['tests']).toBe(String(cases.length))
        const failures = cases.filter(({children}) => children[0]?.name === 'failure')
        expect(root.attributes['failures']).toBe(String(failures.length))
      }),
    )
  })
})

describe('gitlab', () => {
  test('is a list of issues in the words of Code Climate', () => {
    const found = finding({id: 'a', severity: 'high', start_line: 3, end_line: 4, recommendation: 'mend it'})
    expect(JSON.parse(of('gitlab', [found]))).toEqual([
      {
        type: 'issue',
        check_name: 'todos/todo',
        description: 'TODO: write it (mend it)',
        categories: ['other'],
        severity: 'critical',
        location: {path: 'src/a.ts', lines: {begin: 3, end: 4}},
        fingerprint: 'a',
      },
    ])
  })

  test('knows five severities, from blocker down', () => {
    const all = (['critical', 'high', 'medium', 'low', 'info'] as const).map(severity =>
      finding({severity, id: severity}),
    )
    const words = JSON.parse(of('gitlab', all)).map(({severity}: {severity: string}) => severity)
    expect(words).toEqual(['blocker', 'critical', 'major', 'minor', 'info'])
  })

  test('any text in any field yields JSON in which no fingerprint stands twice', () => {
    fc.assert(
      fc.property(hostileDocument, hostile => {
        const prints: string[] = JSON.parse(render('gitlab', hostile)).map(
          ({fingerprint}: {fingerprint: string}) => fingerprint,
        )
        expect(new Set(prints).size).toBe(prints.length)
      }),
    )
  })
})

describe('github', () => {
  test('the runner reads one annotation for each finding, the worst first', () => {
    const {commands, lines} = readAsRunner(
      of('github', [
        finding({id: 'a', path: 'a,b:c.ts', message: '100 %\n::error::no'}),
        finding({id: 'b', severity: 'high', start_line: 3, end_line: 4}),
      ]),
    )
    expect(lines).toEqual([''])
    expect(commands).toEqual([
      {
        name: 'error',
        properties: {file: 'src/a.ts', line: '3', endLine: '4', title: 'high: todos/todo'},
        data: 'TODO: write it',
      },
      {
        name: 'notice',
        properties: {file: 'a,b:c.ts', line: '1', endLine: '1', title: 'info: todos/todo'},
        data: 'TODO: write it: 100 % ::error::no',
      },
    ])
  })

  test('any text in any field yields nothing but annotations', () => {
    fc.assert(
      fc.property(hostileDocument, hostile => {
        const {commands, lines, isStopped} = readAsRunner(render('github', hostile))
        expect(lines.join('')).toBe('')
        expect(isStopped).toBe(false)
        for (const {name} of commands) expect(['error', 'warning', 'notice']).toContain(name)
      }),
    )
  })
})

describe('every format', () => {
  const formats = ['markdown', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'csv'] as const

  test.each(formats)('%s is the same in whatever order the findings come', format => {
    const findings = ['a', 'b', 'c'].map((id, index) => finding({id, path: `${3 - index}.ts`}))
    expect(of(format, findings.toReversed())).toBe(of(format, findings))
  })

  test.each(formats.filter(format => format !== 'json' && format !== 'markdown' && format !== 'html'))(
    '%s says a thing once that two steps found',
    format => {
      const step = documentOf([finding({})]).steps
      const twice = {...document, missionName: 'text', title: 'text', steps: [...step, ...step]}
      const listed = render(format, twice).split('src/a.ts').length - 1
      expect(listed).toBe(of(format, [finding({})]).split('src/a.ts').length - 1)
    },
  )

  test.each(['json', 'sarif', 'junit', 'github', 'gitlab', 'csv'] as const)('%s is never cut', format => {
    const findings = Array.from({length: 5_000}, (_, index) => finding({id: `i${index}`, path: `p${index}.ts`}))
    const base = documentOf(findings)
    const steps = base.steps.map(step => ({...step, output: {findings: findings.map(one => ({...one}))}}))
    const text = render(format, {...base, steps})
    expect(new Set(text.match(/\bp\d+\.ts\b/g))).toEqual(new Set(findings.map(({path}) => path)))
  })

  test('JSON stays JSON with any text in it', () => {
    fc.assert(
      fc.property(hostileDocument, hostile => {
        expect(JSON.parse(render('json', hostile)).title).toBe(hostile.title)
      }),
    )
  })
})
