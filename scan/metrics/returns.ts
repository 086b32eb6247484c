/** The type that a function returns, as its signature says it. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {SyntaxNode} from './parsers.ts'

/** null where nothing is written, or nothing comes back. */
export function returnTypeOf(node: SyntaxNode, language: CodeLanguage): string | null {
  const written =
    fieldFor(node, language)
      ?.text()
      .replace(/\s+/g, ' ')
      .replace(/^\s*(?::|->)\s*/, '')
      .trim() ?? ''
  return /^(?:void|None|\(\)|)$/.test(written) ? null : written
}

function fieldFor(node: SyntaxNode, language: CodeLanguage): SyntaxNode | null {
  switch (language) {
    case 'Go':
      return node.field('result')
    case 'Java':
    case 'C':
    case 'C++':
      return node.field('type')
    default:
      return node.field('return_type')
  }
}
