import {createHash} from 'node:crypto'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {renderHtml} from '../../report/html.ts'
import {documentOf, hostileDocument, hostileText} from './hostile.ts'
import {elementsIn, type HtmlElement, parseHtml, textIn} from './html-reader.ts'
import {document, finding} from './sample-document.ts'

const named = (root: HtmlElement, name: string) => elementsIn(root).filter(element => element.name === name)
const withClass = (root: HtmlElement, word: string) =>
  elementsIn(root).filter(({attributes}) => attributes.get('class')?.split(' ').includes(word))

test('a report is one file without scripts, and its policy lets in nothing but its own style', () => {
  const root = parseHtml(renderHtml(document))
  const style = named(root, 'style').map(textIn)
  expect(style).toHaveLength(1)
  const hash = createHash('sha256')
    .update(style[0] ?? '')
    .digest('base64')
  const policies = named(root, 'meta').filter(
    ({attributes}) => attributes.get('http-equiv') === 'Content-Security-Policy',
  )
  expect(policies.map(({attributes}) => attributes.get('content'))).toEqual([
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  ])
  expect(style[0]).not.toMatch(/url\(|@import/)
})

test('findings stand by file, the worst first, with what they say and where', () => {
  const root = parseHtml(
    renderHtml(
      documentOf([
        finding({id: 'a', path: 'b.ts', start_line: 3}),
        finding({id: 'b', path: 'a.ts', start_line: 2, end_line: 4, severity: 'high', recommendation: 'mend it'}),
        finding({id: 'c', path: 'b.ts', start_line: 9, severity: 'low', confidence: 0.5}),
      ]),
    ),
  )
  expect(
    withClass(root, 'file')
      .flatMap(file => named(file, 'h3'))
      .map(textIn),
  ).toEqual(['a.ts (1)', 'b.ts (2)'])
  expect(withClass(root, 'facts').map(textIn)).toEqual([
    'lines 2-4 · todos/todo · confidence 100 % · found by todos',
    'line 9 · todos/todo · confidence 50 % · found by todos',
    'line 3 · todos/todo · confidence 100 % · found by todos',
  ])
  expect(textIn(withClass(root, 'file')[0] ?? root)).toContain('Advice: mend it')
})

test('each chart says its numbers to those who do not see it', () => {
  const root = parseHtml(
    renderHtml(
      documentOf([
        finding({id: 'a', path: 'src/deep/er/a.ts', rule: 'secrets/key', severity: 'critical'}),
        finding({id: 'b', path: 'src/deep/b.ts'}),
        finding({id: 'c', path: 'c.ts'}),
      ]),
    ),
  )
  expect(named(root, 'svg').map(({attributes}) => attributes.get('aria-label'))).toEqual([
    'By severity: critical 1, high 0, medium 0, low 0, info 2',
    'By kind: todos 2, secrets 1',
    'By folder: src/deep/ 2, top folder 1',
  ])
})

test('every box of the filters has its rules, and every file those that bring it back', () => {
  const root = parseHtml(
    renderHtml(
      documentOf([finding({id: 'a', rule: 'b/x', severity: 'high'}), finding({id: 'b', rule: 'a/x', path: 'b'})]),
    ),
  )
  const style = named(root, 'style').map(textIn).join('')
  const ids = named(root, 'input').map(({attributes}) => attributes.get('id') ?? '')
  expect(ids).toEqual([
    ...['critical', 'high', 'medium', 'low', 'info'].map(severity => `show-${severity}`),
    'show-kind-0',
    'show-kind-1',
  ])
  for (const id of ids) {
    expect(style).toContain(`body:has(#${id}:not(:checked)) .finding.${id.slice('show-'.length)}{display:none}`)
  }
  for (const file of withClass(root, 'file')) {
    const [, ...holds] = file.attributes.get('class')?.split(' ') ?? []
    expect(holds.length).toBeGreaterThan(0)
    for (const one of holds) expect(style).toContain(`.file.${one}{display:block}`)
  }
})

test('what cannot be seen, or turns text around, is shown by its number', () => {
  const quote = 'admin\u202e \u2066// check\u2069\u200b\u0000\u001b\ud800\u{e0041}'
  const root = parseHtml(renderHtml(documentOf([finding({quote, path: 'a\u202eb', title: 'odd\u2028'})])))
  const [pre] = withClass(root, 'finding').flatMap(article => named(article, 'pre'))
  expect(withClass(pre ?? root, 'unseen').map(textIn)).toEqual(
    ['202E', '2066', '2069', '200B', '0000', '001B', 'D800', 'E0041'].map(number => `U+${number}`),
  )
  expect(
    withClass(root, 'file')
      .flatMap(file => named(file, 'h3'))
      .map(textIn),
  ).toEqual(['aU+202Eb (1)'])
})

test('of many findings the most severe are shown, and how many are not', () => {
  const findings = Array.from({length: 2_100}, (_, index) => finding({id: `${index}`, path: `${index % 300}.ts`}))
  const root = parseHtml(renderHtml(documentOf([...findings, finding({id: 'worst', severity: 'critical'})])))
  expect(withClass(root, 'finding')).toHaveLength(2_000)
  expect(textIn(withClass(root, 'finding')[0] ?? root)).toContain('critical')
  expect(textIn(root)).toContain('The 2000 most severe; 101 more are left out here')
})

const allowed = new Set(
  'html head meta title style body header a h1 bdi p main section h2 h3 h4 div table thead tbody tr th td figure figcaption svg text rect fieldset legend label input article span pre strong ul li br code footer dl dt dd'.split(
    ' ',
  ),
)

test('no text becomes an element, an attribute or an address', () => {
  fc.assert(
    fc.property(hostileDocument, hostile => {
      const root = parseHtml(renderHtml(hostile))
      for (const {name, attributes} of elementsIn(root)) {
        expect(allowed).toContain(name)
        for (const [key, value] of attributes) {
          expect(key).not.toMatch(/^on|^style$|^src$/)
          if (key === 'href') expect(value).toMatch(/^#[a-z]+$/)
        }
      }
    }),
  )
})

test('the same elements stand around any text', () => {
  const shape = (text: string): string[] =>
    elementsIn(
      parseHtml(
        renderHtml(documentOf([finding({title: text, message: '', path: `x${text}`, quote: `x${text}`})], text)),
      ),
    )
      // Line breaks of a paragraph, frames of what cannot be seen, and cells that hold a number.
      .filter(({name, attributes}) => name !== 'br' && name !== 'bdi' && attributes.get('class') !== 'unseen')
      .map(({name}) => name)
  fc.assert(
    fc.property(hostileText, text => {
      expect(shape(text)).toEqual(shape('text'))
    }),
  )
})
