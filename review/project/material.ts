/** What a review of the project goes by: what the steps before it found, and how they judged files. Pure. */
import type {Finding, Json, Severity, StepResult} from '../../engine/contracts.ts'
import {compareFindings, isFinding, severities} from '../../engine/finding.ts'
import {fieldOf, textIn} from '../../engine/json.ts'

export interface Material {
  /** Each once, worst first; without those that the baseline mutes or that are not severe enough. */
  readonly findings: readonly Finding[]
  /** Those that a model has judged, by path. */
  readonly files: ReadonlyMap<string, JudgedFile>
  /** False where no step has looked for anything. */
  readonly hasLooked: boolean
  readonly muted: number
  /** Steps that failed: what they would have found is missing. */
  readonly missing: readonly MissingStep[]
}

export interface JudgedFile {
  readonly path: string
  /** From 0 to 100, higher is better. */
  readonly overall: number
  /** How easy it is to follow, from 0 to 100; null where nobody has said. */
  readonly complexity: number | null
}

/** A type and not an interface: an interface does not count as JSON. */
export type MissingStep = {readonly step: string; readonly code: string; readonly message: string}

export interface Known {
  readonly muted: ReadonlySet<string>
  /** null: all are severe enough. */
  readonly minSeverity: Severity | null
}

export function materialFrom(results: readonly StepResult[], {muted, minSeverity}: Known): Material {
  const parts = results.flatMap(({output}) => partsOf(output))
  const all = new Map<string, Finding>()
  for (const finding of parts.flatMap(findingsIn).sort(compareFindings)) {
    if (!all.has(finding.id)) all.set(finding.id, finding)
  }
  const open = [...all.values()].filter(({id}) => !muted.has(id))
  const least = severities.indexOf(minSeverity ?? 'info')
  return {
    findings: open.filter(({severity}) => severities.indexOf(severity) <= least),
    files: new Map(parts.flatMap(judgedIn).map(file => [file.path, file])),
    hasLooked: parts.some(part => Array.isArray(fieldOf(part, 'findings'))),
    muted: all.size - open.length,
    missing: results.flatMap(({stepId, failure}) =>
      failure === null ? [] : [{step: stepId, code: failure.code, message: failure.message}],
    ),
  }
}

/** Of a step with items, each item has an output of its own. */
function partsOf(output: Json): readonly Json[] {
  return [output, ...listIn(output, 'items').map(item => fieldOf(item, 'outputs') ?? null)]
}

const findingsIn = (part: Json): readonly Finding[] => listIn(part, 'findings').filter(isFinding)

function judgedIn(part: Json): readonly JudgedFile[] {
  return listIn(part, 'files').flatMap(file => {
    const path = textIn(file, 'path')
    const scores = fieldOf(file, 'scores')
    const overall = fieldOf(scores, 'overall')
    const complexity = fieldOf(scores, 'complexity')
    if (path === undefined || typeof overall !== 'number') return []
    return [{path, overall, complexity: typeof complexity === 'number' ? complexity : null}]
  })
}

function listIn(value: Json, key: string): readonly Json[] {
  const list = fieldOf(value, key)
  return Array.isArray(list) ? list : []
}
