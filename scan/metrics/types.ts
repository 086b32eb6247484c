/** The classes and other types of a file, with how much they hold. */
import type {TypeMetrics} from '../../engine/code-metrics.ts'
import {type MeasuredFile, ownerOf} from './functions.ts'
import type {Part} from './outline.ts'
import {quoteOf} from './quote.ts'

/** What stands outside its text, in an `impl` or behind a receiver, belongs to it as well. */
export function typesOf({text, grammar, parts, lines}: MeasuredFile): TypeMetrics[] {
  const methods = new Map<string, Part[]>()
  for (const part of parts) {
    const owner = part.role.is === 'function' ? ownerOf(part, grammar) : undefined
    if (owner === undefined) continue
    const known = methods.get(owner)
    if (known === undefined) methods.set(owner, [part])
    else known.push(part)
  }
  const seen = new Set<string>()
  return parts.flatMap(part => {
    if (part.role.is !== 'type') return []
    const name = grammar.nameOf(part.node)?.replace(/<.*$/s, '') ?? null
    if (part.role.word === 'impl') {
      const hasType = parts.some(other => isTypeOf(other, name, grammar.nameOf.bind(grammar)))
      if (name === null || hasType || seen.has(name)) return []
    }
    if (name !== null) seen.add(name)
    const own = name === null ? [] : (methods.get(name) ?? [])
    const apart = own.filter(method => method.start < part.start || method.end > part.end)
    const apartLines = apart.reduce((sum, {startLine, endLine}) => sum + lines.codeBetween(startLine, endLine), 0)
    return [
      {
        name,
        word: part.role.word,
        startLine: part.startLine,
        endLine: part.endLine,
        codeLines: lines.codeBetween(part.startLine, part.endLine) + apartLines,
        methods: own.length,
        quote: quoteOf(text, part.start),
      },
    ]
  })
}

function isTypeOf(part: Part, name: string | null, nameOf: (node: Part['node']) => string | undefined): boolean {
  return part.role.is === 'type' && part.role.word !== 'impl' && nameOf(part.node)?.replace(/<.*$/s, '') === name
}
