/** `sortie next`: the one task to take up. */
import type {Task} from '../engine/contracts.ts'
import type {ExitStatus} from '../engine/errors.ts'
import {isOver, startable} from '../engine/tasks.ts'
import {taskDocument} from '../report/tasks.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {taskInWords} from './tasks-in-words.ts'
import {openStoreFor} from './wire.ts'
import {findWorkspace} from './workspace.ts'

/** schemas/output/next.schema.json */
interface NextDocument {
  readonly task: ReturnType<typeof taskDocument> | null
  readonly why: string
}

export async function next({flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const store = await openStoreFor(workspace)
  try {
    const tasks = await store.tasks.list(workspace.root)
    const [first] = startable(tasks)
    const why = reasonFor(first, tasks)
    const document: NextDocument = {task: first === undefined ? null : taskDocument(first), why}
    const text = first === undefined ? `${why}\n` : `${taskInWords(first)}${why}\n`
    io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : text)
    return 0
  } finally {
    await store.close()
  }
}

function reasonFor(first: Task | undefined, tasks: readonly Task[]): string {
  const open = tasks.filter(task => !isOver(task))
  const underWay = open.filter(({state}) => state === 'processing' || state === 'review')
  const waiting = underWay.length === 0 ? '' : `; under way: ${underWay.map(({id}) => id).join(', ')}`
  if (first === undefined) return open.length === 0 ? 'nothing is left to do' : `nothing can be started${waiting}`
  const rivals = startable(tasks).filter(task => task !== first)
  const equals = rivals.filter(({priority}) => priority === first.priority).length
  const among =
    rivals.length === 0 ? 'the only one that can be started' : `first of ${rivals.length + 1} that can be started`
  const because = equals === 0 ? `the most urgent, ${first.priority}` : `${first.priority}, of ${first.effort} effort`
  return `${among}: ${rivals.length === 0 ? first.priority : because}${waiting}`
}
