/** Loads mission texts the way the command does, for the tests beside this file. */
import type {Plan} from '../../../engine/contracts.ts'
import * as expressions from '../../../engine/expression/index.ts'
import {diagnosticJson, formatDiagnostics} from '../../../engine/mission/diagnostic.ts'
import {type LoadedMission, type LoadOptions, loadMissionWith} from '../../../engine/mission/load.ts'
import {stepParams} from '../../../schemas/validators.gen.js'
import {missionsAmong} from '../../used-missions.ts'

const stepTypes = Object.entries(stepParams).map(([type, validate]) => ({type, validate}))

/** With `build.yaml` beside it, which takes an input of the name `target`. */
export function load(text: string | Uint8Array, options: Partial<LoadOptions> = {}): LoadedMission {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return loadMissionWith(expressions, {path: 'mission.yaml', bytes}, {stepTypes, cores: 4, usedMissions, ...options})
}

const usedMissions = missionsAmong({
  'build.yaml': 'version: "1.0"\nname: build\ninputs: {target: {}}\nsteps: [{run: make}]\n',
})

/** The plan of a mission that must hold. */
export function planOf(text: string): Plan {
  const {plan, diagnostics} = load(text)
  if (plan === null) throw new Error(formatDiagnostics(diagnostics))
  return plan
}

/** 'CODE line:column' for everything that is wrong. */
export function problemsIn(text: string | Uint8Array): string[] {
  return load(text)
    .diagnostics.map(diagnosticJson)
    .map(({code, line, column}) => `${code} ${line}:${column}`)
}

export function messagesIn(text: string | Uint8Array): string[] {
  return load(text).diagnostics.map(({message}) => message)
}

export function hintsIn(text: string): (string | undefined)[] {
  return load(text).diagnostics.map(({hint}) => hint)
}

/** What people see. */
export function shown(text: string | Uint8Array): string {
  return formatDiagnostics(load(text).diagnostics)
}

/** A mission around the lines of its steps, which begin in line 4. */
export function mission(steps: string): string {
  return `version: "1.0"\nname: test\nsteps:\n${steps}`
}
