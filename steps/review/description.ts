/** The description of a change, and how reports show it. */
import type {Block, LlmModel, Section, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {
  type ChangedFile,
  type Description,
  type DescriptionAnswer,
  describedByModel,
  describedByRules,
  descriptionQuestion,
} from '../../review/description.ts'

export interface DescribeAround {
  /** null where no model was asked about the change. */
  readonly model: LlmModel | null
  /** What the model said of each part of the change. */
  readonly summaries: readonly string[]
  readonly context: Pick<StepContext, 'warn'>
}

export interface Described {
  readonly description: Description
  /** In millionths of a dollar; null where nobody knows. */
  readonly costMicroUsd: number | null
}

/** That the model does not answer is no reason to lose the review. Throws LLM_BUDGET_SPENT. */
export async function describe(
  files: readonly ChangedFile[],
  {model, summaries, context}: DescribeAround,
): Promise<Described> {
  if (model === null || summaries.length === 0) return {description: describedByRules(files), costMicroUsd: 0}
  try {
    const {value, costMicroUsd} = await model.ask<DescriptionAnswer>(descriptionQuestion(files, summaries))
    return {description: describedByModel(value, files), costMicroUsd}
  } catch (cause) {
    if (!(cause instanceof SortieError) || cause.code === 'LLM_BUDGET_SPENT') throw cause
    context.warn('REVIEW_NOT_WHOLE', `the description is drawn from the files alone: ${cause.message}`)
    return {description: describedByRules(files), costMicroUsd: null}
  }
}

export function descriptionSections(description: Description | null): Section[] {
  if (description === null) return []
  const {by, title, type, summary, files, risk, tests, breaking} = description
  const facts = [
    ...(type.length === 0 ? [] : [`Kind: ${type.join(', ')}`]),
    ...(risk === null ? [] : [`Risk: ${risk}`]),
    `Tests: ${tests}`,
    ...(breaking === null || breaking === '' ? [] : [`Breaking: ${breaking}`]),
  ]
  const blocks: Block[] = [
    {kind: 'paragraph', text: by === 'model' ? title : `${title} (drawn from the files, without a model)`},
    ...(summary.length === 0 ? [] : [{kind: 'list', items: summary} as const]),
    {kind: 'list', items: facts},
    ...(files.length === 0
      ? []
      : [{kind: 'table', columns: ['file', 'change'], rows: files.map(({path, change}) => [path, change])} as const]),
  ]
  return [{title: 'Description', blocks}]
}
