/** Which findings the lines of `.sortieallow` allow, and which lines are wrong. */
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseAllowFile, readAllowFile} from '../../../steps/scan/allow-file.ts'
import {createStepBench} from '../step-bench.ts'

const rules = ['secrets/jwt', 'secrets/password']
const jwt = {id: '0123456789abcdef', rule: 'secrets/jwt', path: 'src/a.ts'}
const password = {id: 'fedcba9876543210-2', rule: 'secrets/password', path: 'docs/b.md'}

/** Which of the two the only line of the file allows. */
function allowed(line: string): readonly string[] {
  const {entries, problems} = parseAllowFile(line, rules)
  expect(problems).toEqual([])
  expect(entries.length).toBe(1)
  return [jwt, password].filter(finding => entries[0]?.allows(finding)).map(({rule}) => rule)
}

describe('a line allows', () => {
  test.each([
    ['secrets/jwt', ['secrets/jwt']],
    ['secrets/jwt   # all of them expire in a minute', ['secrets/jwt']],
    ['secrets/jwt src/**', ['secrets/jwt']],
    ['secrets/jwt docs', []],
    ['secrets/password docs/b.md', ['secrets/password']],
    ['docs', ['secrets/password']],
    ['docs/', ['secrets/password']],
    ['**/*.ts', ['secrets/jwt']],
    ['src/a.ts', ['secrets/jwt']],
    ['**', ['secrets/jwt', 'secrets/password']],
    ['*.ts', []],
    ['./secrets/jwt', []],
    ['0123456789abcdef', ['secrets/jwt']],
    ['fedcba9876543210-2', ['secrets/password']],
    ['fedcba9876543210', ['secrets/password']],
    ['fedcba9876543210-3', []],
  ])('%s', (line, expected) => {
    expect(allowed(line)).toEqual(expected)
  })
})

describe('a file', () => {
  test('may be empty, and hold blank lines and comments', () => {
    expect(parseAllowFile('', rules)).toEqual({entries: [], problems: []})
    expect(parseAllowFile('# a\r\n\r\n   # b\n', rules)).toEqual({entries: [], problems: []})
  })

  test('says which lines cannot be read, and why, and keeps the others', () => {
    const {entries, problems} = parseAllowFile(
      'src\nsecrets/jtw\nsecrets/jtw src\nsecrets/jwt src the old one\n0123456789abcdef src\n',
      rules,
    )
    expect(entries.map(({line, text}) => [line, text])).toEqual([[1, 'src']])
    expect(problems).toEqual([
      {line: 2, message: 'there is no rule "secrets/jtw"; for a path of this name, write "./secrets/jtw"'},
      {line: 3, message: 'there is no rule "secrets/jtw"'},
      {
        line: 4,
        message: '"secrets/jwt src the old one" has more than a rule and a path; put what is a comment behind #',
      },
      {line: 5, message: '"0123456789abcdef" is one finding; it takes no path'},
    ])
  })
})

describe('reading it', () => {
  test('warns of each bad line with its place', async () => {
    using bench = createStepBench({'.sortieallow': 'docs\nsecrets/nothing\n'})
    const {entries} = await readAllowFile(bench.context, rules)
    expect(entries.map(({text}) => text)).toEqual(['docs'])
    expect(bench.warnings).toEqual([
      'SCAN_BAD_ALLOW_LINE: .sortieallow:2: there is no rule "secrets/nothing"; for a path of this name, write "./secrets/nothing"',
    ])
  })

  test('is silent where there is none', async () => {
    using bench = createStepBench()
    expect(await readAllowFile(bench.context, rules)).toEqual({entries: [], problems: []})
    expect(bench.warnings).toEqual([])
  })

  test('allows nothing where it is a folder or too large, and says so', async () => {
    using folder = createStepBench()
    mkdirSync(join(folder.root, '.sortieallow'))
    using large = createStepBench({'.sortieallow': '# \n'.repeat(400_000)})
    for (const bench of [folder, large]) {
      expect((await readAllowFile(bench.context, rules)).entries).toEqual([])
      expect(bench.warnings).toEqual([expect.stringMatching(/^SCAN_BAD_ALLOW_LINE: \.sortieallow is not used: /)])
    }
  })
})
