import {expect, test} from 'vitest'
import {stepLines} from '../../../engine/mission/step-lines.ts'

const linesOf = (text: string, path = 'm.yaml') =>
  Object.fromEntries(stepLines({path, bytes: Buffer.from(text)}, ['command', 'scan']))

test('steps are found by the ids they have or are given', () => {
  const mission = `version: "1.0"
name: lines
steps:
  - id: first
    run: "true"

  # about the second
  - name: Build & test
    script: "true"
  - {step_type: Scan}
`
  expect(linesOf(mission)).toEqual({first: 4, 'build-test': 8, 'scan-3': 10})
})

test('a mission in JSON has lines too', () => {
  expect(linesOf('{"version": "1.0", "name": "j",\n"steps": [\n{"id": "a"},\n{"id": "b"}]}', 'm.json')).toEqual({
    a: 3,
    b: 4,
  })
})

test.each(['', 'steps: [', 'steps: 3', '- a', '\u0000'])('in "%s" there are none', text => {
  expect(linesOf(text)).toEqual({})
})
