/** Builds what one command needs: the store, and for a run the place where its attempts are made. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Clock, Dispatcher, Plan, RunId, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {createLocalDispatcher} from '../engine/run/dispatch.ts'
import type {DispatchChannel} from '../engine/run/execute.ts'
import {createFilesPort} from '../engine/run/files.ts'
import {createGitPort} from '../engine/run/git.ts'
import {openStepLog} from '../engine/run/log-file.ts'
import {collectResults} from '../engine/run/results.ts'
import type {Spawner} from '../engine/run/spawner.ts'
import {type Durability, openStore} from '../engine/store/open.ts'
import {createReportPort} from '../report/document.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {Io} from './io.ts'
import type {Workspace} from './workspace.ts'

/** Throws what openStore throws; also USAGE_BAD_FLAG. */
export async function openStoreFor(workspace: Workspace, durability: string | boolean | undefined): Promise<Store> {
  return openStore({stateDir: workspace.stateDir, durability: durabilityFrom(durability)})
}

/** For commands that only look: they make no state directory. Throws RUN_NOT_FOUND where there is none. */
export async function openExistingStore(workspace: Workspace): Promise<Store> {
  if (existsSync(join(workspace.stateDir, 'sortie.db'))) return openStore({stateDir: workspace.stateDir})
  throw new SortieError('RUN_NOT_FOUND', {
    message: `there are no runs in "${workspace.stateDir}"`,
    hint: 'start one with `sortie run`, or name another place with --state-dir',
  })
}

function durabilityFrom(flag: string | boolean | undefined): Durability {
  if (flag === undefined || flag === 'full' || flag === 'normal') return flag ?? 'full'
  throw new SortieError('USAGE_BAD_FLAG', {message: `--durability is "full" or "normal", not "${flag}"`})
}

export interface RunParts {
  readonly plan: Plan
  readonly runId: RunId
  readonly workspace: Workspace
  readonly store: Store
  readonly clock: Clock
  readonly spawner: Spawner
  readonly io: Io
}

export function wireDispatcher(parts: RunParts, channel: DispatchChannel): Dispatcher {
  const {plan, runId, workspace, store, clock, spawner, io} = parts
  const git = createGitPort({workspace: workspace.root, env: io.env})
  return createLocalDispatcher(
    {
      plan,
      runId,
      workspace: workspace.root,
      env: definedEntries(io.env),
      clock,
      spawner,
      git,
      report: createReportPort(),
      filesFor: (warn, signal) => createFilesPort({workspace: workspace.root, git, warn, signal}),
      typeOf: stepTypeOf,
      logFor: (stepId, onFault) => openStepLog({stateDir: workspace.stateDir, runId, stepId, onFault}),
      resultsFor: step => collectResults({plan, runId, store, step, typeOf: stepTypeOf}),
    },
    channel,
  )
}

export function definedEntries(env: Io['env']): {[name: string]: string} {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
