/** The lock files of pnpm, versions 5 to 9. */
import type {Json} from '../../../engine/contracts.ts'
import {fieldOf, isJsonObject, textIn} from '../../../engine/json.ts'
import {folderOf} from '../../../engine/languages.ts'
import {type Locked, type LockFile, relativeFolder, within} from './model.ts'
import {objectIn} from './npm.ts'
import {parseYaml} from './parse.ts'

/** Throws UnreadableFile. */
export async function readPnpmLock(path: string, text: string): Promise<LockFile> {
  const {head, keys} = parted(text.replaceAll('\r\n', '\n'))
  const content = await parseYaml(head)
  const folder = folderOf(path)
  const version = fieldOf(content, 'lockfileVersion')
  // A repository of one package has no list of importers before version 9.
  const importers = fieldOf(content, 'importers') ?? {'.': content}
  const importerOf = (manifestFolder: string) => fieldOf(importers, relativeFolder(folder, manifestFolder) || '.')
  const packages = keys.flatMap(key => lockedAt(key, folder))
  const names = new Set(packages.map(({name}) => name))
  const overridden = new Set(Object.keys(objectIn(content, 'overrides')))
  return {
    ecosystem: 'npm',
    path,
    format: `pnpm lock file, version ${typeof version === 'string' || typeof version === 'number' ? version : 'unknown'}`,
    packages,
    covers: (_, manifestFolder) => isJsonObject(importerOf(manifestFolder)),
    ranges(manifestFolder) {
      const importer = importerOf(manifestFolder)
      return overridden.size > 0 || !isJsonObject(importer) ? null : specifiersIn(importer)
    },
    has: ({name, group}) => group === 'peer' || group === 'optional' || overridden.has(name) || names.has(name),
  }
}

/**
 * What comes before the packages, and their keys. A parser of YAML takes more than a second for a lock file of a megabyte,
 * most of it for what nobody asks for; pnpm writes each key on a line of its own.
 */
function parted(text: string): {readonly head: string; readonly keys: readonly string[]} {
  const start = /^packages:/m.exec(text)
  if (start === null) return {head: text, keys: []}
  const behind = text.slice(start.index + start[0].length)
  const end = behind.search(/^\S/m)
  const keys = (end === -1 ? behind : behind.slice(0, end)).matchAll(/^ {2}(?:'([^'\n]+)'|([^\s'][^\n]*?)):(?= |$)/gm)
  return {head: text.slice(0, start.index), keys: [...keys].map(([, quoted, bare]) => quoted ?? bare ?? '')}
}

function specifiersIn(importer: Json): Map<string, string> {
  const older = Object.entries(objectIn(importer, 'specifiers'))
  const newer = ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap(key => Object.entries(objectIn(importer, key)))
    .map(([name, entry]) => [name, textIn(entry, 'specifier')] as const)
  return new Map([...older, ...newer].flatMap(([name, range]) => (typeof range === 'string' ? [[name, range]] : [])))
}

/** `/a/1.0.0`, `/a@1.0.0(peer@2.0.0)`, `a@1.0.0`, `@scope/a@1.0.0`. */
function lockedAt(key: string, folder: string): Locked[] {
  const place = key.replace(/^\//, '').replace(/\(.*$/s, '')
  const found = /^((?:@[^/]+\/)?[^/@]+)[@/](\d[^_]*)/.exec(place)
  const [, name, version] = found ?? []
  if (name === undefined || version === undefined) return []
  const store = `node_modules/.pnpm/${name.replace('/', '+')}@${version}/node_modules/${name}/package.json`
  const files = [store, `node_modules/${name}/package.json`].map(file => within(folder, file))
  return [{name, version, licence: null, licenceFiles: files}]
}
