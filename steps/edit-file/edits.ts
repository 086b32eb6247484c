/** Edits of a text, one after the other; one that cannot be made says why, and then none is. Pure. */
import {SortieError} from '../../engine/errors.ts'
import type {Replacement} from '../../schemas/types.gen.ts'
import {excerpt, nearestLines} from './nearest.ts'
import {type Found, findAll} from './occurrences.ts'
import {type TextFile, withLineEnds} from './text-file.ts'

export interface Edits {
  /** For messages. */
  readonly path: string
  readonly replace: readonly Replacement[]
  readonly append?: string
}

export interface Edited {
  readonly text: TextFile
  readonly replacements: number
}

/** A file that edits made larger than this is no text any more. */
const MAX_CHARACTERS = 64 * 1024 * 1024
/** The most texts that one edit replaces: `count` names no more either. */
const MAX_REPLACED = 1_000_000
/** Of the lines named in a message. */
const MAX_LINES_NAMED = 10

/** Throws EDIT_NO_MATCH, EDIT_WRONG_COUNT or EDIT_TOO_LARGE. */
export function edited(file: TextFile, {path, replace, append}: Edits): Edited {
  let current = file
  let replacements = 0
  for (const [index, replacement] of replace.entries()) {
    const label = replace.length === 1 ? '' : `edit ${index + 1}: `
    const {text, count} = replaced(current, replacement, {path, label})
    current = {...current, text}
    replacements += count
  }
  const text = append === undefined ? current.text : appended(current, append)
  return {text: {...current, text}, replacements}
}

interface Where {
  readonly path: string
  /** Which of several edits; empty for the only one. */
  readonly label: string
}

function replaced(file: TextFile, replacement: Replacement, where: Where): {text: string; count: number} {
  const {old, all = false, count: expected = 1, if_missing: ifMissing = 'fail'} = replacement
  const isOne = !all && expected === 1
  // Where one is meant, a second that overlaps it is in doubt as well.
  const found = findAll(file.text, old, {overlapping: isOne, most: isOne ? 1_000 : MAX_REPLACED + 1})
  if (found.length === 0 && ifMissing === 'ignore') return {text: file.text, count: 0}
  if (found.length === 0) throw noMatch(file, replacement, where)
  if (!all && found.length !== expected) throw wrongCount(file, {...replacement, count: expected}, found, where)
  return {text: withReplaced(file, found, withLineEnds(replacement.new, file), where), count: found.length}
}

function withReplaced({text}: TextFile, found: readonly Found[], replacement: string, {path, label}: Where): string {
  if (found.length > MAX_REPLACED || text.length + found.length * replacement.length > MAX_CHARACTERS) {
    const message = `${label}the edit would replace over a million texts in "${path}", or make it larger than 64 MiB`
    throw new SortieError('EDIT_TOO_LARGE', {message, hint: 'take a command that streams, such as `sed -i`'})
  }
  const parts: string[] = []
  let end = 0
  for (const match of found) {
    parts.push(text.slice(end, match.start), replacement)
    end = match.end
  }
  return [...parts, text.slice(end)].join('')
}

function appended(file: TextFile, addition: string): string {
  const {text, lineEnd} = file
  const startsLine = text === '' || text.endsWith('\n')
  return `${text}${startsLine ? '' : lineEnd}${withLineEnds(addition, file)}`
}

function noMatch({text}: TextFile, {old, new: replacement}: Replacement, {path, label}: Where): SortieError {
  const {lines: nearest, isAlmost} = nearestLines(text, old)
  const shown = nearest.map(line => `${line.number} | ${line.text}`).join(' / ')
  const isThere = replacement !== '' && findAll(text, replacement, {overlapping: true, most: 1}).length > 0
  return new SortieError('EDIT_NO_MATCH', {
    message: `${label}${excerpt(old)} is not in "${path}"${shown === '' ? '' : `; nearest: ${shown}`}`,
    hint: isThere
      ? 'the new text is there already; `if_missing: ignore` lets that pass'
      : `take \`old\` from the file as it is${isAlmost ? ': white space or case is what differs' : ', white space included'}`,
    details: {path, nearest: nearest.map(({number, text: line}) => ({line: number, text: line}))},
  })
}

function wrongCount(
  {text}: TextFile,
  {old, count = 1}: Replacement,
  found: readonly Found[],
  {path, label}: Where,
): SortieError {
  const lines = lineNumbers(text, found)
  const named = lines.slice(0, MAX_LINES_NAMED).join(', ')
  const places = `${lines.length === 1 ? 'line' : 'lines'} ${named}${lines.length > MAX_LINES_NAMED ? ' and others' : ''}`
  const times = found.length === 1 ? 'once' : `${found.length} times`
  return new SortieError('EDIT_WRONG_COUNT', {
    message: `${label}${excerpt(old)} stands ${times} in "${path}" (${places}), not ${count === 1 ? 'once' : `${count} times`}`,
    hint: `give more of the text around it, or say \`count: ${found.length}\` or \`all: true\``,
    details: {path, lines: lines.slice(0, 100)},
  })
}

/** From 1, each once. */
function lineNumbers(text: string, found: readonly Found[]): readonly number[] {
  const numbers = new Set<number>()
  let line = 1
  let at = 0
  for (const {start} of found) {
    for (; at < start; at++) if (text[at] === '\n') line++
    numbers.add(line)
  }
  return [...numbers]
}
