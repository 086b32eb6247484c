/** The time limit of a step as its mission has it: its own words over those of the defaults, over what holds for all. */
import {durationMs} from '../../schemas/duration.ts'
import type {Duration, Timeout} from '../../schemas/types.gen.ts'
import {workOf} from '../command-work.ts'
import type {Diagnostic, JsonObject, SourceFile, TimeoutPolicy, WorkKind} from '../contracts.ts'
import {allStepTrees} from './hooks.ts'
import {itemsIn} from './items.ts'
import {runType} from './steps.ts'
import {type Tree, toJson, valueOf} from './tree.ts'
import {missionType} from './used-missions.ts'
import {quoted} from './words.ts'

const DEFAULT_BASE_MS = 600_000
const DEFAULT_MAX_MS = 3_600_000

/** Programs and servers may let a step wait for ever; the other types do bounded work of their own. */
const mayHang: readonly string[] = [runType, 'http']

export interface WrittenTimeouts {
  readonly own: Timeout | undefined
  /** Of the mission's defaults. */
  readonly general: Timeout | undefined
  readonly type: string
  readonly params: JsonObject
}

/** How long and what counts at the limit are decided apart: a step may leave either to the mission's defaults. */
export function timeoutPolicy({own, general, type, params}: WrittenTimeouts): TimeoutPolicy {
  const [step, defaults] = [partsOf(own), partsOf(general)]
  const allowPartial = step.allow_partial ?? defaults.allow_partial ?? false
  const work = workOf(type, params)
  if (saysHowLong(step)) {
    // `{strategy: adaptive}` alone takes the rest from adaptive defaults.
    const parts = isAdaptive(step) && isAdaptive(defaults) ? {...defaults, ...step} : step
    return {...lengthOf(parts, work), why: 'set by the step', allowPartial}
  }
  // Its steps have limits of their own.
  if (type === missionType) return {kind: 'none'}
  if (saysHowLong(defaults)) return {...lengthOf(defaults, work), why: "set by the mission's defaults", allowPartial}
  if (!mayHang.includes(type)) return {kind: 'none'}
  const bounds = {baseMs: DEFAULT_BASE_MS, maxMs: DEFAULT_MAX_MS, sizeFactor: 1}
  return {kind: 'adaptive', work, ...bounds, isDefault: true, why: 'default limit', allowPartial}
}

/** How long an answer may take. The limits of programs, in the mission's defaults, mean nothing to a person. */
export function answerLimit({timeout: written}: JsonObject, own: Timeout | undefined): TimeoutPolicy {
  const limit = typeof written === 'string' || typeof written === 'number' ? written : partsOf(own).limit
  if (limit === undefined) return {kind: 'none'}
  return {kind: 'fixed', ms: durationMs(limit), why: 'set by the step', allowPartial: false}
}

/**
 * Of a step with items, the limits of the step and of each item. What the step says itself is about all items together,
 * and the items then have a limit only where they are given one; else each is limited as a step would be.
 */
export function itemTimeouts({own, each, ...rest}: WrittenTimeouts & {readonly each: Timeout | undefined}): {
  readonly step: TimeoutPolicy
  readonly item: TimeoutPolicy
} {
  const isOwn = saysHowLong(partsOf(own))
  const step: TimeoutPolicy = isOwn ? timeoutPolicy({...rest, own, general: undefined}) : {kind: 'none'}
  if (isOwn && each === undefined) return {step, item: {kind: 'none'}}
  // `allow_partial` alone, beside the step, is about what has a limit: the items.
  return {step, item: timeoutPolicy({...rest, own: each ?? own})}
}

/** What contradicts itself: a fixed limit without one or with bounds, or a base above the most that is allowed. */
export function checkTimeouts(file: SourceFile, mission: Tree): Diagnostic[] {
  const steps = allStepTrees(mission)
  const holders = [valueOf(mission, 'defaults'), ...steps, ...steps.map(step => itemsIn(step)?.settings)]
  return holders.flatMap(holder => {
    const timeout = valueOf(holder, 'timeout')
    const fault = timeout === undefined ? undefined : faultOf(timeout)
    if (timeout === undefined || fault === undefined) return []
    const place = {file, start: timeout.start, end: timeout.end}
    return [{code: 'MISSION_BAD_VALUE', severity: 'error', place, ...fault} as const]
  })
}

