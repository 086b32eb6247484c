/** Which reporters watch a run, by the settings. */
import {
  type MissionSource,
  type Plan,
  type Reporter,
  type Standings,
  type Stored,
  unreachable,
} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import type {Masker} from '../engine/mask.ts'
import {createJunitReporter} from '../report/junit.ts'
import {createLineReporter} from '../report/line.ts'
import {createLiveReporter} from '../report/live.ts'
import {createNdjsonReporter} from '../report/ndjson.ts'
import type {Paint} from '../report/paint.ts'
import {createQuietReporter} from '../report/quiet.ts'
import type {Invocation} from './command.ts'
import type {Settings} from './config.ts'
import {githubReporter, jsonForJob, textForJob} from './github.ts'
import type {Io} from './io.ts'
import {appenderFor, emptyReportFile} from './report-file.ts'
import type {ReporterChoice} from './reporter-choice.ts'
import {canRedraw, createDisplayClock, paintFor} from './terminal.ts'
import type {Workspace} from './workspace.ts'

export interface Watched {
  readonly plan: Plan
  /** What a run that goes on has in its log already; read by each reporter. */
  readonly history: Iterable<Stored>
  readonly source: MissionSource
}

export interface RunReporter extends Reporter {
  /** Gives the terminal to somebody else until `resume`; absent where nothing is redrawn. */
  pause?(): void
  resume?(): void
}

export interface ReporterSurroundings {
  readonly workspace: Workspace
  /** null where the run has no secrets. */
  readonly masker: Masker | null
  /** Ids of the findings in the baseline: what is shown to people leaves them out. */
  readonly muted: ReadonlySet<string>
  readonly standings: () => Promise<Standings>
  /** Masked already. */
  readonly io: Io
}

/** To be called before the run begins. Throws FILE_UNWRITABLE, USAGE_BAD_FLAG. */
export function prepareReporters({reporter}: Settings, flags: Invocation['flags'], io: Io): void {
  if (flags['json'] === true && reporter.value.some(({name, file}) => name === 'junit' && file === null)) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: '--json and the reporter junit both print a document on stdout',
      hint: 'name a file for one of them: --reporter junit=report.xml',
    })
  }
  for (const {file} of reporter.value) if (file !== null) emptyReportFile(file, io)
}

export function createReporters(watched: Watched, around: ReporterSurroundings): readonly RunReporter[] {
  return around.workspace.settings.reporter.value.map(choice => createReporter(choice, watched, around))
}

/** Progress goes to stderr; events and documents are results, and go to a file or to stdout. */
function createReporter({name, file}: ReporterChoice, watched: Watched, around: ReporterSurroundings): RunReporter {
  const {io, workspace} = around
  const {stdout, stderr} = io
  const {settings} = workspace
  const look = {verbose: settings.verbosity.value === 'verbose', paint: paintFor(stderr, io, settings)}
  const toStderr = {...watched, write: (text: string) => stderr.write(textForJob(text, io))}
  const toResult = file === null ? (text: string) => stdout.write(text) : fileWriter(file, around)
  const line = () => createLineReporter({...toStderr, ...look})
  switch (name) {
    case 'json':
      return createNdjsonReporter({write: text => toResult(jsonForJob(text, io))})
    case 'junit':
      return createJunitReporter({...watched, write: toResult})
    case 'github':
      return githubReporter({...watched, ...around, write: text => stderr.write(text)})
    case 'quiet':
      return createQuietReporter(toStderr)
    case 'live':
      // A configuration file may wish for it once and for all; where nothing can be redrawn, lines say the same.
      return canRedraw(stderr, io) ? createLive(watched, look, io) : line()
    case 'line':
      return line()
    default:
      return unreachable(name)
  }
}

function fileWriter(file: string, {masker, io}: ReporterSurroundings): (text: string) => void {
  const append = appenderFor(file, io)
  return text => append(masker === null ? text : masker.text(text))
}

function createLive(watched: Watched, look: {verbose: boolean; paint: Paint}, io: Io): RunReporter {
  const {stderr} = io
  const live = createLiveReporter({
    ...watched,
    ...look,
    terminal: stderr,
    clock: createDisplayClock(),
  })
  // A run that breaks off does not reach the end of its reporters.
  io.onExit(() => live.abandon())
  return live
}
