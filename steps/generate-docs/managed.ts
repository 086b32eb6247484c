/**
 * The parts of a file that are generated, between two markers; what stands around them belongs to people. The first
 * marker says what the part was made from and what it was, so that both a change of the source and one of the text show,
 * without generating anything anew. Pure.
 */
import {sha256} from '../../engine/canonical.ts'
import {SortieError} from '../../engine/errors.ts'

export interface ManagedPart {
  /** Without white space: `readme`, `module:src/a.ts`. */
  readonly name: string
  /** What it is made from, as one text. */
  readonly inputs: string
  readonly text: string
}

/** Why a file does not hold what would be generated; null where nothing says so. */
export type Staleness = 'missing' | 'unmarked' | 'broken' | 'inputs' | 'edited'

const DIGEST_LETTERS = 16
const digestOf = (text: string): string => sha256(text).slice(0, DIGEST_LETTERS)

export const markersOf = (name: string): {readonly begin: string; readonly end: string} => ({
  begin: `<!-- sortie:begin ${name} -->`,
  end: `<!-- sortie:end ${name} -->`,
})

/** A path as it can stand in a marker: no white space, and nothing that ends a comment. */
export function markerName(kind: string, path: string): string {
  return `${kind}:${path.replace(/[\s%<>]|-(?=-)/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}`
}

/** The part with its markers. A line in it that looks like a marker is none. */
export function marked({name, inputs, text}: ManagedPart): string {
  const body = text.replace(/<!--(\s*)sortie:/g, '&lt;!--$1sortie:').trim()
  return `<!-- sortie:begin ${name} inputs=${digestOf(inputs)} text=${digestOf(body)} -->\n${body}\n<!-- sortie:end ${name} -->`
}

interface Found {
  /** Offsets: of the first marker, behind it, of the last one, behind it. */
  readonly start: number
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly end: number
  /** null where a person wrote the marker. */
  readonly inputs: string | null
  readonly text: string | null
}

type Search = Found | 'none' | 'broken'

function find(content: string, name: string): Search {
  const lines = [...content.matchAll(/^[ \t]*<!--[ \t]*sortie:(begin|end)[ \t]+(\S+)([^\n]*?)-->[ \t]*$/gm)]
  const own = lines.filter(line => line[2] === name)
  const [first, second] = own
  if (first === undefined) return 'none'
  const isPair = own.length === 2 && first[1] === 'begin' && second?.[1] === 'end'
  const isAlone = lines.indexOf(first) + 1 === (second === undefined ? -1 : lines.indexOf(second))
  if (!isPair || !isAlone || second === undefined) return 'broken'
  const attribute = (key: string) => new RegExp(`\\b${key}=([0-9a-f]+)`).exec(first[3] ?? '')?.[1] ?? null
  return {
    start: first.index,
    bodyStart: first.index + first[0].length,
    bodyEnd: second.index,
    end: second.index + second[0].length,
    inputs: attribute('inputs'),
    text: attribute('text'),
  }
}

const isEdited = (content: string, {bodyStart, bodyEnd, text}: Found): boolean =>
  text !== null && text !== digestOf(unixLines(content.slice(bodyStart, bodyEnd)).trim())

const unixLines = (text: string): string => text.replaceAll('\r\n', '\n')

/** `content`: null where there is no file. */
export function stalenessOf(
  content: string | null,
  {name, inputs}: Pick<ManagedPart, 'name' | 'inputs'>,
): Staleness | null {
  if (content === null) return 'missing'
  // `$` of a pattern stands before a line feed alone.
  const found = find(unixLines(content), name)
  if (found === 'none') return 'unmarked'
  if (found === 'broken') return 'broken'
  if (found.inputs !== digestOf(inputs)) return 'inputs'
  return isEdited(unixLines(content), found) ? 'edited' : null
}

export interface Placing {
  readonly path: string
  /** Write over what people wrote in place of the part, and over a file without markers. */
  readonly force: boolean
}

/**
 * The content with these parts in their places; a part without a place goes to the end of a file that has one of them.
 * Throws DOCS_UNMARKED, DOCS_BROKEN_MARKERS or DOCS_EDITED.
 */
export function withParts(content: string | null, parts: readonly ManagedPart[], placing: Placing): string {
  const fresh = `${parts.map(marked).join('\n\n')}\n`
  if (content === null || content.trim() === '') return fresh
  const usesCrlf = content.includes('\r\n')
  let text = unixLines(content)
  const isMarked = parts.some(({name}) => find(text, name) !== 'none')
  if (!isMarked) {
    if (placing.force) return fresh
    throw unmarked(placing.path, parts)
  }
  for (const part of parts) text = withPart(text, part, placing)
  return usesCrlf ? rejoined(content, text) : text
}

/** Line ends are put back as they were; where they were mixed, those around the parts stay. */
function rejoined(before: string, text: string): string {
  return /(?<!\r)\n/.test(before) ? text : text.replaceAll('\n', '\r\n')
}

function withPart(text: string, part: ManagedPart, {path, force}: Placing): string {
  const found = find(text, part.name)
  if (found === 'none') return `${text.trimEnd()}\n\n${marked(part)}\n`
  if (found === 'broken') {
    const {begin, end} = markersOf(part.name)
    throw new SortieError('DOCS_BROKEN_MARKERS', {
      message: `the markers of "${part.name}" in "${path}" are no pair`,
      hint: `keep one line "${begin}", and below it one line "${end}", with no other marker between them`,
    })
  }
  if (isEdited(text, found) && !force) {
    throw new SortieError('DOCS_EDITED', {
      message: `somebody changed what is generated between the markers of "${part.name}" in "${path}"`,
      hint: 'move what is to stay outside the markers, then write over the rest with `force` (--force)',
    })
  }
  return text.slice(0, found.start) + marked(part) + text.slice(found.end)
}

function unmarked(path: string, parts: readonly ManagedPart[]): SortieError {
  const {begin, end} = markersOf(parts[0]?.name ?? '')
  return new SortieError('DOCS_UNMARKED', {
    message: `"${path}" is there already, and nothing in it says where generated text may stand`,
    hint: `write "${begin}" and "${end}" on two lines where it is to go, or replace the whole file with \`force\` (--force)`,
  })
}
