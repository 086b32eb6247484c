/** A server that can be asked, whatever the command is about: one that runs, or one that is started for it. */
import {SortieError} from '../../engine/errors.ts'
import {contextOf, firstModel, type ProbedServer} from '../../llm/local/probe.ts'
import type {Provider} from '../../llm/sampling.ts'
import type {Invocation} from '../command.ts'
import type {Io} from '../io.ts'
import {type Tools, withLocalServer} from './local-server.ts'
import type {Target} from './target.ts'

type Server = Extract<Target, {kind: 'server'}>

export interface ServerToAsk extends ProbedServer {
  readonly provider: Provider
  /** Of one question with its answer; null where nobody says. */
  readonly contextTokens: number | null
  /** null where it is not known: the server is not ours. */
  readonly slots: number | null
}

export interface AskSurroundings {
  readonly flags: Invocation['flags']
  readonly io: Io
  readonly tools: Tools
  /** For a server that is started. */
  readonly slots: number
}

export async function withServer<Result>(
  target: Target,
  around: AskSurroundings,
  use: (server: ServerToAsk) => Promise<Result>,
): Promise<Result> {
  if (target.kind === 'model') {
    const wish = {modelPath: target.modelPath, slots: around.slots}
    return withLocalServer(wish, around, ({baseUrl, apiKey, model, contextTokensPerSlot: contextTokens, slots}) =>
      use({baseUrl, apiKey, model, contextTokens, slots, provider: 'llama-server'}),
    )
  }
  const {baseUrl, apiKey, provider} = target
  const named = around.flags['model']
  const model = typeof named === 'string' ? named : await usualModel(target, around.tools)
  // Only llama-server has such a page, and it is asked nobody else for it.
  const contextTokens = provider === 'custom' ? await contextOf({baseUrl, apiKey}, around.tools) : null
  return use({baseUrl, apiKey, model, provider, contextTokens, slots: null})
}

/** Large providers list hundreds, of which the first may draw pictures. */
async function usualModel(server: Server, tools: Tools): Promise<string> {
  if (server.provider === 'custom' || server.provider === 'ollama') return firstModel(server, tools)
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `"${server.provider}" has many models`,
    hint: 'name the one to ask with --model',
  })
}
