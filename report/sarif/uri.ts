/** A path as a relative reference of RFC 3986. */

/** '/' between parts stays, everything that is not unreserved is percent-encoded; half a character becomes U+FFFD. */
export function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(part => encodeURIComponent(part).replace(/[!'()*]/g, encoded))
    .join('/')
}

const encoded = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
