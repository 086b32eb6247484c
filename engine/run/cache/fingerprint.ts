/** What the result of a step depends on, as one digest, and one for each part of it. Pure. */
import {createHmac} from 'node:crypto'
import {canonicalJson} from '../../canonical.ts'
import type {FileDigests, Fingerprint, FingerprintParts, Json, JsonObject, PlannedStep} from '../../contracts.ts'

/** Raised when the same work is to be known by another fingerprint: then nothing that was kept before is found. */
const VERSION = 1
/** 128 bits, in base64. */
const DIGEST_CHARACTERS = 22

/** What says how a step is run, not what it does. Whatever else a plan says of a step counts. */
const besideTheWork: ReadonlySet<string> = new Set<keyof PlannedStep>([
  'id',
  'name',
  'dependsOn',
  'rule',
  'condition',
  'standby',
  'retry',
  'timeout',
  'continueOnError',
  'resume',
  'limits',
  'workingDirectoryLimitBytes',
  'excluded',
  'leftOut',
  'affected',
  // These count as they are when the step runs.
  'params',
  'env',
  'cache',
])

export interface Work {
  readonly step: PlannedStep
  /** With their expressions evaluated. */
  readonly params: JsonObject
  /** By the expressions in its scripts. */
  readonly values: {readonly [expression: string]: string}
  /** Declared by the mission or the step, evaluated; what is inherited does not count. */
  readonly env: {readonly [name: string]: string}
  readonly key: string | null
  /** By name: where each was found, and what is in it. */
  readonly programs: {readonly [name: string]: string}
  readonly inputs: FileDigests
  /** Operating system and processor. */
  readonly host: string
}

export type Digest = (text: string) => string

export const keyedDigest =
  (key: Uint8Array): Digest =>
  text =>
    createHmac('sha256', key).update(text).digest('base64url').slice(0, DIGEST_CHARACTERS)

export function fingerprintOf(work: Work, digest: Digest): Fingerprint {
  const {step, params, values, env, key, programs, inputs, host} = work
  const {inputs: inputGlobs = [], outputs: outputGlobs = []} = step.cache ?? {}
  const rest = Object.entries(step).filter(([field]) => !besideTheWork.has(field))
  const digests = (all: {readonly [name: string]: Json}) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, digest(canonicalJson(value))]))
  const parts: FingerprintParts = {
    host: digests({platform: host, 'fingerprint version': VERSION}),
    step: digests({...Object.fromEntries(rest), cache: [inputGlobs, outputGlobs]}),
    param: digests(params),
    value: digests(values),
    key: key === null ? {} : digests({key}),
    program: digests(programs),
    env: digests(env),
    input: inputs,
  }
  return {digest: digest(canonicalJson(parts)), parts}
}
