import {PassThrough} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {askInputs} from '../../cli/ask-inputs.ts'
import type {Io} from '../../cli/io.ts'
import type {MissingInput} from '../../engine/mission/load.ts'

const base: MissingInput = {name: 'base', type: 'string', description: 'compare with', options: []}
const depth: MissingInput = {name: 'depth', type: 'number', description: null, options: []}
const mode: MissingInput = {name: 'mode', type: 'choice', description: 'how', options: ['fast', 'whole']}

interface Person {
  readonly io: Io
  readonly shown: () => string
  readonly typed: PassThrough
  interrupt(): void
}

function person(typed: string, {isTerminal = true, env = {}}: {isTerminal?: boolean; env?: Io['env']} = {}): Person {
  const stream = new PassThrough()
  stream.write(typed)
  let shown = ''
  const signalled = new Set<(signal: 'SIGINT') => void>()
  const sink = {isTerminal, columns: 80, rows: 24, write: (text: string) => void (shown += text)}
  const io: Io = {
    cwd: '/',
    env,
    openStdin: () => ({isTerminal, stream}),
    stdout: {...sink, write: () => expect.unreachable('questions belong to stderr')},
    stderr: sink,
    cores: 1,
    home: '/',
    onSignal(call) {
      signalled.add(call)
      return () => signalled.delete(call)
    },
    onExit: () => {},
  }
  return {
    io,
    shown: () => shown,
    typed: stream,
    interrupt: () => {
      for (const call of signalled) call('SIGINT')
    },
  }
}

test('each missing input is asked for, with what it is for', async () => {
  const {io, shown} = person('origin/main\n3\nfast\n')
  expect(await askInputs([base, depth, mode], {}, io)).toEqual({base: 'origin/main', depth: '3', mode: 'fast'})
  expect(shown()).toBe(
    'compare with (string)\nbase: the mission needs a value (number)\ndepth: how (one of fast, whole)\nmode: ',
  )
})

test('an answer that cannot be used is asked for again', async () => {
  const {io, shown} = person('deep\n\n7\n')
  expect(await askInputs([depth], {}, io)).toEqual({depth: '7'})
  expect(shown()).toContain('depth: the value of the input "depth" is not a number such as 3 or 0.5\ndepth: ')
})

test('after three answers that cannot be used nobody is asked any more', async () => {
  expect(await askInputs([mode], {}, person('a\nb\nc\nfast\n').io)).toBeNull()
})

test('input that ends is no answer', async () => {
  const {io, typed} = person('')
  typed.end()
  expect(await askInputs([base], {}, io)).toBeNull()
})

test('an interrupt ends the questions', async () => {
  const {io, interrupt} = person('')
  const answers = askInputs([base], {}, io)
  interrupt()
  expect(await answers).toBeNull()
})

describe('nobody is asked', () => {
  test.each([
    ['without a terminal', {isTerminal: false}, {}],
    ['in CI', {env: {CI: 'true'}}, {}],
    ['with --yes', {}, {yes: true}],
  ])('%s', async (_where, how, flags) => {
    const {io, shown} = person('main\n', how)
    expect(await askInputs([base], flags, io)).toBeNull()
    expect(shown()).toBe('')
  })
})
