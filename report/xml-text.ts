/** Text that is data, made to mean itself in XML 1.0. */
import {plainText} from './plain-text.ts'

/** What XML 1.0 has no way to say: most controls, and halves of characters. */
const illegal = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** For an attribute in double quotes. */
export function attribute(text: string): string {
  return legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
}

/** A section of character data; its own end inside the text is split over two. */
export function characterData(text: string): string {
  return `<![CDATA[${legal(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

function legal(text: string): string {
  return plainText(text).replace(illegal, '')
}
