/** JSON Web Tokens: three parts in base64, of which the first says how the last was made. */
import {type Finder, matchAt} from './finder.ts'

const token = /(?<header>ey[\w-]{15,1000}|ew[\w-]{15,1000})\.(?<claims>[\w-]{10,8000})\.[\w-]{20,1000}/y
/** What an example says of itself. */
const exampleClaims = /John Doe|"1234567890"|example\.(?:com|org)/

export const webTokenFinder: Finder = {
  // How `{"a`, `{"t`, `{"k`, `{"j`, `{"e`, `{"c`, `{ "` and `{⏎` begin in base64.
  anchors: ['eyJh', 'eyJ0', 'eyJr', 'eyJq', 'eyJl', 'eyJj', 'eyAi', 'ewog'],
  look(text, at) {
    if (/[\w-]/.test(text.charAt(at - 1))) return null
    const match = matchAt(token, text, at)
    const {header = '', claims = ''} = match?.groups ?? {}
    if (match === null || !/"alg"\s{0,9}:/.test(decoded(header)) || exampleClaims.test(decoded(claims))) return null
    return {kind: 'jwt', start: at, end: at + match[0].length, confidence: 0.8, prefixChars: 0}
  },
}

function decoded(part: string): string {
  return Buffer.from(part, 'base64url').toString('latin1')
}
