/** Finds manifests and lock files among the files of a scan, and reads them. What cannot be read is said, and left out. */
import type {FileEntry, StepContext} from '../../../engine/contracts.ts'
import {compareText} from '../../../engine/finding.ts'
import {folderOf, isTest, isVendored, nameOf} from '../../../engine/languages.ts'
import {readCargoLock, readCargoToml} from './cargo.ts'
import {readGoMod, readGoSum} from './go.ts'
import {type LockFile, type Manifest, UnreadableFile, within} from './model.ts'
import {readPackageJson, readPackageLock} from './npm.ts'
import {readPyproject, readPythonLock, readRequirements} from './pip.ts'
import {readPnpmLock} from './pnpm.ts'
import {readYarnLock} from './yarn.ts'

export interface Collected {
  readonly manifests: readonly Manifest[]
  readonly locks: readonly LockFile[]
  readonly unreadable: readonly {readonly path: string; readonly reason: string}[]
  /** Manifests of tests, examples and of copies of what others wrote. */
  readonly leftOut: number
}

type Reader<T> = (path: string, text: string) => T | Promise<T>

const manifestReaders: {readonly [name: string]: Reader<Manifest | null>} = {
  'package.json': readPackageJson,
  'Cargo.toml': readCargoToml,
  'pyproject.toml': readPyproject,
  'go.mod': readGoMod,
}

const lockReaders: {readonly [name: string]: Reader<LockFile>} = {
  'npm-shrinkwrap.json': readPackageLock,
  'package-lock.json': readPackageLock,
  'pnpm-lock.yaml': readPnpmLock,
  'yarn.lock': readYarnLock,
  'Cargo.lock': readCargoLock,
  'poetry.lock': readPythonLock,
  'uv.lock': readPythonLock,
  'pdm.lock': readPythonLock,
}

/** The lock file of a repository with thousands of packages has 2 MB. */
const MAX_FILE_BYTES = 32 * 1024 * 1024
/** `requirements.txt`, `requirements-dev.txt`, `requirements/dev.txt`. */
const REQUIREMENTS = /(?:^|\/)(?:requirements[^/]*|requirements\/[^/]+)\.txt$/
const EXAMPLE = /(?:^|\/)(?:examples?|samples?|demos?|templates?)\//

export async function collect(files: readonly FileEntry[], context: StepContext): Promise<Collected> {
  const unreadable: {path: string; reason: string}[] = []
  const read = async <T>(path: string, reader: Reader<T>): Promise<T | null> => {
    try {
      return await reader(path, await textOf(path, context))
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause
      if (!(cause instanceof UnreadableFile) && !('code' in cause)) throw cause
      unreadable.push({path, reason: cause.message})
      return null
    }
  }
  const manifests: Manifest[] = []
  const locks: LockFile[] = []
  let leftOut = 0
  for (const {path} of files) {
    context.signal.throwIfAborted()
    const name = nameOf(path)
    const isManifest = Object.hasOwn(manifestReaders, name) || REQUIREMENTS.test(path)
    const isOfOthers = isTest(path) || isVendored(path) || EXAMPLE.test(path)
    if (isOfOthers && isManifest) leftOut++
    if (isOfOthers) continue
    const manifest = isManifest ? await read(path, manifestReaders[name] ?? readRequirements) : null
    if (manifest !== null) manifests.push(manifest)
    const lockReader = Object.hasOwn(lockReaders, name) ? lockReaders[name] : undefined
    const lock = lockReader === undefined ? null : await read(path, lockReader)
    if (lock !== null) locks.push(lock)
  }
  // What is used stands in go.mod, which comes before go.sum and is read by then.
  for (const {path} of files.filter(file => nameOf(file.path) === 'go.sum')) {
    const beside = manifests.find(manifest => manifest.path === within(folderOf(path), 'go.mod'))
    const sum = beside === undefined ? null : await read(path, (of, text) => readGoSum(of, text, beside))
    if (sum !== null) locks.push(sum)
  }
  return {manifests, locks: locks.sort((a, b) => compareText(a.path, b.path)), unreadable, leftOut}
}

export function warnOfUnreadable({unreadable}: Collected, context: StepContext): void {
  for (const {path, reason} of unreadable) {
    context.warn('SCAN_FILE_SKIPPED', `left out of the dependencies: "${path}": ${reason}`)
  }
}

/** Throws UnreadableFile, or what the port says. */
async function textOf(path: string, {files}: StepContext): Promise<string> {
  const {bytes, sizeBytes} = await files.readBytes(path, MAX_FILE_BYTES)
  if (bytes === null) throw new UnreadableFile(`it holds ${sizeBytes} bytes, more than the 32 MiB that are read`)
  return Buffer.from(bytes).toString('utf8')
}
