/** Finds the value that stands beside a name, in whatever form code, settings, markup and commands write it. */
import {matchAt} from './finder.ts'

export interface Value {
  readonly start: number
  readonly end: number
  readonly form: ValueForm
}

/**
 * `assigned`: the value of the name, in quotes. `bare`: the same without quotes. `beside`: in quotes, but the name may
 * have another part: an argument, a default, a comparison.
 */
export type ValueForm = 'assigned' | 'bare' | 'beside'

/** A file of settings in base64, as some services hand out their keys, takes 3 KB. What is longer is data. */
const MAX_VALUE = 8_000

/** Between a name and a value in quotes: what closes the name, a type, an operator, what opens the quotes. */
const toQuotes = new RegExp(
  [
    String.raw`(?:\\?["'\`]|&quot;|\]| \{ get; (?:private )?(?:set|init); \}){0,3}`,
    String.raw`(?:\s?(?::|\bAs\b)\s{0,3}[\w.<>[\]&?*]{1,40}(?=\s{0,3}=))?\s{0,20}`,
    // Behind a call, what follows is a default; directly behind a name, `PASSWORD 'x'` of SQL and `#define`.
    String.raw`(?<operator>\){1,2}\s?(?:\?\?|\|\||\?:|or\b)|=>|:=|<-|[=!]={1,2}|\?\?=?|\|\|=?|\?:|\bor\b|[:=,(]|(?<=[ \t]))\s{0,40}`,
    String.raw`(?:\(\s{0,20})?[@A-Za-z]{0,3}(?<open>\\?["'\`]|&quot;)`,
  ].join(''),
  'y',
)
/** `<password>…</password>`, `<key>API_KEY</key> <string>…</string>`. */
const toElement = new RegExp(
  String.raw`(?:\s[^<>\n]{0,80})?>(?:</key>\s{0,20}<string>)?(?<value>[^<>\n]{1,${MAX_VALUE}})</`,
  'y',
)
/** `key="MailPassword" value="…"`, `name: REDIS_PASSWORD⏎ value: …`, `{"key": "token", "value": "…"}`. */
const toPartner = /\\?["']?[,\s]{1,40}\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3}(?=(?<open>\\?["'])?)/iy
/** A colon needs a space behind it, as in YAML: without, it stands in times and in the names of resources. */
const toBare = /\\?["']?(?<operator>[ \t]{0,20}(?::?=[ \t]{0,20}|:[ \t]{1,20})|:[-=])(?=[^\s=])/y
/** `--password …`, `ENV NPM_TOKEN …`, `set -gx TOKEN …`, `login … password …`. */
const toNext = /[ \t]{1,8}(?=[^\s=:])/y
const beforeNext =
  /(?:(?:^|\s)--?|\b(?:ENV|ARG|setx?|export)[ \t]{1,4}(?:-\w{1,4}[ \t]{1,4})?|\blogin\s{1,8}\S{1,100}\s{1,8})$/
const MAX_BEFORE = 120
/** Read of a value without quotes before it is judged: in a line without spaces names and values stand in each other. */
const BARE_CHARS = 400
/** All but spaces, control characters, quotes and angle brackets; a byte beyond ASCII may be a part of any letter. */
const bareRun = new RegExp(String.raw`[!#-&(-;=?-_a-~\u0080-\uffff]{1,${BARE_CHARS}}`, 'y')
const restOfBareRun = new RegExp(String.raw`[!#-&(-;=?-_a-~\u0080-\uffff]{1,${MAX_VALUE}}`, 'y')

/** From the first character to behind the last. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** The value of the name at this place; null where none stands beside it. */
export function valueBeside(text: string, {from, to}: Place): Value | null {
  const partner = matchAt(toPartner, text, to)
  if (partner !== null) return ofPartner(text, to + partner[0].length, partner.groups?.['open'])
  const quoted = matchAt(toQuotes, text, to)
  if (quoted !== null) return inQuotes(text, quoted, {from, to})
  const element = matchAt(toElement, text, to)
  if (element !== null) return ending(text, to + element[0].length - 2, element.groups?.['value'] ?? '', 'assigned')
  const bare = matchAt(toBare, text, to)
  if (bare !== null) return bareValue(text, from, to + bare[0].length, bare.groups?.['operator'] ?? '')
  const next = matchAt(toNext, text, to)
  if (next === null || !beforeNext.test(text.slice(Math.max(0, from - MAX_BEFORE), from))) return null
  return bareValue(text, from, to + next[0].length, ' ')
}

/** Where a value ends that was judged by its beginning. */
export function wholeEnd(text: string, {start, end, form}: Value): number {
  if (form !== 'bare' || end - start < BARE_CHARS) return end
  return end + (matchAt(restOfBareRun, text, end)?.[0].length ?? 0)
}

function inQuotes(text: string, match: RegExpExecArray, name: Place): Value | null {
  const {operator = '', open = ''} = match.groups ?? {}
  const start = match.index + match[0].length
  const end = closingOf(text, start, open)
  // `password: "Optional[str]" = None`: what stands in quotes is a type.
  if (end === null || (operator === ':' && /^\s{0,3}=[^=]/.test(text.slice(end + open.length, end + open.length + 5))))
    return null
  if (operator === '' && isProse(text, name)) return null
  return {start, end, form: isAssignment(operator, text, name) ? 'assigned' : 'beside'}
}

/** `setPassword('…')`, `define('DB_PASSWORD', '…')` and `PASSWORD '…'` in SQL assign without an operator. */
function isAssignment(operator: string, text: string, {from, to}: Place): boolean {
  switch (operator) {
    case '(':
      return /(?:^|\.)(?:set|with)[A-Z_]/.test(text.slice(from, to))
    case ',':
      return /\bdefine\(\s?["']$/i.test(text.slice(Math.max(0, from - 10), from))
    case '':
      return /^[A-Z][A-Z_]/.test(text.slice(from, to))
    default:
      return /^(?::=?|=>?|<-|\|\|=|\?\?=)$/.test(operator)
  }
}

/** "simply pass `nullptr`": a word of a sentence, unless a command takes it for a name. */
function isProse(text: string, {from, to}: Place): boolean {
  return /^[a-z]+$/.test(text.slice(from, to)) && !beforeNext.test(text.slice(Math.max(0, from - MAX_BEFORE), from))
}

/** Where the quotes close, on the same line. */
function closingOf(text: string, start: number, open: string): number | null {
  const limit = Math.min(text.length, start + MAX_VALUE)
  for (let at = start; at < limit; at++) {
    if (text.startsWith(open, at)) return at
    const char = text.charAt(at)
    if (char === '\n') return null
    if (char === '\\' && open.length === 1) at++
  }
  return null
}

function ofPartner(text: string, start: number, open: string | undefined): Value | null {
  if (open === undefined) return bareValue(text, start, start, ': ')
  const end = closingOf(text, start + open.length, open)
  return end === null ? null : {start: start + open.length, end, form: 'assigned'}
}

function ending(text: string, end: number, value: string, form: ValueForm): Value {
  const start = end - value.length
  const spaces = text.slice(start, end).search(/\S|$/)
  return {start: start + spaces, end: start + value.trimEnd().length, form}
}

/** What is one word, or is followed by nothing but a comment: other words make it prose. */
function bareValue(text: string, from: number, start: number, operator: string): Value | null {
  const run = matchAt(bareRun, text, start)?.[0]
  if (run === undefined) return null
  const before = text.charAt(from - 1)
  let value = run
  if (before === '?' || before === '&') value = value.replace(/[&#].*$/s, '')
  value = value.replace(/;(?=[\w ]*=|$).*$/s, '').replace(/[,;]+$/, '')
  if (before === '{' || before === '$') value = value.replace(/\}+$/, '')
  const isProse =
    /^:?[ \t]/.test(operator) &&
    /^[ \t]+[^\s#/;|\\,)}\]-]/.test(text.slice(start + run.length, start + run.length + 20))
  return value === '' || isProse ? null : {start, end: start + value.length, form: 'bare'}
}
