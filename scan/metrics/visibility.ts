/** Whether code elsewhere can use a declaration, by the rules and customs of each language. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import {unreachable} from '../../engine/contracts.ts'
import type {SyntaxNode} from './parsers.ts'
import type {Declared} from './signatures.ts'

export function visibilityOf(language: CodeLanguage, text: string): (declared: Declared) => boolean {
  switch (language) {
    case 'TypeScript':
    case 'TSX':
    case 'JavaScript':
      return inScript(text)
    case 'Python':
      return inPython(text)
    case 'Rust':
      return ({part: {node, parent}}) =>
        parent?.kind === 'trait_item' ? /^pub\b/.test(parent.node.text()) : /^pub\b(?!\s*\()/.test(node.text())
    case 'Go':
      return ({name}) => name.split('.').every(word => /^\p{Lu}/u.test(word))
    case 'Java':
      return ({part: {node, parent}}) =>
        /\b(?:public|protected)\b/.test(textBefore(node, 'name')) ||
        (parent?.kind === 'interface_declaration' && !/\bprivate\b/.test(textBefore(node, 'name')))
    case 'C':
    case 'C++':
      return ({part: {node}}) =>
        !/^(?:template\b[^{;]*?)?(?:inline\s+)?static\b/.test(node.text().slice(0, 500)) && isOpen(node)
    default:
      return unreachable(language)
  }
}

/** Of a module that exports nothing at all, everything is there for whoever reads it. */
function inScript(text: string): (declared: Declared) => boolean {
  const exported = namesExported(text)
  const exportsSomething = exported.size > 0 || /^\s*export\b|\bmodule\.exports\b|\bexports\.\w+\s*=/m.test(text)
  return ({part, name}) => {
    const [first = '', ...members] = name.split('.')
    if (members.some(member => /^[#_]/.test(member)) || isClosed(part.node)) return false
    if (!exportsSomething) return isAtTop(part.node) || isMember(part.node)
    if (exported.has(first)) return true
    if (isExported(part.node)) return true
    return isMember(part.node) && part.parent !== null && isExported(part.parent.node)
  }
}

/** `export {a, b as c}`, `module.exports = {a, b}`, `module.exports.a =`, `export default a`. */
function namesExported(text: string): ReadonlySet<string> {
  const lists = [...text.matchAll(/(?:^\s*export\s*(?:type\s*)?|\bmodule\.exports\s*=\s*)\{([^}]*)\}(?!\s*from)/gm)]
  const listed = lists.flatMap(([, list = '']) =>
    list.split(',').map(one => /[\w$]+/.exec(one.replace(/^\s*type\s+(?=\w)/, ''))?.[0] ?? ''),
  )
  const single = [
    ...text.matchAll(/\bmodule\.exports\s*=\s*([\w$]+)\s*;?\s*$|^\s*export\s+default\s+([\w$]+)\s*;?\s*$/gm),
  ]
  const named = [...text.matchAll(/\b(?:module\.)?exports\.([\w$]+)\s*=(?!=)/g)].map(([, one = '']) => one)
  return new Set([...listed, ...single.map(([, one, other]) => one ?? other ?? ''), ...named].filter(one => one !== ''))
}

const holders = /^(?:lexical_declaration|variable_declaration|variable_declarator)$/

function holderOf(node: SyntaxNode): SyntaxNode | null {
  let around = node.parent()
  while (around !== null && holders.test(String(around.kind()))) around = around.parent()
  return around
}

const isExported = (node: SyntaxNode): boolean => holderOf(node)?.kind() === 'export_statement'
const isAtTop = (node: SyntaxNode): boolean => holderOf(node)?.kind() === 'program'
const isMember = (node: SyntaxNode): boolean =>
  /^(?:class_body|public_field_definition|field_definition)$/.test(String(node.parent()?.kind()))

function isClosed(node: SyntaxNode): boolean {
  const declaration = String(node.parent()?.kind()).endsWith('field_definition') ? node.parent() : node
  return isMember(node) && /^(?:static\s+)?(?:private|protected)\b/.test(declaration?.text().slice(0, 40) ?? '')
}

function inPython(text: string): (declared: Declared) => boolean {
  const all = /^__all__\s*(?::[^=\n]*)?=\s*[[(]([^\])]*)[\])]/m.exec(text)?.[1]
  const listed = all === undefined ? null : new Set([...all.matchAll(/["']([^"']+)["']/g)].map(([, name]) => name))
  return ({name}) => {
    const [first, ...members] = name.split('.')
    if (listed !== null && !listed.has(first)) return false
    return !first?.startsWith('_') && members.every(member => member === '__init__' || !member.startsWith('_'))
  }
}

function textBefore(node: SyntaxNode, field: string): string {
  const name = node.field(field)
  return name === null ? '' : node.text().slice(0, name.range().start.index - node.range().start.index)
}

/** In the members of a class the nearest `public:` or `private:` above counts; without one, a class is closed. */
function isOpen(node: SyntaxNode): boolean {
  const list = node.parent()
  if (list?.kind() !== 'field_declaration_list') return true
  for (let before = node.prev(); before !== null; before = before.prev()) {
    if (before.kind() === 'access_specifier') return before.text().startsWith('public')
  }
  return list.parent()?.kind() !== 'class_specifier'
}
