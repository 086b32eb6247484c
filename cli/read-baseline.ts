/** Reads the baseline of a workspace; a file that is wrong is explained like a mission. */
import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {BASELINE_PATH, type MutedFinding, mergeMuted} from '../engine/baseline.ts'
import type {Diagnostic} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {parseMission} from '../engine/mission/parse.ts'
import {decodeMission} from '../engine/mission/text.ts'
import {toJsonObject} from '../engine/mission/tree.ts'
import {explainViolations} from '../engine/mission/violation.ts'
import {baseline as isBaseline} from '../schemas/config.gen.js'
import type {Io} from './io.ts'
import type {Folders} from './workspace.ts'

/**
 * Empty where there is no such file; null where it is wrong, which has then been said on stderr.
 * Throws BASELINE_MALFORMED where the system does not let it be read.
 */
export function readBaseline({root, cwd}: Folders, {stderr}: Pick<Io, 'stderr'>): readonly MutedFinding[] | null {
  const absolutePath = join(root, BASELINE_PATH)
  const path = relative(cwd, absolutePath)
  const bytes = bytesOf(absolutePath, path)
  if (bytes === null) return []
  const value = parsed(bytes)
  if (isBaseline(value)) return mergeMuted(value.findings)
  const read = explained({path, bytes})
  if ('findings' in read) return mergeMuted(read.findings)
  stderr.write(formatDiagnostics(read.diagnostics))
  return null
}

/** undefined for what is no JSON: it is then read again, slower, to tell where it is wrong. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

type Explained = {readonly findings: readonly MutedFinding[]} | {readonly diagnostics: readonly Diagnostic[]}

/** YAML is JSON with more freedom: a comma too many, which merging leaves behind, does no harm. */
function explained(source: {readonly path: string; readonly bytes: Buffer}): Explained {
  const decoded = decodeMission(source)
  if ('diagnostic' in decoded) return wrong([decoded.diagnostic])
  const {file} = decoded
  const tree = parseMission(file)
  if ('diagnostics' in tree) return wrong(tree.diagnostics)
  const value: unknown = toJsonObject(tree.mission)
  if (isBaseline(value)) return {findings: value.findings}
  return wrong(explainViolations(isBaseline.errors ?? [], {file, root: {tree: tree.mission}, label: 'the baseline'}))
}

/** Reading and explaining are the mission's; the code says that this is another file. */
function wrong(diagnostics: readonly Diagnostic[]): Explained {
  return {
    diagnostics: diagnostics.map(({hint, ...diagnostic}) => {
      const code = 'BASELINE_MALFORMED' as const
      if (isAboutMissions(diagnostic)) return {...diagnostic, code, message: WHOLE}
      return {...diagnostic, code, ...(hint !== undefined && {hint})}
    }),
  }
}

const WHOLE = 'a baseline is an object with "version" and "findings"'

/** The only diagnostics of the reader itself that say what a mission is. */
const isAboutMissions = ({code, message}: Pick<Diagnostic, 'code' | 'message'>): boolean =>
  code === 'MISSION_EMPTY' || message.startsWith('a mission is a mapping')

function bytesOf(absolutePath: string, path: string): Buffer | null {
  try {
    return readFileSync(absolutePath)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return null
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SortieError('BASELINE_MALFORMED', {message: `"${path}" cannot be read: ${reason}`, cause})
  }
}
