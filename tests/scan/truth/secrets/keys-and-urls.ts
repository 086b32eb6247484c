/** Files with private keys, and with passwords in addresses. */
import {alphabets} from '../random.ts'
import {type Row, templatesOf} from '../template.ts'
import {base64Of, keyBlock, pemLine, tokens} from '../tokens.ts'

const escaped = (block: string) => block.replaceAll('\n', '\\n')

const rows: readonly Row[] = [
  ['rsa-key-file', 'private-key', 'certs/server.key', (r, planted) => `${planted(keyBlock(r, 'RSA ', 1592))}\n`],
  ['short-ec-key-file', 'private-key', 'ec.pem', (r, planted) => `${planted(keyBlock(r, 'EC ', 164))}\n`],
  ['short-ed25519-key', 'private-key', 'ed25519.pem', (r, planted) => `# signing\n${planted(keyBlock(r, '', 64))}\n`],
  [
    'openssh-key-file',
    'private-key',
    'deploy/id_ed25519',
    (r, planted) => `${planted(keyBlock(r, 'OPENSSH ', 340))}\n`,
  ],
  [
    'pgp-key-block',
    'private-key',
    'release.asc',
    (r, planted) => {
      const label = 'PGP PRIVATE KEY BLOCK'
      const lines = Array.from({length: 14}, () => r.of(alphabets.base64, 64)).join('\n')
      return `${planted(`${pemLine('BEGIN', label)}\n\nlQOYBF${lines}\n=${r.of(alphabets.base64, 4)}\n${pemLine('END', label)}`)}\n`
    },
  ],
  [
    'service-account-json',
    'private-key',
    'service-account.json',
    (r, planted) =>
      `{\n  "type": "service_account",\n  "private_key_id": "${r.of(alphabets.hex, 40)}",\n  "private_key": "${planted(escaped(`${keyBlock(r, '', 1624)}\n`))}",\n  "client_email": "ci@acme.iam.gserviceaccount.com"\n}\n`,
  ],
  [
    'escaped-key-in-env',
    'private-key',
    '.env',
    (r, planted) => `APP_ID=1234\nAPP_KEY="${planted(escaped(keyBlock(r, 'RSA ', 860)))}"\n`,
  ],
  [
    'key-in-java-strings',
    'private-key',
    'src/main/java/Keys.java',
    (r, planted) => {
      const lines = keyBlock(r, '', 832)
        .split('\n')
        .map(line => `      "${line}\\n"`)
        .join(' +\n')
      return `class Keys {\n  static final String PEM =\n${planted(lines)};\n}\n`
    },
  ],
  [
    'key-in-yaml',
    'private-key',
    'values.yaml',
    (r, planted) => `tls:\n  key: |\n${planted(keyBlock(r, 'EC ', 164).replaceAll(/^/gm, '    '))}\n  enabled: true\n`,
  ],
  ['encrypted-key', 'private-key', 'backup.key', (r, planted) => `${planted(keyBlock(r, 'ENCRYPTED ', 1700))}\n`],
  [
    'cut-off-key',
    'private-key',
    'build.log.txt',
    (r, planted) => `writing key\n${planted(keyBlock(r, 'RSA ', 1592).split('\n').slice(0, 9).join('\n'))}\n`,
  ],
  [
    'key-in-kubernetes-secret',
    'private-key',
    'tls-secret.yaml',
    (r, planted) => `kind: Secret\ndata:\n  tls.key: ${planted(base64Of(`${keyBlock(r, 'RSA ', 860)}\n`))}\n`,
  ],
  [
    'putty-key',
    'private-key',
    'admin.ppk',
    (r, planted) =>
      planted(
        `PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nComment: admin\nPublic-Lines: 1\n${r.of(alphabets.base64, 64)}\nPrivate-Lines: 2\n${r.of(alphabets.base64, 64)}\n${r.of(alphabets.base64, 40)}\nPrivate-MAC: ${r.of(alphabets.hex, 40)}\n`,
      ),
  ],
  [
    'jwk',
    'private-key',
    'jwks.json',
    (r, planted) =>
      `{"keys": [{"kty": "EC", "crv": "P-256", "x": "${r.of(alphabets.base64url, 43)}", "y": "${r.of(alphabets.base64url, 43)}", "d": "${planted(r.of(alphabets.base64url, 43))}"}]}\n`,
  ],
  [
    'basic-auth-in-git-remote',
    'basic-auth-url',
    '.gitmodules',
    (r, planted) =>
      `[submodule "lib"]\n  path = lib\n  url = https://${r.name('kebab')}:${planted(tokens.random20(r))}@git.acme.dev/lib.git\n`,
  ],
  [
    'basic-auth-in-pip',
    'basic-auth-url',
    'requirements.txt',
    (r, planted) =>
      `--extra-index-url https://ci:${planted(r.password().replace('#', '1').replace('%', '2'))}@pypi.acme.dev/simple\nflask==3.0\n`,
  ],
  [
    'basic-auth-in-proxy',
    'basic-auth-url',
    'proxy.sh',
    (r, planted) =>
      `export HTTPS_PROXY=http://${r.name('snake')}:${planted(`${r.pick(['Sommer', 'Winter'])}${r.of('0123456789', 4)}`)}@proxy.acme.dev:3128\n`,
  ],
  [
    'basic-auth-in-ftp',
    'basic-auth-url',
    'upload.py',
    (r, planted) => `TARGET = "ftp://deploy:${planted(tokens.random20(r))}@ftp.acme.dev/www"\n`,
  ],
  [
    'postgres-url-in-env',
    'database-url',
    '.env',
    (r, planted) => `DATABASE_URL=postgres://app:${planted(tokens.random20(r))}@db.acme.dev:5432/${r.name('snake')}\n`,
  ],
  [
    'postgres-url-with-signs',
    'database-url',
    'alembic.ini',
    (r, planted) =>
      `[alembic]\nsqlalchemy.url = postgresql+psycopg2://svc_${r.name('snake')}:${planted(`${tokens.random20(r)}$x`)}@10.0.3.4/main\n`,
  ],
  [
    'mysql-url-in-yaml',
    'database-url',
    'docker-compose.yml',
    (r, planted) =>
      `services:\n  app:\n    environment:\n      DSN: mysql://shop:${planted(r.password().replace('#', '9'))}@mysql.acme.dev/shop\n`,
  ],
  [
    'mongo-url-in-js',
    'database-url',
    'db.js',
    (r, planted) =>
      `mongoose.connect('mongodb+srv://admin:${planted(tokens.random20(r))}@cluster0.ab1cd.mongodb.net/prod?retryWrites=true')\n`,
  ],
  [
    'redis-url-without-user',
    'database-url',
    'queue.rb',
    (r, planted) => `REDIS = "redis://:${planted(tokens.random32(r))}@cache.acme.dev:6379/0"\n`,
  ],
  [
    'amqp-url',
    'database-url',
    'worker.go',
    (r, planted) => `conn, err := amqp.Dial("amqp://worker:${planted(tokens.random20(r))}@mq.acme.dev:5672/")\n`,
  ],
  [
    'jdbc-with-parameters',
    'password',
    'application.properties',
    (r, planted) =>
      `spring.datasource.url=jdbc:postgresql://db.acme.dev/shop?user=shop&password=${planted(tokens.random20(r))}&ssl=true\n`,
  ],
  [
    'ado-connection-string',
    'password',
    'appsettings.json',
    (r, planted) =>
      `{"ConnectionStrings": {"Default": "Server=sql.acme.dev;Database=shop;User Id=shop;Password=${planted(r.password().replace('#', '7'))};Encrypt=True"}}\n`,
  ],
]

export const keyAndUrlTemplates = templatesOf(rows)
