/** What a file imports, as its text names it. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {Part} from './outline.ts'

/** Each once, in the order of the text. */
export function importsOf(parts: readonly Part[], language: CodeLanguage): string[] {
  const found = parts.flatMap(({role, node}) => (role.is === 'import' ? namesIn(node.text(), language) : []))
  return [...new Set(found)]
}

function namesIn(text: string, language: CodeLanguage): string[] {
  switch (language) {
    case 'Python': {
      const from = /^from\s+(\S+)/.exec(text)?.[1]
      if (from !== undefined) return [from]
      return text
        .replace(/^import\s+/, '')
        .split(',')
        .map(name => name.trim().replace(/\s+as\s.*$/s, ''))
    }
    case 'Rust':
      return [text.replace(/^(?:pub(?:\([^)]*\))?\s+)?use\s+|;$/g, '').replace(/\s+/g, ' ')]
    case 'Java':
      return [text.replace(/^import\s+(?:static\s+)?|\s*;$/g, '')]
    default: {
      // What stands behind it says how it is read: `with {type: 'json'}`.
      const plain = text.replace(/\s(?:with|assert)\s*\{[^}]*\}\s*;?\s*$/, '')
      const named = /["'<]([^"'>]+)["'>][^"']*$/.exec(plain)?.[1]
      return named === undefined ? [] : [named]
    }
  }
}
