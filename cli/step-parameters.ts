/** The parameters of a step type as its schema has them: for `sortie steps` and the reference. */
import type {Json, JsonObject, StepTypeBase} from '../engine/contracts.ts'
import common from '../schemas/common.schema.json' with {type: 'json'}

export interface Parameter {
  readonly name: string
  /** In words: 'list of text', 'one of markdown, json'. */
  readonly type: string
  readonly required: boolean
  /** null where the schema names none. */
  readonly default: Json
  readonly description: string
}

export function parametersOf({paramsSchema}: Pick<StepTypeBase, 'paramsSchema'>): Parameter[] {
  const schema = objectIn(paramsSchema)
  const required = listIn(schema['required'])
  return Object.entries(objectIn(schema['properties'])).map(([name, property]) => {
    const written = objectIn(property)
    const full = {...definitionOf(written), ...written}
    return {
      name,
      type: typeInWords(full),
      required: required.includes(name),
      default: full['default'] ?? null,
      description: textIn(full['description']),
    }
  })
}

/** What the type needs besides single parameters: 'one of command, run'. Empty for nothing. */
export function choicesOf({paramsSchema}: Pick<StepTypeBase, 'paramsSchema'>): string {
  const {oneOf, anyOf} = objectIn(paramsSchema)
  const choices = listIn(oneOf ?? anyOf).flatMap(branch => listIn(objectIn(branch)['required']))
  return choices.length === 0 ? '' : `one of ${choices.map(shown).join(', ')}`
}

/** The `with` of the schema's first example. */
export function exampleOf({paramsSchema}: Pick<StepTypeBase, 'paramsSchema'>): JsonObject {
  return objectIn(listIn(objectIn(paramsSchema)['examples'])[0])
}

/** As a step of a mission, in YAML. */
export function exampleText(type: StepTypeBase): string {
  return [
    'steps:',
    '  - id: example',
    `    type: ${type.type}`,
    '    with:',
    ...yamlLines(exampleOf(type), 6),
    '',
  ].join('\n')
}

function yamlLines(mapping: JsonObject, indent: number): string[] {
  return Object.entries(mapping).map(([key, value]) => `${' '.repeat(indent)}${key}: ${flow(value)}`)
}

/** JSON is YAML; plain words go without quotes. */
function flow(value: Json): string {
  if (
    typeof value === 'string' &&
    /^[A-Za-z./][\w ./*-]*(?<! )$/.test(value) &&
    !/^(?:true|false|null)$/i.test(value)
  ) {
    return value
  }
  return Array.isArray(value) ? `[${value.map(flow).join(', ')}]` : JSON.stringify(value)
}

function definitionOf(schema: JsonObject): JsonObject {
  const name = textIn(schema['$ref']).replace(/^.*\//, '')
  return name === '' ? {} : objectIn(objectIn(asJson(common.definitions))[name])
}

function typeInWords(schema: JsonObject): string {
  const full = {...definitionOf(schema), ...schema}
  const values = listIn(full['enum'])
  if (values.length > 0) return `${values.length === 1 ? '' : 'one of '}${values.map(shown).join(', ')}`
  const title = textIn(full['title'])
  if (title === 'Duration' || title === 'Pause') return 'duration'
  if (title === 'WorkspacePath' || title === 'WritablePath') return 'path'
  const types = [full['type'] ?? []].flat().map(type => words[textIn(type)] ?? textIn(type))
  if (!types.includes('list')) return types.join(' or ')
  const items = typeInWords(objectIn(full['items']))
  return types.map(type => (type === 'list' && items !== '' ? `list of ${items}` : type)).join(' or ')
}

const words: {readonly [type: string]: string} = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'mapping',
}

function objectIn(value: unknown): JsonObject {
  const json = asJson(value)
  return typeof json === 'object' && json !== null && !isList(json) ? json : {}
}

function listIn(value: unknown): readonly Json[] {
  const json = asJson(value)
  return isList(json) ? json : []
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

const shown = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Schemas are JSON files: what they hold is JSON. */
function asJson(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (Array.isArray(value)) return value.map(asJson)
  if (typeof value !== 'object') return null
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asJson(part)]))
}
