/** Takes the findings that are not severe enough out of what steps brought. Pure. */
import type {Block, Finding, Json, Section, Severity, StepResult} from '../../engine/contracts.ts'
import {severities} from '../../engine/finding.ts'
import {fieldOf, isJsonObject} from '../../engine/json.ts'

/** `leftOut` counts what was taken out of the sections, which is what reports show. */
export function atLeast(
  minSeverity: Severity,
  results: readonly StepResult[],
): {readonly steps: readonly StepResult[]; readonly leftOut: number} {
  const kept = new Set<unknown>(severities.slice(0, severities.indexOf(minSeverity) + 1))
  let leftOut = 0
  const isKept = ({severity}: Finding): boolean => kept.has(severity)
  const blockWithin = (block: Block): Block[] => {
    if (block.kind !== 'findings') return [block]
    const findings = block.findings.filter(isKept)
    leftOut += block.findings.length - findings.length
    return findings.length === 0 ? [] : [{...block, findings}]
  }
  const sectionWithin = (section: Section): Section => ({...section, blocks: section.blocks.flatMap(blockWithin)})
  const steps = results.map(step => ({
    ...step,
    sections: step.sections.map(sectionWithin),
    output: outputWithin(step.output, kept),
  }))
  return {steps, leftOut}
}

/** Steps that find something hand it on under `findings`, which stands in JSON reports as it is. */
function outputWithin(output: Json, kept: ReadonlySet<unknown>): Json {
  if (!isJsonObject(output) || !isJsonList(output['findings'])) return output
  const findings = output['findings'].filter(one => {
    const severity = fieldOf(one, 'severity')
    return severity === undefined || kept.has(severity)
  })
  return {...output, findings}
}

const isJsonList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
