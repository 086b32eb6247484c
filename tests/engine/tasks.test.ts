import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Task} from '../../engine/contracts.ts'
import {taskEfforts, taskPriorities, taskStates} from '../../engine/task-words.ts'
import {compareTasks, mayGoOn, numberedTask, openDependencies, startable} from '../../engine/tasks.ts'

const taskOf = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  title: id,
  description: '',
  priority: 'medium',
  effort: 'medium',
  category: 'other',
  files: [],
  dependencies: [],
  findings: [],
  source: 'manual',
  state: 'pending',
  createdAtMs: 0,
  changedAtMs: 0,
  ...more,
})

describe('the task that may be started first', () => {
  test('is the most urgent, then what is planned through, what takes less, what is older', () => {
    const tasks = [
      taskOf('newer', {createdAtMs: 2}),
      taskOf('older', {createdAtMs: 1}),
      taskOf('small', {effort: 'small', createdAtMs: 3}),
      taskOf('ready', {state: 'ready', effort: 'large'}),
      taskOf('urgent', {priority: 'high', effort: 'large'}),
    ]
    expect(startable(tasks).map(({id}) => id)).toEqual(['urgent', 'ready', 'small', 'older', 'newer'])
  })

  test('waits for no task that is not done, however that ended; what nobody knows holds nothing up', () => {
    const failed = taskOf('failed', {state: 'failed'})
    const done = taskOf('done', {state: 'done'})
    const free = taskOf('free', {dependencies: ['done', 'gone']})
    const held = taskOf('held', {dependencies: ['failed', 'done'], priority: 'critical'})
    expect(startable([failed, done, free, held])).toEqual([free])
    expect(openDependencies(held, [failed, done, free, held])).toEqual(['failed'])
  })

  const anyTask = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    priority: fc.constantFrom(...taskPriorities),
    effort: fc.constantFrom(...taskEfforts),
    state: fc.constantFrom(...taskStates),
    createdAtMs: fc.nat(3),
  })

  test('is the same whatever the order of the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTask, {selector: ({id}) => id}), parts => {
        const tasks = parts.map(({id, ...more}) => taskOf(id, more))
        const ids = (list: readonly Task[]) => list.toSorted(compareTasks).map(({id}) => id)
        expect(ids(tasks.toReversed())).toEqual(ids(tasks))
      }),
    )
  })
})

test('every state can be left, and none leads to itself', () => {
  for (const from of taskStates) {
    expect(taskStates.filter(to => mayGoOn(from, to)).length).toBeGreaterThan(1)
    expect(mayGoOn(from, from)).toBe(false)
  }
})

test('numbers are given again where a task is gone', () => {
  expect(numberedTask('task', new Set(['task-001', 'task-003']))).toBe('task-002')
  expect(
    numberedTask('task', new Set(Array.from({length: 1_000}, (_, n) => `task-${String(n).padStart(3, '0')}`))),
  ).toBe('task-1000')
})
