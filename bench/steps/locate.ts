/** Where the measured tools are. */
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'

/** Where bench/install-peers.sh puts what comes from npm. */
const peersDirectory =
  process.env['SORTIE_BENCH_PEERS'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'sortie-bench')

/** The first line a program on PATH says about itself, or null when there is none. */
export function versionOnPath(program: string): string | null {
  try {
    const said = execFileSync(program, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
    return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? null
  } catch {
    return null
  }
}

/** The `node_modules` folder that a peer was installed into. */
export const peerModules = (peer: string) => join(peersDirectory, peer, 'node_modules')

/** The version of a package that a peer brought, or null when it is not installed. */
export function peerVersion(peer: string, packageName: string = peer): string | null {
  const path = join(peerModules(peer), packageName, 'package.json')
  if (!existsSync(path)) return null
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return null
  return String(manifest.version)
}
