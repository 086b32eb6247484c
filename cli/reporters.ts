/** Which reporters watch a run, by the flags. */
import {type Plan, type Reporter, type Stored, unreachable} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {createLineReporter} from '../report/line.ts'
import {createNdjsonReporter} from '../report/ndjson.ts'
import {createQuietReporter} from '../report/quiet.ts'
import type {Invocation} from './commands.ts'
import type {Io} from './io.ts'

type ReporterName = 'line' | 'json' | 'quiet'
const names: readonly ReporterName[] = ['line', 'json', 'quiet']

/** Throws USAGE_BAD_FLAG. */
function reporterName(flags: Invocation['flags']): ReporterName {
  const chosen = flags['reporter']
  if (chosen === undefined) return flags['quiet'] === true ? 'quiet' : 'line'
  const found = names.find(name => name === chosen)
  if (found !== undefined) return found
  throw new SortieError('USAGE_BAD_FLAG', {message: `--reporter is one of ${names.join(', ')}, not "${chosen}"`})
}

export interface Watched {
  readonly plan: Plan
  /** What a run that goes on has in its log already. */
  readonly history: Iterable<Stored>
}

/** Progress goes to stderr; the events of the json reporter are the result, and go to stdout. */
export function createReporter(watched: Watched, flags: Invocation['flags'], {stdout, stderr}: Io): Reporter {
  const name = reporterName(flags)
  const toStderr = {...watched, write: (text: string) => stderr.write(text)}
  switch (name) {
    case 'json':
      return createNdjsonReporter({write: text => stdout.write(text)})
    case 'quiet':
      return createQuietReporter(toStderr)
    case 'line':
      return createLineReporter({...toStderr, verbose: flags['verbose'] === true})
    default:
      return unreachable(name)
  }
}
