/** A finding as the text of a comment. What comes from files is data: it formats nothing, calls nobody, and hides nothing. */
import type {Finding} from '../../engine/contracts.ts'

const MAX_CHARACTERS = 2_000

export function commentText({severity, title, message, recommendation, rule}: Finding): string {
  const advice = recommendation === null ? [] : [escaped(recommendation)]
  return [
    `**${severity}**: ${escaped(title)}`,
    escaped(message),
    ...advice,
    `\`${rule.replace(/[^\w./-]/g, '')}\``,
  ].join('\n\n')
}

/** One line of a list, with its place. */
export function listedText(finding: Finding): string {
  const {severity, title, message, path, start_line: line} = finding
  return `- **${severity}** ${escaped(`${path}:${line}`)}: ${escaped(title)}: ${escaped(message)}`
}

/** On one line. An '@' before a name would send that person a message, a '/' before a line would command GitLab. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_CHARACTERS)
    .replace(/[\\`*[\]~_|#!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^[/+=-]/, '\\$&')
    .replace(/@(?=[\p{L}\p{N}])/gu, '@\u200b')
}
