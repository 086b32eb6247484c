/** The missions that the steps of a mission run become plans as well, each for the inputs that its step hands over. */
import type {MissionConfig} from '../../schemas/types.gen.ts'
import type {Diagnostic, Json, PlanValues} from '../contracts.ts'
import type {InputDeclaration} from '../inputs.ts'
import {handedInputs, keysWithoutEffect, plainSecretsFor} from './check-uses.ts'
import {declarationsIn} from './check-values.ts'
import type {LoadedMission, LoadOptions} from './load.ts'
import {limitsOfRun} from './plan.ts'
import type {StepReading} from './steps.ts'
import {valueOf} from './tree.ts'
import {faultAt, MAX_DEPTH, type MissionWithUsed, tooDeep, type UseFault, usesOf} from './used-missions.ts'

/** Steps of used missions, each counted as often as it is used: two uses in each of 16 files are 65,536. */
const MAX_INNER_STEPS = 10_000

/** Where in the nest of missions one is decided, and what it is given from around. */
export interface Nest {
  /** 0 for the mission of the run itself. */
  readonly depth: number
  readonly budget: {stepsLeft: number}
  /** Of the mission around it. */
  readonly config: Pick<MissionConfig, 'resource_limits' | 'monitoring' | 'llm'>
  /** What the step that runs it hands over; absent for the mission of the run itself. */
  readonly handed?: {
    readonly declared: {readonly [name: string]: InputDeclaration}
    readonly values: PlanValues['inputs']
  }
}

export const outermost = (): Nest => ({depth: 0, budget: {stepsLeft: MAX_INNER_STEPS}, config: {}})

export type LoadedUsed = Extract<LoadedMission, {readonly mission: object}>

export interface DecidedUse {
  readonly loaded: LoadedUsed
  /** In place of the step's `inputs` as they are written. */
  readonly given: {readonly [name: string]: Json}
}

export interface DecidedUses {
  /** By number of the step. */
  readonly steps: ReadonlyMap<number, DecidedUse>
  readonly diagnostics: readonly Diagnostic[]
}

export interface UseSurroundings {
  readonly nest: Nest
  /** Of the mission whose steps run others; undefined where it does not hold. */
  readonly config: MissionConfig | undefined
  readonly options: LoadOptions
  decide(mission: MissionWithUsed, options: LoadOptions, nest: Nest): LoadedMission
}

export function decideUses(by: MissionWithUsed, around: UseSurroundings): DecidedUses {
  const steps = new Map<number, DecidedUse>()
  const diagnostics: Diagnostic[] = []
  for (const reading of by.readings) {
    if (usesOf(reading) === undefined) continue
    const decided = decideUse(reading, by, around)
    diagnostics.push(...keysWithoutEffect(by.file, reading), ...decided.diagnostics)
    if (decided.use !== undefined) steps.set(reading.index, decided.use)
  }
  return {steps, diagnostics}
}

function decideUse(
  reading: StepReading,
  by: MissionWithUsed,
  {nest, config = {}, options, decide}: UseSurroundings,
): {readonly use?: DecidedUse; readonly diagnostics: readonly Diagnostic[]} {
  const used = by.used.get(reading.index)
  if (used === undefined) return {diagnostics: []}
  if ('diagnostics' in used) return used
  const {mission} = used
  const excess = excessOf(mission, nest)
  if (excess !== null) return {diagnostics: excess === 'said' ? [] : [faultAt(reading, by, excess)]}
  const declared = declarationsIn(valueOf(mission.tree, 'inputs'))
  const {values, given, diagnostics} = handedInputs(by.file, reading, declared)
  const {resource_limits = nest.config.resource_limits, monitoring = nest.config.monitoring} = config
  const {llm = nest.config.llm} = config
  const loaded = decide(mission, optionsWithin(options, config), {
    depth: nest.depth + 1,
    budget: nest.budget,
    config: {
      ...(resource_limits !== undefined && {resource_limits}),
      ...(monitoring !== undefined && {monitoring}),
      ...(llm !== undefined && {llm}),
    },
    handed: {declared, values},
  })
  const all = [...diagnostics, ...loaded.diagnostics]
  if (loaded.mission === null) return {diagnostics: all}
  return {
    use: {loaded, given},
    diagnostics: [...all, ...plainSecretsFor(by.file, {tree: by.tree, reading}, loaded.plan)],
  }
}

/** Counts the steps of the mission; 'said' where others were too many before. */
function excessOf({readings}: MissionWithUsed, {depth, budget}: Nest): UseFault | 'said' | null {
  if (depth >= MAX_DEPTH) return tooDeep
  if (budget.stepsLeft < 0) return 'said'
  budget.stepsLeft -= readings.length
  return budget.stepsLeft < 0 ? tooMany : null
}

const tooMany: UseFault = {
  code: 'MISSION_TOO_LARGE',
  message: `with this one, the missions that are used hold more than ${MAX_INNER_STEPS} steps`,
  hint: 'use fewer of them, or give them fewer steps',
}

/** What it leaves open it takes from the mission around it; flags are for that one alone. */
function optionsWithin(
  {overrides, inputs: _inputs, requireInputs: _require, ...rest}: LoadOptions,
  config: MissionConfig,
) {
  const {maxParallel: cores, failFast} = limitsOfRun(config, {...rest, overrides})
  return {...rest, cores, failFast}
}
