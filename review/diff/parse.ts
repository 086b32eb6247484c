/**
 * Reads what `git diff`, `git format-patch` and `diff -u` print. One pass over the lines; what stands between the files
 * of a mail or a log is passed over.
 */
import type {FileContent, FileDiff, FileStatus, Hunk} from './file-diff.ts'
import {type Cursor, readHunks, withoutReturn} from './hunks.ts'
import {malformed} from './malformed.ts'
import {namesInHeader, unquoted, withoutPrefixes} from './names.ts'

/**
 * `source`: what the text is called in messages. No text at all is a diff of no files. Throws DIFF_MALFORMED with the
 * number of the line.
 */
export function parseDiff(text: string, source: string): FileDiff[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const cursor: Cursor = {source, lines, at: 0}
  const files: FileDiff[] = []
  while (cursor.at < cursor.lines.length) {
    const file = fileAt(cursor)
    if (file === null) cursor.at++
    else if (!isEmpty(file)) files.push(file)
  }
  if (files.length === 0 && text.trim() !== '' && !text.includes('diff --git ')) {
    throw malformed(source, 1, 'this is no diff: no line begins with "diff --git" or "---"')
  }
  return withoutDoubles(files)
}

/** The cursor is moved behind the file; null where none begins here. */
function fileAt(cursor: Cursor): FileDiff | null {
  const line = withoutReturn(cursor.lines[cursor.at] ?? '')
  if (line.startsWith('diff --git ')) return gitFile(line.slice('diff --git '.length), cursor)
  const combined = /^diff --(?:cc|combined) (.+)$/.exec(line)?.[1]
  if (combined !== undefined) return combinedFile(combined, cursor)
  const other =
    /^(?:\* Unmerged path (?<unmerged>.+)|Submodule (?<submodule>.+?) (?:[0-9a-f]+\.{2,3}[0-9a-f]+|contains ).*)$/.exec(
      line,
    )
  if (other !== null) return nameOnly(other.groups ?? {}, cursor)
  const isPlain = line.startsWith('--- ') && cursor.lines[cursor.at + 1]?.startsWith('+++ ') === true
  if (isPlain && cursor.lines[cursor.at + 2]?.startsWith('@@ ') === true) return plainFile(cursor)
  if (line.startsWith('@@ -'))
    throw malformed(cursor.source, cursor.at + 1, 'a hunk without the names of its file before it')
  return null
}

/** What the lines between `diff --git` and the first hunk say. */
interface Header {
  old: string | null | undefined
  new: string | null | undefined
  renamedFrom: string | undefined
  renamedTo: string | undefined
  status: FileStatus
  oldMode: string | null
  newMode: string | null
  isBinary: boolean
  sizeBytes: number | null
}

function gitFile(names: string, cursor: Cursor): FileDiff {
  const startLine = cursor.at + 1
  cursor.at++
  const header: Header = {
    old: undefined,
    new: undefined,
    renamedFrom: undefined,
    renamedTo: undefined,
    status: 'modified',
    oldMode: null,
    newMode: null,
    isBinary: false,
    sizeBytes: null,
  }
  while (cursor.at < cursor.lines.length && readHeaderLine(header, cursor)) cursor.at++
  if (header.isBinary) passBinary(cursor)
  const hunks = readHunks(cursor)
  const {path, oldPath} = pathsOf(header, names)
  if (path === null) {
    throw malformed(cursor.source, startLine, 'the header does not say which file it is about')
  }
  return {
    path,
    oldPath: header.status === 'renamed' || header.status === 'copied' ? oldPath : null,
    status: header.status,
    content: contentOf(header, hunks),
    oldMode: header.oldMode,
    newMode: header.newMode,
    sizeBytes: header.sizeBytes,
    hunks,
  }
}

/** False for a line that is none of the header. */
function readHeaderLine(header: Header, cursor: Cursor): boolean {
  const line = withoutReturn(cursor.lines[cursor.at] ?? '')
  const [, key, value = ''] =
    /^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|rename old|rename new|similarity index|dissimilarity index|index|---|\+\+\+) (.*)$/.exec(
      line,
    ) ?? []
  switch (key) {
    case undefined:
      return readBinaryLine(line, header)
    case 'old mode':
      header.oldMode = value
      return true
    case 'new mode':
      header.newMode = value
      return true
    case 'deleted file mode':
      header.status = 'deleted'
      header.oldMode = value
      return true
    case 'new file mode':
      header.status = 'added'
      header.newMode = value
      return true
    case 'copy from':
    case 'rename from':
    case 'rename old':
      header.status = key === 'copy from' ? 'copied' : 'renamed'
      header.renamedFrom = nameIn(value, cursor)
      return true
    case 'copy to':
    case 'rename to':
    case 'rename new':
      header.renamedTo = nameIn(value, cursor)
      return true
    case 'index':
      header.newMode ??= / (\d{6})$/.exec(value)?.[1] ?? null
      return true
    case '---':
      header.old = sideIn(value, cursor)
      return true
    case '+++':
      header.new = sideIn(value, cursor)
      return true
    default:
      return true
  }
}

function readBinaryLine(line: string, header: Header): boolean {
  if (/^Binary files .* differ$/.test(line) || line === 'GIT binary patch') {
    header.isBinary = true
    return true
  }
  const size = header.isBinary ? /^literal (\d+)$/.exec(line)?.[1] : undefined
  if (size === undefined) return false
  header.sizeBytes = Number(size)
  return true
}

