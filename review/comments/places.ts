/** Where a comment can stand: forges take only lines that their diff shows. */
import type {Finding} from '../../engine/contracts.ts'
import type {DiffLine, FileDiff} from '../diff/file-diff.ts'

export interface CommentPlace {
  readonly finding: Finding
  readonly diff: FileDiff
  /** The first and the last line, of one hunk; the same for a comment on one line. */
  readonly first: NewLine
  readonly last: NewLine
}

/** A line of the new file. */
export type NewLine = Exclude<DiffLine, {readonly kind: 'removed'}>

export interface Placed {
  readonly inline: readonly CommentPlace[]
  /** Those about lines that the diff does not show. */
  readonly outside: readonly Finding[]
}

/** In the order given. A finding that reaches beyond its hunk is put beside its first line. */
export function placed(findings: readonly Finding[], files: readonly FileDiff[]): Placed {
  const byPath = new Map(files.map(diff => [diff.path, {diff, lines: linesOf(diff)}]))
  const inline: CommentPlace[] = []
  const outside: Finding[] = []
  for (const finding of findings) {
    const file = byPath.get(finding.path)
    const first = file?.lines.get(finding.start_line)
    if (file === undefined || first === undefined) {
      outside.push(finding)
      continue
    }
    const last = file.lines.get(finding.end_line)
    const isInOneHunk = last !== undefined && last.hunk === first.hunk && last.line.newLine >= first.line.newLine
    inline.push({finding, diff: file.diff, first: first.line, last: isInOneHunk ? last.line : first.line})
  }
  return {inline, outside}
}

function linesOf({hunks}: FileDiff): ReadonlyMap<number, {readonly line: NewLine; readonly hunk: number}> {
  return new Map(
    hunks.flatMap(({lines}, hunk) =>
      lines.flatMap(line => (line.kind === 'removed' ? [] : [[line.newLine, {line, hunk}] as const])),
    ),
  )
}
