/** Writes a value as YAML in some hand or other: any indentation, brackets or none, comments wherever they may stand. */
import * as fc from 'fast-check'
import type {Json} from '../../../../engine/contracts.ts'

/** A number from 0 to `below - 1`. */
type Dice = (below: number) => number

export interface Scrawled {
  readonly text: string
  readonly comments: readonly string[]
}

/** A text for a value whose top is a mapping. */
export function scrawlOf(value: {readonly [key: string]: Json}): fc.Arbitrary<Scrawled> {
  return fc.array(fc.nat(1_000_000), {minLength: 1, maxLength: 300}).map(numbers => {
    let thrown = 0
    const dice: Dice = below => (numbers[thrown++ % numbers.length] ?? 0) % below
    const pen = createPen(dice)
    pen.mapping(value, 0)
    const text = dice(4) === 0 ? pen.text().replaceAll('\n', '\r\n') : pen.text()
    return {text, comments: pen.comments}
  })
}

function createPen(dice: Dice) {
  let written = ''
  /** Behind a text of lines, a comment that stands as far in as they do would be one of them. */
  let leftOf = Number.POSITIVE_INFINITY
  const comments: string[] = []

  const comment = (): string => {
    const text = `# note ${comments.length + 1}${dice(3) === 0 ? ': - x' : ''}`
    comments.push(text)
    return text
  }
  const behind = (): string => (dice(6) === 0 ? `${' '.repeat(1 + dice(3))}${comment()}` : dice(6) === 0 ? '  ' : '')
  const between = (indent: number): void => {
    for (let lines = dice(8) === 0 ? 1 + dice(3) : 0; lines > 0; lines--) {
      written +=
        dice(2) === 0
          ? `${' '.repeat(dice(2) * indent)}\n`
          : `${' '.repeat(Math.min(dice(indent + 4), leftOf))}${comment()}\n`
    }
    leftOf = Number.POSITIVE_INFINITY
  }

  function entries(indent: number, of: readonly (readonly [string, Json])[], first: string): void {
    for (const [index, [key, value]] of of.entries()) {
      if (index > 0 || first === '') between(indent)
      written += `${index === 0 && first !== '' ? first : ' '.repeat(indent)}${scalar(key, {isKey: true})}:`
      behindKey(value, indent)
    }
  }

  function behindKey(value: Json, indent: number): void {
    if (isCollection(value) && sizeOf(value) > 0 && dice(4) > 0) {
      written += `${behind()}\n`
      const deeper = indent + 1 + dice(5)
      if (Array.isArray(value)) list(value, dice(3) === 0 ? indent : deeper)
      else if (isMapping(value)) mapping(value, deeper)
    } else if (typeof value === 'string' && value.endsWith('\n') && !value.startsWith(' ')) {
      const inner = ' '.repeat(indent + 1 + dice(4))
      const lines = value.slice(0, -1).split('\n')
      leftOf = indent
      written += ` |${behind()}\n${lines.map(line => (line === '' ? '' : inner + line)).join('\n')}\n`
    } else if (dice(8) === 0 && !isCollection(value)) {
      written += `${behind()}\n${' '.repeat(indent + 1 + dice(4))}${scalar(value)}${behind()}\n`
    } else written += `${' '.repeat(1 + dice(3))}${inline(value, indent)}${behind()}\n`
  }

  function list(items: readonly Json[], indent: number): void {
    for (const item of items) {
      between(indent)
      const dash = `${' '.repeat(indent)}-${' '.repeat(1 + dice(4))}`
      const members = isMapping(item) ? Object.entries(item) : []
      if (members.length > 0 && dice(4) > 0) entries(dash.length, members, dash)
      else written += `${dash}${inline(item, indent)}${behind()}\n`
    }
  }

  function mapping(value: {readonly [key: string]: Json}, indent: number): void {
    entries(indent, Object.entries(value), '')
  }

  function inline(value: Json, indent: number): string {
    if (!isCollection(value)) return scalar(value, {isFlow: true})
    const parts = Array.isArray(value)
      ? value.map(item => inline(item, indent))
      : Object.entries(value).map(([key, member]) => `${scalar(key, {isKey: true})}: ${inline(member, indent)}`)
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
    const padding = dice(3) === 0 ? ' ' : ''
    const gap = dice(6) === 0 ? `\n${' '.repeat(indent + 1 + dice(6))}` : ' '
    return `${open}${padding}${parts.join(`,${gap}`)}${padding}${close}`
  }

  function scalar(value: Json, {isKey = false, isFlow = false} = {}): string {
    if (typeof value !== 'string') return JSON.stringify(value)
    const isPlain = /^[A-Za-z][\w./ -]*$/.test(value) && !/^(?:true|false|null|~)$|\s$/i.test(value)
    const style = dice(isPlain ? 4 : 2)
    if (style > 1 && !(isFlow && value.includes(' -'))) return value
    if (style === 1 && !value.includes("'") && !value.includes('\n')) return `'${value}'`
    return isKey || !isPlain ? JSON.stringify(value) : `"${value}"`
  }

  return {mapping, comments, text: () => written}
}

type Collection = readonly Json[] | {readonly [key: string]: Json}

function isCollection(value: Json): value is Collection & Json {
  return typeof value === 'object' && value !== null
}

function isMapping(value: Json): value is {readonly [key: string]: Json} & Json {
  return isCollection(value) && !Array.isArray(value)
}

const sizeOf = (value: Collection): number => Object.keys(value).length
