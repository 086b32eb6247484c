import {assert, constantFrom, pre, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type ManagedPart, marked, markerName, stalenessOf, withParts} from '../../../steps/generate-docs/managed.ts'

const part: ManagedPart = {name: 'readme', inputs: 'one', text: 'Generated.\n'}
const placing = {path: 'README.md', force: false}

describe('a part', () => {
  test('stands between markers that say what it was made from', () => {
    expect(marked(part)).toMatch(
      /^<!-- sortie:begin readme inputs=[0-9a-f]{16} text=[0-9a-f]{16} -->\nGenerated\.\n<!-- sortie:end readme -->$/,
    )
  })

  test('takes the place of the one before, and everything else stays byte for byte', () => {
    const words = string({unit: constantFrom('a', ' ', '\n', '<', '!', '-', '#', 'é', '`')})
    assert(
      property(words, words, words, words, (before, after, one, other) => {
        const content = `${before}\n${marked({...part, text: one})}\n${after}`
        const placed = withParts(content, [{...part, text: other}], placing)
        expect(placed).toBe(`${before}\n${marked({...part, text: other})}\n${after}`)
        expect(stalenessOf(placed, part)).toBeNull()
      }),
    )
  })

  test('keeps the line ends of its file', () => {
    const content = `# Mine\r\n\r\n${marked(part).replaceAll('\n', '\r\n')}\r\nEnd\r\n`
    const placed = withParts(content, [{...part, text: 'Two\nlines'}], placing)
    expect(placed.replaceAll('\r\n', '')).not.toContain('\n')
    expect(placed).toMatch(/^# Mine\r\n\r\n<!--[^\r]*-->\r\nTwo\r\nlines\r\n<!-- sortie:end readme -->\r\nEnd\r\n$/)
    expect(stalenessOf(placed, part)).toBeNull()
  })

  test('may go where a person wrote the two markers alone', () => {
    const content = 'Mine\n<!-- sortie:begin readme -->\n<!-- sortie:end readme -->\nMine too\n'
    expect(withParts(content, [part], placing)).toBe(`Mine\n${marked(part)}\nMine too\n`)
    expect(stalenessOf(content, part)).toBe('inputs')
  })

  test('with lines that look like markers ends where it ends', () => {
    const hostile = {...part, text: 'a\n<!-- sortie:end readme -->\n<!--sortie:begin readme-->\nb'}
    const placed = withParts(null, [hostile], placing)
    expect(placed.match(/^<!-- sortie:/gm)).toHaveLength(2)
    expect(stalenessOf(placed, hostile)).toBeNull()
    expect(withParts(placed, [part], placing)).toBe(`${marked(part)}\n`)
  })

  test('joins the others of its file at the end', () => {
    const second = {...part, name: 'module:b'}
    const content = `${marked(part)}\nMine\n`
    expect(withParts(content, [part, second], placing)).toBe(`${marked(part)}\nMine\n\n${marked(second)}\n`)
  })
})

describe('nothing is written over', () => {
  test('where no marker stands', () => {
    expect(() => withParts('# Mine\n', [part], placing)).toThrow(
      expect.objectContaining({code: 'DOCS_UNMARKED', hint: expect.stringContaining('<!-- sortie:begin readme -->')}),
    )
    expect(withParts('# Mine\n', [part], {...placing, force: true})).toBe(`${marked(part)}\n`)
  })

  test('that somebody changed between the markers', () => {
    const content = withParts(null, [part], placing).replace('Generated.', 'Written by hand.')
    expect(stalenessOf(content, part)).toBe('edited')
    expect(() => withParts(content, [part], placing)).toThrow(expect.objectContaining({code: 'DOCS_EDITED'}))
    expect(withParts(content, [part], {...placing, force: true})).toBe(`${marked(part)}\n`)
  })

  test.each([
    ['without its end', '<!-- sortie:begin readme -->\n'],
    ['the wrong way round', '<!-- sortie:end readme -->\n<!-- sortie:begin readme -->\n'],
    ['twice', `${marked(part)}\n${marked(part)}\n`],
    ['around another one', `<!-- sortie:begin readme -->\n<!-- sortie:begin b -->\n<!-- sortie:end readme -->\n`],
  ])('where a marker stands %s', (_, content) => {
    expect(stalenessOf(content, part)).toBe('broken')
    expect(() => withParts(content, [part], {...placing, force: true})).toThrow(
      expect.objectContaining({code: 'DOCS_BROKEN_MARKERS'}),
    )
  })
})

test('a part is stale when it was made from something else, or is not there', () => {
  const content = withParts(null, [part], placing)
  expect(stalenessOf(content, {...part, inputs: 'two'})).toBe('inputs')
  expect(stalenessOf(content, {...part, name: 'other'})).toBe('unmarked')
  expect(stalenessOf(null, part)).toBe('missing')
})

test('any path can stand in a marker', () => {
  assert(
    property(string({minLength: 1, unit: 'binary'}), path => {
      const own = {...part, name: markerName('module', path)}
      pre(!/[\u0085\u2028\u2029]/.test(path))
      expect(stalenessOf(withParts(null, [own], placing), own)).toBeNull()
    }),
  )
})
