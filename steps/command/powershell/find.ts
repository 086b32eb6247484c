/** `find` by name, kind, depth and age. Its other tests and actions have no counterpart. */
import {pathsOf, quoted, type Refused, type ShellWord, unsupported} from './flags.ts'

interface Search {
  depth: string
  kind: string
  readonly where: string[]
  action: string
}

const SHOW = 'ForEach-Object { Resolve-Path -Relative -LiteralPath $_.FullName }'

export function convertFind(args: readonly ShellWord[]): string | Refused {
  const firstTest = args.findIndex(({text}) => /^[-(!]/.test(text))
  const paths = firstTest === -1 ? args : args.slice(0, firstTest)
  const tests = firstTest === -1 ? [] : args.slice(firstTest)
  const search: Search = {depth: '', kind: '', where: [], action: SHOW}
  const unknown: string[] = []
  for (let at = 0; at < tests.length; at++) {
    const test = tests[at]?.text ?? ''
    const read = valued.get(test)
    const value = tests[at + 1]?.text
    if (test === '-print') continue
    if (test === '-delete') search.action = 'Remove-Item -Force'
    else if (read !== undefined && value !== undefined && read(value, search)) at++
    else {
      // What follows belongs to it.
      unknown.push(read === undefined || value === undefined ? test : `${test} ${value}`)
      break
    }
  }
  if (unknown.length > 0) return unsupported(unknown)
  const where = search.where.length === 0 ? '' : ` | Where-Object { ${search.where.join(' -and ')} }`
  const from = paths.length === 0 ? [{text: '.', isPattern: false}] : paths
  return `Get-ChildItem ${pathsOf(from)} -Recurse -Force${search.depth}${search.kind}${where} | ${search.action}`
}

/** Each says whether it can take the value. */
const valued: ReadonlyMap<string, (value: string, search: Search) => boolean> = new Map([
  ['-name', (value: string, search: Search) => search.where.push(`$_.Name -clike ${quoted(value)}`) > 0],
  ['-iname', (value: string, search: Search) => search.where.push(`$_.Name -ilike ${quoted(value)}`) > 0],
  [
    '-type',
    (value: string, search: Search) => {
      search.kind = value === 'f' ? ' -File' : ' -Directory'
      return value === 'f' || value === 'd'
    },
  ],
  [
    '-maxdepth',
    (value: string, search: Search) => {
      search.depth = ` -Depth ${Number(value) - 1}`
      return /^[1-9]\d*$/.test(value)
    },
  ],
  [
    '-mtime',
    (value: string, search: Search) => {
      const [, sign, days] = /^([+-])(\d+)$/.exec(value) ?? []
      // `+7` counts whole days that are over: from eight days on.
      const age = sign === '+' ? `-le (Get-Date).AddDays(-${Number(days) + 1})` : `-gt (Get-Date).AddDays(-${days})`
      return days !== undefined && search.where.push(`$_.LastWriteTime ${age}`) > 0
    },
  ],
])
