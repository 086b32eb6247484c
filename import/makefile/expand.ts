/** `$(…)` of a Makefile: constants in their place, the rest as what a shell reads the same. */
import type {Makefile, Variable} from './read.ts'

export interface Expansion {
  readonly text: string
  /** What could not be expanded, and why: the text is not what make would make of it. */
  readonly problems: readonly string[]
  /** What is not quite the same. */
  readonly remarks: readonly string[]
}

/** What a rule gives to its recipe: `@`, `<`, `^`. */
export type Automatic = ReadonlyMap<string, string>

/** Of make itself, where a Makefile says nothing else. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['MAKE', 'make'],
  ['CC', 'cc'],
  ['CXX', 'g++'],
  ['AR', 'ar'],
  ['RM', 'rm -f'],
  ['MAKEFLAGS', ''],
  ['SHELL', '/bin/sh'],
])

const MAX_DEPTH = 20
/** Variables that name each other twice double a text over and over. */
const MAX_REFERENCES = 10_000
const MAX_LENGTH = 100_000

/** `inShell`: variables of the environment and commands may stay, for the shell that reads the text. */
export function expand(
  text: string,
  {variables}: Pick<Makefile, 'variables'>,
  {automatic = new Map(), inShell}: {readonly automatic?: Automatic; readonly inShell: boolean},
): Expansion {
  const problems: string[] = []
  const remarks: string[] = []
  let references = 0

  function expandText(source: string, depth: number): string {
    let result = ''
    let at = 0
    while (at < source.length && result.length <= MAX_LENGTH) {
      if (source[at] !== '$') {
        result += source[at++]
        continue
      }
      const {written, inner, end} = referenceAt(source, at)
      at = end
      if (inner === '$') result += inShell ? '$' : '$$'
      else result += valueOf(inner, {written, depth})
    }
    return result
  }

  function valueOf(inner: string, {written, depth}: {readonly written: string; readonly depth: number}): string {
    const automatically = automaticValue(inner)
    if (automatically !== undefined) return automatically
    const [, name = '', rest = ''] = /^([\w-]+)\s+(.*)$/s.exec(inner) ?? []
    if (name === 'shell' && inShell) return `$(${expandText(rest, depth + 1)})`
    if (name === 'wildcard' && inShell) {
      remarks.push(`"${written}" is left to the shell, which keeps the pattern where nothing matches`)
      return expandText(rest, depth + 1)
    }
    if (name !== '' || !/^[\w.-]+$/.test(inner)) return unknown(written, 'is a function of make')
    const variable = variables.get(inner)
    if (variable !== undefined) return variableValue(inner, variable, depth)
    if (inner === 'CURDIR' || inner === 'PWD') return inShell ? '$PWD' : '.'
    const known = builtIn.get(inner)
    if (known !== undefined) return known
    return inShell && /^\w+$/.test(inner) ? `\${${inner}-}` : unknown(written, 'has no value in the file')
  }

  function variableValue(name: string, {value, isDefault, isComputed}: Variable, depth: number): string {
    if (isComputed || depth >= MAX_DEPTH || ++references > MAX_REFERENCES)
      return unknown(`$(${name})`, 'is known only when make runs')
    const expanded = expandText(value, depth + 1)
    const isWord = /^[\w./:@=+-]*$/.test(expanded)
    return isDefault && inShell && isWord ? `\${${name}-${expanded}}` : expanded
  }

  function automaticValue(inner: string): string | undefined {
    const [, sign = '', part] = /^([@<^?+*|])([DF])?$/.exec(inner) ?? []
    if (sign === '') return undefined
    const value = automatic.get(sign === '?' || sign === '+' ? '^' : sign)
    if (value === undefined || sign === '*' || sign === '|') return unknown(`$${sign}`, 'is known only when make runs')
    if (sign === '?') remarks.push('"$?" stands for all prerequisites here, not only for the newer ones')
    if (part === undefined) return value
    const parts = value.split(' ').map(path => (part === 'F' ? path.replace(/^.*\//, '') : folderOf(path)))
    return parts.join(' ')
  }

  function unknown(written: string, why: string): string {
    problems.push(`"${written}" ${why}`)
    return written
  }

  return {text: expandText(text, 0), problems: [...new Set(problems)], remarks: [...new Set(remarks)]}
}

const folderOf = (path: string): string => (path.includes('/') ? path.replace(/\/[^/]*$/, '') : '.')

/** What a `$` begins: one sign, or what stands in brackets, which may nest. */
function referenceAt(text: string, at: number): {written: string; inner: string; end: number} {
  const open = text[at + 1] ?? ''
  const close = open === '(' ? ')' : open === '{' ? '}' : ''
  if (close === '') return {written: text.slice(at, at + 2), inner: open, end: at + 2}
  let depth = 0
  for (let index = at + 1; index < text.length; index++) {
    if (text[index] === open) depth++
    if (text[index] === close && --depth === 0) {
      return {written: text.slice(at, index + 1), inner: text.slice(at + 2, index), end: index + 1}
    }
  }
  return {written: text.slice(at), inner: text.slice(at + 2), end: text.length}
}
