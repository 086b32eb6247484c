import {describe, expect, test} from 'vitest'
import {codeSpan, fence, oneLine, plainName, prose} from '../../../steps/generate-docs/markdown.ts'

describe('text of others', () => {
  test.each([
    ['HTML is shown, not obeyed', 'a <script>alert(1)</script> b', 'a &lt;script>alert(1)&lt;/script> b'],
    ['HTML in code stays code', 'use `<b>` here', 'use `<b>` here'],
    ['a sign without its pair hides nothing', 'a ` <b> c', 'a ` &lt;b> c'],
    ['comments do not hide what follows', '<!-- x', '&lt;!-- x'],
    ['headings are none', '# Big\n\nText', '**Big**\n\nText'],
    ['lines under a line make no heading', 'Text\n===', 'Text\n\\==='],
    ['pictures are their text', '![a](https://evil.example/x.png)', 'a'],
    ['links that run are their text', '[a](javascript:alert(1))', 'a'],
    ['links stay', 'see [a](https://example.org/a)', 'see [a](https://example.org/a)'],
    ['names in tags are code', 'see {@link Store.append}', 'see `Store.append`'],
    ['signs that turn the text are gone', 'a\u202eb\u200bc\u0007', 'abc'],
    ['a fence that is open is closed', '```js\nrun()', '```js\nrun()\n```'],
    ['indented code is code', 'Like this:\n\n    a <b>\n      c\n\nEnd', 'Like this:\n\n```\na <b>\n  c\n```\n\nEnd'],
    ['lists stay lists', '- a\n\n    more of a\n- b', '- a\n\n    more of a\n- b'],
  ])('%s', (_, text, expected) => {
    expect(prose(text)).toBe(expected)
  })

  test('stands on one line where it is asked for', () => {
    expect(oneLine('a\n  b\n```\n<c>\n```')).toBe('a b &lt;c>')
  })

  test('is as much code as there is, whatever signs are in it', () => {
    expect(fence('a\n```\nb', 'ts')).toBe('````ts\na\n```\nb\n````')
    expect(fence('a', 'ts"><b>')).toBe('```tsb\na\n```')
    expect(codeSpan('a`b')).toBe('`` a`b ``')
    expect(plainName('__init__ [a](b) <i>')).toBe('\\_\\_init\\_\\_ \\[a\\](b) \\<i\\>')
  })
})
