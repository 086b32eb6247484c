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
  readonly found: ReadonlyMap<string, KnownFinding>
  /** How this finding, or one like it, was looked for; null where it was not. */
  askedOf(finding: Pick<Finding, 'rule'>): string | null
  /** Whether this finding would have been found if it were still there. */
  isGone(entry: LedgerEntry): boolean
}

/** Ways of looking that an entry remembers, the newest ones. */
const MOST_ASKED = 20

/** null for an event that tells nothing of findings. A success that was kept tells only what is known. */
export function accountIn(runId: RunId, event: DurableEvent): Account | null {
  if (event.type !== 'step.succeeded' || event.via === 'kept') return null
  const {output} = event
  if (!tellsOfFindings(output)) return null
  const all = findingsIn(output)
  const found = new Map(all.map(finding => [finding.id, known(finding)]))
  const parts = partsOf(output)
  const coverage = event.via === 'partial' ? [] : parts.flatMap(coverageIn)
  return {
    at: {runId, atMs: event.atMs},
    found,
    askedOf: ({rule}) => parts.flatMap(part => askedOf(rule, lookedIn(part)) ?? []).at(0) ?? null,
    isGone: entry =>
      !found.has(entry.id) &&
      coverage.some(
        covered =>
          covered.kind === kindOf(entry) &&
          entry.asked.includes(covered.askedOf(entry.rule)) &&
          covered.has(entry.path),
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
  const finding = account.found.get(id)
  if (finding === undefined) {
    return entry === undefined || entry.fixed !== null || !account.isGone(entry) ? entry : {...entry, fixed: at}
  }
  const asked = account.askedOf(finding)
  if (entry === undefined) {
    const first = {firstSeen: at, lastSeen: at, fixed: null, again: null}
    return {...finding, ...first, asked: asked === null ? [] : [asked]}
  }
  const again = entry.fixed === null ? entry.again : at
  return {
    ...finding,
    firstSeen: entry.firstSeen,
    lastSeen: at,
    fixed: null,
    again,
    asked: withAsked(entry.asked, asked),
  }
}

function withAsked(asked: readonly string[], added: string | null): readonly string[] {
  return added === null || asked.includes(added) ? asked : [...asked, added].slice(-MOST_ASKED)
}

/** What one step or one of its items can tell of a kind of findings. */
interface Coverage {
  readonly kind: string
  askedOf(rule: string): string
  /** Whether it looked into the file. */
  has(path: string): boolean
}

function coverageIn(part: Json): Coverage[] {
  const looked = lookedIn(part)
  const findings = findingsIn(part)
  return Object.entries(looked).flatMap(([kind, how]) => {
    const asked = textIn(how, 'asked')
    if (asked === undefined) return []
    const ofKind = findings.filter(finding => kindOf(finding) === kind).map(({path}) => path)
    const paths = new Set<Json>([...ofKind, ...(listIn(how, 'emptied') ?? [])])
    return [{kind, askedOf: rule => textIn(fieldOf(how, 'rules'), rule) ?? asked, has: path => paths.has(path)}]
  })
}

function askedOf(rule: string, looked: JsonObject): string | undefined {
  const how = fieldOf(looked, kindOf({rule}))
  return textIn(fieldOf(how, 'rules'), rule) ?? textIn(how, 'asked')
}

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
