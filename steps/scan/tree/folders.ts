/** The folders of a scan down to a depth, each with all that is below it. Pure. */
import {compareText} from '../../../engine/finding.ts'
import type {KnownFile} from '../files/summary.ts'

/** Types and not interfaces: an interface does not count as JSON. */
export type FolderRow = {
  /** '.' for the root. */
  readonly path: string
  /** 0 for the root. */
  readonly depth: number
  /** With those of the folders below. */
  readonly files: number
  readonly lines: number
  readonly bytes: number
  /** Directly in it. */
  readonly own_files: number
  readonly own_folders: number
  /** How many files in each; most files first, five at most. */
  readonly languages: {readonly [language: string]: number}
}

export type Tree = {
  readonly depth: number
  /** In the order of a drawn tree: a folder, then what is in it, by name. */
  readonly folders: readonly FolderRow[]
  readonly totals: {readonly files: number; readonly folders: number; readonly lines: number; readonly bytes: number}
  /** Of the whole, however deep: how many folders the deepest file lies in, and its path. */
  readonly deepest: {readonly depth: number; readonly path: string} | null
  /** Folders that are left out of the list, because there are more than it holds. */
  readonly left_out: number
}

const MAX_FOLDERS = 5_000
const LANGUAGES = 5

interface Folder {
  readonly path: string
  readonly depth: number
  readonly folders: Map<string, Folder>
  files: number
  lines: number
  bytes: number
  ownFiles: number
  /** Also those too deep to be listed themselves. */
  readonly ownFolders: Set<string>
  readonly languages: Map<string, number>
}

export function treeOf(files: readonly KnownFile[], depth: number): Tree {
  const root = newFolder('.', 0)
  for (const file of files) addFile(root, file, depth)
  const rows = inOrder(root).map(rowOf)
  return {
    depth,
    folders: rows.slice(0, MAX_FOLDERS),
    totals: {files: root.files, folders: countFolders(files), lines: root.lines, bytes: root.bytes},
    deepest: deepestOf(files),
    left_out: Math.max(0, rows.length - MAX_FOLDERS),
  }
}

function newFolder(path: string, depth: number): Folder {
  return {
    path,
    depth,
    folders: new Map(),
    files: 0,
    lines: 0,
    bytes: 0,
    ownFiles: 0,
    ownFolders: new Set(),
    languages: new Map(),
  }
}

/** Goes no deeper than is asked: the path may have thousands of parts. */
function addFile(root: Folder, file: KnownFile, depth: number): void {
  let folder = root
  let start = 0
  for (;;) {
    count(folder, file)
    const end = file.path.indexOf('/', start)
    if (end === -1) {
      folder.ownFiles++
      return
    }
    const name = file.path.slice(start, end)
    folder.ownFolders.add(name)
    if (folder.depth === depth) return
    const inner = folder.folders.get(name) ?? newFolder(file.path.slice(0, end), folder.depth + 1)
    folder.folders.set(name, inner)
    folder = inner
    start = end + 1
  }
}

function count(folder: Folder, {bytes, lines, language}: KnownFile): void {
  folder.files++
  folder.bytes += bytes
  folder.lines += lines ?? 0
  if (language !== null) folder.languages.set(language, (folder.languages.get(language) ?? 0) + 1)
}

/** Without recursion, although `depth` bounds it: the schema may allow more one day. */
function inOrder(root: Folder): Folder[] {
  const ordered: Folder[] = []
  const waiting = [root]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    ordered.push(folder)
    const inner = [...folder.folders].sort(([a], [b]) => compareText(b, a))
    waiting.push(...inner.map(([, one]) => one))
  }
  return ordered
}

function rowOf({path, depth, files, lines, bytes, ownFiles, ownFolders, languages}: Folder): FolderRow {
  const most = [...languages].sort(([a, one], [b, other]) => other - one || compareText(a, b)).slice(0, LANGUAGES)
  return {
    path,
    depth,
    files,
    lines,
    bytes,
    own_files: ownFiles,
    own_folders: ownFolders.size,
    languages: Object.fromEntries(most),
  }
}

/**
 * Folders that hold a file, however deep. In the order of their paths, two neighbours share the folders of their common
 * beginning, so that only what differs is looked at, and no path is cut into pieces.
 */
function countFolders(files: readonly KnownFile[]): number {
  const paths = files.map(({path}) => path.slice(0, path.lastIndexOf('/') + 1)).sort(compareText)
  let folders = 0
  let before = ''
  for (const path of paths) {
    let shared = 0
    while (shared < path.length && path.charCodeAt(shared) === before.charCodeAt(shared)) shared++
    for (let at = path.indexOf('/', shared); at !== -1; at = path.indexOf('/', at + 1)) folders++
    before = path
  }
  return folders
}

function deepestOf(files: readonly KnownFile[]): Tree['deepest'] {
  let deepest: {depth: number; path: string} | null = null
  for (const {path} of files) {
    let depth = 0
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) depth++
    if (deepest === null || depth > deepest.depth) deepest = {depth, path}
  }
  return deepest
}
