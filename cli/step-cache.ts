/** The cache of one run: made where a step of its missions has one, bounded when the run has ended. */
import type {Plan, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {everyStep} from '../engine/plans.ts'
import {createGitPort} from '../engine/run/git.ts'
import type {CacheMode} from '../engine/run/step-cache.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {Invocation} from './command.ts'
import type {Settings} from './config.ts'
import {version} from './version.ts'
import {type EvaluationParts, evaluationFor, type RunParts} from './wire.ts'

type CacheParts = Omit<EvaluationParts, 'path'> & Pick<RunParts, 'store'>

/**
 * Makes that of each mission of the run: entries stand under the run's mission, by the ids that steps have from the run
 * on. null where no step has one; then nothing of it is loaded either.
 */
export async function stepCachesFor(parts: CacheParts, flags: Invocation['flags']): Promise<RunParts['cacheFor']> {
  const {plan, workspace, store, io} = parts
  if (!usesCache(plan)) return null
  const {createStepCache} = await import('../engine/run/step-cache.ts')
  const shared = {
    missionName: plan.missionName,
    workspace: workspace.root,
    stateDir: workspace.stateDir,
    mode: modeFrom(flags),
    store: store.cache,
    gitFor: (signal: AbortSignal) => createGitPort({workspace: workspace.root, env: io.env, signal}),
    version,
    typeOf: stepTypeOf,
    nowMs: () => Date.now(),
  }
  return mission => createStepCache({...shared, path: mission.path, evaluation: evaluationFor(mission)})
}

/** Entries that were not used for longest make room. That there is no room even for that ends no run. */
export async function boundCache(plan: Plan, store: Store, {cacheMaxSize}: Settings): Promise<void> {
  if (!usesCache(plan)) return
  try {
    await store.cache.prune({maxBytes: cacheMaxSize.value})
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
  }
}

const usesCache = (plan: Plan): boolean => Array.from(everyStep(plan)).some(({step}) => step.cache !== undefined)

function modeFrom({cache, force}: Invocation['flags']): CacheMode {
  // `--no-cache` comes as the opposite of a flag that nobody gives.
  if (cache === false) return 'off'
  return force === true ? 'renew' : 'use'
}
