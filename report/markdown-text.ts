/** Text that is data, made to mean itself in Markdown (CommonMark with GitHub's tables). */
import {oneLine, plainText} from './plain-text.ts'

const MAX_CELL_CHARACTERS = 500

/** On one line, for headings, list items and running text. Words such as snake_case stay as they are. */
export function inline(text: string): string {
  return escapeLineStart(escapeMarks(oneLine(text, Number.POSITIVE_INFINITY)))
}

/** For one cell of a table: also no '|' that would end it. */
export function cell(text: string): string {
  return escapeMarks(oneLine(text, MAX_CELL_CHARACTERS)).replaceAll('|', '\\|')
}

/** Several lines; they break where the text breaks. */
export function paragraph(text: string): string {
  const lines = plainText(text)
    .split('\n')
    .map(inline)
    .filter(line => line !== '')
  return lines.join('\\\n')
}

/** As code inside a cell; as plain text where the text has what a code span in a table cannot hold. */
export function codeCell(text: string): string {
  const line = oneLine(text, MAX_CELL_CHARACTERS)
  return line === '' || /[`|\\]/.test(line) ? cell(text) : `\`${line}\``
}

/** A fenced block. The fence is longer than any in the text, so that the text cannot end it. */
export function codeBlock(text: string, language: string): string {
  const code = plainText(text).replace(/\n+$/, '')
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language.replace(/[^\w+#.-]/g, '')}\n${code}\n${fence}`
}

/**
 * Markdown of a step inside a report: its headings go below those of the report, and what would be HTML is shown, not
 * obeyed. A fence that it leaves open is closed.
 */
export function embedded(text: string): string {
  let fence: string | undefined
  const lines = plainText(text)
    .trimEnd()
    .split('\n')
    .map(line => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
        fence = fence === undefined ? mark : undefined
      return fence !== undefined || mark !== undefined ? line : embeddedLine(line)
    })
  return [...lines, ...(fence === undefined ? [] : [fence])].join('\n')
}

function embeddedLine(line: string): string {
  return line.replace(/^(#{1,3})(?=\s)/, '###$1').replaceAll('<', '&lt;')
}

/** One line of '---' under the names makes it a table. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

function escapeMarks(text: string): string {
  return (
    text
      .replace(/[\\`*[\]~]/g, '\\$&')
      // Between letters an underline is no emphasis.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}

/** What would begin a heading, a list or a line across. */
function escapeLineStart(text: string): string {
  return text.replace(/^[#+=-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
