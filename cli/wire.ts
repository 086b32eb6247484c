/** Builds what one command needs: the store, and for a run the place where its attempts are made. */
import {existsSync, realpathSync} from 'node:fs'
import {join} from 'node:path'
import type {Clock, Dispatcher, LedgerPort, Plan, ReportPort, RunId, StepId, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import type {Masker} from '../engine/mask.ts'
import {nearMissFinder} from '../engine/mission/near-miss.ts'
import {createLocalDispatcher} from '../engine/run/dispatch.ts'
import type {Environment} from '../engine/run/environment.ts'
import {type EvaluationSource, judgeCondition} from '../engine/run/evaluation.ts'
import type {DispatchChannel, RunOptions} from '../engine/run/execute.ts'
import {createFileTurns} from '../engine/run/files/turns.ts'
import {createFilesPort} from '../engine/run/files.ts'
import {createGitPort} from '../engine/run/git.ts'
import {openGitIndex} from '../engine/run/git-index.ts'
import {hashFiles} from '../engine/run/hash-files.ts'
import {createHttpPort} from '../engine/run/http.ts'
import {type InnerMission, runInnerMission} from '../engine/run/inner-mission.ts'
import {createLimits} from '../engine/run/limits.ts'
import {openStepLog} from '../engine/run/log-file.ts'
import type {Measure} from '../engine/run/measure.ts'
import type {OutputFilePool} from '../engine/run/output-files.ts'
import {outputsFrom} from '../engine/run/outputs.ts'
import type {Guard} from '../engine/run/resources/guard.ts'
import {createResourceWatcher, type ResourceWatcher} from '../engine/run/resources.ts'
import {collectResults} from '../engine/run/results.ts'
import type {Spawner} from '../engine/run/spawner.ts'
import type {StepCache} from '../engine/run/step-cache.ts'
import {stepContexts} from '../engine/run/step-contexts.ts'
import {openStore} from '../engine/store/open.ts'
import {createReportPort} from '../report/document.ts'
import {createScanPort} from '../scan/port.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {Io} from './io.ts'
import type {Models} from './models.ts'
import {createTasksPort} from './tasks-port.ts'
import {version} from './version.ts'
import type {Workspace} from './workspace.ts'

/** Throws what openStore throws. */
export async function openStoreFor({stateDir, settings}: Workspace): Promise<Store> {
  return openStore({stateDir, durability: settings.durability.value})
}

/** For commands about runs there are: they make no state directory. Throws RUN_NOT_FOUND where there is none. */
export async function openExistingStore(workspace: Workspace): Promise<Store> {
  if (hasState(workspace)) return openStoreFor(workspace)
  throw new SortieError('RUN_NOT_FOUND', {
    message: `there are no runs in "${workspace.stateDir}"`,
    hint: 'start one with `sortie run`, or name another place with --state-dir',
  })
}

export function hasState({stateDir}: Workspace): boolean {
  return existsSync(join(stateDir, 'sortie.db'))
}

export interface RunParts {
  readonly plan: Plan
  readonly runId: RunId
  /** The steps that run this plan, from the run on; empty for that of the run itself. */
  readonly path: readonly StepId[]
  readonly workspace: Workspace
  readonly store: Store
  readonly clock: Clock
  readonly spawner: Spawner
  readonly measure: Measure
  readonly environment: Environment
  readonly masker: Masker | null
  /** null where no step has limits on resources. */
  readonly guard: Guard | null
  readonly resources: ResourceWatcher | null
  readonly outputFiles: OutputFilePool
  readonly models: Models
  readonly ledger: LedgerPort
  /** null where no result of a step is kept. */
  readonly cacheFor: ((mission: EvaluationParts) => StepCache) | null
  readonly io: Io
}

/** What the loop of one mission is handed: whom it asks, and where its attempts are made. */
export function wireLoop(parts: Omit<RunParts, 'spawner'>, spawnerFor: (channel: DispatchChannel) => Spawner) {
  const {plan, runId, workspace, store, measure} = parts
  const evaluation = evaluationFor(parts)
  const {outputs} = plan
  const cache = parts.cacheFor?.(parts) ?? null
  return {
    judge: async (step, known) =>
      judgeCondition(step, known, await stepContexts(step.id, {...known, store, runId}), evaluation),
    limitFor: createLimits({missionName: plan.missionName, workspace: workspace.root, measure, history: store}),
    lookUp: cache?.lookUp,
    outputsOf: outputs === undefined ? undefined : known => outputsFrom(outputs, {...known, store, runId}, evaluation),
    dispatcherFor: channel => wireDispatcher({...parts, cache, spawner: spawnerFor(channel)}, channel),
  } satisfies Partial<RunOptions>
}

export function wireDispatcher(
  parts: RunParts & {readonly cache: StepCache | null},
  channel: DispatchChannel,
): Dispatcher {
  const {plan, runId, path, workspace, store, clock, spawner, masker, measure, environment, io} = parts
  const git = createGitPort({workspace: workspace.root, env: io.env})
  const loop = {runId, version, clock, guard: parts.guard?.word, random: Math.random}
  const wire = (inner: InnerMission) => wireLoop({...parts, ...inner}, () => spawner)
  const turns = createFileTurns()
  const {stateDir} = workspace
  return createLocalDispatcher(
    {
      plan,
      runId,
      path,
      workspace: workspace.root,
      clock,
      spawner,
      git,
      masker,
      measure,
      cache: parts.cache,
      evaluation: evaluationFor(parts),
      resources: parts.resources,
      outputFiles: parts.outputFiles,
      ledger: parts.ledger,
      tasks: createTasksPort(parts),
      report: masker === null ? createReportPort() : maskedReportPort(createReportPort(), masker),
      filesFor: (warn, signal) => {
        const index = () => openGitIndex({workspace: workspace.root, env: io.env, signal})
        const nearMiss = nearMissFinder()
        return createFilesPort({workspace: workspace.root, git, index, nearMiss, turns, stateDir, warn, signal})
      },
      httpFor: createHttpPort,
      llmFor: caller => parts.models.portFor(caller, plan.llm ?? {}),
      scanFor: signal =>
        createScanPort({
          workspace: realpathSync.native(workspace.root),
          cores: io.cores,
          workerPath: join(io.home, 'dist', 'scan-worker.cjs'),
          memory: store.scanMemory,
          index: () => openGitIndex({workspace: workspace.root, env: io.env, signal}),
          clock,
          signal,
        }),
      typeOf: stepTypeOf,
      runMission: request => runInnerMission(request, {path, store, environment, loop, wire}),
      logFor: (stepId, onFault, item) => openStepLog({stateDir, runId, stepId, item, onFault}),
      savedItem: (stepId, key) => store.item(runId, stepId, key),
      itemLimitFor: createLimits({
        missionName: plan.missionName,
        workspace: workspace.root,
        measure,
        history: null,
      }),
      resultsFor: step => collectResults({plan, runId, store, step, typeOf: stepTypeOf}),
    },
    channel,
  )
}

/** One for the whole run: it looks at the processes of the machine once for all attempts. */
export function watcherFor({guard, clock, io}: Pick<RunParts, 'guard' | 'clock' | 'io'>): ResourceWatcher | null {
  if (guard?.table === undefined) return null
  return createResourceWatcher({clock, cores: io.cores, table: guard.table, cgroups: guard.cgroups})
}

/** Where the steps of a run write their outputs; it is removed when the run has ended. */
export function outputFolder({stateDir}: Workspace, runId: RunId): string {
  return join(stateDir, 'outputs', runId)
}

export type EvaluationParts = Pick<RunParts, 'plan' | 'runId' | 'path' | 'workspace' | 'environment' | 'io'>

export function evaluationFor({
  plan,
  runId,
  workspace,
  environment,
  io,
}: Omit<EvaluationParts, 'path'>): EvaluationSource {
  const git = createGitPort({workspace: workspace.root, env: io.env})
  return {
    plan,
    runId,
    environment,
    host: {os: process.platform, arch: process.arch, cores: io.cores},
    // What a scan is to leave alone still shapes what is built.
    hashFiles: patterns => hashFiles(createFilesPort({workspace: workspace.root, git, sortieIgnore: false}), patterns),
  }
}

function maskedReportPort(port: ReportPort, masker: Masker): ReportPort {
  return {render: (format, document) => masker.text(port.render(format, document))}
}

export function definedEntries(env: Io['env']): {[name: string]: string} {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
