/** The type that a function returns, as its signature says it. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {SyntaxNode} from './parsers.ts'

/** null where nothing is written, or nothing comes back. */
export function returnTypeOf(node: SyntaxNode, language: CodeLanguage): string | null {
  const written = textFor(node, language)
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?::|->)\s*/, '')
    .trim()
  return /^(?:void|None|\(\)|)$/.test(written) ? null : written
}

function textFor(node: SyntaxNode, language: CodeLanguage): string {
  switch (language) {
    case 'Go':
      return node.field('result')?.text() ?? ''
    case 'Java':
      return node.field('type')?.text() ?? ''
    case 'C':
    case 'C++':
      return declaredBefore(node)
    default:
      return node.field('return_type')?.text() ?? ''
  }
}

/** Signs of pointers stand with the name and not with the type. */
function declaredBefore(node: SyntaxNode): string {
  const type = node.field('type')
  const declarator = node.field('declarator')
  if (type === null || declarator === null) return ''
  return `${type.text()} ${/^[*&\s]*/.exec(declarator.text())?.[0] ?? ''}`.trim()
}
