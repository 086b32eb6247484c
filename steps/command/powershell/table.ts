/** The Unix commands that have a counterpart in PowerShell, each with the flags that have one. */
import type {Program} from '../program.ts'
import {convertFind} from './find.ts'
import {noFile, pathsOf, quoted, type Refused, readFlags, type ShellWord} from './flags.ts'
import {convertGrep} from './grep.ts'

/** Text for PowerShell, another program, or why neither. */
export type Converter = (args: readonly ShellWord[]) => string | Program | Refused

const here: readonly ShellWord[] = [{text: '.', isPattern: false}]

function ls(args: readonly ShellWord[]): string | Refused {
  const flags = readFlags(args, {plain: 'laA1Rt', long: {'--all': 'a', '--recursive': 'R'}})
  if ('refused' in flags) return flags
  const paths = flags.operands.length === 0 ? here : flags.operands
  const force = flags.has('a') || flags.has('A') ? ' -Force' : ''
  const recurse = flags.has('R') ? ' -Recurse' : ''
  const sort = flags.has('t') ? ' | Sort-Object LastWriteTime -Descending' : ''
  const names = flags.has('l') ? '' : ' | ForEach-Object { $_.Name }'
  return `Get-ChildItem ${pathsOf(paths)}${force}${recurse}${sort}${names}`
}

function cat(args: readonly ShellWord[]): string | Refused {
  const flags = readFlags(args, {plain: ''})
  if ('refused' in flags) return flags
  return flags.operands.length === 0 ? noFile : `Get-Content ${pathsOf(flags.operands)}`
}

function rm(args: readonly ShellWord[]): string | Refused {
  const flags = readFlags(args, {plain: 'rRf', long: {'--recursive': 'r', '--force': 'f'}})
  if ('refused' in flags) return flags
  const recurse = flags.has('r') || flags.has('R') ? ' -Recurse' : ''
  // With -f, what is not there is no error.
  const force = flags.has('f') ? ' -Force -ErrorAction SilentlyContinue; exit 0' : ''
  return flags.operands.length === 0
    ? {refused: 'it names no file'}
    : `Remove-Item ${pathsOf(flags.operands)}${recurse}${force}`
}

/** Both take sources and, last, a destination. */
const transfer =
  (cmdlet: 'Copy-Item' | 'Move-Item', plain: string): Converter =>
  args => {
    const flags = readFlags(args, {plain, long: {'--recursive': 'r', '--force': 'f'}})
    if ('refused' in flags) return flags
    const sources = flags.operands.slice(0, -1)
    const destination = flags.operands.at(-1)
    if (sources.length === 0 || destination === undefined) return {refused: 'it names no source and destination'}
    const recurse = flags.has('r') || flags.has('R') ? ' -Recurse' : ''
    return `${cmdlet} ${pathsOf(sources)} -Destination ${quoted(destination.text)}${recurse} -Force`
  }

function mkdir(args: readonly ShellWord[]): string | Refused {
  const flags = readFlags(args, {plain: 'p', long: {'--parents': 'p'}})
  if ('refused' in flags) return flags
  const paths = flags.operands.map(word => quoted(word.text)).join(', ')
  if (paths === '') return {refused: 'it names no folder'}
  return `New-Item -ItemType Directory -Path ${paths}${flags.has('p') ? ' -Force' : ''} | Out-Null`
}

function which(args: readonly ShellWord[]): string | Refused {
  const flags = readFlags(args, {plain: 'a'})
  if ('refused' in flags) return flags
  const names = flags.operands.map(word => quoted(word.text)).join(', ')
  if (names === '') return {refused: 'it names no program'}
  return `Get-Command -CommandType Application -Name ${names}${flags.has('a') ? ' -All' : ''} | ForEach-Object { $_.Source }`
}

/** Windows has the program itself; in PowerShell its name alone means something else. */
function curl(args: readonly ShellWord[]): Program {
  const texts = args.map(({text}) => (text === '/dev/null' ? 'NUL' : text))
  return {kind: 'program', command: 'curl.exe', args: texts}
}

/** `head` and `tail`: so many lines of one end of a file. */
const endOf =
  (parameter: 'TotalCount' | 'Tail'): Converter =>
  args => {
    const flags = readFlags(args, {plain: '', valued: 'n', long: {'--lines': 'n'}})
    if ('refused' in flags) return flags
    const [file, ...others] = flags.operands
    if (file === undefined) return noFile
    if (others.length > 0) return {refused: 'it names several files'}
    const lines = flags.value('n') ?? '10'
    const from = /^\+(\d+)$/.exec(lines)?.[1]
    if (parameter === 'Tail' && from !== undefined) {
      return `Get-Content ${pathsOf([file])} | Select-Object -Skip ${Math.max(0, Number(from) - 1)}`
    }
    if (!/^\d+$/.test(lines)) return {refused: `"-n ${lines}" has no counterpart`}
    return `Get-Content ${pathsOf([file])} -${parameter} ${lines}`
  }

function wc(args: readonly ShellWord[]): string | Refused {
  const flags = readFlags(args, {plain: 'lwc', long: {'--lines': 'l', '--words': 'w', '--bytes': 'c'}})
  if ('refused' in flags) return flags
  const [file, ...others] = flags.operands
  if (file === undefined) return noFile
  if (others.length > 0 || file.isPattern) return {refused: 'it names several files'}
  const path = pathsOf([file])
  const counts = [
    ...(flags.has('l') ? [`@(Get-Content ${path}).Count`] : []),
    ...(flags.has('w') ? [`(Get-Content ${path} | Measure-Object -Word).Words`] : []),
    ...(flags.has('c') ? [`(Get-Item ${path}).Length`] : []),
  ]
  const [count, ...more] = counts
  if (count === undefined || more.length > 0) return {refused: 'one of "-l", "-w" and "-c" has a counterpart'}
  return `[string](${count}) + ' ' + ${quoted(file.text)}`
}

export const convertersByName: ReadonlyMap<string, Converter> = new Map<string, Converter>([
  ['ls', ls],
  ['find', convertFind],
  ['grep', convertGrep],
  ['cat', cat],
  ['rm', rm],
  ['cp', transfer('Copy-Item', 'rRf')],
  ['mv', transfer('Move-Item', 'f')],
  ['mkdir', mkdir],
  ['which', which],
  ['curl', curl],
  ['head', endOf('TotalCount')],
  ['tail', endOf('Tail')],
  ['wc', wc],
])
