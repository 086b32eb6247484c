/** What the kind `files` hands on: totals, languages, and lists of the files that stand out. Pure. */
import type {FileEntry, FileNature} from '../../../engine/contracts.ts'
import type {FileFacts} from '../../../engine/file-facts.ts'
import {compareText} from '../../../engine/finding.ts'
import {extensionOf, isVendored, kindOfLanguage, languageOfName, nameOf} from '../../../engine/languages.ts'

/** A file of the scan with what is known of it. */
export interface KnownFile {
  readonly path: string
  readonly bytes: number
  /** null where it was not read: too large, or gone. */
  readonly lines: number | null
  readonly nature: FileNature | null
  readonly language: string | null
  readonly generated: string | null
  readonly isMinified: boolean
  readonly isVendored: boolean
  readonly holdsTests: boolean
}

/** `isBinary`: those that nobody read to the end, but whose beginning says what they are. */
export function knownFile(
  {path, sizeBytes}: FileEntry,
  facts: FileFacts | undefined,
  {isBinary}: {readonly isBinary: boolean},
): KnownFile {
  const nature = facts?.nature ?? (isBinary ? 'binary' : null)
  return {
    path,
    bytes: sizeBytes,
    lines: facts?.lines ?? null,
    nature,
    language: facts === undefined ? (languageOfName(path)?.name ?? null) : facts.language,
    generated: facts?.generated ?? null,
    isMinified: nature === 'minified' || /\.(?:min|bundle|chunk)\.(?:m?js|css)$/.test(path),
    isVendored: isVendored(path),
    holdsTests: facts?.holdsTests ?? false,
  }
}

/** Written here by people: what they can read, change and be asked about. */
export const isOwn = (file: KnownFile): boolean =>
  !file.isVendored && !file.isMinified && file.generated === null && file.nature !== 'binary'

export const isCode = ({language}: KnownFile): boolean => language !== null && kindOfLanguage(language) === 'code'

export type LanguageRow = {
  readonly language: string
  readonly kind: string
  readonly files: number
  readonly lines: number
  readonly bytes: number
}

/** Of the files that people wrote here; most lines first. */
export function languagesOf(files: readonly KnownFile[]): LanguageRow[] {
  const rows = new Map<string, {language: string; kind: string; files: number; lines: number; bytes: number}>()
  for (const file of files) {
    const {language} = file
    if (language === null || !isOwn(file)) continue
    const row = rows.get(language) ?? {
      language,
      kind: kindOfLanguage(language) ?? 'data',
      files: 0,
      lines: 0,
      bytes: 0,
    }
    row.files++
    row.lines += file.lines ?? 0
    row.bytes += file.bytes
    rows.set(language, row)
  }
  return [...rows.values()].sort((a, b) => b.lines - a.lines || compareText(a.language, b.language))
}

/** Lists are as long as that at most; the totals count all. */
const LISTED = 100
const OUTSTANDING = 20

export function summaryOf(files: readonly KnownFile[]) {
  const minified = files.filter(({isMinified}) => isMinified)
  const generated = files.filter(file => file.generated !== null)
  const binary = files.filter(({nature}) => nature === 'binary')
  const vendored = files.filter(file => file.isVendored)
  const unanalysed = files.filter(({language, nature}) => language === null && nature !== 'binary')
  const sum = (figure: (file: KnownFile) => number) => files.reduce((total, file) => total + figure(file), 0)
  return {
    totals: {
      files: files.length,
      bytes: sum(({bytes}) => bytes),
      lines: sum(({lines}) => lines ?? 0),
      binary: binary.length,
      minified: minified.length,
      generated: generated.length,
      vendored: vendored.length,
      unanalysed: unanalysed.length,
      not_read: files.filter(({lines, nature}) => lines === null && nature !== 'binary').length,
    },
    languages: languagesOf(files),
    largest: top(files, ({bytes}) => bytes).map(({path, bytes}) => ({path, bytes})),
    longest: top(
      files.filter(({lines}) => lines !== null && lines > 0),
      ({lines}) => lines ?? 0,
    ).map(({path, lines, generated: mark}) => ({path, lines, is_generated: mark !== null})),
    minified: minified.slice(0, LISTED).map(({path, bytes}) => ({path, bytes})),
    generated: generated.slice(0, LISTED).map(({path, generated: mark}) => ({path, mark})),
    binary: top(binary, ({bytes}) => bytes, LISTED).map(({path, bytes}) => ({path, bytes})),
    vendored: foldersOf(vendored).slice(0, LISTED),
    unanalysed: extensionsOf(unanalysed).slice(0, LISTED),
  }
}

function top(files: readonly KnownFile[], by: (file: KnownFile) => number, length = OUTSTANDING): readonly KnownFile[] {
  return files.toSorted((a, b) => by(b) - by(a) || compareText(a.path, b.path)).slice(0, length)
}

/** The outermost folder that says that its files are of others. */
function foldersOf(files: readonly KnownFile[]) {
  const rows = new Map<string, {folder: string; files: number; bytes: number}>()
  for (const {path, bytes} of files) {
    let end = path.indexOf('/')
    while (end !== -1 && !isVendored(path.slice(0, end + 1))) end = path.indexOf('/', end + 1)
    const folder = end === -1 ? path : path.slice(0, end)
    const row = rows.get(folder) ?? {folder, files: 0, bytes: 0}
    row.files++
    row.bytes += bytes
    rows.set(folder, row)
  }
  return [...rows.values()].sort((a, b) => compareText(a.folder, b.folder))
}

/** Files in no language that is known, by the end of their names; the most files first. */
function extensionsOf(files: readonly KnownFile[]) {
  const rows = new Map<string, {extension: string; files: number; bytes: number; example: string}>()
  for (const {path, bytes} of files) {
    const extension = extensionOf(path) || nameOf(path)
    const row = rows.get(extension) ?? {extension, files: 0, bytes: 0, example: path}
    row.files++
    row.bytes += bytes
    rows.set(extension, row)
  }
  return [...rows.values()].sort((a, b) => b.files - a.files || compareText(a.extension, b.extension))
}
