/** A Taskfile of go-task: its default task with all that it needs, or the tasks that were asked for. */
import type {Diagnostic, JsonObject, SourceFile} from '../engine/contracts.ts'
import {circlesIn} from '../engine/mission/circles.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {type Mapping} from '../engine/mission/tree.ts'
import {commentsBeside} from './comments.ts'
import {type DraftStep, type Note, nameFrom} from './draft.ts'
import {escaped} from './escape.ts'
import {fieldsOf} from './fields.ts'
import type {Read} from './read.ts'
import {stepsOf} from './taskfile/build.ts'
import {type Task, tasksIn, variablesIn} from './taskfile/tasks.ts'
import {fill, type Variable} from './taskfile/templates.ts'

/** `only` are tasks; the task `default` when empty. */
export function readTaskfile(file: SourceFile, mapping: Mapping, only: readonly string[]): Read {
  const {tasks, notes} = tasksIn(mapping)
  const goals = only.length > 0 ? only : ['default']
  const missing = goals.find(name => !tasks.has(name))
  if (missing !== undefined) return {diagnostics: [noTask(file, missing, [...tasks.keys()])]}
  const circle = circleIn(tasks)
  if (circle !== null) return {diagnostics: [circularity(file, circle)]}
  const fields = fieldsOf(mapping)
  fields.drop('version', 'tasks', 'silent', 'output', 'interval', 'method', 'run')
  const vars = variablesIn(fields.take('vars'))
  const env = variablesIn(fields.take('env'))
  const left = fields.left().map(([key, entry]): Note => ({message: noteAbout(key), span: entry.key}))
  const steps = stepsOf(goals, {tasks, vars, env})
  if (steps === null)
    return {
      diagnostics: [
        fault(
          file,
          'MISSION_TOO_LARGE',
          'the calls of the tasks come to more than 2,000 steps, or go more than 200 deep',
        ),
      ],
    }
  if (steps.length === 0)
    return {diagnostics: [fault(file, 'IMPORT_UNKNOWN_FORMAT', `"${goals.join(' ')}" runs nothing`)]}
  const comments = commentsBeside(file, 'tasks')
  return {
    draft: {
      name: only.length === 1 ? (only[0] ?? '') : nameFrom(file.path).toLowerCase(),
      head: environmentFrom(env, vars),
      steps: withComments(steps, tasks, comments.ofItems),
      notes: [...left, ...notes, ...(only.length > 0 ? [] : leftOut(steps, tasks))],
      comments: comments.others,
    },
  }
}

function noteAbout(key: string): string {
  if (key === 'includes') return 'other Taskfiles are included: import them too'
  if (key === 'dotenv') return '"dotenv" is left out: `env_file` takes such a file, if it is always there'
  return `"${key}" has no counterpart`
}

/** Variables that a command prints are set by each step itself. */
function environmentFrom(env: ReadonlyMap<string, Variable>, vars: ReadonlyMap<string, Variable>): JsonObject {
  const texts = [...env].flatMap(([name, {kind, text}]) =>
    kind === 'text' ? [[name, escaped(fill(text, vars, {inShell: false}).text)] as const] : [],
  )
  return texts.length === 0 ? {} : {env: Object.fromEntries(texts)}
}

/** Above the first step of a task. */
function withComments(
  steps: readonly DraftStep[],
  tasks: ReadonlyMap<string, Task>,
  comments: readonly (readonly string[])[],
): DraftStep[] {
  const commentsBySpan = new Map([...tasks.values()].map(({span, index}) => [span, comments[index] ?? []] as const))
  return steps.map((step, index) => {
    const isFirst = steps.findIndex(({span}) => span === step.span) === index
    return isFirst ? {...step, comments: commentsBySpan.get(step.span) ?? []} : step
  })
}

function leftOut(steps: readonly DraftStep[], tasks: ReadonlyMap<string, Task>): Note[] {
  const taken = new Set(steps.map(({span}) => span))
  const called = new Set([...tasks.values()].flatMap(namesCalled))
  const others = [...tasks.values()].filter(
    ({span, name, commands}) => !taken.has(span) && !called.has(name) && commands.length > 0,
  )
  const [first] = others
  if (first === undefined) return []
  const names = others.map(({name}) => name)
  const shown = names.length > 12 ? [...names.slice(0, 12), '...'] : names
  return [
    {
      message: `not needed by what was imported, so left out: ${shown.join(', ')}; --target takes them`,
      span: first.span,
    },
  ]
}

function namesCalled({deps, commands}: Task): string[] {
  return [
    ...deps.map(({task}) => task),
    ...commands.flatMap(command => (command.kind === 'call' ? [command.call.task] : [])),
  ]
}

function circleIn(tasks: ReadonlyMap<string, Task>): Task[] | null {
  const all = [...tasks.values()]
  const numbers = new Map(all.map(({name}, index) => [name, index] as const))
  const own = all.findIndex(task => namesCalled(task).includes(task.name))
  if (own !== -1) return all.slice(own, own + 1)
  const [circle] = circlesIn(all.map(task => [...new Set(namesCalled(task))].flatMap(name => numbers.get(name) ?? [])))
  return circle === undefined ? null : circle.flatMap(index => all[index] ?? [])
}

function fault(file: SourceFile, code: Diagnostic['code'], message: string): Diagnostic {
  return {code, severity: 'error', message, place: {file, start: 0, end: 1}}
}

function noTask(file: SourceFile, name: string, known: readonly string[]): Diagnostic {
  const hint = didYouMean(nearMissAmong(known)(name)) ?? `--target takes one of ${known.slice(0, 20).join(', ')}`
  return {...fault(file, 'USAGE_UNKNOWN_NAME', `the file has no task "${name}"`), hint}
}

function circularity(file: SourceFile, circle: readonly Task[]): Diagnostic {
  const names = circle.map(({name}) => name)
  const message = `tasks call each other in a circle: ${[...names, names[0]].slice(0, 12).join(' -> ')}`
  const {start, end} = circle[0]?.span ?? {start: 0, end: 1}
  return {
    code: 'MISSION_CYCLE',
    severity: 'error',
    message,
    place: {file, start, end},
    hint: 'remove one of these calls',
  }
}
