/** Marks such as TODO and FIXME in comments: which, for whom, and what they say. */
import {type Comment, commentsIn} from './comments.ts'
import type {Syntax} from './syntax.ts'

export interface Mark {
  readonly kind: string
  /** The name in `TODO(name)`; null when there is none, or when it is a number or an address. */
  readonly assignee: string | null
  /** What is said, without the mark; '' when nothing is. */
  readonly text: string
  readonly line: number
  /** From the mark to the end of the comment's line, as written. */
  readonly quote: string
  /** The whole comment with its signs, as written; only the beginning of a long one. */
  readonly comment: string
  /** The lines of the file before and after that of the mark; null at its beginning and its end. */
  readonly before: string | null
  readonly after: string | null
}

const MOST_OF_A_COMMENT = 1_000
const MOST_OF_A_LINE = 200

export interface MarkFinder {
  /** True where one of the words occurs at all. A text that fails it holds no mark. */
  mayHold(latin1: string): boolean
  find(text: string, syntax: Syntax): Mark[]
}

/**
 * A mark is one of the words in capitals, at the beginning of a comment's line, or further on when ':' follows, with
 * `(name)` between at most. Within a sentence, in quotes or as part of a name ("TODO-list", "TODO.md") it is no mark.
 */
export function createMarkFinder(words: readonly string[]): MarkFinder {
  // The longest first, so that a word is not taken for a shorter one it begins with.
  const anyWord = [...words].sort((a, b) => b.length - a.length).join('|')
  const anywhere = new RegExp(anyWord)
  const atStart = String.raw`(?=${anyWord})(?<=^[^\p{L}\p{N}"'${'`'}_$\\]*)(?:${anyWord})(?=$|\s(?!\s*[=|,])|[:(!?\]*]|\.(?!\w)|-[\s-])`
  const further = String.raw`(?<=[\s(,;/])(?:${anyWord})(?=(?:\([^()\n]*\))?:(?!:))`
  const mark = new RegExp(String.raw`(?<kind>${atStart}|${further})(?:\((?<note>[^()\n]*)\))?(?<rest>.*)`, 'u')

  return {
    mayHold: latin1 => anywhere.test(latin1),
    find(text, syntax) {
      const marks: Mark[] = []
      for (const comment of commentsIn(text, syntax)) {
        if (!anywhere.test(comment.text)) continue
        for (const [index, line] of linesOf(comment).entries()) {
          const found = mark.exec(line)
          if (found !== null) marks.push(markFrom(found, text, comment, index))
        }
      }
      return marks
    },
  }
}

/** What opens a comment without being punctuation, or with a quote, which elsewhere says "this is only a name". */
const OPENING = /^(?:[rRuU]?(?:"""|''')|['"]|@?[Rr][Ee][Mm]\b|=begin\b)/
const CLOSING = /\s*(?:\*+\/|--+>|"""|'''|\*+\)|-\}|#>|#\}|\|#|=#|\]=*\])\s*$/

function linesOf({text}: Comment): string[] {
  return text
    .replace(OPENING, '')
    .replace(CLOSING, '')
    .split('\n')
    .map(line => line.trim())
}

/** `index`: the line within the comment. */
function markFrom(found: RegExpExecArray, fileText: string, comment: Comment, index: number): Mark {
  const {kind = '', note, rest = ''} = found.groups ?? {}
  const name = note?.trim().replace(/^@/, '')
  return {
    kind,
    assignee: name !== undefined && /^\p{L}[\p{L}\p{N}._-]*$/u.test(name) ? name : null,
    text: rest.replace(/^[\s:!?.\]-]+/, '').trim(),
    line: comment.line + index,
    quote: found[0],
    comment: cutAt(comment.text, MOST_OF_A_COMMENT),
    ...linesAround(fileText, comment, index),
  }
}

function linesAround(text: string, {offset}: Comment, index: number): Pick<Mark, 'before' | 'after'> {
  let begin = text.lastIndexOf('\n', offset - 1) + 1
  for (let line = 0; line < index; line++) begin = text.indexOf('\n', begin) + 1
  const end = text.indexOf('\n', begin)
  const isLast = end === -1 || end === text.length - 1
  return {
    before: begin === 0 ? null : cutAt(text.slice(text.lastIndexOf('\n', begin - 2) + 1, begin - 1), MOST_OF_A_LINE),
    after: isLast ? null : cutAt(text.slice(end + 1, endOfLine(text, end + 1)), MOST_OF_A_LINE),
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** At whole characters. */
function cutAt(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
