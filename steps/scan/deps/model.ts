/** What manifests ask for and what lock files hold, whatever tool they are of. */
import type {JsonObject} from '../../../engine/contracts.ts'

export type Ecosystem = 'npm' | 'cargo' | 'pip' | 'go'
export const ecosystems = ['npm', 'cargo', 'pip', 'go'] as const satisfies readonly Ecosystem[]

export type Group = 'runtime' | 'development' | 'optional' | 'peer' | 'indirect'

/** What one manifest says. */
export interface Manifest {
  readonly ecosystem: Ecosystem
  readonly path: string
  readonly text: string
  /** What the package calls itself; null where it does not say. */
  readonly name: string | null
  readonly wanted: readonly Wanted[]
  /** Whoever installs it without a lock file gets other versions, and nobody else's lock file decides. */
  readonly isApplication: boolean
  /** The manifest pins by itself: a lock file would say the same again. */
  readonly needsLock: boolean
}

export interface Wanted {
  readonly name: string
  /** As written; '' where any version will do. */
  readonly range: string
  readonly group: Group
  /** Why the range is none: 'any version'. null where it bounds. */
  readonly loose: string | null
}

/** What one lock file says. */
export interface LockFile {
  readonly ecosystem: Ecosystem
  readonly path: string
  /** For people: 'npm lock file, version 3'. */
  readonly format: string
  /** Without the packages of the repository itself. */
  readonly packages: readonly Locked[]
  /** Whether it is the lock file of this manifest, which lies in its folder or below. */
  covers(manifest: Manifest, folder: string): boolean
  /** What it says the manifest asks for, by name; null where the format does not keep that. */
  ranges(folder: string): ReadonlyMap<string, string> | null
  /** Whether it holds something for what is wanted. */
  has(wanted: Wanted): boolean
}

export interface Locked {
  readonly name: string
  readonly version: string
  /** Where the lock file says it. */
  readonly licence: string | null
  /** Files of the workspace that may say it, the likeliest first. */
  readonly licenceFiles: readonly string[]
}

/** Something that stands in a file and cannot be read, in words: 'it holds no object'. */
export class UnreadableFile extends Error {}

export function objectOf(value: unknown): JsonObject {
  if (isObject(value)) return value
  throw new UnreadableFile('it holds no object')
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The path of a file in a folder; '' is the workspace. */
export const within = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** As `within`, where '.' stands for the folder itself on both sides. */
export function placeIn(folder: string, name: string): string {
  if (folder === '.') return name
  return name === '.' ? folder : `${folder}/${name}`
}

/** From the folder of the lock file to that of the manifest; '' where they are the same. */
export const relativeFolder = (outer: string, inner: string): string =>
  outer === '' ? inner : inner.slice(outer.length + 1)
