/** What is written about a declaration, and about the file that it stands in. */
import type {Part} from './outline.ts'
import type {SyntaxNode} from './parsers.ts'
import type {ParsedFile} from './signatures.ts'

/** For all declarations of a file; its comments are gone through once. */
export function docsIn({comments, text}: {readonly comments: readonly Part[]; readonly text: string}) {
  const above = comments.filter(one => one.kind !== 'expression_statement' && !isAboutFile(one, text))
  const inside = new Map<Part, Part>()
  for (const comment of comments) {
    const {parent, kind} = comment
    if (kind === 'expression_statement' && parent !== null && !inside.has(parent)) inside.set(parent, comment)
  }
  /** Python writes it first in the body; the others write it above. */
  return (part: Part): string | null => {
    const first = inside.get(part)
    if (first !== undefined) {
      const body = part.node.field('body')
      return body !== null && body.range().start.index === first.start
        ? cleaned(text.slice(first.start, first.end))
        : null
    }
    const start = outermostOf(part.node).range().start
    const last = lastBefore(above, Math.min(start.index, part.start))
    const run = runAbove(start.line + 1, above.slice(Math.max(0, last - MAX_RUN + 1), last + 1), text)
    const written = run.length === 0 ? blockBefore(start.index, above[last], text) : run
    return written.length === 0 ? null : cleaned(textOf(written, text))
  }
}

/** Comments of one line each; what stands above so many is another matter. */
const MAX_RUN = 2_000

