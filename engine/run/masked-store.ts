/** A store that no secret reaches: what steps brought and said is masked before it is written down. */
import type {DurableEvent, Failure, Json, Store} from '../contracts.ts'
import type {Masker} from '../mask.ts'

/** Readers get what was stored, so nothing that is shown from the log holds a secret either. */
export function maskedStore(store: Store, masker: Masker): Store {
  return {
    ...store,
    append: (runId, events) =>
      store.append(
        runId,
        events.map(event => maskedEvent(event, masker)),
      ),
    scanMemory: {
      recall: key => store.scanMemory.recall(key),
      remember: (key, files, gone, nowMs) =>
        store.scanMemory.remember(
          key,
          files.map(file => (file.found === null ? file : {...file, found: maskedText(file.found, masker)})),
          gone,
          nowMs,
        ),
    },
  }
}

/** JSON as text, which stays JSON. */
function maskedText(json: string, masker: Masker): string {
  if (masker.text(json) === json) return json
  const value: Json = JSON.parse(json)
  return JSON.stringify(maskedJson(value, masker))
}

/** Ids, codes and times stay as they are, even where a secret reads like one: the log must still fold. */
function maskedEvent(event: DurableEvent, masker: Masker): DurableEvent {
  switch (event.type) {
    case 'step.succeeded':
      return {...event, output: maskedJson(event.output, masker)}
    case 'step.failed':
      return {...event, output: maskedJson(event.output, masker), failure: maskedFailure(event.failure, masker)}
    case 'step.intended':
      return {...event, intent: maskedJson(event.intent, masker)}
    case 'step.waiting':
      return {...event, message: masker.text(event.message)}
    case 'step.answered':
      return {...event, comment: event.comment === null ? null : masker.text(event.comment)}
    case 'step.judged':
      return {...event, reason: masker.text(event.reason)}
    case 'warned':
      return {...event, message: masker.text(event.message)}
    default:
      return event
  }
}

export function maskedFailure({code, retryable, ...said}: Failure, masker: Masker): Failure {
  return {...maskedJson(said, masker), code, retryable}
}

function maskedJson<T extends Json>(value: T, masker: Masker): T {
  const text = JSON.stringify(value)
  // Looked through once as a whole: hardly any output holds a secret.
  if (masker.text(text) === text) return value
  return JSON.parse(text, (_key, part: Json) => (typeof part === 'string' ? masker.text(part) : part))
}
