/** Which comments allow a secret to stand where it is. */
import {describe, expect, test} from 'vitest'
import {allowanceOf} from '../../../scan/secrets/allow-comments.ts'
import {secrets} from '../../../scan/secrets/inspector.ts'
import {fileOf} from '../truth/finders.ts'

describe('a comment allows', () => {
  test.each([
    "const a = 'x' // sortie:allow secret: key of the public sandbox",
    "a = 'x'  # sortie:allow secret, revoked in 2025",
    "a = 'x'  /* sortie:allow secret of the demo */",
    '<a b="x"/> <!-- sortie:allow secret: of the demo -->',
    "a = 'x' # gitleaks:allow",
    "a = 'x' // secretlint-disable-line",
    "a = 'x' # pragma: allowlist secret",
  ])('on the line itself: %s', line => {
    expect(allowanceOf(line, '')).toBe('allowed')
  })

  test.each([
    '// sortie:allow secret: key of the sandbox',
    '   # sortie:allow secret: key of the sandbox',
    '<!-- sortie:allow secret: key of the sandbox -->',
    '-- sortie:allow secret: key of the sandbox',
    '* sortie:allow secret: key of the sandbox',
    '// secretlint-disable-next-line',
    '# pragma: allowlist nextline secret',
  ])('on the line before: %s', line => {
    expect(allowanceOf("a = 'x'", line)).toBe('allowed')
  })
})

describe('a comment does not allow', () => {
  test('what follows a line of code that it belongs to', () => {
    expect(allowanceOf("b = 'y'", "a = 'x' # sortie:allow secret: of the sandbox")).toBe('none')
    expect(allowanceOf("b = 'y'", "a = 'x' # gitleaks:allow")).toBe('none')
  })

  test('without a reason', () => {
    expect(allowanceOf("a = 'x' // sortie:allow secret", '')).toBe('no_reason')
    expect(allowanceOf("a = 'x'", '/* sortie:allow secret */')).toBe('no_reason')
  })

  test('when it speaks of something else', () => {
    expect(allowanceOf("a = 'x' // sortie:allow todo: later", '')).toBe('none')
    expect(allowanceOf("a = 'x' // allow secret", '')).toBe('none')
  })
})

test('the inspector asks the line of the secret and the one before it', () => {
  const comments = (text: string) =>
    secrets.inspect(fileOf('.env', Buffer.from(text)), {})?.map(({line, comment}) => [line, comment])
  const password = 'PASSWORD=Mango42!copper'
  expect(
    comments(`${password}\n# sortie:allow secret: of the sandbox\n${password}\r\n${password} # sortie:allow secret\n`),
  ).toEqual([
    [1, 'none'],
    [3, 'allowed'],
    [4, 'no_reason'],
  ])
})
