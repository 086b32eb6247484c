/** Reads the hand-written schemas and makes each one stand alone. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

export type Schema = boolean | SchemaObject
export interface SchemaObject {
  readonly [keyword: string]: unknown
}

export interface Contracts {
  readonly common: SchemaObject
  readonly mission: SchemaObject
  readonly findings: SchemaObject
  readonly event: SchemaObject
  readonly config: SchemaObject
  readonly baseline: SchemaObject
  /** By the word in the mission, sorted: 'create_file'. */
  readonly steps: ReadonlyMap<string, SchemaObject>
  /** What models answer to questions of ours, by file name. */
  readonly answers: ReadonlyMap<string, SchemaObject>
}

export function readContracts(folder: string): Contracts {
  const read = (name: string): SchemaObject => objectIn(JSON.parse(readFileSync(join(folder, name), 'utf8')), name)
  const ending = '.schema.json'
  const readAll = (subfolder: string) => {
    const names = readdirSync(join(folder, subfolder)).filter(name => name.endsWith(ending))
    return new Map(names.sort().map(name => [name.slice(0, -ending.length), read(join(subfolder, name))]))
  }
  return {
    common: read('common.schema.json'),
    mission: read('mission.schema.json'),
    findings: read('findings.schema.json'),
    event: read('event.schema.json'),
    config: read('config.schema.json'),
    baseline: read('baseline.schema.json'),
    steps: readAll('steps'),
    answers: readAll('answers'),
  }
}

/** Every definition of every contract, with references that stay in one document. */
export function allDefinitions(contracts: Contracts): Map<string, SchemaObject> {
  const all = new Map<string, SchemaObject>()
  for (const contract of [contracts.common, contracts.mission, contracts.findings, contracts.event]) {
    for (const [name, definition] of definitionsOf(contract)) {
      if (all.has(name)) throw new Error(`two contracts define "${name}"`)
      all.set(name, withLocalReferences(definition))
    }
  }
  return all
}

/** The contract without its own definitions, and without `$schema`, for use as a definition of another document. */
export function asDefinition(contract: SchemaObject): SchemaObject {
  const {$schema: _dialect, definitions: _definitions, ...rest} = contract
  return withLocalReferences(rest)
}

/** The contract with just the definitions that it reaches. */
export function standingAlone(contract: SchemaObject, all: ReadonlyMap<string, SchemaObject>): SchemaObject {
  const body = asDefinition(contract)
  const reached = new Map<string, SchemaObject>()
  const open = referencesIn(body)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = all.get(name)
    if (definition === undefined) throw new Error(`no definition "${name}"`)
    if (reached.has(name)) continue
    reached.set(name, definition)
    open.push(...referencesIn(definition))
  }
  return reached.size === 0 ? body : {...body, definitions: Object.fromEntries(reached)}
}

/** Goes through every object of a JSON value, from the leaves up. */
export function rewriteObjects(value: SchemaObject, change: (found: SchemaObject) => SchemaObject): SchemaObject {
  const rewrite = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(rewrite)
    return isObject(part) ? rewriteObjects(part, change) : part
  }
  return change(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part)])))
}

export function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectIn(value: unknown, what: string): SchemaObject {
  if (isObject(value)) return value
  throw new Error(`${what} is not an object`)
}

export function textIn(value: unknown, what: string): string {
  if (typeof value === 'string') return value
  throw new Error(`${what} is not text`)
}

function definitionsOf(contract: SchemaObject): [string, SchemaObject][] {
  const definitions = objectIn(contract['definitions'] ?? {}, 'definitions')
  return Object.entries(definitions).map(([name, definition]) => [name, objectIn(definition, name)])
}

function withLocalReferences(schema: SchemaObject): SchemaObject {
  return rewriteObjects(schema, found =>
    typeof found['$ref'] === 'string' ? {...found, $ref: found['$ref'].replace(/^.*\//, '#/definitions/')} : found,
  )
}

function referencesIn(schema: SchemaObject): string[] {
  const names: string[] = []
  rewriteObjects(schema, found => {
    if (typeof found['$ref'] === 'string') names.push(found['$ref'].replace('#/definitions/', ''))
    return found
  })
  return names
}
