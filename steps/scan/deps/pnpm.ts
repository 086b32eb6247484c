/** The lock files of pnpm, versions 5 to 9. */
import type {Json} from '../../../engine/contracts.ts'
import {fieldOf, isJsonObject, textIn} from '../../../engine/json.ts'
import {folderOf} from '../../../engine/languages.ts'
import {type Locked, type LockFile, relativeFolder, within} from './model.ts'
import {objectIn} from './npm.ts'
import {parseYaml} from './parse.ts'

/** Throws UnreadableFile. */
export async function readPnpmLock(path: string, text: string): Promise<LockFile> {
  const content = await parseYaml(text)
  const folder = folderOf(path)
  const version = fieldOf(content, 'lockfileVersion')
  // A repository of one package has no list of importers before version 9.
  const importers = fieldOf(content, 'importers') ?? {'.': content}
  const importerOf = (manifestFolder: string) => fieldOf(importers, relativeFolder(folder, manifestFolder) || '.')
  const packages = Object.keys(objectIn(content, 'packages')).flatMap(key => lockedAt(key, folder))
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
