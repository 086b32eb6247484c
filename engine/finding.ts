/** What all findings share, whichever step made them: their ids and their order. Pure. */
import {createHash} from 'node:crypto'
import type {Finding, Json, Severity} from './contracts.ts'
import {fieldOf, textIn} from './json.ts'

/** From the worst on. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const satisfies readonly Severity[]

const texts = ['id', 'rule', 'title', 'message', 'category', 'path', 'quote', 'source_step'] as const
const numbers = ['confidence', 'start_line', 'end_line'] as const

/** Whether a value of an output has the one shape of findings. */
export function isFinding(value: Json): value is Json & Finding {
  const severity = textIn(value, 'severity')
  const recommendation = fieldOf(value, 'recommendation')
  return (
    texts.every(key => textIn(value, key) !== undefined) &&
    numbers.every(key => typeof fieldOf(value, key) === 'number') &&
    severities.some(known => known === severity) &&
    (recommendation === null || typeof recommendation === 'string')
  )
}

/** 64 bits: a million findings in one repository share an id with a chance of 1 in 37 million. */
const ID_HEX_DIGITS = 16

/**
 * Names a finding so that it is found again in a later run: SHA-256 over rule, path and quote, in hex.
 * The line is not part of it, nor is white space in the quote, so moving or re-indenting code keeps the id.
 */
export function fingerprint(of: Pick<Finding, 'rule' | 'path' | 'quote'>): string {
  const quote = of.quote.trim().replace(/\s+/g, ' ')
  return createHash('sha256')
    .update(JSON.stringify([of.rule, of.path, quote]))
    .digest('hex')
    .slice(0, ID_HEX_DIGITS)
}

/**
 * Gives every finding its id. Equal quotes of one rule in one file are told apart by an ordinal, in the order given:
 * `3f…`, `3f…-2`, `3f…-3`.
 */
export function withIds<T extends Omit<Finding, 'id'>>(findings: readonly T[]): (T & {readonly id: string})[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const base = fingerprint(finding)
    const ordinal = (seen.get(base) ?? 0) + 1
    seen.set(base, ordinal)
    return {...finding, id: ordinal === 1 ? base : `${base}-${ordinal}`}
  })
}

/** Worst first, then by place; the same findings always come out in the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.path, b.path) ||
    a.start_line - b.start_line ||
    compareText(a.id, b.id)
  )
}

/** All severities, those without findings too, so that two counts can be compared. */
export function countBySeverity(findings: readonly Pick<Finding, 'severity'>[]): Record<Severity, number> {
  const counts: Record<Severity, number> = {critical: 0, high: 0, medium: 0, low: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}

/** By code unit and not by locale: reports must not depend on the machine they were made on. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a rule belongs to: the part before the '/', which is the kind of scan that has it. */
export function kindOf({rule}: Pick<Finding, 'rule'>): string {
  return rule.split('/', 1)[0] ?? rule
}
