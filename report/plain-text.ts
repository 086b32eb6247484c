/** Makes text that came from programs and files safe to show: it cannot move the cursor, hide itself or pose as ours. */

const escape = '\\u001b'
/** Colours and cursor moves; titles and links; device strings; whatever else begins with the escape character. */
const sequences = new RegExp(
  [
    `(?:${escape}\\[|\\u009b)[0-?]*[ -/]*[@-~]`,
    `(?:${escape}\\]|\\u009d)[^\\u0007\\u001b\\n]*(?:\\u0007|${escape}\\\\)?`,
    `${escape}[PX^_][^\\u001b\\n]*(?:${escape}\\\\)?`,
    `${escape}[ -/]*[0-~]?`,
  ].join('|'),
  'g',
)
/** All controls but tab and line break, and the marks that turn the direction of text. */
const controls = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Most texts: they need no closer look, which matters where a report holds a hundred thousand. */
const isPlain = /^[\t\n\u0020-\u007e]*$/

/** Line breaks become '\n', a bare carriage return included: what a progress bar overwrote stays readable. */
export function plainText(text: string): string {
  if (isPlain.test(text)) return text
  return text.replace(sequences, '').replace(/\r\n?/g, '\n').replace(controls, '')
}

/** `text` on one line, cut to `maxCharacters` with a mark where it was cut. */
export function oneLine(text: string, maxCharacters = 500): string {
  return cutTo(maxCharacters, plainText(text).replace(/\s+/g, ' ').trim())
}

/** A line that a program printed, its columns kept: indentation is what makes code and traces readable. */
export function printedLine(text: string, maxCharacters = 500): string {
  const line = plainText(text)
    .replaceAll('\t', '  ')
    .replaceAll(/[\n\u2028\u2029]/g, ' ')
  return cutTo(maxCharacters, line.trimEnd())
}

function cutTo(maxCharacters: number, line: string): string {
  const characters = line.length > maxCharacters ? Array.from(line) : []
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : line
}
