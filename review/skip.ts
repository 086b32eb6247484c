/** Which changes are no work of people, or none at all. */
import {saysGenerated} from '../scan/file-roles.ts'
import type {FileDiff, Hunk} from './diff/file-diff.ts'
import type {LeftOutReason} from './left-out.ts'
import type {ReviewedFile} from './texts.ts'

/** null for a change that is to be reviewed. */
export function reasonToLeaveOut(file: ReviewedFile): LeftOutReason | null {
  const {content} = file.diff
  if (content === 'unread') return 'too_large'
  if (content !== 'text') return content
  if (isGenerated(file)) return 'generated'
  const {hunks} = file.diff
  return hunks.length > 0 && hunks.every(hunk => isWhitespaceOnly(hunk, file.diff)) ? 'whitespace_only' : null
}

/** Without the hunks that nobody has to read. */
export function withoutWhitespace(diff: FileDiff): FileDiff {
  return {...diff, hunks: diff.hunks.filter(hunk => !isWhitespaceOnly(hunk, diff))}
}

/** What build tools, package managers and compilers of schemas write. */
const GENERATED_PATH =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|out|target|\.next|__snapshots__|__pycache__)\/|\.(?:min\.m?js|min\.css|map|snap|lock|lockb|bundle\.js|chunk\.js|pb\.go|pb\.(?:cc|h)|g\.dart|designer\.cs)$|[._](?:gen|generated)\.[^/]+$|_pb2(?:_grpc)?\.pyi?$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|go\.sum|flake\.lock|gradle\.lockfile)$/i

export function isGenerated({diff: {path}, after}: ReviewedFile): boolean {
  return GENERATED_PATH.test(path) || (after !== null && saysGenerated(after))
}

/** Where the depth of a line is part of what it says, white space at its beginning counts. */
const INDENTED =
  /\.(?:py|pyi|pyx|ya?ml|mk|pug|haml|slim|coffee|sass|styl|nim|fs|fsx|hs|elm|rst|md|tsv|txt)$|(?:^|\/)[Mm]akefile$/

function isWhitespaceOnly({lines}: Hunk, {path}: FileDiff): boolean {
  const bare = INDENTED.test(path) ? (text: string) => text.trimEnd() : (text: string) => text.replace(/\s+/g, '')
  const side = (kind: 'added' | 'removed') =>
    lines.flatMap(line => (line.kind === kind && line.text.trim() !== '' ? [bare(line.text)] : []))
  const [added, removed] = [side('added'), side('removed')]
  // Without white space, "a b" and "ab" would be the same: words must stay apart.
  return added.length === removed.length && added.every((text, index) => text === removed[index]) && keepsWords(lines)
}

function keepsWords(lines: Hunk['lines']): boolean {
  const words = (kind: 'added' | 'removed') =>
    lines.flatMap(line => (line.kind === kind ? (line.text.match(/[\p{L}\p{N}_$]+/gu) ?? []) : [])).join(' ')
  return words('added') === words('removed')
}
