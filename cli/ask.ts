/** `sortie ask QUESTION` and `sortie query QUESTION`: a shipped mission each, and its answer on stdout. */
import type {ExitStatus} from '../engine/errors.ts'
import {textIn} from '../engine/json.ts'
import type {Invocation} from './command.ts'
import {textForJob} from './github.ts'
import type {Io} from './io.ts'
import {pathsInput, runShipped, type ShippedRun} from './run-shipped.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

/** Throws what `run` throws. */
export async function ask(invocation: Invocation, io: Io): Promise<ExitStatus> {
  return await answered({mission: 'ask', inputs: {question: questionIn(invocation)}}, invocation, io)
}

/** Throws USAGE_BAD_PATH, and what `run` throws. */
export async function query(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {flags} = invocation
  const {path, context} = flags
  const paths = Array.isArray(path) ? path.map(String) : []
  const inputs = {
    question: questionIn(invocation),
    paths: pathsInput(paths, flags, io),
    max_context_tokens: typeof context === 'string' ? context : undefined,
  }
  return await answered({mission: 'query', inputs}, invocation, io)
}

/** Without quotes around it, a question is several words. */
const questionIn = ({operands}: Invocation): string => operands.join(' ')

async function answered(shipped: ShippedRun, invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {flags} = invocation
  const status = await runShipped(shipped, invocation, io)
  const isRun = ['dryRun', 'show', 'eject', 'json'].every(name => flags[name] !== true)
  if (status === 0 && isRun) {
    const text = await newestAnswer(shipped.mission, flags, io)
    if (text !== undefined) io.stdout.write(textForJob(`${text}\n`, io))
  }
  return status
}

/** The step is called as the mission is. */
async function newestAnswer(mission: string, flags: Invocation['flags'], io: Io): Promise<string | undefined> {
  const store = await openExistingStore(findWorkspace(flags, io))
  try {
    const [newest] = await store.runs({missionName: mission, last: 1})
    return newest === undefined ? undefined : textIn(await store.output(newest.runId, mission), 'text')
  } finally {
    await store.close()
  }
}
