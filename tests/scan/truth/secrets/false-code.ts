/** Files that speak of passwords, tokens and keys, as code and prose do, without holding one. */
import {type EmptyRow, emptyTemplatesOf} from '../template.ts'
import {pemLine} from '../tokens.ts'

const inFile =
  (...lines: readonly string[]): EmptyRow[2] =>
  () =>
    `${lines.join('\n')}\n`

const code: readonly EmptyRow[] = [
  [
    'ts-types',
    'src/types.ts',
    inFile(
      'interface Credentials {',
      '  username: string',
      '  password: string',
      '  token?: AccessToken',
      '  secret: string | null',
      '  apiKey: Promise<string>',
      '}',
    ),
  ],
  [
    'ts-parameters',
    'src/auth.ts',
    inFile(
      'export function login(user: string, password: string, token = createToken()): Promise<Session> {',
      '  return send({user, password: hash(password), token})',
      '}',
    ),
  ],
  [
    'js-calls',
    'src/session.js',
    inFile(
      'const token = await getAccessToken(client)',
      'const password = req.body.password',
      'this.secret = options.secret',
      'user.password = await bcrypt.hash(password, 12)',
      'const {apiKey, secretKey} = config',
    ),
  ],
  [
    'py-calls',
    'auth.py',
    inFile(
      'password = getpass.getpass("Password: ")',
      'token = secrets.token_urlsafe(32)',
      'self.api_key = api_key',
      'secret = self._load_secret(name)',
      'if password is None: raise ValueError("password is required")',
    ),
  ],
  [
    'go-calls',
    'auth.go',
    inFile(
      'token, err := client.Token(ctx)',
      'password := os.Getenv("DB_PASSWORD")',
      'cfg.Secret = secretFrom(request)',
      'type Config struct { Password string `json:"password"` }',
    ),
  ],
  [
    'java-calls',
    'Auth.java',
    inFile(
      'String password = request.getParameter("password");',
      'private final String tokenPrefix = "Bearer ";',
      'String token = jwtService.generateToken(userDetails);',
      'user.setPassword(passwordEncoder.encode(password));',
      '@Column(name = "password_hash")',
    ),
  ],
  [
    'rust-calls',
    'auth.rs',
    inFile(
      'let token: Token = self.tokens.next();',
      'pub password: SecretString,',
      'let secret_key = SecretKey::from_slice(&bytes)?;',
    ),
  ],
  [
    'names-of-settings',
    'src/keys.ts',
    inFile(
      "const API_KEY_HEADER = 'x-api-key'",
      "export const TOKEN_STORAGE_KEY = 'access_token'",
      "const passwordField = 'user_password'",
      "const secretName = 'prod-db-credentials'",
      "const TOKEN_ENDPOINT = '/oauth2/v2.0/token'",
    ),
  ],
  [
    'names-of-variables',
    'src/env.ts',
    inFile(
      "const apiKeyVariable = 'MY_SERVICE_API_KEY'",
      "requireEnv('DATABASE_PASSWORD')",
      "const secretKeys = ['JWT_SECRET', 'SESSION_SECRET', 'COOKIE_PASSWORD']",
      "password: 'DB_PASSWORD',",
    ),
  ],
  [
    'numbers-and-flags',
    'limits.py',
    inFile(
      'PASSWORD_MIN_LENGTH = 12',
      'TOKEN_TTL_SECONDS = 86400',
      'password_required = True',
      'MAX_TOKENS = 4096',
      'secret_rotation_days: 90',
      'api_key_version = "2024-10-01"',
    ),
  ],
  [
    'labels',
    'src/i18n/de.json',
    inFile(
      '{',
      '  "password": "Passwort",',
      '  "newPassword": "Neues Passwort",',
      '  "token": "Token eingeben",',
      '  "apiKey": "API-Schlüssel",',
      '  "forgotPassword": "Passwort vergessen?",',
      '  "secretHint": "Mindestens 12 Zeichen"',
      '}',
    ),
  ],
  [
    'labels-in-code',
    'src/labels.ts',
    inFile(
      "export const labels = {password: 'Password', confirmPassword: 'Confirm password', token: 'Personal access token', secret: 'Client secret'}",
    ),
  ],
  [
    'form',
    'login.html',
    inFile(
      '<label for="password">Password</label>',
      '<input type="password" id="password" name="password" placeholder="Enter your password" autocomplete="current-password">',
      '<input type="hidden" name="csrf_token" value="{{ csrf_token }}">',
    ),
  ],
  [
    'jsx-form',
    'Login.tsx',
    inFile(
      '<Input name="password" type="password" label="Password" value={password} onChange={setPassword} />',
      '<Field key="secret-field" name="clientSecret" token={token} />',
      '<Trans i18nKey="auth.passwordReset" />',
    ),
  ],
  [
    'messages',
    'src/errors.ts',
    inFile(
      "export const INVALID_PASSWORD = 'the password does not match'",
      "const TOKEN_EXPIRED = 'token_expired'",
      "throw new Error('password: must have at least 8 characters')",
      "const API_KEY_MISSING = 'ERR_API_KEY_MISSING'",
    ),
  ],
  [
    'parser-tokens',
    'src/lexer.ts',
    inFile(
      "if (token === 'identifier') return",
      "const TOKEN_COMMA = 'comma'",
      "token.type = 'StringLiteral'",
      "this.token = 'EOF'",
      "tokens: {keyword: 'keyword.control', string: 'string.quoted.double'}",
    ),
  ],
  [
    'design-tokens',
    'tokens.json',
    inFile(
      '{"token": "color.primary.500", "accessToken": "--md-sys-color-on-surface-variant", "secretColor": "#ff00aa33"}',
    ),
  ],
  [
    'css-tokens',
    'theme.css',
    inFile(
      ':root {',
      '  --token-color-primary: #3366ff;',
      '  --password-strength-weak: rgba(255, 0, 0, 0.5);',
      '  --token-shadow: 0 1px 2px 0 rgb(0 0 0 / 0.05);',
      '}',
    ),
  ],
  [
    'storage-keys',
    'src/store.js',
    inFile(
      "localStorage.getItem('access_token_v2')",
      "sessionStorage.setItem('refreshToken', refreshToken)",
      "cookies.get('session_secret_id')",
      "const TOKEN_KEY = '@app/auth/token'",
    ),
  ],
  [
    'patterns',
    'src/scan.ts',
    inFile(
      'const github = /gh[pousr]_[A-Za-z0-9]{36}/',
      'const aws = /AKIA[0-9A-Z]{16}/',
      "const slack = new RegExp('xox[baprs]-[0-9a-zA-Z-]{10,48}')",
      'const pem = /-----BEGIN (?:RSA )?PRIVATE KEY-----/',
    ),
  ],
  [
    'sql-schema',
    'schema.sql',
    inFile(
      'CREATE TABLE users (',
      '  password VARCHAR(255) NOT NULL,',
      '  api_key CHAR(64) UNIQUE,',
      '  reset_token TEXT DEFAULT NULL',
      ');',
      "COMMENT ON COLUMN users.password IS 'hashed password of the user';",
    ),
  ],
  [
    'graphql-schema',
    'schema.graphql',
    inFile('input LoginInput {', '  email: String!', '  password: String!', '  token: ID', '}'),
  ],
  [
    'openapi',
    'openapi.yaml',
    inFile(
      'securitySchemes:',
      '  apiKey:',
      '    type: apiKey',
      '    name: X-API-Key',
      '    in: header',
      'properties:',
      '  password:',
      '    type: string',
      '    format: password',
      '    description: The new password',
      '  token: {$ref: "#/components/schemas/Token"}',
    ),
  ],
  [
    'json-schema',
    'schema.json',
    inFile(
      '{"properties": {"password": {"type": "string", "minLength": 8}, "token": {"$ref": "#/definitions/token"}}, "required": ["password", "token"]}',
    ),
  ],
  [
    'protobuf',
    'auth.proto',
    inFile('message Login {', '  string user = 1;', '  string password = 2;', '  bytes secret_key = 3;', '}'),
  ],
  [
    'grammar-of-oauth',
    'oauth.ts',
    inFile(
      "body.set('grant_type', 'password')",
      "const tokenType = 'Bearer'",
      "scope: 'read:token write:secret'",
      "token_endpoint_auth_method: 'client_secret_basic'",
      "subject_token_type: 'urn:ietf:params:oauth:token-type:access_token'",
    ),
  ],
  [
    'file-names',
    'paths.yaml',
    inFile(
      'password_file: /run/secrets/db_password',
      'token_path: ~/.config/acme/token.json',
      'secretsDir: ./config/secrets',
      'private_key: /etc/ssl/private/server.key',
      'ssh_key: ~/.ssh/id_ed25519',
      'api_key: file:///etc/acme/key',
    ),
  ],
  [
    'long-names',
    'Factory.java',
    inFile(
      'import com.acme.security.authentication.UsernamePasswordAuthenticationTokenProviderFactory;',
      'AbstractSingletonProxyFactoryBeanSecretResolverConfiguration bean = null;',
      'String key = "org.springframework.security.oauth2.client.registration.ClientRegistrationRepository";',
    ),
  ],
  [
    'slugs',
    'posts.json',
    inFile(
      '{"slug": "how-to-rotate-your-api-tokens-without-downtime-in-2026", "key": "posts/2026/01/how-to-keep-secrets-out-of-git"}',
    ),
  ],
  [
    'test-names',
    'src/auth.spec.ts',
    inFile(
      "describe('password', () => {",
      "  it('rejects a wrong token', async () => {",
      "    await expect(login('anna', 'password123')).rejects.toThrow('invalid password')",
      "    const token = 'test-token'",
      "    api.post('/login', {password: 'secret', apiKey: 'abc123'})",
      '  })',
      '})',
    ),
  ],
  [
    'test-fixtures',
    'tests/fixtures/users.json',
    inFile(
      '[{"user": "alice", "password": "alice123!"}, {"user": "bob", "password": "Passw0rd!", "token": "token-1"}]',
    ),
  ],
  [
    'test-settings',
    'test/settings.py',
    inFile(
      'SECRET_KEY = "test-secret-key-for-unit-tests"',
      'PASSWORD = "Test1234!"',
      'API_KEY = "fake-api-key"',
      'DATABASE_URL = "postgres://test:test@localhost/test"',
    ),
  ],
  [
    'react-keys',
    'List.tsx',
    inFile(
      '<Item key="item-1" />',
      '<Row key={`row-${index}`} apiKey={apiKey} />',
      '<Secret key={secret.id} value={secret.value} />',
    ),
  ],
  [
    'switch-on-kind',
    'src/field.ts',
    inFile(
      "case 'password': return <PasswordField secret />",
      "if (field.type === 'password') mask(field)",
      "const kinds = ['password', 'token', 'secret', 'apiKey', 'private_key']",
    ),
  ],
  [
    'feature-flags',
    'flags.yaml',
    inFile(
      'enable_token_refresh: true',
      'password_policy: strong',
      'token_format: opaque',
      'secret_backend: vault',
      'auth_token_location: header',
      'api_key_mode: per-tenant',
    ),
  ],
  [
    'arn-and-paths',
    'stack.ts',
    inFile(
      "secretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/prod-x1Y2z3'",
      "parameterName: '/app/prod/db/password'",
      "keyVaultUri: 'https://acme-prod.vault.azure.net/secrets/db-password/'",
    ),
  ],
  [
    'command-help',
    'cli.go',
    inFile(
      'flags.StringVar(&password, "password", "", "password of the registry user")',
      'flags.String("token-file", "", "file that holds the token")',
      'fmt.Println("usage: login --user NAME --password PASSWORD")',
    ),
  ],
  [
    'token-counts',
    'usage.json',
    inFile(
      '{"total_tokens": 1834, "prompt_tokens": 1201, "token": 42, "tokenizer": "cl100k_base", "pad_token": "<|endoftext|>", "eos_token": "</s>"}',
    ),
  ],
  [
    'tokenizer',
    'tokenizer_config.json',
    inFile(
      '{"bos_token": "<s>", "unk_token": "<unk>", "tokenizer_class": "PreTrainedTokenizerFast", "mask_token": "[MASK]", "sep_token": "[SEP]"}',
    ),
  ],
]

