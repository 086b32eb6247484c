/** Says nothing, unless the run did not succeed: then the closing lines. */
import type {Plan, Reporter, Stored} from '../engine/contracts.ts'
import {closingLines} from './closing.ts'
import {createRunView} from './run-view.ts'

export interface QuietReporterOptions {
  /** Takes whole lines, with their line break. */
  readonly write: (text: string) => void
  readonly plan: Plan
  /** The log of a run that goes on, up to now. */
  readonly history?: Iterable<Stored>
}

export function createQuietReporter({write, ...options}: QuietReporterOptions): Reporter {
  const view = createRunView(options)
  return {
    name: 'quiet',
    onEvent: event => view.fold(event),
    end() {
      const {outcome} = view.state
      if (outcome === 'succeeded' || outcome === 'succeeded_with_warnings') return
      for (const line of closingLines(view)) write(`${line}\n`)
    },
  }
}
