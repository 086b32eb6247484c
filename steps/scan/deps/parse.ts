/** The formats that manifests and lock files are written in. Each parser is loaded when it is first needed. */
import type {JsonObject} from '../../../engine/contracts.ts'
import {objectOf, UnreadableFile} from './model.ts'

export function parseJson(text: string): JsonObject {
  try {
    return objectOf(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (cause) {
    throw unreadable('JSON', cause)
  }
}

export async function parseToml(text: string): Promise<JsonObject> {
  const {parse} = await import('smol-toml')
  try {
    return objectOf(plain(parse(text.replace(/^\uFEFF/, ''))))
  } catch (cause) {
    throw unreadable('TOML', cause)
  }
}

export async function parseYaml(text: string): Promise<JsonObject> {
  const {parse} = await import('yaml')
  try {
    // Without it, a tag that it does not know is printed past everybody.
    return objectOf(parse(text, {logLevel: 'error'}))
  } catch (cause) {
    throw unreadable('YAML', cause)
  }
}

/** Dates and large numbers of TOML become texts: nobody here asks for them. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner)))

/** The first line of what the parser said: the rest draws the place. */
function unreadable(format: string, cause: unknown): UnreadableFile {
  if (cause instanceof UnreadableFile) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  const first =
    said
      .split('\n')[0]
      ?.replace(/^Invalid TOML document: /, '')
      .replace(/[.:]$/, '') ?? ''
  const at = placeIn(cause)
  return new UnreadableFile(`it is no ${format}: ${first}${at}`, {cause})
}

function placeIn(cause: unknown): string {
  if (!(cause instanceof Error) || !('line' in cause) || !('column' in cause)) return ''
  return ` in line ${String(cause.line)}, column ${String(cause.column)}`
}
