/** What is found in a text, and where exactly. Secrets are made at run time: none stands here as text. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {hintsFor} from '../../../engine/secrets/files.ts'
import {findSecrets} from '../../../engine/secrets/find.ts'
import type {Hints} from '../../../engine/secrets/finder.ts'
import {secretKind, secretKinds} from '../../../engine/secrets/kinds.ts'
import {secretCorpus} from '../../scan/truth/corpus.ts'
import {createRandom} from '../../scan/truth/random.ts'
import {joined, keyBlock, tokens} from '../../scan/truth/tokens.ts'

const settings: Hints = {hasBareValues: true, hasUnnamed: true}
const code: Hints = {hasBareValues: false, hasUnnamed: true}
const random = createRandom(1)

/** `kind: text` of all that is found with at least this confidence. */
function found(text: string, hints: Hints = settings, atLeast = 0.5): string[] {
  return findSecrets({text, hints})
    .filter(({confidence}) => confidence >= atLeast)
    .map(({kind, start, end}) => `${kind}: ${text.slice(start, end)}`)
}

describe('a token with a format', () => {
  test.each([
    ['github-token', tokens.githubClassic(random)],
    ['gitlab-token', tokens.gitlabPersonal(random)],
    ['npm-token', tokens.npm(random)],
    ['slack-token', tokens.slackBot(random)],
    ['stripe-key', tokens.stripeLive(random)],
    ['stripe-test-key', tokens.stripeTest(random)],
    ['google-api-key', tokens.googleKey(random)],
    ['anthropic-key', tokens.anthropic(random)],
    ['openai-key', tokens.openaiProject(random)],
    ['xai-key', tokens.xai(random)],
    ['huggingface-token', tokens.huggingface(random)],
    ['sendgrid-key', tokens.sendgrid(random)],
    ['discord-bot-token', tokens.discordBot(random)],
    ['azure-client-secret', tokens.azureClientSecret(random)],
    ['terraform-token', tokens.terraform(random)],
    ['twilio-key', tokens.twilioKey(random)],
    ['jwt', tokens.jwt(random)],
    ['aws-access-key-id', tokens.awsKeyId(random)],
  ])('%s is found whole, whatever stands around it', (kind, token) => {
    for (const text of [token, `a ${token} b`, `("${token}")`, `x=${token};`, `\n${token}\n`, `<i>${token}</i>`]) {
      expect(found(text)).toEqual([`${kind}: ${token}`])
    }
  })

  test('is not found in the middle of a longer word', () => {
    expect(found(`task${tokens.openaiLegacy(random).slice(1)}`, code)).toEqual([])
    expect(found(`${tokens.awsKeyId(random)}EXTRA`, code)).toEqual([])
  })

  test('is none where its random part is an example', () => {
    const prefix = joined('gh', 'p_')
    expect(found(`${prefix}${'x'.repeat(36)} ${prefix}1234567890abcdefghijklmnopqrstuvwxyz`, code)).toEqual([])
    expect(found('npm_package_devDependencies_typescripts', code)).toEqual([])
    expect(found('sk-loading-indicator-circle-small-blue-fading', code)).toEqual([])
  })

  test('is none where it is the one that every emulator has', () => {
    const emulatorKey = joined(
      'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1',
      'OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
    )
    const line = (key: string) => `"AccountName=devstoreaccount1;AccountKey=${key};TableEndpoint=http:"`
    expect(found(line(emulatorKey))).toEqual([])
    expect(found(line(tokens.random64(random).slice(0, 44)))).toEqual([expect.stringMatching(/^azure-storage-key: /)])
  })

  test('has a beginning that may be shown, which is its format and nothing more', () => {
    const prefixes = [tokens.githubClassic, tokens.stripeLive, tokens.anthropic, tokens.awsKeyId, tokens.telegram].map(
      make => {
        const text = make(random)
        const [secret] = findSecrets({text, hints: code})
        return text
          .slice(0, secret?.prefixChars)
          .replace(/^AS|^AK/, 'A_')
          .replace(/^gh._/, 'gh?_')
          .replace(/^[sr]k_/, '?k_')
      },
    )
    expect(prefixes).toEqual(['gh?_', '?k_live_', 'sk-ant-', 'A_IA', ''])
  })
})

