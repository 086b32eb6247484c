/** Puts the hunks of a diff into a text, or takes them out of it again. */
import type {DiffLine, FileDiff, Hunk} from './file-diff.ts'

/** What the text is after the change; null where it is not the text that the diff was made from. */
export function applied(old: string, {hunks}: Pick<FileDiff, 'hunks'>): string | null {
  return carriedOver(old, hunks, 'old')
}

/** What the text was before the change; null where it is not the text that the diff led to. */
export function takenBack(changed: string, {hunks}: Pick<FileDiff, 'hunks'>): string | null {
  return carriedOver(changed, hunks, 'new')
}

type Side = 'old' | 'new'

/** The lines that one side does not have. */
const absentFrom: {readonly [side in Side]: DiffLine['kind']} = {old: 'added', new: 'removed'}

function carriedOver(text: string, hunks: readonly Hunk[], from: Side): string | null {
  const lines = linesOf(text)
  const result: string[] = []
  let at = 0
  for (const hunk of hunks) {
    const start = firstIndex(hunk, from)
    if (start < at || start > lines.length) return null
    for (; at < start; at++) result.push(lines[at] ?? '')
    for (const line of hunk.lines) {
      const written = line.endsWithoutBreak ? line.text : `${line.text}\n`
      if (line.kind === absentFrom[from]) result.push(written)
      else {
        const found = lines[at]
        if (found === undefined || !isSame(found, written)) return null
        if (line.kind === 'context') result.push(found)
        at++
      }
    }
  }
  for (; at < lines.length; at++) result.push(lines[at] ?? '')
  return result.join('')
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Of a side without lines, the number is that of the line before. */
function firstIndex(hunk: Hunk, side: Side): number {
  const [start, count] = side === 'old' ? [hunk.oldStart, hunk.oldCount] : [hunk.newStart, hunk.newCount]
  return count === 0 ? start : start - 1
}

/** With `core.autocrlf` a file has '\r' that its diff does not have. */
function isSame(one: string, other: string): boolean {
  return one === other || one.replace(/\r?\n$/, '\n') === other.replace(/\r?\n$/, '\n')
}
