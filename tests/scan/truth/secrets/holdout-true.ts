/**
 * Files with secrets that no rule was tuned on: written before the rules were, and looked at only when they were done.
 * What is measured on them says how well the rules do on what nobody had in mind.
 */
import {alphabets} from '../random.ts'
import {type Row, templatesOf} from '../template.ts'
import {base64Of, keyBlock, tokens} from '../tokens.ts'

const password = 'password'
const assigned = 'assigned-secret'

const rows: readonly Row[] = [
  [
    'held-github-in-netrc',
    'github-token',
    '.netrc',
    (r, planted) => `machine github.com\nlogin acme-bot\npassword ${planted(tokens.githubClassic(r))}\n`,
  ],
  [
    'held-github-in-tsv',
    'github-token',
    'people.tsv',
    (r, planted) => `name\tvalue\nbot\t${planted(tokens.githubFineGrained(r))}\n`,
  ],
  [
    'held-aws-in-terraform',
    'aws-secret-access-key',
    'provider.tf',
    (r, planted) =>
      `provider "aws" {\n  access_key = "${planted(tokens.awsKeyId(r))}"\n  secret_key = "${planted(tokens.awsSecret(r))}"\n}\n`,
  ],
  [
    'held-aws-in-python-call',
    'aws-secret-access-key',
    'upload.py',
    (r, planted) =>
      `boto3.client("s3", aws_access_key_id="${planted(tokens.awsKeyId(r))}", aws_secret_access_key="${planted(tokens.awsSecret(r))}")\n`,
  ],
  [
    'held-slack-in-crystal',
    'slack-token',
    'bot.cr',
    (r, planted) => `SLACK = ENV["SLACK"]? || "${planted(tokens.slackBot(r))}"\n`,
  ],
  [
    'held-slack-hook-in-sh',
    'slack-webhook',
    'notify.sh',
    (r, planted) => `curl -X POST -d '{"text":"hi"}' ${planted(tokens.slackHook(r))}\n`,
  ],
  [
    'held-stripe-in-clojure',
    'stripe-key',
    'config.edn',
    (r, planted) => `{:stripe {:api-key "${planted(tokens.stripeLive(r))}"}}\n`,
  ],
  [
    'held-google-in-plist',
    'google-api-key',
    'GoogleService-Info.plist',
    (r, planted) =>
      `<plist><dict>\n<key>API_KEY</key>\n<string>${planted(tokens.googleKey(r))}</string>\n</dict></plist>\n`,
  ],
  [
    'held-openai-in-rust',
    'openai-key',
    'src/main.rs',
    (r, planted) => `let client = Client::with_key("${planted(tokens.openaiProject(r))}");\n`,
  ],
  [
    'held-anthropic-in-vim',
    'anthropic-key',
    '.vimrc',
    (r, planted) => `let g:ai_key = '${planted(tokens.anthropic(r))}'\n`,
  ],
  [
    'held-huggingface-in-dockerfile',
    'huggingface-token',
    'Dockerfile',
    (r, planted) => `FROM python\nARG HF=${planted(tokens.huggingface(r))}\n`,
  ],
  [
    'held-npm-in-yarnrc',
    'npm-token',
    '.yarnrc.yml',
    (r, planted) => `npmScopes:\n  acme:\n    npmAuthToken: ${planted(tokens.npm(r))}\n`,
  ],
  [
    'held-telegram-in-ini',
    'telegram-bot-token',
    'bot.ini',
    (r, planted) => `[bot]\ntoken=${planted(tokens.telegram(r))}\nadmin=1\n`,
  ],
  [
    'held-discord-in-py',
    'discord-bot-token',
    'main.py',
    (r, planted) => `bot.run('${planted(tokens.discordBot(r))}')\n`,
  ],
  [
    'held-jwt-in-json',
    'jwt',
    'postman_collection.json',
    (r, planted) =>
      `{"auth": {"bearer": [{"key": "token", "value": "${planted(tokens.jwt(r))}", "type": "string"}]}}\n`,
  ],
  [
    'held-gitlab-in-remote',
    'gitlab-token',
    'fetch.sh',
    (r, planted) =>
      `git remote set-url origin https://oauth2:${planted(tokens.gitlabPersonal(r))}@gitlab.com/acme/app.git\n`,
  ],
  [
    'held-azure-storage-in-py',
    'azure-storage-key',
    'blob.py',
    (r, planted) =>
      `conn_str = "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${planted(tokens.azureStorage(r))};EndpointSuffix=core.windows.net"\n`,
  ],
  [
    'held-sendgrid-in-cs',
    'sendgrid-key',
    'Mailer.cs',
    (r, planted) => `var client = new SendGridClient("${planted(tokens.sendgrid(r))}");\n`,
  ],
  [
    'held-vault-in-env',
    'vault-token',
    '.env',
    (r, planted) => `VAULT_ADDR=https://vault.acme.dev\nVAULT_TOKEN=${planted(tokens.vault(r))}\n`,
  ],
  [
    'held-shopify-in-liquid',
    'shopify-token',
    'settings.liquid',
    (r, planted) => `{% assign x = '${planted(tokens.shopify(r))}' %}\n`,
  ],
  [
    'held-key-in-go-literal',
    'private-key',
    'tls.go',
    (r, planted) => `package tls\n\nvar key = []byte(\`${planted(keyBlock(r, 'EC ', 164))}\`)\n`,
  ],
  [
    'held-key-in-python-string',
    'private-key',
    'sign.py',
    (r, planted) => `KEY = """${planted(keyBlock(r, 'RSA ', 860))}"""\n`,
  ],
  [
    'held-key-in-terraform-heredoc',
    'private-key',
    'ssh.tf',
    (r, planted) => `private_key = <<EOF\n${planted(keyBlock(r, 'OPENSSH ', 340))}\nEOF\n`,
  ],
  [
    'held-key-in-yaml-one-line',
    'private-key',
    'app.yaml',
    (r, planted) => `github:\n  app_key: "${planted(keyBlock(r, 'RSA ', 860).replaceAll('\n', '\\n'))}"\n`,
  ],
  [
    'held-key-in-commented-lines',
    'private-key',
    'old.conf',
    (r, planted) => `# kept for reference\n${planted(keyBlock(r, '', 832).replaceAll(/^/gm, '# '))}\n`,
  ],
  [
    'held-git-credentials',
    'basic-auth-url',
    '.git-credentials',
    (r, planted) => `https://acme-bot:${planted(tokens.random20(r))}@git.acme.dev\n`,
  ],
  [
    'held-maven-repository-url',
    'basic-auth-url',
    'build.gradle',
    (r, planted) =>
      `maven { url "https://ci:${planted(r.password().replace('#', '').replace('$', '').replace('%', ''))}@maven.acme.dev/releases" }\n`,
  ],
  [
    'held-mssql-url',
    'database-url',
    'config.exs',
    (r, planted) => `url: "mssql://sa:${planted(tokens.random20(r))}@sql.acme.dev:1433/shop"\n`,
  ],
  [
    'held-sqlalchemy',
    'database-url',
    'db.py',
    (r, planted) =>
      `engine = create_engine("mysql+pymysql://etl:${planted(tokens.random20(r))}@10.1.2.3:3306/dwh?charset=utf8")\n`,
  ],
  [
    'held-clickhouse-url',
    'database-url',
    'dash.ts',
    (r, planted) =>
      `const db = createClient({url: 'clickhouse://reader:${planted(tokens.random20(r))}@ch.acme.dev:9440/logs'})\n`,
  ],
  ['held-pgpass', password, '.pgpass', (r, planted) => `db.acme.dev:5432:shop:shop:${planted(tokens.random20(r))}\n`],
  [
    'held-lua-table',
    password,
    'init.lua',
    (r, planted) => `return {\n  user = "nodemcu",\n  wifi_password = "${planted(r.password())}",\n}\n`,
  ],
  [
    'held-perl-hash',
    password,
    'dbi.pl',
    (r, planted) => `my %conf = (user => 'shop', passwd => '${planted(r.password())}');\n`,
  ],
  ['held-scala-val', password, 'Db.scala', (r, planted) => `  val dbPassword: String = "${planted(r.password())}"\n`],
  [
    'held-dart-const',
    assigned,
    'lib/keys.dart',
    (r, planted) => `const String apiSecret = '${planted(tokens.random32(r))}';\n`,
  ],
  [
    'held-vb-const',
    password,
    'Module1.vb',
    (r, planted) => `Private Const DbPassword As String = "${planted(r.password())}"\n`,
  ],
  ['held-r-assignment', assigned, 'model.R', (r, planted) => `api_key <- "${planted(tokens.random32(r))}"\n`],
  [
    'held-haskell-record',
    password,
    'Main.hs',
    (r, planted) =>
      `conn = defaultConnectInfo { connectUser = "shop", connectPassword = "${planted(r.password())}" }\n`,
  ],
  [
    'held-nginx-header',
    assigned,
    'nginx.conf',
    (r, planted) => `location / {\n  proxy_set_header X-Api-Key "${planted(tokens.random32(r))}";\n}\n`,
  ],
  [
    'held-http-file',
    assigned,
    'requests.http',
    (r, planted) => `GET https://api.acme.dev/v1/items\nX-Auth-Token: ${planted(tokens.random32(r))}\n`,
  ],
  [
    'held-query-parameter',
    assigned,
    'fetch.js',
    (r, planted) =>
      `fetch('https://api.acme.dev/weather?city=Rome&api_key=${planted(tokens.hex32(r))}&units=metric')\n`,
  ],
  [
    'held-systemd',
    password,
    'app.service',
    (r, planted) =>
      `[Service]\nEnvironment="DB_PASSWORD=${planted(r.password().replace('%', '3'))}"\nExecStart=/usr/bin/app\n`,
  ],
  [
    'held-supervisor',
    assigned,
    'supervisord.conf',
    (r, planted) => `environment=HOME="/srv",SECRET_KEY="${planted(tokens.random32(r))}"\n`,
  ],
  [
    'held-kubernetes-env',
    password,
    'deploy.yaml',
    (r, planted) => `env:\n  - name: REDIS_PASSWORD\n    value: "${planted(r.password())}"\n`,
  ],
  [
    'held-circleci',
    assigned,
    '.circleci/config.yml',
    (r, planted) => `environment:\n  COVERALLS_REPO_TOKEN: ${planted(tokens.random32(r))}\n`,
  ],
  [
    'held-jenkinsfile',
    assigned,
    'Jenkinsfile',
    (r, planted) => `environment { SONAR_TOKEN = '${planted(tokens.hex64(r).slice(0, 40))}' }\n`,
  ],
  [
    'held-makefile',
    assigned,
    'Makefile',
    (r, planted) => `API_TOKEN := ${planted(tokens.random32(r))}\nall:\n\techo ok\n`,
  ],
  ['held-fish', assigned, 'config.fish', (r, planted) => `set -gx LINODE_TOKEN ${planted(tokens.hex64(r))}\n`],
  [
    'held-windows-batch',
    assigned,
    'build.bat',
    (r, planted) => `@echo off\r\nset NUGET_API_KEY=${planted(tokens.random32(r))}\r\n`,
  ],
  [
    'held-expect-script',
    password,
    'login.exp',
    (r, planted) => `set password "${planted(r.password().replace('$', '2'))}"\nspawn ssh root@host\n`,
  ],
  [
    'held-spring-yaml',
    password,
    'application.yml',
    (r, planted) => `spring:\n  mail:\n    username: noreply\n    password: ${planted(r.password())}\n`,
  ],
  ['held-vagrant', password, 'Vagrantfile', (r, planted) => `config.ssh.password = "${planted(r.password())}"\n`],
  [
    'held-tomcat-users',
    password,
    'tomcat-users.xml',
    (r, planted) => `<user username="manager" password="${planted(r.password())}" roles="manager-gui"/>\n`,
  ],
  [
    'held-basic-in-py',
    'authorization-header',
    'probe.py',
    (r, planted) => `headers = {"Authorization": "Basic ${planted(base64Of(`probe:${tokens.random20(r)}`))}"}\n`,
  ],
  [
    'held-assert-secret',
    assigned,
    'verify.rb',
    (r, planted) => `OpenSSL::HMAC.hexdigest("SHA256", SIGNING_SECRET = "${planted(tokens.hex64(r))}", body)\n`,
  ],
  [
    'held-cookie-array',
    assigned,
    'server.ts',
    (r, planted) => `app.use(session({name: 'sid', secret: '${planted(tokens.random32(r))}', resave: false}))\n`,
  ],
  [
    'held-unnamed-key',
    'high-entropy-string',
    'crypto.go',
    (r, planted) => `block, _ := aes.NewCipher(decode("${planted(r.of(alphabets.base64, 44))}"))\n`,
  ],
]

export const heldOutTrue = templatesOf(rows)
