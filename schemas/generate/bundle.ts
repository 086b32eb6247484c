/** One schema for editors: everything in one file, the step types by if/then, and the other words for keys. */
import {type Alias, type AliasScope, aliases, timeoutWordsInWith, typeWord, valueAliases} from '../aliases.ts'
import {allDefinitions, asDefinition, type Contracts, objectIn, type SchemaObject, textIn} from './contracts.ts'

export function editorBundle(contracts: Contracts): SchemaObject {
  const definitions = Object.fromEntries(allDefinitions(contracts))
  const step = objectIn(definitions['step'], 'step')
  const retry = objectIn(definitions['retry'], 'retry')
  const timeout = objectIn(definitions['timeout'], 'timeout')
  const resources = objectIn(definitions['resources'], 'resources')
  const mission = asDefinition(contracts.mission)
  const paramsOf = (schema: SchemaObject): SchemaObject =>
    withTimeoutWords(withAliases(asDefinition(schema), 'params', definitions), timeout)
  const editedStep = editorStep(step, contracts, definitions)
  const params = [...contracts.steps.values()].map(schema => [titleOf(schema), paramsOf(schema)] as const)
  return {
    $schema: contracts.mission['$schema'],
    ...withAliasesBelow(mission, {defaults: 'defaults', config: 'config'}, definitions),
    definitions: {
      ...definitions,
      retry: withAliases(retry, 'retry', definitions),
      timeout: withAliases(timeout, 'timeout', definitions),
      resources: withAliases(resources, 'resources', definitions),
      step: editedStep,
      hook: hookFrom(editedStep),
      hooks: {...objectIn(definitions['hooks'], 'hooks'), items: {$ref: '#/definitions/hook'}},
      ...Object.fromEntries(params),
      RunParams: withTimeoutWords(withAliases(runParams(contracts), 'params', definitions), timeout),
    },
  }
}

function editorStep(step: SchemaObject, contracts: Contracts, definitions: SchemaObject): SchemaObject {
  const types = [...contracts.steps.keys()]
  const properties = objectIn(step['properties'], 'properties of a step')
  const type = objectIn(properties['type'], 'type')
  const dependsOn = objectIn(properties['depends_on'], 'depends_on')
  const dependency = withAliases(objectIn(dependsOn['items'], 'items'), 'dependency', definitions)
  const {required: _required, ...namesOneStep} = dependency
  const others = objectIn(dependsOn['additionalProperties'], 'additionalProperties')
  const answer = withAliases(others, 'dependency', definitions)
  const known = {
    ...step,
    properties: {
      ...properties,
      ...missionWords(contracts),
      type: {...type, anyOf: [{enum: types}, {pattern: anySpelling(types)}]},
      depends_on: {...dependsOn, items: namesOneStep, additionalProperties: answer},
    },
  }
  return {
    ...withAliases(known, 'step', definitions),
    anyOf: ['type', 'step_type', 'run', 'script'].map(key => ({required: [key]})),
    allOf: [
      ...[...contracts.steps].map(([word, schema]) => paramsWhen(typeIs(word), titleOf(schema))),
      paramsWhen({anyOf: [{required: ['run']}, {required: ['script']}]}, 'RunParams'),
    ],
  }
}

/** What a step that runs a mission may say beside its `with`. */
function missionWords(contracts: Contracts): SchemaObject {
  const params = objectIn(contracts.steps.get('mission'), 'mission')
  return Object.fromEntries(
    Object.entries(objectIn(params['properties'], 'properties')).map(([word, property]) => [
      word,
      {...objectIn(property, word), description: `Short for \`with.${word}\` of a step of the type \`mission\`.`},
    ]),
  )
}

/** A step without what says after what it runs. */
function hookFrom(step: SchemaObject): SchemaObject {
  const order = ['depends_on', 'needs', 'depends_strategy', 'dependencies']
  const properties = Object.entries(objectIn(step['properties'], 'properties of a step'))
  return {
    ...step,
    title: 'Hook',
    description:
      'A step that runs when all others have ended: a `type` with its parameters, or `run` text for a shell.',
    properties: Object.fromEntries(properties.filter(([key]) => !order.includes(key))),
  }
}

function paramsWhen(condition: SchemaObject, definition: string): SchemaObject {
  const params = {$ref: `#/definitions/${definition}`}
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  return {if: condition, then: {properties: {with: params, parameters: params}}}
}

/** A step that names the type and has no `run` text beside it. */
function typeIs(word: string): SchemaObject {
  const pattern = {pattern: anySpelling([word])}
  return {
    anyOf: ['type', 'step_type'].map(key => ({required: [key], properties: {[key]: pattern}})),
    not: {anyOf: [{required: ['run']}, {required: ['script']}]},
  }
}

