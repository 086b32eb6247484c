/** For programs: every event as one line of JSON, stored and passing ones alike. */
import type {Reporter} from '../engine/contracts.ts'

/** Stored events carry `seq`, passing ones do not. `write` takes whole lines. */
export function createNdjsonReporter({write}: {readonly write: (text: string) => void}): Reporter {
  return {
    name: 'ndjson',
    onEvent: event => write(`${JSON.stringify(event)}\n`),
    end() {},
  }
}
