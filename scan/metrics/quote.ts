/** What of the text is shown of a place. */
const MAX_QUOTE_CHARACTERS = 160

/** The rest of the line from there on. */
export function quoteOf(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return cut(text.slice(start, end === -1 ? text.length : end).trim())
}

/** Never half of a character. */
export function cut(text: string): string {
  if (text.length <= MAX_QUOTE_CHARACTERS) return text
  const kept = Array.from(text.slice(0, MAX_QUOTE_CHARACTERS)).slice(0, -1).join('')
  return `${kept}…`
}
