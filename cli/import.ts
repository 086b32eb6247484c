/** `sortie import`: missions made of other files, and what could not be carried over. */
import type {ExitStatus} from '../engine/errors.ts'
import {type DiagnosticJson, diagnosticJson, formatDiagnostics} from '../engine/mission/diagnostic.ts'
import type {MissionBytes} from '../engine/mission/load.ts'
import {type ImportOptions, type ImportResult, importMission, type SourceFormat} from '../import/index.ts'
import {stepTypes} from '../steps/index.ts'
import type {Invocation} from './command.ts'
import {givenFormat, givenNames, readSource, type Target, targetsFor} from './import-flags.ts'
import type {Io} from './io.ts'
import {type Folders, findFolders} from './workspace.ts'
import {writeInside} from './write-inside.ts'

/** schemas/output/import.schema.json */
interface ImportedFile {
  readonly source: string
  /** null where nothing could be made of it. */
  readonly format: SourceFormat | null
  /** Where the mission was written; null where it was not. */
  readonly path: string | null
  readonly steps: number
  /** The mission, where it was written nowhere. */
  readonly text: string | null
  readonly diagnostics: readonly DiagnosticJson[]
}

/** Nothing is written before all files were read. Throws what reading and writing them throws, and USAGE_BAD_FLAG. */
export async function importFiles({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const folders = findFolders(flags, io)
  const options: ImportOptions = {stepTypes, format: givenFormat(flags['from']), only: givenNames(flags)}
  const sources = operands.map(path => readSource(path, folders))
  const targets = targetsFor(operands, flags['out'], folders)
  const results = await importAll(sources, options)
  const files: ImportedFile[] = []
  for (const [index, result] of results.entries()) {
    const target = targets?.[index] ?? null
    if (target !== null && 'text' in result) await write(target, result.text, {folders, flags})
    const file = documentOf(operands[index] ?? '', result, target)
    files.push(file)
    if (flags['json'] !== true) show(result, file, io)
  }
  if (flags['json'] === true) io.stdout.write(`${JSON.stringify({files}, null, 2)}\n`)
  return statusOf(files, flags)
}

async function importAll(sources: readonly MissionBytes[], options: ImportOptions): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  for (const source of sources) results.push(await importMission(source, options))
  return results
}

function write(
  target: Target,
  text: string,
  {folders: {root}, flags}: {readonly folders: Folders; readonly flags: Invocation['flags']},
): Promise<void> {
  return writeInside({...target, text}, {root, force: flags['force'] === true})
}

function documentOf(source: string, result: ImportResult, target: Target | null): ImportedFile {
  if (!('text' in result)) {
    const diagnostics = result.diagnostics.map(diagnosticJson)
    return {source, format: null, path: null, steps: 0, text: null, diagnostics}
  }
  const {format, stepCount: steps, notes} = result
  const text = target === null ? result.text : null
  return {source, format, path: target?.path ?? null, steps, text, diagnostics: notes.map(diagnosticJson)}
}

/** What is wrong stands below the mission: on a terminal that is what is seen. */
function show(result: ImportResult, {path, steps}: ImportedFile, {stdout, stderr}: Io): void {
  const diagnostics = 'text' in result ? result.notes : result.diagnostics
  const summary = `wrote ${path}: ${steps} ${steps === 1 ? 'step' : 'steps'}\n`
  if ('text' in result) stdout.write(path === null ? result.text : summary)
  if (diagnostics.length > 0) stderr.write(formatDiagnostics(diagnostics))
}

function statusOf(files: readonly ImportedFile[], flags: Invocation['flags']): ExitStatus {
  if (files.some(({format}) => format === null)) return 2
  return flags['strict'] === true && files.some(({diagnostics}) => diagnostics.length > 0) ? 1 : 0
}
