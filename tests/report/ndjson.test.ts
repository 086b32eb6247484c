import {expect, test} from 'vitest'
import {createNdjsonReporter} from '../../report/ndjson.ts'
import {type At, eventsOf, runStarted, shown, started} from './run-of-events.ts'

test('every event is one line of JSON, whatever the text in it', async () => {
  const run: readonly At[] = [
    [0, runStarted],
    [1, started('a')],
    [2, {type: 'step.output', stepId: 'a', stream: 'stdout', text: 'two\nlines\u2028"quoted"\u001b'}],
  ]
  const text = await shown(write => createNdjsonReporter({write}), run)
  expect(text.endsWith('\n')).toBe(true)
  expect(
    text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).toEqual(eventsOf(run))
})
