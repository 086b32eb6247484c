/** A report with one of everything, and with text that would break a careless one. */
import type {Finding, ReportDocument, StepResult} from '../../engine/contracts.ts'

export const finding = (over: Partial<Finding>): Finding => ({
  id: '0123456789abcdef',
  rule: 'todos/todo',
  title: 'TODO: write it',
  message: 'write it',
  severity: 'info',
  category: 'other',
  confidence: 1,
  path: 'src/a.ts',
  start_line: 1,
  end_line: 1,
  quote: 'TODO: write it',
  recommendation: null,
  source_step: 'todos',
  ...over,
})

const step = (over: Partial<StepResult> & {stepId: string}): StepResult => ({
  name: over.stepId,
  type: 'command',
  state: 'succeeded',
  durationMs: 1_234,
  output: null,
  failure: null,
  sections: [],
  ...over,
})

export const document: ReportDocument = {
  title: 'Audit of <a|b>',
  times: {runId: 'run-1', generatedAtMs: Date.UTC(2026, 0, 2, 3, 4, 5)},
  floor: null,
  standings: null,
  muted: new Set(),
  missionName: 'my_audit',
  steps: [
    step({
      stepId: 'todos',
      name: 'Marks | in *comments*',
      type: 'scan',
      output: {files_scanned: 3},
      sections: [
        {
          title: 'Marks in comments',
          blocks: [
            {kind: 'paragraph', text: '3 marks\n# not a heading\n1. not a list\n<script>alert(1)</script>'},
            {
              kind: 'findings',
              findings: [
                finding({path: 'src/b.ts', start_line: 7}),
                finding({severity: 'medium', title: 'FIXME: a|b `c`', message: 'a|b `c`', recommendation: 'ask @ada'}),
                finding({path: 'src/a.ts', start_line: 30}),
                finding({path: 'src/a.ts', start_line: 4, title: 'TODO', message: 'a TODO\nthat says nothing'}),
                finding({path: 'we`ird|name\\.ts', start_line: 9}),
              ],
            },
            {kind: 'list', items: ['first_item', '- second\nitem']},
          ],
        },
      ],
    }),
    step({
      stepId: 'log',
      sections: [
        {title: 'Output', blocks: [{kind: 'code', language: 'text', text: '```\n\u001b[31mfenced\u001b[0m\n````\n\n'}]},
        {
          title: 'Facts',
          blocks: [
            {
              kind: 'table',
              columns: ['Name', 'Value'],
              rows: [
                ['a|b', '<b>\n`x`'],
                ['_c_', 'snake_case \\|'],
              ],
            },
          ],
        },
      ],
    }),
    step({
      stepId: 'test',
      state: 'timed_out',
      durationMs: 72_000,
      failure: {code: 'STEP_TIMED_OUT', message: 'timed out after 72 s', hint: 'raise `timeout`', retryable: true},
    }),
    step({stepId: 'deploy', state: 'blocked', durationMs: null}),
  ],
}
