/** The tasks of a Taskfile as they are written. */
import {type Entry, type Mapping, type Tree, valueOf} from '../../engine/mission/tree.ts'
import type {Note, Span} from '../draft.ts'
import {createFields, type Fields, fieldsOf, isMapping, scalarText} from '../fields.ts'
import type {Variable} from './templates.ts'

export interface Task {
  readonly name: string
  readonly span: Span
  /** Number of the task in the file. */
  readonly index: number
  readonly description: string | undefined
  readonly deps: readonly Call[]
  readonly commands: readonly Command[]
  readonly vars: ReadonlyMap<string, Variable>
  readonly env: ReadonlyMap<string, Variable>
  readonly dir: string | undefined
  readonly platforms: readonly string[]
  readonly sources: readonly string[]
  readonly generates: readonly string[]
  readonly isAllowedToFail: boolean
  readonly notes: readonly Note[]
}

export type Command =
  | {
      readonly kind: 'shell'
      readonly text: string
      readonly isAllowedToFail: boolean
      /** What `{{.ITEM}}` is in it. */
      readonly item: string | null
    }
  | {readonly kind: 'call'; readonly call: Call; readonly item: string | null}
  /** At the end, whatever happens. */
  | {readonly kind: 'deferred'; readonly text: string}
  | {readonly kind: 'unknown'; readonly why: string}

export interface Call {
  readonly task: string
  readonly vars: ReadonlyMap<string, Variable>
}

/** What concerns the display, or go-task's own looks at files. */
const ofNoConcern = [
  'silent',
  'internal',
  'label',
  'prefix',
  'aliases',
  'method',
  'output',
  'interval',
  'summary',
  'watch',
  'interactive',
]

export function readTask(name: string, {value, key}: Entry, index: number): Task {
  const notes: Note[] = []
  const note = (message: string, {start, end}: Span): void => void notes.push({message, span: {start, end}})
  const fields = isMapping(value) ? fieldsOf(value) : createFields([['cmds', {written: 'cmds', key, value}]])
  const summary = fields.text('desc', 'summary')
  fields.drop(...ofNoConcern)
  const task = {
    name,
    span: key,
    index,
    description: summary?.trim().split('\n')[0],
    deps: listOf(fields.take('deps')).flatMap(tree => callOf(tree, note) ?? []),
    commands: listOf(fields.take('cmds', 'cmd')).flatMap(commandsOf),
    vars: variablesIn(fields.take('vars')),
    env: variablesIn(fields.take('env')),
    dir: fields.text('dir'),
    platforms: platformsOf(fields, note),
    sources: globsOf(fields.take('sources')),
    generates: globsOf(fields.take('generates')),
    isAllowedToFail: fields.isTrue('ignore_error'),
  }
  for (const [word, entry] of fields.left()) note(`"${word}" of a task has no counterpart`, entry.key)
  return {...task, notes}
}

const listOf = (tree: Tree | undefined): readonly Tree[] =>
  tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree]

const textsOf = (tree: Tree | undefined): string[] => listOf(tree).flatMap(item => scalarText(item) ?? [])

/** `{exclude: GLOB}` leaves files out. */
function globsOf(tree: Tree | undefined): string[] {
  return listOf(tree).flatMap(item => {
    const excluded = scalarText(valueOf(item, 'exclude'))
    return excluded === undefined ? (scalarText(item) ?? []) : [`!${excluded}`]
  })
}

function callOf(tree: Tree, note: (message: string, at: Span) => void): Call | null {
  const plain = scalarText(tree)
  if (plain !== undefined) return {task: plain, vars: new Map()}
  const fields = fieldsOf(tree)
  const task = fields.text('task')
  const vars = variablesIn(fields.take('vars'))
  fields.drop('silent')
  for (const [key, entry] of fields.left()) note(`"${key}" of a dependency has no counterpart`, entry.key)
  return task === undefined ? null : {task, vars}
}

/** One for each item of a loop over a list. */
function commandsOf(tree: Tree): Command[] {
  const plain = scalarText(tree)
  if (plain !== undefined) return [{kind: 'shell', text: plain, isAllowedToFail: false, item: null}]
  const fields = fieldsOf(tree)
  const deferred = fields.take('defer')
  if (deferred !== undefined) {
    const text = scalarText(deferred)
    return [
      text === undefined ? {kind: 'unknown', why: 'a deferred task has no counterpart'} : {kind: 'deferred', text},
    ]
  }
  const loop = fields.take('for')
  if (loop !== undefined && loop.kind !== 'list')
    return [{kind: 'unknown', why: 'a loop over what is known only when the task runs'}]
  const items = loop === undefined ? [null] : textsOf(loop)
  const task = fields.text('task')
  const vars = variablesIn(fields.take('vars'))
  const text = fields.text('cmd')
  const isAllowedToFail = fields.isTrue('ignore_error')
  fields.drop('silent')
  const left = fields.left().map(([key]) => key)
  if (left.length > 0) return [{kind: 'unknown', why: `a command with "${left.join('", "')}" has no counterpart`}]
  return items.flatMap((item): Command[] => {
    if (task !== undefined) return [{kind: 'call', call: {task, vars}, item}]
    return text === undefined ? [] : [{kind: 'shell', text, isAllowedToFail, item}]
  })
}

export function variablesIn(tree: Tree | undefined): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>()
  if (!isMapping(tree)) return variables
  for (const [name, {value}] of tree.entries) {
    const command = scalarText(valueOf(value, 'sh'))
    const text = scalarText(value) ?? (value.kind === 'scalar' ? '' : undefined)
    if (command !== undefined) variables.set(name, {kind: 'command', text: command})
    else if (text !== undefined) variables.set(name, {kind: 'text', text})
  }
  return variables
}

const platformNames: ReadonlyMap<string, string> = new Map([
  ['linux', 'linux'],
  ['darwin', 'macos'],
  ['windows', 'windows'],
])

function platformsOf(fields: Fields, note: (message: string, at: Span) => void): string[] {
  const tree = fields.take('platforms')
  const known: string[] = []
  for (const item of listOf(tree)) {
    const [system = '', architecture] = (scalarText(item) ?? '').split('/')
    const platform = platformNames.get(system)
    if (platform === undefined || architecture !== undefined)
      note(`the platform "${scalarText(item)}" has no counterpart`, item)
    if (platform !== undefined) known.push(platform)
  }
  return [...new Set(known)]
}

/** The tasks by name; one with a `*` in its name stands for many, and is left out. */
export function tasksIn(file: Mapping): {readonly tasks: ReadonlyMap<string, Task>; readonly notes: readonly Note[]} {
  const tree = valueOf(file, 'tasks')
  const tasks = new Map<string, Task>()
  const notes: Note[] = []
  if (!isMapping(tree)) return {tasks, notes}
  for (const [index, [name, entry]] of [...tree.entries].entries()) {
    if (name.includes('*'))
      notes.push({message: `the task "${name}" stands for many, and has no counterpart`, span: entry.key})
    else tasks.set(name, readTask(name, entry, index))
  }
  return {tasks, notes}
}
