/** Missions out of other files: those of the earlier engine, Makefiles, Taskfiles, workflows of GitHub Actions. */
import type {Diagnostic, SourceFile} from '../engine/contracts.ts'
import {uniqueByPlace} from '../engine/mission/diagnostic.ts'
import type {LoadOptions, MissionBytes} from '../engine/mission/load.ts'
import {parseMission} from '../engine/mission/parse.ts'
import {decodeMission} from '../engine/mission/text.ts'
import {formatOf, isMakefile, type SourceFormat} from './detect.ts'
import type {Draft, Note} from './draft.ts'
import {readLegacy} from './legacy.ts'
import {readMake} from './makefile.ts'
import type {Read} from './read.ts'
import {readTaskfile} from './taskfile.ts'
import {readWorkflow} from './workflow.ts'
import {writeMission} from './write-mission.ts'

export {type SourceFormat, sourceFormats} from './detect.ts'

export interface ImportOptions extends Pick<LoadOptions, 'stepTypes'> {
  /** Told by the file itself when absent. */
  readonly format?: SourceFormat | undefined
  /** What to take of a file with several beginnings: targets of a Makefile, tasks, jobs. */
  readonly only: readonly string[]
}

export interface Imported {
  readonly format: SourceFormat
  /** A mission that the loader takes. */
  readonly text: string
  readonly stepCount: number
  /** Warnings at the places in the source that were not carried over. */
  readonly notes: readonly Diagnostic[]
}

export type ImportResult = Imported | {readonly diagnostics: readonly Diagnostic[]}

/** Larger files are no missions, and would keep their reader waiting. */
const MAX_BYTES = 1024 * 1024

/** Never rejects for anything that stands in the file. */
export async function importMission(source: MissionBytes, options: ImportOptions): Promise<ImportResult> {
  const decoded = decodeSource(source)
  if ('diagnostic' in decoded) return {diagnostics: [decoded.diagnostic]}
  const {file} = decoded
  const read = readSource(file, options)
  if ('diagnostics' in read) return read
  const written = await writeMission(read.draft, {source: file, stepTypes: options.stepTypes})
  if ('diagnostics' in written) return written
  const {steps, notes} = written.draft
  const all = [...notes, ...steps.flatMap(step => step.notes)]
  return {
    format: read.format,
    text: written.text,
    stepCount: steps.length,
    notes: uniqueByPlace(all.map(note => warningFor(note, file))),
  }
}

function decodeSource(source: MissionBytes): {file: SourceFile} | {diagnostic: Diagnostic} {
  const {path, bytes} = source
  if (bytes.byteLength > MAX_BYTES) {
    const message = `the file holds ${bytes.byteLength} bytes, more than the ${MAX_BYTES} (1 MiB) that are imported`
    const place = {file: {path, text: ''}, start: 0, end: 0}
    return {diagnostic: {code: 'MISSION_TOO_LARGE', severity: 'error', message, place, hint: 'split it'}}
  }
  const decoded = decodeMission(source)
  if ('diagnostic' in decoded) return decoded
  return {file: {path, text: decoded.file.text.replaceAll('\r\n', '\n')}}
}

type ReadSource = {readonly draft: Draft; readonly format: SourceFormat} | {readonly diagnostics: readonly Diagnostic[]}

function readSource(file: SourceFile, {format: wanted, stepTypes, only}: ImportOptions): ReadSource {
  const types = [...new Set([...stepTypes.map(({type}) => type), 'edit_file', 'http', 'llm'])]
  if (wanted === 'make' || (wanted === undefined && isMakefile(file.path)))
    return withFormat('make', readMake(file, only))
  const parsed = parseMission(file)
  if ('diagnostics' in parsed) return parsed
  const format = wanted ?? formatOf(file.path, parsed.mission)
  if (format === null) return {diagnostics: [unknownFormat(file)]}
  if (format === 'taskfile') return withFormat(format, readTaskfile(file, parsed.mission, only))
  if (format === 'github') return withFormat(format, readWorkflow(file, parsed.mission, only))
  return withFormat(format, readLegacy(file, parsed.mission, {types}))
}

function withFormat(format: SourceFormat, read: Read): ReadSource {
  return 'draft' in read ? {draft: read.draft, format} : read
}

function unknownFormat(file: SourceFile): Diagnostic {
  const message = 'nothing in the file tells what it is: no "steps", no "tasks", no "jobs"'
  const hint = 'name its format with --from'
  return {code: 'IMPORT_UNKNOWN_FORMAT', severity: 'error', message, place: {file, start: 0, end: 1}, hint}
}

function warningFor({message, span}: Note, file: SourceFile): Diagnostic {
  return {code: 'IMPORT_NOT_CARRIED', severity: 'warning', message, place: {file, ...span}}
}
