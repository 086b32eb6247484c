/** Takes the findings that are not severe enough out of what steps brought. Pure. */
import type {Block, Finding, Json, Section, Severity, Standings, StepResult} from '../../engine/contracts.ts'
import {severities} from '../../engine/finding.ts'
import {fieldOf, isJsonObject} from '../../engine/json.ts'

/** `leftOut` counts what was taken out of the sections, which is what reports show; what two steps found counts once. */
export function atLeast(
  minSeverity: Severity,
  results: readonly StepResult[],
): {readonly steps: readonly StepResult[]; readonly leftOut: number} {
  const below = new Set<Json>(severities.slice(severities.indexOf(minSeverity) + 1))
  const leftOut = new Set<string>()
  const blockWithin = (block: Block): Block[] => {
    if (block.kind !== 'findings') return [block]
    const findings = block.findings.filter(({severity}) => !below.has(severity))
    for (const finding of block.findings) if (below.has(finding.severity)) leftOut.add(keyOf(finding))
    return findings.length === 0 ? [] : [{...block, findings}]
  }
  const sectionWithin = (section: Section): Section => ({...section, blocks: section.blocks.flatMap(blockWithin)})
  const steps = results.map(step => ({
    ...step,
    sections: step.sections.map(sectionWithin),
    output: outputWithin(step.output, below),
  }))
  return {steps, leftOut: leftOut.size}
}

/** What was fixed is shown by the same measure. */
export function standingsAtLeast(minSeverity: Severity | undefined, standings: Standings): Standings {
  if (minSeverity === undefined) return standings
  const shown = severities.slice(0, severities.indexOf(minSeverity) + 1)
  return {...standings, fixed: standings.fixed.filter(({severity}) => shown.some(one => one === severity))}
}

/** Steps that find something hand it on under `findings`, which stands in JSON reports as it is. */
function outputWithin(output: Json, below: ReadonlySet<Json>): Json {
  if (!isJsonObject(output) || !isJsonList(output['findings'])) return output
  const findings = output['findings'].filter(one => !below.has(fieldOf(one, 'severity') ?? null))
  return {...output, findings}
}

const keyOf = ({id, path, start_line: line}: Finding): string => `${id}\n${line}\n${path}`

const isJsonList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
