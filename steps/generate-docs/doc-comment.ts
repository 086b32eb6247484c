/** What a doc comment says: JSDoc, Javadoc, Doxygen, rustdoc, docstrings, godoc. Pure. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import {type DocSection, docSections, indentOf} from './doc-sections.ts'

export interface DocComment {
  /** Markdown, or what people write as text; null where nothing is written. */
  readonly description: string | null
  /** By name, without signs such as `*`. */
  readonly parameters: ReadonlyMap<string, Described>
  readonly returns: Described | null
  /** What it throws, panics at or fails with. */
  readonly failures: readonly string[]
  /** Code, or Markdown with fences. */
  readonly examples: readonly string[]
}

export interface Described {
  /** Empty where nothing is said. */
  readonly text: string
  /** As the comment says it, for languages that do not; null where it does not. */
  readonly type: string | null
}

export function readDocComment(doc: string | null, language: CodeLanguage): DocComment {
  const sections = docSections(plain(doc ?? '', language), language)
  const texts = (kind: DocSection['kind']) =>
    sections.flatMap(section => (section.kind === kind ? [textOf(section)] : [])).filter(text => text !== '')
  return {
    description: texts('description').join('\n\n') || null,
    parameters: new Map(sections.flatMap(parametersIn)),
    returns: returnsIn(sections),
    failures: sections.flatMap(failuresIn),
    examples: texts('example'),
  }
}

function plain(doc: string, language: CodeLanguage): string {
  if (language === 'Java') return withoutTags(doc)
  // In reStructuredText two colons announce code.
  return language === 'Python' ? doc.replace(/::\s*$/gm, ':') : doc
}

function returnsIn(sections: readonly DocSection[]): Described | null {
  const own = sections.filter(({kind}) => kind === 'returns')
  const text = own.map(textOf).filter(Boolean).join(' ')
  const type = own[0]?.type || null
  return text === '' && type === null ? null : {text, type}
}

/** Javadoc is written in HTML: paragraphs and code are what Markdown has too. */
function withoutTags(doc: string): string {
  return doc
    .replace(/<\/?(?:p|br|ul|ol)\s*\/?>/gi, '\n')
    .replace(/<li>/gi, '- ')
    .replace(/<\/li>/gi, '')
    .replace(/<pre>(?:\{@code)?([\s\S]*?)\}?<\/pre>/gi, '\n```\n$1\n```\n')
    .replace(/<code>([^<\n]*)<\/code>/gi, '`$1`')
    .replace(/<\/?(?:b|i|em|strong|tt)>/gi, '')
}

function textOf(section: DocSection): string {
  return dedented(section)
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
}

function dedented({lines, isTagged}: DocSection): readonly string[] {
  const rest = isTagged ? lines.slice(1) : lines
  const indents = rest.filter(line => line.trim() !== '').map(indentOf)
  const shared = indents.length === 0 ? 0 : Math.min(...indents)
  return [...lines.slice(0, lines.length - rest.length), ...rest.map(line => line.slice(shared))]
}

const bare = (name: string): string => name.replace(/^\*+/, '')

function parametersIn(section: DocSection): readonly (readonly [string, Described])[] {
  if (section.kind === 'parameter') {
    return section.name === '' ? [] : [[bare(section.name), {text: textOf(section), type: section.type || null}]]
  }
  if (section.kind !== 'parameters') return []
  return itemsIn(section).flatMap(({name, text}) =>
    name.split(/\s*,\s*/).map(one => [bare(one), {text, type: null}] as const),
  )
}

function failuresIn(section: DocSection): readonly string[] {
  const joined = (name: string, text: string) => [name === '' ? '' : `\`${name}\``, text].filter(Boolean).join(': ')
  if (section.kind === 'failure') return [joined(section.name, textOf(section))].filter(Boolean)
  if (section.kind !== 'failures') return []
  const items = itemsIn(section)
  return items.length === 0 ? [textOf(section)].filter(Boolean) : items.map(({name, text}) => joined(name, text))
}

interface Item {
  readonly name: string
  readonly text: string
}

/** `name (type): text` of Google, `name : type` and the text below of NumPy, a list with names as code of rustdoc. */
function itemsIn({lines}: DocSection): readonly Item[] {
  const indents = lines.filter(line => line.trim() !== '').map(indentOf)
  const base = indents.length === 0 ? 0 : Math.min(...indents)
  const items: {name: string; lines: string[]}[] = []
  for (const line of lines) {
    const [, listed, named, sphinx, rest = ''] =
      /^(?:[*-]\s+`([\w.]+)`\s*(?:[-:\u2013\u2014]+)?|(\*{0,2}[\w.]+)(?:\s*\([^)]*\))?:(?=\s|$)|(\*{0,2}\w+(?:\s*,\s*\*{0,2}\w+)*)\s*(?:\s:\s.*)?$)\s*(.*)$/.exec(
        line.trim(),
      ) ?? []
    const name = listed ?? named ?? sphinx
    if (indentOf(line) === base && line.trim() !== '' && name !== undefined) items.push({name, lines: [rest]})
    else items.at(-1)?.lines.push(line.trim())
  }
  return items.map(item => ({name: item.name, text: item.lines.filter(Boolean).join(' ').trim()}))
}
