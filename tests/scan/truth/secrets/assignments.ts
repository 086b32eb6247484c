/** Files in which a name says that its value is secret. */
import {alphabets} from '../random.ts'
import {type Row, templatesOf} from '../template.ts'
import {base64Of, tokens} from '../tokens.ts'

const password = 'password'
const assigned = 'assigned-secret'

const settings: readonly Row[] = [
  [
    'password-in-env',
    password,
    '.env',
    (r, planted) => `DB_HOST=db\nDB_PASSWORD=${planted(r.password())}\nDB_NAME=shop\n`,
  ],
  [
    'quoted-password-in-env',
    password,
    'prod.env',
    (r, planted) => `SMTP_USER=mailer\nSMTP_PASS="${planted(r.password())}"\n`,
  ],
  ['word-password-in-env', password, '.env', (r, planted) => `POSTGRES_PASSWORD=${planted(r.name('camel', 3))}\n`],
  [
    'password-in-yaml',
    password,
    'config/database.yml',
    (r, planted) => `production:\n  username: shop\n  password: ${planted(r.password())}\n  pool: 5\n`,
  ],
  [
    'quoted-password-in-yaml',
    password,
    'values.yaml',
    (r, planted) => `postgresql:\n  auth:\n    postgresPassword: "${planted(r.password())}"\n`,
  ],
  [
    'password-in-compose-list',
    password,
    'docker-compose.yml',
    (r, planted) =>
      `services:\n  db:\n    environment:\n      - MYSQL_ROOT_PASSWORD=${planted(r.password())}\n      - MYSQL_DATABASE=shop\n`,
  ],
  [
    'password-in-properties',
    password,
    'application.properties',
    (r, planted) => `spring.datasource.username=shop\nspring.datasource.password=${planted(r.password())}\n`,
  ],
  [
    'password-in-ini',
    password,
    'setup.ini',
    (r, planted) => `[mail]\nserver = mx.acme.dev\npasswd = ${planted(r.password())}\n`,
  ],
  [
    'passphrase-in-toml',
    password,
    'signing.toml',
    (r, planted) => `[signing]\nkey = "release.gpg"\npassphrase = "${planted(r.password())}"\n`,
  ],
  [
    'password-in-json',
    password,
    'config.json',
    (r, planted) => `{\n  "user": "reporting",\n  "password": "${planted(r.password())}",\n  "port": 3306\n}\n`,
  ],
  [
    'password-in-xml-element',
    password,
    'settings.xml',
    (r, planted) =>
      `<server>\n  <id>nexus</id>\n  <username>ci</username>\n  <password>${planted(r.password())}</password>\n</server>\n`,
  ],
  [
    'password-in-xml-attribute',
    password,
    'context.xml',
    (r, planted) => `<Resource name="jdbc/shop" username="shop" password="${planted(r.password())}" maxActive="20"/>\n`,
  ],
  [
    'password-in-xml-key-value',
    password,
    'web.config',
    (r, planted) => `<appSettings>\n  <add key="MailPassword" value="${planted(r.password())}" />\n</appSettings>\n`,
  ],
  [
    'password-in-netrc',
    password,
    '.netrc',
    (r, planted) => `machine git.acme.dev login ci password ${planted(tokens.random20(r))}\n`,
  ],
  [
    'docker-config-auth',
    password,
    '.docker/config.json',
    (r, planted) => `{"auths": {"registry.acme.dev": {"auth": "${planted(base64Of(`ci:${tokens.random20(r)}`))}"}}}\n`,
  ],
  [
    'password-in-ansible',
    password,
    'group_vars/all.yml',
    (r, planted) => `ansible_user: root\nansible_become_pass: ${planted(r.password())}\n`,
  ],
  [
    'dockerfile-env',
    password,
    'Dockerfile',
    (r, planted) => `FROM postgres:16\nENV POSTGRES_PASSWORD=${planted(r.password())}\nEXPOSE 5432\n`,
  ],
  [
    'string-data-in-kubernetes',
    password,
    'secret.yaml',
    (r, planted) => `kind: Secret\nstringData:\n  db-password: ${planted(r.password())}\n`,
  ],
  ['api-key-in-env', assigned, '.env', (r, planted) => `WEATHER_API_KEY=${planted(tokens.random32(r))}\nTZ=UTC\n`],
  [
    'hex-api-key-in-yaml',
    assigned,
    'config.yaml',
    (r, planted) => `weather:\n  apiKey: ${planted(tokens.hex32(r))}\n  units: metric\n`,
  ],
  [
    'token-in-json',
    assigned,
    'settings.json',
    (r, planted) => `{"endpoint": "https://api.acme.dev", "accessToken": "${planted(tokens.random32(r))}"}\n`,
  ],
  [
    'client-secret-in-yaml',
    assigned,
    'oauth.yaml',
    (r, planted) => `oauth:\n  client_id: web\n  client_secret: ${planted(tokens.random32(r))}\n`,
  ],
  ['jwt-secret-in-env', assigned, '.env', (r, planted) => `JWT_SECRET=${planted(tokens.hex64(r))}\nJWT_TTL=3600\n`],
  [
    'secret-key-in-toml',
    assigned,
    'Config.toml',
    (r, planted) => `address = "0.0.0.0"\nsecret_key = "${planted(tokens.random64(r))}"\n`,
  ],
  [
    'token-in-gradle',
    assigned,
    'gradle.properties',
    (r, planted) => `org.gradle.parallel=true\nartifactoryToken=${planted(tokens.random32(r))}\n`,
  ],
  [
    'encryption-key-in-properties',
    assigned,
    'app.properties',
    (r, planted) => `app.encryption-key = ${planted(r.of(alphabets.base64, 44))}\n`,
  ],
  [
    'token-in-terraform',
    assigned,
    'terraform.tfvars',
    (r, planted) => `region       = "fra1"\nfastly_token = "${planted(tokens.random32(r))}"\n`,
  ],
]

