/**
 * Spares steps that would do the same again (docs/adr/0015). Before one starts, what its result depends on is made into
 * a fingerprint; where a success is kept under it, and what that left behind is still there, the step need not run.
 */
import {existsSync, realpathSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import type {
  CacheAnswer,
  CacheChange,
  CacheEntry,
  CachePolicy,
  CacheStore,
  CacheTask,
  Fingerprint,
  GitPort,
  Json,
  JsonObject,
  PlannedStep,
  StepId,
} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {isJsonObject, textIn} from '../json.ts'
import {changeBetween, fileChange} from './cache/changes.ts'
import {createFileDigester} from './cache/file-digests.ts'
import {createFileFinder} from './cache/find-files.ts'
import {keyedDigest} from './cache/fingerprint.ts'
import {cacheKey} from './cache/key.ts'
import {readInputs, readWork, type WorkQuestion, type WorkSources} from './cache/read-work.ts'
import type {Looking} from './look-ups.ts'

export interface StepCache {
  /** Rejects with what the signal fires with. */
  lookUp(step: PlannedStep, contexts: JsonObject, looking: Looking): Promise<CacheAnswer>
  /** Once the step has succeeded: what is to be kept of it under the fingerprint that it began with. */
  keepable(step: PlannedStep, fingerprint: Fingerprint, signal: AbortSignal): Promise<Keepable>
}

export type Keepable =
  | {readonly kind: 'change'; readonly change: KeepChange}
  /** `isFault`: as the mission is written, this will be so every time. */
  | {readonly kind: 'nothing'; readonly why: string; readonly isFault: boolean}

type KeepChange = Extract<CacheChange, {kind: 'keep'}>

/** `renew`: what is kept is not used, but made anew. `off`: nothing is used, and nothing kept. */
export type CacheMode = 'use' | 'renew' | 'off'

export interface StepCacheOptions extends Pick<WorkSources, 'evaluation' | 'version' | 'typeOf'> {
  /** Of the run itself. */
  readonly missionName: string
  /** The steps that run the mission of those that are asked about, from the run on. */
  readonly path: readonly StepId[]
  /** Absolute, as is `stateDir`. */
  readonly workspace: string
  readonly stateDir: string
  readonly mode: CacheMode
  readonly store: CacheStore
  gitFor(signal: AbortSignal): GitPort
  /** By the clock that dates files. */
  nowMs(): number
}

interface Parts extends StepCacheOptions, WorkSources {}

export function createStepCache(options: StepCacheOptions): StepCache {
  const {workspace, stateDir, store, gitFor, mode, nowMs} = options
  const root = realpathSync.native(workspace)
  const key = cacheKey(stateDir)
  const parts: Parts = {
    ...options,
    root,
    digest: keyedDigest(key),
    digester: createFileDigester({root, key, known: store, nowMs}),
    finder: createFileFinder({root, gitFor, ownState: folderWithin(root, stateDir)}),
  }
  return {
    async lookUp(step, contexts, looking) {
      if (mode === 'off') return {kind: 'miss', reason: '--no-cache', fingerprint: null}
      return lookUp({step, policy: policyOf(step), contexts, ...looking}, parts)
    },
    keepable: (step, fingerprint, signal) => keepable(policyOf(step), {step, fingerprint, signal}, parts),
  }
}

async function lookUp(question: WorkQuestion, parts: Parts): Promise<CacheAnswer> {
  const {step} = question
  const fingerprint = await fingerprintFor(question, parts)
  if ('kind' in fingerprint) return fingerprint
  if (parts.mode === 'renew') return {kind: 'miss', reason: '--force', fingerprint}
  const task: CacheTask = {missionName: parts.missionName, stepId: [...parts.path, step.id].join('/')}
  const entry = await parts.store.find(task, fingerprint.digest)
  if (entry === undefined) return {kind: 'miss', reason: await whatChanged(task, fingerprint, parts), fingerprint}
  const reason = await whyStale(entry, question, parts)
  return reason === null ? hit(entry, parts) : {kind: 'miss', reason, fingerprint}
}

/** A miss where there is none: then nothing can be kept either. */
async function fingerprintFor(question: WorkQuestion, parts: Parts): Promise<Fingerprint | CacheAnswer> {
  const {inputs} = question.policy
  try {
    const fingerprint = await readWork(question, parts)
    if (inputs.length === 0 || Object.keys(fingerprint.parts.input).length > 0) return fingerprint
    return blindMiss(`no file matches its inputs: ${inputs.join(', ')}`, {isFault: true})
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    // Of any other fault the step will tell itself, when it starts.
    const isFault = cause.code === 'STEP_FILE_UNREADABLE'
    return blindMiss(`what it depends on cannot be told: ${cause.message}`, {isFault})
  }
}

function blindMiss(reason: string, {isFault}: {readonly isFault: boolean}): CacheAnswer {
  return {kind: 'miss', reason, fingerprint: null, ...(isFault && {warning: `its result is not kept: ${reason}`})}
}

async function whatChanged(task: CacheTask, {parts: now}: Fingerprint, {store}: Parts): Promise<string> {
  const before = await store.lastParts(task)
  return (before === undefined ? null : changeBetween(before, now)) ?? 'never run with these inputs'
}

/** null where the entry holds. */
async function whyStale(
  {createdAtMs, files}: CacheEntry,
  {policy: {ttl}, signal}: WorkQuestion,
  {nowMs, digester}: Parts,
): Promise<string | null> {
  if (ttl !== null && nowMs() - createdAtMs >= ttl.ms) return `older than ttl ${ttl.written}`
  return fileChange('output', files, await digester.digestsOf(Object.keys(files), signal))
}

function hit({id, output, runId}: CacheEntry, {workspace}: Parts): CacheAnswer {
  const reason = `nothing has changed since run ${runId}`
  return {kind: 'hit', entryId: id, output: withoutLostLog(output, workspace), reason}
}

/** The log of the run that made it may have been cleaned away. */
function withoutLostLog(output: Json, workspace: string): Json {
  const path = textIn(output, 'log_path')
  if (path === undefined || !isJsonObject(output) || existsSync(resolve(workspace, path))) return output
  return {...output, log_path: null}
}

async function keepable(
  policy: CachePolicy,
  {
    step,
    fingerprint,
    signal,
  }: {readonly step: PlannedStep; readonly fingerprint: Fingerprint; readonly signal: AbortSignal},
  parts: Parts,
): Promise<Keepable> {
  try {
    const moved = fileChange('input', fingerprint.parts.input, await readInputs(policy, {signal}, parts))
    if (moved !== null) return {kind: 'nothing', why: `${moved} while it ran`, isFault: false}
    const {paths, unmatched} = await parts.finder.outputs(policy.outputs, signal)
    if (unmatched.length > 0) return {kind: 'nothing', why: noneOf(unmatched), isFault: true}
    const files = await parts.digester.digestsOf(paths, signal)
    return {kind: 'change', change: {kind: 'keep', stepId: step.id, fingerprint, files}}
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    return {kind: 'nothing', why: cause.message, isFault: true}
  }
}

const noneOf = (globs: readonly string[]): string =>
  `it has left nothing that matches ${globs.map(glob => `"${glob}"`).join(' and ')}`

function policyOf({id, cache}: PlannedStep): CachePolicy {
  if (cache === undefined) throw new Error(`step "${id}" has no cache`)
  return cache
}

/** With '/' between its parts; null where the folder lies elsewhere. */
function folderWithin(root: string, folder: string): string | null {
  const inside = relative(root, folder)
  return inside === '' || inside.startsWith('..') ? null : inside.replaceAll('\\', '/')
}
