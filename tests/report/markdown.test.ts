import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {renderMarkdown} from '../../report/markdown.ts'
import {codeBlock} from '../../report/markdown-text.ts'
import {documentOf, hostileText} from './hostile.ts'
import {document, finding} from './sample-document.ts'

test('a report is a summary, the steps with what each brought, findings by file, and facts at the end', () => {
  expect(renderMarkdown(document)).toMatchInlineSnapshot(`
    "# Audit of &lt;a|b&gt;

    ## Summary

    5 findings in 3 files

    | Severity | Findings | Files |
    | --- | --- | --- |
    | critical | 0 | 0 |
    | high | 0 | 0 |
    | medium | 1 | 1 |
    | low | 0 | 0 |
    | info | 4 | 3 |

    ## Steps

    | Step | Type | State | Duration |
    | --- | --- | --- | --- |
    | Marks \\| in \\*comments\\* | scan | succeeded | 1.2 s |
    | log | command | succeeded | 1.2 s |
    | test | command | timed out | 1 min 12 s |
    | deploy | command | blocked |  |

    ## Marks | in \\*comments\\*

    ### Marks in comments

    3 marks\\
    \\# not a heading\\
    1\\. not a list\\
    &lt;script&gt;alert(1)&lt;/script&gt;

    5 findings, listed below by file

    - first_item
    - \\- second item

    ## log

    ### Output

    \`\`\`\`\`text
    \`\`\`
    fenced
    \`\`\`\`
    \`\`\`\`\`

    ### Facts

    | Name | Value |
    | --- | --- |
    | a\\|b | &lt;b&gt; \\\`x\\\` |
    | \\_c\\_ | snake_case \\\\\\| |

    ## test

    Failed: timed out after 72 s (STEP_TIMED_OUT)

    Help: raise \\\`timeout\\\`

    ## Findings

    ### src/a.ts (3)

    **Medium**, line 1: FIXME: a|b \\\`c\\\`\\
    todos/todo, confidence 100 %, found by todos

    \`\`\`text
    TODO: write it
    \`\`\`

    Advice: ask @ada

    **Info**, line 4: TODO: a TODO that says nothing\\
    todos/todo, confidence 100 %, found by todos

    \`\`\`text
    TODO: write it
    \`\`\`

    **Info**, line 30: TODO: write it\\
    todos/todo, confidence 100 %, found by todos

    ### src/b.ts (1)

    **Info**, line 7: TODO: write it\\
    todos/todo, confidence 100 %, found by todos

    ### we\\\`ird|name\\\\.ts (1)

    **Info**, line 9: TODO: write it\\
    todos/todo, confidence 100 %, found by todos

    ## About this report

    | Fact | Value |
    | --- | --- |
    | Files scanned | 3 (todos) |
    | Mission | my_audit |
    | Work of the steps | 1 min 14 s |
    | Run | run-1 |
    | Written | 2026-01-02T03:04:05.000Z |
    "
  `)
})

test('the same findings give the same report, in whatever order they come', () => {
  const findings = [
    finding({path: 'b.ts'}),
    finding({path: 'a.ts', start_line: 2}),
    finding({path: 'a.ts', severity: 'high'}),
  ]
  const of = (ordered: typeof findings) =>
    renderMarkdown({
      ...document,
      steps: document.steps.slice(0, 1).map(step => ({
        ...step,
        sections: [{title: 'Found', blocks: [{kind: 'findings' as const, findings: ordered}]}],
      })),
    })
  expect(of(findings.toReversed())).toBe(of(findings))
})

test('a section that is called like its step has no heading of its own', () => {
  const section = {title: 'Facts', blocks: [{kind: 'paragraph' as const, text: 'none'}]}
  const steps = document.steps.slice(0, 1).map(step => ({...step, name: 'Facts', sections: [section]}))
  expect(renderMarkdown({...document, steps})).toContain('\n\n## Facts\n\nnone\n\n## About')
})

