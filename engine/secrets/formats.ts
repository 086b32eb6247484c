/** Tokens that are known by their format alone: each issuer begins them in its own way. */
import {entropyOf, isPattern, wordShareOf} from './chance.ts'
import {type Finder, matchAt, type Sighting} from './finder.ts'
import {isExample} from './placeholders.ts'

/** Begins with an anchor, in any case. A group `secret` where what goes before it is not secret. */
type FormatRow = readonly [kind: string, title: string, anchors: string, pattern: RegExp, more?: More]
interface More {
  /** What stands before the anchor and belongs to the secret; ends in `$`. */
  readonly before?: RegExp
  readonly confidence?: number
}

const rows: readonly FormatRow[] = [
  ['aws-access-key-id', 'AWS access key id', 'AKIA ASIA ABIA ACCA', /A[KSBC][IC]A[A-Z0-9]{16}(?![A-Za-z0-9])/],
  ['github-token', 'GitHub token', 'ghp_ gho_ ghu_ ghs_ ghr_', /gh[pousr]_[A-Za-z0-9_]{36,255}(?![A-Za-z0-9_])/],
  ['github-token', 'GitHub token', 'github_pat_', /github_pat_[A-Za-z0-9_]{82,255}(?![A-Za-z0-9_])/],
  [
    'gitlab-token',
    'GitLab token',
    'glpat- glptt- gldt- glrt- glrtr- glcbt- gloas- glft- glsoat- glagent- glimt- glffct- glwt-',
    /gl[a-z]{2,5}-[\w.-]{20,300}/,
  ],
  ['gitlab-token', 'GitLab token', 'GR1348941', /GR1348941[\w-]{20,50}/],
  ['npm-token', 'npm token', 'npm_', /npm_[A-Za-z0-9_]{36}(?![A-Za-z0-9_])/],
  [
    'npm-token',
    'npm token',
    // In code it is the name of a variable: what that gets has no digit, or a '.' or '(' in it.
    '_authToken=',
    /_authToken=["']?(?<secret>(?=[^\s.]{0,40}\d)[\w+/=-]{8,300})(?![\w.([])/,
    {confidence: 0.9},
  ],
  ['pypi-token', 'PyPI token', 'pypi-', /pypi-[\w-]{50,1000}/],
  ['rubygems-key', 'RubyGems key', 'rubygems_', /rubygems_[0-9a-f]{48}(?![0-9A-Za-z])/],
  ['nuget-key', 'NuGet key', 'oy2', /oy2[a-z0-9]{43}(?![A-Za-z0-9])/],
  ['docker-token', 'Docker Hub token', 'dckr_pat_ dckr_oat_', /dckr_[po]at_[\w-]{27,60}/],
  ['slack-token', 'Slack token', 'xoxa- xoxb- xoxe- xoxo- xoxp- xoxr- xoxs-', /xox[abeoprs]-[A-Za-z0-9-]{16,400}/],
  ['slack-token', 'Slack token', 'xapp-', /xapp-\d-[A-Za-z0-9-]{20,400}/],
  [
    'slack-webhook',
    'address of a Slack webhook',
    'hooks.slack.com/',
    /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[\w+/]{20,200})/,
  ],
  ['stripe-key', 'Stripe key', 'sk_live_ rk_live_ sk_prod_ rk_prod_', /[rs]k_(?:live|prod)_[A-Za-z0-9]{10,247}/],
  ['stripe-test-key', 'Stripe key of a test account', 'sk_test_ rk_test_', /[rs]k_test_[A-Za-z0-9]{10,247}/],
  ['stripe-webhook-secret', 'secret of a Stripe webhook', 'whsec_', /whsec_[A-Za-z0-9+/=]{32,100}/],
  ['sendgrid-key', 'SendGrid key', 'SG.', /SG\.[\w-]{16,32}\.[\w-]{16,64}(?![\w-])/],
  ['google-api-key', 'Google API key', 'AIza', /AIza[\w-]{35}(?![\w-])/],
  ['google-oauth-secret', 'secret of a Google OAuth client', 'GOCSPX-', /GOCSPX-[\w-]{28}(?![\w-])/],
  ['google-oauth-token', 'Google OAuth token', 'ya29.', /ya29\.[\w.-]{20,2000}/],
  ['google-oauth-token', 'Google OAuth token', '1//0', /1\/\/0[\w-]{40,300}/],
  [
    'azure-storage-key',
    'key of an Azure account',
    'AccountKey= SharedAccessKey=',
    /\w{10,15}=(?<secret>[A-Za-z0-9+/]{40,88}={0,2})/,
  ],
  ['azure-sas', 'Azure shared access signature', '&sig= ?sig=', /[&?]sig=(?<secret>[A-Za-z0-9%+/]{40,100}={0,2})/i],
  ['openai-key', 'OpenAI key', 'sk-', /sk-(?:[\w-]{16,100}T3BlbkFJ[\w-]{16,100}|(?:proj|svcacct|admin)-[\w-]{40,250})/],
  ['anthropic-key', 'Anthropic key', 'sk-ant-', /sk-ant-[a-z]{3,6}\d\d-[\w-]{24,200}/],
  ['openrouter-key', 'OpenRouter key', 'sk-or-', /sk-or-v\d-[0-9a-f]{64}(?![0-9A-Za-z])/],
  ['model-service-key', 'key of a model service', 'sk-', /sk-[A-Za-z0-9]{32,64}(?![\w-])/, {confidence: 0.8}],
  ['xai-key', 'xAI key', 'xai-', /xai-[A-Za-z0-9]{70,100}(?![\w-])/],
  ['huggingface-token', 'Hugging Face token', 'hf_', /hf_[A-Za-z0-9]{34,40}(?![\w-])/],
  ['huggingface-token', 'Hugging Face token', 'api_org_', /api_org_[A-Za-z]{34}(?!\w)/],
  ['groq-key', 'Groq key', 'gsk_', /gsk_[A-Za-z0-9]{40,60}(?!\w)/],
  ['perplexity-key', 'Perplexity key', 'pplx-', /pplx-[A-Za-z0-9]{40,60}(?![\w-])/],
  ['replicate-token', 'Replicate token', 'r8_', /r8_[A-Za-z0-9]{37}(?!\w)/],
  ['nvidia-key', 'NVIDIA key', 'nvapi-', /nvapi-[\w-]{60,80}/],
  ['pinecone-key', 'Pinecone key', 'pcsk_', /pcsk_[A-Za-z0-9_]{50,90}/],
  ['langsmith-key', 'LangSmith key', 'lsv2_pt_ lsv2_sk_', /lsv2_[ps][tk]_[0-9a-f]{32}_[0-9a-f]{10}/],
  [
    'telegram-bot-token',
    'token of a Telegram bot',
    ':AA',
    /:AA[\w-]{33}(?![\w-])/,
    {before: /(?<![\dA-Za-z])(?:bot)?(?<id>\d{8,10})$/},
  ],
  [
    'discord-webhook',
    'address of a Discord webhook',
    'discord.com/api/ discordapp.com/api/',
    /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(?<secret>\d{17,20}\/[\w-]{60,80})/,
  ],
  ['databricks-token', 'Databricks token', 'dapi', /dapi[0-9a-fA-F]{32}(?:-\d)?(?![0-9A-Za-z])/],
  ['figma-token', 'Figma token', 'figd_ figo_ figu_ figr_', /fig[dour]_[\w-]{40,200}/],
  ['grafana-token', 'Grafana token', 'glsa_', /glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}(?![0-9A-Za-z])/],
  ['grafana-token', 'Grafana token', 'glc_', /glc_[A-Za-z0-9+/]{32,400}={0,2}/],
  ['linear-key', 'Linear key', 'lin_api_ lin_oauth_', /lin_(?:api|oauth)_[A-Za-z0-9_]{32,128}/],
  ['notion-token', 'Notion token', 'ntn_', /ntn_\d{11}[A-Za-z0-9]{35}(?!\w)/],
  ['notion-token', 'Notion token', 'secret_', /secret_[A-Za-z0-9]{43}(?!\w)/],
  ['shopify-token', 'Shopify token', 'shpat_ shpca_ shppa_ shpss_', /shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,64}(?!\w)/],
  ['vault-token', 'HashiCorp Vault token', 'hvs. hvb. hvr.', /hv[sbr]\.[\w-]{24,300}/],
  ['vercel-token', 'Vercel token', 'vcp_ vci_ vca_ vcr_ vck_', /vc[piark]_[A-Za-z0-9]{20,60}(?!\w)/],
  ['one-password-token', '1Password token', 'ops_ey', /ops_ey[A-Za-z0-9+/=]{100,1300}/],
  ['mailgun-key', 'Mailgun key', 'key-', /key-[0-9a-f]{32}(?![0-9A-Za-z])/],
  ['digitalocean-token', 'DigitalOcean token', 'dop_v1_ doo_v1_ dor_v1_', /do[por]_v1_[0-9a-f]{64}/],
  ['postman-key', 'Postman key', 'PMAK-', /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/],
  ['new-relic-key', 'New Relic key', 'NRAK-', /NRAK-[A-Z0-9]{27}/],
  ['sentry-token', 'Sentry token', 'sntrys_ sntryu_', /sntry[su]_[\w+/=]{40,500}/],
  ['age-key', 'secret key of age', 'AGE-SECRET-KEY-', /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/],
  ['atlassian-token', 'Atlassian token', 'ATATT3 ATCTT3 ATBB', /AT(?:[AC]TT3[\w=-]{60,250}|BB[A-Za-z0-9]{32})/],
  [
    'terraform-token',
    'Terraform Cloud token',
    '.atlasv1.',
    /\.atlasv1\.[\w-]{60,80}/,
    {before: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}$/},
  ],
  [
    'doppler-token',
    'Doppler token',
    'dp.pt. dp.st. dp.ct. dp.sa.',
    /dp\.[a-z]{2}\.(?:[\w-]{2,35}\.)?[A-Za-z0-9]{40,44}/,
  ],
  ['supabase-token', 'Supabase token', 'sbp_', /sbp_[0-9a-f]{40}(?![0-9A-Za-z])/],
  ['supabase-token', 'Supabase token', 'sb_secret_', /sb_secret_[\w-]{20,60}/],
  [
    'planetscale-token',
    'PlanetScale token',
    'pscale_tkn_ pscale_pw_ pscale_oauth_',
    /pscale_(?:tkn|pw|oauth)_[\w=.-]{32,64}/,
  ],
  ['tailscale-key', 'Tailscale key', 'tskey-', /tskey-[a-z]{3,10}-[\w-]{20,80}/],
  ['square-token', 'Square token', 'sq0atp- sq0csp-', /sq0(?:atp|csp)-[\w-]{22,60}/],
  ['heroku-key', 'Heroku key', 'HRKU-', /HRKU-[\w-]{36,80}/],
  ['netlify-token', 'Netlify token', 'nfp_', /nfp_[A-Za-z0-9]{36,40}(?!\w)/],
  ['fly-token', 'Fly.io token', 'fm2_ fo1_', /(?:fm2_[A-Za-z0-9+/]{100,1000}={0,3}|fo1_[\w-]{43})/],
  ['pulumi-token', 'Pulumi token', 'pul-', /pul-[0-9a-f]{40}(?![0-9A-Za-z])/],
  ['hubspot-token', 'HubSpot token', 'pat-na pat-eu', /pat-(?:na|eu)\d-[0-9a-f-]{36}/],
  ['cloudflare-key', 'Cloudflare origin key', 'v1.0-', /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/],
  ['sonar-token', 'SonarQube token', 'squ_ sqp_ sqa_', /sq[upa]_[0-9a-f]{40}(?![0-9A-Za-z])/],
  ['artifactory-key', 'Artifactory key', 'AKCp cmVmdGtu', /(?:AKCp|cmVmdGtu)[A-Za-z0-9]{56,69}(?!\w)/],
  ['alibaba-key-id', 'Alibaba Cloud access key id', 'LTAI', /LTAI[A-Za-z0-9]{20}(?!\w)/],
  ['tencent-key-id', 'Tencent Cloud secret id', 'AKID', /AKID[A-Za-z0-9]{32}(?!\w)/],
  ['brevo-key', 'Brevo key', 'xkeysib-', /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/],
  ['resend-key', 'Resend key', 're_', /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?!\w)/],
  ['dynatrace-token', 'Dynatrace token', 'dt0c01.', /dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}/],
  ['contentful-token', 'Contentful token', 'CFPAT-', /CFPAT-[\w-]{43}/],
  ['buildkite-token', 'Buildkite token', 'bkua_', /bkua_[0-9a-f]{40}(?![0-9A-Za-z])/],
  ['facebook-token', 'Facebook token', 'EAAM EAAC', /EAA[MC][A-Za-z0-9]{100,300}/],
  ['dropbox-token', 'Dropbox token', 'sl.u. sl.b. sl.a.', /sl\.[uba]\.[\w-]{130,1500}/i],
  ['shippo-token', 'Shippo token', 'shippo_live_', /shippo_live_[0-9a-f]{40}/],
]

