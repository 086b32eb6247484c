/** Files without secrets, written when the rules were done. No rule was changed for them. */
import {alphabets} from '../random.ts'
import {type EmptyRow, emptyTemplatesOf} from '../template.ts'
import {tokens} from '../tokens.ts'

const rows: readonly EmptyRow[] = [
  [
    'later-vue-form',
    'src/Login.vue',
    r => `<input v-model="password" type="password" :rules="[min(${r.integer(9) + 8})]" placeholder="Password">\n`,
  ],
  [
    'later-i18n',
    'locales/de.json',
    () => '{"password": "Passwort", "token_expired": "Sitzung abgelaufen", "secret": "Geheim!"}\n',
  ],
  ['later-jest-title', 'src/auth.ts', () => "describe('resetPassword', () => it('token: is sent once', run))\n"],
  [
    'later-openapi',
    'openapi.yaml',
    () => 'components:\n  securitySchemes:\n    apiKey:\n      type: apiKey\n      name: X-API-Key\n      in: header\n',
  ],
  [
    'later-rbac',
    'rbac.yaml',
    () => 'rules:\n  - resources: ["secrets", "tokens"]\n    verbs: [get]\n    secretName: shop-tls-secret\n',
  ],
  [
    'later-secret-ref',
    'deploy.yaml',
    r =>
      `env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: ${r.name('kebab')}\n        key: password\n`,
  ],
  [
    'later-terraform-reference',
    'main.tf',
    () => 'resource "db" "main" {\n  password = var.db_password\n  secret   = data.vault_secret.main.data["key"]\n}\n',
  ],
  [
    'later-aws-arn',
    'iam.json',
    r =>
      `{"SecretArn": "arn:aws:secretsmanager:eu-west-1:${r.of(alphabets.digits, 12)}:secret:shop-${r.of(alphabets.base62, 6)}"}\n`,
  ],
  [
    'later-action-sha',
    '.github/workflows/a.yml',
    r =>
      `    - uses: actions/checkout@${r.of(alphabets.hex, 40)} # v4\n      with: {token: "\${{ secrets.BOT_TOKEN }}"}\n`,
  ],
  [
    'later-sri',
    'index.html',
    r => `<script src="a.js" integrity="sha384-${r.of(alphabets.base64, 64)}" crossorigin></script>\n`,
  ],
  [
    'later-docker-digest',
    'Dockerfile',
    r => `FROM node:20@sha256:${r.of(alphabets.hex, 64)}\nENV PASSWORD_FILE=/run/secrets/db\n`,
  ],
  [
    'later-changelog',
    'CHANGELOG.md',
    r => `- fix: token refresh (${r.of(alphabets.hex, 40)})\n- password: at least 12 characters\n`,
  ],
  ['later-graphql', 'schema.graphql', () => 'type Mutation {\n  login(email: String!, password: String!): Token!\n}\n'],
  [
    'later-cli-help',
    'src/cli.ts',
    () => "option('--token <token>', 'access token; default: $SHOP_TOKEN')\noption('--password-stdin', 'read it')\n",
  ],
  [
    'later-csharp-property',
    'User.cs',
    () => 'public string Password { get; set; } = string.Empty;\npublic string TokenType => "Bearer";\n',
  ],
  [
    'later-python-getpass',
    'ask.py',
    () =>
      'password = getpass.getpass("Password: ")\ntoken = os.environ["TOKEN"]\nsecret = keyring.get_password("shop", "db")\n',
  ],
  ['later-uuid-ids', 'fixtures.sql', r => `insert into orders values ('${tokens.uuid(r)}', '${tokens.uuid(r)}');\n`],
  [
    'later-etag-headers',
    'proxy.conf',
    r => `add_header ETag "${r.of(alphabets.hex, 32)}";\nssl_certificate_key /etc/ssl/private/shop.key;\n`,
  ],
  [
    'later-minified-table',
    'src/table.ts',
    () => "const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'\n",
  ],
  [
    'later-css-data',
    'a.css',
    r => `a { background: url(data:image/png;base64,iVBORw0KGgo${r.of(alphabets.base64, 200)}) }\n`,
  ],
  [
    'later-ssh-public',
    'authorized_keys',
    r => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${r.of(alphabets.base64, 43)} anna@acme.dev\n`,
  ],
  [
    'later-certificate',
    'ca.crt',
    r =>
      `-----BEGIN CERTIFICATE-----\nMIID${r.of(alphabets.base64, 60)}\n${r.of(alphabets.base64, 64)}\n-----END CERTIFICATE-----\n`,
  ],
  [
    'later-readme-steps',
    'README.md',
    () => 'Set `API_KEY` to your key, then run `shop login --token "$TOKEN"`. The password is asked for.\n',
  ],
  [
    'later-type-tokens',
    'src/lexer.rs',
    () => 'let token = Token::Identifier("secret");\nlet key = KeyCode::Enter as u32;\n',
  ],
  [
    'later-gcp-project',
    'config.ts',
    r =>
      `export const clientId = '${r.of(alphabets.digits, 12)}-${r.of(alphabets.base36, 32)}.apps.googleusercontent.com'\n`,
  ],
  [
    'later-git-lfs',
    'model.bin',
    r => `version https://git-lfs.github.com/spec/v1\noid sha256:${r.of(alphabets.hex, 64)}\nsize 1024\n`,
  ],
]

export const laterFalse = emptyTemplatesOf(rows)
