/**
 * Findings as annotations of GitHub Actions: text that the runner reads when a job prints it. All of them, worst first,
 * because GitHub keeps only the first ten of each level. Paths are those of the workspace.
 */
import type {ReportDocument} from '../engine/contracts.ts'
import {findingsOf} from './findings-of.ts'
import {annotationLine, failureAnnotation, findingAnnotation} from './github/annotations.ts'
import {standingOf, unmuted} from './standings.ts'

export function renderAnnotations(document: ReportDocument): string {
  const {steps} = unmuted(document)
  const failures = steps.flatMap(({stepId, hook, failure}) => {
    const noun = hook === undefined ? 'step' : 'hook'
    return failure === null ? [] : [failureAnnotation({stepId, failure}, {noun, level: 'error', place: undefined})]
  })
  const found = findingsOf(steps).map(finding =>
    findingAnnotation(finding, path => path, standingOf(finding, document.standings)),
  )
  return [...failures, ...found].map(annotationLine).join('')
}
