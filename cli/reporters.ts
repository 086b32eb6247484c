/** Which reporters watch a run, by the flags. */
import type {Plan, Reporter} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {createLineReporter} from '../report/line.ts'
import {createNdjsonReporter} from '../report/ndjson.ts'
import {createQuietReporter} from '../report/quiet.ts'
import type {Invocation} from './commands.ts'
import type {Io} from './io.ts'

export type ReporterName = 'line' | 'json' | 'quiet'
const names: readonly ReporterName[] = ['line', 'json', 'quiet']

/** Throws USAGE_BAD_FLAG. */
export function reporterName(flags: Invocation['flags']): ReporterName {
  const chosen = flags['reporter']
  if (chosen === undefined) return flags['quiet'] === true ? 'quiet' : 'line'
  const found = names.find(name => name === chosen)
  if (found !== undefined) return found
  throw new SortieError('USAGE_BAD_FLAG', {message: `--reporter is one of ${names.join(', ')}, not "${chosen}"`})
}

/** Progress goes to stderr; the events of the json reporter are the result, and go to stdout. */
export function createReporter(name: ReporterName, plan: Plan, flags: Invocation['flags'], io: Io): Reporter {
  const {stdout, stderr} = io
  switch (name) {
    case 'json':
      return createNdjsonReporter({write: text => stdout.write(text)})
    case 'quiet':
      return createQuietReporter({write: text => stderr.write(text), plan})
    default:
      return createLineReporter({write: text => stderr.write(text), plan, verbose: flags['verbose'] === true})
  }
}
