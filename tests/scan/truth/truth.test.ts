/** How well the inspectors do on the labelled corpus. `npm run bench:truth` prints the figures and what they miss. */
import {describe, expect, test} from 'vitest'
import {type Labelled, secretCorpus, todoCorpus} from './corpus.ts'
import {ourSecrets, ourTodos} from './finders.ts'
import {measure, precisionOf, recallOf} from './measure.ts'

const secrets = secretCorpus()
const todos = todoCorpus()
const plantedIn = (files: readonly Labelled[]) => files.reduce((sum, {planted}) => sum + planted.length, 0)
const temptingIn = (files: readonly Labelled[]) => files.filter(({planted}) => planted.length === 0).length

test('the corpus is large enough for its shares to mean something, and the same each time', () => {
  expect(plantedIn(secrets.tuned)).toBeGreaterThanOrEqual(150)
  expect(temptingIn(secrets.tuned)).toBeGreaterThanOrEqual(300)
  expect(temptingIn(secrets.heldOut)).toBeGreaterThanOrEqual(100)
  expect(secretCorpus()).toEqual(secrets)
})

describe.each([
  {name: 'secrets, tuned', files: secrets.tuned, find: ourSecrets, precision: 1, recall: 1},
  {name: 'secrets, held out', files: secrets.heldOut, find: ourSecrets, precision: 0.98, recall: 1},
  {name: 'secrets, later', files: secrets.later, find: ourSecrets, precision: 1, recall: 0.83},
  {name: 'todos, tuned', files: todos.tuned, find: ourTodos, precision: 1, recall: 1},
  {name: 'todos, held out', files: todos.heldOut, find: ourTodos, precision: 0.94, recall: 1},
])('$name', ({files, find, precision, recall}) => {
  test('are found as well as they have been', async () => {
    const {all} = await measure(files, find)
    expect(precisionOf(all)).toBeGreaterThanOrEqual(precision)
    expect(recallOf(all)).toBeGreaterThanOrEqual(recall)
  })
})

test('what counts as found is what touches the lines, and everything else is a false alarm', async () => {
  const file: Labelled = {
    template: 'a',
    rule: 'r',
    path: 'a',
    text: '1\n2\n3\n',
    planted: [
      {text: '1', from: 1, to: 1},
      {text: '3', from: 3, to: 3},
    ],
  }
  const {all, missedTemplates, wrongTemplates} = await measure([file], async () => [
    {rule: 'r', line: 1, endLine: 1},
    {rule: 'r', line: 2, endLine: 2},
  ])
  expect(all).toEqual({right: 1, missed: 1, wrong: 1})
  expect([precisionOf(all), recallOf(all)]).toEqual([0.5, 0.5])
  expect([...missedTemplates, ...wrongTemplates]).toEqual([
    ['a', 1],
    ['a', 1],
  ])
})
