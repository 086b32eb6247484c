/** `sortie report [SUBJECT] [PATHS...]`: what people read about a repository. */
import {resolve} from 'node:path'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Invocation} from './command.ts'
import {reportWords} from './command-words.ts'
import type {Io} from './io.ts'
import {pathsInput, reportInputs, runShipped} from './run-shipped.ts'
import {findFolders} from './workspace.ts'

/** The least severity of the marks of a priority and of those more urgent. */
const severityOfPriority: {readonly [priority: string]: string} = {1: 'medium', 2: 'low', 3: 'info'}

/** Throws USAGE_UNKNOWN_NAME, USAGE_BAD_FLAG, USAGE_BAD_PATH, and what `run` throws. */
export async function report(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {operands, flags} = invocation
  const [word = 'all', ...paths] = operands
  const shown = reportInputs(flags, io)
  const here = {paths: pathsInput(paths, flags, io), ...shown}
  switch (reportWords.find(known => known === word)) {
    case 'all':
      return await runShipped({mission: 'scan-all', inputs: here}, invocation, io)
    case 'todos':
      return await runShipped({mission: 'scan-todos', inputs: here}, {operands, flags: withPriority(flags)}, io)
    case 'files': {
      const isAttentionOnly = flags['attentionOnly'] === true
      const inputs = {...here, kinds: '["files"]', attention_only: isAttentionOnly ? 'true' : undefined}
      return await runShipped({mission: 'scan-all', inputs}, invocation, io)
    }
    case 'health':
      return await runShipped({mission: 'repo-health', inputs: shown}, inRepository(paths, invocation, io), io)
    case 'standardization': {
      const inputs = {...shown, kinds: '["standardization"]'}
      return await runShipped({mission: 'scan-all', inputs}, inRepository(paths, invocation, io), io)
    }
    default:
      throw new SortieError('USAGE_UNKNOWN_NAME', {
        message: `"${word}" is nothing that report tells of`,
        hint: didYouMean(nearMissAmong(reportWords)(word)) ?? `it tells of ${reportWords.join(', ')}`,
      })
  }
}

function withPriority(flags: Invocation['flags']): Invocation['flags'] {
  const {priority} = flags
  if (priority === undefined || flags['minSeverity'] !== undefined) return flags
  const minSeverity = severityOfPriority[String(priority)]
  if (minSeverity !== undefined) return {...flags, minSeverity}
  throw new SortieError('USAGE_BAD_FLAG', {message: `--priority takes 1, 2 or 3, not "${String(priority)}"`})
}

/** What is told of a repository is told of the whole of it. */
function inRepository([folder, second]: readonly string[], invocation: Invocation, io: Io): Invocation {
  if (second !== undefined) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: `this report is of one repository, and "${second}" is a second one`,
      hint: 'call it once for each',
    })
  }
  if (folder === undefined) return invocation
  const {cwd} = findFolders(invocation.flags, io)
  return {...invocation, flags: {...invocation.flags, C: resolve(cwd, folder)}}
}
