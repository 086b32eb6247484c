import {expect, test} from 'vitest'
import {hintsIn, messagesIn, mission} from './loading.ts'

test.each([
  ['    timeout: soon', '"timeout" must be a duration such as 30s, 5m or 1h30m, not "soon"'],
  ['    timeout: 1h 30m', '"timeout" must be a duration such as 30s, 5m or 1h30m, not "1h 30m"'],
  ['    timeout_seconds: car', '"timeout_seconds" must be a duration such as 30s, 5m or 1h30m, not "car"'],
  ['    retry: [1]', '"retry" must be a whole number or a mapping, not a list'],
  ['    retry: {max_attempts: 0}', '"max_attempts" must be at least 1, not 0'],
  ['    retry: {max_attempts: 2, on: []}', '"on" must not be empty'],
  [
    '    retry: {max_attempts: 2, on: [crash]}',
    'item 1 of "on" must be "error", "timeout" or "command_not_found", not "crash"',
  ],
  ['    continue_on_error: maybe', '"continue_on_error" must be true or false, not "maybe"'],
  ['    depends_on: 7', '"depends_on" must be text, a list or a mapping, not 7'],
  ['    name:', '"name" must be one line of text, not nothing'],
  ['    env: {A=B: 1}', '"A=B" is not a name for an environment variable'],
  ['    tiemout: 5m', 'unknown key "tiemout" in step "a"'],
  ['    with: {success_exit_codes: [a]}', 'item 1 of "success_exit_codes" must be a whole number, not "a"'],
  ['    with: {unknown: 1}', 'unknown key "unknown" in "with" of step "a"'],
  ['    parameters: {command: ls}', '"command" and "run" exclude each other'],
  ['    needs: [b]', 'step "a" depends on "b", and no step has this id'],
])('%s: %s', (line, message) => {
  expect(messagesIn(mission(`  - id: a\n    run: x\n${line}\n`))).toEqual([message])
})

test.each([
  ['a key', '    tiemout: 5m', 'did you mean "timeout"?'],
  ['a swapped letter', '    with: {shlel: sh}', 'did you mean "shell"?'],
  ['a cause', '    retry: {max_attempts: 2, on: [timeouts]}', 'did you mean "timeout"?'],
  ['a step', '    needs: [Test]', 'did you mean "test"?'],
  ['a step by its name', '    needs: [The tests]', 'the step with that name has the id "test"'],
  ['a number for a text', '    name: 2024', 'put it in quotes: "2024"'],
  ['a far-off key', '    command: ls', expect.stringContaining('the parameters of the step\'s type stand in "with"')],
])('%s that misses gets a hint', (_what, line, hint) => {
  const steps = `  - id: a\n    run: x\n${line}\n  - id: test\n    name: The tests\n    run: y\n`
  expect(hintsIn(mission(steps))).toEqual([hint])
})

test('a type that is far from all types is not guessed', () => {
  expect(hintsIn(mission('  - type: kubernetes\n'))).toEqual(['`sortie steps` lists every type'])
})

test('thousands of unknown names do not cost a comparison with each other', () => {
  const steps = Array.from({length: 5000}, (_, i) => `  - {id: step-${i}, run: x, needs: [stop-${i}]}\n`).join('')
  const startedAtMs = performance.now()
  expect(hintsIn(mission(steps))).toHaveLength(5000)
  expect(performance.now() - startedAtMs).toBeLessThan(5000)
})

test('messages quote a long value only in part', () => {
  const [message = ''] = messagesIn(mission(`  - {id: a, run: x, timeout: ${'long'.repeat(1000)}}\n`))
  expect(message.length).toBeLessThan(200)
})
