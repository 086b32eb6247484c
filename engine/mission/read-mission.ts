/** The text of a mission file as a tree in the preferred words, with its steps as far as they can be read. */
import type {Diagnostic, SourceFile} from '../contracts.ts'
import {preferWords} from './aliases.ts'
import {parseMission} from './parse.ts'
import {readSteps, type StepReading} from './steps.ts'
import {controlCharacterIn, decodeMission, type MissionBytes} from './text.ts'
import type {Mapping} from './tree.ts'

/** A text that is YAML with a mapping at the top. */
export interface ReadMission {
  readonly file: SourceFile
  readonly tree: Mapping
  readonly readings: readonly StepReading[]
  readonly wordFaults: readonly Diagnostic[]
}

export function readMission(
  source: MissionBytes | SourceFile,
  types: readonly string[],
): ReadMission | {diagnostics: readonly Diagnostic[]} {
  const text = 'bytes' in source ? decodeMission(source) : checkText(source)
  if ('diagnostic' in text) return {diagnostics: [text.diagnostic]}
  const {file} = text
  const parsed = parseMission(file)
  if ('diagnostics' in parsed) return parsed
  const {mission: tree, diagnostics: wordFaults} = preferWords(file, parsed.mission, types)
  return {file, tree, readings: readSteps(tree), wordFaults}
}

function checkText(file: SourceFile): {file: SourceFile} | {diagnostic: Diagnostic} {
  const diagnostic = controlCharacterIn(file)
  return diagnostic === undefined ? {file} : {diagnostic}
}