describe('a private key', () => {
  const block = keyBlock(random, 'RSA ', 860)

  test('is one finding from its first line to its last', () => {
    expect(found(`a\n${block}\nb`)).toEqual([`private-key: ${block}`])
  })

  test('is found with escaped line breaks, in lines of strings, in comments and cut off', () => {
    const kinds = [
      block.replaceAll('\n', '\\n'),
      block
        .split('\n')
        .map(line => `  "${line}\\n" +`)
        .join('\n'),
      block.replaceAll(/^/gm, '# '),
      block.split('\n').slice(0, 6).join('\n'),
      Buffer.from(block).toString('base64'),
      keyBlock(random, '', 64),
    ].map(text => findSecrets({text, hints: code}).map(({kind}) => kind))
    expect(kinds).toEqual(kinds.map(() => ['private-key']))
  })

  test('is none without its content', () => {
    const [begin = '', end = ''] = [block.split('\n')[0], block.split('\n').at(-1)]
    expect(found(`${begin}\n...\n${end}`)).toEqual([])
    expect(
      found(`the file begins with ${begin} and must be readable by its owner alone, says the manual\n${end}`),
    ).toEqual([])
    expect(found(block.replaceAll('PRIVATE', 'PUBLIC'))).toEqual([])
  })
})

describe('a password in an address', () => {
  const password = tokens.random20(random)

  test.each([
    ['basic-auth-url', `https://ci:${password}@git.acme.dev/a.git`],
    ['database-url', `postgres://app:${password}@db.acme.dev/shop`],
    ['database-url', `redis://:${password}@cache.acme.dev:6379`],
    ['database-url', `mongodb+srv://app:${password}@a.b.mongodb.net/shop`],
  ])('is the secret of %s, not the address', (kind, address) => {
    expect(found(`x "${address}" y`)).toEqual([`${kind}: ${password}`])
  })

  test.each([
    'https://user:password@host/',
    'postgres://postgres:postgres@localhost:5432/app',
    'https://$USER:$TOKEN@git.acme.dev',
    'https://<user>:<token>@git.acme.dev',
    'http://localhost:8080/@fs/a.ts',
    'https://a.dev:8443/path:x@2x.png',
    'ssh://git@github.com:22/a.git',
    'cvs://:pserver:anoncvs@sources.acme.dev:/cvs/src',
  ])('is none in %s', address => {
    expect(found(`see ${address} there`)).toEqual([])
  })
})

describe('a value beside a name', () => {
  const password = 'Mango42!copper'
  const key = tokens.random32(random)

  test.each([
    `password: '${password}'`,
    `"password": "${password}"`,
    `\\"password\\": \\"${password}\\"`,
    `const password: string = "${password}"`,
    `val dbPassword: String = "${password}"`,
    `Private Const Password As String = "${password}"`,
    `password := "${password}"`,
    `'password' => '${password}'`,
    `password <- "${password}"`,
    `config['password'] = '${password}'`,
    `setPassword("${password}")`,
    `define('DB_PASSWORD', '${password}')`,
    `#define WIFI_PASSWORD "${password}"`,
    `PASSWORD '${password}'`,
    `<user password="${password}"/>`,
    `<password>${password}</password>`,
    `<add key="Password" value="${password}"/>`,
    `{"key": "password", "value": "${password}"}`,
    `name: DB_PASSWORD\n  value: "${password}"`,
    `public string Password { get; set; } = "${password}";`,
  ])('is found in %s', line => {
    expect(found(line, code)).toEqual([`password: ${password}`])
  })

  test.each([
    `DB_PASSWORD=${password}`,
    `db.password = ${password}`,
    `password: ${password}`,
    `password: ${password} # the old one`,
    `--password=${password}`,
    `--password ${password} --user x`,
    `ENV DB_PASSWORD ${password}`,
    `Server=a;Password=${password};Encrypt=True`,
    `jdbc:x://h/d?user=u&password=${password}&ssl=true`,
    `machine h login u password ${password}`,
    `\${DB_PASSWORD:-${password}}`,
  ])('is found without quotes in %s', line => {
    expect(found(line, settings)).toEqual([`password: ${password}`])
  })

  test.each([
    ['GCP_CREDENTIALS=', ''],
    ['{"credentials": "', '"}'],
    ['<token>', '</token>'],
  ])('is found whole, however long it is, behind %s', (before, after) => {
    const long = tokens.random64(random).repeat(50)
    expect(found(`${before}${long}${after}\n`, settings)).toEqual([`assigned-secret: ${long}`])
  })

  test.each([
    `process.env.API_KEY || '${key}'`,
    `os.environ.get("API_KEY", "${key}")`,
    `getenv("API_KEY") ?: "${key}"`,
    `api_key == "${key}"`,
  ])('is found as a default in %s', line => {
    expect(found(line, code)).toEqual([`assigned-secret: ${key}`])
  })

  test.each([
    'password: string',
    'const token = await getAccessToken(client)',
    'token = secrets.token_urlsafe(32)',
    'password = hash(password, 12)',
    "const TOKEN_KEY = '@app/auth/token'",
    "apiKeyHeader = 'x-api-key'",
    "throw new Error('password: must have at least 8 characters')",
    "labels = {password: 'Password', token: 'Token eingeben'}",
    "if (token === 'identifier') return",
    'password: "${DB_PASSWORD}"',
    'password: "{{ vault_password }}"',
    "secret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod-AbCdEf'",
    "token: 'projects/acme/secrets/key1/versions/2'",
    "expect(parse('secret')) => '1.302194'",
    'password: "Optional[str]" = None',
  ])('is none in %s', line => {
    expect(found(line, code)).toEqual([])
  })

  test.each([
    'password: changeme',
    'password: your_password_here',
    'password: <password>',
    'password: ${DB_PASSWORD}',
    'password: !vault |',
    'password: null',
    'token: ENC[AES256_GCM,data:p673w==]',
    'password: must be set by hand',
    'api_key_version: 2024-10-01',
    'password_file: /run/secrets/db',
    'secret: xxxxxxxxxxxxxxxx',
    `[![coverage](https://codecov.io/gh/acme/app/graph/badge.svg?token=${random.of('ABCDEFGHIJ0123456789', 10)})]`,
  ])('is none in a setting such as %s', line => {
    expect(found(line, settings)).toEqual([])
  })
})

