/** `grep` in files and folders. It ends with status 1 where nothing matches, as grep does. */
import {type Flags, noFile, pathsOf, quoted, type Refused, readFlags, type ShellWord} from './flags.ts'

const table = {
  plain: 'rRinlvqEFwohHs',
  valued: 'em',
  long: {
    '--recursive': 'r',
    '--ignore-case': 'i',
    '--line-number': 'n',
    '--files-with-matches': 'l',
    '--invert-match': 'v',
    '--quiet': 'q',
    '--extended-regexp': 'E',
    '--fixed-strings': 'F',
    '--word-regexp': 'w',
    '--only-matching': 'o',
    '--no-filename': 'h',
  },
}

export function convertGrep(args: readonly ShellWord[]): string | Refused {
  const includes = args.filter(({text}) => text.startsWith('--include='))
  const flags = readFlags(
    args.filter(word => !includes.includes(word)),
    table,
  )
  if ('refused' in flags) return flags
  const [first, ...rest] = flags.operands
  const pattern = flags.value('e') ?? first?.text
  const named = flags.value('e') === undefined ? rest : flags.operands
  const isRecursive = flags.has('r') || flags.has('R')
  if (pattern === undefined) return {refused: 'it has no pattern'}
  if (flags.has('m')) return {refused: '"-m" is a flag without a counterpart'}
  if (named.length === 0 && !isRecursive) return noFile
  const expression = expressionFor(pattern, flags)
  if (typeof expression === 'object') return expression
  const paths = named.length === 0 ? [{text: '.', isPattern: false}] : named
  const files = isRecursive
    ? `Get-ChildItem ${pathsOf(paths)} -Recurse -File${whereIncluded(includes)} | Select-String`
    : `Select-String ${pathsOf(paths)}`
  const isOneFile = !isRecursive && paths.length === 1 && paths[0]?.isPattern !== true
  const found = `$found = @(${files} ${expression})`
  return `${found}; ${shown(flags, isOneFile)}if ($found.Count -eq 0) { exit 1 }`
}

function whereIncluded(includes: readonly ShellWord[]): string {
  const tests = includes.map(({text}) => `$_.Name -clike ${quoted(text.slice('--include='.length))}`)
  return tests.length === 0 ? '' : ` | Where-Object { ${tests.join(' -or ')} }`
}

function expressionFor(pattern: string, flags: Flags): string | Refused {
  if (/\[\[:/.test(pattern) && !flags.has('F')) return {refused: 'its pattern has a class such as [:space:]'}
  const isFixed = flags.has('F') && !flags.has('w')
  const literal = flags.has('F') ? pattern.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&') : pattern
  const extended = flags.has('E') || flags.has('F') ? literal : fromBasic(literal)
  const whole = flags.has('w') ? `\\b(?:${extended})\\b` : extended
  return [
    `-Pattern ${quoted(isFixed ? pattern : whole)}`,
    ...(isFixed ? ['-SimpleMatch'] : []),
    ...(flags.has('i') ? [] : ['-CaseSensitive']),
    ...(flags.has('v') ? ['-NotMatch'] : []),
    ...(flags.has('l') ? ['-List'] : []),
    ...(flags.has('o') ? ['-AllMatches'] : []),
  ].join(' ')
}

/** In basic expressions these are ordinary characters, and operators with a backslash: just the other way round. */
function fromBasic(pattern: string): string {
  return pattern.replaceAll(/\\([(){}|+?])|\$\{\{.*?\}\}|[(){}|+?]/g, (found, escaped?: string) => {
    if (found.startsWith('${{')) return found
    return escaped ?? `\\${found}`
  })
}

/** The lines as grep prints them. */
function shown(flags: Flags, isOneFile: boolean): string {
  if (flags.has('q')) return ''
  const path = '$_.RelativePath($PWD.Path)'
  if (flags.has('l')) return `$found | ForEach-Object { ${path} }; `
  const isNamed = flags.has('H') || (!isOneFile && !flags.has('h'))
  const parts = [...(isNamed ? [path] : []), ...(flags.has('n') ? ['$_.LineNumber'] : [])]
  const text = flags.has('o') ? '$_.Matches.Value' : '$_.Line'
  if (parts.length > 0 && flags.has('o'))
    return `$found | ForEach-Object { foreach ($m in $_.Matches) { ${joined(parts, '$m.Value')} } }; `
  return `$found | ForEach-Object { ${parts.length === 0 ? text : joined(parts, text)} }; `
}

const joined = (parts: readonly string[], text: string): string => `@(${[...parts, text].join(', ')}) -join ':'`
