/** Python: requirement files, pyproject.toml, and the lock files of Poetry, uv and PDM. */
import type {Json, JsonObject} from '../../../engine/contracts.ts'
import {fieldOf, textIn} from '../../../engine/json.ts'
import {folderOf, nameOf} from '../../../engine/languages.ts'
import {rowsIn, textsIn} from '../read-facts.ts'
import type {Group, LockFile, Manifest, Wanted} from './model.ts'
import {objectIn} from './npm.ts'
import {parseToml} from './parse.ts'

/** Of PEP 508: a name, perhaps with extras, and what is asked of its version. */
const REQUIREMENT = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/

/** One requirement on each line, options and references to other files left out. */
export function readRequirements(path: string, text: string): Manifest {
  const group = /dev|test|lint|doc/i.test(nameOf(path)) ? 'development' : 'runtime'
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
  const wanted = lines.flatMap(line => {
    const requirement = line
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/\s--\S.*$/, '')
      .trim()
    return /^(?:-|\.|\/)/.test(requirement) ? [] : wantedFrom(requirement, group)
  })
  return {ecosystem: 'pip', path, text, name: null, wanted, isApplication: true, needsLock: false}
}

function wantedFrom(requirement: string, group: Group): Wanted[] {
  const [, name, rest = ''] = REQUIREMENT.exec(requirement) ?? []
  if (name === undefined) return []
  const range = rest
    .replace(/;.*$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim()
  return [{name: normalised(name), range, group, loose: looseness(range)}]
}

/** As pip compares names. */
const normalised = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

function looseness(range: string): string | null {
  if (range.startsWith('@'))
    return /@[0-9a-f]{7,40}(?:#|$)|\.whl|\.tar\.gz|\.zip/.test(range) ? null : 'a branch or tag that can move'
  if (range === '' || range === '*') return 'any version'
  return range.startsWith('>') && !/<|~=|==/.test(range) ? 'no upper bound' : null
}

/** null for a file that only sets up tools. Throws UnreadableFile. */
export async function readPyproject(path: string, text: string): Promise<Manifest | null> {
  const content = await parseToml(text)
  const project = fieldOf(content, 'project')
  const poetry = fieldOf(fieldOf(content, 'tool'), 'poetry')
  if (project === undefined && poetry === undefined && fieldOf(content, 'dependency-groups') === undefined) return null
  const poetryGroups = Object.values(objectIn(poetry, 'group')).map(group => objectIn(group, 'dependencies'))
  const wanted = [
    ...textsIn(fieldOf(project, 'dependencies')).flatMap(one => wantedFrom(one, 'runtime')),
    ...lists(objectIn(project, 'optional-dependencies')).flatMap(one => wantedFrom(one, 'optional')),
    ...lists(objectIn(content, 'dependency-groups')).flatMap(one => wantedFrom(one, 'development')),
    ...poetryWanted(objectIn(poetry, 'dependencies'), 'runtime'),
    ...[objectIn(poetry, 'dev-dependencies'), ...poetryGroups].flatMap(one => poetryWanted(one, 'development')),
  ]
  const byName = new Map(wanted.toReversed().map(one => [one.name, one]))
  return {
    ecosystem: 'pip',
    path,
    text,
    name: textIn(project, 'name') ?? textIn(poetry, 'name') ?? null,
    wanted: [...byName.values()].reverse(),
    isApplication: fieldOf(content, 'build-system') === undefined,
    needsLock: byName.size > 0,
  }
}

const lists = (table: JsonObject): string[] => Object.values(table).flatMap(textsIn)

/** `{name: "^1.0"}` or `{name: {version: "^1.0", git: ...}}`; `python` is no package. */
function poetryWanted(table: JsonObject, group: Group): Wanted[] {
  return Object.entries(table).flatMap(([name, entry]) => {
    if (name === 'python' || fieldOf(entry, 'path') !== undefined) return []
    const range = typeof entry === 'string' ? entry : (textIn(entry, 'version') ?? '')
    const isMoving = textIn(entry, 'git') !== undefined && textIn(entry, 'rev') === undefined
    const loose = isMoving ? 'a branch or tag that can move' : hasGit(entry) ? null : looseness(range)
    return [{name: normalised(name), range, group, loose}]
  })
}

const hasGit = (entry: Json): boolean => textIn(entry, 'git') !== undefined

/** poetry.lock, uv.lock and pdm.lock are alike. Throws UnreadableFile. */
export async function readPythonLock(path: string, text: string): Promise<LockFile> {
  const content = await parseToml(text)
  const folder = folderOf(path)
  const entries = rowsIn(fieldOf(content, 'package')).flatMap(entry => {
    const name = textIn(entry, 'name')
    return name === undefined ? [] : [{name: normalised(name), version: textIn(entry, 'version'), entry}]
  })
  const own = new Set(entries.filter(({entry}) => isOwn(entry)).map(({name}) => name))
  const packages = entries.flatMap(({name, version, entry}) =>
    version === undefined || isOwn(entry) ? [] : [{name, version, licence: null, licenceFiles: []}],
  )
  const names = new Set(packages.map(({name}) => name))
  return {
    ecosystem: 'pip',
    path,
    format: `${nameOf(path).replace('.lock', '')} lock file`,
    packages,
    covers: (manifest, manifestFolder) =>
      manifest.needsLock &&
      (manifestFolder === folder || (manifest.name !== null && own.has(normalised(manifest.name)))),
    ranges: () => null,
    has: ({name, group}) => group === 'optional' || names.has(name) || own.has(name),
  }
}

/** uv names the packages of the repository as well. */
function isOwn(entry: JsonObject): boolean {
  const source = objectIn(entry, 'source')
  return ['editable', 'virtual', 'directory'].some(key => textIn(source, key) !== undefined)
}
