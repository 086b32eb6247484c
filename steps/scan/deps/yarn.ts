/** The lock files of Yarn, the classic ones and the ones that are nearly YAML: their entries are alike. */
import {folderOf} from '../../../engine/languages.ts'
import {type Locked, type LockFile, UnreadableFile, within} from './model.ts'

/** `"a@^1.0.0", "a@^1.1.0":` or `"a@npm:^1.0.0, a@npm:^1.1.0":`, and below it `  version "1.2.3"` or `  version: 1.2.3`. */
const ENTRY = /^("?[^\s#"][^\n]*):$/
const VERSION = /^ {2}version:? "?([^"\s]+)"?\s*$/

/** Throws UnreadableFile. */
export function readYarnLock(path: string, text: string): LockFile {
  const folder = folderOf(path)
  const asked = new Set<string>()
  const packages: Locked[] = []
  let descriptors: readonly string[] = []
  for (const line of text.split(/\r?\n/)) {
    const head = ENTRY.exec(line)?.[1]
    if (head !== undefined) {
      descriptors = head
        .replaceAll('"', '')
        .split(',')
        .map(one => one.trim())
      for (const descriptor of descriptors) asked.add(withoutProtocol(descriptor))
      continue
    }
    const version = VERSION.exec(line)?.[1]
    const [first] = descriptors
    if (version === undefined || first === undefined) continue
    descriptors = []
    const name = nameIn(first)
    if (first === '__metadata' || /@(?:workspace|link|portal):/.test(first)) continue
    const file = within(folder, `node_modules/${name}/package.json`)
    packages.push({name, version, licence: null, licenceFiles: [file]})
  }
  const isYarn = /^# yarn lockfile|^__metadata:/m.test(text)
  if (!isYarn && packages.length === 0) throw new UnreadableFile('it holds no entry of Yarn')
  return {
    ecosystem: 'npm',
    path,
    format: text.includes('__metadata:') ? 'yarn lock file, version 2 or newer' : 'yarn lock file, version 1',
    packages,
    // It does not say for which manifests it was made.
    covers: () => true,
    ranges: () => null,
    has({name, range, group}) {
      const isLocal = /^(?:workspace|file|link|portal|catalog|patch):/.test(range)
      return group === 'peer' || isLocal || asked.has(withoutProtocol(`${name}@${range}`))
    },
  }
}

const nameIn = (descriptor: string): string => descriptor.slice(0, descriptor.indexOf('@', 1))

const withoutProtocol = (descriptor: string): string => descriptor.replace(/^(.[^@]*)@npm:/, '$1@')
