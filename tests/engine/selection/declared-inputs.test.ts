import {expect, test} from 'vitest'
import type {JsonObject, PlannedStep} from '../../../engine/contracts.ts'
import {declaredInputs} from '../../../engine/selection/declared-inputs.ts'
import {stepTypeOf} from '../../../steps/index.ts'
import {planOf} from '../schedule/missions.ts'

function inputsOf(type: string, params: JsonObject, more: object = {}) {
  const [step] = planOf({steps: [{id: 'only'}]}).steps
  if (step === undefined) throw new Error('the plan has no step')
  const planned: PlannedStep = {...step, type, params, ...more}
  return declaredInputs(planned, stepTypeOf(type))
}
const files = (...filters: readonly object[]) => ({
  kind: 'files',
  filters: filters.map(filter => ({paths: [], include: [], exclude: [], ...filter})),
})

test.each<[string, string, JsonObject, object, object]>([
  [
    'the files of a command',
    'command',
    {run: 'x', files: ['src/**', '!**/*.gen.ts']},
    {},
    files({include: ['src/**'], exclude: ['**/*.gen.ts']}),
  ],
  [
    'where a scan looks',
    'scan',
    {kinds: ['todos'], paths: ['src'], exclude: ['a']},
    {},
    files({paths: ['src'], exclude: ['a']}),
  ],
  ['the workspace, for a scan of everything', 'scan', {kinds: ['todos']}, {}, files({})],
  [
    'the inputs of a cache',
    'command',
    {run: 'x'},
    {cache: {inputs: ['a', 'c/*', '!b']}},
    files({paths: ['a'], exclude: ['b', 'b/**']}, {include: ['c/*'], exclude: ['b', 'b/**']}),
  ],
  [
    'all but what a cache leaves out',
    'command',
    {run: 'x'},
    {cache: {inputs: ['!b']}},
    files({exclude: ['b', 'b/**']}),
  ],
  [
    'a name that reads like a glob, both ways',
    'command',
    {run: 'x'},
    {cache: {inputs: ['[id].ts']}},
    files({paths: ['[id].ts']}, {include: ['[id].ts']}),
  ],
  [
    'the files that a step is made for',
    'command',
    {run: 'x'},
    {items: {source: {kind: 'glob', patterns: ['a/*']}}},
    files({include: ['a/*']}),
  ],
  [
    'all of them together',
    'command',
    {run: 'x', files: ['a']},
    {cache: {inputs: ['b']}},
    files({include: ['a']}, {paths: ['b']}),
  ],
  [
    'nothing, where nothing is said',
    'command',
    {run: 'x'},
    {cache: {inputs: []}, items: {source: {kind: 'values'}}},
    {kind: 'none'},
  ],
  ['nothing, of a report', 'report', {format: 'markdown'}, {}, {kind: 'none'}],
  ['nothing, of a type that nobody has', 'unknown', {files: ['a']}, {}, {kind: 'none'}],
  [
    'what is known later, where an expression names it',
    'command',
    {run: 'x', files: ['${{ inputs.dir }}/**']},
    {},
    {kind: 'later'},
  ],
])('a step declares %s', (_, type, params, more, expected) => {
  expect(inputsOf(type, params, more)).toEqual(expected)
})
