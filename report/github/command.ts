/**
 * The commands of GitHub Actions that stand in a job's output, and text that must not be taken for one.
 *
 * The runner takes a line for a command when it begins, after white space, with `::name`, or, in the form of old, when
 * `##[name]` stands anywhere in it. Between `::stop-commands::TOKEN` and `::TOKEN::` it takes none but the latter.
 */

export interface CommandProperties {
  readonly [name: string]: string | number | undefined
}

/** One line, with its line break. Properties that are undefined are left out. */
export function command(name: string, properties: CommandProperties, data: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  )
  return `::${name}${written.length === 0 ? '' : ` ${written.join(',')}`}::${escapeData(data)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/**
 * Lines as they are where none of them reads like a command; else between two lines that make the runner heed none.
 * `token` must be one that nobody can guess, and is good for one use: it is in the log afterwards.
 */
export function guarded(lines: readonly string[], token: () => string): string {
  const text = lines.map(line => `${line}\n`).join('')
  if (!lines.some(readsLikeCommand)) return text
  const word = token()
  return `::stop-commands::${word}\n${text}::${word}::\n`
}

function readsLikeCommand(line: string): boolean {
  return line.includes('##[') || line.trimStart().startsWith('::')
}

/** The same JSON, without what the runner would take for a command: in strings, a bracket may be written by its number. */
export function guardedJson(json: string): string {
  return json.replaceAll('##[', '##\\u005b')
}
