/** The commands that read their arguments as code: there, a value that stands in a variable is still not safe. */
import {type Refusal, refused} from './script-cursor.ts'

/** Stands for an expression in the text of a word. */
export const expressionMark = '\ue000'

interface WordInCommand {
  /** The words of the command before this one. */
  readonly words: readonly string[]
  /** As written, at most a few dozen characters of each quoted part; each expression in it is one `expressionMark`. */
  readonly word: string
  /** What follows it in the script, a few characters. */
  readonly rest: string
}

const evaluated = (command: string) =>
  refused(
    `an expression stands in the arguments of "${command}", which runs them as code`,
    'call the command without it',
  )
const innerScript = refused(
  'an expression stands in the script of another shell, which would run its value as code',
  'hand it over as an argument: sh -c \'echo "$1"\' sh ${{ … }}',
)
const asNumber = refused(
  'an expression stands where the shell evaluates its value as arithmetic',
  'compare with `[ … -eq … ]`, which takes numbers only',
)
const asName = refused('an expression stands where the shell reads the name of a variable', 'write the name itself')

/** Why an expression in this word is not safe; undefined when it is. */
export function refusalInCommand({words, word, rest}: WordInCommand): Refusal | undefined {
  const [command = '', ...args] = commandAfterPrefixes(words)
  const last = words.at(-1) ?? ''
  if (evaluators.has(command)) return evaluated(command)
  if (/^-[a-z]*c$/.test(last) && words.some(word => shells.has(word.slice(word.lastIndexOf('/') + 1))))
    return innerScript
  if (/^[A-Za-z_]\w*\[[^\]]*\ue000/.test(word) || word.includes('$[')) return asNumber
  if (command === '[[' && (arithmeticOperator.test(last) || /^\s+-(eq|ne|lt|le|gt|ge)\s/.test(rest))) return asNumber
  if (last === '-v' && takesNameAfterV.has(command)) return asName
  if (!declarers.has(command)) return undefined
  if (args.some(arg => /^-[A-Za-z]*i/.test(arg))) return asNumber
  return /^[^=]*\ue000/.test(word) ? asName : undefined
}

/** Without assignments and words such as `sudo` that go before the command itself. */
export function commandAfterPrefixes(words: readonly string[]): readonly string[] {
  const first = words.findIndex(word => !prefixes.has(word) && !/^[A-Za-z_]\w*\+?=/.test(word))
  return first === -1 ? [] : words.slice(first)
}

const evaluators: ReadonlySet<string> = new Set(['eval', 'let', 'trap'])
const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ksh', 'zsh', 'busybox', 'su'])
const prefixes: ReadonlySet<string> = new Set(['command', 'builtin', 'exec', 'sudo', 'env', 'nohup', 'time'])
const declarers: ReadonlySet<string> = new Set([
  'declare',
  'typeset',
  'local',
  'readonly',
  'export',
  'unset',
  'read',
  'mapfile',
  'readarray',
])
const takesNameAfterV: ReadonlySet<string> = new Set(['[', '[[', 'test', 'printf'])
const arithmeticOperator = /^-(eq|ne|lt|le|gt|ge)$/