/** The index of the last comment that begins before this offset; -1 where there is none. */
function lastBefore(comments: readonly Part[], offset: number): number {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((comments[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

const textOf = (run: readonly Part[], text: string): string =>
  run.map(one => text.slice(one.start, one.end).trimEnd()).join('\n')

/** Rust says so with a sign of its own. */
const isAboutFile = ({start, kind}: Part, text: string): boolean =>
  /^(?:line|block)_comment$/.test(kind) && /^\/[/*]!/.test(text.slice(start, start + 3))

/** What is marked as documentation belongs to what comes next, also behind a blank line. */
function blockBefore(start: number, last: Part | undefined, text: string): readonly Part[] {
  if (last === undefined || last.end > start || !text.startsWith('/**', last.start)) return []
  return text.slice(last.end, start).trim() === '' ? [last] : []
}

/** The block that ends on the line before this one, or the comments of one line each that touch it and each other. */
function runAbove(firstLine: number, comments: readonly Part[], text: string): readonly Part[] {
  let line = firstLine
  const above: Part[] = []
  for (const comment of comments.toReversed()) {
    if (comment.endLine < line - 1) break
    if (comment.endLine !== line - 1) continue
    const isWhole = isBlock(comment, text)
    if (isWhole && above.length > 0) break
    above.push(comment)
    if (isWhole) break
    line = comment.startLine
  }
  return above.reverse()
}

/** null where the file says nothing of itself. */
export function fileDocOf({parts, text, language}: ParsedFile): string | null {
  const comments = parts.filter(({role}) => role.is === 'comment')
  if (language === 'Python') {
    const first = comments.find(({kind}) => kind === 'expression_statement')
    const isFirst =
      first !== undefined && first.parent === null && /^(?:\s*#[^\n]*\n|\s)*$/.test(text.slice(0, first.start))
    return isFirst ? cleaned(text.slice(first.start, first.end)) : null
  }
  if (language === 'Go') {
    const packageLine = text.slice(0, /^package\s/m.exec(text)?.index ?? 0).split('\n').length
    const offset = lastBefore(comments, /^package\s/m.exec(text)?.index ?? 0)
    return describing(cleaned(textOf(runAbove(packageLine, comments.slice(0, offset + 1), text), text)))
  }
  const own = language === 'Rust' ? comments.filter(comment => isAboutFile(comment, text)) : comments
  const declared = declaredLines(parts)
  for (const run of runsOf(own, text)) {
    const isOfDeclaration = language !== 'Rust' && declared.has((run.at(-1)?.endLine ?? 0) + 1)
    const doc = isOfDeclaration ? null : describing(cleaned(textOf(run, text)))
    if (doc !== null) return doc
  }
  return null
}

/** Where declarations begin: a comment right above one is about that one; above an import it is about the file. */
function declaredLines(parts: readonly Part[]): ReadonlySet<number> {
  const declared = parts.filter(({role, parent}) => parent === null && (role.is === 'function' || role.is === 'type'))
  return new Set(declared.map(({node}) => outermostOf(node).range().start.line + 1))
}

/** The comments before any code, in runs that touch. */
function runsOf(comments: readonly Part[], text: string): readonly (readonly Part[])[] {
  const runs: Part[][] = []
  let end = /^#![^\n]*\n/.exec(text)?.[0].length ?? 0
  for (const comment of comments) {
    if (!/^(?:\s|['"]use strict['"];?)*$/.test(text.slice(end, comment.start))) break
    const run = runs.at(-1)
    if (run !== undefined && touches(run.at(-1), comment) && !isBlock(comment, text)) run.push(comment)
    else runs.push([comment])
    end = comment.end
  }
  return runs
}

const isBlock = ({start}: Part, text: string): boolean => text.startsWith('/*', start)

const touches = (one: Part | undefined, next: Part): boolean => one !== undefined && next.startLine <= one.endLine + 1

/** Licences and notes to tools describe no file. */
function describing(doc: string): string | null {
  if (doc === '' || /\b(?:copyright|licen[sc]ed?|SPDX|all rights reserved)\b/i.test(doc)) return null
  return /^(?:@ts-|eslint|biome-|prettier-|tslint|jshint|istanbul|oxlint|global\s|-\*-)/.test(doc) ? null : doc
}

/** What stands around a declaration and begins above it: exports, decorators, attributes. */
const wrappers =
  /^(?:export_statement|lexical_declaration|variable_declarator|variable_declaration|decorated_definition|expression_statement|assignment_expression|template_declaration|type_declaration|public_field_definition)$/

function outermostOf(node: SyntaxNode): SyntaxNode {
  let outermost = node
  for (let around = node.parent(); around !== null && wrappers.test(String(around.kind())); around = around.parent()) {
    outermost = around
  }
  // Only in Rust: to find its neighbour, the parser counts from the beginning.
  if (!String(node.kind()).endsWith('_item')) return outermost
  for (let before = outermost.prev(); before?.kind() === 'attribute_item'; before = before.prev()) outermost = before
  return outermost
}

/** Without the signs of comments; indentation that all lines share is taken away, the rest stays: it may be code. */
export function cleaned(comment: string): string {
  const isText = /^[rRuU]?("""|''')/.test(comment)
  const lines = comment
    .replace(/^[rRuU]?("""|''')([\s\S]*)\1$/, '$2')
    .replace(/^\/\*[*!]?|\*+\/$/g, '')
    .split('\n')
    .map(line => (isText ? line : line.replace(/^\s*(?:\/\/[/!]?|\*|#)/, '')).trimEnd())
  // The first line stands behind the opening sign, wherever the others begin.
  const [first = '', ...rest] = lines
  const isRun = !isText && !comment.startsWith('/*')
  const indented = isRun ? lines : rest
  // A tab behind the sign is indentation; a blank may only keep the text off it.
  const indents = indented.flatMap(line => (/^\t|^$/.test(line) ? [] : [/^ */.exec(line)?.[0].length ?? 0]))
  const shared = ' '.repeat(indents.length === 0 ? 0 : Math.min(...indents))
  const body = indented.map(line => (line.startsWith(shared) ? line.slice(shared.length) : line))
  return (isRun ? body : [first.trimStart(), ...body])
    .join('\n')
    .replace(/^\s*\n|\s+$/g, '')
    .trimEnd()
}
