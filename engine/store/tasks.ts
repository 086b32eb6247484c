/** Tasks in SQLite. */
import type {Task, TaskDraft, TaskSource, TaskState, TaskStore, TaskText} from '../contracts.ts'
import {numberedTask, textOfTask} from '../tasks.ts'
import type {Connection} from './driver.ts'

/** `guarded` puts what SQLite throws into words. */
export function sqliteTasks(db: Connection, guarded: <T>(work: () => T) => T): TaskStore {
  const sql = prepare(db)
  const list = (workspace: string): Task[] => sql.list.all(workspace).map(readTask)
  const insert = (workspace: string, draft: TaskDraft, nowMs: number): void => {
    sql.add.run({workspace, id: draft.id, source: draft.source, body: bodyOf(draft), nowMs})
  }

  const add = db.transaction((workspace: string, draft: Omit<TaskDraft, 'id'>, prefix: string, nowMs: number): Task => {
    const taken = new Set(list(workspace).map(({id}) => id))
    const whole = {...draft, id: numberedTask(prefix, taken)}
    insert(workspace, whole, nowMs)
    return {...whole, state: 'pending', createdAtMs: nowMs, changedAtMs: nowMs}
  })

  const put = db.transaction((workspace: string, drafts: readonly TaskDraft[], nowMs: number) => {
    const known = new Map(list(workspace).map(task => [task.id, task]))
    const changed = drafts.filter(draft => {
      const before = known.get(draft.id)
      return before !== undefined && bodyOf(before) !== bodyOf(draft)
    })
    const added = drafts.filter(({id}) => !known.has(id))
    for (const draft of added) insert(workspace, draft, nowMs)
    for (const draft of changed) sql.renew.run({workspace, id: draft.id, body: bodyOf(draft), nowMs})
    return {added: added.length, renewed: changed.length}
  })

  return {
    list: workspace => guarded(() => list(workspace)),
    add: (...args) => guarded(() => add.immediate(...args)),
    put: (...args) => guarded(() => put.immediate(...args)),
    move: (workspace, id, state, nowMs) => guarded(() => sql.move.run({workspace, id, state, nowMs}).changes > 0),
  }
}

const bodyOf = (text: TaskText): string => JSON.stringify(textOfTask(text))

interface TaskRecord {
  readonly id: string
  readonly source: TaskSource
  readonly state: TaskState
  /** `TaskText` as JSON. */
  readonly body: string
  readonly createdAtMs: number
  readonly changedAtMs: number
}

function readTask({body, ...record}: TaskRecord): Task {
  const text: TaskText = JSON.parse(body)
  return {...text, ...record}
}

interface Place {
  readonly workspace: string
  readonly id: string
  readonly nowMs: number
}

function prepare(db: Connection) {
  return {
    list: db.prepare<[string], TaskRecord>(
      `SELECT id, source, state, body, created_at_ms AS createdAtMs, changed_at_ms AS changedAtMs
       FROM tasks WHERE workspace = ? ORDER BY number`,
    ),
    add: db.prepare<[Place & {readonly source: string; readonly body: string}]>(
      `INSERT INTO tasks (workspace, id, source, state, body, created_at_ms, changed_at_ms)
       VALUES (:workspace, :id, :source, 'pending', :body, :nowMs, :nowMs)`,
    ),
    renew: db.prepare<[Place & {readonly body: string}]>(
      'UPDATE tasks SET body = :body, changed_at_ms = :nowMs WHERE workspace = :workspace AND id = :id',
    ),
    move: db.prepare<[Place & {readonly state: TaskState}]>(
      'UPDATE tasks SET state = :state, changed_at_ms = :nowMs WHERE workspace = :workspace AND id = :id',
    ),
  }
}
