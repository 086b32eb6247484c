/** One command of a job as a step. */
import type {Json, JsonObject} from '../../engine/contracts.ts'
import type {Tree} from '../../engine/mission/tree.ts'
import type {StepKeys} from '../draft.ts'
import {isMapping, scalarText} from '../fields.ts'
import {insidePath} from '../inside-path.ts'
import {shellFor} from '../shell-lines.ts'
import {spliceParts} from '../splice.ts'
import {type Names, translateCondition, translateText} from './expressions.ts'
import type {Job, WrittenStep} from './jobs.ts'

export interface CarriedStep {
  readonly keys: StepKeys
  /** What is not quite the same. */
  readonly notes: readonly string[]
  /** What keeps it from being carried over. */
  readonly problems: readonly string[]
}

export function carryStep(
  step: WrittenStep,
  {job, names, matrix}: {readonly job: Job; readonly names: Names; readonly matrix: JsonObject | null},
): CarriedStep {
  const notes: string[] = []
  const problems: string[] = []
  const run = step.run ?? ''
  const shell = shellOf(step.shell ?? job.shell, {run, job})
  const filled = (text: string): string => {
    const {parts, problems: found} = translateText(text, names)
    problems.push(...found)
    return parts.map(part => (part.kind === 'text' ? part.text : `\${{ ${part.expression} }}`)).join('')
  }
  const script = translateText(run, names)
  const spliced = spliceParts(script.parts, shell)
  problems.push(...script.problems)
  for (const written of spliced.refused) problems.push(`"${written}" stands where a shell reads no variable`)
  if (/\$\{?GITHUB_(?:ENV|PATH)\b/.test(run)) {
    notes.push(
      'there is no "$GITHUB_ENV" and no "$GITHUB_PATH": write to "$GITHUB_OUTPUT", and read `steps.ID.outputs`',
    )
  }
  const written = step.directory ?? job.directory
  const directory = written === undefined ? '.' : insidePath(written)
  if (directory === null) problems.push(`it works in "${written}", which is no place in the workspace`)
  const env = {...textsOf(job.env, filled), ...textsOf(step.env, filled)}
  const condition = conditionOf(job.condition, step.condition, names)
  if (condition.note !== null) notes.push(condition.note)
  const keys = {
    run: spliced.text,
    ...(condition.text !== null && {if: condition.text}),
    ...(Object.keys(env).length > 0 && {env}),
    ...(directory !== null && directory !== '.' && {working_directory: directory}),
    ...(shell !== 'sh' && {shell}),
    ...(job.platform !== null && {platforms: [job.platform]}),
    ...(matrix !== null && {matrix: matrixFrom(matrix, filled)}),
    ...(step.timeoutMinutes !== null && {timeout: `${step.timeoutMinutes}m`}),
    ...(step.isAllowedToFail && {continue_on_error: true}),
  }
  return {keys, notes, problems: [...new Set(problems)]}
}

/** `bash` that nobody asked for is not what makes a script fail within a pipe. */
function shellOf(written: string | undefined, {run, job}: {readonly run: string; readonly job: Job}): string {
  const [program] = written?.trim().split(/\s+/) ?? []
  if (program !== undefined && program !== '') return program.split('/').at(-1) ?? program
  return job.platform === 'windows' ? 'pwsh' : shellFor(run)
}

function textsOf(tree: Tree | undefined, filled: (text: string) => string): {[name: string]: string} {
  if (!isMapping(tree)) return {}
  return Object.fromEntries([...tree.entries].map(([name, {value}]) => [name, filled(scalarText(value) ?? '')]))
}

interface Condition {
  /** null where there is none. */
  readonly text: string | null
  readonly note: string | null
}

/** That of the job and that of the step. What cannot be judged keeps the step from running: it may well be a deployment. */
function conditionOf(job: string | undefined, step: string | undefined, names: Names): Condition {
  const texts: string[] = []
  for (const written of [job, step]) {
    if (written === undefined || written.trim() === '') continue
    const translated = translateCondition(written, names)
    if ('problem' in translated) {
      return {
        text: 'false',
        note: `the condition "${written}" cannot be judged here (${translated.problem}), so the step never runs`,
      }
    }
    texts.push(translated.text)
  }
  const [first, second] = texts
  if (first === undefined) return {text: null, note: null}
  return {text: second === undefined ? first : `(${first}) && (${second})`, note: null}
}

function matrixFrom(matrix: JsonObject, filled: (text: string) => string): Json {
  const value = (json: Json): Json => (typeof json === 'string' && json.includes('${{') ? filled(json) : json)
  return Object.fromEntries(Object.entries(matrix).map(([name, json]) => [name, value(json)]))
}
