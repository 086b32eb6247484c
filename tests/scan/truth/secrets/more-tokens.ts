/** Files with tokens of issuers that are met less often. */
import {type Row, templatesOf} from '../template.ts'
import {tokens} from '../tokens.ts'

const inEnv =
  (variable: string, make: (r: Parameters<Row[3]>[0]) => string): Row[3] =>
  (r, planted) =>
    `LOG_LEVEL=info\n${variable}=${planted(make(r))}\nPORT=8080\n`

const rows: readonly Row[] = [
  ['databricks-in-env', 'databricks-token', '.env', inEnv('DATABRICKS', tokens.databricks)],
  [
    'docker-in-sh',
    'docker-token',
    'login.sh',
    (r, planted) => `echo ${planted(tokens.docker(r))} | docker login -u acme --password-stdin\n`,
  ],
  ['figma-in-js', 'figma-token', 'tokens.js', (r, planted) => `figma({token: "${planted(tokens.figma(r))}"})\n`],
  [
    'grafana-service-in-yaml',
    'grafana-token',
    'grafana.yaml',
    (r, planted) => `auth:\n  bearer: ${planted(tokens.grafanaService(r))}\n`,
  ],
  ['grafana-cloud-in-env', 'grafana-token', '.env', inEnv('GRAFANA_CLOUD', tokens.grafanaCloud)],
  [
    'linear-in-ts',
    'linear-key',
    'src/issues.ts',
    (r, planted) => `export const linear = new LinearClient({key: '${planted(tokens.linear(r))}'})\n`,
  ],
  [
    'notion-in-py',
    'notion-token',
    'notes.py',
    (r, planted) => `notion = Client(auth="${planted(tokens.notion(r))}")\n`,
  ],
  ['shopify-in-env', 'shopify-token', '.env', inEnv('SHOPIFY', tokens.shopify)],
  [
    'vault-in-sh',
    'vault-token',
    'unseal.sh',
    (r, planted) => `vault login ${planted(tokens.vault(r))}\nvault status\n`,
  ],
  ['vercel-in-env', 'vercel-token', '.env', inEnv('VERCEL', tokens.vercel)],
  ['one-password-in-env', 'one-password-token', '.env', inEnv('OP_SERVICE_ACCOUNT', tokens.onePassword)],
  [
    'mailgun-in-php',
    'mailgun-key',
    'mail.php',
    (r, planted) => `<?php\n$mg = Mailgun::create('${planted(tokens.mailgun(r))}');\n`,
  ],
  [
    'mailchimp-in-js',
    'mailchimp-key',
    'news.js',
    (r, planted) => `mailchimp.setConfig({server: 'us1', with: '${planted(tokens.mailchimp(r))}'})\n`,
  ],
  [
    'digitalocean-in-tf',
    'digitalocean-token',
    'main.tf',
    (r, planted) => `provider "digitalocean" {\n  token = "${planted(tokens.digitalocean(r))}"\n}\n`,
  ],
  [
    'postman-in-json',
    'postman-key',
    'env.json',
    (r, planted) => `{"key": "x", "value": "${planted(tokens.postman(r))}"}\n`,
  ],
  [
    'new-relic-in-yaml',
    'new-relic-key',
    'newrelic.yml',
    (r, planted) => `common:\n  user: ${planted(tokens.newRelic(r))}\n  app_name: shop\n`,
  ],
  [
    'sentry-in-properties',
    'sentry-token',
    'sentry.properties',
    (r, planted) => `defaults.org=acme\nauth.token=${planted(tokens.sentry(r))}\n`,
  ],
  ['age-in-txt', 'age-key', 'keys.txt', (r, planted) => `# created: 2026-01-02T03:04:05Z\n${planted(tokens.age(r))}\n`],
  ['atlassian-in-env', 'atlassian-token', '.env', inEnv('JIRA', tokens.atlassian)],
  [
    'terraform-cloud-in-rc',
    'terraform-token',
    '.terraformrc',
    (r, planted) => `credentials "app.terraform.io" {\n  token = "${planted(tokens.terraform(r))}"\n}\n`,
  ],
  ['doppler-in-env', 'doppler-token', '.env', inEnv('DOPPLER', tokens.doppler)],
  [
    'supabase-in-sh',
    'supabase-token',
    'ci.sh',
    (r, planted) => `supabase login --token ${planted(tokens.supabase(r))}\n`,
  ],
  [
    'planetscale-in-yaml',
    'planetscale-token',
    'db.yml',
    (r, planted) => `service:\n  id: abc\n  value: ${planted(tokens.planetscale(r))}\n`,
  ],
  [
    'tailscale-in-sh',
    'tailscale-key',
    'up.sh',
    (r, planted) => `tailscale up --authkey=${planted(tokens.tailscale(r))} --ssh\n`,
  ],
  ['square-in-env', 'square-token', '.env', inEnv('SQUARE', tokens.square)],
]

export const moreTokenTemplates = templatesOf(rows)
