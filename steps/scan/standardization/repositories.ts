/** Which repositories are compared: those that the mission names, the packages of this one, or this one by itself. */
import type {FileEntry, StepContext} from '../../../engine/contracts.ts'
import {globMatcher} from '../../../engine/file-filter.ts'
import {compareText} from '../../../engine/finding.ts'
import {fieldOf} from '../../../engine/json.ts'
import {folderOf, isTest, isVendored, nameOf} from '../../../engine/languages.ts'
import {parseJson, parseToml, parseYaml} from '../deps/parse.ts'
import {textsIn} from '../read-facts.ts'

export interface Repositories {
  readonly how: 'given' | 'workspaces' | 'built_in'
  readonly repositories: readonly Repository[]
  /** This one as a whole, whose files count for its packages too; null where repositories stand by themselves. */
  readonly root: Repository | null
  readonly leftOut: readonly {readonly repository: string; readonly reason: string}[]
}

export interface Repository {
  /** Relative to the workspace, '/' between parts; '.' is the workspace. */
  readonly path: string
  /** Relative to the repository, sorted. */
  readonly files: readonly string[]
}

const ROOT = '.'
/** Beyond that nobody reads what differs. */
const MAX_REPOSITORIES = 500

export async function repositoriesFor(
  given: readonly string[] | undefined,
  files: readonly FileEntry[],
  context: StepContext,
): Promise<Repositories> {
  if (given !== undefined) return givenRepositories(given, context)
  const root = {path: ROOT, files: files.map(({path}) => path)}
  const packages = await packagesOf(root, context)
  return packages.length < 2
    ? {how: 'built_in', repositories: [root], root: null, leftOut: []}
    : {how: 'workspaces', repositories: packages.slice(0, MAX_REPOSITORIES), root, leftOut: []}
}

async function givenRepositories(given: readonly string[], context: StepContext): Promise<Repositories> {
  const repositories: Repository[] = []
  const leftOut: {repository: string; reason: string}[] = []
  for (const written of given) {
    context.signal.throwIfAborted()
    const path = written.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || ROOT
    const found = await filesIn(path, context)
    if (found.length > 0) repositories.push({path, files: found})
    else leftOut.push({repository: path, reason: 'git lists no files in it'})
  }
  return {how: 'given', repositories, root: null, leftOut}
}

/** Throws STEP_PATH_OUTSIDE and STEP_FILE_UNREADABLE: a repository that is not there is a fault of the mission. */
async function filesIn(path: string, {files, git}: StepContext): Promise<string[]> {
  const listed = await files.list({paths: [path], include: [], exclude: []})
  const prefix = path === ROOT ? '' : `${path}/`
  if (listed.length > 0) return listed.map(file => file.slice(prefix.length))
  // A clone within another repository: only its own git knows its files. The path has been checked by the port.
  const isItsOwn = (await git.run(['-C', path, 'rev-parse', '--show-prefix']))?.trim() === ''
  if (!isItsOwn) return []
  const own = await git.run(['-C', path, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  return (own ?? '')
    .split('\0')
    .filter(file => file !== '')
    .sort(compareText)
}

const MANIFESTS = new Set(['package.json', 'Cargo.toml', 'go.mod', 'pyproject.toml'])

async function packagesOf(root: Repository, context: StepContext): Promise<Repository[]> {
  const patterns = await workspacePatterns(root, context)
  if (patterns.length === 0) return []
  const cleaned = patterns.map(pattern => pattern.replace(/^(!?)(?:\.\/)+/, '$1').replace(/\/+$/, ''))
  const isWanted = globMatcher(cleaned.filter(pattern => !pattern.startsWith('!')))
  const excluded = cleaned.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))
  const isExcluded = excluded.length === 0 ? () => false : globMatcher(excluded)
  const folders = root.files
    .filter(path => MANIFESTS.has(nameOf(path)) && !isVendored(path) && !isTest(path))
    .map(folderOf)
    .filter(folder => folder !== '' && isWanted(folder) && !isExcluded(folder))
  return [...new Set(folders)].sort(compareText).map(path => ({path, files: filesBelow(path, root.files)}))
}

const filesBelow = (folder: string, files: readonly string[]): string[] =>
  files.filter(file => file.startsWith(`${folder}/`)).map(file => file.slice(folder.length + 1))

const MAX_MANIFEST_BYTES = 1024 * 1024

/** Of npm, Yarn and Bun; of pnpm; of Cargo; of Go. What cannot be read names none: `deps` says why. */
async function workspacePatterns({files}: Repository, context: StepContext): Promise<string[]> {
  const found: string[] = []
  const readers: {readonly [name: string]: (text: string) => string[] | Promise<string[]>} = {
    'package.json': text => {
      const workspaces = fieldOf(parseJson(text), 'workspaces')
      return [...textsIn(workspaces), ...textsIn(fieldOf(workspaces, 'packages'))]
    },
    'pnpm-workspace.yaml': async text => textsIn(fieldOf(await parseYaml(text), 'packages')),
    'Cargo.toml': async text => textsIn(fieldOf(fieldOf(await parseToml(text), 'workspace'), 'members')),
    'go.work': text => [...text.matchAll(/^\s*(?:use\s+)?(\.\.?\/[^\s)]+|\.)\s*$/gm)].map(([, path]) => path ?? ''),
  }
  for (const [name, read] of Object.entries(readers)) {
    if (!files.includes(name)) continue
    try {
      const {bytes} = await context.files.readBytes(name, MAX_MANIFEST_BYTES)
      found.push(...(await read(Buffer.from(bytes ?? []).toString('utf8'))))
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      context.warn('SCAN_FILE_SKIPPED', `left out of the comparison: "${name}": ${reason}`)
    }
  }
  return found
}
