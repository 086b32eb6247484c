/** Text that nobody vouches for as Markdown that can do no harm: no HTML, no headings, no markers, nothing fetched. Pure. */

/** Written by people or by a model: paragraphs, lists, code and links stay. */
export function prose(text: string): string {
  return piecesOf(plainText(text))
    .map(piece => (piece.kind === 'code' ? fence(piece.text, piece.language) : paragraph(piece.text)))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** As `prose`, on one line: for lists. */
export function oneLine(text: string): string {
  return paragraph(
    plainText(text)
      .replace(/```[^\n]*\n?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

/** A block of code that nothing in it can end. */
export function fence(code: string, language = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const sign = '`'.repeat(longest + 1)
  return `${sign}${language.replace(/[^\w+#-]/g, '')}\n${plainText(code).replace(/^\n+/, '').trimEnd()}\n${sign}`
}

/** On one line, as code. */
export function codeSpan(text: string): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim()
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  if (longest === 0) return `\`${line}\``
  const sign = '`'.repeat(longest + 1)
  return `${sign} ${line} ${sign}`
}

/** A name in a heading or a sentence. */
export function plainName(name: string): string {
  return plainText(name)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<>]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, sign => `\\${sign}`)
}

/** Signs that turn the direction of writing, or that nobody sees, can hide what a text says. */
const hidden = /(?![\n\t])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(hidden, '')
}

type Piece =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'code'; readonly text: string; readonly language: string}

/** Code between fences, code that is indented behind a blank line, and everything else. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let lines: string[] = []
  const flush = () => {
    const joined = lines.join('\n').replace(/^\n+/, '').trimEnd()
    if (joined !== '') pieces.push({kind: 'text', text: joined})
    lines = []
  }
  const all = text.split('\n')
  for (let at = 0; at < all.length; at++) {
    const line = all[at] ?? ''
    const opened = /^\s{0,3}(`{3,}|~{3,})\s*([^`\n]*)$/.exec(line)
    if (opened !== null) {
      const end = endOfFence(all, at, opened[1] ?? '')
      flush()
      pieces.push({kind: 'code', text: all.slice(at + 1, end).join('\n'), language: wordOf(opened[2] ?? '')})
      at = end
    } else if (isIndented(line) && (lines.at(-1) ?? '').trim() === '' && !isInList(lines)) {
      const end = all.findIndex((one, index) => index > at && one.trim() !== '' && !isIndented(one))
      const code = all.slice(at, end === -1 ? undefined : end)
      flush()
      pieces.push({kind: 'code', text: code.map(one => one.replace(/^(?: {4}|\t)/, '')).join('\n'), language: ''})
      at += code.length - 1
    } else lines.push(line)
  }
  flush()
  return pieces
}

/** One that is never closed ends with the text. */
function endOfFence(lines: readonly string[], from: number, sign: string): number {
  for (let at = from + 1; at < lines.length; at++) {
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines[at] ?? '')?.[1]
    if (closing !== undefined && closing[0] === sign[0] && closing.length >= sign.length) return at
  }
  return lines.length
}

const wordOf = (info: string): string => /^[\w+#-]*/.exec(info.trim())?.[0] ?? ''
const isIndented = (line: string): boolean => /^(?: {4}|\t)\s*\S/.test(line)
const isInList = (lines: readonly string[]): boolean =>
  /^\s*(?:[-*+]|\d+[.)])\s/.test(lines.filter(line => line.trim() !== '').at(-1) ?? '')

/** Spans of code stay as they are; the rest loses what could be more than text. */
function paragraph(text: string): string {
  return text
    .split(/(\n\s*\n)/)
    .map(block =>
      block
        .split(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/)
        .map((piece, index) => spanOrText(piece, index % 3))
        .join(''),
    )
    .join('')
    .split('\n')
    .map(withoutHeading)
    .join('\n')
}

/** What `split` gives with two groups: text, the signs of a span, the span. */
function spanOrText(piece: string, place: number): string {
  if (place === 1) return ''
  return place === 2 ? codeSpan(piece) : inert(piece)
}

function inert(text: string): string {
  return text
    .replace(/\{@(?:link|linkcode|linkplain|code)\s+([^{}|\s]+)[^{}]*\}/g, (_, name: string) => codeSpan(name))
    .replace(/!\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\[([^[\]]*)\]\(\s*(?!https?:\/\/|mailto:|#|[\w./])(?:[^()]|\([^()]*\))*\)/gi, '$1')
    .replace(/\[([^[\]]*)\]\(\s*(?!https?:|mailto:)[a-z][\w+.-]*:(?:[^()]|\([^()]*\))*\)/gi, '$1')
    .replace(/^([ \t]*\[[^[\]\n]+\]:[ \t]*)(?!https?:\/\/)\S+.*$/gim, '')
    .replaceAll('&lt;', '<')
    .replaceAll('<', '&lt;')
}

/** The page has its own; a line of `=` or `-` would make one of the line above. */
function withoutHeading(line: string): string {
  const heading = /^\s{0,3}#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1]
  if (heading !== undefined) return `**${heading.replaceAll('*', '')}**`
  return /^\s{0,3}(?:=+|-+)\s*$/.test(line) ? line.replace(/[=-]/, '\\$&') : line
}
