/** The output of a step with items, for reports: how each item ended, and what they found. Pure. */
import type {Block, Json, Section} from '../../contracts.ts'
import {isFinding} from '../../finding.ts'
import {fieldOf, textIn} from '../../json.ts'

/** Longer tables nobody reads; the output has every item. */
const MOST_ROWS = 500

export function itemSections(output: Json): readonly Section[] {
  const items = listIn(output, 'items')
  if (items.length === 0) return []
  // What is not well is never among those that are left out.
  const ordered = [...items.filter(item => !isDone(item)), ...items.filter(isDone)]
  const table: Block = {
    kind: 'table',
    columns: ['Item', 'State', 'Reason'],
    rows: ordered.slice(0, MOST_ROWS).map(rowOf),
  }
  const left = items.length - MOST_ROWS
  const more: readonly Block[] =
    left > 0 ? [{kind: 'paragraph', text: `and ${left} more, all of them in the output of the step`}] : []
  const findings = listIn(output, 'findings').filter(isFinding)
  const found: readonly Section[] =
    findings.length === 0 ? [] : [{title: 'Findings', blocks: [{kind: 'findings', findings}]}]
  return [{title: 'Items', blocks: [table, ...more]}, ...found]
}

const isDone = (item: Json): boolean => textIn(item, 'state') === 'done'

function rowOf(item: Json): readonly string[] {
  return ['label', 'state', 'reason'].map(key => textIn(item, key) ?? '')
}

function listIn(output: Json, key: string): readonly Json[] {
  const list = fieldOf(output, key)
  return Array.isArray(list) ? list : []
}
