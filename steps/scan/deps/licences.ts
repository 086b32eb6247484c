/** The licences of packages, as far as lock files and installed or vendored copies say. Nothing is asked of anybody. */
import type {JsonObject, StepContext} from '../../../engine/contracts.ts'
import {compareText} from '../../../engine/finding.ts'
import {textIn} from '../../../engine/json.ts'
import {nameOf} from '../../../engine/languages.ts'
import {licenceOfText} from '../licence-text.ts'
import type {Locked, LockFile} from './model.ts'
import {licenceIn, objectIn} from './npm.ts'
import {parseJson, parseToml} from './parse.ts'

export type Licences = {
  /** Most packages first. */
  readonly known: readonly {readonly licence: string; readonly packages: number; readonly example: string}[]
  /** How many packages say none where we can look. */
  readonly unknown: number
  /** `name version`, the first hundred. */
  readonly unknown_packages: readonly string[]
}

/** About 0.3 s of reading; of what is beyond, the licence is unknown. */
const MAX_READS = 5_000
const MAX_FILE_BYTES = 1024 * 1024
const LISTED = 100

export async function licencesOf(locks: readonly LockFile[], context: StepContext): Promise<Licences> {
  const found = new Map<string, {licence: string; packages: number; example: string}>()
  const unknown = new Set<string>()
  const seen = new Set<string>()
  let reads = 0
  for (const {ecosystem, packages} of locks) {
    for (const one of packages) {
      const key = `${one.name} ${one.version}`
      if (seen.has(`${ecosystem} ${key}`)) continue
      seen.add(`${ecosystem} ${key}`)
      context.signal.throwIfAborted()
      if (one.licence === null) reads++
      const licence = one.licence ?? (reads > MAX_READS ? null : await installedLicence(one, context))
      if (licence === null) {
        unknown.add(key)
        continue
      }
      const row = found.get(licence) ?? {licence, packages: 0, example: one.name}
      row.packages++
      found.set(licence, row)
    }
  }
  return {
    known: [...found.values()].sort((a, b) => b.packages - a.packages || compareText(a.licence, b.licence)),
    unknown: unknown.size,
    unknown_packages: [...unknown].sort(compareText).slice(0, LISTED),
  }
}

async function installedLicence({version, licenceFiles}: Locked, context: StepContext): Promise<string | null> {
  for (const path of licenceFiles) {
    const text = await textOf(path, context)
    if (text === null) continue
    const licence = await licenceSaidIn(path, text, version)
    if (licence !== null) return licence
  }
  return null
}

/** null where nothing stands there, or what stands there lies outside the workspace behind a link. */
async function textOf(path: string, {files}: StepContext): Promise<string | null> {
  try {
    const {bytes} = await files.readBytes(path, MAX_FILE_BYTES)
    return bytes === null ? null : Buffer.from(bytes).toString('utf8')
  } catch {
    return null
  }
}

/** Another version may be installed than the one that is locked: its licence may be another too. */
async function licenceSaidIn(path: string, text: string, version: string): Promise<string | null> {
  const name = nameOf(path)
  if (name !== 'package.json' && name !== 'Cargo.toml') return licenceOfText(text)
  try {
    const content: JsonObject = name === 'package.json' ? parseJson(text) : objectIn(await parseToml(text), 'package')
    const installed = textIn(content, 'version')
    return installed === undefined || installed === version ? licenceIn(content) : null
  } catch {
    return null
  }
}
