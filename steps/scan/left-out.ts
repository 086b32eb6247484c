/** Files that a scan did not look into, and whether that is news. */
import type {FileEntry, KindAnswer, LeftOutReason, StepContext} from '../../engine/contracts.ts'

export const leftOutReasons = ['not_wanted', 'binary', 'minified', 'too_large', 'unreadable'] as const

export const MAX_FILE_BYTES = 1024 * 1024

const reasonInWords: {readonly [why in LeftOutReason]: string} = {
  not_wanted: 'in formats that nobody looks into',
  binary: 'binary',
  too_large: 'larger than 1 MiB',
  minified: 'minified (fewer than 50 lines, of more than 500 characters on average)',
  unreadable: 'gone or unreadable',
}
/** Nobody expects anything from the others: pictures, data, prose. */
const news: readonly LeftOutReason[] = ['too_large', 'minified', 'unreadable']
/** One warning names this many files; the output names all. */
const NAMED_IN_WARNING = 3

/** Written as a type because an interface, unlike this, does not count as JSON. */
export type NamedFile = {
  readonly path: string
  readonly reason: LeftOutReason
  /** Of one that could not be read: why, in words. */
  readonly detail?: string
}

export interface SkippedFiles {
  /** How many files nobody looked into, by reason. */
  readonly counts: {readonly [why in LeftOutReason]: number}
  /** Those whose absence is news, in the order of their paths. */
  readonly named: readonly NamedFile[]
  /** Of those that somebody looked into. */
  readonly files: readonly FileEntry[]
}

/** A file is skipped when all who look into files left it out; the reason is the first that is news. */
export function skippedFiles(files: readonly FileEntry[], answers: readonly KindAnswer[]): SkippedFiles {
  const reasons = new Map<string, LeftOutReason[]>()
  const details = new Map<string, string>()
  for (const {leftOut} of answers) {
    for (const {path, why, detail} of leftOut) {
      reasons.set(path, [...(reasons.get(path) ?? []), why])
      if (why === 'unreadable' && detail !== undefined) details.set(path, detail)
    }
  }
  const counts = {not_wanted: 0, binary: 0, minified: 0, too_large: 0, unreadable: 0}
  const named: NamedFile[] = []
  const looked: FileEntry[] = []
  for (const file of files) {
    const why = reasons.get(file.path) ?? []
    if (why.length < answers.length || answers.length === 0) {
      looked.push(file)
      continue
    }
    const reason = why.find(one => news.includes(one)) ?? why[0] ?? 'not_wanted'
    counts[reason]++
    const detail = details.get(file.path)
    if (news.includes(reason)) named.push({path: file.path, reason, ...(detail !== undefined && {detail})})
  }
  return {counts, named, files: looked}
}

/** A picture or a lock file is no news; a source file that was not looked into is. */
export function warnOfSkipped({named}: SkippedFiles, context: StepContext): void {
  const byReason = new Map<string, string[]>()
  for (const why of news) {
    for (const {path, reason, detail} of named) {
      if (reason !== why) continue
      const words = detail === undefined ? reasonInWords[why] : `${reasonInWords[why]} (${detail})`
      byReason.set(words, [...(byReason.get(words) ?? []), JSON.stringify(path)])
    }
  }
  for (const [words, paths] of byReason) {
    const first = paths.slice(0, NAMED_IN_WARNING).join(', ')
    const more = paths.length > NAMED_IN_WARNING ? ` and ${paths.length - NAMED_IN_WARNING} more` : ''
    context.warn('SCAN_FILE_SKIPPED', `left out of the scan, ${words}: ${first}${more}`)
  }
}

/** `gone or unreadable`, for people. */
export const inWords = (why: LeftOutReason): string => reasonInWords[why]
