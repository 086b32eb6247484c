/** The missions that the steps of a mission run: each file found and read once, however many steps use it. */
import type {Diagnostic} from '../contracts.ts'
import type {ErrorCode} from '../errors.ts'
import {type ReadMission, readMission} from './read-mission.ts'
import type {StepReading} from './steps.ts'
import type {MissionBytes} from './text.ts'
import {entryOf, headOf, placeOf, textOf} from './tree.ts'
import {quoted} from './words.ts'

/** The type of a step that runs a mission. */
export const missionType = 'mission'

/** A step of the run itself is at depth 0. */
export const MAX_DEPTH = 16

export interface MissionFile {
  /** The name that messages show. */
  readonly path: string
  /** Absolute, with links followed: the same for the same file. */
  readonly realPath: string
}

export interface UsedFile extends MissionFile, MissionBytes {}

/** Why a mission cannot be used. */
export interface UseFault {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
}

export interface UsedMissions {
  /** The file that is loaded. */
  readonly self: MissionFile
  /** Looks for what `by` uses. */
  find(uses: string, by: MissionFile): UsedFile | UseFault
}

/** A mission with those that its steps run, by the numbers of the steps. */
export interface MissionWithUsed extends ReadMission {
  readonly used: ReadonlyMap<number, Used>
}

export type Used = {readonly mission: MissionWithUsed} | {readonly diagnostics: readonly Diagnostic[]}

/** `missions` is absent where the mission has no place from which others could be found. */
export function withUsedMissions(
  root: ReadMission,
  types: readonly string[],
  missions: UsedMissions | undefined,
): MissionWithUsed {
  const known = new Map<string, Used>()

  /** `path`: the files that lead here, the one that uses last. */
  const find = (uses: string, path: readonly MissionFile[]): UsedFile | UseFault => {
    const by = path.at(-1)
    if (missions === undefined || by === undefined) return nowhere
    if (path.length > MAX_DEPTH) return tooDeep
    const found = missions.find(uses, by)
    return 'code' in found ? found : (circleThrough(found, path) ?? found)
  }
  const use = (reading: StepReading, by: ReadMission, path: readonly MissionFile[]): Used | undefined => {
    const uses = usesOf(reading)
    if (uses === undefined) return undefined
    const found = find(uses, path)
    if ('code' in found) return {diagnostics: [faultAt(reading, by, found)]}
    const before = known.get(found.realPath)
    if (before !== undefined) return before
    const read = readMission(found, types)
    const used = 'diagnostics' in read ? read : {mission: withUsed(read, [...path, found])}
    known.set(found.realPath, used)
    return used
  }
  const withUsed = (mission: ReadMission, path: readonly MissionFile[]): MissionWithUsed => {
    const used = mission.readings.flatMap((reading): [number, Used][] => {
      const found = use(reading, mission, path)
      return found === undefined ? [] : [[reading.index, found]]
    })
    return {...mission, used: new Map(used)}
  }
  return withUsed(root, missions === undefined ? [] : [missions.self])
}

/** All that were read: the mission itself, and those that its steps run. */
export function* everyMission(
  mission: MissionWithUsed,
  seen: Set<MissionWithUsed> = new Set(),
): Generator<MissionWithUsed> {
  if (seen.has(mission)) return
  seen.add(mission)
  yield mission
  for (const used of mission.used.values()) if ('mission' in used) yield* everyMission(used.mission, seen)
}

/** What a step that runs a mission uses; undefined for any other, and where the schema has something to say about it. */
export function usesOf({type, withEntry}: StepReading): string | undefined {
  if (type !== missionType) return undefined
  const uses = textOf(entryOf(withEntry?.value, 'uses')?.value)
  // An expression has no effect there, which is said elsewhere.
  const isRefused = uses === undefined || uses === '' || uses.includes('${{') || absolute.test(uses)
  return isRefused ? undefined : uses
}

const absolute = /^(?:[/\\]|[A-Za-z]:)/

/** At what the step uses. */
export function faultAt({spot, withEntry}: StepReading, {file}: ReadMission, fault: UseFault): Diagnostic {
  const entry = entryOf(withEntry?.value, 'uses')
  const place = entry === undefined ? headOf(file, spot) : placeOf(file, {tree: entry.value, entry})
  return {severity: 'error', place, ...fault}
}

const nowhere: UseFault = {
  code: 'MISSION_NOT_FOUND',
  message: 'no mission can be found from here: this one is not in a file',
}

export const tooDeep: UseFault = {
  code: 'MISSION_TOO_LARGE',
  message: `missions use each other more than ${MAX_DEPTH} deep`,
  hint: 'use the innermost of them from further out',
}

function circleThrough({realPath, path: shown}: UsedFile, path: readonly MissionFile[]): UseFault | undefined {
  const from = path.findIndex(file => file.realPath === realPath)
  if (from < 0) return undefined
  const files = [...path.slice(from).map(file => file.path), shown]
  return {
    code: 'MISSION_CYCLE',
    message: `missions use each other in a circle: ${files.map(quoted).join(' -> ')}`,
    hint: 'take one of these steps out',
  }
}
