/** TypeScript types of the contracts. */
import {compile} from 'json-schema-to-typescript'
import {
  allDefinitions,
  asDefinition,
  type Contracts,
  isObject,
  rewriteObjects,
  type SchemaObject,
  textIn,
} from './contracts.ts'

export async function typesModule(contracts: Contracts): Promise<string> {
  const all = allDefinitions(contracts)
  const {mission, findings, event, baseline, steps} = contracts
  const titled = [mission, findings, event, baseline, ...steps.values()].map(asDefinition)
  const definitions = {
    ...Object.fromEntries(all),
    ...Object.fromEntries(titled.map(schema => [titleOf(schema), schema])),
  }
  const combined = rewriteObjects({title: 'Contracts', type: 'object', definitions}, schema => forTypes(schema, all))
  const text = await compile({...combined}, 'Contracts', {
    bannerComment: '/* Written by `npm run generate`; changes are lost. */',
    additionalProperties: false,
    // Otherwise `minItems: 1` becomes a tuple.
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: {semi: false, singleQuote: true, bracketSpacing: false, printWidth: 120},
  })
  return withoutTraces(text)
}

function forTypes(schema: SchemaObject, all: ReadonlyMap<string, SchemaObject>): SchemaObject {
  if (typeof schema['$ref'] === 'string') return asNamedType(schema, all)
  // What says which keys go together, and what narrows a text, adds only intersections that say nothing to the types;
  // the validator holds it.
  const {dependencies: _dependencies, allOf: _allOf, ...rest} = schema
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => !isListOfRequired(value)))
}

/** A reference with a description of its own would otherwise become a type of its own: `Duration7`. */
function asNamedType(schema: SchemaObject, all: ReadonlyMap<string, SchemaObject>): SchemaObject {
  const name = textIn(schema['$ref'], '$ref').replace('#/definitions/', '')
  const {$ref: _ref, ...rest} = schema
  return {...rest, tsType: titleOf(all.get(name) ?? {})}
}

function isListOfRequired(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(part => isObject(part) && isOnlyRequired(part))
}

function isOnlyRequired(schema: SchemaObject): boolean {
  return Object.keys(schema).join() === 'required'
}

/** Leaves out what only tells how the generator got there. */
function withoutTraces(text: string): string {
  return text
    .replaceAll(
      / \*\n \* This interface was referenced by `Contracts`'s JSON-Schema\n \* via the `definition` "\w+".\n/g,
      '',
    )
    .replace(/(?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export interface Contracts \{\}\n/, '')
}

function titleOf(schema: SchemaObject): string {
  return textIn(schema['title'], 'title')
}
