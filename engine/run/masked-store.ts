/** A store that no secret reaches: what steps brought and said is masked before it is written down. */
import type {CacheChange, DurableEvent, Failure, Json, Store, TaskText} from '../contracts.ts'
import type {Masker} from '../mask.ts'

/** Readers get what was stored, so nothing that is shown from the log holds a secret either. */
export function maskedStore(store: Store, masker: Masker): Store {
  return {
    ...store,
    append: (runId, events, {cache = [], items = [], answers = []} = {}) =>
      store.append(
        runId,
        events.map(event => maskedEvent(event, masker)),
        {
          cache: cache.filter(change => !holdsSecret(change, masker)),
          items: items.map(item => ({...item, json: maskedText(item.json, masker)})),
          answers: answers.map(answer => ({
            ...answer,
            text: masker.text(answer.text),
            valueJson: maskedText(answer.valueJson, masker),
          })),
        },
      ),
    tasks: {
      ...store.tasks,
      add: (workspace, draft, ...rest) => store.tasks.add(workspace, maskedTask(draft, masker), ...rest),
      put: (workspace, drafts, nowMs) =>
        store.tasks.put(
          workspace,
          drafts.map(draft => maskedTask(draft, masker)),
          nowMs,
        ),
    },
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

/** In the name of a file, where nothing can be masked: what cannot be kept as it is, is not kept. */
function holdsSecret(change: CacheChange, masker: Masker): boolean {
  const text = JSON.stringify(change)
  return masker.text(text) !== text
}

/** Ids, codes and times stay as they are, even where a secret reads like one: the log must still fold. */
function maskedEvent(event: DurableEvent, masker: Masker): DurableEvent {
  switch (event.type) {
    case 'step.started':
      return withMaskedReason(event, masker)
    case 'step.succeeded':
      return {...withMaskedReason(event, masker), output: maskedJson(event.output, masker)}
    case 'step.failed':
      return {...event, output: maskedJson(event.output, masker), failure: maskedFailure(event.failure, masker)}
    case 'run.finished':
      return event.outputs === undefined ? event : {...event, outputs: maskedJson(event.outputs, masker)}
    case 'step.intended':
      return {...event, intent: maskedJson(event.intent, masker)}
    case 'step.waiting':
      return {...event, message: masker.text(event.message)}
    case 'step.answered':
      return {...event, comment: event.comment === null ? null : masker.text(event.comment)}
    case 'step.judged':
      return {...event, reason: masker.text(event.reason)}
    case 'item.finished': {
      const {label, failure, ...rest} = event
      const said = failure === undefined ? {} : {failure: {...failure, message: masker.text(failure.message)}}
      return {...rest, label: masker.text(label), ...said}
    }
    case 'llm.called':
      return {...event, label: masker.text(event.label)}
    case 'warned':
      return {...event, message: masker.text(event.message)}
    default:
      return event
  }
}

function withMaskedReason<T extends {readonly reason?: string}>(event: T, masker: Masker): T {
  return event.reason === undefined ? event : {...event, reason: masker.text(event.reason)}
}

export function maskedFailure({code, retryable, ...said}: Failure, masker: Masker): Failure {
  return {...maskedJson(said, masker), code, retryable}
}

function maskedJson<T extends Json>(value: T, masker: Masker): T {
  const text = JSON.stringify(value)
  return isClean(text, masker) ? value : masked(text, masker)
}

/** Only what a task says: ids are made here, and are to be found again. */
function maskedTask<T extends Pick<TaskText, 'title' | 'description'>>(task: T, masker: Masker): T {
  return {...task, title: masker.text(task.title), description: masker.text(task.description)}
}

/** JSON as text, which stays JSON. */
function maskedText(json: string, masker: Masker): string {
  return isClean(json, masker) ? json : JSON.stringify(masked(json, masker))
}

/** Looked through once as a whole: hardly any output holds a secret. */
const isClean = (json: string, masker: Masker): boolean => masker.text(json) === json

function masked(json: string, masker: Masker) {
  return JSON.parse(json, (_key, part: Json) => (typeof part === 'string' ? masker.text(part) : part))
}
