/** What is said of each kind of secret: its name, how bad it is, what to do about it. */
import type {Severity} from '../contracts.ts'
import {formatTitles} from './formats.ts'

export interface SecretKind {
  /** Without the secret: `GitHub token`. */
  readonly title: string
  readonly severity: Severity
  readonly advice: string
}

const REVOKE = 'revoke it, and read a new one from the environment or a secret store; git keeps the old one'
const CHANGE = 'change it, and read the new one from the environment or a secret store; git keeps the old one'

const others: {readonly [kind: string]: SecretKind} = {
  'private-key': {
    title: 'private key',
    severity: 'critical',
    advice: 'replace the pair of keys, and keep the new one outside the repository; git keeps the old one',
  },
  'key-store': {
    title: 'file with private keys',
    severity: 'medium',
    advice:
      'take it out of the repository, and replace its keys unless its password is a strong one; git keeps the old one',
  },
  'aws-secret-access-key': {
    title: 'secret access key of AWS',
    severity: 'critical',
    advice: REVOKE,
  },
  jwt: {title: 'JSON Web Token', severity: 'medium', advice: 'end the session it stands for, unless it has expired'},
  'twilio-key': {title: 'Twilio key', severity: 'high', advice: REVOKE},
  'mailchimp-key': {title: 'Mailchimp key', severity: 'high', advice: REVOKE},
  'discord-bot-token': {title: 'token of a Discord bot', severity: 'high', advice: REVOKE},
  'azure-client-secret': {title: 'Azure client secret', severity: 'high', advice: REVOKE},
  'basic-auth-url': {title: 'password in an address', severity: 'high', advice: CHANGE},
  'database-url': {title: 'password in the address of a server', severity: 'high', advice: CHANGE},
  'authorization-header': {title: 'credentials in a header', severity: 'high', advice: REVOKE},
  password: {title: 'password', severity: 'high', advice: CHANGE},
  'assigned-secret': {title: 'secret key or token', severity: 'high', advice: REVOKE},
  'high-entropy-string': {
    title: 'string that looks like a key',
    severity: 'low',
    advice: 'if it is one, revoke it; if it is not, say so in a comment: sortie:allow secret: WHY',
  },
}

/** Issuers of money and of whole accounts; keys that are seen by everybody who opens the page. */
const severities: {readonly [kind: string]: Severity} = {
  'stripe-key': 'critical',
  'stripe-test-key': 'low',
  'azure-storage-key': 'critical',
  'google-api-key': 'medium',
  'slack-webhook': 'medium',
  'discord-webhook': 'medium',
  'aws-access-key-id': 'medium',
  'alibaba-key-id': 'medium',
  'tencent-key-id': 'medium',
}

/** Throws for a kind that nothing finds. */
export function secretKind(kind: string): SecretKind {
  const other = others[kind]
  if (other !== undefined) return other
  const title = formatTitles.get(kind)
  if (title === undefined) throw new Error(`there is no kind of secret "${kind}"`)
  return {title, severity: severities[kind] ?? 'high', advice: REVOKE}
}

/** Known by their format, whatever stands around them. The others are judged by a name or by their looks. */
export function hasFormat(kind: string): boolean {
  return formatTitles.has(kind) || formatsWithoutRow.has(kind)
}

const formatsWithoutRow: ReadonlySet<string> = new Set([
  'private-key',
  'key-store',
  'aws-secret-access-key',
  'jwt',
  'twilio-key',
  'mailchimp-key',
  'discord-bot-token',
  'azure-client-secret',
])

export const secretKinds: readonly string[] = [...new Set([...Object.keys(others), ...formatTitles.keys()])].sort()
