/** What shares a turn of the loop, and with it a commit. */
import {setImmediate} from 'node:timers/promises'
import {expect, test} from 'vitest'
import type {LlmCall} from '../../../engine/contracts.ts'
import {createInbox, type Message} from '../../../engine/run/inbox.ts'

const call: LlmCall = {
  label: 'a.ts',
  provider: 'custom',
  model: 'small',
  from: 'model',
  usage: null,
  costMicroUsd: 1,
  durationMs: 1,
}
const called: Message = {kind: 'llm-called', stepId: 'a', call, recorded: () => {}}
const woken: Message = {kind: 'woken'}

test('calls that come in one round of the event loop come together, and in their order', async () => {
  const inbox = createInbox()
  const next = inbox.next()
  inbox.post(called)
  // As answers of several servers do: each is read in a task of its own.
  queueMicrotask(() => queueMicrotask(() => inbox.post({...called, stepId: 'b'})))
  await Promise.resolve()
  expect(await next).toMatchObject([{stepId: 'a'}, {stepId: 'b'}])
})

test('what has come already waits for the rest of the round, too', async () => {
  const inbox = createInbox()
  inbox.post(called)
  const next = inbox.next()
  await Promise.resolve()
  inbox.post({...called, stepId: 'b'})
  expect(await next).toHaveLength(2)
})

test('nothing else waits for what may come', async () => {
  const inbox = createInbox()
  const next = inbox.next()
  inbox.post(woken)
  let isOver = false
  const round = setImmediate().then(() => {
    isOver = true
  })
  expect(await next).toEqual([woken])
  expect(isOver).toBe(false)
  await round
})
