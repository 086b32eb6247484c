/** Text that is data, made to mean itself in HTML: marks escaped, and what cannot be seen or turns text around shown by its number. */

/**
 * Controls but line breaks and tabs, marks of direction, what has no width, and halves of characters. Line breaks of
 * other kinds are among them: they look like nothing.
 */
const unseen =
  /(?![\t\n])\p{Cc}|\p{Cs}|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu

const entities: {readonly [mark: string]: string} = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For the content of an element. Readers of the code see `U+202E` in a frame of its own. */
export function htmlText(text: string): string {
  return escaped(text.replace(/\r\n?/g, '\n'), number => `<span class="unseen">${number}</span>`)
}

/** On one line, for headings and cells. */
export function htmlLine(text: string, maxCharacters = 500): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = line.length > maxCharacters ? Array.from(line) : []
  const cut = characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : line
  return htmlText(cut)
}

/** For an attribute in double quotes, and where no element may stand, as in a title. */
export function htmlAttribute(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim(), number => `[${number}]`)
}

function escaped(text: string, show: (number: string) => string): string {
  return text
    .replace(/[&<>"']/g, mark => entities[mark] ?? mark)
    .replace(unseen, found => show(`U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`))
}