export const formatFinders: readonly Finder[] = rows.map(([kind, , words, pattern, more = {}]) => {
  const anchors = words.split(' ')
  const format: Format = {kind, anchors, sticky: new RegExp(pattern.source, `${pattern.flags}y`), ...more}
  return {anchors, look: (text, at) => look(text, at, format)}
})

/** What the kinds are called in reports. */
export const formatTitles: ReadonlyMap<string, string> = new Map(rows.map(([kind, title]) => [kind, title]))

interface Format extends More {
  readonly kind: string
  readonly anchors: readonly string[]
  readonly sticky: RegExp
}

const MAX_BEFORE = 24
const MIN_BITS = 2.7
const MAX_WORD_SHARE = 0.7

function look(text: string, at: number, format: Format): Sighting | number | null {
  const {kind, anchors, sticky, before, confidence = 0.95} = format
  if (before === undefined && isInWord(text, at)) return null
  const match = matchAt(sticky, text, at)
  if (match === null) return null
  const end = at + match[0].length
  const secret = match.groups?.['secret']
  if (secret !== undefined) {
    return looksIssued(secret) ? {kind, start: end - secret.length, end, confidence, prefixChars: 0} : end
  }
  const prefix = anchors.find(word => match[0].startsWith(word)) ?? ''
  if (!looksIssued(match[0].slice(prefix.length))) return end
  if (before === undefined) return {kind, start: at, end, confidence, prefixChars: prefix.length}
  const goesBefore = before.exec(text.slice(Math.max(0, at - MAX_BEFORE), at))
  return goesBefore === null ? end : {kind, start: at - goesBefore[0].length, end, confidence, prefixChars: 0}
}

/** `task-` does not begin a token of `sk-`. */
function isInWord(text: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(at)) && /[A-Za-z0-9]/.test(text.charAt(at - 1))
}

/** An example has the format too: `ghp_xxxx…`, `npm_config_…`. */
function looksIssued(random: string): boolean {
  return (
    !isExample(random) && !isPattern(random) && entropyOf(random) >= MIN_BITS && wordShareOf(random) < MAX_WORD_SHARE
  )
}
