/** Reads XML as strictly as its definition wants, as far as reports use it: elements, attributes, text, CDATA, entities. */

export interface XmlElement {
  readonly name: string
  readonly attributes: {readonly [name: string]: string}
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** What XML 1.0 allows, by code point. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
const entities: {readonly [name: string]: string} = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** Throws for what is no document of one element. */
export function parseXml(xml: string): XmlElement {
  if (!allowed.test(xml)) throw new Error('a character that XML 1.0 does not allow')
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  if (body === xml) throw new Error('no declaration')
  const {element, rest} = elementAt(body)
  if (rest.trim() !== '') throw new Error(`text after the document: ${rest.slice(0, 40)}`)
  return element
}

function elementAt(xml: string): {element: XmlElement; rest: string} {
  const open = /^<([a-z-]+)((?:\s+[a-z-]+="[^"<]*")*)\s*(\/?)>/.exec(xml)
  if (open === null) throw new Error(`no element: ${xml.slice(0, 40)}`)
  const [whole, name = '', written = '', closed = ''] = open
  const attributes = attributesIn(written)
  let rest = xml.slice(whole.length)
  if (closed === '/') return {element: {name, attributes, children: [], text: ''}, rest}
  const children: XmlElement[] = []
  let text = ''
  while (!rest.startsWith('</')) {
    if (rest.startsWith('<![CDATA[')) {
      const end = rest.indexOf(']]>')
      if (end < 0) throw new Error('a section that never ends')
      text += rest.slice('<![CDATA['.length, end)
      rest = rest.slice(end + 3)
    } else if (rest.startsWith('<')) {
      const child = elementAt(rest)
      children.push(child.element)
      rest = child.rest
    } else {
      const end = rest.indexOf('<')
      if (end < 0) throw new Error(`"${name}" is never closed`)
      text += unescaped(rest.slice(0, end))
      rest = rest.slice(end)
    }
  }
  if (!rest.startsWith(`</${name}>`)) throw new Error(`"${name}" is closed by ${rest.slice(0, 20)}`)
  return {element: {name, attributes, children, text}, rest: rest.slice(name.length + 3)}
}

function attributesIn(written: string): {readonly [name: string]: string} {
  const pairs = Array.from(written.matchAll(/([a-z-]+)="([^"]*)"/g), ([, name = '', value = '']) => {
    return [name, unescaped(value)] as const
  })
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${written}`)
  return Object.fromEntries(pairs)
}

function unescaped(text: string): string {
  return text.replace(/&(#\d+|\w+)?;?/g, (whole, name: string | undefined) => {
    const found = name?.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : entities[name ?? '']
    if (found === undefined || !whole.endsWith(';')) throw new Error(`no such entity: ${whole}`)
    return found
  })
}
