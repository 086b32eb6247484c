/** What many kinds of step had among their parameters and a step has beside them. */
import type {Json} from '../../engine/contracts.ts'
import type {Mapping} from '../../engine/mission/tree.ts'
import type {StepKeys} from '../draft.ts'
import {isMapping, scalarText} from '../fields.ts'
import {insidePath} from '../inside-path.ts'
import {carryValue} from './carry-texts.ts'
import type {Params} from './step.ts'

/** Time limit and what a failure means. Words that change nothing are taken and forgotten. */
export function limitsOf({fields}: Params): StepKeys {
  // Output is always captured, and shown as the reporter has it.
  fields.drop('capture_output', 'capture_stdout', 'capture_stderr', 'capture', 'stream_output', 'verbose', 'quiet')
  const timeout = fields.json('timeout_seconds', 'timeout')
  const isAllowed = fields.isTrue('continue_on_error', 'ignore_errors', 'allow_failure')
  return {
    ...(isDuration(timeout) && {timeout}),
    ...(isAllowed && {continue_on_error: true}),
  }
}

/** Of a program: its environment and where it starts; `outside` where that is no place of the workspace. */
export function placeOf(params: Params): {readonly keys: StepKeys; readonly outside: string | null} {
  const {fields, texts} = params
  const env = fields.take('env', 'environment', 'env_vars')
  if (env !== undefined && !isMapping(env)) params.note('variables are a mapping of names to values here', env)
  const variables = isMapping(env) ? carryValue(textsIn(env), texts) : undefined
  const written = fields.text('working_directory', 'working_dir', 'cwd', 'workdir', 'directory')
  const directory = written === undefined ? undefined : insidePath(written)
  return {
    keys: {
      ...(variables !== undefined && {env: variables}),
      ...(typeof directory === 'string' && directory !== '.' && {working_directory: directory}),
      ...limitsOf(params),
    },
    outside: directory === null ? `it works in "${written}", which is outside the workspace` : null,
  }
}

function textsIn({entries}: Mapping): Json {
  return Object.fromEntries([...entries].map(([name, {value}]) => [name, scalarText(value) ?? '']))
}

/** 0 meant no limit of its own. */
const isDuration = (value: Json | undefined): value is Json => value !== undefined && value !== null && value !== 0
