/** What is wrong in several files: worth one change in place of many. Pure. */
import {compareText, severities} from '../../engine/finding.ts'
import {groupedBy} from '../../engine/groups.ts'
import type {ModelFinding} from './analysis.ts'

export type Pattern = {
  readonly rule: string
  readonly category: string
  readonly severity: ModelFinding['severity']
  readonly findings: number
  /** By path. */
  readonly files: readonly string[]
  /** The title of the one that is worst. */
  readonly example: string
}

const LEAST_FILES = 3

/** Those in most files first. */
export function patternsIn(findings: readonly ModelFinding[]): readonly Pattern[] {
  const byRule = groupedBy(findings, ({rule}) => rule)
  const patterns = [...byRule].flatMap(([rule, own]): Pattern[] => {
    const files = [...new Set(own.map(({path}) => path))].sort(compareText)
    const [worst] = own.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
    if (worst === undefined || files.length < LEAST_FILES) return []
    const {category, severity, title} = worst
    return [{rule, category, severity, findings: own.length, files, example: title}]
  })
  return patterns.sort((one, other) => other.files.length - one.files.length || compareText(one.rule, other.rule))
}
