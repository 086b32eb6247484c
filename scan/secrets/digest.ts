/** What two secrets are told apart by without either being known. */
import {createHash} from 'node:crypto'
import {looksRandom} from '../../engine/secrets/chance.ts'

/** 48 bits: nobody finds a random secret by trying, however many of its bits are known. */
const HEX_DIGITS = 12
/**
 * 12 bits, for what people chose: a dictionary of a million passwords still holds 250 with the same digest, so that who
 * reads a report cannot tell which it was. A changed password keeps its finding once in 4,096 times.
 */
const HEX_DIGITS_WHEN_WEAK = 3

/** Part of a finding's id: another secret in the same place is another finding. */
export function digestOf(secret: string, around: {readonly kind: string; readonly path: string}): string {
  return createHash('sha256')
    .update(JSON.stringify([around.kind, around.path, secret]))
    .digest('hex')
    .slice(0, looksRandom(secret) ? HEX_DIGITS : HEX_DIGITS_WHEN_WEAK)
}
