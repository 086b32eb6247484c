/** Certificates for servers on loopback, made by hand: whatever may be wrong with one can be, and no key is kept. */
import {createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign} from 'node:crypto'

export interface Certificate {
  /** PEM. */
  readonly key: string
  readonly cert: string
  readonly privateKey: KeyObject
  readonly subject: string
}

export interface CertificateWish {
  readonly subject: string
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[]
  /** Whoever signs it; the certificate itself when absent. */
  readonly issuer?: Certificate
  readonly isAuthority?: boolean
  readonly validFrom?: Date
  readonly validUntil?: Date
}

const DAY_MS = 86_400_000

export function makeCertificate(wish: CertificateWish): Certificate {
  const {subject, names = [], issuer, isAuthority = false} = wish
  const {validFrom = new Date(Date.now() - DAY_MS), validUntil = new Date(Date.now() + DAY_MS)} = wish
  const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'prime256v1'})
  const publicKey = createPublicKey(privateKey).export({type: 'spki', format: 'der'})
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer?.subject ?? subject),
    sequence(time(validFrom), time(validUntil)),
    nameOf(subject),
    publicKey,
    tagged(3, sequence(basicConstraints(isAuthority), ...(names.length === 0 ? [] : [alternativeNames(names)]))),
  )
  const signature = sign('sha256', body, issuer?.privateKey ?? privateKey)
  const whole = sequence(body, ecdsaWithSha256, bits(signature))
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    cert: pemOf(whole),
    privateKey,
    subject,
  }
}

function pemOf(whole: Buffer): string {
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** DER: a tag, how many bytes follow, and those. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const {length} = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts)
const integer = (bytes: Buffer) => der(0x02, bytes)
const bits = (bytes: Buffer) => der(0x03, Buffer.from([0]), bytes)
const octets = (bytes: Buffer) => der(0x04, bytes)
const tagged = (number: number, content: Buffer) => der(0xa0 + number, content)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (date: Date) => der(0x18, Buffer.from(date.toISOString().replaceAll(/[-:T]|\.\d+/g, '')))
const nameOf = (text: string) => sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(text)))))

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))

function basicConstraints(isAuthority: boolean): Buffer {
  const truth = der(0x01, Buffer.from([0xff]))
  return sequence(oid('551d13'), truth, octets(sequence(...(isAuthority ? [truth] : []))))
}

function alternativeNames(names: readonly string[]): Buffer {
  const entries = names.map(name =>
    /^[\d.]+$/.test(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name)),
  )
  return sequence(oid('551d11'), octets(sequence(...entries)))
}
