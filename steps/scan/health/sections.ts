/** The health of a repository as sections of a report. Pure: from what the step handed on, as it was stored. */
import type {Block, Finding, JsonObject, Section} from '../../../engine/contracts.ts'
import {fieldOf, textIn} from '../../../engine/json.ts'
import {numberIn, rowsIn} from '../read-facts.ts'

const titles: {readonly [part: string]: string} = {
  tests: 'tests',
  ci: 'CI',
  documentation: 'documentation',
  licence: 'licence',
  lock_file: 'lock files',
  dependencies: 'age of dependencies',
  activity: 'last commit',
  todos: 'marks in comments',
}

export function healthSections(facts: JsonObject, findings: readonly Finding[]): Section[] {
  const rows = rowsIn(fieldOf(facts, 'parts')).map(row => [
    titleOf(row),
    fieldOf(row, 'points') === null ? 'does not apply' : `${numberIn(row, 'points')} of ${numberIn(row, 'of')}`,
    textIn(row, 'because') ?? '',
  ])
  const [most, ...others] = rowsIn(fieldOf(facts, 'improvements')).slice(0, 3)
  const advice =
    most === undefined
      ? 'Nothing would raise it by a point.'
      : `Most is to be gained by ${[most, ...others].map(inWords).join(', ')}.`
  const found: Block = findings.length > 0 ? {kind: 'findings', findings} : {kind: 'paragraph', text: 'no findings'}
  return [
    {
      title: 'Health',
      blocks: [
        {kind: 'paragraph', text: `${numberIn(facts, 'score')} of 100. ${advice}`},
        {kind: 'table', columns: ['part', 'points', 'because'], rows},
        found,
      ],
    },
  ]
}

const titleOf = (row: JsonObject): string => titles[textIn(row, 'part') ?? ''] ?? textIn(row, 'part') ?? ''
const inWords = (row: JsonObject): string => `${titleOf(row)} (${numberIn(row, 'points')} points)`