/** What `with` may add to `run` text: the parameters of a command, with the text itself already given. */
function runParams(contracts: Contracts): SchemaObject {
  const command = asDefinition(objectIn(contracts.steps.get('command'), 'command'))
  const {anyOf: _anyOf, not: _not, dependencies: _dependencies, ...rest} = command
  const {command: _command, args: _args, run: _run, ...properties} = objectIn(rest['properties'], 'properties')
  return {...rest, title: 'RunParams', properties}
}

/** Parameters of the earlier format that say what the step's own `timeout` says now. */
function withTimeoutWords(params: SchemaObject, timeout: SchemaObject): SchemaObject {
  const known = objectIn(timeout['properties'], 'properties of a timeout')
  const words = timeoutWordsInWith.map(({written, preferred}) => {
    const property = objectIn(known[preferred], preferred)
    return [written, {...property, description: `Another word for \`timeout.${preferred}\`.`, doNotSuggest: true}]
  })
  return {...params, properties: {...objectIn(params['properties'], 'properties'), ...Object.fromEntries(words)}}
}

function withAliasesBelow(
  schema: SchemaObject,
  scopes: {readonly [key: string]: AliasScope},
  definitions: SchemaObject,
): SchemaObject {
  const properties = {...objectIn(schema['properties'], 'properties')}
  for (const [key, scope] of Object.entries(scopes))
    properties[key] = withAliases(objectIn(properties[key], key), scope, definitions)
  return {...schema, properties}
}

/** `definitions` are those that the schema refers to. */
function withAliases(schema: SchemaObject, scope: AliasScope, definitions: SchemaObject): SchemaObject {
  const known = withValueAliases(objectIn(schema['properties'], 'properties'), scope)
  const properties: {[key: string]: unknown} = {...known}
  for (const alias of aliases.filter(alias => alias.in.includes(scope))) {
    const meant = meantBy(alias, known, definitions)
    if (meant !== undefined) addAlias(alias, meant, properties)
  }
  return {...schema, properties}
}

/** undefined for an alias of a key that does not stand here, as `step_id` where the id is the key itself, or in an open mapping. */
function meantBy({within, preferred}: Alias, known: SchemaObject, definitions: SchemaObject): SchemaObject | undefined {
  if (within === undefined) return known[preferred] === undefined ? undefined : objectIn(known[preferred], preferred)
  if (known[within.key] === undefined) return undefined
  const outer = objectIn(known[within.key], within.key)
  const full =
    '$ref' in outer ? objectIn(definitions[textIn(outer['$ref'], '$ref').replace(/^.*\//, '')], within.key) : outer
  if (full['properties'] === undefined) return undefined
  return objectIn(objectIn(full['properties'], within.key)[preferred], preferred)
}

function withValueAliases(properties: SchemaObject, scope: AliasScope): SchemaObject {
  const others = valueAliases.filter(alias => alias.in === scope)
  const widened = [...new Set(others.map(({key}) => key))].map(key => {
    const words = others.flatMap(alias => (alias.key === key ? [alias.written] : []))
    const {description, ...rest} = objectIn(properties[key], key)
    return [key, {description, anyOf: [rest, {description: 'Other words for the same.', enum: words}]}]
  })
  return {...properties, ...Object.fromEntries(widened)}
}

function addAlias(alias: Alias, meant: SchemaObject, properties: {[key: string]: unknown}): void {
  const word = [alias.within?.key, alias.preferred].filter(part => part !== undefined).join('.')
  const property = {...meant, description: `Another word for \`${word}\`.`, doNotSuggest: true}
  const [outer = '', inner] = alias.written.split('.')
  if (inner === undefined) properties[outer] = property
  else properties[outer] = withMember(properties[outer], inner, property)
}

/** Where the outer key has a meaning of its own, the mapping of the earlier format is one more way to write it. */
function withMember(outer: unknown, inner: string, property: SchemaObject): SchemaObject {
  const mapping = {
    description: 'A mapping of the earlier format.',
    type: 'object',
    additionalProperties: false,
    properties: {[inner]: property},
  }
  if (outer === undefined) return mapping
  const known = objectIn(outer, inner)
  if (known['type'] === 'object') {
    return {...known, properties: {...objectIn(known['properties'], inner), [inner]: property}}
  }
  const {description, anyOf} = known
  return {description, anyOf: [...(Array.isArray(anyOf) ? anyOf : [outer]), mapping]}
}

function anySpelling(types: readonly string[]): string {
  const spelling = (type: string): string => typeWord(type).split('').map(bothCases).join('[-_]*')
  return `^(?:${types.map(spelling).join('|')})$`
}

function bothCases(letter: string): string {
  const upper = letter.toUpperCase()
  return upper === letter ? letter : `[${letter}${upper}]`
}

function titleOf(schema: SchemaObject): string {
  return textIn(schema['title'], 'title')
}
