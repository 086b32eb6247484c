/**
 * Expressions in the text of a shell. There an expression becomes a reference to a variable, which single quotes would
 * keep from being read: they are closed before it and opened again behind it.
 */
import {spliceShell} from '../engine/expression/index.ts'

export type TextPart =
  | {readonly kind: 'text'; readonly text: string}
  | {
      readonly kind: 'expression'
      /** Without `${{ }}`. */
      readonly expression: string
      /** As it stands in the source. */
      readonly written: string
    }

export interface Spliced {
  readonly text: string
  /** What stands where a shell reads no variable: it stays as it was written. */
  readonly refused: readonly string[]
}

type ShellPart = TextPart & {readonly isInQuotes?: boolean}

export function spliceParts(written: readonly TextPart[], shell: string): Spliced {
  let parts: readonly ShellPart[] = written
  const refused: string[] = []
  const giveUp = (part: ShellPart): ShellPart => {
    if (part.kind === 'text') return part
    refused.push(part.written)
    return {kind: 'text', text: part.written}
  }
  for (const mend of [breakQuotes, giveUp]) {
    const wrong = wrongIn(parts, shell)
    if (wrong.size === 0) break
    parts = parts.map((part, index) => (wrong.has(index) ? mend(part) : part))
  }
  return {text: joined(parts).text, refused}
}

function breakQuotes(part: ShellPart): ShellPart {
  return part.kind === 'expression' ? {...part, isInQuotes: true} : part
}

/** Numbers of the parts that cannot stand where they do. */
function wrongIn(parts: readonly ShellPart[], shell: string): ReadonlySet<number> {
  const {text, ends} = joined(parts)
  const splice = spliceShell(text, shell)
  return new Set(splice.ok ? [] : splice.problems.map(({end}) => ends.findIndex(last => end <= last)))
}

/** The text, and where each part of it ends. Single quotes that would hold nothing are left out. */
function joined(parts: readonly ShellPart[]): {readonly text: string; readonly ends: readonly number[]} {
  let text = ''
  let isClosed = false
  const ends: number[] = []
  for (const part of parts) {
    const own = part.kind === 'text' ? part.text : `\${{ ${part.expression} }}`
    if (part.kind === 'expression' && part.isInQuotes === true) {
      const closed = isClosed ? text : text.endsWith("'") ? text.slice(0, -1) : `${text}'`
      text = `${closed}"${own}"`
      isClosed = true
    } else {
      text += !isClosed ? own : own.startsWith("'") ? own.slice(1) : `'${own}`
      isClosed = false
    }
    ends.push(text.length)
  }
  return {text, ends}
}
