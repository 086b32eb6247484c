/**
 * How findings come into the ledger, and when they count as fixed. Pure: every store that folds the successes of the log
 * in their order gets the same entries (docs/adr/0023).
 */
import type {DurableEvent, Finding, Json, JsonObject, KnownFinding, LedgerEntry, RunId, Sighting} from './contracts.ts'
import {isFinding, kindOf} from './finding.ts'
import {fieldOf, isJsonObject, textIn} from './json.ts'

/** What the success of a step tells of findings. */
export interface Account {
  readonly at: Sighting
  /** By id. */
  readonly found: ReadonlyMap<string, FoundFinding>
  /** Whether this finding would have been found if it were still there. */
  isGone(entry: LedgerEntry): boolean
}

interface FoundFinding {
  readonly finding: KnownFinding
  /** The ways of looking that found it; empty where the step does not tell. */
  readonly asked: readonly string[]
}

/** Ways of looking that an entry remembers, the newest ones. */
const MOST_ASKED = 20

/** null for an event that tells nothing of findings. A success that was kept tells only what is known. */
export function accountIn(runId: RunId, event: DurableEvent): Account | null {
  if (event.type !== 'step.succeeded' || event.via === 'kept') return null
  const {output} = event
  if (!tellsOfFindings(output)) return null
  const found = new Map<string, FoundFinding>()
  /** How files were looked into, by kind and path. */
  const coverage = new Map<string, Asked[]>()
  for (const part of partsOf(output)) {
    const findings = findingsIn(part)
    const asked = askedIn(part)
    for (const finding of findings) {
      const before = found.get(finding.id)?.asked ?? []
      found.set(finding.id, {finding: known(finding), asked: withAsked(before, asked(finding.rule) ?? [])})
    }
    // What was cut off has not looked at all that it would have.
    if (event.via === 'partial') continue
    for (const place of placesIn(part, findings)) coverage.set(place, [...(coverage.get(place) ?? []), asked])
  }
  return {
    at: {runId, atMs: event.atMs},
    found,
    isGone: entry =>
      !found.has(entry.id) &&
      (coverage.get(placeOf(kindOf(entry), entry.path)) ?? []).some(asked =>
        entry.asked.includes(asked(entry.rule) ?? UNASKED),
      ),
  }
}

/** Whether a step looked for findings: only one that did can say that there are none. */
export function tellsOfFindings(output: Json): boolean {
  return partsOf(output).some(part => listIn(part, 'findings') !== undefined)
}

/** Of a step with items, each item tells what it looked at. */
function partsOf(output: Json): readonly Json[] {
  return [output, ...(listIn(output, 'items') ?? []).map(item => fieldOf(item, 'outputs') ?? null)]
}

/** What becomes of one entry; undefined: there is none yet. The entry itself where nothing changes. */
export function entryAfter(entry: LedgerEntry | undefined, account: Account, id: string): LedgerEntry | undefined {
  const {at} = account
  const seen = account.found.get(id)
  if (seen === undefined) {
    return entry === undefined || entry.fixed !== null || !account.isGone(entry) ? entry : {...entry, fixed: at}
  }
  const {finding, asked} = seen
  if (entry === undefined) return {...finding, firstSeen: at, lastSeen: at, fixed: null, again: null, asked}
  const again = entry.fixed === null ? entry.again : at
  const {firstSeen} = entry
  return {...finding, firstSeen, lastSeen: at, fixed: null, again, asked: withAsked(entry.asked, asked)}
}

function withAsked(before: readonly string[], asked: readonly string[] | string): readonly string[] {
  const added = [asked].flat().filter(one => !before.includes(one))
  return added.length === 0 ? before : [...before, ...added].slice(-MOST_ASKED)
}

/** How a rule was looked for; undefined where it was not. */
type Asked = (rule: string) => string | undefined

/** No name of a way of looking is empty. */
const UNASKED = ''

function askedIn(part: Json): Asked {
  const looked = lookedIn(part)
  return rule => {
    const how = fieldOf(looked, kindOf({rule}))
    return textIn(fieldOf(how, 'rules'), rule) ?? textIn(how, 'asked')
  }
}

/** The files that one step, or one of its items, looked into for a kind of findings. */
function placesIn(part: Json, findings: readonly Finding[]): ReadonlySet<string> {
  const looked = lookedIn(part)
  const places = findings.map(finding => ({kind: kindOf(finding), path: finding.path}))
  const emptied = Object.entries(looked).flatMap(([kind, how]) =>
    (listIn(how, 'emptied') ?? []).flatMap(path => (typeof path === 'string' ? [{kind, path}] : [])),
  )
  return new Set([...places, ...emptied].map(({kind, path}) => placeOf(kind, path)))
}

const placeOf = (kind: string, path: string): string => `${kind}\n${path}`

function lookedIn(part: Json): JsonObject {
  const looked = fieldOf(part, 'looked')
  return isJsonObject(looked) ? looked : {}
}

function findingsIn(part: Json): Finding[] {
  return (listIn(part, 'findings') ?? []).filter(isFinding)
}

function listIn(value: Json | undefined, key: string): readonly Json[] | undefined {
  const list = fieldOf(value, key)
  return Array.isArray(list) ? list : undefined
}

function known({id, rule, severity, title, path, start_line}: Finding): KnownFinding {
  return {id, rule, severity, title, path, start_line}
}
