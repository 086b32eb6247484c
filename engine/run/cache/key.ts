/**
 * What all digests of a state directory are keyed with: from a database that is handed on, nobody can find out short
 * secrets by trying. It lies beside the database, in a file of its own. Without it nothing that is kept is found again.
 */
import {randomBytes} from 'node:crypto'
import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const KEY_BYTES = 32

/** Made when it is first asked for. The state directory is there. */
export function cacheKey(stateDir: string): Buffer {
  const path = join(stateDir, 'cache.key')
  const known = readKey(path)
  if (known !== null) return known
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, randomBytes(KEY_BYTES).toString('hex'), {mode: 0o600})
  renameSync(temporary, path)
  // Another process may have made one at the same moment: the file says which of the two it is from now on.
  return readKey(path) ?? Buffer.alloc(KEY_BYTES)
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8'), 'hex')
    return key.length === KEY_BYTES ? key : null
  } catch {
    return null
  }
}
