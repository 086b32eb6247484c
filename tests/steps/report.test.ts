import {expect, test} from 'vitest'
import type {StepResult} from '../../engine/contracts.ts'
import {report} from '../../steps/report.ts'
import {finding} from '../report/sample-document.ts'
import {createStepBench} from './step-bench.ts'

const built: StepResult = {
  stepId: 'build',
  name: 'Build',
  type: 'command',
  state: 'succeeded',
  durationMs: 1_234,
  output: {exit_code: 0},
  failure: null,
  sections: [],
}

const found = (['info', 'medium', 'low'] as const).map((severity, index) => finding({severity, id: `id-${index}`}))

const scanned: StepResult = {
  ...built,
  stepId: 'todos',
  type: 'scan',
  output: {findings: found.map(one => ({...one}))},
  sections: [{title: 'Marks', blocks: [{kind: 'findings', findings: found}]}],
}

const text = `# audit

## Steps

| Step | Type | State | Duration |
| --- | --- | --- | --- |
| Build | command | succeeded | 1.2 s |

## About this report

| Fact | Value |
| --- | --- |
| Mission | audit |
| Work of the steps | 1.2 s |
| Run | run-1 |
| Written | 2026-01-02T03:04:05.000Z |
`

test('without an output, the report is in the output of the step', async () => {
  using bench = createStepBench({}, {results: [built]})
  expect(await report.run({format: 'markdown'}, bench.context)).toEqual({
    format: 'markdown',
    path: null,
    text,
    bytes: Buffer.byteLength(text),
    also: [],
  })
})

test('with an output, the report is in that file', async () => {
  using bench = createStepBench({}, {results: [built]})
  const path = '.sortie/state/reports/audit.md'
  const output = await report.run({format: 'markdown', output: path}, bench.context)
  expect(output).toEqual({format: 'markdown', path, text: null, bytes: Buffer.byteLength(text), also: []})
  expect(bench.text(path)).toBe(text)
})

test('carries the title it was given, in JSON as well', async () => {
  using bench = createStepBench({}, {results: [built]})
  const output = await report.run({format: 'json', title: 'Weekly'}, bench.context)
  expect(JSON.parse(output.text ?? '')).toMatchObject({title: 'Weekly', mission: 'audit', steps: [{id: 'build'}]})
})

test('further formats go into files of their own, made from the same findings', async () => {
  using bench = createStepBench({}, {results: [scanned]})
  const also = [
    {format: 'sarif', output: 'out/a.sarif'},
    {format: 'csv', output: 'out/a.csv'},
  ] as const
  const output = await report.run({format: 'markdown', also: [...also]}, bench.context)
  expect(output.also.map(({format, path}) => ({format, output: path}))).toEqual(also)
  expect(output.also.map(({path, bytes}) => bytes - Buffer.byteLength(bench.text(path)))).toEqual([0, 0])
  expect(JSON.parse(bench.text('out/a.sarif')).runs[0].results).toHaveLength(3)
  expect(bench.text('out/a.csv').trim().split('\r\n')).toHaveLength(4)
  expect(report.render(output)).toEqual([
    {
      title: 'Report',
      blocks: output.also.map(({path, bytes}) => ({kind: 'paragraph', text: `${bytes} bytes written to ${path}`})),
    },
  ])
})

test('findings below `min_severity` stand in no format, and their number is said', async () => {
  using bench = createStepBench({}, {results: [scanned]})
  const markdown = await report.run({format: 'markdown', min_severity: 'medium'}, bench.context)
  expect(markdown.text).toContain('| medium | 1 | 1 |\n| low | 0 | 0 |')
  expect(markdown.text).toContain('| Left out | 2 less severe than medium |')
  const {text: written} = await report.run({format: 'json', min_severity: 'medium'}, bench.context)
  const document = JSON.parse(written ?? '')
  expect(document).toMatchObject({min_severity: 'medium', findings_left_out: 2})
  expect(document.steps[0].output.findings.map(({severity}: {severity: string}) => severity)).toEqual(['medium'])
  const none = await report.run({format: 'csv', min_severity: 'critical'}, bench.context)
  expect(none.text?.trim().split('\r\n')).toHaveLength(1)
})

test('without times, two runs that found the same give the same report in every format', async () => {
  const texts = async (runId: string, durationMs: number) => {
    using bench = createStepBench({}, {results: [{...scanned, durationMs}], tickMs: durationMs})
    const context = {...bench.context, runId}
    return Promise.all(
      (['markdown', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'csv'] as const).map(
        async format => (await report.run({format, times: false}, context)).text,
      ),
    )
  }
  expect(await texts('run-1', 10)).toEqual(await texts('run-2', 2_000))
})

test('says for a dry run what would be written where', () => {
  const also = [{format: 'html' as const, output: 'a.html'}]
  expect(report.preview({format: 'junit', output: 'a.xml', also})).toEqual([
    'write a junit report to "a.xml"',
    'write a html report to "a.html"',
  ])
})

test('refuses an output outside the workspace', async () => {
  using bench = createStepBench()
  const run = report.run({format: 'json', output: '../report.json'}, bench.context)
  await expect(run).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
  const further = report.run({format: 'json', also: [{format: 'csv', output: '../a.csv'}]}, bench.context)
  await expect(further).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
})
