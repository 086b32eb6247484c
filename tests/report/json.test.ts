import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {renderJson} from '../../report/json.ts'
import {document} from './sample-document.ts'

test('a report is one document whose keys always stand in the same order', () => {
  const text = renderJson({...document, steps: document.steps.filter(({stepId}) => stepId !== 'log')})
  expect(text).toBe(`{
  "title": "Audit of <a|b>",
  "mission": "my_audit",
  "run_id": "run-1",
  "generated_at": "2026-01-02T03:04:05.000Z",
  "findings": {
    "critical": 0,
    "high": 0,
    "medium": 1,
    "low": 0,
    "info": 4
  },
  "steps": [
    {
      "id": "todos",
      "name": "Marks | in *comments*",
      "type": "scan",
      "state": "succeeded",
      "duration_ms": 1234,
      "failure": null,
      "output": {
        "files_scanned": 3
      }
    },
    {
      "id": "test",
      "name": "test",
      "type": "command",
      "state": "timed_out",
      "duration_ms": 72000,
      "failure": {
        "code": "STEP_TIMED_OUT",
        "message": "timed out after 72 s",
        "hint": "raise \`timeout\`"
      },
      "output": null
    },
    {
      "id": "deploy",
      "name": "deploy",
      "type": "command",
      "state": "blocked",
      "duration_ms": null,
      "failure": null,
      "output": null
    }
  ]
}
`)
})

test('a report holds to its published shape, with times and without', () => {
  const path = join(import.meta.dirname, '..', '..', 'schemas', 'output', 'report.schema.json')
  const formats = {'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/}
  const fits = new Ajv({allErrors: true, allowUnionTypes: true, strictRequired: false, formats}).compile(
    JSON.parse(readFileSync(path, 'utf8')),
  )
  const floor = {minSeverity: 'low', leftOut: 2} as const
  for (const shown of [document, {...document, times: null}, {...document, floor}]) {
    fits(JSON.parse(renderJson(shown)))
    expect(fits.errors ?? []).toEqual([])
  }
  expect(fits({...JSON.parse(renderJson(document)), run_id: 7})).toBe(false)
})

test('without times nothing tells one run from another', () => {
  expect(renderJson({...document, times: null})).not.toMatch(/run_id|generated_at|duration_ms/)
})
