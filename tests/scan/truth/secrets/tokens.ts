/** Files with tokens of well-known issuers. */
import {type Row, templatesOf} from '../template.ts'
import {tokens} from '../tokens.ts'

const rows: readonly Row[] = [
  [
    'aws-key-id-in-env',
    'aws-access-key-id',
    '.env.production',
    (r, planted) => `REGION=eu-central-1\nAWS_ACCESS_KEY_ID=${planted(tokens.awsKeyId(r))}\nSTAGE=prod\n`,
  ],
  [
    'aws-pair-in-credentials',
    'aws-secret-access-key',
    'deploy/credentials',
    (r, planted) =>
      `[default]\naws_access_key_id = ${planted(tokens.awsKeyId(r))}\naws_secret_access_key = ${planted(tokens.awsSecret(r))}\n`,
  ],
  [
    'aws-secret-in-js',
    'aws-secret-access-key',
    'src/s3.js',
    (r, planted) =>
      `const s3 = new S3({\n  region: 'us-east-1',\n  secretAccessKey: '${planted(tokens.awsSecret(r))}',\n})\n`,
  ],
  [
    'aws-secret-in-csv',
    'aws-secret-access-key',
    'accessKeys.csv',
    (r, planted) => `Access key ID,Secret access key\n${planted(`${tokens.awsKeyId(r)},${tokens.awsSecret(r)}`)}\n`,
  ],
  [
    'aws-secret-in-yaml',
    'aws-secret-access-key',
    'config/storage.yml',
    (r, planted) =>
      `amazon:\n  service: S3\n  secret_access_key: "${planted(tokens.awsSecret(r))}"\n  bucket: ${r.name('kebab')}\n`,
  ],
  [
    'github-in-workflow',
    'github-token',
    '.github/workflows/release.yml',
    (r, planted) =>
      `jobs:\n  release:\n    env:\n      GH_TOKEN: ${planted(tokens.githubClassic(r))}\n    runs-on: ubuntu-latest\n`,
  ],
  [
    'github-fine-grained-in-py',
    'github-token',
    'tools/sync.py',
    (r, planted) =>
      `import requests\n\nTOKEN = "${planted(tokens.githubFineGrained(r))}"\nOWNER = "${r.name('kebab')}"\n`,
  ],
  [
    'github-in-remote',
    'github-token',
    'scripts/clone.sh',
    (r, planted) =>
      `#!/bin/sh\ngit clone https://x-access-token:${planted(tokens.githubClassic(r))}@github.com/acme/${r.name('kebab')}.git\n`,
  ],
  [
    'gitlab-in-ci',
    'gitlab-token',
    '.gitlab-ci.yml',
    (r, planted) =>
      `deploy:\n  script:\n    - 'curl --header "PRIVATE-TOKEN: ${planted(tokens.gitlabPersonal(r))}" "$CI_API_V4_URL/projects"'\n`,
  ],
  [
    'gitlab-runner-in-toml',
    'gitlab-token',
    'config.toml',
    (r, planted) => `[[runners]]\n  name = "${r.name('kebab')}"\n  token = "${planted(tokens.gitlabOther(r))}"\n`,
  ],
  [
    'npm-in-npmrc',
    'npm-token',
    '.npmrc',
    (r, planted) => `save-exact=true\n//npm.pkg.example/:_authToken=${planted(tokens.npm(r))}\n`,
  ],
  [
    'npm-legacy-in-npmrc',
    'npm-token',
    'packages/app/.npmrc',
    (r, planted) => `//npm.pkg.example/:_authToken=${planted(tokens.uuid(r))}\nalways-auth=true\n`,
  ],
  [
    'npm-in-dockerfile',
    'npm-token',
    'Dockerfile',
    (r, planted) => `FROM node:20\nENV NPM_TOKEN ${planted(tokens.npm(r))}\nRUN npm ci\n`,
  ],
  [
    'pypi-in-pypirc',
    'pypi-token',
    '.pypirc',
    (r, planted) => `[pypi]\nusername = __token__\npassword = ${planted(tokens.pypi(r))}\n`,
  ],
  [
    'rubygems-in-credentials',
    'rubygems-key',
    '.gem/credentials',
    (r, planted) => `---\n:rubygems_api_key: ${planted(tokens.rubygems(r))}\n`,
  ],
  [
    'slack-bot-in-js',
    'slack-token',
    'src/notify.js',
    (r, planted) => `const client = new WebClient('${planted(tokens.slackBot(r))}')\nmodule.exports = client\n`,
  ],
  ['slack-user-in-env', 'slack-token', '.env', (r, planted) => `SLACK=${planted(tokens.slackUser(r))}\nDEBUG=1\n`],
  [
    'slack-app-in-yaml',
    'slack-token',
    'bot.yaml',
    (r, planted) => `slack:\n  app: ${planted(tokens.slackApp(r))}\n  channel: general\n`,
  ],
  [
    'slack-hook-in-yaml',
    'slack-webhook',
    'alertmanager.yml',
    (r, planted) =>
      `receivers:\n  - name: ops\n    slack_configs:\n      - api_url: '${planted(tokens.slackHook(r))}'\n`,
  ],
  [
    'stripe-live-in-ruby',
    'stripe-key',
    'config/initializers/stripe.rb',
    (r, planted) => `Stripe.api_key = '${planted(tokens.stripeLive(r))}'\nStripe.max_network_retries = 2\n`,
  ],
  [
    'stripe-test-in-php',
    'stripe-test-key',
    'pay.php',
    (r, planted) => `<?php\n\\Stripe\\Stripe::setApiKey("${planted(tokens.stripeTest(r))}");\n`,
  ],
  [
    'stripe-hook-in-go',
    'stripe-webhook-secret',
    'hook.go',
    (r, planted) => `package pay\n\nconst endpoint = "${planted(tokens.stripeHook(r))}"\n`,
  ],
  [
    'twilio-key-in-py',
    'twilio-key',
    'sms.py',
    (r, planted) =>
      `from twilio.rest import Client\n\nclient = Client("${planted(tokens.twilioKey(r))}", os.environ["TWILIO_SECRET"])\n`,
  ],
  [
    'twilio-auth-token-in-env',
    'assigned-secret',
    'prod.env',
    (r, planted) =>
      `TWILIO_ACCOUNT_SID=AC${r.of('0123456789abcdef', 32)}\nTWILIO_AUTH_TOKEN=${planted(tokens.hex32(r))}\n`,
  ],
  [
    'sendgrid-in-py',
    'sendgrid-key',
    'mail.py',
    (r, planted) => `sg = SendGridAPIClient("${planted(tokens.sendgrid(r))}")\nsg.send(message)\n`,
  ],
  [
    'google-key-in-html',
    'google-api-key',
    'public/map.html',
    (r, planted) =>
      `<script src="https://maps.googleapis.com/maps/api/js?key=${planted(tokens.googleKey(r))}&callback=init"></script>\n`,
  ],
  [
    'google-client-secret-in-json',
    'google-oauth-secret',
    'client_secret.json',
    (r, planted) =>
      `{"web": {"client_id": "${r.of('0123456789', 12)}.apps.googleusercontent.com", "client_secret": "${planted(tokens.googleClientSecret(r))}"}}\n`,
  ],
  [
    'google-access-in-log',
    'google-oauth-token',
    'debug.txt',
    (r, planted) => `2026-01-02 request sent\nauthorization ${planted(tokens.googleAccess(r))}\nstatus 200\n`,
  ],
  [
    'google-refresh-in-json',
    'google-oauth-token',
    'token.json',
    (r, planted) => `{\n  "expiry": 3600,\n  "refresh": "${planted(tokens.googleRefresh(r))}"\n}\n`,
  ],
  [
    'azure-storage-in-json',
    'azure-storage-key',
    'local.settings.json',
    (r, planted) =>
      `{"Values": {"AzureWebJobsStorage": "DefaultEndpointsProtocol=https;AccountName=${r.name('snake').replace('_', '')};AccountKey=${planted(tokens.azureStorage(r))};EndpointSuffix=core.windows.net"}}\n`,
  ],
  [
    'azure-client-secret-in-cs',
    'azure-client-secret',
    'Auth.cs',
    (r, planted) => `var cred = new ClientSecretCredential(tenant, app, "${planted(tokens.azureClientSecret(r))}");\n`,
  ],
  [
    'openai-legacy-in-js',
    'openai-key',
    'chat.mjs',
    (r, planted) => `const ai = new OpenAI({apiKey: '${planted(tokens.openaiLegacy(r))}'})\n`,
  ],
  [
    'openai-project-in-env',
    'openai-key',
    '.env.local',
    (r, planted) => `OPENAI=${planted(tokens.openaiProject(r))}\nMODEL=gpt\n`,
  ],
  [
    'anthropic-in-ts',
    'anthropic-key',
    'src/ai.ts',
    (r, planted) => `const client = create("${planted(tokens.anthropic(r))}")\nexport {client}\n`,
  ],
  ['xai-in-shell', 'xai-key', 'run.sh', (r, planted) => `#!/bin/bash\nexport XAI=${planted(tokens.xai(r))}\n./run\n`],
  [
    'huggingface-in-notebook',
    'huggingface-token',
    'train.ipynb',
    (r, planted) => `{"cells": [{"source": ["login(\\"${planted(tokens.huggingface(r))}\\")\\n"]}]}\n`,
  ],
  ['groq-in-toml', 'groq-key', 'secrets.toml', (r, planted) => `[llm]\ngroq = "${planted(tokens.groq(r))}"\n`],
  [
    'openrouter-in-json',
    'openrouter-key',
    'settings.json',
    (r, planted) => `{"provider": "openrouter", "value": "${planted(tokens.openrouter(r))}"}\n`,
  ],
  [
    'telegram-in-py',
    'telegram-bot-token',
    'bot.py',
    (r, planted) => `bot = telegram.Bot("${planted(tokens.telegram(r))}")\n`,
  ],
  [
    'telegram-in-url',
    'telegram-bot-token',
    'alert.sh',
    (r, planted) => `curl -s "https://api.telegram.org/bot${planted(tokens.telegram(r))}/sendMessage" -d text=hi\n`,
  ],
  [
    'discord-bot-in-js',
    'discord-bot-token',
    'index.js',
    (r, planted) => `client.login("${planted(tokens.discordBot(r))}")\n`,
  ],
  [
    'discord-hook-in-yaml',
    'discord-webhook',
    'notify.yml',
    (r, planted) => `notify:\n  url: ${planted(tokens.discordHook(r))}\n`,
  ],
  [
    'jwt-in-js',
    'jwt',
    'client.js',
    (r, planted) => `const session = '${planted(tokens.jwt(r))}'\nfetch('/me', {headers: {session}})\n`,
  ],
  [
    'jwt-in-curl',
    'jwt',
    'README.md',
    (r, planted) =>
      `Try it:\n\n    curl -H "Authorization: Bearer ${planted(tokens.jwt(r))}" https://api.acme.dev/v1/me\n`,
  ],
]

export const tokenTemplates = templatesOf(rows)
