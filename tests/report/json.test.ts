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
