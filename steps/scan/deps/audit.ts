/** What npm knows of weaknesses in the locked packages. It asks its registry; where it cannot, that is a fact and no error. */
import {join} from 'node:path'
import type {JsonObject, Severity, StepContext} from '../../../engine/contracts.ts'
import {SortieError} from '../../../engine/errors.ts'
import {compareText} from '../../../engine/finding.ts'
import {fieldOf, isJsonObject, textIn} from '../../../engine/json.ts'
import {folderOf, nameOf} from '../../../engine/languages.ts'
import {rowsIn} from '../read-facts.ts'
import type {LockFile} from './model.ts'
import {objectIn} from './npm.ts'
import {parseJson} from './parse.ts'

export type Audit =
  | {readonly state: 'not_asked'}
  | {readonly state: 'unavailable'; readonly lock: string; readonly reason: string}
  | {readonly state: 'done'; readonly lock: string; readonly vulnerable: readonly Vulnerable[]}

export type Vulnerable = {
  readonly name: string
  readonly severity: Severity
  /** The versions that are affected, as npm writes them. */
  readonly range: string
  readonly is_direct: boolean
  /** Titles of the advisories; of a package that is affected by another one, its name. */
  readonly because: readonly string[]
  readonly url: string | null
  readonly is_fixable: boolean
}

/** One request, not tried again: whoever is offline is told within seconds. */
const LIMITS = ['--fetch-timeout=15000', '--fetch-retries=0']
const MAX_ANSWER_BYTES = 16 * 1024 * 1024

/** Of the lock files that npm itself wrote. */
export function isAudited({path}: LockFile): boolean {
  return ['package-lock.json', 'npm-shrinkwrap.json'].includes(nameOf(path))
}

export async function audit({path}: LockFile, {process, workspace}: StepContext): Promise<Audit> {
  const prefix = join(workspace, folderOf(path))
  const args = ['audit', '--json', '--package-lock-only', ...LIMITS, '--prefix', prefix]
  const unavailable = (reason: string): Audit => ({state: 'unavailable', lock: path, reason})
  try {
    // It ends with 1 both where it found something and where it could not ask: what it wrote tells them apart.
    const {stdout} = await process.run('npm', args, {keepBytes: MAX_ANSWER_BYTES})
    return answerIn(stdout, path)
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    return unavailable(cause.message)
  }
}

export function answerIn(stdout: string, lock: string): Audit {
  const unavailable = (reason: string): Audit => ({state: 'unavailable', lock, reason})
  let answer: JsonObject
  try {
    answer = parseJson(stdout)
  } catch {
    return unavailable('npm answered with something other than JSON')
  }
  const entries = fieldOf(answer, 'vulnerabilities')
  if (!isJsonObject(entries)) {
    const error = objectIn(answer, 'error')
    const said = textIn(answer, 'message') ?? textIn(error, 'summary') ?? textIn(error, 'code')
    return unavailable(said?.split('\n')[0] || 'npm gave no answer')
  }
  const vulnerable = Object.values(entries).filter(isJsonObject).map(vulnerableFrom)
  return {state: 'done', lock, vulnerable: vulnerable.sort((a, b) => compareText(a.name, b.name))}
}

const severities: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  ['high', 'high'],
  ['moderate', 'medium'],
  ['low', 'low'],
  ['info', 'info'],
])

function vulnerableFrom(entry: JsonObject): Vulnerable {
  const via = fieldOf(entry, 'via')
  const advisories = rowsIn(via)
  const titles = advisories.flatMap(advisory => textIn(advisory, 'title') ?? [])
  const through = Array.isArray(via) ? via.filter(one => typeof one === 'string').map(name => `it uses ${name}`) : []
  return {
    name: textIn(entry, 'name') ?? '',
    severity: severities.get(textIn(entry, 'severity') ?? '') ?? 'medium',
    range: textIn(entry, 'range') ?? '',
    is_direct: fieldOf(entry, 'isDirect') === true,
    because: [...new Set([...titles, ...through])],
    url: textIn(advisories[0], 'url') ?? null,
    is_fixable: fieldOf(entry, 'fixAvailable') !== false,
  }
}
