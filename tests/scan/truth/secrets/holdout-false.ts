/** Tempting files that no rule was tuned on: see holdout-true.ts. */
import {alphabets} from '../random.ts'
import {type EmptyRow, emptyTemplatesOf} from '../template.ts'
import {tokens} from '../tokens.ts'

const {hex, base64, base62, base64url} = alphabets
const inFile =
  (...lines: readonly string[]): EmptyRow[2] =>
  () =>
    `${lines.join('\n')}\n`

const rows: readonly EmptyRow[] = [
  [
    'held-gemfile-lock',
    'Gemfile.lock',
    r => `GEM\n  specs:\n    devise-token_auth (1.2.3)\n\nCHECKSUMS\n  rails (7.1) sha256=${r.of(hex, 64)}\n`,
  ],
  [
    'held-bun-lock',
    'bun.lock',
    r => `{"packages": {"jsonwebtoken": ["jsonwebtoken@9.0.2", "", {}, "sha512-${r.of(base64, 86)}=="]}}\n`,
  ],
  [
    'held-flake-lock',
    'flake.lock',
    r => `{"nodes": {"nixpkgs": {"locked": {"narHash": "sha256-${r.of(base64, 43)}=", "rev": "${r.of(hex, 40)}"}}}}\n`,
  ],
  [
    'held-bazel',
    'WORKSPACE',
    r =>
      `http_archive(\n    name = "secret_manager",\n    sha256 = "${r.of(hex, 64)}",\n    strip_prefix = "rules-${r.of(hex, 40)}",\n)\n`,
  ],
  [
    'held-webpack-stats',
    'stats.json',
    r =>
      `{"hash": "${r.of(hex, 20)}", "assets": [{"name": "main.${r.of(hex, 20)}.js", "chunkhash": "${r.of(hex, 32)}"}]}\n`,
  ],
  [
    'held-service-worker',
    'sw.js',
    r =>
      `self.__precacheManifest = [{"revision": "${r.of(hex, 32)}", "url": "/static/js/token.${r.of(hex, 8)}.chunk.js"}]\n`,
  ],
  [
    'held-vscode-settings',
    '.vscode/settings.json',
    inFile(
      '{"editor.semanticTokenColorCustomizations": {"rules": {"*.declaration": "bold"}}, "cSpell.words": ["passwd", "hmac"]}',
    ),
  ],
  [
    'held-eslint-rule',
    '.eslintrc.json',
    inFile('{"rules": {"no-secrets/no-secrets": ["error", {"tolerance": 4.2}], "react/jsx-key": "error"}}'),
  ],
  [
    'held-dependabot',
    '.github/dependabot.yml',
    inFile(
      'registries:',
      '  npm-github:',
      '    type: npm-registry',
      '    token: ${{secrets.MY_GITHUB_PERSONAL_TOKEN}}',
      '    replaces-base: true',
    ),
  ],
  [
    'held-github-script',
    '.github/workflows/x.yml',
    inFile(
      'with:',
      '  repo-token: "${{ secrets.GITHUB_TOKEN }}"',
      '  github-token: ${{ steps.app.outputs.token }}',
      'permissions:',
      '  id-token: write',
    ),
  ],
  [
    'held-azure-pipelines',
    'azure-pipelines.yml',
    inFile(
      'variables:',
      '  - group: prod-secrets',
      'steps:',
      '  - script: deploy',
      '    env: {SYSTEM_ACCESSTOKEN: $(System.AccessToken), API_KEY: $(apiKey)}',
    ),
  ],
  [
    'held-gitlab-variables',
    '.gitlab-ci.yml',
    inFile(
      'variables:',
      '  DOCKER_AUTH_CONFIG: $DOCKER_AUTH',
      '  SECRET_DETECTION_ENABLED: "true"',
      'id_tokens:',
      '  VAULT_ID_TOKEN:',
      '    aud: https://vault.acme.dev',
    ),
  ],
  [
    'held-cdk',
    'stack.ts',
    inFile(
      "const secret = new secretsmanager.Secret(this, 'DbSecret', {generateSecretString: {passwordLength: 32}})",
      "password: secret.secretValueFromJson('password')",
      'apiKeySourceType: ApiKeySourceType.HEADER,',
    ),
  ],
  [
    'held-pulumi',
    'Pulumi.prod.yaml',
    r => `config:\n  app:dbPassword:\n    secure: AAABA${r.of(base64, 48)}\n  app:region: eu\n`,
  ],
  [
    'held-rails-credentials',
    'config/credentials.yml.enc',
    r => `${r.of(base64, 180)}--${r.of(base64, 16)}--${r.of(base64, 22)}==\n`,
  ],
  [
    'held-git-crypt-note',
    'docs/gpg.md',
    r => `Fingerprint: ${r.of('0123456789ABCDEF', 40)}\nKey ID: 0x${r.of('0123456789ABCDEF', 16)}\n`,
  ],
  [
    'held-swagger-example',
    'swagger.json',
    inFile(
      '{"example": {"password": "string", "access_token": "string", "refresh_token": "string", "api_key": "api_key"}}',
    ),
  ],
  [
    'held-storybook',
    'PasswordInput.stories.tsx',
    inFile("export const WithValue = {args: {password: 'hunter2', label: 'Password', showToken: true}}"),
  ],
  [
    'held-mock-server',
    'src/__mocks__/auth.ts',
    inFile("export const session = {token: 'mock-token', refreshToken: 'mock-refresh-token', password: 'Mock123!'}"),
  ],
  [
    'held-factory',
    'spec/factories/users.rb',
    inFile(
      'FactoryBot.define do',
      "  factory(:user) { password { 'correct horse battery' }; api_token { SecureRandom.hex } }",
      'end',
    ),
  ],
  [
    'held-cypress',
    'cypress/e2e/login.cy.ts',
    inFile("cy.get('[name=password]').type('Sup3rSecret!')", "cy.setCookie('token', 'abc.def.ghi')"),
  ],
  [
    'held-django-form',
    'forms.py',
    inFile(
      "password1 = forms.CharField(label='Password', widget=forms.PasswordInput)",
      "error_messages = {'password_mismatch': 'The two password fields do not match.'}",
      'token_generator = default_token_generator',
    ),
  ],
  [
    'held-laravel-config',
    'config/auth.php',
    inFile(
      "'passwords' => ['users' => ['provider' => 'users', 'table' => 'password_reset_tokens', 'expire' => 60]],",
      "'key' => env('APP_KEY'),",
      "'secret' => env('AWS_SECRET_ACCESS_KEY'),",
    ),
  ],
  [
    'held-rails-filter',
    'config/initializers/filter.rb',
    inFile(
      'Rails.application.config.filter_parameters += [:password, :secret, :token, :_key, :crypt, :salt, :otp, :ssn]',
    ),
  ],
  [
    'held-android-strings',
    'res/values/strings.xml',
    inFile(
      '<string name="password">Password</string>',
      '<string name="prompt_token">Enter token</string>',
      '<string name="google_maps_key" translatable="false">YOUR_KEY_HERE</string>',
    ),
  ],
  [
    'held-ios-strings',
    'Localizable.strings',
    inFile('"login.password" = "Password";', '"login.token.placeholder" = "One-time token";'),
  ],
  [
    'held-properties-labels',
    'messages_en.properties',
    inFile(
      'label.password=Password',
      'error.token.invalid=The token is invalid or has expired',
      'hint.secret=Keep it to yourself',
    ),
  ],
  [
    'held-c-enum',
    'lexer.h',
    inFile(
      'enum token { TOKEN_EOF = 0, TOKEN_IDENT = 1, TOKEN_STRING = 2 };',
      '#define TOKEN_NAME(t) token_names[t]',
      'const char *password_prompt = "Password: ";',
    ),
  ],
  [
    'held-asm-listing',
    'dump.txt',
    r =>
      `0000000000401000 <check_password>:\n  401000:\t${r.of(hex, 2)} ${r.of(hex, 2)} ${r.of(hex, 2)}\tmov rax, rdi\n`,
  ],
  [
    'held-wireshark',
    'capture.txt',
    r =>
      `0000  ${Array.from({length: 16}, () => r.of(hex, 2)).join(' ')}  ................\n0010  ${Array.from({length: 16}, () => r.of(hex, 2)).join(' ')}  token...........\n`,
  ],
  [
    'held-bitcoin-address',
    'donate.md',
    r => `BTC: bc1q${r.of('023456789acdefghjklmnpqrstuvwxyz', 38)}\nETH: 0x${r.of(hex, 40)}\n`,
  ],
  [
    'held-ipfs',
    'ipfs.json',
    r =>
      `{"cid": "Qm${r.of('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 44)}", "v1": "bafybei${r.of('abcdefghijklmnopqrstuvwxyz234567', 52)}"}\n`,
  ],
  [
    'held-snapshot',
    '__snapshots__/a.test.ts.snap',
    r => `exports[\`token 1\`] = \`{"token": "${r.of(base64url, 32)}", "password": "[hidden]"}\`;\n`,
  ],
  [
    'held-vcr-cassette',
    'spec/cassettes/login.yml',
    r =>
      `    headers:\n      Authorization: <TOKEN>\n      X-Request-Id: ${tokens.uuid(r)}\n      Etag: W/"${r.of(hex, 32)}"\n`,
  ],
  [
    'held-paseto-docs',
    'docs/auth.md',
    inFile(
      'Send `Authorization: Bearer ACCESS_TOKEN`, where ACCESS_TOKEN is what /login returned.',
      'Authorization: Basic base64(user:password)',
      'token=eyJ...',
    ),
  ],
  [
    'held-npm-badge',
    'README.md',
    r =>
      `[![coverage](https://codecov.io/gh/acme/app/branch/main/graph/badge.svg?token=${r.of(base62, 10)})](https://codecov.io/gh/acme/app)\n`,
  ],
  [
    'held-signed-picture-link',
    'docs/pictures.md',
    r => `![x](https://user-images.githubusercontent.com/1234567/${r.of('123456789', 9)}-${tokens.uuid(r)}.png)\n`,
  ],
  [
    'held-color-palette',
    'palette.json',
    r =>
      `{"tokens": {"blue-500": "#${r.of(hex, 6)}", "blue-600": "#${r.of(hex, 8)}"}, "keyColors": ["${r.of(hex, 6)}"]}\n`,
  ],
  [
    'held-keyboard',
    'keys.ts',
    inFile(
      "const shortcuts = {save: 'Ctrl+Shift+S', passwordManager: 'Ctrl+Shift+P'}",
      "if (event.key === 'Enter' || event.key === 'Tab') submit()",
      "accessKey: 'p'",
    ),
  ],
  [
    'held-maven-coordinates',
    'pom.xml',
    inFile(
      '<artifactId>spring-security-oauth2-authorization-server</artifactId>',
      '<passwordEncoder.version>6.1.0</passwordEncoder.version>',
      '<secret.manager.version>2.3.1</secret.manager.version>',
    ),
  ],
  [
    'held-regex-table',
    'rules.yaml',
    inFile(
      '- id: github',
      "  regex: 'gh[pousr]_[A-Za-z0-9_]{36,255}'",
      '- id: password',
      "  regex: '(?i)password\\s*[:=]\\s*[^\\s]{8,}'",
      '  secretGroup: 1',
    ),
  ],
  [
    'held-shell-prompts',
    'install.sh',
    inFile(
      'read -rsp "Password: " password',
      '[ -z "$password" ] && { echo "password: must not be empty"; exit 1; }',
      'token=$(curl -s "$url" | jq -r .token)',
      'export SECRET_FILE=/run/secrets/app',
    ),
  ],
]

export const heldOutFalse = emptyTemplatesOf(rows)
