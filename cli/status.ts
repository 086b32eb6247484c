/** `sortie status`: how a run stands. */
import type {RunRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {isAlive} from '../engine/run/identity.ts'
import {statusOf} from '../report/status.ts'
import {formatStatus} from '../report/status-text.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

export async function status({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const store = await openExistingStore(workspace)
  try {
    const row = await findRun(store, operands[0])
    const document = statusOf({
      row,
      plan: await store.plan(row.runId),
      events: await store.events(row.runId),
      isOwnerAlive: isAlive(row.owner),
    })
    io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : formatStatus(document))
    return 0
  } finally {
    await store.close()
  }
}

/** The run that was named, else the newest. Throws RUN_NOT_FOUND. */
export async function findRun(store: Store, runId: string | undefined): Promise<RunRow> {
  if (runId === undefined) {
    const [newest] = await store.runs({last: 1})
    if (newest !== undefined) return newest
    throw new SortieError('RUN_NOT_FOUND', {message: 'there is no run yet', hint: 'start one with `sortie run`'})
  }
  const named = await store.run(runId)
  if (named !== undefined) return named
  throw new SortieError('RUN_NOT_FOUND', {
    message: `there is no run "${runId}"`,
    hint: '`sortie history` lists the runs',
  })
}
