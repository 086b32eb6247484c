/** Steps that are left out and have no success to keep, although a step that is made reads what they put out. */
import type {Json, Plan, PlannedStep, StepId} from '../contracts.ts'
import {textIn} from '../json.ts'

type Library = typeof import('../expression/index.ts')

/** By id of the step that is left out: who reads its outputs, which are empty for them. `kept`: whose success is. */
export async function missingOutputs(
  plan: Plan,
  kept: ReadonlySet<StepId>,
): Promise<ReadonlyMap<StepId, readonly StepId[]>> {
  const missing = new Map<StepId, StepId[]>()
  for (const {id, leftOut} of plan.steps) if (leftOut !== undefined && !kept.has(id)) missing.set(id, [])
  if (missing.size === 0) return missing
  const library = await import('../expression/index.ts')
  for (const step of plan.steps) {
    if (step.leftOut !== undefined || kept.has(step.id)) continue
    for (const id of stepsReadBy(step, library)) missing.get(id)?.push(step.id)
  }
  return new Map([...missing].filter(([, readers]) => readers.length > 0))
}

function stepsReadBy({params, env, condition}: PlannedStep, library: Library): ReadonlySet<StepId> {
  const {parseCondition, parseTemplate, stepsNamedIn} = library
  const texts = textsWithin([params, env]).filter(text => text.includes('${{'))
  const inTexts = texts.flatMap(text =>
    parseTemplate(text).parts.flatMap(part => (part.kind === 'expression' ? [part.expression] : [])),
  )
  const conditions = [condition?.text, textIn(params['repeat'], 'until')].flatMap(text => {
    const parsed = text === undefined ? undefined : parseCondition(text)
    return parsed?.ok === true ? [parsed.value.expression] : []
  })
  return new Set([...inTexts, ...conditions].flatMap(stepsNamedIn))
}

function textsWithin(value: Json): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : []
}
