/** What a workflow is started with, as the inputs of a mission. */
import type {Json, JsonObject} from '../../engine/contracts.ts'
import {type Mapping, valueOf} from '../../engine/mission/tree.ts'
import {fieldsOf, isMapping} from '../fields.ts'

export function inputsOf(workflow: Mapping): JsonObject {
  const triggers = valueOf(workflow, 'on')
  const found: [string, Json][] = []
  for (const trigger of ['workflow_dispatch', 'workflow_call']) {
    const inputs = valueOf(valueOf(triggers, trigger), 'inputs')
    if (!isMapping(inputs)) continue
    for (const [name, {value}] of inputs.entries) {
      const fields = fieldsOf(value)
      const type = fields.text('type')
      const description = fields.text('description')
      const preset = fields.json('default')
      const options = fields.json('options')
      const isRequired = fields.isTrue('required') && preset === undefined
      found.push([
        name,
        {
          ...(type !== undefined && ['boolean', 'number', 'choice'].includes(type) && {type}),
          ...(description !== undefined && {description}),
          ...(isRequired && {required: true}),
          ...(preset !== undefined && preset !== null && {default: preset}),
          ...(Array.isArray(options) && {options: options.map(String)}),
        },
      ])
    }
  }
  return Object.fromEntries(found)
}