describe('a string without a name', () => {
  test('is found where people write code, between quotes, when it looks like a key', () => {
    expect(found(`sign('${tokens.random64(random)}')`, code).map(line => line.split(':')[0])).toEqual([
      'high-entropy-string',
    ])
    expect(found(`sign(${tokens.random32(random)})`, code)).toEqual([])
    expect(found(`sign('${tokens.random32(random)}')`, {hasBareValues: false, hasUnnamed: false})).toEqual([])
  })

  test.each([
    ['a digest', `'${tokens.hex64(random)}'`],
    ['a UUID', `'${tokens.uuid(random)}'`],
    ['what is called a public key', `pubkey256 = '${tokens.random32(random)}'`],
    ['what is called a hash', `hash: '${tokens.random32(random)}'`],
    ['a picture', `"data:image/png;base64,${tokens.random64(random)}"`],
    ['text in base64', `'${Buffer.from('{"version":3,"names":["a","b"],"mappings":"AAAA"}').toString('base64')}'`],
    ['a path', "'services/6F81-5844-456A/skus/D041-B8A1-6E0B/aB3'"],
  ])('is not %s', (_, text) => {
    expect(found(`const a = f(${text})`, code)).toEqual([])
  })
})

describe('all that is found', () => {
  test('does not overlap, and what does is one secret with the more telling name', () => {
    const token = tokens.githubClassic(random)
    expect(found(`GITHUB_TOKEN=${token}`)).toEqual([`github-token: ${token}`])
    expect(found(`https://x-access-token:${token}@github.com/a/b`)).toEqual([`github-token: ${token}`])
  })

  test('has the same places in a text with characters of any language', () => {
    const line = 'password = "Mango42!copper"'
    for (const before of ['', 'ä', '漢字', '😀😀', 'Ł\n']) {
      const text = `${before} ${line}`
      expect(found(text)).toEqual(['password: Mango42!copper'])
    }
  })

  test('is found between letters of any language, where nothing but its length tells a key', () => {
    const key = tokens.twilioKey(random)
    for (const around of ['\u5bc6\u94a5', '\u0141', '\u{1f511}', '\u00e4']) {
      expect(found(`${around}${key}${around}`)).toEqual([`twilio-key: ${key}`])
    }
  })

  test('holds whatever the text is: places in it, in order, with a kind that is described', () => {
    const pieces = secretCorpus().tuned.map(({text}) => text)
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({unit: 'binary', maxLength: 40})), {maxLength: 6})
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.boolean(), (whole, hasBareValues) => {
        let last = 0
        for (const {kind, start, end, confidence, prefixChars} of findSecrets({
          text: whole,
          hints: {hasBareValues, hasUnnamed: true},
        })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(whole.length)
          expect(prefixChars).toBeLessThan(end - start)
          expect(confidence).toBeGreaterThan(0)
          expect(secretKind(kind).title).not.toBe('')
          last = end
        }
      }),
      {numRuns: 300},
    )
  })

  test('is as the bytes of a file are read, or as text is handed over', () => {
    for (const {path, text} of secretCorpus().tuned) {
      const bytes = Buffer.from(text)
      const hints = hintsFor(path)
      const ofBytes = findSecrets({text: bytes.toString('latin1'), latin1Bytes: bytes, hints})
      expect(ofBytes.map(({kind}) => kind)).toEqual(findSecrets({text, hints}).map(({kind}) => kind))
    }
  })
})

test('every kind has a name, a severity and advice, and no other kind has', () => {
  expect(secretKinds.length).toBeGreaterThan(80)
  for (const kind of secretKinds) {
    const {title, advice} = secretKind(kind)
    expect([kind, title, advice]).toEqual([
      expect.stringMatching(/^[a-z][a-z\d-]+$/),
      expect.stringMatching(/^\S.*\S$/),
      expect.stringMatching(/^[a-z].*[a-zA-Z]$/),
    ])
  }
  expect(() => secretKind('nonsense')).toThrow('there is no kind of secret "nonsense"')
})
