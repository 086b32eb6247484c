import {expect, test} from 'vitest'
import {withTimesDivided} from '../../bench/contextlite/run-mission.ts'
import {type Comparison, summaryOf, verdictsOn} from '../../bench/contextlite/tables.ts'
import {type StepOutcome, type Tally, typicalOf} from '../../bench/contextlite/tally.ts'

function tallyOf({
  succeeded,
  steps = 26,
  wallSeconds = 1,
  cpuSeconds = 0.1,
}: {
  succeeded: number
  steps?: number
  wallSeconds?: number
  cpuSeconds?: number
}): Tally {
  const outcomes = Array.from({length: steps}, (_, index): StepOutcome => {
    return {step: `s${index}`, state: 'succeeded', reason: null, succeeded: index < succeeded, stoodInFor: false}
  })
  return {mission: 'm', outcomes, succeeded, timeouts: 0, run: {steps: [], wallSeconds, peakBytes: 1, cpuSeconds}}
}

const comparisonOf = (before: Tally, after: Tally, timeScale = 1): Comparison => ({
  name: 'here',
  timeScale,
  before: [before],
  after: [after],
})

test('of several runs the worst ones count, and of those the middle one by time', () => {
  const worst = [3, 1, 2].map(wallSeconds => tallyOf({succeeded: 20, wallSeconds}))
  const [one, two, three] = worst
  if (one === undefined || two === undefined || three === undefined) throw new Error('there are three')
  expect(typicalOf([tallyOf({succeeded: 26, wallSeconds: 9}), one, two, three])).toBe(three)
})

test('a target that is missed is told as missed', () => {
  const after = tallyOf({succeeded: 23, cpuSeconds: 0.5})
  const missed = verdictsOn(comparisonOf(tallyOf({succeeded: 13}), after)).filter(({isReached}) => !isReached)
  expect(missed.map(({figure}) => figure)).toEqual(['23 of 26', '0.50 s, 50 %'])
})

test('the share of CPU is not judged where times are divided', () => {
  const after = tallyOf({succeeded: 24, cpuSeconds: 0.9})
  const verdicts = verdictsOn(comparisonOf(after, after, 20))
  expect(verdicts.filter(({isReached}) => !isReached)).toEqual([])
})

test('more time than before is said as more', () => {
  const summary = summaryOf(comparisonOf(tallyOf({succeeded: 13}), tallyOf({succeeded: 26, wallSeconds: 1.5})))
  expect(summary).toBe(
    '50 % of the steps before, 100 % after; the missions after took 0.50 s more (50 %), with 13 more steps that do their work',
  )
})

test('every limit and pause of a mission is divided, and nothing else', () => {
  const text = 'defaults: {timeout: {base: 30s, max: 300s}}\ntimeout: 60s\nrepeat: {count: 10, delay: 100ms}'
  expect(withTimesDivided(text, 20)).toBe(
    'defaults: {timeout: {base: 1500ms, max: 15000ms}}\ntimeout: 3000ms\nrepeat: {count: 10, delay: 5ms}',
  )
})
