import {expect, test} from 'vitest'
import type {Plan, PlannedStep} from '../../../engine/contracts.ts'
import {missingOutputs} from '../../../engine/selection/missing-outputs.ts'
import {planOf} from '../schedule/missions.ts'

function planWith(readers: {readonly [id: string]: Partial<PlannedStep>}): Plan {
  const plan = planOf({
    steps: [
      {id: 'a', leftOut: 'x'},
      {id: 'b', leftOut: 'x'},
      ...Object.keys(readers).map(id => ({id, dependsOn: ['a', 'b']})),
    ],
  })
  return {...plan, steps: plan.steps.map(step => ({...step, ...readers[step.id]}))}
}
const missing = async (plan: Plan, ...kept: string[]) => Object.fromEntries(await missingOutputs(plan, new Set(kept)))

test.each<[string, Partial<PlannedStep>]>([
  ['params', {params: {run: 'echo ${{ steps.a.outputs.version }}'}}],
  ['params, deep down', {params: {headers: [{value: "x ${{ format('{0}', needs['a'].outputs.x) }}"}]}}],
  ['env', {env: {VERSION: '${{ steps.a.outputs.version }}'}}],
  ['a condition', {condition: {text: "steps.a.outputs.version == '1'", usesStatus: false}}],
  ['the end of a repeat', {params: {run: 'x', repeat: {until: 'outputs.stdout == steps.a.outputs.stdout'}}}],
])('a step that reads in its %s what was left out is found', async (_, reader) => {
  expect(await missing(planWith({reader}))).toEqual({a: ['reader']})
})

test('nobody misses what was kept, what is not read, or what only steps read that are not made', async () => {
  const reads = {params: {run: 'echo ${{ steps.a.outputs.x }} ${{ steps.b.outputs.x }}'}}
  expect(await missing(planWith({reader: reads}), 'a')).toEqual({b: ['reader']})
  expect(await missing(planWith({reader: {params: {run: 'echo steps.a'}}}))).toEqual({})
  expect(await missing(planWith({reader: {...reads, leftOut: 'x'}}))).toEqual({})
  expect(await missing(planWith({reader: reads}), 'reader')).toEqual({})
  expect(await missing(planWith({one: reads, two: reads}))).toEqual({a: ['one', 'two'], b: ['one', 'two']})
})
