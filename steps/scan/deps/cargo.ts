/** Cargo.toml and Cargo.lock. */
import type {Json, JsonObject} from '../../../engine/contracts.ts'
import {fieldOf, isJsonObject, textIn} from '../../../engine/json.ts'
import {folderOf} from '../../../engine/languages.ts'
import {rowsIn} from '../read-facts.ts'
import {type Group, type Locked, type LockFile, type Manifest, type Wanted, within} from './model.ts'
import {objectIn} from './npm.ts'
import {parseToml} from './parse.ts'

const groups: readonly (readonly [key: string, Group])[] = [
  ['dependencies', 'runtime'],
  ['build-dependencies', 'development'],
  ['dev-dependencies', 'development'],
]

/** Throws UnreadableFile. */
export async function readCargoToml(path: string, text: string): Promise<Manifest> {
  const content = await parseToml(text)
  const targets = Object.values(objectIn(content, 'target')).filter(isJsonObject)
  const tables = [content, ...targets, objectIn(content, 'workspace')]
  const byName = new Map<string, Wanted>()
  for (const table of tables) for (const one of wantedIn(table)) if (!byName.has(one.name)) byName.set(one.name, one)
  return {
    ecosystem: 'cargo',
    path,
    text,
    name: textIn(fieldOf(content, 'package'), 'name') ?? null,
    wanted: [...byName.values()],
    isApplication: Array.isArray(fieldOf(content, 'bin')),
    needsLock: byName.size > 0,
  }
}

/** Those of the repository itself, by path, are none. */
function wantedIn(table: JsonObject): Wanted[] {
  return groups.flatMap(([key, group]) =>
    Object.entries(objectIn(table, key)).flatMap(([name, entry]) => {
      if (fieldOf(entry, 'path') !== undefined) return []
      const inherited = fieldOf(entry, 'workspace') === true
      const range = typeof entry === 'string' ? entry : (textIn(entry, 'version') ?? '')
      const real = textIn(entry, 'package') ?? name
      return [{name: real, range, group, loose: inherited ? null : looseness(range, entry)}]
    }),
  )
}

function looseness(range: string, entry: Json): string | null {
  if (textIn(entry, 'git') !== undefined) {
    return textIn(entry, 'rev') === undefined ? 'a branch or tag that can move' : null
  }
  if (range === '' || range === '*') return 'any version'
  return /^\s*>=?/.test(range) && !range.includes('<') ? 'no upper bound' : null
}

/** Throws UnreadableFile. */
export async function readCargoLock(path: string, text: string): Promise<LockFile> {
  const content = await parseToml(text)
  const folder = folderOf(path)
  const entries = rowsIn(fieldOf(content, 'package'))
  // What has no source lies in the repository.
  const own = new Set(
    entries.flatMap(entry => (textIn(entry, 'source') === undefined ? (textIn(entry, 'name') ?? []) : [])),
  )
  const packages = entries.flatMap(entry => lockedFrom(entry, folder))
  const names = new Set(packages.map(({name}) => name))
  const version = fieldOf(content, 'version')
  return {
    ecosystem: 'cargo',
    path,
    format: `Cargo lock file, version ${typeof version === 'number' ? version : 1}`,
    packages,
    covers: ({name}, manifestFolder) => manifestFolder === folder || (name !== null && own.has(name)),
    ranges: () => null,
    has: ({name, group}) => group === 'optional' || names.has(name) || own.has(name),
  }
}

function lockedFrom(entry: JsonObject, folder: string): Locked[] {
  const name = textIn(entry, 'name')
  const version = textIn(entry, 'version')
  if (name === undefined || version === undefined || textIn(entry, 'source') === undefined) return []
  const licenceFiles = [`vendor/${name}/Cargo.toml`, `vendor/${name}-${version}/Cargo.toml`]
  return [{name, version, licence: null, licenceFiles: licenceFiles.map(file => within(folder, file))}]
}
