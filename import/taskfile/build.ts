/** Tasks as steps: what a task depends on is made once, what it calls is made for each call. */
import type {JsonObject, StepId} from '../../engine/contracts.ts'
import {type DraftStep, standIn} from '../draft.ts'
import {escaped} from '../escape.ts'
import {createIds} from '../ids.ts'
import {insidePath} from '../inside-path.ts'
import {type ShellLine, scriptOf, shellFor} from '../shell-lines.ts'
import {cacheFor} from '../up-to-date.ts'
import type {Call, Command, Task} from './tasks.ts'
import {fill, type Variable} from './templates.ts'

type Variables = ReadonlyMap<string, Variable>

export interface TaskSet {
  readonly tasks: ReadonlyMap<string, Task>
  /** Of the whole file. */
  readonly vars: Variables
  readonly env: Variables
}

/** Calls within calls multiply, and go deep. */
const MAX_STEPS = 2_000
const MAX_DEPTH = 200

/** Expects tasks without circles. null where they come to more steps, or go deeper, than anybody wants to read. */
export function stepsOf(goals: readonly string[], {tasks, vars, env}: TaskSet): DraftStep[] | null {
  const ids = createIds()
  const steps: DraftStep[] = []
  /** Of tasks that others depend on: the steps at their end. */
  const made = new Map<string, readonly StepId[]>()
  let isTooMuch = false

  function endsOf(call: Call, {scope, depth}: Omit<Place, 'after'>): readonly StepId[] {
    if (call.vars.size > 0) return make(call, {scope, depth, after: []})
    const before = made.get(call.task)
    if (before !== undefined) return before
    const ends = make(call, {scope, depth, after: []})
    made.set(call.task, ends)
    return ends
  }

  /** The steps at the end of the task: what comes after it waits for these. */
  function make(call: Call, {scope, after, depth}: Place): readonly StepId[] {
    const task = tasks.get(call.task)
    isTooMuch ||= steps.length > MAX_STEPS || depth > MAX_DEPTH
    if (task === undefined || isTooMuch) return after
    const own = variablesOf(task, call, {vars, scope})
    const inner = {scope: own, depth: depth + 1}
    let ends: readonly StepId[] = [...new Set([...after, ...task.deps.flatMap(dep => endsOf(dep, inner))])]
    for (const part of partsOf(task.commands)) {
      const here = part.item === null ? own : new Map(own).set('ITEM', {kind: 'text', text: part.item})
      if (part.kind === 'call') ends = make(part.call, {scope: here, depth: depth + 1, after: ends})
      else {
        const step = stepFor(task, part.commands, {
          ends,
          vars: own,
          isFirst: steps.every(each => each.span !== task.span),
        })
        steps.push(step)
        ends = part.kind === 'deferred' ? ends : [step.id]
      }
    }
    return ends
  }

  interface Around {
    readonly ends: readonly StepId[]
    readonly vars: Variables
    readonly isFirst: boolean
  }

  function stepFor(task: Task, commands: readonly Command[], {ends, vars, isFirst}: Around): DraftStep {
    const isDeferred = commands.some(({kind}) => kind === 'deferred')
    const written = scriptFor(task, commands, {vars, env})
    const keys: JsonObject = {
      run: escaped(written.run),
      ...(ends.length > 0 && {depends_on: ends}),
      ...(isDeferred && {if: 'always()'}),
      ...written.keys,
    }
    const step = {
      id: ids.of(isDeferred ? `${task.name} deferred` : task.name),
      name: task.description,
      span: task.span,
      keys,
      notes: isFirst ? task.notes : [],
      comments: [],
    }
    return written.problems.length === 0 ? step : standIn(step, written.problems.join('; '))
  }

  for (const goal of goals) make({task: goal, vars: new Map()}, {scope: new Map(), depth: 0, after: []})
  return isTooMuch ? null : steps
}

/** Where a task is called. */
interface Place {
  readonly scope: Variables
  /** What its first steps wait for. */
  readonly after: readonly StepId[]
  readonly depth: number
}

type Part =
  | {readonly kind: 'commands' | 'deferred'; readonly commands: readonly Command[]; readonly item: null}
  | Extract<Command, {kind: 'call'}>