const prose: readonly EmptyRow[] = [
  [
    'prose-about-passwords',
    'docs/security.md',
    inFile(
      'The password: never commit it. A token = a promise. Set the secret with `app secret set NAME`.',
      'Passwords: at least 12 characters. Your API key: open the settings page and copy it.',
    ),
  ],
  [
    'commands-in-prose',
    'README.md',
    inFile(
      '    npm config set //npm.pkg.example/:_authToken "$NPM_TOKEN"',
      '    docker login --username acme --password-stdin',
      '    mysql -u root -p',
      '    gh auth login --with-token < token.txt',
    ),
  ],
  [
    'mention-of-key-block',
    'docs/keys.md',
    inFile(
      `The file begins with \`${pemLine('BEGIN', 'RSA PRIVATE KEY')}\` and must be readable by you alone.`,
      'grep -rl "BEGIN OPENSSH PRIVATE KEY" .',
    ),
  ],
  [
    'addresses',
    'docs/links.md',
    inFile(
      'ssh://git@github.com:22/acme/app.git',
      'git@github.com:acme/app.git',
      'mailto:anna@acme.dev',
      'https://cdn.example/npm/@scope/pkg@1.2.3/dist/a.js',
      'http://localhost:8080/@fs/src/app.ts',
      'https://example.com:8443/path:with:colons@2x.png',
    ),
  ],
  [
    'names-at-times',
    'notes.md',
    inFile(
      'Meeting at 10:30@office, see https://wiki.acme.dev/Team:Minutes@2026',
      'ratio 16:9@60fps, rtsp://camera.acme.dev:554/stream1',
    ),
  ],
  [
    'log-lines',
    'access.txt',
    inFile(
      'GET /login?next=/home 200',
      'POST /api/token 401 "invalid token"',
      'auth: password authentication failed for user "shop"',
      'token: unexpected end of input at line 3',
    ),
  ],
  ['dna', 'sequence.txt', r => `>seq secret\n${r.of('ACGT', 70)}\n${r.of('ACGT', 70)}\n`],
  [
    'chess',
    'games.txt',
    inFile(
      'rnbqkbnr/pp1ppppp/8/2p5/4P3/5N2/PPPP1PPP/RNBQKB1R b KQkq - 1 2',
      'r1bqkb1r/pppp1ppp/2n2n2/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 4 4',
    ),
  ],
  [
    'numbers',
    'table.csv',
    r =>
      `id,token,amount\n1,${r.of('0123456789', 16)},3.14159265358979323846\n2,${r.of('0123456789', 16)},2.71828182845904523536\n`,
  ],
]

export const codeTemplates = emptyTemplatesOf([...code, ...prose])
