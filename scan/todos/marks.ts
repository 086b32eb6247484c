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
}

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
          if (found !== null) marks.push(markFrom(found, comment.line + index))
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

function markFrom(found: RegExpExecArray, line: number): Mark {
  const {kind = '', note, rest = ''} = found.groups ?? {}
  const name = note?.trim().replace(/^@/, '')
  return {
    kind,
    assignee: name !== undefined && /^\p{L}[\p{L}\p{N}._-]*$/u.test(name) ? name : null,
    text: rest.replace(/^[\s:!?.\]-]+/, '').trim(),
    line,
    quote: found[0],
  }
}
