/** Where the steps of a mission begin, for those who point at them. */
import type {StepId} from '../contracts.ts'
import {preferWords} from './aliases.ts'
import {identify} from './ids.ts'
import {locationOf} from './location.ts'
import {parseMission} from './parse.ts'
import {readSteps} from './steps.ts'
import {decodeMission, type MissionBytes} from './text.ts'
import {headOf} from './tree.ts'

/** Line of each step by its id, from 1; empty for what is no mission. `types`: the words for step types. */
export function stepLines(source: MissionBytes, types: readonly string[]): ReadonlyMap<StepId, number> {
  const decoded = decodeMission(source)
  if ('diagnostic' in decoded) return new Map()
  const {file} = decoded
  const parsed = parseMission(file)
  if ('diagnostics' in parsed) return new Map()
  const readings = readSteps(preferWords(file, parsed.mission, types).mission)
  const ids = identify(readings)
  return new Map(readings.map(({spot}, index) => [ids[index] ?? '', locationOf(headOf(file, spot)).line]))
}
