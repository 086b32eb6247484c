/** go.mod and go.sum. */
import {folderOf} from '../../../engine/languages.ts'
import {type LockFile, type Manifest, UnreadableFile, type Wanted, within} from './model.ts'

/** Throws UnreadableFile. */
export function readGoMod(path: string, text: string): Manifest {
  const replaced = new Set<string>()
  const wanted: Wanted[] = []
  let name: string | null = null
  let block = ''
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const isIndirect = /\/\/\s*indirect\b/.test(line)
    const [first = '', ...rest] = line
      .replace(/\/\/.*$/, '')
      .trim()
      .split(/\s+/)
    if (first === '') continue
    if (first === ')') {
      block = ''
      continue
    }
    if (rest[0] === '(') {
      block = first
      continue
    }
    const verb = block === '' ? first : block
    const [module = '', version = ''] = block === '' ? rest : [first, ...rest]
    if (verb === 'module') name = module
    if (verb === 'replace') replaced.add(module)
    if (verb === 'require') {
      wanted.push({name: module, range: version, group: isIndirect ? 'indirect' : 'runtime', loose: null})
    }
  }
  if (name === null) throw new UnreadableFile('it names no module')
  // What is replaced may lie in the repository, where no sum is kept.
  const own = wanted.filter(one => !replaced.has(one.name))
  return {ecosystem: 'go', path, text, name, wanted: own, isApplication: true, needsLock: own.length > 0}
}

/** Of the module whose manifest lies beside it: which versions are used stands there, the sums stand here. */
export function readGoSum(path: string, text: string, manifest: Manifest | undefined): LockFile {
  const folder = folderOf(path)
  const summed = new Set<string>()
  for (const line of text.split(/\r?\n/)) {
    const [module = '', version = ''] = line.split(/\s+/)
    if (version !== '') summed.add(`${module} ${version.replace(/\/go\.mod$/, '')}`)
  }
  return {
    ecosystem: 'go',
    path,
    format: 'go.sum',
    packages: (manifest?.wanted ?? []).map(({name, range}) => ({
      name,
      version: range,
      licence: null,
      licenceFiles: ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING'].map(file =>
        within(folder, `vendor/${name}/${file}`),
      ),
    })),
    covers: (_, manifestFolder) => manifestFolder === folder,
    ranges: () => null,
    has: ({name, range}) => summed.has(`${name} ${range}`),
  }
}
