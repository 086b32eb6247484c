/**
 * Reads a `.env` file: names and lines here, values as Node reads them. Node alone passes over what it cannot read in
 * silence, and takes a comment in a last line without line feed for a name.
 */
import {parseEnv} from 'node:util'

export interface EnvFile {
  readonly values: {readonly [name: string]: string}
  readonly problems: readonly EnvFileProblem[]
}

/** Code ENV_FILE_SYNTAX. Never holds a value: it may be a secret. */
export interface EnvFileProblem {
  /** Counts from 1. */
  readonly line: number
  readonly message: string
  readonly hint: string
}

/** Values are those of the lines without a problem. */
export function parseEnvFile(text: string): EnvFile {
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const {entries, problems} = entriesIn(source)
  const values = new Map<string, string>()
  for (const {name, from, end} of entries) values.set(name, valueOf(source.slice(from, end)))
  return {values: Object.fromEntries(values), problems}
}

interface Entry {
  readonly name: string
  /** Of the value, quotes and comment included. */
  readonly from: number
  readonly end: number
}

function entriesIn(text: string): {entries: Entry[]; problems: EnvFileProblem[]} {
  const entries: Entry[] = []
  const problems: EnvFileProblem[] = []
  let line = 1
  for (let start = 0; start < text.length; ) {
    const read = readEntry(text, start)
    if (read.kind === 'entry') entries.push(read)
    if (read.kind === 'problem') problems.push({line, message: read.message, hint: read.hint})
    for (let at = start; at <= read.end && at < text.length; at++) if (text[at] === '\n') line++
    start = read.end + 1
  }
  return {entries, problems}
}

type Read =
  | {readonly kind: 'nothing'; readonly end: number}
  | ({readonly kind: 'entry'} & Entry)
  | {readonly kind: 'problem'; readonly message: string; readonly hint: string; readonly end: number}

/** `end` is where the line feed after it stands. */
function readEntry(text: string, start: number): Read {
  const end = lineEndFrom(text, start)
  const line = text.slice(start, end)
  if (/^\s*(#|$)/.test(line)) return {kind: 'nothing', end}
  const equals = line.indexOf('=')
  if (equals === -1)
    return {
      kind: 'problem',
      message: 'there is no = in this line',
      hint: 'write `NAME=value`, and # before a comment',
      end,
    }
  const name = line
    .slice(0, equals)
    .replace(/^\s*export\s/, '')
    .trim()
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    const message = `${JSON.stringify(name.slice(0, 50))} is not the name of an environment variable`
    return {kind: 'problem', message, hint: 'a name has letters, digits and _, and begins with no digit', end}
  }
  return readValue(text, {name, from: start + equals + 1, end})
}

/** A value in quotes may go over several lines. */
function readValue(text: string, {name, from, end}: {name: string; from: number; end: number}): Read {
  let at = from
  while (at < end && text[at] === ' ') at++
  const quote = text[at] ?? ''
  if (at === end || !['"', "'", '`'].includes(quote)) return {kind: 'entry', name, from, end}
  const close = text.indexOf(quote, at + 1)
  if (close === -1) {
    const message = `the value of "${name}" begins with ${quote} and never ends`
    return {kind: 'problem', message, hint: `close it with ${quote}`, end}
  }
  const valueEnd = lineEndFrom(text, close)
  if (/^\s*(#|$)/.test(text.slice(close + 1, valueEnd))) return {kind: 'entry', name, from, end: valueEnd}
  const message = `text stands after the closing ${quote} of "${name}"`
  return {kind: 'problem', message, hint: 'put other quotes around the whole value', end: valueEnd}
}

function lineEndFrom(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed
}

// Under a name of our own: `__proto__` would be lost in Node's result.
function valueOf(text: string): string {
  return parseEnv(`VALUE=${text}\n`)['VALUE'] ?? ''
}
