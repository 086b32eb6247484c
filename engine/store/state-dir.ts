/** The state directory: readable by its owner alone, and never committed. */
import {closeSync, mkdirSync, openSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {SortieError} from '../errors.ts'

/** What the engine itself puts there. */
const ownNames = /^(sortie\.db(-wal|-shm|-journal)?|logs|reports|\.gitignore)$/

/**
 * Makes the directory and an empty database file where they are missing. SQLite gives its log and its shared memory the
 * permissions of the database file, so making that one with 0600 settles all three.
 * @throws STORE_UNWRITABLE
 */
export function prepareStateDir(databasePath: string): void {
  const stateDir = dirname(databasePath)
  try {
    // The parent, usually `.sortie`, is committed and gets the usual permissions.
    mkdirSync(dirname(stateDir), {recursive: true})
    mkdirUnlessThere(stateDir)
    ignoreInGit(stateDir)
    closeSync(openSync(databasePath, 'a', 0o600))
  } catch (cause) {
    throw new SortieError('STORE_UNWRITABLE', {
      message: `the state directory "${stateDir}" cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'check its permissions and the space on disk, or use another --state-dir',
      cause,
    })
  }
}

function mkdirUnlessThere(path: string): void {
  try {
    mkdirSync(path, {mode: 0o700})
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
}

/** Only where nothing but state lies: `--state-dir .` must not hide a repository from git. */
function ignoreInGit(stateDir: string): void {
  const names = readdirSync(stateDir)
  if (names.includes('.gitignore') || !names.every(name => ownNames.test(name))) return
  try {
    writeFileSync(join(stateDir, '.gitignore'), '*\n', {flag: 'wx', mode: 0o600})
  } catch (error) {
    // Another process made it in between.
    if (!isCode(error, 'EEXIST')) throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
