import {expect, test} from 'vitest'
import type {TextSink} from '../../cli/io.ts'
import {createLogOutput} from '../../cli/log-output.ts'

interface Heard {
  readonly sink: TextSink
  text(): string
}

function hear(isTerminal: boolean): Heard {
  const chunks: Buffer[] = []
  return {
    sink: {
      isTerminal,
      columns: 80,
      rows: 24,
      write: text => void chunks.push(Buffer.from(text)),
      async writeBytes(bytes) {
        chunks.push(Buffer.from(bytes))
      },
    },
    text: () => Buffer.concat(chunks).toString('latin1'),
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test('a terminal gets no control characters, wherever the log was cut', async () => {
  const {sink, text} = hear(true)
  const output = createLogOutput(sink, {headings: false})
  for (const part of ['a \u001b[3', '1mred\u001b]0;ti', 'tle\u0007 b\nlast \u001b[2J'])
    await output.write('s', bytes(part))
  await output.end()
  expect(text()).toBe('a red b\nlast \n')
})

test('whoever reads a pipe gets the bytes as they are', async () => {
  const {sink, text} = hear(false)
  const output = createLogOutput(sink, {headings: false})
  await output.write('s', bytes('a \u001b[31m\u00ff'))
  await output.end()
  expect(text()).toBe('a \u001b[31m\u00ff')
})

test('each change from one step to another has a heading', async () => {
  const {sink, text} = hear(false)
  const output = createLogOutput(sink, {headings: true})
  for (const [step, line] of [
    ['one', '1\n'],
    ['one', '2\n'],
    ['two', '3\n'],
    ['one', '4\n'],
  ] as const) {
    await output.write(step, bytes(line))
  }
  await output.end()
  expect(text()).toBe('==> one <==\n1\n2\n\n==> two <==\n3\n\n==> one <==\n4\n')
})

test('a line without an end is shown all the same, in parts where it is endless', async () => {
  const {sink, text} = hear(true)
  const output = createLogOutput(sink, {headings: false})
  await output.write('s', bytes('x'.repeat(70_000)))
  expect(text()).toHaveLength(70_000)
  await output.write('s', bytes('y'))
  await output.end()
  expect(text()).toBe(`${'x'.repeat(70_000)}y\n`)
})
