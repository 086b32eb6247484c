/** Precompiled validators: a run neither loads the schema compiler nor waits for it. */
import {Ajv, type Options} from 'ajv'
import standaloneCodeModule from 'ajv/dist/standalone/index.js'
import {
  allDefinitions,
  type Contracts,
  isObject,
  objectIn,
  type SchemaObject,
  standingAlone,
  textIn,
} from './contracts.ts'

const {default: standaloneCode} = standaloneCodeModule

const banner = '/* Written by `npm run generate`; changes are lost. */'

/** Keywords beside the standard: words for messages (editors show them too), the code of a violation, a type's text. */
const ownKeywords = ['errorMessage', 'patternErrorMessage', 'errorCode', 'tsType']

/** Missions and parameters: what people write. Each error carries the value and the schema it broke, for its message. */
export function validatorsModule(contracts: Contracts): string {
  const steps = [...contracts.steps].map(([type, schema]) => [stepName(type), schema] as const)
  const step = objectIn(allDefinitions(contracts).get('step'), 'step')
  const schemas = new Map([['envelope', envelopeOf(contracts.mission)], ['step', step], ...steps])
  const code = compiled(schemas, contracts, {allErrors: true, verbose: true})
  return `${code}\n${stepTable(contracts)}`
}

export function validatorTypes(contracts: Contracts): string {
  const steps = [...contracts.steps].map(([type, schema]) => [type, textIn(schema['title'], 'title')] as const)
  return [
    banner,
    `import type {${['Mission', 'Step', ...steps.map(([, title]) => title)].sort().join(', ')}} from './types.gen.ts'`,
    "import type {Validator} from './validator.ts'",
    '',
    '/** A mission, with its steps and hooks left open. */',
    "type Lists = 'steps' | 'on_success' | 'on_failure' | 'on_cancel' | 'finally'",
    'export const envelope: Validator<Omit<Mission, Lists> & {readonly [list in Lists]?: unknown[]}>',
    '/** One step, with its parameters left open. */',
    'export const step: Validator<Step>',
    '/** The parameters of each step type, by the word in the mission. */',
    'export const stepParams: {',
    ...steps.map(([type, title]) => `  readonly ${JSON.stringify(type)}: Validator<${title}>`),
    '}',
    '',
  ].join('\n')
}

/** Steps are validated one by one: the compiled code copies all errors so far for each item of a list. */
function envelopeOf(mission: SchemaObject): SchemaObject {
  const properties = objectIn(mission['properties'], 'properties')
  const {items: _items, ...steps} = objectIn(properties['steps'], 'steps')
  const lists = Object.entries(properties).filter(([, schema]) => isListOfHooks(schema))
  const hooks = Object.fromEntries(lists.map(([key]) => [key, {type: 'array'}]))
  return {...mission, properties: {...properties, steps, ...hooks}}
}

const isListOfHooks = (schema: unknown): boolean => isObject(schema) && schema['$ref'] === '#/definitions/hooks'

/** Events and findings: what programs write. Apart, because a run has no need to load them. */
export function recordsModule(contracts: Contracts): string {
  const schemas = new Map([
    ['event', contracts.event],
    ['findings', contracts.findings],
  ])
  return compiled(schemas, contracts, {allErrors: false, verbose: false})
}

export function recordTypes(): string {
  return [
    banner,
    "import type {Event, Findings} from './types.gen.ts'",
    "import type {Validator} from './validator.ts'",
    '',
    'export const event: Validator<Event>',
    'export const findings: Validator<Findings>',
    '',
  ].join('\n')
}

/** Configuration files and baselines, explained like missions. Apart, because most projects have none. */
export function configModule(contracts: Contracts): string {
  const schemas = new Map([
    ['config', contracts.config],
    ['baseline', contracts.baseline],
  ])
  return compiled(schemas, contracts, {allErrors: true, verbose: true})
}

export function configTypes(): string {
  return [
    banner,
    "import type {Baseline} from './types.gen.ts'",
    "import type {Validator} from './validator.ts'",
    '',
    'export const config: Validator',
    'export const baseline: Validator<Baseline>',
    '',
  ].join('\n')
}

/** Answers of models: the compiler takes longer than the fastest of them. */
export function answersModule(contracts: Contracts): string {
  const schemas = new Map([...contracts.answers].map(([name, schema]) => [answerName(name), schema]))
  return compiled(schemas, contracts, {allErrors: true, verbose: false})
}

export function answerTypes(contracts: Contracts): string {
  const names = [...contracts.answers.keys()].map(answerName)
  return [
    banner,
    "import type {Validator} from './validator.ts'",
    '',
    ...names.map(name => `export const ${name}: Validator`),
    '',
  ].join('\n')
}

/** 'fileAnalysis' */
function answerName(fileName: string): string {
  return fileName.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
}

function compiled(schemas: ReadonlyMap<string, SchemaObject>, contracts: Contracts, options: Options): string {
  const ajv = new Ajv({
    ...options,
    allowUnionTypes: true,
    strictRequired: false,
    code: {source: true, esm: true, lines: true},
  })
  for (const keyword of ownKeywords) ajv.addKeyword(keyword)
  const all = allDefinitions(contracts)
  for (const [name, schema] of schemas) ajv.addSchema(standingAlone(schema, all), name)
  const names = Object.fromEntries([...schemas.keys()].map(name => [name, name]))
  return `${banner}\n${withImports(standaloneCode(ajv, names))}`
}

function stepTable(contracts: Contracts): string {
  const rows = [...contracts.steps.keys()].map(type => `  ${JSON.stringify(type)}: ${stepName(type)},\n`)
  return `export const stepParams = {\n${rows.join('')}}\n`
}

function stepName(type: string): string {
  return `step_${type.replaceAll('-', '_')}`
}

/**
 * The compiler writes `require` even into modules. As an import the same file arrives as the module itself or as its
 * default, depending on who loads it (Node, the bundler, the test runner): both are taken.
 */
function withImports(code: string): string {
  const imports = new Map<string, string>()
  const body = code.replaceAll(/require\("(ajv\/dist\/runtime\/([a-z0-9_]+))"\)\.default/g, (_call, path, name) => {
    imports.set(path, `${name}Module`)
    return `(${name}Module.default ?? ${name}Module)`
  })
  if (body.includes('require(')) throw new Error('the validators require something that is not known here')
  const lines = [...imports].map(([path, name]) => `import ${name} from '${path}.js'\n`)
  return body.replace('"use strict";', () => lines.join(''))
}
