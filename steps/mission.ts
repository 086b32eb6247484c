/** Runs another mission as one step. */
import type {JsonObject, Section, StepType} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/mission.schema.json' with {type: 'json'}
import type {MissionParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'

export const mission: StepType<MissionParams, JsonObject> = {
  type: 'mission',
  summary: 'another mission, as one step',
  paramsSchema,
  validate: stepParams.mission,
  preview({uses, inputs = {}}) {
    const given = Object.entries(inputs).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    return [`run ${uses}${given.length === 0 ? '' : ` with ${given.join(', ')}`}`]
  },
  uncacheable: 'the steps of its mission keep their own results',
  run({inputs}, context) {
    return context.mission.run(inputs ?? {})
  },
  render(outputs): Section[] {
    const rows = Object.entries(outputs).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    return rows.length === 0 ? [] : [{title: 'Outputs', blocks: [{kind: 'table', columns: ['Name', 'Value'], rows}]}]
  },
}
