/** What stands around the steps: name, constants, how the mission as a whole is run. */
import type {Json, JsonObject} from '../../engine/contracts.ts'
import {isJsonObject} from '../../engine/json.ts'
import type {Mapping, Tree} from '../../engine/mission/tree.ts'
import type {Note} from '../draft.ts'
import {createFields, type Fields, fieldsOf, isMapping, scalarText} from '../fields.ts'
import {type CarryTexts, carryText} from './carry-texts.ts'

export interface Envelope {
  readonly name: string | undefined
  readonly description: string | undefined
  readonly head: JsonObject
  readonly notes: readonly Note[]
  /** Settings of `config.llm`, which here each step has for itself. */
  readonly llm: Tree | undefined
}

/** `vars` are the names of the constants. */
export function readEnvelope(mission: Mapping, texts: CarryTexts): Envelope {
  const notes: Note[] = []
  const note = (message: string, {start, end}: {readonly start: number; readonly end: number}): void => {
    notes.push({message, span: {start, end}})
  }
  const fields = createFields(mission.entries)
  fields.drop('version', 'steps')
  const name = fields.text('name', 'mission', 'title')
  const description = fields.text('description', 'summary')
  const vars = fields.json('vars', 'variables', 'constants')
  const env = textsIn(fields.take('env', 'environment'), texts)
  const same = ['env_file', 'secrets', 'inputs', 'defaults'].flatMap(key => {
    const value = fields.json(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  const config = fieldsOf(fields.take('config', 'settings'))
  const llm = config.take('llm', 'model_config')
  const written = configFrom(config)
  for (const [key, entry] of config.left()) note(`"${key}" of the configuration has no counterpart`, entry.key)
  for (const [key, entry] of fields.left()) note(`"${key}: ${shown(entry.value)}" says nothing to a mission`, entry.key)
  return {
    name: name?.split('\n')[0]?.trim() || undefined,
    description,
    head: {
      ...(isJsonObject(vars) && Object.keys(vars).length > 0 && {vars}),
      ...(env !== null && {env}),
      ...Object.fromEntries(same),
      ...(Object.keys(written).length > 0 && {config: written}),
    },
    notes,
    llm,
  }
}

/** Names of the constants, before anything is carried over. */
export function varNames(mission: Mapping): ReadonlySet<string> {
  const vars = fieldsOf(mission).take('vars', 'variables', 'constants')
  return new Set(isMapping(vars) ? vars.entries.keys() : [])
}

function configFrom(fields: Fields): JsonObject {
  const parallel = fields.json('max_parallel', 'max_concurrency', 'parallelism')
  const isSerial = fields.text('parallel', 'parallel_execution') === 'false'
  const isStopped = fields.isTrue('fail_fast', 'stop_on_error', 'stop_on_failure')
  const timeout = fields.json('timeout', 'timeout_seconds', 'max_execution_time', 'total_timeout_seconds')
  const same = ['resource_limits', 'monitoring', 'execution_strategy'].flatMap(key => {
    const value = fields.json(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return {
    ...(parallel !== undefined && {max_parallel: parallel}),
    ...(parallel === undefined && isSerial && {max_parallel: 1}),
    ...(isStopped && {fail_fast: true}),
    ...(timeout !== undefined && timeout !== 0 && {timeout}),
    ...Object.fromEntries(same),
  }
}

function textsIn(tree: Tree | undefined, texts: CarryTexts): Json | null {
  if (!isMapping(tree) || tree.entries.size === 0) return null
  return Object.fromEntries(
    [...tree.entries].map(([name, {value}]) => [name, carryText(scalarText(value) ?? '', texts)]),
  )
}

function shown(tree: Tree): string {
  if (tree.kind === 'list') return '[...]'
  if (tree.kind === 'mapping') return '{...}'
  return tree.written.length > 30 ? `${tree.written.slice(0, 30)}...` : tree.written
}
