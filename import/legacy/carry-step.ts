/** One step of the earlier engine, as a step of here. */
import type {StepId} from '../../engine/contracts.ts'
import {type Entry, type Tree, toJson} from '../../engine/mission/tree.ts'
import {typeWord} from '../../schemas/aliases.ts'
import type {Note, Span, StepKeys} from '../draft.ts'
import {createFields, fieldsOf, joined, scalarText} from '../fields.ts'
import {type CarryTexts, carryValue} from './carry-texts.ts'
import type {OldStep} from './read-steps.ts'
import {type Become, type Carrier, nothing, type Params, stdout, typeStep} from './step.ts'
import {keysBeside} from './step-keys.ts'
import {carrierFor} from './step-types.ts'
import type {TemplateScope} from './templates.ts'

export interface Carried {
  readonly name: string | undefined
  readonly keys: StepKeys
  readonly notes: readonly Note[]
  /** What the step says about itself, each line with its `#`. */
  readonly comments: readonly string[]
  /** Where others find its main result. */
  readonly result: string
  /** Why there is nothing it could become; null where it became something. */
  readonly refusal: string | null
}

export interface Around {
  readonly scope: TemplateScope
  /** The words of all step types. */
  readonly types: readonly string[]
  /** Of the file. */
  readonly text: string
  /** Settings for all models. */
  readonly llm: Tree | undefined
  uses(stepId: StepId): boolean
}

export function carryStep(step: OldStep, {scope, types, text, llm, uses}: Around): Carried {
  const notes: Note[] = []
  const note = (message: string, at: Span = step.span): void => {
    notes.push({message, span: {start: at.start, end: at.end}})
  }
  const keeps = (written: string, why: string): void => note(`${why}, and stays as it is`, placeIn(text, step, written))
  const texts: CarryTexts = {scope, uses, keeps}
  const entries = new Map(step.entries)
  const own = fieldsOf(entries.get('with')?.value)
  const beside = createFields(step.entries.filter(([key]) => !readElsewhere.has(key)))
  const name = scalarText(entries.get('name')?.value)?.split('\n')[0]
  const about = beside.text('description', 'desc')
  const comments =
    about === undefined
      ? []
      : about
          .trim()
          .split('\n')
          .map(line => `# ${line.trim()}`)
  const keys = keysBeside({fields: beside, texts, note})
  const isAsked = /^(?:llm|prompt|agent|chat|ai)/.test(step.type)
  const fields = joined(joined(own, beside), isAsked ? fieldsOf(llm) : createFields([]))
  const become = carrierOf(step, entries, types)({fields, texts, note})
  const said = {name, comments, notes}
  if (become.kind === 'nothing') return {...said, keys, result: stdout, refusal: become.why}
  for (const [key, entry] of own.left()) note(`the parameter "${key}" has no counterpart`, entry.key)
  for (const [key, entry] of beside.left()) note(`"${key}" of a step has no counterpart`, entry.key)
  return {...said, keys: {...become.keys, ...keys}, result: become.result, refusal: null}
}

/** Where a template stands in its step; the step where it is not found as it is written. */
function placeIn(text: string, {extent, span}: OldStep, written: string): Span {
  const start = text.indexOf(written, extent.start)
  return start === -1 || start >= extent.end ? span : {start, end: start + written.length}
}

/** Keys of a step that are no parameters, whatever the type. */
const readElsewhere: ReadonlySet<string> = new Set(['id', 'name', 'type', 'with', 'depends_on', 'depends_strategy'])

function carrierOf({type}: OldStep, entries: ReadonlyMap<string, Entry>, types: readonly string[]): Carrier {
  if (type === '') return carrierFor(typeOf(entries)) ?? (() => nothing('it says neither its type nor what it runs'))
  const known = carrierFor(type)
  if (known !== undefined) return known
  const same = types.find(word => typeWord(word) === type)
  if (same !== undefined) return asItIs(same)
  return () => nothing(`there is no step type "${scalarText(entries.get('type')?.value) ?? type}"`)
}

/** A step without a type is what its parameters are for. */
function typeOf(entries: ReadonlyMap<string, Entry>): string {
  const params = fieldsOf(entries.get('with')?.value)
  const has = (...keys: readonly string[]): boolean =>
    keys.some(key => entries.has(key)) || params.take(...keys) !== undefined
  if (has('run', 'script')) return 'shell'
  if (has('command', 'cmd')) return 'command'
  if (has('prompt', 'messages')) return 'llm'
  if (has('url')) return 'http'
  return has('content') ? 'createfile' : ''
}

/** A type of here. */
const asItIs =
  (type: string): Carrier =>
  ({fields, texts}: Params): Become => {
    const params = Object.fromEntries(fields.left().map(([key, {value}]) => [key, carryValue(toJson(value), texts)]))
    fields.drop(...Object.keys(params))
    return typeStep(type, params, {result: stdout})
  }