interface Parts extends Exclude<Timeout, string | number> {}

function partsOf(timeout: Timeout | undefined): Parts {
  if (timeout === undefined) return {}
  if (timeout === 'auto') return {strategy: 'adaptive'}
  return typeof timeout === 'object' ? timeout : {limit: timeout}
}

function isAdaptive({strategy, base, max, size_factor: sizeFactor}: Parts): boolean {
  if (strategy !== undefined) return strategy === 'adaptive'
  return base !== undefined || max !== undefined || sizeFactor !== undefined
}

const saysHowLong = (parts: Parts): boolean => parts.limit !== undefined || isAdaptive(parts)

type Length =
  | Pick<Extract<TimeoutPolicy, {kind: 'fixed'}>, 'kind' | 'ms'>
  | Omit<Extract<TimeoutPolicy, {kind: 'adaptive'}>, 'why' | 'allowPartial'>

function lengthOf(parts: Parts, work: WorkKind): Length {
  if (!isAdaptive(parts)) return {kind: 'fixed', ms: durationMs(parts.limit ?? DEFAULT_MAX_MS / 1_000)}
  const {baseMs, maxMs} = boundsOf(parts)
  return {kind: 'adaptive', work, baseMs, maxMs, sizeFactor: parts.size_factor ?? 1, isDefault: false}
}

type Written = {readonly [key in 'base' | 'max' | 'limit']?: Duration | undefined}

/** One bound that is given moves the default of the other, so that they never cross. */
function boundsOf({base, max, limit}: Written): {baseMs: number; maxMs: number} {
  const mostMs = Math.min(msOf(max) ?? Number.POSITIVE_INFINITY, msOf(limit) ?? Number.POSITIVE_INFINITY)
  const baseMs = msOf(base) ?? Math.min(DEFAULT_BASE_MS, mostMs)
  return {baseMs, maxMs: Number.isFinite(mostMs) ? mostMs : Math.max(DEFAULT_MAX_MS, baseMs)}
}

const msOf = (written: Duration | undefined): number | undefined =>
  written === undefined ? undefined : durationMs(written)

function faultOf(timeout: Tree): Pick<Diagnostic, 'message' | 'hint'> | undefined {
  const {strategy, limit, base, max} = textsOf(timeout)
  if (strategy === 'fixed' && limit === undefined) {
    return {message: 'a fixed timeout needs "limit"', hint: 'add `limit: 5m`, or take `strategy: adaptive`'}
  }
  if (strategy === 'fixed' && (base !== undefined || max !== undefined)) {
    return {
      message: '"base" and "max" do nothing for a fixed timeout',
      hint: 'remove them, or take `strategy: adaptive`',
    }
  }
  const adaptive = {base, max, limit}
  const bounds = Object.values(adaptive).every(isReadable) ? boundsOf(adaptive) : undefined
  if (base === undefined || bounds === undefined || bounds.baseMs <= bounds.maxMs) return undefined
  const most = max !== undefined && msOf(max) === bounds.maxMs ? 'max' : 'limit'
  return {
    message: `"base" of the timeout, ${quoted(String(base))}, is more than its "${most}", ${quoted(String(adaptive[most]))}`,
    hint: `raise "${most}", or lower "base"`,
  }
}

function textsOf(timeout: Tree): {[key in 'strategy' | 'limit' | 'base' | 'max']: Duration | undefined} {
  const at = (key: string): Duration | undefined => {
    const tree = valueOf(timeout, key)
    const value = tree === undefined ? undefined : toJson(tree)
    return typeof value === 'string' || typeof value === 'number' ? value : undefined
  }
  return {strategy: at('strategy'), limit: at('limit'), base: at('base'), max: at('max')}
}

/** What is no duration has been reported by the schema. */
function isReadable(written: Duration | undefined): boolean {
  try {
    return msOf(written) !== 0
  } catch {
    return false
  }
}
