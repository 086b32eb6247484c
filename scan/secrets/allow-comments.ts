/** Comments that say of a secret that it may stand there. */

export type Allowance = 'none' | 'allowed' | 'no_reason'

/** Ours, with a reason behind it: `sortie:allow secret: key of the public sandbox`. */
const ours = /\bsortie:allow[ \t]+secrets?\b(?<reason>[^\n]*)/
/** Those of other tools, each on the line it is about. */
const others = /\bgitleaks:allow\b|\bsecretlint-disable-line\b|\bpragma: allowlist secret\b|\btrufflehog:ignore\b/
const othersForNextLine = /\bsecretlint-disable-next-line\b|\bpragma: allowlist nextline secret\b/
/** A line with nothing but a comment: one that stands behind code is about that code. */
const commentOnly = /^[ \t]*(?:[^\w\s"'`]{1,5}|--|REM\b|rem\b|dnl\b)[ \t]*(?:\*[ \t]*)?(?=sortie:|secretlint-|pragma:)/

/** Both lines without the '\n' at their ends; `lineBefore` is '' for the first of a file. */
export function allowanceOf(line: string, lineBefore: string): Allowance {
  if (others.test(line)) return 'allowed'
  const before = commentOnly.test(lineBefore) ? lineBefore : ''
  if (othersForNextLine.test(before)) return 'allowed'
  const comment = ours.exec(line) ?? ours.exec(before)
  if (comment === null) return 'none'
  return /\w/.test((comment.groups?.['reason'] ?? '').replace(/(?:\*\/|-->|%>|#\})\s*$/, '')) ? 'allowed' : 'no_reason'
}
