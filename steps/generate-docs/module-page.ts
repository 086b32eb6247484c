/** A module as a page of Markdown. Pure. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import {codeSpan, fence, oneLine, plainName, prose} from './markdown.ts'
import type {DocParameter, Entry, ModuleDoc} from './module-doc.ts'

/** Stands on every page that no model wrote. */
export const WITHOUT_MODEL =
  'Made without a model: names and signatures from the source, descriptions from its comments as far as there are any.'

const MAX_IMPORTS = 12

export function modulePage(doc: ModuleDoc): string {
  const {name, path, language, from, summary, imports, entries, examples, notes} = doc
  const info = fenceWords[language]
  const group = (title: string, of: Entry['group']): readonly string[] => {
    const own = entries.filter(entry => entry.group === of)
    return own.length === 0 ? [] : [`## ${title}`, ...own.flatMap(entry => entryBlocks(entry, info))]
  }
  const used = imports.slice(0, MAX_IMPORTS).map(codeSpan).join(', ')
  const more = imports.length > MAX_IMPORTS ? ` and ${imports.length - MAX_IMPORTS} more` : ''
  const blocks = [
    `# Module: ${plainName(name)}`,
    ...(from === 'code' ? [`> ${WITHOUT_MODEL}`] : []),
    `File: ${codeSpan(path)} (${language})`,
    ...(summary === null ? [] : [prose(summary)]),
    ...(imports.length === 0 ? [] : [`It imports ${used}${more}.`]),
    ...notes,
    ...group('Types', 'type'),
    ...group('Constants', 'constant'),
    ...group('Functions', 'function'),
    ...(examples.length === 0 ? [] : ['## Module Examples', ...examples.map(example => exampleBlock(example, info))]),
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function entryBlocks(entry: Entry, info: string): readonly string[] {
  const {name, code, description, parameters, returns, failures, examples} = entry
  return [
    `### ${plainName(name)}`,
    fence(code, info),
    ...(description === null ? [] : [prose(description)]),
    // Where nothing is said of any of them, the signature tells as much.
    ...(parameters.every(one => one.type === null && one.description === null)
      ? []
      : ['**Parameters**', parameters.map(parameterLine).join('\n')]),
    ...(returns === null ? [] : ['**Returns**', described(returns.type, returns.description)]),
    ...(failures.length === 0 ? [] : ['**Fails with**', failures.map(failure => `- ${oneLine(failure)}`).join('\n')]),
    ...(examples.length === 0 ? [] : ['**Examples**', ...examples.map(example => exampleBlock(example, info))]),
  ]
}

const parameterLine = ({name, type, description}: DocParameter): string =>
  `- ${codeSpan(name)}${type === null ? '' : ` (${codeSpan(type)})`}${description ? `: ${oneLine(description)}` : ''}`

function described(type: string | null, description: string | null): string {
  const words = description === null ? '' : oneLine(description)
  if (type === null) return words
  return words === '' ? codeSpan(type) : `${codeSpan(type)}: ${words}`
}

/** Markdown where somebody wrote fences, else code. */
const exampleBlock = (example: string, info: string): string =>
  /^\s*(?:```|~~~)/m.test(example) ? prose(example) : fence(example, info)

const fenceWords: {readonly [language in CodeLanguage]: string} = {
  TypeScript: 'ts',
  TSX: 'tsx',
  JavaScript: 'js',
  Python: 'python',
  Rust: 'rust',
  Go: 'go',
  Java: 'java',
  C: 'c',
  'C++': 'cpp',
}
