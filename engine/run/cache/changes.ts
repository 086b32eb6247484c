/** What differs between two pieces of work, in words. Pure. */
import {type FileDigests, type FingerprintParts, type PartKind, unreachable} from '../../contracts.ts'

type Change = 'changed' | 'added' | 'gone'

/** In the order in which they are named: what is done before what it is done with. */
const kinds: readonly PartKind[] = ['host', 'step', 'param', 'value', 'key', 'program', 'env', 'input']
/** Together they are what people call the command. */
const ofTheCommand: ReadonlySet<string> = new Set(['command', 'args', 'run', 'shell', 'fallback_command'])

/** The first difference, and how many more there are; null where there is none. */
export function changeBetween(before: FingerprintParts, after: FingerprintParts): string | null {
  return firstOf(
    kinds.flatMap(kind => differences(before[kind], after[kind]).map(({name, change}) => inWords(kind, name, change))),
  )
}

/** As `changeBetween`, of files alone. `what` they are: 'output'. */
export function fileChange(what: 'input' | 'output', before: FileDigests, after: FileDigests): string | null {
  return firstOf(differences(before, after).map(({name, change}) => fileInWords(what, name, change)))
}

function firstOf(changes: readonly string[]): string | null {
  const [first, ...others] = new Set(changes)
  if (first === undefined) return null
  return others.length === 0 ? first : `${first}, and ${others.length} more`
}

function differences(
  before: {readonly [name: string]: string},
  after: {readonly [name: string]: string},
): {readonly name: string; readonly change: Change}[] {
  const valueIn = (parts: {readonly [name: string]: string}, name: string) =>
    Object.hasOwn(parts, name) ? parts[name] : undefined
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].sort().flatMap(name => {
    const [was, is] = [valueIn(before, name), valueIn(after, name)]
    if (was === is) return []
    return [{name, change: was === undefined ? 'added' : is === undefined ? 'gone' : 'changed'}]
  })
}

function inWords(kind: PartKind, name: string, change: Change): string {
  switch (kind) {
    case 'host':
    case 'step':
      return `${name} changed`
    case 'param':
      return ofTheCommand.has(name) ? 'command changed' : `parameter "${name}" changed`
    case 'value':
      return `value of ${name} changed`
    case 'key':
      return 'key changed'
    case 'program':
      return `program "${name}" changed`
    case 'env':
      return `env ${name} ${change === 'gone' ? 'removed' : change}`
    case 'input':
      return fileInWords(kind, name, change)
    default:
      return unreachable(kind)
  }
}

const fileInWords = (what: 'input' | 'output', path: string, change: Change): string =>
  `${what} ${path} ${change === 'gone' ? 'deleted' : change}`
