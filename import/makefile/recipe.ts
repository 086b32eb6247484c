/** The lines of a recipe as one script. Make gives each line a shell of its own, which ends with its last command. */

export interface ScriptOptions {
  /** `.ONESHELL`: the lines are one script already. */
  readonly isOneShell: boolean
  readonly isBash: boolean
}

/** `lines` are expanded. */
export function scriptOf(lines: readonly string[], {isOneShell, isBash}: ScriptOptions): string {
  const read = lines.map(readLine).filter(({text}) => text !== '')
  if (isOneShell) return read.map(({text}) => text).join('\n')
  const isAlone = read.length === 1
  return read.map(line => lineAlone(line, {isAlone, isBash})).join('\n')
}

interface Line {
  readonly text: string
  /** `-` before it: what comes of it does not matter. */
  readonly isIgnored: boolean
}

function readLine(written: string): Line {
  const [, signs = '', text = ''] = /^\s*([-@+\s]*)(.*)$/s.exec(written) ?? []
  return {text: text.trimEnd(), isIgnored: signs.includes('-')}
}

/** Whatever a line does to its shell must not reach the next one, and only its last command decides. */
function lineAlone(
  {text, isIgnored}: Line,
  {isAlone, isBash}: {readonly isAlone: boolean; readonly isBash: boolean},
): string {
  if (text.startsWith('#')) return text
  const isSequence = hasOutsideQuotes(text, ';') || text.includes('\n')
  const isPipe = isBash && hasOutsideQuotes(text, '|')
  const changesShell =
    /(?:^|[;&|(]\s*)(?:cd|export|set|exec|exit|source|\.|umask|trap|unset|alias|[A-Za-z_]\w*=\S*(?=$|[;&\s]*$))(?:\s|$)/.test(
      text,
    )
  const options = [...(isSequence ? ['set +e'] : []), ...(isPipe ? ['set +o pipefail'] : [])].join('; ')
  const inner = options === '' ? text : `${options}; ${text}`
  const isApart = options !== '' || (changesShell && !isAlone)
  const apart = isApart ? `(${inner})` : inner
  return isIgnored ? `${/[&|]/.test(apart) && !isApart ? `(${apart})` : apart} || true` : apart
}

function hasOutsideQuotes(text: string, sign: string): boolean {
  const bare = text.replaceAll(/'[^']*'|"(?:\\.|[^"\\])*"|\\./gs, '')
  return bare.includes(sign)
}
