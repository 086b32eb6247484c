/** The review of a project as sections of a report. Pure. */
import type {Block, Section} from '../../engine/contracts.ts'
import type {ProjectTask} from '../../review/project/plan.ts'
import type {ProjectOutput} from './project.ts'
import type {ProjectModelFacts} from './project-model.ts'

export function projectSections(output: ProjectOutput): Section[] {
  const {skipped, tasks, cross_cutting_concerns: concerns, made_by: madeBy} = output
  const title = madeBy === 'model' ? 'Review of the project' : 'Review of the project, without a model'
  if (skipped !== null) {
    const text = `Not made: the budget ended the step "${skipped.step}". ${skipped.message}`
    return [{title: 'Review of the project', blocks: [{kind: 'paragraph', text}]}]
  }
  return [
    {title, blocks: [...paragraphs(output.overview), {kind: 'paragraph', text: factsOf(output)}, ...notes(output)]},
    ...(concerns.length === 0
      ? []
      : [{title: 'Cross-cutting concerns', blocks: [{kind: 'list', items: concerns} as const]}]),
    ...(tasks.length === 0 ? [] : [{title: 'Tasks', blocks: [{kind: 'list', items: tasks.map(inWords)} as const]}]),
  ]
}

const paragraphs = (text: string | null): Block[] => (text === null ? [] : [{kind: 'paragraph', text}])

const FILES_NAMED = 5

/** `review-shop-001, high, small effort, security: Escape names. Files: src/a.ts. After: review-shop-002`. */
function inWords(task: ProjectTask): string {
  const {id, priority, effort, category, title, files, dependencies, standing} = task
  const more = files.length > FILES_NAMED ? ` and ${files.length - FILES_NAMED} more` : ''
  return [
    `${id}, ${priority}, ${effort} effort, ${category}, ${words[standing]}: ${title}`,
    ...(files.length === 0 ? [] : [`Files: ${files.slice(0, FILES_NAMED).join(', ')}${more}`]),
    ...(dependencies.length === 0 ? [] : [`After: ${dependencies.join(', ')}`]),
  ].join('. ')
}

const words: {readonly [standing in ProjectTask['standing']]: string} = {
  new: 'new',
  renewed: 'renewed',
  again: 'to be done again',
  unchanged: 'as before',
}

function factsOf({model, made_by: madeBy}: ProjectOutput): string {
  if (model === null) {
    return 'No model was asked: tasks are findings put together by file where they are critical or high, else by rule and folder.'
  }
  const {questions, failed, cost_usd: cost} = model
  const label = madeBy === 'model' ? '' : 'Grouped by rules, as no answer was of use: '
  const facts = [
    `${label}${questions} ${questions === 1 ? 'question' : 'questions'} to ${model.model}`,
    ...(failed === 0 ? [] : [`${failed} without an answer of use`]),
    cost === null ? 'cost unknown' : `$${cost.toFixed(4)}`,
  ]
  return facts.join('; ')
}

function notes({
  model,
  added_by_rules: added,
  cut_dependencies: cut,
  findings_muted: muted,
  missing,
  not_found: gone,
}: ProjectOutput): Block[] {
  const items = [
    ...(model === null ? [] : rejectedIn(model)),
    ...(added === 0 ? [] : [`${added} tasks were added by rules, for critical or high findings that stood in none`]),
    ...cut.map(({task, after}) => `"${task}" does not wait for "${after}": that would go in a circle`),
    ...(muted === 0 ? [] : [`${muted} findings are muted by the baseline`]),
    ...missing.map(({step, code, message}) => `what "${step}" would have found is missing: ${code}: ${message}`),
    ...(gone.length === 0 ? [] : [`not found any more, and still open: ${gone.join(', ')}`]),
  ]
  return items.length === 0 ? [] : [{kind: 'list', items}]
}

function rejectedIn({rejected, not_shown: notShown}: ProjectModelFacts): readonly string[] {
  const {findings, files, dependencies, tasks} = rejected
  const parts = [
    {count: findings, noun: 'findings'},
    {count: files, noun: 'files'},
    {count: dependencies, noun: 'dependencies'},
  ].flatMap(({count, noun}) => (count === 0 ? [] : [`${count} ${noun}`]))
  return [
    ...(parts.length === 0 ? [] : [`thrown away, because the model made them up: ${parts.join(', ')}`]),
    ...(tasks === 0 ? [] : [`${tasks} tasks of the model were about nothing that is there`]),
    ...(notShown === 0 ? [] : [`${notShown} findings were not shown to the model, and are grouped by rules`]),
  ]
}
