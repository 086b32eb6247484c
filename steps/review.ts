/**
 * Looks at what was changed, and says what somebody should look at before it goes in; or at all that was found in a
 * project, and makes tasks of it. By rules, and with a model where one is configured.
 */
import type {StepType} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/review.schema.json' with {type: 'json'}
import type {ReviewParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {modelNamedIn} from './llm/settings.ts'
import {forecastOfChanges, type ReviewOutput, reviewChanges, sectionsOfChanges} from './review/changes.ts'
import {type ProjectOutput, reviewProject} from './review/project.ts'
import {projectSections} from './review/project-sections.ts'
import {wishInWords} from './review/wish.ts'

export const review: StepType<ReviewParams, ReviewOutput | ProjectOutput> = {
  type: 'review',
  summary:
    'review what was changed, or make tasks of what was found, by rules and with a model where one is configured',
  paramsSchema,
  validate: stepParams.review,
  uncacheable: 'it goes by what git knows of the workspace, and by the steps before it',
  // Whether a model is asked is known when it is configured; only `always` can be refused before the run.
  asksModel: params => (params['ask'] === 'always' ? modelNamedIn(params) : null),
  inputFiles: ({paths = [], include = [], exclude = []}) => ({paths, include, exclude}),
  preview(params) {
    if (params.scope === 'project') return ['make tasks of what the steps before it found']
    const comments = (params.comments ?? []).map(({format, output}) => `write comments for ${format} to "${output}"`)
    return [`review ${wishInWords(params)}`, ...comments]
  },
  run: (params, context) =>
    params.scope === 'project' ? reviewProject(params, context) : reviewChanges(params, context),
  // What the steps before it will have found, nobody knows.
  forecast: async (params, context) => (params.scope === 'project' ? null : await forecastOfChanges(params, context)),
  render: output => (isOfProject(output) ? projectSections(output) : sectionsOfChanges(output)),
}

const isOfProject = (output: ReviewOutput | ProjectOutput): output is ProjectOutput => output['scope'] === 'project'
