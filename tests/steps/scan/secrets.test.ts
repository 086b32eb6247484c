/** What a scan says of the secrets in a workspace. */
import {describe, expect, test} from 'vitest'
import type {Block, Json} from '../../../engine/contracts.ts'
import {fieldOf} from '../../../engine/json.ts'
import {scan} from '../../../steps/scan.ts'
import {createRandom} from '../../scan/truth/random.ts'
import {keyBlock, tokens} from '../../scan/truth/tokens.ts'
import {createStepBench} from '../step-bench.ts'

const random = createRandom(5)
const token = tokens.githubClassic(random)
const stripe = tokens.stripeLive(random)
const key = tokens.random32(random)

type Files = {readonly [path: string]: string | Uint8Array}

async function scanned(files: Files, params: {readonly include?: string[]} = {}) {
  using bench = createStepBench(files)
  const output = await scan.run({kinds: ['secrets'], ...params}, bench.context)
  const facts = output.kinds['secrets'] ?? {}
  const lines = output.findings.map(
    ({severity, rule, path, start_line, end_line}) => `${severity} ${rule} ${path}:${start_line}-${end_line}`,
  )
  return {output, facts, lines, warnings: bench.warnings}
}

describe('a finding', () => {
  test('says what was found where, with the secret masked, and what to do', async () => {
    const {output} = await scanned({'src/bot.ts': `\nconst token = '${token}' // of the bot\n`})
    expect(output.findings).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        rule: 'secrets/github-token',
        title: 'GitHub token',
        message: 'it stands where whoever has the repository can read it',
        severity: 'high',
        category: 'security',
        confidence: 0.95,
        path: 'src/bot.ts',
        start_line: 2,
        end_line: 2,
        quote: `const token = '${token.slice(0, 4)}********' // of the bot`,
        recommendation: expect.stringMatching(/^revoke it, /),
        source_step: 'step',
      },
    ])
  })

  test('is as severe as what the secret opens, and less so in tests', async () => {
    const {lines} = await scanned({
      'a.pem': `${keyBlock(random, 'RSA ', 860)}\n`,
      'pay.py': `stripe.api_key = "${stripe}"\n`,
      '.env': 'DB_PASSWORD=Mango42!copper\n',
      'tests/pay_test.py': `stripe.api_key = "${stripe}"\nsecret_key = "${key}"\n`,
      'ci.p12': Buffer.of(0x30, 0x82, 1, 2, 0),
    })
    expect(lines).toEqual([
      'critical secrets/private-key a.pem:1-16',
      'critical secrets/stripe-key pay.py:1-1',
      'high secrets/password .env:1-1',
      'medium secrets/key-store ci.p12:1-1',
      'medium secrets/stripe-key tests/pay_test.py:1-1',
      'low secrets/assigned-secret tests/pay_test.py:2-2',
    ])
  })

  test('keeps its id when its line moves, and is another one when the secret is', async () => {
    const idsOf = async (text: string) => (await scanned({'.env': text})).output.findings.map(({id}) => id)
    const before = await idsOf(`TOKEN=${key}\n`)
    expect(await idsOf(`\n\nTOKEN=${key}\n`)).toEqual(before)
    expect(await idsOf(`TOKEN=${tokens.random32(random)}\n`)).not.toEqual(before)
  })
})

describe('what is allowed', () => {
  test('by a comment or by the file is counted and is no finding', async () => {
    const {facts, lines} = await scanned({
      'a.py': `A = '${token}'  # sortie:allow secret: of the public sandbox\nB = '${stripe}'\n`,
      'docs/a.md': `    export TOKEN=${key}\n`,
      '.sortieallow': 'docs  # examples\n',
    })
    expect(lines).toEqual(['critical secrets/stripe-key a.py:2-2'])
    expect(facts).toEqual({
      totals: {'secrets/stripe-key': 1},
      allowed_by_comment: 1,
      allowed_by_file: 1,
      unused_allow_lines: [],
    })
  })

  test('is not what a comment without a reason speaks of, and the finding says so', async () => {
    const {output} = await scanned({'a.py': `A = '${token}'  # sortie:allow secret\n`})
    expect(output.findings.map(({message}) => message)).toEqual([
      'it stands where whoever has the repository can read it; the comment that allows it gives no reason',
    ])
  })

  test('can be one finding, by its id', async () => {
    const files = {'.env': `A_TOKEN=${key}\nB_TOKEN=${tokens.random32(random)}\n`}
    const [first, second] = (await scanned(files)).output.findings
    const {output} = await scanned({...files, '.sortieallow': `${first?.id}\n`})
    expect(output.findings.map(({id}) => id)).toEqual([second?.id])
  })

  test('by no line is said of the line, but not where a part was scanned', async () => {
    const files = {'.env': `TOKEN=${key}\n`, '.sortieallow': 'old/**\n'}
    expect((await scanned(files)).facts['unused_allow_lines']).toEqual([{line: 1, text: 'old/**'}])
    expect((await scanned(files, {include: ['.env']})).facts['unused_allow_lines']).toEqual([])
  })

  test('wrongly is warned of, and allows nothing', async () => {
    const {lines, warnings} = await scanned({'.env': `TOKEN=${key}\n`, '.sortieallow': 'secrets/tokens .env\n'})
    expect(lines).toEqual(['high secrets/assigned-secret .env:1-1'])
    expect(warnings).toEqual(['SCAN_BAD_ALLOW_LINE: .sortieallow:1: there is no rule "secrets/tokens"'])
  })
})

describe('a report', () => {
  const texts = (blocks: readonly Block[]) => blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))

  test('says how many were found and allowed, and which lines allow nothing', async () => {
    const {output} = await scanned({
      '.env': `A=${token}\nB=${stripe} # gitleaks:allow\n`,
      '.sortieallow': 'old/**\n',
    })
    const [section] = scan.render?.(output) ?? []
    expect(section?.title).toBe('Secrets')
    expect(texts(section?.blocks ?? [])).toEqual([
      '1 found; allowed: 1 by a comment',
      'Lines of .sortieallow that allow nothing:',
    ])
    expect(section?.blocks.flatMap(block => (block.kind === 'list' ? block.items : []))).toEqual(['old/**'])
  })

  test('says that there are none', async () => {
    const {output} = await scanned({'a.ts': 'const a = 1\n'})
    const [section] = scan.render?.(output) ?? []
    expect(texts(section?.blocks ?? [])).toEqual(['none'])
  })
})

test('no secret is anywhere in the output', async () => {
  const secrets = [token, stripe, key, tokens.jwt(random), tokens.slackBot(random)]
  const {output, lines} = await scanned({'.env': secrets.map((secret, index) => `TOKEN_${index}=${secret}`).join('\n')})
  expect(lines.length).toBe(secrets.length)
  const said: Json = output
  for (const secret of secrets) expect(JSON.stringify(said)).not.toContain(secret.slice(10))
  expect(fieldOf(said, 'files_scanned')).toBe(1)
})
