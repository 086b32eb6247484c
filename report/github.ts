/**
 * For jobs of GitHub Actions: the lines of a log, what each step printed folded under its end, annotations of what
 * failed and was found, and a summary of the job. Steps at work at one time do not mix: each is shown when it has ended.
 * Nothing that a step says is taken for a command of the runner, and no secret is handed to it to be masked: what comes
 * here is masked already.
 */
import type {
  Awaitable,
  Json,
  Plan,
  PlannedStep,
  Reporter,
  RunEvent,
  Section,
  Standings,
  StepId,
  Stored,
} from '../engine/contracts.ts'
import {firstFailureIn} from '../engine/schedule/run-tree.ts'
import {closingLines, FAILURE_LINES} from './closing.ts'
import {findingsIn} from './findings-of.ts'
import {annotationLine, createFindingNotes, failureAnnotation, type Place} from './github/annotations.ts'
import {command, guarded} from './github/command.ts'
import {createJobSummary} from './github/job-summary.ts'
import {createKeptOutput} from './kept-output.ts'
import {describe} from './line.ts'
import {createRunView, nounOf, type RunView} from './run-view.ts'

export interface GithubReporterOptions {
  /** Takes whole lines, with their line break. All of them go to one stream: of two, the runner knows no order. */
  readonly write: (text: string) => void
  readonly plan: Plan
  /** The log of a run that goes on, up to now. */
  readonly history?: Iterable<Stored>
  /** A word that nobody can guess, another one each time. */
  readonly token: () => string
  /** What a step shows of its output. */
  readonly sectionsOf: (
    step: PlannedStep,
    end: {readonly output: Json; readonly isSuccess: boolean},
  ) => readonly Section[]
  /** Where a step stands in its mission; undefined where that is not known. */
  readonly placeOf: (stepId: StepId) => Place | undefined
  /** A path of the workspace as one from the root of the repository. */
  readonly fileOf: (path: string) => string
  /** How the findings stand at the end against earlier runs; absent where nothing is known of any. */
  readonly standings?: () => Awaitable<Standings>
  /** Takes the summary of the job at the end; null where there is no place for it. */
  readonly summary: {readonly maxBytes: () => number; readonly append: (markdown: string) => void} | null
}

/** Of each step, as much of the end of its output is shown; all of it is in its log. */
const MAX_OUTPUT_CHARACTERS = 65_536

type Of<Type extends RunEvent['type']> = Extract<RunEvent, {type: Type}>
type AttemptEnd = Of<'step.succeeded' | 'step.failed' | 'step.cancelled'>

export function createGithubReporter(options: GithubReporterOptions): Reporter {
  const {write, token, placeOf, fileOf, sectionsOf} = options
  const view = createRunView(options)
  const output = createKeptOutput(MAX_OUTPUT_CHARACTERS)
  const summary = createJobSummary(view)
  const findings = createFindingNotes()
  /** Of the first failure of each mission: which of them is that of the run is known at the end. */
  const failureOutputs = new Map<StepId, readonly string[]>()
  const say = (...lines: readonly string[]): void => write(guarded(lines, token))

  const attemptEnded = (event: AttemptEnd, line: string): void => {
    const {lines, isCut} = output.release(event.stepId)
    if (lines.length === 0) say(line)
    else {
      const printed = isCut ? [cutLine(event.stepId, view), ...lines] : lines
      write(`${command('group', {}, line)}${guarded(printed, token)}${command('endgroup', {}, '')}`)
    }
    if (event.type === 'step.cancelled' || (event.type === 'step.failed' && event.retryAtMs !== null)) return
    const lastLines = event.type === 'step.failed' ? lines.filter(text => text.trim() !== '').slice(-FAILURE_LINES) : []
    // Where a mission failed, the step of it that failed has said so.
    if (event.type === 'step.failed' && event.failure.code !== 'STEP_MISSION_FAILED')
      write(annotationLine(annotationFor(event, view, placeOf)))
    if (view.isFirstFailure(event.stepId)) failureOutputs.set(event.stepId, lastLines)
    const step = view.stepOf(event.stepId)
    const isSuccess = event.type === 'step.succeeded'
    const hasSections = isSuccess || step.items !== undefined
    const sections = hasSections ? sectionsOf(step, {output: event.output, isSuccess}) : []
    findings.take(findingsIn(sections))
    summary.add(event.stepId, sections, lastLines)
  }
  return {
    name: 'github',
    onEvent(event) {
      view.fold(event)
      output.take(event)
      if (event.type === 'step.output' || event.type === 'step.measured' || event.type === 'step.progress') return
      const line = describe(event, view, new Map())
      if (line === null) return
      switch (event.type) {
        case 'step.succeeded':
        case 'step.failed':
        case 'step.cancelled':
          return attemptEnded(event, line)
        case 'warned': {
          const place = event.stepId === null ? undefined : placeOf(event.stepId)
          return write(annotationLine({level: 'warning', title: event.code, message: line, place}))
        }
        default:
          say(line)
      }
    },
    async end() {
      const standings = findings.isEmpty ? null : ((await options.standings?.()) ?? null)
      for (const annotation of findings.annotations(fileOf, standings)) write(annotationLine(annotation))
      if (findings.leftOut > 0) say(`${findings.leftOut} more findings are not shown as annotations`)
      const failureOutput = failureOutputs.get(firstFailureIn(view.tree) ?? '') ?? []
      say(...closingLines(view, {failureOutput}))
      options.summary?.append(summary.text(options.summary.maxBytes()))
    },
  }
}

/** After the event was folded. A failure that the mission allows is a warning. */
function annotationFor(
  event: Of<'step.failed'>,
  {stepOf, recordOf}: RunView,
  placeOf: GithubReporterOptions['placeOf'],
): ReturnType<typeof failureAnnotation> {
  const step = recordOf(event.stepId).state
  const matters = step.status === 'failed' && step.weight === 'matters'
  const noun = nounOf(stepOf(event.stepId))
  return failureAnnotation(event, {noun, level: matters ? 'error' : 'warning', place: placeOf(event.stepId)})
}

function cutLine(stepId: StepId, {logPathOf}: RunView): string {
  const logPath = logPathOf(stepId)
  return logPath === undefined ? '(what came before is left out)' : `(what came before is in ${logPath})`
}
