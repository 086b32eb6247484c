/** `sortie llm`: which models can be asked from here, local servers for them, and whether and how fast they answer. */
import {unreachable} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Invocation} from './command.ts'
import {llmActions} from './command-words.ts'
import type {Io} from './io.ts'

/** Throws USAGE_UNKNOWN_NAME, and what the actions throw. */
export async function llm({operands: [word = 'list', what, ...rest], flags}: Invocation, io: Io): Promise<ExitStatus> {
  const action = llmActions.find(known => known === word)
  if (action === undefined) {
    throw new SortieError('USAGE_UNKNOWN_NAME', {
      message: `\`sortie llm\` does not know "${word}"`,
      hint: didYouMean(nearMissAmong(llmActions)(word)) ?? `it knows ${llmActions.join(', ')}`,
    })
  }
  const invocation = {operands: what === undefined ? rest : [what, ...rest], flags}
  switch (action) {
    case 'list':
      return (await import('./llm/list.ts')).list(invocation, io)
    case 'start':
      return (await import('./llm/start.ts')).start(invocation, io)
    case 'test':
      return (await import('./llm/test.ts')).test(invocation, io)
    case 'bench':
      return (await import('./llm/bench.ts')).bench(invocation, io)
    default:
      return unreachable(action)
  }
}
