/** Why a server was not reached, in words and with a way to mend it: Node says it with codes. */
import {type ErrorCode, SortieError} from '../../errors.ts'

interface Fault {
  readonly code: ErrorCode
  /** `host` stands for the name that was asked for. */
  readonly what: (host: string) => string
  readonly hint: string
}

const MORE_AUTHORITIES =
  'if it is to be trusted, start Sortie with NODE_EXTRA_CA_CERTS=FILE, where FILE holds its authority as PEM'
const LATER = 'try again later, or give the step a `retry`'

const certificate = (what: Fault['what'], hint: string): Fault => ({code: 'HTTP_BAD_CERTIFICATE', what, hint})
const unreachable = (what: Fault['what'], hint: string): Fault => ({code: 'HTTP_UNREACHABLE', what, hint})

const selfSigned = certificate(host => `the certificate of "${host}" is self-signed`, MORE_AUTHORITIES)
const unknownAuthority = certificate(
  host => `the certificate of "${host}" is signed by an authority that nobody here knows`,
  `${MORE_AUTHORITIES}; or the server leaves out a certificate between the two`,
)
const notNow = (when: string): Fault =>
  certificate(host => `the certificate of "${host}" ${when}`, 'let the server renew it, and look at the clock here')
const notTls = unreachable(host => `"${host}" does not speak TLS there`, 'is the address to begin with http://?')
const notHttp: Fault = {
  code: 'HTTP_BAD_ANSWER',
  what: host => `what "${host}" answers is not HTTP`,
  hint: 'check host and port; is the address to begin with https://?',
}
const brokenOff = unreachable(host => `"${host}" broke off the connection`, LATER)
const noRoute = unreachable(host => `there is no way to "${host}" in the network`, 'check the network, and proxies')

const faults: {readonly [code: string]: Fault} = {
  DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  CERT_HAS_EXPIRED: notNow('has expired'),
  CERT_NOT_YET_VALID: notNow('is not valid yet'),
  CERT_REVOKED: certificate(host => `the certificate of "${host}" was revoked`, 'let the server get another one'),
  ERR_TLS_CERT_ALTNAME_INVALID: certificate(
    host => `the certificate of the server is for other names than "${host}"`,
    'take a name that stands in it',
  ),
  ENOTFOUND: unreachable(host => `no name server knows "${host}"`, 'is the name right?'),
  EAI_AGAIN: unreachable(host => `no name server answers to the question for "${host}"`, 'is there a network?'),
  ECONNREFUSED: unreachable(
    host => `nothing listens at "${host}" (connection refused)`,
    'is the server up, and the port right?',
  ),
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  ERR_STREAM_PREMATURE_CLOSE: brokenOff,
  ETIMEDOUT: unreachable(
    host => `"${host}" does not answer (connection timed out)`,
    'is it up, and does a firewall let it through?',
  ),
  EHOSTUNREACH: noRoute,
  ENETUNREACH: noRoute,
  EADDRNOTAVAIL: noRoute,
  EPROTO: notTls,
  ERR_SSL_WRONG_VERSION_NUMBER: notTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: notTls,
  Z_DATA_ERROR: {...notHttp, what: host => `the answer of "${host}" is not packed as it says`},
  Z_BUF_ERROR: brokenOff,
}

/** `cause` is what Node threw. The message names where the server is, without path, query, user or password. */
export function faultIn(cause: unknown, {url, proxy}: {readonly url: URL; readonly proxy: URL | null}): SortieError {
  const {code, message} = reasonIn(cause)
  const fault = faults[code] ?? (code.startsWith('HPE_') ? notHttp : undefined)
  // Through a proxy, it is the proxy that is not reached; what TLS says is said by the host behind it.
  const isOfHost = proxy === null || fault?.code === 'HTTP_BAD_CERTIFICATE'
  const host = isOfHost ? url.host : proxy.host
  const through = proxy === null ? '' : ` through the proxy ${inWords(proxy)}`
  const why = fault?.what(host) ?? message
  return new SortieError(fault?.code ?? 'HTTP_UNREACHABLE', {
    message: `${inWords(url)} cannot be reached${through}: ${why}`,
    hint: fault?.hint ?? 'is the server up, and the address right?',
    details: {reason: code},
    cause,
  })
}

export function inWords(url: URL): string {
  return `"${url.origin}"`
}

/** Of a host with several addresses Node says how each of them failed; the first is as good as any. */
function reasonIn(cause: unknown): {readonly code: string; readonly message: string} {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonIn(cause.errors[0])
  if (!(cause instanceof Error)) return {code: '', message: String(cause)}
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return {code, message: cause.message}
}
