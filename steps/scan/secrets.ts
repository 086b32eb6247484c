/** Secrets that stand in files: keys, tokens, passwords. */
import type {Block, Finding, Json, JsonObject, Section, Severity, StepId} from '../../engine/contracts.ts'
import {withIds} from '../../engine/finding.ts'
import {fieldOf, isJsonObject, textIn} from '../../engine/json.ts'
import {hasFormat, secretKind, secretKinds} from '../../engine/secrets/kinds.ts'
import {ALLOW_FILE, type AllowEntry, readAllowFile} from './allow-file.ts'
import type {ConcludeAround, Conclusion, ScanFinding, ScanKind} from './kind.ts'

export const secrets: ScanKind = {
  inspection: () => ({kind: 'secrets', options: {}}),
  conclude,
  render,
}

async function conclude({params, answer, context}: ConcludeAround): Promise<Conclusion> {
  const facts = [...(answer?.facts ?? [])].flatMap(([path, found]) => secretsIn(found).map(fact => ({path, ...fact})))
  const commented = facts.filter(({comment}) => comment === 'allowed')
  const found = findingsFrom(
    facts.filter(({comment}) => comment !== 'allowed'),
    context.stepId,
  )
  const {entries} = await readAllowFile(context, secretKinds.map(ruleOf))
  const used = new Set<AllowEntry>()
  const findings = found.filter(finding => {
    const allowing = entries.filter(entry => entry.allows(finding))
    for (const entry of allowing) used.add(entry)
    return allowing.length === 0
  })
  const isWhole = [params.paths, params.include, params.exclude].every(list => (list ?? []).length === 0)
  return {
    findings,
    facts: {
      totals: countByRule(findings),
      allowed_by_comment: commented.length,
      allowed_by_file: found.length - findings.length,
      // A scan of a part says nothing about lines for the rest.
      unused_allow_lines: isWhole
        ? entries.filter(entry => !used.has(entry)).map(({line, text}) => ({line, text}))
        : [],
    },
  }
}

const ruleOf = (kind: string): string => `secrets/${kind}`

interface SecretFact {
  readonly kind: string
  readonly line: number
  readonly end_line: number
  readonly quote: string
  readonly digest: string
  readonly confidence: number
  readonly in_test_data: boolean
  readonly comment: string
}

/** Facts come from the database as well as from the inspector. */
function secretsIn(facts: Json): SecretFact[] {
  return Array.isArray(facts) ? facts.flatMap((fact: Json) => secretFrom(fact) ?? []) : []
}

function secretFrom(fact: Json): SecretFact | null {
  if (!isJsonObject(fact)) return null
  const {kind, line, end_line, quote, digest, confidence, in_test_data, comment} = fact
  const hasTexts = typeof kind === 'string' && typeof quote === 'string' && typeof digest === 'string'
  if (!hasTexts || typeof line !== 'number' || typeof end_line !== 'number' || typeof confidence !== 'number')
    return null
  if (typeof comment !== 'string') return null
  return {kind, line, end_line, quote, digest, confidence, in_test_data: in_test_data === true, comment}
}

/** Another secret in the same place is another finding: its digest is part of the id, and of nothing else. */
function findingsFrom(facts: readonly (SecretFact & {readonly path: string})[], stepId: StepId): ScanFinding[] {
  const identified = facts.map(fact => ({...findingFrom(fact, stepId), quote: `${fact.quote} ${fact.digest}`}))
  return withIds(identified).map((finding, index) => ({...finding, quote: facts[index]?.quote ?? ''}))
}

function findingFrom(fact: SecretFact & {readonly path: string}, stepId: StepId): Omit<Finding, 'id'> {
  const {title, advice} = secretKind(fact.kind)
  const where = fact.in_test_data ? 'it stands in test data' : 'it stands where whoever has the repository can read it'
  const comment = fact.comment === 'no_reason' ? '; the comment that allows it gives no reason' : ''
  return {
    rule: ruleOf(fact.kind),
    title: title.charAt(0).toUpperCase() + title.slice(1),
    message: where + comment,
    severity: severityOf(fact),
    category: 'security',
    confidence: fact.confidence,
    path: fact.path,
    start_line: fact.line,
    end_line: fact.end_line,
    quote: fact.quote,
    recommendation: advice,
    source_step: stepId,
  }
}

/** What stands in a test was mostly made for it; what has the format of a real token may still be one. */
function severityOf({kind, in_test_data}: SecretFact): Severity {
  const {severity} = secretKind(kind)
  if (!in_test_data) return severity
  return hasFormat(kind) && (severity === 'critical' || severity === 'high') ? 'medium' : 'low'
}

function countByRule(findings: readonly Finding[]): {[rule: string]: number} {
  const totals: {[rule: string]: number} = {}
  for (const {rule} of findings) totals[rule] = (totals[rule] ?? 0) + 1
  return totals
}

function render(facts: JsonObject, findings: readonly Finding[]): Section[] {
  const blocks: Block[] = [{kind: 'paragraph', text: summaryOf(facts, findings)}]
  if (findings.length > 0) blocks.push({kind: 'findings', findings})
  const unused = fieldOf(facts, 'unused_allow_lines')
  if (Array.isArray(unused) && unused.length > 0) {
    const items = unused.map((entry: Json) => textIn(entry, 'text') ?? '')
    blocks.push({kind: 'paragraph', text: `Lines of ${ALLOW_FILE} that allow nothing:`}, {kind: 'list', items})
  }
  return [{title: 'Secrets', blocks}]
}

function summaryOf(facts: JsonObject, findings: readonly Finding[]): string {
  const allowed = [
    allowedBy('a comment', facts, 'allowed_by_comment'),
    allowedBy(ALLOW_FILE, facts, 'allowed_by_file'),
  ].flat()
  const found = findings.length === 0 ? 'none' : `${findings.length} found`
  return allowed.length === 0 ? found : `${found}; allowed: ${allowed.join(', ')}`
}

function allowedBy(what: string, facts: JsonObject, key: string): string[] {
  const count = fieldOf(facts, key)
  return typeof count === 'number' && count > 0 ? [`${count} by ${what}`] : []
}
