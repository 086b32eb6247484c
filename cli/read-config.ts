/** Configuration files as values, checked like missions: everything that is wrong at once, each with its place. */

import type {Diagnostic, Json, JsonObject, LlmSettings} from '../engine/contracts.ts'
import type {ErrorCode} from '../engine/errors.ts'
import {isJsonObject} from '../engine/json.ts'
import {settingsFrom} from '../engine/llm-settings.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {parseMission} from '../engine/mission/parse.ts'
import {decodeMission} from '../engine/mission/text.ts'
import {toJsonObject} from '../engine/mission/tree.ts'
import {explainViolations} from '../engine/mission/violation.ts'
import {config as isConfig} from '../schemas/config.gen.js'
import type {LlmConfig} from '../schemas/types.gen.ts'
import type {ConfigSource, Scalar} from './config.ts'
import type {ConfigFile} from './config-files.ts'
import type {Io} from './io.ts'

/** null when one of them is wrong, which has then been said on stderr. */
export function readConfig(
  files: readonly (ConfigFile & {readonly bytes: Uint8Array})[],
  {stderr}: Pick<Io, 'stderr'>,
): readonly ConfigSource[] | null {
  const read = files.map(file => ({file, ...checkConfig(file)}))
  const diagnostics = read.flatMap(({diagnostics}) => diagnostics)
  if (diagnostics.length > 0) {
    stderr.write(formatDiagnostics(diagnostics))
    return null
  }
  return read.map(({file: {kind, path}, values, llm}) => ({kind, path, values, ...(llm !== undefined && {llm})}))
}

interface Checked {
  readonly values: ConfigSource['values']
  readonly llm?: LlmSettings
  readonly diagnostics: readonly Diagnostic[]
}

function checkConfig({path, bytes}: {readonly path: string; readonly bytes: Uint8Array}): Checked {
  const decoded = decodeMission({path, bytes})
  if ('diagnostic' in decoded) return wrong([decoded.diagnostic])
  const {file} = decoded
  const parsed = parseMission(file)
  if ('diagnostics' in parsed)
    return isEmpty(parsed.diagnostics) ? {values: {}, diagnostics: []} : wrong(parsed.diagnostics)
  const values = toJsonObject(parsed.mission)
  if (isConfig(values)) {
    const {llm}: {readonly llm?: LlmConfig} = JSON.parse(JSON.stringify(values))
    return {values: scalarsIn(values), ...(llm !== undefined && {llm: settingsFrom(llm)}), diagnostics: []}
  }
  return wrong(
    explainViolations(isConfig.errors ?? [], {file, root: {tree: parsed.mission}, label: 'the configuration'}),
  )
}

/** What stands within a mapping is called by both names: `cache.max_size`. */
function scalarsIn(values: JsonObject): ConfigSource['values'] {
  const entries = Object.entries(values).flatMap(([key, value]): (readonly [string, Scalar])[] => {
    if (isScalar(value)) return [[key, value]]
    return Object.entries(isJsonObject(value) ? scalarsIn(value) : {}).map(([inner, scalar]) => [
      `${key}.${inner}`,
      scalar,
    ])
  })
  return Object.fromEntries(entries)
}

function isScalar(value: Json): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

const isEmpty = ([first]: readonly Diagnostic[]): boolean => first?.code === 'MISSION_EMPTY'

function wrong(diagnostics: readonly Diagnostic[]): Checked {
  return {values: {}, diagnostics: diagnostics.map(asConfigDiagnostic)}
}

/** Reading and explaining are the mission's; the codes say that this is another file. */
const configCodes: Partial<Record<ErrorCode, ErrorCode>> = {
  MISSION_UNREADABLE: 'CONFIG_UNREADABLE',
  MISSION_SYNTAX: 'CONFIG_SYNTAX',
  MISSION_DUPLICATE_KEY: 'CONFIG_SYNTAX',
  MISSION_ALIAS_BOMB: 'CONFIG_SYNTAX',
  MISSION_TOO_LARGE: 'CONFIG_SYNTAX',
  MISSION_UNKNOWN_KEY: 'CONFIG_UNKNOWN_KEY',
}

function asConfigDiagnostic(diagnostic: Diagnostic): Diagnostic {
  const code = configCodes[diagnostic.code] ?? 'CONFIG_BAD_VALUE'
  // The only diagnostics of these codes that the reader itself makes say what a mission is.
  if (diagnostic.message.startsWith('a mission is a mapping')) {
    return {...diagnostic, code, message: 'a configuration is a mapping of keys such as "max_parallel"'}
  }
  return {...diagnostic, code}
}
