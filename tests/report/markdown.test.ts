import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {renderMarkdown} from '../../report/markdown.ts'
import {codeBlock} from '../../report/markdown-text.ts'
import {document, finding} from './sample-document.ts'

test('a report is facts, the table of steps, then what each step brought', () => {
  expect(renderMarkdown(document)).toMatchInlineSnapshot(`
    "# Audit of &lt;a|b&gt;

    Mission my_audit, run run-1, 2026-01-02T03:04:05.000Z

    Findings: 0 critical, 0 high, 1 medium, 0 low, 4 info

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

    #### Medium (1)

    | Where | What | Advice |
    | --- | --- | --- |
    | \`src/a.ts:1\` | FIXME: a\\|b \\\`c\\\` | ask @ada |

    #### Info (4)

    | Where | What | Advice |
    | --- | --- | --- |
    | \`src/a.ts:4\` | TODO: a TODO that says nothing |  |
    | \`src/a.ts:30\` | TODO: write it |  |
    | \`src/b.ts:7\` | TODO: write it |  |
    | we\\\`ird\\|name\\\\.ts:9 | TODO: write it |  |

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
  expect(renderMarkdown({...document, steps})).toMatch(/\n\n## Facts\n\nnone\n$/)
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
      const row =
        renderMarkdown({...document, steps})
          .trimEnd()
          .split('\n')
          .at(-1) ?? ''
      // As GitHub splits a row: at every bar without an odd number of backslashes before it.
      expect(row.match(/(?<!\\)(?:\\\\)*\|/g), row).toHaveLength(3)
    }),
  )
})
