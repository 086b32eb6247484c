/** What a model has found, as far as the lines that it cites are there. */
import type {StepId} from '../../engine/contracts.ts'
import {compareFindings, fingerprint, withIds} from '../../engine/finding.ts'
import {prove, sourceLines} from '../../llm/proof/prove.ts'
import type {ReviewFinding} from '../static/review.ts'
import type {ReviewedFile} from '../texts.ts'
import type {AnswerFinding} from './answers.ts'

export interface ProvenFindings {
  readonly findings: readonly Omit<ReviewFinding, 'id'>[]
  /** Of the proven ones, those whose number was wrong. */
  readonly moved: number
  /** How many were thrown away, by reason; `no_such_file`: the change has no such file. */
  readonly rejected: {readonly [why: string]: number}
}

export interface ProveAround {
  readonly files: readonly ReviewedFile[]
  readonly stepId: StepId
}

export function provenFindings(found: readonly AnswerFinding[], {files, stepId}: ProveAround): ProvenFindings {
  const sources = new Map(files.map(file => [file.diff.path, sourceLines(textOf(file))]))
  const findings: Omit<ReviewFinding, 'id'>[] = []
  const rejected: {[why: string]: number} = {}
  let moved = 0
  for (const one of found) {
    const path = one.path.trim()
    const source = sources.get(path)
    const proof =
      source === undefined
        ? ({kind: 'rejected', why: 'no_such_file'} as const)
        : prove({startLine: one.start_line, endLine: one.end_line, quote: withoutSign(one.quote)}, source)
    if (proof.kind === 'rejected') {
      rejected[proof.why] = (rejected[proof.why] ?? 0) + 1
      continue
    }
    if (proof.movedBy > 0) moved++
    findings.push({
      ...findingFrom(one, path),
      source_step: stepId,
      start_line: proof.startLine,
      end_line: proof.endLine,
      quote: cut(proof.quote, 500),
    })
  }
  return {findings, moved, rejected}
}

/** The whole text, or what the hunks show of it, each line in its place. */
function textOf({diff, after}: ReviewedFile): string {
  if (after !== null) return after
  const lines: string[] = []
  for (const hunk of diff.hunks) {
    for (const line of hunk.lines) {
      if (line.kind === 'removed') continue
      while (lines.length < line.newLine - 1) lines.push('')
      lines.push(line.text)
    }
  }
  return lines.join('\n')
}

/** Some models copy what was put before the line: `12 + code`. */
function withoutSign(quote: string): string {
  return quote.replace(/^\s*\d+ [ +] /, '')
}

function findingFrom(found: AnswerFinding, path: string) {
  const fix = found.fix.trim()
  return {
    rule: `review/${slugOf(found.rule)}`,
    title: cut(found.title.trim(), 80),
    message: cut(`${found.why.trim()} It goes wrong so: ${found.scenario.trim()}`, 2_000),
    severity: found.severity,
    category: found.category,
    confidence: found.confidence,
    path,
    recommendation: fix === '' ? null : cut(fix, 2_000),
    found_by: 'model',
  } as const
}

/** Rules are names in reports and in fingerprints: a model may write them in any way. */
function slugOf(rule: string): string {
  const slug = rule
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'other' : slug.slice(0, 60)
}

/** Whole characters, however they are encoded. */
function cut(text: string, maxCharacters: number): string {
  const characters = text.length > maxCharacters ? Array.from(text) : []
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : text
}

/** With what the rules have found: each once, worst first. A model that says what a rule has said adds nothing. */
export function together(
  byRules: readonly ReviewFinding[],
  byModel: readonly Omit<ReviewFinding, 'id'>[],
): ReviewFinding[] {
  const known = new Set(byRules.map(({path, start_line, category}) => `${path}\n${start_line}\n${category}`))
  const seen = new Set<string>()
  const added = byModel.filter(finding => {
    const key = `${fingerprint(finding)} ${finding.path}`
    const isKnown = known.has(`${finding.path}\n${finding.start_line}\n${finding.category}`) || seen.has(key)
    seen.add(key)
    return !isKnown
  })
  return [...byRules, ...withIds(added)].sort(compareFindings)
}
