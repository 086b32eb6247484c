/** Annotations: what GitHub shows beside the code and on the page of a run. */
import {
  type Failure,
  type Finding,
  type Severity,
  type StandingOf,
  type Standings,
  unreachable,
} from '../../engine/contracts.ts'
import {compareFindings} from '../../engine/finding.ts'
import {oneLine} from '../plain-text.ts'
import {standingOf} from '../standings.ts'
import {command} from './command.ts'

export type Level = 'error' | 'warning' | 'notice'

/** Where a mission or a finding stands: a path from the root of the repository, lines from 1. */
export interface Place {
  readonly file: string
  readonly line?: number | undefined
  readonly endLine?: number | undefined
}

export interface Annotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  /** Undefined where it is about no file. */
  readonly place: Place | undefined
}

/** One line, with its line break. */
export function annotationLine({level, title, message, place}: Annotation): string {
  const properties = place === undefined ? {} : {...place, file: oneLine(place.file)}
  return command(level, {...properties, title: oneLine(title, 200)}, message)
}

export function failureAnnotation(
  {stepId, failure}: {readonly stepId: string; readonly failure: Failure},
  {noun, level, place}: Pick<Annotation, 'level' | 'place'> & {readonly noun: string},
): Annotation {
  const {code, message, hint} = failure
  const help = hint === undefined ? '' : `\nhelp: ${oneLine(hint)}`
  return {level, place, title: `${noun} "${stepId}" failed`, message: `${oneLine(message)} (${code})${help}`}
}

export interface FindingNotes {
  take(findings: readonly Finding[]): void
  /** The worst, as many of each level as GitHub keeps of one step of a job. `fileOf`: a path of the workspace as one from the root of the repository. */
  annotations(fileOf: (path: string) => string, standings: Standings | null): readonly Annotation[]
  readonly leftOut: number
  readonly isEmpty: boolean
}

const KEPT_OF_EACH_LEVEL = 10

export function createFindingNotes(): FindingNotes {
  const kept: Record<Level, Finding[]> = {error: [], warning: [], notice: []}
  let leftOut = 0
  return {
    take(findings) {
      for (const level of ['error', 'warning', 'notice'] as const) {
        const added = findings.filter(({severity}) => levelOf(severity) === level)
        const all = [...kept[level], ...added].sort(compareFindings)
        kept[level] = all.slice(0, KEPT_OF_EACH_LEVEL)
        leftOut += all.length - kept[level].length
      }
    },
    annotations: (fileOf, standings) =>
      [...kept.error, ...kept.warning, ...kept.notice].map(finding =>
        findingAnnotation(finding, fileOf, standingOf(finding, standings)),
      ),
    get leftOut() {
      return leftOut
    },
    get isEmpty() {
      return Object.values(kept).every(found => found.length === 0)
    },
  }
}

export function findingAnnotation(
  finding: Finding,
  fileOf: (path: string) => string,
  standing: StandingOf | null,
): Annotation {
  const {severity, rule, title, message, recommendation, path, start_line: line, end_line: endLine} = finding
  const what = title.includes(message) || message === '' ? title : `${title}: ${message}`
  const advice = recommendation === null ? '' : `\n${oneLine(recommendation)}`
  return {
    level: levelOf(severity),
    title: `${severity}${standing === null ? '' : `, ${standing.standing}`}: ${rule}`,
    message: `${oneLine(what)}${advice}`,
    place: {file: fileOf(path), line, endLine},
  }
}

function levelOf(severity: Severity): Level {
  switch (severity) {
    case 'critical':
    case 'high':
      return 'error'
    case 'medium':
      return 'warning'
    case 'low':
    case 'info':
      return 'notice'
    default:
      return unreachable(severity)
  }
}
