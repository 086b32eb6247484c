/**
 * Loads better-sqlite3, after making sure that loading it cannot end the process. The only file that names the package:
 * the rest of the store takes its types from here.
 */
import {createRequire} from 'node:module'
import type Database from 'better-sqlite3'
import {SortieError} from '../errors.ts'

export type Driver = typeof Database
export type Connection = Database.Database

/** Major 12 is compiled on the spot and runs from Node 20 on; major 13 is prebuilt for Node-API 10, which Node 20 lacks. */
const WORKS_ON_NODE_20 = '12.11.1'
const WORKS_ON_NEWER = '13.2.0'

/**
 * @param from Absolute path of a file; the driver is looked for in the node_modules folders above it.
 * @throws STORE_DRIVER when the driver is missing, not compiled, or of a version that crashes on this Node.
 */
export function loadDriver(from = ownPath()): Driver {
  const load = createRequire(from)
  const installed = installedVersion(load)
  const wanted = versionInsteadOf(installed, {version: process.versions.node, napi: process.versions.napi})
  if (wanted !== null) {
    throw new SortieError('STORE_DRIVER', {
      message: `better-sqlite3 ${installed} does not run on Node ${process.versions.node}`,
      hint: `npm install better-sqlite3@${wanted}`,
    })
  }
  try {
    const driver: Driver = load('better-sqlite3')
    // The native part is loaded by the first connection only; a throwaway one shows whether it is there.
    new driver(':memory:').close()
    return driver
  } catch (cause) {
    throw new SortieError('STORE_DRIVER', {
      message: `better-sqlite3 ${installed} cannot be loaded: ${firstLine(cause)}`,
      hint: `\`npm rebuild better-sqlite3\`, or \`npm install better-sqlite3@${installed}\``,
      cause,
    })
  }
}

/**
 * The version to install in place of the installed one; null when that one runs.
 * Both faults end the process without a message: 13 segfaults below Node-API 10, and 12 aborts on Node 24 when V8
 * collects a statement.
 */
export function versionInsteadOf(
  installed: string,
  node: {readonly version: string; readonly napi: string | undefined},
): string | null {
  const driverMajor = major(installed)
  if (driverMajor >= 13 && Number(node.napi ?? 0) < 10) return WORKS_ON_NODE_20
  if (driverMajor <= 12 && major(node.version) === 24) return WORKS_ON_NEWER
  return null
}

function installedVersion(load: NodeJS.Require): string {
  try {
    const {version}: {readonly version: string} = load('better-sqlite3/package.json')
    return version
  } catch (cause) {
    const wanted = Number(process.versions.napi ?? 0) < 10 ? WORKS_ON_NODE_20 : WORKS_ON_NEWER
    throw new SortieError('STORE_DRIVER', {
      message: 'the SQLite driver better-sqlite3 is not installed',
      hint: `npm install better-sqlite3@${wanted}`,
      cause,
    })
  }
}

/** Where this code lies: in the CommonJS bundle there is a file name and no module URL, in the sources the other way round. */
function ownPath(): string {
  return typeof __filename === 'string' ? __filename : import.meta.url
}

function major(version: string): number {
  return Number.parseInt(version, 10)
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n', 1)[0] ?? text
}
