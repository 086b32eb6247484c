/** What a README is made from: manifests, the folders, the place where the code begins. */
import type {StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {licenceOfText} from '../scan/licence-text.ts'
import {readIfThere, under} from './files.ts'
import {type Manifest, makeTargets, manifestFiles, readManifest} from './manifest.ts'

export interface Repository {
  /** Relative to the workspace; '.' for its root. */
  readonly folder: string
  /** All that there are; the first one counts most. */
  readonly manifests: readonly [Manifest, ...Manifest[]]
  readonly makeTargets: readonly string[]
  /** Of npm: what is typed before the name of a script. */
  readonly packageManager: 'npm' | 'yarn' | 'pnpm'
  readonly layout: readonly FolderRow[]
  /** SPDX name, or what the manifest says; null where nobody says. */
  readonly licence: string | null
  readonly licenceFile: string | null
  /** Where the code begins: its path in the folder, and its first lines. */
  readonly entry: {readonly path: string; readonly text: string} | null
  /** Files and folders, relative to the folder. */
  readonly paths: ReadonlySet<string>
}

export interface FolderRow {
  readonly name: string
  readonly files: number
  /** The ending that most of its files have: '.ts'. */
  readonly ending: string | null
}

/** S1.10. */
const ENTRY_LINES = 200

/** Throws DOCS_NO_MANIFEST. */
export async function readRepository(folder: string, context: Pick<StepContext, 'files'>): Promise<Repository> {
  const manifests: Manifest[] = []
  for (const file of manifestFiles) {
    const path = under(folder, file)
    const text = await readIfThere(path, context)
    if (text !== null) manifests.push(await readManifest(file, text, path))
  }
  const [first, ...others] = manifests
  if (first === undefined) {
    throw new SortieError('DOCS_NO_MANIFEST', {
      message: `there is no ${manifestFiles.join(', ')} in "${folder}"`,
      hint: 'name the folder that holds one: `folder`, or `sortie docs readme FOLDER`',
    })
  }
  const listed = await context.files.list({paths: folder === '.' ? [] : [folder], include: [], exclude: []})
  const start = under(folder, '')
  const files = listed.flatMap(path => (path.startsWith(start) ? [path.slice(start.length)] : []))
  const makefile = files.find(path => /^(?:GNUm|M|m)akefile$/.test(path))
  const licenceFile = files.find(path => /^(?:LICEN[CS]E|COPYING)(?:[.-][\w.-]+)?$/i.test(path)) ?? null
  const licenceText = licenceFile === null ? null : await readIfThere(under(folder, licenceFile), context)
  return {
    folder,
    manifests: [first, ...others],
    makeTargets: makefile === undefined ? [] : makeTargets(await context.files.read(under(folder, makefile))),
    packageManager: files.includes('pnpm-lock.yaml') ? 'pnpm' : files.includes('yarn.lock') ? 'yarn' : 'npm',
    layout: layoutOf(files),
    licence: first.licence ?? (licenceText === null ? null : licenceOfText(licenceText)),
    licenceFile,
    entry: await entryOf([first, ...others], folder, context),
    paths: new Set(files.flatMap(pathAndFolders)),
  }
}

async function entryOf(
  manifests: readonly Manifest[],
  folder: string,
  context: Pick<StepContext, 'files'>,
): Promise<Repository['entry']> {
  for (const path of manifests.flatMap(({entries}) => entries)) {
    // What a manifest names may lie anywhere; only what is in the workspace is read.
    if (path.startsWith('/') || path.split('/').includes('..')) continue
    const text = await readIfThere(under(folder, path), context).catch(() => null)
    if (text !== null) return {path, text: text.split('\n').slice(0, ENTRY_LINES).join('\n')}
  }
  return null
}

function layoutOf(files: readonly string[]): readonly FolderRow[] {
  const inside = new Map<string, string[]>()
  for (const path of files) {
    const [name = '', ...rest] = path.split('/')
    if (rest.length === 0 || name.startsWith('.')) continue
    const list = inside.get(name)
    if (list === undefined) inside.set(name, [path])
    else list.push(path)
  }
  return [...inside].map(([name, own]) => ({name, files: own.length, ending: usualEnding(own)}))
}

function usualEnding(paths: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const ending = /\.[A-Za-z]\w*$/.exec(path)?.[0]
    if (ending !== undefined) counts.set(ending, (counts.get(ending) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
  return most === undefined || most[1] * 2 < paths.length ? null : most[0]
}

function pathAndFolders(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
