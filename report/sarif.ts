/**
 * Findings as SARIF 2.1.0, which code scanning and editors read. Whole, however many findings there are, and the same
 * for the same findings: no times, no names of machines.
 */
import {BASELINE_PATH} from '../engine/baseline.ts'
import type {Finding, ReportDocument, Severity, Standing, StandingOf, StepResult} from '../engine/contracts.ts'
import {findingsOf, saidBy} from './findings-of.ts'
import {levels, rulesOf} from './sarif/rules.ts'
import {uriOf} from './sarif/uri.ts'
import {standingOf} from './standings.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** What code scanning takes for the root of the repository; others are told in `originalUriBaseIds`. */
const root = '%SRCROOT%'

export function renderSarif({title, missionName, steps, standings, muted}: ReportDocument): string {
  const findings = findingsOf(steps)
  const rules = rulesOf(findings)
  const indices = new Map(rules.map(({id}, index) => [id, index]))
  const run = {
    tool: {driver: {name: 'Sortie', rules}},
    // The part before the last '/' names what is compared with what; behind it would be the id of one run.
    automationDetails: {id: `sortie/${uriOf(missionName)}/`, description: {text: saidAs(title, missionName)}},
    originalUriBaseIds: {[root]: {description: {text: 'The workspace: the root of the repository.'}}},
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(steps)],
    results: findings.map(finding => ({
      ...resultOf(finding, indices.get(finding.rule) ?? 0),
      ...stateOf(standingOf(finding, standings)),
      ...(muted.has(finding.id) ? {suppressions: [suppression]} : {}),
    })),
  }
  return `${JSON.stringify({$schema: schema, version: '2.1.0', runs: [run]}, null, 2)}\n`
}

/** In the words of SARIF; nothing, as it asks, where it is not known of all results. */
function stateOf(standing: StandingOf | null) {
  return standing === null ? {} : {baselineState: baselineStates[standing.standing]}
}

const baselineStates: {readonly [standing in Standing]: 'new' | 'updated' | 'unchanged'} = {
  new: 'new',
  back: 'new',
  updated: 'updated',
  'still there': 'unchanged',
}

const suppression = {kind: 'external', status: 'accepted', justification: `muted by ${BASELINE_PATH}`}

/** A scan that failed must not look like one that found nothing. */
function invocationOf(steps: readonly StepResult[]) {
  const notifications = steps.flatMap(({stepId, failure}) => {
    if (failure === null) return []
    const text = `step "${stepId}" failed: ${failure.message}`
    return [{level: 'error', descriptor: {id: failure.code}, message: {text}}]
  })
  return {executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications}
}

function resultOf(finding: Finding, ruleIndex: number) {
  const {id, rule, severity, category, confidence, path, quote, recommendation, source_step: sourceStep} = finding
  const startLine = finding.start_line
  const region = {
    startLine,
    endLine: Math.max(startLine, finding.end_line),
    ...(quote === '' ? {} : {snippet: {text: quote}}),
  }
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity satisfies Severity],
    message: {text: messageOf(finding)},
    locations: [{physicalLocation: {artifactLocation: {uri: uriOf(path), uriBaseId: root}, region}}],
    partialFingerprints: {'sortieFindingId/v1': id},
    properties: {severity, category, confidence, recommendation, sourceStep},
  }
}

function messageOf(finding: Finding): string {
  const said = saidAs(saidBy(finding), finding.rule)
  return finding.recommendation === null ? said : `${said}\n\n${finding.recommendation}`
}

/** Messages must not be empty. */
const saidAs = (text: string, otherwise: string): string => (text.trim() === '' ? otherwise : text)
