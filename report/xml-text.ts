/**
 * Text that is data, made to mean itself in XML 1.0. What the runner of GitHub Actions would take for a command
 * (github/command.ts) is written so that it does not: the document may be printed in a job.
 */
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
    .replaceAll('##[', '##&#91;')
}

/** A section of character data, split in two wherever its own end or a command would stand in it. */
export function characterData(text: string): string {
  const split = ']]><![CDATA['
  const safe = legal(text)
    .replaceAll(']]>', `]]${split}>`)
    .replaceAll('##[', `##${split}[`)
    .replace(/^(\s*)::/gm, `$1${split}::`)
  return `<![CDATA[${safe}]]>`
}

function legal(text: string): string {
  return plainText(text).replace(illegal, '')
}
