/** Commands that each had a shell of their own, as lines of one script. */

export interface ShellLine {
  readonly text: string
  /** What comes of it does not matter. */
  readonly isAllowedToFail: boolean
}

/** Whatever a line does to its shell must not reach the next one, and only its last command decides. */
export function scriptOf(lines: readonly ShellLine[], {isBash}: {readonly isBash: boolean}): string {
  return lines.map(line => lineAlone(line, {isAlone: lines.length === 1, isBash})).join('\n')
}

/** What sets, leaves or ends the shell that reads it. */
const changesShell =
  /(?:^|[;&|(]\s*)(?:(?:cd|export|set|exec|exit|source|\.|umask|trap|unset|alias)(?:\s|$)|[A-Za-z_]\w*=\S*\s*(?:$|[;&]))/

function lineAlone(
  {text, isAllowedToFail}: ShellLine,
  {isAlone, isBash}: {readonly isAlone: boolean; readonly isBash: boolean},
): string {
  if (text.startsWith('#')) return text
  const bare = withoutQuoted(text)
  const isSequence = bare.includes(';') || text.includes('\n')
  const options = [...(isSequence ? ['set +e'] : []), ...(isBash && bare.includes('|') ? ['set +o pipefail'] : [])]
  const inner = [...options, text].join('; ')
  const isApart = options.length > 0 || (changesShell.test(text) && !isAlone) || (isAllowedToFail && /[&|]/.test(bare))
  const apart = isApart ? `(${inner}${text.includes('\n') ? '\n' : ''})` : inner
  return isAllowedToFail ? `${apart} || true` : apart
}

function withoutQuoted(text: string): string {
  return text.replaceAll(/'[^']*'|"(?:\\.|[^"\\])*"|\\./gs, '')
}

/** `bash` for what a plain shell does not read. */
export function shellFor(text: string): 'sh' | 'bash' {
  return /\[\[|<\(|<<<|\bpipefail\b|\bsource\s|\bdeclare\s|\$'|\w=\(/.test(text) ? 'bash' : 'sh'
}