const code: readonly Row[] = [
  [
    'password-in-js-object',
    password,
    'src/db.js',
    (r, planted) => `module.exports = {\n  user: 'shop',\n  password: '${planted(r.password())}',\n  port: 5432,\n}\n`,
  ],
  [
    'password-in-ts-const',
    password,
    'src/admin.ts',
    (r, planted) => `const adminPassword: string = "${planted(r.password())}"\nlogin('admin', adminPassword)\n`,
  ],
  [
    'password-in-py-keyword',
    password,
    'etl.py',
    (r, planted) => `conn = connect(host="db", user="etl", password="${planted(r.password())}", port=3306)\n`,
  ],
  [
    'password-in-py-dict',
    password,
    'settings.py',
    (r, planted) => `DATABASES = {"default": {"USER": "shop", "PASSWORD": "${planted(r.password())}"}}\n`,
  ],
  [
    'django-secret-key',
    assigned,
    'shop/settings.py',
    (r, planted) =>
      `DEBUG = False\nSECRET_KEY = '${planted(`django-insecure-${r.of('abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)', 50)}`)}'\n`,
  ],
  [
    'rails-secret-key-base',
    assigned,
    'config/secrets.yml',
    (r, planted) => `production:\n  secret_key_base: ${planted(r.of(alphabets.hex, 128))}\n`,
  ],
  [
    'password-in-go-struct',
    password,
    'main.go',
    (r, planted) => `cfg := mysql.Config{\n\tUser:   "shop",\n\tPasswd: "${planted(r.password())}",\n}\n`,
  ],
  [
    'token-in-go-const',
    assigned,
    'client.go',
    (r, planted) => `package client\n\nconst apiToken = "${planted(tokens.random32(r))}"\n`,
  ],
  [
    'password-in-java',
    password,
    'Dao.java',
    (r, planted) => `class Dao {\n  private static final String DB_PASSWORD = "${planted(r.password())}";\n}\n`,
  ],
  [
    'password-in-cs',
    password,
    'Mail.cs',
    (r, planted) => `public string Password { get; set; } = "${planted(r.password())}";\n`,
  ],
  [
    'php-define',
    password,
    'wp-config.php',
    (r, planted) => `<?php\ndefine('DB_USER', 'wp');\ndefine('DB_PASSWORD', '${planted(r.password())}');\n`,
  ],
  [
    'wordpress-salt',
    assigned,
    'wp-config.php',
    (r, planted) =>
      `<?php\ndefine( 'AUTH_KEY',         '${planted(r.of(`${alphabets.base62}!@#%^&*()-_[]{}<>~+=,.;:?|`, 64))}' );\n`,
  ],
  [
    'php-array',
    password,
    'config/database.php',
    (r, planted) => `<?php\nreturn [\n  'username' => 'shop',\n  'password' => '${planted(r.password())}',\n];\n`,
  ],
  [
    'ruby-hash',
    password,
    'db.rb',
    (r, planted) => `client = Mysql2::Client.new(host: "db", username: "root", password: "${planted(r.password())}")\n`,
  ],
  [
    'shell-export',
    assigned,
    'env.sh',
    (r, planted) => `export CLOUDFLARE_API_TOKEN="${planted(tokens.random32(r))}"\nexport ZONE=acme.dev\n`,
  ],
  [
    'sql-identified-by',
    password,
    'init.sql',
    (r, planted) =>
      `CREATE USER 'shop'@'%' IDENTIFIED BY '${planted(r.password())}';\nGRANT ALL ON shop.* TO 'shop'@'%';\n`,
  ],
  [
    'sql-with-password',
    password,
    'roles.sql',
    (r, planted) => `CREATE ROLE reporting WITH LOGIN PASSWORD '${planted(r.password())}';\n`,
  ],
  [
    'flag-with-equals',
    password,
    'backup.sh',
    (r, planted) =>
      `mysqldump --user=root --password=${planted(r.password().replace('$', '5').replace('#', '6'))} shop > shop.sql\n`,
  ],
  [
    'flag-with-space',
    password,
    'provision.sh',
    (r, planted) =>
      `az login --service-principal --username app --password ${planted(tokens.random32(r))} --tenant acme\n`,
  ],
  [
    'curl-user',
    password,
    'healthcheck.sh',
    (r, planted) => `curl -fsS -u monitor:${planted(tokens.random20(r))} https://status.acme.dev/health\n`,
  ],
  [
    'basic-authorization',
    'authorization-header',
    'call.js',
    (r, planted) =>
      `fetch(url, {headers: {Authorization: 'Basic ${planted(base64Of(`svc:${tokens.random20(r)}`))}'}})\n`,
  ],
  [
    'bearer-authorization',
    'authorization-header',
    'job.sh',
    (r, planted) => `curl -H "Authorization: Bearer ${planted(tokens.random32(r))}" https://api.acme.dev/jobs\n`,
  ],
  [
    'c-define',
    password,
    'wifi.h',
    (r, planted) => `#define WIFI_SSID "office"\n#define WIFI_PASSWORD "${planted(r.password())}"\n`,
  ],
  [
    'powershell-secure-string',
    password,
    'setup.ps1',
    (r, planted) => `$pw = ConvertTo-SecureString "${planted(r.password().replace('$', '4'))}" -AsPlainText -Force\n`,
  ],
  [
    'powershell-variable',
    password,
    'deploy.ps1',
    (r, planted) => `$adminPassword = '${planted(r.password())}'\n$user = 'admin'\n`,
  ],
  [
    'kotlin-const',
    assigned,
    'Api.kt',
    (r, planted) => `private const val API_KEY = "${planted(tokens.random32(r))}"\n`,
  ],
  ['swift-let', assigned, 'Keys.swift', (r, planted) => `let clientSecret: String = "${planted(tokens.hex64(r))}"\n`],
  [
    'objective-c-string',
    assigned,
    'Keys.m',
    (r, planted) => `static NSString *const kApiSecret = @"${planted(tokens.random32(r))}";\n`,
  ],
  [
    'default-after-or',
    assigned,
    'session.js',
    (r, planted) => `const secret = process.env.SESSION_SECRET || '${planted(tokens.random32(r))}'\n`,
  ],
  [
    'default-in-getenv',
    assigned,
    'app.py',
    (r, planted) => `app.secret_key = os.environ.get("SECRET_KEY", "${planted(tokens.hex32(r))}")\n`,
  ],
  [
    'default-in-shell',
    password,
    'start.sh',
    (r, planted) => `: "\${DB_PASSWORD:=${planted(r.password().replace('$', '4').replace('!', '1'))}}"\n`,
  ],
  [
    'elixir-config',
    assigned,
    'config/prod.exs',
    (r, planted) => `config :shop, ShopWeb.Endpoint,\n  secret_key_base: "${planted(tokens.random64(r))}"\n`,
  ],
  [
    'setter-call',
    password,
    'Pool.java',
    (r, planted) => `ds.setUsername("shop");\nds.setPassword("${planted(r.password())}");\n`,
  ],
  [
    'commented-out',
    password,
    'src/legacy.py',
    (r, planted) => `# old access, ask ops\n# password = "${planted(r.password())}"\n`,
  ],
  [
    'in-markdown',
    password,
    'docs/vpn.md',
    (r, planted) =>
      `| user | password |\n| --- | --- |\n\nThe shared account: user \`guest\`, password: \`${planted(r.password())}\`\n`,
  ],
  [
    'minified-object',
    assigned,
    'dist/app.min.js',
    (r, planted) =>
      `${'!function(e,t){var n=t(e);return n}(this,function(a){return a});'.repeat(12)}var c={endpoint:"https://api.acme.dev",apiKey:"${planted(tokens.random32(r))}",retry:3};${'function g(a){return a+1}'.repeat(30)}\n`,
  ],
  [
    'string-without-a-name',
    'high-entropy-string',
    'src/sign.ts',
    (r, planted) => `export const sign = (text: string) => hmac('sha256', '${planted(tokens.random64(r))}', text)\n`,
  ],
]

export const assignmentTemplates = templatesOf([...settings, ...code])
