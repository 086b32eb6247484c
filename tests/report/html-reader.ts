/** Reads HTML as strictly as reports write it: every tag closed, every attribute in double quotes, no bare mark in a text. */

export interface HtmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (HtmlElement | string)[]
}

const empty = new Set(['meta', 'input', 'br'])
const entities: {readonly [name: string]: string} = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"}
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)>|<!doctype html>\n/y

/** Throws for what is not the document of one element. */
export function parseHtml(html: string): HtmlElement {
  const root: Open = {name: '', attributes: new Map(), children: []}
  const open: Open[] = [root]
  let at = 0
  while (at < html.length) {
    const top = open.at(-1) ?? root
    const textEnd = top.name === 'style' ? html.indexOf('</style>', at) : nextTag(html, at)
    if (textEnd > at)
      top.children.push(top.name === 'style' ? html.slice(at, textEnd) : unescaped(html.slice(at, textEnd)))
    at = textEnd
    if (at >= html.length) break
    tag.lastIndex = at
    const found = tag.exec(html)
    if (found === null) throw new Error(`no tag: ${html.slice(at, at + 60)}`)
    at = tag.lastIndex
    const [, closing, name, written] = found
    if (name === undefined) continue
    if (closing === '/') {
      if (top.name !== name) throw new Error(`"${top.name}" is closed by "${name}"`)
      open.pop()
      continue
    }
    const element: Open = {name, attributes: attributesIn(written ?? ''), children: []}
    top.children.push(element)
    if (!empty.has(name)) open.push(element)
  }
  if (open.length !== 1) throw new Error(`"${open.at(-1)?.name}" is never closed`)
  const [element, ...rest] = root.children.filter(child => typeof child !== 'string' || child.trim() !== '')
  if (element === undefined || typeof element === 'string' || rest.length > 0) throw new Error('not one element')
  return element
}

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (HtmlElement | string)[]
}

export function elementsIn(element: HtmlElement): HtmlElement[] {
  return [element, ...element.children.flatMap(child => (typeof child === 'string' ? [] : elementsIn(child)))]
}

export function textIn(element: HtmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('')
}

function nextTag(html: string, at: number): number {
  const next = html.indexOf('<', at)
  return next < 0 ? html.length : next
}

function attributesIn(written: string): ReadonlyMap<string, string> {
  const pairs = Array.from(written.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => {
    return [name, unescaped(value)] as const
  })
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${written}`)
  return new Map(pairs)
}

function unescaped(text: string): string {
  if (text.includes('>')) throw new Error(`a bare ">": ${text.slice(0, 60)}`)
  return text.replace(/&(#?\w+;)?/g, (_, name: string | undefined) => {
    const found = entities[name?.slice(0, -1) ?? '']
    if (found === undefined) throw new Error(`no such entity: &${name}`)
    return found
  })
}
