/** `hashFiles(...)`: one hash for the files of the workspace that the patterns name. */
import {createHash} from 'node:crypto'
import type {FilesPort} from '../contracts.ts'

const MOST_BYTES = 256 * 1024 * 1024

/** SHA-256 over path and content of each, in the order of their paths; the empty text where no file matches, as on GitHub. */
export async function hashFiles(files: FilesPort, patterns: readonly string[]): Promise<string> {
  const include = patterns.filter(pattern => !pattern.startsWith('!'))
  const exclude = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))
  const paths = await files.list({paths: [], include, exclude})
  if (paths.length === 0) return ''
  const hash = createHash('sha256')
  for (const path of paths) {
    const {bytes} = await files.readBytes(path, MOST_BYTES)
    hash.update(`${path}\0${bytes?.byteLength ?? 'too large'}\0`)
    if (bytes !== null) hash.update(bytes)
  }
  return hash.digest('hex')
}