/** The lines of a `GIT binary patch`: they begin with the length of the line, and end with an empty one. */
function passBinary(cursor: Cursor): void {
  while (/^(?:[A-Za-z]\S+|(?:literal|delta) \d+)\r?$/.test(cursor.lines[cursor.at] ?? '') || isBetweenParts(cursor))
    cursor.at++
}

const isBetweenParts = ({lines, at}: Cursor): boolean =>
  withoutReturn(lines[at] ?? '-') === '' && /^(?:literal|delta) \d/.test(lines[at + 1] ?? '')

function nameIn(value: string, cursor: Cursor): string {
  const name = unquoted(value)
  if (name === null) throw malformed(cursor.source, cursor.at + 1, 'a name whose quotes do not close')
  return name
}

/** Of a `---` or `+++` line, still with its prefix: git ends a name with spaces with a tab, `diff -u` puts the time behind one. */
function sideIn(value: string, cursor: Cursor): string | null {
  const written = value.startsWith('"') ? value.replace(/\t.*$/, '') : (value.split('\t')[0] ?? '')
  return written === '/dev/null' ? null : nameIn(written, cursor)
}

function pathsOf(header: Header, names: string): {path: string | null; oldPath: string | null} {
  if (header.renamedFrom !== undefined && header.renamedTo !== undefined) {
    return {path: header.renamedTo, oldPath: header.renamedFrom}
  }
  const both = namesInHeader(names)
  const [old, changed] =
    both === null ? withoutPrefixes(header.old ?? null, header.new ?? null) : withoutPrefixes(both.old, both.new)
  // Names with spaces and no common prefix cannot be told apart in the first line; these two lines are certain.
  if (header.old !== undefined && header.new !== undefined && old !== changed) {
    const [certainOld, certainNew] = withoutPrefixes(header.old, header.new)
    return {path: certainNew ?? certainOld, oldPath: certainOld}
  }
  return {path: changed ?? old, oldPath: old}
}

const SUBMODULE_MODE = '160000'
const LINK_MODE = '120000'

function contentOf(header: Header, hunks: readonly Hunk[]): FileContent {
  if (header.isBinary) return 'binary'
  const isSubmodule = header.newMode === SUBMODULE_MODE || header.oldMode === SUBMODULE_MODE
  if (isSubmodule && hunks.length <= 1) return 'submodule'
  return (header.newMode ?? header.oldMode) === LINK_MODE ? 'link' : 'text'
}

const bare = {oldPath: null, oldMode: null, newMode: null, sizeBytes: null, hunks: []}

/** Its lines have one sign for each parent. Whoever wants them reviewed compares with one of the parents. */
function combinedFile(name: string, cursor: Cursor): FileDiff {
  const path = nameIn(name, cursor)
  let status: FileStatus = 'modified'
  cursor.at++
  while (
    cursor.at < cursor.lines.length &&
    !/^(?:diff --|From [0-9a-f]{40} |commit [0-9a-f]{40})/.test(cursor.lines[cursor.at] ?? '')
  ) {
    const line = cursor.lines[cursor.at] ?? ''
    if (line.startsWith('deleted file mode')) status = 'deleted'
    if (line.startsWith('new file mode')) status = 'added'
    cursor.at++
  }
  return {...bare, path, status, content: 'combined'}
}

function nameOnly({unmerged, submodule}: {readonly [name: string]: string}, cursor: Cursor): FileDiff {
  const path = nameIn(unmerged ?? submodule ?? '', cursor)
  cursor.at++
  // With `diff.submodule=log` its commits follow, with `diff` its own files.
  if (submodule !== undefined) while (/^ {2}[<>] /.test(cursor.lines[cursor.at] ?? '')) cursor.at++
  return {...bare, path, status: 'modified', content: unmerged === undefined ? 'submodule' : 'unmerged'}
}

/** Of `diff -u`, without a line of git's before it. */
function plainFile(cursor: Cursor): FileDiff {
  const startLine = cursor.at + 1
  const sides = [cursor.lines[cursor.at], cursor.lines[cursor.at + 1]].map(line => {
    const side = sideIn(withoutReturn(line ?? '').slice(4), cursor)
    cursor.at++
    return side
  })
  const [old, changed] = withoutPrefixes(sides[0] ?? null, sides[1] ?? null)
  const path = changed ?? old
  if (path === null || path === '')
    throw malformed(cursor.source, startLine, 'the header does not say which file it is about')
  const hunks = readHunks(cursor)
  const status = old === null ? 'added' : changed === null ? 'deleted' : 'modified'
  return {...bare, path, status, content: 'text', hunks}
}

/** git lists files whose time has changed and nothing else. */
function isEmpty({status, content, oldMode, hunks}: FileDiff): boolean {
  return status === 'modified' && content === 'text' && hunks.length === 0 && oldMode === null
}

/** A file with conflicts stands in a diff twice: by name, and with what its text is by now. */
function withoutDoubles(files: readonly FileDiff[]): FileDiff[] {
  const unmerged = new Set(files.flatMap(({path, content}) => (content === 'unmerged' ? [path] : [])))
  if (unmerged.size === 0) return [...files]
  const withText = new Set(files.flatMap(({path, content}) => (content === 'text' ? [path] : [])))
  return files.filter(({path, content}) => content !== 'unmerged' || !withText.has(path))
}