/** Commands up to the next call are one step; what is deferred stands at the end. */
function partsOf(commands: readonly Command[]): Part[] {
  const parts: Part[] = []
  let open: Command[] = []
  const close = (): void => {
    if (open.length > 0) parts.push({kind: 'commands', commands: open, item: null})
    open = []
  }
  for (const command of commands) {
    if (command.kind === 'call') {
      close()
      parts.push(command)
    } else if (command.kind !== 'deferred') open.push(command)
  }
  close()
  const deferred = commands.filter(({kind}) => kind === 'deferred').reverse()
  return deferred.length === 0 ? parts : [...parts, {kind: 'deferred', commands: deferred, item: null}]
}

interface Script {
  readonly run: string
  readonly keys: JsonObject
  readonly problems: readonly string[]
}

function scriptFor(task: Task, commands: readonly Command[], {vars, env}: Pick<TaskSet, 'vars' | 'env'>): Script {
  const problems: string[] = []
  const filled = (text: string, item: string | null, inShell: boolean): string => {
    const here: Variables = item === null ? vars : new Map(vars).set('ITEM', {kind: 'text', text: item})
    const result = fill(text, here, {inShell})
    problems.push(...result.problems)
    return result.text
  }
  const environment = [...new Map([...env, ...task.env])]
  const computed = environment.flatMap(([name, {kind, text}]): ShellLine[] =>
    kind === 'command' ? [{text: `export ${name}="$(${filled(text, null, true)})"`, isAllowedToFail: false}] : [],
  )
  const own = [...task.env].flatMap(([name, {kind, text}]) =>
    kind === 'text' ? [[name, escaped(filled(text, null, false))]] : [],
  )
  const lines = commands.flatMap((command): ShellLine[] => {
    if (command.kind === 'unknown') problems.push(command.why)
    if (command.kind === 'deferred') return [{text: filled(command.text, null, true), isAllowedToFail: true}]
    if (command.kind !== 'shell') return []
    return [{text: filled(command.text.trimEnd(), command.item, true), isAllowedToFail: command.isAllowedToFail}]
  })
  const all = lines.map(({text}) => text).join('\n')
  const shell = shellFor(all)
  const directory = task.dir === undefined ? '.' : insidePath(filled(task.dir, null, false))
  if (directory === null) problems.push(`it works in "${task.dir}", which is outside the workspace`)
  // Where a task calls others, its files say nothing about one part of its commands.
  const isWhole = commands.length === task.commands.length
  const [inputs, outputs] = [task.sources, task.generates].map(globs => globs.map(glob => filled(glob, null, false)))
  const cache = isWhole ? cacheFor({inputs: inputs ?? [], outputs: outputs ?? [], directory: directory ?? '.'}) : {}
  const run = [...computed.map(({text}) => text), scriptOf(lines, {isBash: shell === 'bash'})].join('\n')
  return {
    run: run.trim() === '' ? 'true' : run,
    keys: {
      ...(own.length > 0 && {env: Object.fromEntries(own)}),
      ...(directory !== null && directory !== '.' && {working_directory: directory}),
      ...(shell === 'bash' && {shell}),
      ...(task.platforms.length > 0 && {platforms: task.platforms}),
      ...(task.isAllowedToFail && {continue_on_error: true}),
      ...cache,
    },
    problems: [...new Set(problems)],
  }
}

/** A task's own variables stand above those it is called with, and may speak of them: `{{.MODE | default "slow"}}`. */
function variablesOf(
  task: Task,
  call: Call,
  {vars, scope}: {readonly vars: Variables; readonly scope: Variables},
): Variables {
  const all = new Map(vars).set('TASK', {kind: 'text', text: task.name})
  for (const [name, value] of call.vars) all.set(name, filledValue(value, scope))
  for (const [name, value] of task.vars) {
    const {text, problems} = fill(value.text, all, {inShell: value.kind === 'command'})
    all.set(name, problems.length === 0 ? {...value, text} : value)
  }
  return all
}

/** What a call hands over is filled in where the call stands. */
function filledValue(value: Variable, scope: Variables): Variable {
  return {...value, text: fill(value.text, scope, {inShell: value.kind === 'command'}).text}
}
