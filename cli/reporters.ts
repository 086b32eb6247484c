/** Which reporters watch a run, by the settings. */
import {type Plan, type Reporter, type Stored, unreachable} from '../engine/contracts.ts'
import {createLineReporter} from '../report/line.ts'
import {createLiveReporter} from '../report/live.ts'
import {createNdjsonReporter} from '../report/ndjson.ts'
import type {Paint} from '../report/paint.ts'
import {createQuietReporter} from '../report/quiet.ts'
import type {Settings} from './config.ts'
import type {Io} from './io.ts'
import {canRedraw, createDisplayClock, paintFor} from './terminal.ts'

export interface Watched {
  readonly plan: Plan
  /** What a run that goes on has in its log already. */
  readonly history: Iterable<Stored>
}

export interface RunReporter extends Reporter {
  /** Gives the terminal to somebody else until `resume`; absent where nothing is redrawn. */
  pause?(): void
  resume?(): void
}

/** Progress goes to stderr; the events of the json reporter are the result, and go to stdout. */
export function createReporter(watched: Watched, settings: Settings, io: Io): RunReporter {
  const {reporter, verbosity} = settings
  const {stdout, stderr} = io
  const name = reporter.value
  const look = {verbose: verbosity.value === 'verbose', paint: paintFor(io.stderr, io, settings)}
  const toStderr = {...watched, write: (text: string) => stderr.write(text)}
  const line = () => createLineReporter({...toStderr, ...look})
  switch (name) {
    case 'json':
      return createNdjsonReporter({write: text => stdout.write(text)})
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
