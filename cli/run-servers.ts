/** The llama-servers that the steps of a run ask for: each is started once, and ended with the run. */
import {resolve} from 'node:path'
import type {Clock, RunId} from '../engine/contracts.ts'
import {createCompanionPort} from '../engine/run/companion.ts'
import type {Environment} from '../engine/run/environment.ts'
import {createHttpPort} from '../engine/run/http.ts'
import type {Spawner} from '../engine/run/spawner.ts'
import type {StartServer} from '../llm/index.ts'
import type {Io} from './io.ts'
import type {Workspace} from './workspace.ts'

export interface RunServers {
  readonly start: StartServer
  /** Also one that still loads its model is ended. */
  end(): void
}

export interface RunServersSurroundings {
  readonly runId: RunId
  readonly workspace: Workspace
  readonly clock: Clock
  readonly environment: Environment
  readonly io: Pick<Io, 'env'>
  /** Asked when the first server is wanted. */
  spawner(): Spawner
}

export function createRunServers(around: RunServersSurroundings): RunServers {
  const {runId, workspace, clock, environment, io} = around
  const ending = new AbortController()
  return {
    async start({model, args, slots}) {
      const [{findLlamaServer}, {startLocalServer}] = await Promise.all([
        import('../llm/local/find-program.ts'),
        import('../llm/local/server.ts'),
      ])
      const {llamaServer} = workspace.settings
      const named = llamaServer.from.kind === 'default' ? undefined : llamaServer.value
      const cwd = workspace.root
      const server = await startLocalServer({
        program: await findLlamaServer({named, env: io.env, cwd, platform: process.platform}),
        modelPath: resolve(cwd, model),
        args,
        slots,
        env: environment.inherited,
        signal: ending.signal,
        clock,
        companions: createCompanionPort({spawner: around.spawner(), runId, cwd}),
        http: createHttpPort(ending.signal),
      })
      const {baseUrl, apiKey, contextTokensPerSlot: contextTokens} = server
      return {baseUrl, apiKey, contextTokens, stop: () => server.stop()}
    },
    end: () => ending.abort(new Error('the run has ended')),
  }
}
