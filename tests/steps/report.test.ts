import {expect, test} from 'vitest'
import type {StepResult} from '../../engine/contracts.ts'
import {report} from '../../steps/report.ts'
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

const text = `# audit

Mission audit, run run-1, 2026-01-02T03:04:05.000Z

## Steps

| Step | Type | State | Duration |
| --- | --- | --- | --- |
| Build | command | succeeded | 1.2 s |
`

test('without an output, the report is in the output of the step', async () => {
  using bench = createStepBench({}, {results: [built]})
  expect(await report.run({format: 'markdown'}, bench.context)).toEqual({
    format: 'markdown',
    path: null,
    text,
    bytes: Buffer.byteLength(text),
  })
})

test('with an output, the report is in that file', async () => {
  using bench = createStepBench({}, {results: [built]})
  const path = '.sortie/state/reports/audit.md'
  const output = await report.run({format: 'markdown', output: path}, bench.context)
  expect(output).toEqual({format: 'markdown', path, text: null, bytes: Buffer.byteLength(text)})
  expect(bench.text(path)).toBe(text)
})

test('carries the title it was given, in JSON as well', async () => {
  using bench = createStepBench({}, {results: [built]})
  const output = await report.run({format: 'json', title: 'Weekly'}, bench.context)
  expect(JSON.parse(output.text ?? '')).toMatchObject({title: 'Weekly', mission: 'audit', steps: [{id: 'build'}]})
})

test('refuses an output outside the workspace', async () => {
  using bench = createStepBench()
  const run = report.run({format: 'json', output: '../report.json'}, bench.context)
  await expect(run).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
})
