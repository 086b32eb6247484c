/** From findings and proposals to tasks: what holds for all of them, and how those of yesterday are found again. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../../engine/contracts.ts'
import {severities} from '../../../engine/finding.ts'
import {isUrgent, MOST_PROPOSALS, proposalsByRules} from '../../../review/project/by-rules.ts'
import {checkedProposals, type Shown} from '../../../review/project/checked.ts'
import {prefixFor} from '../../../review/project/identity.ts'
import {type ProjectTask, planFrom} from '../../../review/project/plan.ts'
import {asStored, findingsFrom, type Sample} from './samples.ts'

const sample = fc.record({
  path: fc.constantFrom('a.ts', 'src/a.ts', 'src/b.ts', 'src/api/c.ts', 'docs/d.md'),
  rule: fc.constantFrom('todos/todo', 'metrics/long-function', 'analyze/race-condition', 'secrets/key'),
  severity: fc.constantFrom(...severities),
  quote: fc.constantFrom('one', 'two', 'three', 'four'),
  line: fc.integer({min: 1, max: 90}),
})
const samples = fc.array(sample, {maxLength: 40})
const prefix = 'review-shop'

const byRules = (findings: readonly Finding[]) =>
  planFrom(proposalsByRules(findings), {findings, tasks: [], prefix}).tasks

/** Answers with whatever handles and titles, known and unknown ones. */
const task = fc.record({
  title: fc.constantFrom('Mend it', 'Tidy up', 'Split it', '', '  '),
  description: fc.constant('How.'),
  files: fc.array(fc.constantFrom('src/a.ts', 'src/b.ts', 'made/up.ts'), {maxLength: 2}),
  findings: fc.array(fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f90'), {maxLength: 4}),
  priority: fc.constantFrom('critical', 'high', 'medium', 'low', null),
  effort: fc.constantFrom('small', 'medium', 'large', null),
  category: fc.constantFrom('bug', 'testing', null),
  dependencies: fc.array(fc.constantFrom('Mend it', 'Tidy up', 'Split it', 'Nowhere'), {maxLength: 3}),
})
const answer = fc.record({
  summary: fc.constant('It is so.'),
  cross_cutting_concerns: fc.constant([]),
  tasks: fc.array(task, {maxLength: 8}),
})

function shownFrom(findings: readonly Finding[]): Shown {
  return {
    behind(handle) {
      const finding = findings[Number(handle.slice(1)) - 1]
      return finding && {findings: [finding.id], files: [finding.path]}
    },
    findings: new Map(findings.map(finding => [finding.id, finding])),
    files: new Set(findings.map(({path}) => path)),
  }
}

function hasCycle(tasks: readonly ProjectTask[]): boolean {
  const left = new Map(tasks.map(({id, dependencies}) => [id, new Set(dependencies)]))
  for (;;) {
    const free = [...left].filter(([, before]) => [...before].every(id => !left.has(id)))
    if (free.length === 0) return left.size > 0
    for (const [id] of free) left.delete(id)
  }
}

describe('tasks of a project review', () => {
  test('hold every critical and high finding, wait in no circle and cite only what there is, whatever a model says', () => {
    fc.assert(
      fc.property(samples, answer, (many, said) => {
        const findings = findingsFrom(many)
        const {proposals} = checkedProposals(said, shownFrom(findings))
        const {tasks} = planFrom(proposals, {findings, tasks: [], prefix})
        const cited = tasks.flatMap(one => one.findings)
        const known = new Set(findings.map(({id}) => id))
        expect(cited.filter(id => !known.has(id))).toEqual([])
        expect(new Set(cited).size).toBe(cited.length)
        expect(findings.filter(one => isUrgent(one) && !cited.includes(one.id))).toEqual([])
        expect(hasCycle(tasks)).toBe(false)
        expect(new Set(tasks.map(({id}) => id)).size).toBe(tasks.length)
        expect(tasks.every(({title}) => title.trim() !== '')).toBe(true)
        for (const {findings: own, priority} of tasks) {
          const isCritical = findings.some(({id, severity}) => own.includes(id) && severity === 'critical')
          if (isCritical) expect(priority).toBe('critical')
        }
      }),
    )
  })

  test('are the same for the same findings in another order', () => {
    fc.assert(
      fc.property(samples, fc.infiniteStream(fc.integer()), (many, keys) => {
        const findings = findingsFrom(many)
        const shuffled = findings
          .map(finding => ({finding, key: keys.next().value ?? 0}))
          .sort((a, b) => a.key - b.key)
          .map(({finding}) => finding)
        expect(byRules(shuffled)).toEqual(byRules(findings))
      }),
    )
  })

  test('keep their ids when lines move, and in whatever order the tasks of yesterday are', () => {
    fc.assert(
      fc.property(samples, fc.integer({min: 1, max: 500}), (many, by) => {
        const first = byRules(findingsFrom(many))
        const moved = findingsFrom(many.map(one => ({...one, line: one.line + by})))
        const again = planFrom(proposalsByRules(moved), {
          findings: moved,
          tasks: asStored(first).toReversed(),
          prefix,
        })
        expect(again.tasks.map(({id, title}) => [id, title])).toEqual(first.map(({id, title}) => [id, title]))
        expect(again.tasks.filter(({standing}) => standing === 'new')).toEqual([])
        expect(again.notFound).toEqual([])
      }),
    )
  })
})

describe('grouping without a model', () => {
  test('is by file for what is critical or high, by rule and folder for the rest, and effort goes by count', () => {
    const many: Sample[] = [
      {path: 'src/a.ts', rule: 'secrets/key', severity: 'critical', category: 'security'},
      {path: 'src/a.ts', rule: 'metrics/god-object', severity: 'high', category: 'refactoring'},
      ...Array.from({length: 5}, (_, at) => ({path: 'src/b.ts', quote: `t${at}`})),
      {path: 'src/api/c.ts', rule: 'metrics/long-function', severity: 'medium', category: 'maintainability'},
    ]
    const tasks = byRules(findingsFrom(many))
    expect(
      tasks.map(({id, title, priority, effort, category, files}) => [id, title, priority, effort, category, files]),
    ).toEqual([
      ['review-shop-001', 'Mend what is critical or high in src/a.ts', 'critical', 'small', 'security', ['src/a.ts']],
      ['review-shop-002', 'Mend metrics/long-function in src/api', 'medium', 'small', 'refactoring', ['src/api/c.ts']],
      ['review-shop-003', 'Mend todos/todo in src', 'low', 'medium', 'bug', ['src/b.ts']],
    ])
  })

  test('no longer parts by folder where the list would be too long to read', () => {
    const many = Array.from({length: MOST_PROPOSALS + 5}, (_, at) => ({path: `src/part${at}/a.ts`}))
    expect(byRules(findingsFrom(many)).map(({title, effort}) => [title, effort])).toEqual([
      ['Mend todos/todo', 'large'],
    ])
  })
})

describe('a task of yesterday', () => {
  const yesterday = findingsFrom([
    {path: 'src/a.ts', rule: 'analyze/race', severity: 'high', quote: 'one'},
    {path: 'src/a.ts', rule: 'analyze/race', severity: 'high', quote: 'two'},
    {path: 'src/b.ts', rule: 'analyze/leak', severity: 'high', quote: 'three'},
  ])
  const [first, second, third] = yesterday.map(({id}) => id)
  const said = (title: string, findings: readonly (string | undefined)[], files: readonly string[] = []) => ({
    title,
    description: '',
    priority: 'high' as const,
    effort: 'small' as const,
    category: 'bug' as const,
    files,
    findings: findings.filter(id => id !== undefined),
    after: [],
    madeBy: 'model' as const,
  })
  const planned = (
    proposals: readonly ReturnType<typeof said>[],
    tasks: Parameters<typeof planFrom>[1]['tasks'] = [],
  ) => planFrom(proposals, {findings: [], tasks, prefix})
  const known = asStored(
    planned([said('Lock the basket', [first, second], ['src/a.ts']), said('Close the file', [third], ['src/b.ts'])])
      .tasks,
  )

  test('is known by its findings, though the model calls it something else', () => {
    const {tasks} = planned([said('Serialise access to what was bought', [second], ['src/a.ts'])], known)
    expect(tasks).toMatchObject([{id: known[1]?.id, standing: 'renewed'}])
  })

  test('is known by its title and files, though all lines have changed', () => {
    const {tasks} = planned([said('Close the file', ['0123456789abcdef'], ['src/b.ts'])], known)
    expect(tasks).toMatchObject([{id: known[0]?.id, standing: 'renewed'}])
  })

  test('stays as it is where nothing is new, and is told of where nothing asks for it any more', () => {
    const plan = planned([said('Close the file', [third], ['src/b.ts'])], known)
    expect(plan.tasks).toMatchObject([{id: 'review-shop-001', standing: 'unchanged'}])
    expect(plan.notFound).toEqual(['review-shop-002'])
  })

  test('that is done is to be done again where one of its findings is still there', () => {
    const done = known.map(one => ({...one, state: 'done' as const}))
    expect(planned([said('Close the file', [third])], done).tasks).toMatchObject([{standing: 'again'}])
    expect(planned([said('Close the file', ['0123456789abcdef'])], done).tasks).toMatchObject([{standing: 'renewed'}])
  })

  test('of people is left alone, and its id is not taken', () => {
    const own = known.map(one => ({...one, source: 'manual' as const}))
    const {tasks} = planned([said('Close the file', [third], ['src/b.ts'])], own)
    expect(tasks).toMatchObject([{id: 'review-shop-003', standing: 'new'}])
  })
})

test('ids begin with the name of the repository, in letters that a shell leaves alone', () => {
  expect(['Shop.Api', 'ünï', '', '--a--', 'x'.repeat(80)].map(prefixFor)).toEqual([
    'review-shop-api',
    'review-n',
    'review-project',
    'review-a',
    `review-${'x'.repeat(40)}`,
  ])
})
