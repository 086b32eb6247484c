/** The text of a file as it is searched, and as it is shown. */
import type {InspectedFile} from '../../engine/contracts.ts'

export interface ReadableText {
  readonly text: string
  /** Where one character of the text is one byte. */
  readonly latin1Bytes?: Uint8Array
  /** A part of the text, for people. */
  show(part: string): string
}

/**
 * One character per byte, which is cheap and loses nothing: secrets are ASCII, and what stands around them is decoded
 * when it is shown. UTF-16, which Windows writes and everybody else takes for binary, is decoded at once.
 */
export function readableText({bytes, latin1}: InspectedFile): ReadableText {
  if (!isUtf16(bytes))
    return {text: latin1, latin1Bytes: bytes, show: part => Buffer.from(part, 'latin1').toString('utf8')}
  const evenBytes = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const littleEndian = bytes[0] === 0xff ? evenBytes : Buffer.from(evenBytes).swap16()
  return {text: littleEndian.toString('utf16le'), show: part => part}
}

export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}
