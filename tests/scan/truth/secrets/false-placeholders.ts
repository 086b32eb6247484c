/** Files where a secret would stand, and something else stands: places to fill in, references, examples that are known. */
import {type EmptyRow, emptyTemplatesOf} from '../template.ts'
import {joined, pemLine} from '../tokens.ts'

const inFile =
  (...lines: readonly string[]): EmptyRow[2] =>
  () =>
    `${lines.join('\n')}\n`

const rows: readonly EmptyRow[] = [
  ['changeme', '.env', inFile('DB_PASSWORD=changeme', 'API_TOKEN=change-me-please')],
  ['your-key-here', '.env.example', inFile('OPENAI_API_KEY=your-api-key-here', 'STRIPE_SECRET=your_stripe_secret_key')],
  [
    'angle-brackets',
    'README.md',
    inFile('    export API_KEY=<your api key>', '    curl -H "Authorization: Bearer <token>" https://api.acme.dev'),
  ],
  [
    'shell-variables',
    'deploy.sh',
    inFile(
      'export PGPASSWORD="$DB_PASSWORD"',
      'TOKEN=${CI_TOKEN}',
      'curl -u "$USER:$PASS" https://acme.dev',
      'SECRET=$(cat /run/secrets/key)',
      'KEY=`pass show key`',
    ),
  ],
  ['shell-default-empty', 'start.sh', inFile(': "${DB_PASSWORD:?must be set}"', 'PASSWORD="${PASSWORD:-}"')],
  [
    'compose-variables',
    'docker-compose.yml',
    inFile('environment:', '  POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}', '  - SECRET_KEY=${SECRET_KEY:-}'),
  ],
  [
    'workflow-expressions',
    '.github/workflows/ci.yml',
    inFile(
      'env:',
      '  NPM_TOKEN: ${{ secrets.NPM_TOKEN }}',
      '  password: ${{ secrets.DOCKER_PASSWORD }}',
      '  github_token: ${{ github.token }}',
    ),
  ],
  [
    'helm-values',
    'templates/secret.yaml',
    inFile('data:', '  password: {{ .Values.password | b64enc | quote }}', '  token: "{{ randAlphaNum 32 }}"'),
  ],
  ['jinja', 'config.j2', inFile('password = {{ db_password }}', "secret_key: \"{{ lookup('env', 'SECRET') }}\"")],
  [
    'process-env',
    'src/config.ts',
    inFile(
      'export const config = {',
      '  password: process.env.DB_PASSWORD,',
      "  apiKey: process.env['API_KEY'] ?? '',",
      '  secret: import.meta.env.VITE_SECRET,',
      '}',
    ),
  ],
  [
    'os-environ',
    'settings.py',
    inFile(
      'SECRET_KEY = os.environ["SECRET_KEY"]',
      'PASSWORD = os.getenv("DB_PASSWORD")',
      'token = config("API_TOKEN")',
    ),
  ],
  [
    'spring-value',
    'App.java',
    inFile(
      '@Value("${app.secret-key}")',
      'private String secretKey;',
      'String password = System.getenv("DB_PASSWORD");',
    ),
  ],
  [
    'spring-properties',
    'application.properties',
    inFile('spring.datasource.password=${DB_PASSWORD}', 'app.token=@app.token@', 'jwt.secret=%JWT_SECRET%'),
  ],
  [
    'ruby-env',
    'config/database.yml',
    inFile('production:', '  password: <%= ENV["DATABASE_PASSWORD"] %>', '  url: <%= ENV.fetch("DATABASE_URL") %>'),
  ],
  [
    'row-of-x',
    '.env.sample',
    inFile('API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'SECRET=XXXXXXXX-XXXX-XXXX', 'TOKEN=****************'),
  ],
  [
    'aws-example',
    'docs/aws.md',
    inFile(
      `aws_access_key_id = ${joined('AKIA', 'IOSFODNN7', 'EXAMPLE')}`,
      `aws_secret_access_key = ${joined('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCY', 'EXAMPLEKEY')}`,
    ),
  ],
  [
    'short-example-tokens',
    'docs/tokens.md',
    inFile(
      'export GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'export OPENAI_API_KEY=sk-...',
      'ANTHROPIC_API_KEY=sk-ant-...',
      'SLACK=xoxb-your-token',
    ),
  ],
  [
    'counted-token',
    'docs/api.md',
    inFile('Authorization: token ghp_1234567890abcdefghijklmnopqrstuvwxyz', 'apikey: abcdefghijklmnopqrstuvwxyz123456'),
  ],
  [
    'replace-me',
    'values.yaml',
    inFile(
      'password: REPLACE_ME',
      'token: "TO_BE_REPLACED_BY_CI"',
      'secretKey: "<replace-with-secret>"',
      'apiKey: INSERT_KEY_HERE',
    ),
  ],
  [
    'empty-values',
    'config.ini',
    inFile('password =', 'token = ""', "secret = ''", 'api_key = null', 'passphrase = none'),
  ],
  [
    'yaml-null',
    'values.yaml',
    inFile('auth:', '  password: ""', '  existingSecret: ~', '  token: null', '  apiKey: false'),
  ],
  [
    'ansible-vault',
    'vars.yml',
    inFile(
      'db_password: !vault |',
      '  $ANSIBLE_VAULT;1.1;AES256',
      '  62313365396662343061393464336163383764373764613633653634306231386433626436623361',
    ),
  ],
  [
    'ansible-lookup',
    'play.yml',
    inFile(
      'vars:',
      '  password: "{{ vault_db_password }}"',
      "  token: \"{{ lookup('hashi_vault', 'secret=secret/app:token') }}\"",
    ),
  ],
  [
    'sops',
    'secrets.enc.yaml',
    inFile(
      'password: ENC[AES256_GCM,data:p673w==,iv:YY=,aad:UQ=,tag:A=]',
      'sops:',
      '    lastmodified: "2026-01-02T03:04:05Z"',
    ),
  ],
  [
    'vault-reference',
    'app.yaml',
    inFile(
      'password: vault:secret/data/app#password',
      'token: op://vault/app/token',
      'secret: ref+awsssm://app/secret',
      'apiKey: sm://projects/acme/secrets/key',
    ),
  ],
  [
    'secret-key-ref',
    'deployment.yaml',
    inFile(
      'env:',
      '  - name: DB_PASSWORD',
      '    valueFrom:',
      '      secretKeyRef:',
      '        name: postgres-credentials',
      '        key: password',
    ),
  ],
  [
    'secret-names',
    'main.tf',
    inFile(
      'resource "aws_secretsmanager_secret" "db" {',
      '  name = "prod/db/password"',
      '}',
      'password = var.db_password',
      'token    = data.vault_generic_secret.app.data["token"]',
      'secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf"',
    ),
  ],
  [
    'terraform-random',
    'db.tf',
    inFile('resource "random_password" "db" {', '  length = 32', '}', 'master_password = random_password.db.result'),
  ],
  [
    'mustache',
    'settings.xml',
    inFile(
      '<password>${env.NEXUS_PASSWORD}</password>',
      '<password>{{password}}</password>',
      '<password>%PASSWORD%</password>',
    ),
  ],
  [
    'dummy-words',
    'docker-compose.test.yml',
    inFile(
      'environment:',
      '  SECRET_KEY: dummy',
      '  API_TOKEN: fake-token',
      '  PASSWORD: example',
      '  AUTH_SECRET: not-a-real-secret',
    ),
  ],
  [
    'documented-default',
    'docs/install.md',
    inFile('Log in with user `admin` and password `admin`.', 'Default password: `password`', 'password: "secret"'),
  ],
  [
    'local-database',
    'docker-compose.yml',
    inFile(
      'DATABASE_URL: postgres://postgres:postgres@localhost:5432/app',
      'MONGO: mongodb://localhost:27017/test',
      'REDIS_URL: redis://redis:6379/0',
      'RABBIT: amqp://guest:guest@localhost:5672',
    ),
  ],
  [
    'url-with-placeholders',
    'docs/proxy.md',
    inFile(
      'http://user:password@proxy.example.com:8080',
      'https://username:pass@host/path',
      'https://<user>:<token>@github.com/org/repo.git',
      'postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
      'https://${USER}:${TOKEN}@git.acme.dev',
      'mysql://root:root@127.0.0.1/test',
    ),
  ],
  [
    'key-block-with-dots',
    'docs/tls.md',
    inFile(pemLine('BEGIN', 'RSA PRIVATE KEY'), '...', pemLine('END', 'RSA PRIVATE KEY')),
  ],
  [
    'key-block-to-fill-in',
    'template.json',
    inFile(
      `{"private_key": "${pemLine('BEGIN', 'PRIVATE KEY')}\\nYOUR_PRIVATE_KEY\\n${pemLine('END', 'PRIVATE KEY')}\\n"}`,
    ),
  ],
  [
    'public-key-block',
    'id.pub.pem',
    r =>
      `-----BEGIN PUBLIC KEY-----\n${['MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE', r.of('ABCDEFGHabcdefgh0123456789+/', 60)].join('')}\n${r.of('ABCDEFGHabcdefgh0123456789+/', 28)}\n-----END PUBLIC KEY-----\n`,
  ],
  [
    'jwt-of-the-handbook',
    'docs/jwt.md',
    inFile(
      joined(
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.',
        'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ',
        '.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
      ),
    ),
  ],
  [
    'npmrc-variable',
    '.npmrc',
    inFile('//npm.pkg.example/:_authToken=${NPM_TOKEN}', '//npm.pkg.example/:_password=${NPM_PASSWORD}'),
  ],
  [
    'masked',
    'build.log.txt',
    inFile(
      'DB_PASSWORD=***',
      'token: [REDACTED]',
      'Authorization: Bearer ********',
      'api_key=[FILTERED]',
      'secret: (hidden)',
    ),
  ],
  [
    'commented-template',
    'app.conf',
    inFile('# password = your_password', '; token = TOKEN_GOES_HERE', '#secret: put-your-secret-here'),
  ],
  [
    'generated-at-start',
    'entrypoint.sh',
    inFile('SECRET_KEY=$(openssl rand -hex 32)', 'PASSWORD=$(head -c 16 /dev/urandom | base64)', 'TOKEN="$1"'),
  ],
]

export const placeholderTemplates = emptyTemplatesOf(rows)
