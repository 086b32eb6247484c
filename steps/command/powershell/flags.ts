/** The flags and operands of a Unix command. */

export interface ShellWord {
  readonly text: string
  /** Holds `*`, `?` or `[` outside quotes, which a shell would have matched with files. */
  readonly isPattern: boolean
}

/** Why a command cannot be converted, in words that follow a colon. */
export interface Refused {
  readonly refused: string
}

export interface Flags {
  readonly has: (letter: string) => boolean
  readonly value: (letter: string) => string | undefined
  readonly operands: readonly ShellWord[]
}

export interface FlagTable {
  /** Letters without a value. */
  readonly plain: string
  /** Letters with a value, in the same word or the next. */
  readonly valued?: string
  /** What stands for a letter: `--recursive`. */
  readonly long?: {readonly [word: string]: string}
}

export function readFlags(args: readonly ShellWord[], table: FlagTable): Flags | Refused {
  const {plain, valued = '', long = {}} = table
  const values = new Map<string, string>()
  const operands: ShellWord[] = []
  const unknown: string[] = []
  for (let at = 0; at < args.length; at++) {
    const word = args[at]
    if (word === undefined) break
    if (word.text === '--') {
      operands.push(...args.slice(at + 1))
      break
    }
    if (word.text.startsWith('--')) {
      const [name = '', value] = word.text.split(/=(.*)/s)
      const letter = long[name]
      if (letter === undefined || (value === undefined) === valued.includes(letter)) unknown.push(word.text)
      else values.set(letter, value ?? '')
    } else if (/^-./.test(word.text)) {
      const read = lettersIn(word.text.slice(1), {plain, valued})
      for (const letter of read.plain) values.set(letter, '')
      if (read.valued !== undefined) values.set(read.valued, read.value ?? args[++at]?.text ?? '')
      unknown.push(...read.unknown.map(letter => `-${letter}`))
    } else operands.push(word)
  }
  if (unknown.length > 0) return unsupported(unknown)
  return {has: letter => values.has(letter), value: letter => values.get(letter), operands}
}

export function unsupported(flags: readonly string[]): Refused {
  const named = flags.map(flag => `"${flag}"`).join(', ')
  return {refused: `${named} ${flags.length === 1 ? 'is a flag' : 'are flags'} without a counterpart`}
}

interface Letters {
  readonly plain: readonly string[]
  readonly valued?: string
  readonly value?: string
  readonly unknown: readonly string[]
}

/** `-rf` is `-r -f`; `-n5` is `-n 5`; `-5` is `-n 5` where the table has `-n`. */
function lettersIn(cluster: string, {plain, valued}: {plain: string; valued: string}): Letters {
  if (/^\d+$/.test(cluster) && valued.includes('n')) return {plain: [], valued: 'n', value: cluster, unknown: []}
  const found: string[] = []
  const unknown: string[] = []
  for (const [index, letter] of cluster.split('').entries()) {
    if (valued.includes(letter)) {
      const value = cluster.slice(index + 1)
      return {plain: found, valued: letter, ...(value !== '' && {value}), unknown}
    }
    if (plain.includes(letter)) found.push(letter)
    else unknown.push(letter)
  }
  return {plain: found, unknown}
}

export const noFile: Refused = {refused: 'it reads standard input'}

/** A text in PowerShell. Expressions stay what they are, for the environment variable that takes their place. */
export function quoted(text: string): string {
  if (!text.includes('${{')) return `'${text.replaceAll("'", "''")}'`
  const escaped = text.replaceAll(/\$\{\{.*?\}\}|[`"$]/g, found => (found.length > 1 ? found : `\`${found}`))
  return `"${escaped}"`
}

/** `-LiteralPath 'a', 'b'`, or `-Path` where one of them is to be matched with files. */
export function pathsOf(words: readonly ShellWord[]): string {
  const flag = words.some(word => word.isPattern) ? '-Path' : '-LiteralPath'
  return `${flag} ${words.map(word => quoted(word.text)).join(', ')}`
}
