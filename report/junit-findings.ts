/**
 * Findings for the test reports of CI servers, as JUnit's XML. The steps are a suite; each file with findings is one, and
 * each rule that found something in it a failed case. Names hold no lines, so that a server that compares two runs by
 * names sees what is new and what is fixed. No times: nothing was measured by file and rule.
 */
import type {Finding, ReportDocument, Standings, StepResult} from '../engine/contracts.ts'
import {compareText} from '../engine/finding.ts'
import {byFile, findingsOf, groupBy, linesOf, saidBy} from './findings-of.ts'
import {oneLine} from './plain-text.ts'
import {standingOf, unmuted} from './standings.ts'
import {attribute, characterData} from './xml-text.ts'

export function renderJunit(document: ReportDocument): string {
  const {missionName, standings} = document
  const {steps} = unmuted(document)
  const files = [...byFile(inOrderOfFiles(steps))].map(([path, findings]) => fileSuite(path, findings, standings))
  const suites = [stepSuite(missionName, steps), ...files]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="sortie" ${countsOf(suites.flatMap(({cases}) => cases))}>`,
    ...suites.flatMap(({name, cases}) => [
      `  <testsuite name="${attribute(oneLine(name))}" ${countsOf(cases)}>`,
      ...cases.map(({head, child}) => `    <testcase ${head}${child === null ? '/>' : `>${child.xml}</testcase>`}`),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}
interface Case {
  /** Attributes. */
  readonly head: string
  /** null: it passed. */
  readonly child: {readonly kind: 'failure' | 'error' | 'skipped'; readonly xml: string} | null
}

/** Sorting is stable: within a file the worst stays first. */
function inOrderOfFiles(steps: readonly StepResult[]): Finding[] {
  return findingsOf(steps).sort((a, b) => compareText(a.path, b.path))
}

function countsOf(cases: readonly Case[]): string {
  const count = (kind: string) => cases.filter(({child}) => child?.kind === kind).length
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
}

/** A scan that failed must not look like one that found nothing. */
function stepSuite(missionName: string, steps: readonly StepResult[]): Suite {
  return {
    name: 'steps',
    cases: steps.map(({stepId, state, failure}) => {
      const head = `name="${attribute(stepId)}" classname="${attribute(oneLine(missionName))}"`
      if (failure !== null) {
        const message = attribute(oneLine(failure.message))
        const help = failure.hint === undefined ? '' : `\nhelp: ${failure.hint}`
        const text = characterData(`${failure.message}${help}`)
        return {head, child: {kind: 'error', xml: `<error message="${message}" type="${failure.code}">${text}</error>`}}
      }
      if (state === 'skipped' || state === 'blocked' || state === 'cancelled')
        return {head, child: {kind: 'skipped', xml: `<skipped message="${state}"/>`}}
      return {head, child: null}
    }),
  }
}

function fileSuite(path: string, findings: readonly Finding[], standings: Standings | null): Suite {
  return {
    name: path,
    cases: [...groupBy(findings, ({rule}) => rule)].map(([rule, found]) => ruleCase(rule, found, standings)),
  }
}

/** Of one rule in one file. */
function ruleCase(rule: string, findings: readonly Finding[], standings: Standings | null): Case {
  const [first] = findings
  const more = findings.length > 1 ? ` and ${findings.length - 1} more` : ''
  const message = first === undefined ? '' : `${oneLine(saidBy(first))}${more}`
  const text = findings.map(finding => `${headOf(finding, standings)}: ${textOf(finding)}`).join('\n')
  const file = attribute(oneLine(first?.path ?? ''))
  return {
    head: `name="${attribute(oneLine(rule))}" classname="${file}" file="${file}"`,
    child: {
      kind: 'failure',
      xml: `<failure message="${attribute(message)}" type="${first?.severity ?? 'info'}">${characterData(text)}</failure>`,
    },
  }
}

/** `src/a.ts, line 7: high, new`. */
function headOf(finding: Finding, standings: Standings | null): string {
  const standing = standingOf(finding, standings)
  const known = standing === null ? '' : `, ${standing.standing}`
  return `${oneLine(finding.path)}, ${linesOf(finding)}: ${finding.severity}${known}`
}

function textOf(finding: Finding): string {
  const advice = finding.recommendation === null ? [] : [`  advice: ${oneLine(finding.recommendation)}`]
  const quoted = finding.quote.trim() === '' ? [] : [`  ${oneLine(finding.quote)}`]
  return [oneLine(saidBy(finding)), ...quoted, ...advice].join('\n')
}
