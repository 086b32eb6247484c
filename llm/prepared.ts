/** Questions made ready: without their secrets, and with what their answers are known by. */
import type {LlmQuestion} from '../engine/contracts.ts'
import {cacheKey} from './cache-key.ts'
import {type Redact, redacted} from './redacted.ts'
import type {Target} from './settings.ts'

export interface Prepared {
  readonly question: LlmQuestion
  /** See `cacheKey`. */
  readonly key: string
}

export interface Preparer {
  /** Made ready for one look at the cache; the next `take` of the same question has it from here. */
  look(asked: LlmQuestion): Prepared
  /** To be sent: what was made ready is used once, as further secrets may become known. */
  take(asked: LlmQuestion): Prepared
}

export function createPreparer(target: Target, redactor: () => Redact): Preparer {
  const looked = new WeakMap<LlmQuestion, Prepared>()
  const prepare = (asked: LlmQuestion): Prepared => {
    const question = redacted(asked, redactor)
    return {question, key: cacheKey(question, target)}
  }
  return {
    look(asked) {
      const prepared = prepare(asked)
      looked.set(asked, prepared)
      return prepared
    },
    take(asked) {
      const prepared = looked.get(asked)
      looked.delete(asked)
      return prepared ?? prepare(asked)
    },
  }
}
