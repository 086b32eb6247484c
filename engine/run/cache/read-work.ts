/** What the result of a step depends on, as it is now: its expressions evaluated, its programs found, its files read. */
import {isAbsolute, join, relative} from 'node:path'
import type {CachePolicy, FileDigests, Fingerprint, JsonObject, PlannedStep, StepTypeBase} from '../../contracts.ts'
import {checkedParams} from '../checked-params.ts'
import {type EvaluationSource, type ResolvedStep, resolveStep, resolveText} from '../evaluation.ts'
import type {Looking} from '../look-ups.ts'
import type {FileDigester} from './file-digests.ts'
import type {FileFinder} from './find-files.ts'
import {type Digest, fingerprintOf} from './fingerprint.ts'
import {findProgram} from './programs.ts'

export interface WorkSources {
  /** Absolute, links followed. */
  readonly root: string
  readonly evaluation: EvaluationSource
  readonly digest: Digest
  readonly digester: FileDigester
  readonly finder: FileFinder
  /** Of Sortie: stands for the programs of the step types that start none. */
  readonly version: string
  typeOf(word: string): StepTypeBase | undefined
}

export interface WorkQuestion extends Looking {
  readonly step: PlannedStep
  readonly policy: CachePolicy
  readonly contexts: JsonObject
}

/** Throws what evaluating throws, STEP_BAD_PARAMS, STEP_FILE_UNREADABLE, and what the signal fires with. */
export async function readWork(question: WorkQuestion, sources: WorkSources): Promise<Fingerprint> {
  const {step, policy, contexts, signal} = question
  const {evaluation, digest} = sources
  const resolved = await resolveStep(step, contexts, evaluation)
  const work = {
    step,
    params: resolved.params,
    values: resolved.values,
    env: declaredEnvironment(resolved, evaluation),
    key: policy.key === null ? null : await resolveText(policy.key, {step, contexts}, evaluation),
    programs: await programsOf(step, resolved, {signal, sources}),
    inputs: await readInputs(policy, question, sources),
    host: `${process.platform} ${process.arch}`,
  }
  return fingerprintOf(work, digest)
}

export async function readInputs(
  {inputs}: CachePolicy,
  {signal, progress}: Pick<Looking, 'signal'> & Partial<Looking>,
  {finder, digester}: Pick<WorkSources, 'finder' | 'digester'>,
): Promise<FileDigests> {
  const {paths} = await finder.inputs(inputs, signal)
  return digester.digestsOf(paths, signal, progress)
}

/** The mission says these variables, by name or by naming the file that holds them. */
function declaredEnvironment({env, declared}: ResolvedStep, {environment}: EvaluationSource): ResolvedStep['env'] {
  const inFile = environment.namesInFile.map(name => [name, env[name] ?? ''] as const)
  return {...Object.fromEntries(inFile), ...declared}
}

/** By name. One that is not there counts as such: the step may have a fallback. */
async function programsOf(
  step: PlannedStep,
  {params, env}: ResolvedStep,
  {signal, sources}: {readonly signal: AbortSignal; readonly sources: WorkSources},
): Promise<{[name: string]: string}> {
  const {root, digester, version, typeOf} = sources
  const type = typeOf(step.type)
  if (type?.programs === undefined) return {sortie: version}
  const found: {[name: string]: string} = {}
  for (const name of type.programs(checkedParams(params, type))) {
    const program = findProgram(name, {cwd: join(root, step.workingDirectory), env})
    found[name] =
      program === null
        ? 'not found'
        : `${shownPath(root, program.path)} ${await digester.digestOf(program.file, signal)}`
  }
  return found
}

/** The same in every copy of the repository, for a program that lies in it. */
function shownPath(root: string, path: string): string {
  const inside = relative(root, path)
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside
}