test('of many findings the most severe are shown, and how many are not', () => {
  const findings = [
    ...Array.from({length: 1_200}, (_, index) => finding({id: `info-${index}`, path: `a/${index}.ts`})),
    finding({id: 'worst', severity: 'critical', path: 'z.ts', title: 'the worst'}),
  ]
  const steps = document.steps.slice(0, 1).map(step => ({
    ...step,
    sections: [{title: 'Found', blocks: [{kind: 'findings' as const, findings}]}],
  }))
  const text = renderMarkdown({...document, steps})
  expect(text).toContain('1201 findings in 1201 files')
  expect(text).toContain('The 1000 most severe; 201 more are left out here and stand in JSON, SARIF and CSV reports.')
  expect(text).toContain('### z.ts (1)\n\n**Critical**, line 1: the worst')
  expect(text.match(/^### a\//gm)).toHaveLength(999)
})

test('says that nothing was found where something was looked for, and not where nothing was', () => {
  const [scan, ...others] = document.steps.map(step => ({...step, sections: []}))
  const looked = {...document, steps: scan === undefined ? [] : [{...scan, output: {findings: []}}, ...others]}
  expect(renderMarkdown(looked)).toContain('## Summary\n\n0 findings in 0 files\n')
  expect(renderMarkdown({...document, steps: others})).not.toContain('Summary')
})

test('no text adds a heading to a report', () => {
  const headings = (text: string): number => {
    const shown = documentOf([finding({title: text, message: text, path: text, rule: text, quote: text})], text, true)
    const steps = shown.steps.map(step => ({
      ...step,
      sections: step.sections.map(({title, blocks}) => ({
        // A step may be called like one of its sections, which then has no heading.
        title: `of ${title}`,
        blocks: blocks.filter(({kind}) => kind !== 'markdown'),
      })),
    }))
    let fence = ''
    return renderMarkdown({...shown, steps})
      .split('\n')
      .filter((line, index, lines) => {
        const mark = /^`{3,}/.exec(line)?.[0] ?? ''
        if (fence === '') fence = mark
        else if (line === fence) fence = ''
        const isUnderline = /^ {0,3}(=+|--+)\s*$/.test(line) && lines[index - 1] !== ''
        return fence === '' && (isUnderline || /^ {0,3}#/.test(line))
      }).length
  }
  fc.assert(
    fc.property(hostileText, text => {
      expect(headings(text)).toBe(headings('text'))
    }),
  )
})

test('a report of nothing says so', () => {
  expect(renderMarkdown({...document, steps: []})).toContain('\n## Steps\n\nNo steps.\n')
})

test('no text ends the code block it stands in', () => {
  const piece = fc.constantFrom('`', '``', '\n', ' ', 'x')
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const lines = codeBlock(pieces.join(''), 'text').split('\n')
      const fence = lines[0]?.replace('text', '') ?? ''
      const closing = lines.findIndex((line, index) => index > 0 && line.trim().startsWith(fence))
      expect(closing).toBe(lines.length - 1)
    }),
  )
})

test('no text makes a row of a table longer or shorter', () => {
  const piece = fc.constantFrom('|', '\\', '`', '\n', '\r', ' ', 'x', '<', '*')
  const text = fc.array(piece).map(pieces => pieces.join(''))
  fc.assert(
    fc.property(text, text, (a, b) => {
      const sections = [{title: 'T', blocks: [{kind: 'table' as const, columns: ['A', 'B'], rows: [[a, b]]}]}]
      const steps = document.steps.slice(0, 1).map(step => ({...step, sections}))
      const lines = renderMarkdown({...document, steps}).split('\n')
      const row = lines[lines.indexOf('| A | B |') + 2] ?? ''
      // As GitHub splits a row: at every bar without an odd number of backslashes before it.
      expect(row.match(/(?<!\\)(?:\\\\)*\|/g), row).toHaveLength(3)
    }),
  )
})
