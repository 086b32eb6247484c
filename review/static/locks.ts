/** Manifests and the files that lock their dependencies: one that changes without the other. */

import type {Json} from '../../engine/contracts.ts'
import {compareText} from '../../engine/finding.ts'
import {isJsonObject} from '../../engine/json.ts'
import {addedLines, type FileDiff, removedLines} from '../diff/file-diff.ts'
import type {ReviewedFile} from '../texts.ts'
import type {Change, Remark} from './remark.ts'

interface Ecosystem {
  readonly manifest: RegExp
  readonly locks: readonly string[]
  /** Makes the lock file anew: what to do, in words. */
  readonly command: string
  /** Whether a change of the manifest is one of its dependencies. */
  concerns(file: ReviewedFile): boolean
}

const ecosystems: readonly Ecosystem[] = [
  {
    manifest: /^package\.json$/,
    locks: ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'],
    command: 'install the packages',
    concerns: changesPackages,
  },
  {manifest: /^Cargo\.toml$/, locks: ['Cargo.lock'], command: 'run `cargo check`', concerns: changesTables},
  {
    manifest: /^pyproject\.toml$/,
    locks: ['poetry.lock', 'uv.lock', 'pdm.lock'],
    command: 'run the lock command of the package manager',
    concerns: changesTables,
  },
  {manifest: /^Pipfile$/, locks: ['Pipfile.lock'], command: 'run `pipenv lock`', concerns: changesTables},
  {
    manifest: /^go\.mod$/,
    locks: ['go.sum'],
    command: 'run `go mod tidy`',
    concerns: ({diff}) => changedTexts(diff).some(text => /^\s*(?:require\s+)?\S+\.\S+\/?\S*\s+v\d/.test(text)),
  },
  {
    manifest: /^Gemfile$/,
    locks: ['Gemfile.lock'],
    command: 'run `bundle lock`',
    concerns: ({diff}) => changedTexts(diff).some(text => /^\s*gem\b/.test(text)),
  },
  {
    manifest: /^composer\.json$/,
    locks: ['composer.lock'],
    command: 'run `composer update --lock`',
    concerns: changesPackages,
  },
  {
    manifest: /^mix\.exs$/,
    locks: ['mix.lock'],
    command: 'run `mix deps.get`',
    concerns: ({diff}) => changedTexts(diff).some(text => /\{:\w+,/.test(text)),
  },
  {
    manifest: /^pubspec\.yaml$/,
    locks: ['pubspec.lock'],
    command: 'run `dart pub get`',
    concerns: ({diff}) => changedTexts(diff).some(text => /^ {2}\w+:/.test(text)),
  },
]

export function lockRemarks(change: Change): Remark[] {
  const changed = new Map(
    change.files.filter(({diff}) => diff.status !== 'deleted').map(file => [file.diff.path, file]),
  )
  return ecosystems.flatMap(ecosystem => {
    const manifests = [...changed.values()].filter(({diff}) => ecosystem.manifest.test(nameOf(diff.path)))
    const locks = [...changed.values()].filter(({diff}) => ecosystem.locks.includes(nameOf(diff.path)))
    return [
      ...manifests.flatMap(manifest => manifestAlone(manifest, ecosystem, {change, changed})),
      ...locks.flatMap(lock => lockAlone(lock, ecosystem, {change, manifests})),
    ]
  })
}

/** The lock file may stand in a folder further up: that of the whole workspace. */
function manifestAlone(
  manifest: ReviewedFile,
  {locks, command, concerns}: Ecosystem,
  {change, changed}: {readonly change: Change; readonly changed: ReadonlyMap<string, ReviewedFile>},
): Remark[] {
  const {path} = manifest.diff
  const lock = foldersUpFrom(path)
    .flatMap(folder => locks.map(name => `${folder}${name}`))
    .find(candidate => change.paths.has(candidate))
  if (lock === undefined || changed.has(lock) || !concerns(manifest)) return []
  return [
    {
      rule: 'lock-file-unchanged',
      title: 'dependencies changed without their lock file',
      message: `"${lock}" stays as it was, so an install by it fails, or brings other versions`,
      severity: 'medium',
      category: 'bug',
      confidence: 0.8,
      ...placeIn(manifest),
      recommendation: `${command}, and commit the lock file with the manifest`,
    },
  ]
}

/** Newer versions within what the manifest allows need no change of it: worth a look, and no more. */
function lockAlone(
  lock: ReviewedFile,
  {manifest}: Ecosystem,
  {change, manifests}: {readonly change: Change; readonly manifests: readonly ReviewedFile[]},
): Remark[] {
  const {path, status} = lock.diff
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const hasManifest = [...change.paths].some(other => other.startsWith(folder) && manifest.test(nameOf(other)))
  const isChanged = manifests.some(({diff}) => diff.path.startsWith(folder))
  if (isChanged || (hasManifest && status === 'added')) return []
  return [
    {
      rule: 'lock-file-alone',
      title: 'lock file changed without its manifest',
      message: 'the versions that are installed change, and no manifest says why',
      severity: 'info',
      category: 'security',
      confidence: 0.5,
      ...placeIn(lock),
      recommendation: 'say in the description of the change which packages are meant to change',
    },
  ]
}

function placeIn({diff}: ReviewedFile): Pick<Remark, 'path' | 'line' | 'endLine' | 'quote' | 'subject'> {
  const [first] = addedLines(diff)
  const line = first?.newLine ?? 1
  return {
    path: diff.path,
    line,
    endLine: line,
    quote: first?.text.trim() ?? nameOf(diff.path),
    subject: nameOf(diff.path),
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** `a/b/x` -> `a/b/`, `a/`, ``. */
function foldersUpFrom(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return Array.from({length: parts.length + 1}, (_, up) =>
    parts
      .slice(0, parts.length - up)
      .map(part => `${part}/`)
      .join(''),
  )
}

const changedTexts = (diff: FileDiff): string[] => [...addedLines(diff), ...removedLines(diff)].map(({text}) => text)

const DEPENDENCY_KEYS =
  /^(?:(?:dev|peer|optional)?dependencies|overrides|resolutions|bundle[d]?dependencies|workspaces|require(?:-dev)?)$/i

/** By what is written under the keys, whatever else has changed; where a text is not known, by the looks of the lines. */
function changesPackages({diff, before, after}: ReviewedFile): boolean {
  const [old, changed] = [dependenciesIn(before), dependenciesIn(after)]
  if (old === null || changed === null) {
    return changedTexts(diff).some(text =>
      /^\s*"[@\w][^"]*"\s*:\s*"(?:[~^<>=*v\d]|workspace:|npm:|git|file:|latest)/.test(text),
    )
  }
  return old !== changed
}

function dependenciesIn(text: string | null): string | null {
  if (text === null) return null
  if (text === '') return ''
  try {
    const manifest: Json = JSON.parse(text)
    if (!isJsonObject(manifest)) return null
    const parts = Object.entries(manifest).flatMap(([key, value]) =>
      DEPENDENCY_KEYS.test(key) ? dependenciesUnder(key, value ?? null) : [],
    )
    return parts.sort(compareText).join('\n')
  } catch {
    return null
  }
}

/** One text each: the order of packages says nothing. */
function dependenciesUnder(key: string, value: Json): string[] {
  if (!isJsonObject(value)) return [JSON.stringify([key, value])]
  return Object.entries(value).map(([name, version]) => JSON.stringify([key, name, version ?? null]))
}

const DEPENDENCY_TABLE =
  /^\s*\[+(?:.*\.)?(?:(?:dev-|build-|optional-)?dependencies|dependency-groups|packages|dev-packages|project\.optional-dependencies)(?:\..*)?\]+/
const DEPENDENCY_LIST = /^\s*(?:dependencies|requires-python)\s*=/

/** In the tables of a TOML file; where a text is not known, by the looks of the lines. */
function changesTables({diff, before, after}: ReviewedFile): boolean {
  if (before !== null && after !== null) return dependencyLines(before) !== dependencyLines(after)
  return changedTexts(diff).some(text => /^\s*"[\w.-]+(?:\[.*\])?\s*[<>=~!^]|^\s*[\w-]+\s*=\s*\{\s*version/.test(text))
}

function dependencyLines(text: string): string {
  let isInTable = false
  let isInList = false
  const found: string[] = []
  for (const line of text.split('\n').map(one => one.trim())) {
    if (line.startsWith('[')) isInTable = DEPENDENCY_TABLE.test(line)
    if (DEPENDENCY_LIST.test(line)) isInList = true
    if ((isInTable || isInList) && line !== '' && !line.startsWith('#')) found.push(line)
    if (line.endsWith(']')) isInList = false
  }
  return found.sort(compareText).join('\n')
}
