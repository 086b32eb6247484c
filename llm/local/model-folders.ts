/** Where GGUF files are: the folders of the usual programs, those that the user names, and a walk through them. */
import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {delimiter, join, resolve} from 'node:path'

type Environment = {readonly [name: string]: string | undefined}

export interface FoundFile {
  /** As it was found, not where a link leads: names of parts stand in it. */
  readonly path: string
  readonly sizeBytes: number
}

export interface Trouble {
  readonly path: string
  /** 'cannot be read: EACCES', 'leads nowhere'. */
  readonly why: string
}

/** A hub has them four folders deep. */
const MAX_DEPTH = 8
/** Of all places together: a place may be a whole disk. */
const MAX_ENTRIES = 100_000

/**
 * `SORTIE_MODELS` (folders or files, as PATH lists them), then the folders of llama.cpp, Hugging Face and LM Studio,
 * and `~/models`. Ollama's are left out: its files carry no names that tell what they are.
 */
export function modelPlaces(env: Environment, cwd: string, platform: NodeJS.Platform): readonly string[] {
  const named = (env['SORTIE_MODELS'] ?? '').split(delimiter).filter(place => place !== '')
  const home = (platform === 'win32' ? env['USERPROFILE'] : env['HOME']) ?? ''
  const caches = env['XDG_CACHE_HOME'] || (home === '' ? '' : join(home, '.cache'))
  const usual = [
    env['LLAMA_CACHE'] || llamaCache(env, {home, caches}, platform),
    env['HF_HUB_CACHE'] || (env['HF_HOME'] ? join(env['HF_HOME'], 'hub') : inside(caches, 'huggingface', 'hub')),
    inside(home, 'models'),
    inside(home, '.lmstudio', 'models'),
    // Where LM Studio had them before.
    inside(home, '.cache', 'lm-studio', 'models'),
  ]
  const places = [...named.map(place => fromHome(place, home)), ...usual.filter(place => place !== '')]
  return [...new Set(places.map(place => resolve(cwd, place)))]
}

function llamaCache(env: Environment, {home, caches}: {home: string; caches: string}, platform: NodeJS.Platform) {
  if (platform === 'darwin') return inside(home, 'Library', 'Caches', 'llama.cpp')
  if (platform === 'win32') return inside(env['LOCALAPPDATA'] ?? '', 'llama.cpp')
  return inside(caches, 'llama.cpp')
}

const inside = (folder: string, ...parts: string[]): string => (folder === '' ? '' : join(folder, ...parts))
const fromHome = (place: string, home: string): string => (home === '' ? place : place.replace(/^~(?=[/\\]|$)/, home))

/** Every file once, however many links lead to it. Places that are not there are no trouble. */
export async function findGgufFiles(
  places: readonly string[],
  {isDeep = true}: {readonly isDeep?: boolean} = {},
): Promise<{readonly files: readonly FoundFile[]; readonly troubles: readonly Trouble[]}> {
  const walk: Walk = {files: [], troubles: [], seen: new Set(), entries: 0, maxDepth: isDeep ? MAX_DEPTH : 0}
  for (const place of places) await visit(place, 0, walk)
  return walk
}

interface Walk {
  readonly files: FoundFile[]
  readonly troubles: Trouble[]
  /** Where things really are: links may lead in circles. */
  readonly seen: Set<string>
  entries: number
  readonly maxDepth: number
}

async function visit(path: string, depth: number, walk: Walk): Promise<void> {
  try {
    const found = await stat(path)
    if (!found.isDirectory() && !(found.isFile() && isGguf(path))) return
    const real = await realpath(path)
    if (walk.seen.has(real)) return
    walk.seen.add(real)
    if (found.isFile()) walk.files.push({path, sizeBytes: found.size})
    else await enter(path, depth, walk)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') walk.troubles.push({path, why: `cannot be read: ${code}`})
    // A place that is not there, or a link whose file was deleted.
    else if (depth > 0) walk.troubles.push({path, why: 'leads nowhere'})
  }
}

async function enter(folder: string, depth: number, walk: Walk): Promise<void> {
  if (depth > walk.maxDepth) return
  const entries = await readdir(folder, {withFileTypes: true})
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!mayHold(entry)) continue
    if (walk.entries++ === MAX_ENTRIES) {
      walk.troubles.push({path: folder, why: `holds more than is looked at: ${MAX_ENTRIES} entries`})
    }
    if (walk.entries > MAX_ENTRIES) return
    await visit(join(folder, entry.name), depth + 1, walk)
  }
}

/** Spares a look at what cannot be a model. The folder `blobs` of a hub holds what `snapshots` links to. */
function mayHold(entry: Dirent): boolean {
  if (entry.isDirectory()) return entry.name !== 'blobs'
  return (entry.isFile() || entry.isSymbolicLink()) && (isGguf(entry.name) || entry.isSymbolicLink())
}

const isGguf = (path: string): boolean => /\.gguf$/i.test(path)
