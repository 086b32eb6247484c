/** Files that keep private keys behind a password, told by their first bytes: the password is often as old as the file. */
import {createHash} from 'node:crypto'
import {extname} from 'node:path'
import type {InspectedFile} from '../../engine/contracts.ts'

interface KeyStore {
  readonly extensions: readonly string[]
  readonly beginning: readonly number[]
}

const keyStores: readonly KeyStore[] = [
  // A sequence of DER, with a length of two bytes.
  {extensions: ['.p12', '.pfx'], beginning: [0x30, 0x82]},
  {extensions: ['.jks', '.keystore', '.ks'], beginning: [0xfe, 0xed, 0xfe, 0xed]},
  {extensions: ['.kdbx'], beginning: [0x03, 0xd9, 0xa2, 0x9a]},
]

export function isKeyStore({path, bytes}: InspectedFile): boolean {
  return keyStores.some(
    ({extensions, beginning}) =>
      beginning.every((byte, index) => bytes[index] === byte) && extensions.includes(extname(path).toLowerCase()),
  )
}

const HEX_DIGITS = 12

/** Another key store at the same path is another finding. */
export function keyStoreDigest({bytes}: InspectedFile): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HEX_DIGITS)
}
