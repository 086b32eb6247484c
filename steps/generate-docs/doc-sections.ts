/** Cuts a doc comment into its sections, by the customs of nine languages. Pure. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'

export type SectionKind =
  | 'description'
  | 'parameter'
  | 'returns'
  | 'failure'
  | 'example'
  | 'parameters'
  | 'failures'
  | 'other'

export interface DocSection {
  readonly kind: SectionKind
  /** Of a parameter or a failure, where a tag names it. */
  readonly name: string
  /** As a tag of JSDoc says it: `{string} name`; empty for none. */
  readonly type: string
  readonly lines: readonly string[]
  /** Its first line stood behind a tag, and says nothing about how far the others are indented. */
  readonly isTagged: boolean
}

interface Open {
  readonly kind: SectionKind
  readonly name: string
  readonly type: string
  readonly lines: string[]
  readonly isTagged: boolean
  /** It ends with the first line that is indented no further; null where only the next section ends it. */
  readonly within: number | null
}

export function docSections(doc: string, language: CodeLanguage): readonly DocSection[] {
  const sections: Open[] = [{kind: 'description', name: '', type: '', lines: [], isTagged: false, within: null}]
  const lines = doc.split('\n')
  let isFenced = false
  for (const [index, line] of lines.entries()) {
    const current = sections.at(-1)
    if (/^\s*(?:```|~~~)/.test(line)) {
      isFenced = !isFenced
      current?.lines.push(language === 'Rust' && isFenced ? rustFence(line) : line)
      continue
    }
    if (isFenced) {
      // rustdoc compiles such lines, and does not show them.
      if (language !== 'Rust' || !/^\s*#(?:\s|$)/.test(line)) current?.lines.push(line)
      continue
    }
    if (isUnderline(line) && isUnderlined(lines[index - 1] ?? '', language)) continue
    const begun = tagIn(line) ?? headingIn(line, lines[index + 1] ?? '', language)
    if (begun !== null) {
      sections.push(begun)
      continue
    }
    const hasEnded = current?.within != null && line.trim() !== '' && indentOf(line) <= current.within
    if (hasEnded) sections.push({kind: 'description', name: '', type: '', lines: [line], isTagged: false, within: null})
    else current?.lines.push(line)
  }
  return sections
}

export const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0

const tags: {readonly [tag: string]: SectionKind} = {
  param: 'parameter',
  arg: 'parameter',
  argument: 'parameter',
  parameter: 'parameter',
  tparam: 'parameter',
  return: 'returns',
  returns: 'returns',
  result: 'returns',
  throws: 'failure',
  throw: 'failure',
  exception: 'failure',
  raises: 'failure',
  example: 'example',
  code: 'example',
  brief: 'description',
  details: 'description',
  description: 'description',
  desc: 'description',
  module: 'description',
  file: 'description',
  fileoverview: 'description',
  fileOverview: 'description',
  overview: 'description',
  packageDocumentation: 'description',
  remarks: 'description',
  note: 'description',
  endcode: 'description',
}

function tagIn(line: string): Open | null {
  const begin = (kind: SectionKind, name: string, rest: string, type = ''): Open => ({
    kind,
    name,
    type,
    lines: rest === '' ? [] : [rest],
    isTagged: rest !== '',
    within: null,
  })
  const field =
    /^\s*:(param|parameter|arg|returns?|raises?|rtype|type)(?:\s+[^:]*?)?(?:\s*(\*{0,2}[\w.]+))?:(?:\s+(.*))?$/.exec(
      line,
    )
  if (field !== null) {
    const [, word = '', name = '', rest = ''] = field
    return begin(word.endsWith('type') ? 'other' : (tags[word] ?? (word === 'raise' ? 'failure' : 'other')), name, rest)
  }
  const [, tag, rest = ''] = /^\s*[@\\]([A-Za-z]+)(?:\[[a-z,]+\])?(?:\s+(.*))?$/.exec(line) ?? []
  if (tag === undefined) return null
  const kind = tags[tag] ?? (tag === 'deprecated' ? 'description' : 'other')
  const braced = /^\{((?:[^{}]|\{[^{}]*\})*)\}\s*/.exec(rest)
  const type = braced?.[1]?.trim() ?? ''
  const text = rest.slice(braced?.[0].length ?? 0)
  switch (kind) {
    case 'parameter': {
      const [, bracketed, plain, words = ''] =
        /^(?:\[([\w$.]+)[^\]]*\]|<?([\w$.]+|\*\w+)>?)\s*(?:-\s*)?(.*)$/.exec(text) ?? []
      return begin(kind, bracketed ?? plain ?? '', words, type)
    }
    case 'failure': {
      const [, name = '', words = ''] = /^([\w.$]+)?\s*(?:-\s*)?(.*)$/.exec(text) ?? []
      return type === '' ? begin(kind, name, words) : begin(kind, type, text.replace(/^-\s*/, ''))
    }
    case 'returns':
      return begin(kind, '', text.replace(/^-\s*/, ''), type)
    case 'description':
      // Of the file, a name stands there and no text.
      if (/^(?:module|file\w*)$/.test(tag) && !/\s/.test(text)) return begin(kind, '', '')
      return begin(kind, '', tag === 'deprecated' ? `Deprecated${text === '' ? '' : `: ${text}`}` : text)
    case 'example':
      return begin(kind, '', text.replace(/^<caption>.*<\/caption>$/, ''))
    default:
      return begin(kind, '', text)
  }
}

const headings: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(?:args?|arguments|parameters|params|keyword args|keyword arguments|other parameters)$/i, 'parameters'],
  [/^(?:returns?|yields?)$/i, 'returns'],
  [/^(?:raises|throws|exceptions|errors|panics)$/i, 'failures'],
  [/^examples?$/i, 'example'],
  [/^(?:see also|attributes|references|todo)$/i, 'other'],
]

const kindOf = (word: string): SectionKind | undefined => headings.find(([pattern]) => pattern.test(word.trim()))?.[1]

function headingIn(line: string, next: string, language: CodeLanguage): Open | null {
  const open = (kind: SectionKind | undefined, within: number | null): Open | null =>
    kind === undefined ? null : {kind, name: '', type: '', lines: [], isTagged: false, within}
  if (language === 'Python') {
    const google = /^\s*([A-Z][A-Za-z ]+):\s*$/.exec(line)?.[1]
    if (google !== undefined) return open(kindOf(google), indentOf(line))
    return isUnderline(next) ? open(kindOf(line), null) : null
  }
  const markdown = /^#{1,6}\s+(.+?)\s*$/.exec(line)?.[1]
  if (markdown === undefined) return null
  return (
    open(kindOf(markdown), null) ?? {
      kind: 'description',
      name: '',
      type: '',
      lines: [line],
      isTagged: false,
      within: null,
    }
  )
}

const isUnderline = (line: string): boolean => /^\s*-{3,}\s*$/.test(line)
const isUnderlined = (line: string, language: CodeLanguage): boolean =>
  language === 'Python' && kindOf(line) !== undefined

/** What rustdoc is told besides the language is no language. */
function rustFence(line: string): string {
  const [, sign = '', info = ''] = /^(\s*(?:`{3,}|~{3,}))\s*(.*)$/.exec(line) ?? []
  const word = info.split(',')[0]?.trim() ?? ''
  const isRust = word === '' || /^(?:rust|no_run|ignore|should_panic|compile_fail|edition\d+)/.test(word)
  return `${sign}${isRust ? 'rust' : word}`
}
