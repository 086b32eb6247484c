/** package.json, and the lock files of npm. */
import type {Json, JsonObject} from '../../../engine/contracts.ts'
import {fieldOf, isJsonObject, textIn} from '../../../engine/json.ts'
import {folderOf} from '../../../engine/languages.ts'
import {type Group, type Locked, type LockFile, type Manifest, relativeFolder, type Wanted, within} from './model.ts'
import {parseJson} from './parse.ts'

const groups: readonly (readonly [key: string, Group])[] = [
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
]

/** Throws UnreadableFile. */
export function readPackageJson(path: string, text: string): Manifest {
  const content = parseJson(text)
  const byName = new Map<string, Wanted>()
  for (const [key, group] of groups) {
    for (const [name, range] of Object.entries(objectIn(content, key))) {
      // What is optional stands among the others too, in some lock files; the first group that names it counts.
      if (typeof range === 'string' && !byName.has(name))
        byName.set(name, {name, range, group, loose: looseness(range)})
    }
  }
  const wanted = [...byName.values()]
  return {
    ecosystem: 'npm',
    path,
    text,
    name: textIn(content, 'name') ?? null,
    wanted,
    isApplication: fieldOf(content, 'private') === true,
    needsLock: wanted.some(({group, range}) => group !== 'peer' && !isLocal(range)),
  }
}

const isLocal = (range: string): boolean => /^(?:workspace|file|link|portal):/.test(range)

/** A branch moves, and whoever answers under a name such as `latest` may answer otherwise tomorrow. */
function looseness(range: string): string | null {
  const wanted = range.trim().replace(/^npm:(?:@?[^@]+@)?/, '')
  if (isLocal(wanted) || wanted.startsWith('catalog:')) return null
  if (/^(?:|\*|x)$/i.test(wanted)) return 'any version'
  if (/^(?:git|https?|ssh|github|gitlab|bitbucket)\b.*[:/]|^[\w.-]+\/[\w.-]+(?:#|$)/.test(wanted)) {
    const isFixed = /#[0-9a-f]{7,40}$|#semver:|\.tgz$|\.tar\.gz$/.test(wanted)
    return isFixed ? null : 'a branch or tag that can move'
  }
  if (/^[a-z][\w-]*$/i.test(wanted) && !/^v?\d/.test(wanted)) return 'whatever goes by that name'
  if (/^>=?\s*[\dv]/.test(wanted) && !/<|\s-\s|\|\|/.test(wanted)) return 'no upper bound'
  return null
}

/** Versions 1 to 3. Throws UnreadableFile. */
export function readPackageLock(path: string, text: string): LockFile {
  const content = parseJson(text)
  const folder = folderOf(path)
  const version = fieldOf(content, 'lockfileVersion')
  const entries = fieldOf(content, 'packages')
  const packages = isJsonObject(entries) ? lockedIn(entries, folder) : lockedInVersion1(content, folder)
  const names = new Set(packages.map(({name}) => name))
  const entryOf = (manifestFolder: string) => fieldOf(entries, relativeFolder(folder, manifestFolder))
  return {
    ecosystem: 'npm',
    path,
    format: `npm lock file, version ${typeof version === 'number' ? version : 1}`,
    packages,
    covers: (_, manifestFolder) => manifestFolder === folder || isJsonObject(entryOf(manifestFolder)),
    ranges(manifestFolder) {
      const entry = entryOf(manifestFolder)
      return isJsonObject(entry) ? rangesIn(entry) : null
    },
    has: ({name, group, range}) => names.has(name) || group === 'peer' || group === 'optional' || isLocal(range),
  }
}

export function rangesIn(entry: JsonObject): Map<string, string> {
  const rows = groups.flatMap(([key]) => Object.entries(objectIn(entry, key)))
  return new Map(rows.flatMap(([name, range]) => (typeof range === 'string' ? [[name, range] as const] : [])))
}

const MODULES = 'node_modules/'

function lockedIn(entries: JsonObject, folder: string): Locked[] {
  return Object.entries(entries).flatMap(([place, entry]) => {
    const version = textIn(entry, 'version')
    const start = place.lastIndexOf(MODULES)
    // Packages of the repository itself lie outside node_modules, and links in it lead to them.
    if (start === -1 || version === undefined || fieldOf(entry, 'link') === true) return []
    const name = textIn(entry, 'name') ?? place.slice(start + MODULES.length)
    const licence = licenceIn(entry)
    return [{name, version, licence, licenceFiles: [within(folder, `${place}/package.json`)]}]
  })
}

/** Dependencies stand in each other there, as deep as they are installed. */
function lockedInVersion1(content: JsonObject, folder: string): Locked[] {
  const found: Locked[] = []
  const waiting = [{entries: objectIn(content, 'dependencies'), place: ''}]
  for (let level = waiting.pop(); level !== undefined; level = waiting.pop()) {
    for (const [name, entry] of Object.entries(level.entries)) {
      const place = `${level.place}${MODULES}${name}/`
      const version = textIn(entry, 'version')
      if (version !== undefined) {
        found.push({name, version, licence: null, licenceFiles: [within(folder, `${place}package.json`)]})
      }
      if (isJsonObject(entry)) waiting.push({entries: objectIn(entry, 'dependencies'), place})
    }
  }
  return found
}

/** `license` as a text, as an object with a type, or as a list of them in old packages. */
export function licenceIn(content: Json | undefined): string | null {
  const said = fieldOf(content, 'license') ?? fieldOf(content, 'licenses')
  const all = (Array.isArray(said) ? said : [said]).map(one => (typeof one === 'string' ? one : textIn(one, 'type')))
  const named = all.filter(one => one !== undefined && one.trim() !== '')
  return named.length === 0 ? null : named.join(' OR ')
}

export function objectIn(value: Json | undefined, key: string): JsonObject {
  const found = fieldOf(value, key)
  return isJsonObject(found) ? found : {}
}
