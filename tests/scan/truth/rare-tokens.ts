/** Tokens of issuers that the templates leave out, made at run time: kind, and how its issuer writes it. */
import {alphabets, type Random} from './random.ts'
import {joined, tokens} from './tokens.ts'

const {upper, lower, digits, hex, base36, base62, base64, base64url} = alphabets

export const rareTokens: readonly (readonly [kind: string, make: (r: Random) => string])[] = [
  ['alibaba-key-id', r => joined('LT', 'AI', r.of(base62, 20))],
  ['artifactory-key', r => joined('AK', 'Cp', r.of(base62, 69))],
  ['azure-sas', r => `${r.of(base64, 43)}=`],
  ['brevo-key', r => joined('xkey', 'sib-', r.of(hex, 64), '-', r.of(base62, 16))],
  ['buildkite-token', r => joined('bk', 'ua_', r.of(hex, 40))],
  ['cloudflare-key', r => joined('v1', '.0-', r.of(hex, 24), '-', r.of(hex, 146))],
  ['contentful-token', r => joined('CF', 'PAT-', r.of(base64url, 43))],
  ['dropbox-token', r => joined('sl', '.u.', r.of(base64url, 140))],
  ['dynatrace-token', r => joined('dt0', 'c01.', r.of(upper + digits, 24), '.', r.of(upper + digits, 64))],
  ['facebook-token', r => joined('EA', 'AC', r.of(base62, 160))],
  ['fly-token', r => joined('fo', '1_', r.of(base64url, 43))],
  ['gitlab-token', r => joined('GR13', '48941', r.of(base64url, 20))],
  ['heroku-key', r => joined('HR', 'KU-', tokens.uuid(r))],
  ['hubspot-token', r => joined('pat', '-na1-', tokens.uuid(r))],
  ['huggingface-token', r => joined('api', '_org_', r.of(lower + upper, 34))],
  ['langsmith-key', r => joined('lsv2', '_pt_', r.of(hex, 32), '_', r.of(hex, 10))],
  ['model-service-key', r => joined('s', 'k-', r.of(base62, 48))],
  ['netlify-token', r => joined('nf', 'p_', r.of(base62, 36))],
  ['notion-token', r => joined('sec', 'ret_', r.of(base62, 43))],
  ['nuget-key', r => joined('oy', '2', r.of(base36, 43))],
  ['nvidia-key', r => joined('nv', 'api-', r.of(base64url, 64))],
  ['perplexity-key', r => joined('pp', 'lx-', r.of(base62, 48))],
  ['pinecone-key', r => joined('pc', 'sk_', r.of(base62, 60))],
  ['pulumi-token', r => joined('pu', 'l-', r.of(hex, 40))],
  ['replicate-token', r => joined('r', '8_', r.of(base62, 37))],
  ['resend-key', r => joined('r', 'e_', r.of(base62, 8), '_', r.of(base62, 24))],
  ['rubygems-key', r => tokens.rubygems(r)],
  ['shippo-token', r => joined('shippo', '_live_', r.of(hex, 40))],
  ['sonar-token', r => joined('sq', 'u_', r.of(hex, 40))],
  ['supabase-token', r => joined('sb_', 'secret_', r.of(base64url, 31))],
  ['tencent-key-id', r => joined('AK', 'ID', r.of(base62, 32))],
]

/** Some are secret only behind what says so: the text around the token, for all others nothing. */
export function around(kind: string): readonly [before: string, after: string] {
  return kind === 'azure-sas' ? ['https://shop.blob.core.windows.net/a?sv=2024&sig=', ''] : ['', '']
}
