/** What stands in `depends_on`: which steps, and what the failure of each means. */
import type {DependencyRule, FailureResponse, Json} from '../contracts.ts'
import {entryOf, type Mapping, type Span, type Tree, textOf, toJson, valueOf} from './tree.ts'

export interface Dependency {
  readonly id: string
  /** Of the id. */
  readonly span: Span
  /** What is said about it; undefined for a bare id. */
  readonly answer: Mapping | undefined
}

/** An id, a list of ids and mappings that name one, or a mapping by id. What cannot be read is left out. */
export function readDependencies(tree: Tree | undefined): Dependency[] {
  if (tree === undefined) return []
  if (tree.kind === 'mapping') {
    return [...tree.entries].map(([id, {key, value}]) => ({id, span: key, answer: mappingIn(value)}))
  }
  const items = tree.kind === 'list' ? tree.items : [tree]
  return items.flatMap(item => {
    const named: Tree | undefined = item.kind === 'mapping' ? valueOf(item, 'step') : item
    const id = textOf(named)
    return named === undefined || id === undefined || id === '' ? [] : [{id, span: named, answer: mappingIn(item)}]
  })
}

/** What the answer asks for, where its parts fit together; a bare `required: false` means `warn`. */
export function responseOf({answer}: Dependency): FailureResponse {
  const alternative = textOf(valueOf(answer, 'alternative'))
  const substitute = valueOf(answer, 'default')
  switch (answerWord(answer)) {
    case 'skip':
      return {kind: 'skip'}
    case 'warn':
      return {kind: 'warn'}
    case 'default':
      return {kind: 'default', output: substitute === undefined ? null : toJson(substitute)}
    case 'alternative':
      return alternative === undefined ? {kind: 'block'} : {kind: 'alternative', stepId: alternative}
    default:
      return {kind: 'block'}
  }
}

/** The step that is to stand in for it, and where it is named. */
export function alternativeOf({answer}: Dependency): {readonly id: string; readonly span: Span} | undefined {
  const tree = valueOf(answer, 'alternative')
  const id = textOf(tree)
  return tree === undefined || id === undefined || id === '' ? undefined : {id, span: tree}
}

/** Whether anything but the plain wish for success is said about it. */
export function isAnswered(dependency: Dependency): boolean {
  return responseOf(dependency).kind !== 'block' || entryOf(dependency.answer, 'on_failure') !== undefined
}

/** `all` and what is merely not required go together: the rest must have succeeded. */
export function isOptionalOnly({answer}: Dependency): boolean {
  return ['on_failure', 'default', 'alternative'].every(key => entryOf(answer, key) === undefined)
}

/** Of a step whose dependencies were checked. A mapping implies `conditional`. */
export function ruleFor(strategy: Json | undefined, dependsOn: Tree | undefined): DependencyRule {
  if (strategy === 'any') return {kind: 'any'}
  if (strategy === 'best_effort') return {kind: 'best-effort'}
  const dependencies = readDependencies(dependsOn)
  const isConditional =
    strategy === 'conditional' ||
    (strategy === undefined && dependsOn?.kind === 'mapping' && dependencies.length > 0) ||
    dependencies.some(isAnswered)
  if (!isConditional) return {kind: 'all'}
  const responses = dependencies.map(dependency => [dependency.id, responseOf(dependency)] as const)
  // A dependency that is named twice is answered by the first of the two.
  const onFailure = Object.fromEntries(responses.reverse().filter(([, {kind}]) => kind !== 'block'))
  return {kind: 'conditional', onFailure}
}

function answerWord(answer: Mapping | undefined): string {
  const written = textOf(valueOf(answer, 'on_failure'))
  if (written !== undefined) return written
  if (entryOf(answer, 'alternative') !== undefined) return 'alternative'
  if (entryOf(answer, 'default') !== undefined) return 'default'
  const required = valueOf(answer, 'required')
  return required?.kind === 'scalar' && required.value === false ? 'warn' : 'fail'
}

function mappingIn(tree: Tree): Mapping | undefined {
  return tree.kind === 'mapping' ? tree : undefined
}
