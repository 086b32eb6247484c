/** `sortie task`: what is left to do in this project. */
import {resolve} from 'node:path'
import {type Task, type TaskState, type TaskStore, unreachable} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {taskCategories, taskEfforts, taskPriorities, taskStates} from '../engine/task-words.ts'
import {compareTasks, isOver, mayGoOn} from '../engine/tasks.ts'
import {taskDocument, tasksAsMarkdown} from '../report/tasks.ts'
import type {Invocation} from './command.ts'
import {taskActions} from './command-words.ts'
import {choiceIn} from './flag-values.ts'
import type {Io} from './io.ts'
import {taskInWords, tasksInWords} from './tasks-in-words.ts'
import {openStoreFor} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'
import {writeInside} from './write-inside.ts'

interface Desk {
  readonly tasks: TaskStore
  readonly workspace: Workspace
  readonly flags: Invocation['flags']
  readonly io: Io
}

/** Throws TASK_NOT_FOUND, TASK_BAD_MOVE, USAGE_BAD_FLAG, USAGE_UNKNOWN_NAME, FILE_EXISTS, FILE_OUTSIDE. */
export async function task({operands: [word = 'list', ...operands], flags}: Invocation, io: Io): Promise<ExitStatus> {
  const action = taskActions.find(known => known === word)
  if (action === undefined) throw unknownAction(word)
  const workspace = findWorkspace(flags, io)
  const store = await openStoreFor(workspace)
  try {
    await carryOut(action, operands, {tasks: store.tasks, workspace, flags, io})
    return 0
  } finally {
    await store.close()
  }
}

async function carryOut(
  action: (typeof taskActions)[number],
  [first, second]: readonly string[],
  desk: Desk,
): Promise<void> {
  switch (action) {
    case 'list':
      return await list(desk)
    case 'show':
      return show([await named(first, desk)], desk)
    case 'add':
      return show([await add(first, desk)], desk)
    case 'start':
      return show([await move(first, 'processing', desk)], desk)
    case 'done':
      return show([await move(first, 'done', desk)], desk)
    case 'move':
      return show([await move(first, stateNamed(second), desk)], desk)
    case 'export':
      return await exportTasks(desk)
    default:
      return unreachable(action)
  }
}

async function list(desk: Desk): Promise<void> {
  const {flags, io} = desk
  const chosen = await chosenTasks(desk)
  const shown = flags['all'] === true || flags['state'] !== undefined ? chosen : chosen.filter(one => !isOver(one))
  io.stdout.write(flags['json'] === true ? asJson(shown) : tasksInWords(shown))
}

async function chosenTasks({tasks, workspace, flags}: Desk): Promise<readonly Task[]> {
  const state = choiceIn('--state', flags['state'], taskStates)
  const priority = choiceIn('--priority', flags['priority'], taskPriorities)
  const category = choiceIn('--category', flags['category'], taskCategories)
  const all = await tasks.list(workspace.root)
  return all
    .filter(one => one.state === (state ?? one.state))
    .filter(one => one.priority === (priority ?? one.priority))
    .filter(one => one.category === (category ?? one.category))
    .toSorted(compareTasks)
}

async function add(title: string | undefined, desk: Desk): Promise<Task> {
  const {tasks, workspace, flags} = desk
  if (title === undefined || title.trim() === '') {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: '`sortie task add` stands without the title of the task',
      hint: 'write `sortie task add "what is to be done"`',
    })
  }
  const dependencies = await Promise.all(textsIn(flags['after']).map(async id => (await named(id, desk)).id))
  const draft = {
    title: title.trim(),
    description: textsIn(flags['description']).join(' '),
    priority: choiceIn('--priority', flags['priority'], taskPriorities) ?? 'medium',
    effort: choiceIn('--effort', flags['effort'], taskEfforts) ?? 'medium',
    category: choiceIn('--category', flags['category'], taskCategories) ?? 'other',
    files: textsIn(flags['file']),
    dependencies,
    findings: [],
    source: 'manual',
  } as const
  return await tasks.add(workspace.root, draft, 'task', Date.now())
}

async function move(id: string | undefined, state: TaskState, desk: Desk): Promise<Task> {
  const {tasks, workspace} = desk
  const found = await named(id, desk)
  if (found.state !== state) {
    if (!mayGoOn(found.state, state)) {
      throw new SortieError('TASK_BAD_MOVE', {
        message: `the task "${found.id}" is ${found.state} and cannot become ${state} from there`,
        hint: `it may become ${taskStates.filter(to => mayGoOn(found.state, to)).join(', ')}`,
      })
    }
    await tasks.move(workspace.root, found.id, state, Date.now())
  }
  return await named(found.id, desk)
}

/** Its id, or so much of its beginning or its number as belongs to one task alone. */
async function named(id: string | undefined, {tasks, workspace}: Desk): Promise<Task> {
  const all = await tasks.list(workspace.root)
  const exact = all.filter(one => one.id === id)
  const close = id === undefined || id === '' ? [] : all.filter(one => one.id.startsWith(id) || isNumberOf(id, one))
  const [found, second] = exact.length > 0 ? exact : close
  if (found !== undefined && second === undefined) return found
  const known = all.map(one => one.id)
  throw new SortieError('TASK_NOT_FOUND', {
    message: found === undefined ? `there is no task "${id ?? ''}"` : `"${id}" may be "${found.id}" or "${second?.id}"`,
    hint: didYouMean(nearMissAmong(known)(id ?? '')) ?? '`sortie task list --all` lists them',
  })
}

const isNumberOf = (word: string, {id}: Task): boolean =>
  /^\d+$/.test(word) && Number(/\d+$/.exec(id)?.[0] ?? Number.NaN) === Number(word)

async function exportTasks(desk: Desk): Promise<void> {
  const {flags, io, workspace} = desk
  const chosen = await chosenTasks(desk)
  const format = choiceIn('--format', flags['format'], ['markdown', 'json'])
  const text = format === 'json' || flags['json'] === true ? asJson(chosen) : tasksAsMarkdown(chosen)
  const [path] = textsIn(flags['output'])
  if (path === undefined) {
    io.stdout.write(text)
    return
  }
  const file = {path, absolutePath: resolve(workspace.cwd, path), text}
  await writeInside(file, {root: workspace.root, force: flags['force'] === true})
  io.stdout.write(`wrote ${path}\n`)
}

function show(tasks: readonly Task[], {flags, io}: Desk): void {
  io.stdout.write(flags['json'] === true ? asJson(tasks) : tasks.map(taskInWords).join(''))
}

const asJson = (tasks: readonly Task[]): string => `${JSON.stringify({tasks: tasks.map(taskDocument)}, null, 2)}\n`

function stateNamed(word: string | undefined): TaskState {
  const state = taskStates.find(known => known === word)
  if (state !== undefined) return state
  throw new SortieError('USAGE_UNKNOWN_NAME', {
    message: word === undefined ? 'no state was named' : `there is no state "${word}"`,
    hint: `the states of tasks are ${taskStates.join(', ')}`,
  })
}

function unknownAction(word: string): SortieError {
  return new SortieError('USAGE_UNKNOWN_NAME', {
    message: `\`sortie task\` does not know "${word}"`,
    hint: didYouMean(nearMissAmong(taskActions)(word)) ?? `it knows ${taskActions.join(', ')}`,
  })
}

function textsIn(value: Invocation['flags'][string]): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}
