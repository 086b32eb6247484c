/** What is wrong with the items of steps and can be seen before anything runs. */
import type {Diagnostic, SourceFile} from '../contracts.ts'
import type {ErrorCode} from '../errors.ts'
import {isContextName} from '../expression/contexts.ts'
import {staticItems} from '../items.ts'
import {isJsonObject} from '../json.ts'
import {isWhollyExpression, itemsIn, type WrittenItems} from './items.ts'
import {maxItemsOf} from './plan-items.ts'
import type {StepReading} from './steps.ts'
import {entryOf, type Mapping, type Span, type Tree, textOf, valueOf} from './tree.ts'
import {quoted} from './words.ts'

interface Fault {
  /** MISSION_BAD_VALUE when absent. */
  readonly code?: ErrorCode
  readonly message: string
  readonly at: Span
  readonly hint: string
}

export function checkItems(file: SourceFile, mission: Mapping, steps: readonly StepReading[]): Diagnostic[] {
  const config = valueOf(mission, 'config')
  return steps.flatMap(step => {
    const items = itemsIn(step.spot.tree)
    if (items === undefined) return []
    const faults = [
      ...bothWords(step),
      ...ofMission(step, items),
      ...textFaults(items),
      ...nameFaults(items),
      ...listFaults(items, config),
    ]
    return faults.map(({code = 'MISSION_BAD_VALUE', message, at, hint}): Diagnostic => {
      return {code, severity: 'error', message, place: {file, start: at.start, end: at.end}, hint}
    })
  })
}

function* bothWords({spot: {tree}, label}: StepReading): Generator<Fault> {
  const matrix = entryOf(tree, 'matrix')
  if (matrix === undefined || entryOf(tree, 'foreach') === undefined) return
  yield {
    message: `${label} has "foreach" and "matrix"`,
    at: matrix.key,
    hint: 'keep one of the two; a list can be one of the axes of the matrix',
  }
}

/** Each item would be a run of steps by itself, in a log that knows steps by one name. */
function* ofMission({type, label}: StepReading, {entry}: WrittenItems): Generator<Fault> {
  if (type !== 'mission') return
  const message = `"${entry.written}" cannot stand in ${label}, which runs a mission`
  yield {message, at: entry.key, hint: 'put it into the steps of that mission, and hand the list on as an input'}
}

const globCharacters = /[*?[{]|[!+@]\(/
const leavesWorkspace = /^!?(?:[/\\]|[A-Za-z]:)|(?:^!?|[/\\])\.\.(?:[/\\]|$)/

/** What stands under `glob` is one by its own word, and held to the workspace by the schema. */
function* textFaults({kind, tree, settings}: WrittenItems): Generator<Fault> {
  const text = textOf(tree)
  if (text === undefined || isWhollyExpression(text) || entryOf(settings, 'glob') !== undefined) return
  if (kind === 'matrix') {
    const hint = 'write a mapping of axes, or one expression that gives it'
    yield {message: `the matrix is the text ${quoted(text)}`, at: tree, hint}
  } else if (!globCharacters.test(text)) {
    // A text that names one file is more likely a slip.
    const message = `the items are the text ${quoted(text)}, neither a glob nor an expression`
    yield {message, at: tree, hint: `write a list: [${text}]`}
  } else if (leavesWorkspace.test(text)) {
    const message = `the glob ${quoted(text)} leaves the workspace`
    yield {code: 'MISSION_PATH_OUTSIDE', message, at: tree, hint: 'name files inside it'}
  }
}

/** Words that mean something to every expression. */
const literals: readonly string[] = ['true', 'false', 'null', 'nan', 'infinity']

function* nameFaults({settings, as}: WrittenItems): Generator<Fault> {
  const written = valueOf(settings, 'as')
  const word = as.toLowerCase()
  if (written === undefined || word === 'item' || !(isContextName(word) || literals.includes(word))) return
  const message = `an item cannot be called ${quoted(as)}, which stands for something else in expressions`
  yield {message, at: written, hint: 'choose another name'}
}

function* listFaults({kind, entry, source, settings}: WrittenItems, config: Tree | undefined): Generator<Fault> {
  if (source === undefined) return
  if (kind === 'matrix' && 'written' in source && isJsonObject(source.written) && isEmpty(source.written)) {
    yield {message: 'the matrix has no axes', at: entry.key, hint: 'write them as `name: [value, value]`'}
    return
  }
  const maxItems = maxItemsOf(settings, config)
  const listing = staticItems(source, maxItems)
  if (listing === null || 'items' in listing) return
  if ('problem' in listing) {
    const hint = 'write it as a list, or as one expression that gives a list'
    yield {message: `the matrix ${listing.problem}`, at: entry.key, hint}
    return
  }
  const message = `${listing.tooMany} items are more than the ${maxItems} that a step may have`
  yield {message, at: entry.key, hint: `raise \`${kind}.max_items\` or \`config.max_items\`, or work through fewer`}
}

const isEmpty = (object: object): boolean => Object.keys(object).length === 0
