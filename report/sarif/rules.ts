/** The table of rules of a SARIF document: what is known of a rule from what it found. */
import type {Finding, Severity} from '../../engine/contracts.ts'
import {compareText, kindOf, severities} from '../../engine/finding.ts'
import {groupBy} from '../findings-of.ts'

export const levels: {readonly [severity in Severity]: 'error' | 'warning' | 'note'} = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

/** GitHub reads above 9 as critical, from 7 high, from 4 medium, below that low; 0 is none of them. */
const securitySeverities: {readonly [severity in Severity]: string | null} = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: null,
}

/** A rule may give advice that fits each place: so much of it describes the rule. */
const MAX_ADVICE = 5

export interface SarifRule {
  readonly id: string
  readonly [key: string]: unknown
}

/** In the order of their ids. */
export function rulesOf(findings: readonly Finding[]): SarifRule[] {
  const rules = groupBy(findings, ({rule}) => rule)
  return [...rules].sort(([a], [b]) => compareText(a, b)).map(([id, found]) => ruleOf(id, found))
}

function ruleOf(id: string, findings: readonly Finding[]): SarifRule {
  const severity = severities.find(one => findings.some(finding => finding.severity === one)) ?? 'info'
  const categories = [...new Set(findings.map(({category}) => category))].sort(compareText)
  const scale = categories.includes('security') ? securitySeverities[severity] : null
  const advice = [...new Set(findings.flatMap(({recommendation}) => recommendation ?? []))].slice(0, MAX_ADVICE)
  const name = id === '' ? 'a rule without a name' : id
  const what = `What the rule ${name} found; category: ${categories.join(', ')}.`
  const help = advice.length === 0 ? 'There is no general advice: see what each result says.' : advice.join('\n\n')
  return {
    id,
    shortDescription: {text: name},
    fullDescription: {text: what},
    help: {text: `${what}\n\n${help}`},
    defaultConfiguration: {level: levels[severity]},
    properties: {
      tags: [...new Set([...categories, kindOf({rule: id})])].filter(tag => tag !== ''),
      precision: precisionOf(findings),
      ...(scale === null ? {} : {'security-severity': scale}),
    },
  }
}

/** In GitHub's words. */
function precisionOf(findings: readonly Finding[]): string {
  const confidence = findings.reduce((sum, finding) => sum + finding.confidence, 0) / findings.length
  if (confidence >= 0.95) return 'very-high'
  if (confidence >= 0.75) return 'high'
  return confidence >= 0.5 ? 'medium' : 'low'
}
