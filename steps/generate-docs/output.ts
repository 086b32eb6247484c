/** What the step brings. */

import type {JsonObject, LlmAnswer, Section} from '../../engine/contracts.ts'
import {inDollars} from '../../llm/money.ts'

export interface GenerateDocsOutput extends JsonObject {
  readonly target: 'module' | 'readme'
  /** Only looked at, and found to be what it is to be. */
  readonly checked: boolean
  readonly pages: readonly DocPage[]
  /** All pages, to be printed; null where they are in files, and where they were only checked. */
  readonly text: string | null
  readonly failed: readonly FailedPage[]
  readonly skipped: readonly {readonly path: string; readonly reason: string}[]
  /** Names that a model wrote about and that the source does not have, as `path: name`. */
  readonly dropped_names: readonly string[]
  /** Lines that it wrote with a command, a path or an address that is not there. */
  readonly dropped_lines: readonly string[]
  /** Of all answers, those of failed pages too; 0 without a model, null where a price is not known. */
  readonly cost_usd: number | null
}

export type DocPage = {
  /** What it is made from: a source file or a manifest. */
  readonly source: string
  /** null where it is in `text`. */
  readonly path: string | null
  readonly from: 'code' | 'model'
  /** False where the file held it already. */
  readonly changed: boolean
  /** Functions, types and constants. */
  readonly entries: number
  /** Of them, those that nothing is said about. */
  readonly undocumented: number
}

export type FailedPage = {
  readonly source: string
  readonly code: string
  readonly message: string
  readonly cost_usd: number | null
}

export const dollarsOf = (answer: Pick<LlmAnswer, 'costMicroUsd'>): number | null => inDollars(answer.costMicroUsd)

/** null as soon as one of them is. */
export function sumOf(costs: readonly (number | null)[]): number | null {
  const micro = costs.reduce<number | null>(
    (sum, cost) => (sum === null || cost === null ? null : sum + Math.round(cost * 1_000_000)),
    0,
  )
  return inDollars(micro)
}

export function sectionsOf({pages, failed, skipped, text, checked, dropped_lines}: GenerateDocsOutput): Section[] {
  const verb = checked ? 'up to date' : 'written'
  const lineOf = ({source, path, from, entries, undocumented, changed}: DocPage) => {
    const where = path === null ? '' : ` in ${path}${checked || changed ? '' : ', as it was'}`
    const counts = entries === 0 ? '' : `, ${entries} names, ${undocumented} of them without a description`
    return `${source}: from ${from === 'code' ? 'the source alone' : 'a model'}${where}${counts}`
  }
  return [
    {
      title: 'Documentation',
      blocks: [
        {kind: 'paragraph', text: `${pages.length === 1 ? '1 page' : `${pages.length} pages`} ${verb}`},
        ...(pages.length === 0 ? [] : [{kind: 'list', items: pages.map(lineOf)} as const]),
        ...list(
          'Failed:',
          failed.map(({source, message}) => `${source}: ${message}`),
        ),
        ...list(
          'Left out:',
          skipped.map(({path, reason}) => `${path}: ${reason}`),
        ),
        ...list('Written by the model, and not in the repository:', dropped_lines),
        ...(text === null ? [] : [{kind: 'code', language: 'markdown', text} as const]),
      ],
    },
  ]
}

function list(title: string, items: readonly string[]): Section['blocks'] {
  return items.length === 0
    ? []
    : [
        {kind: 'paragraph', text: title},
        {kind: 'list', items},
      ]
}
