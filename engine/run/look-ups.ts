/**
 * Asks the cache about steps that could start, beside the loop: reading the files of one step keeps nobody from hearing
 * how the others end. The answer comes as a message, and holds for the turn that it comes in: a step that does not
 * begin then, because another took its place or the run stops, is asked about again.
 */
import type {CacheAnswer, CacheChange, Clock, DurableEvent, PassingEvent, StepId} from '../contracts.ts'
import type {Inbox} from './inbox.ts'

/** What whoever looks is handed. */
export interface Looking {
  /** Nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** How many files have been read, of how many. */
  progress(done: number, total: number): void
}

export interface LookUps {
  /** undefined while there is none. */
  answerFor(stepId: StepId): CacheAnswer | undefined
  /** Begins to ask, unless that is under way. */
  ask(stepId: StepId, lookUp: (looking: Looking) => Promise<CacheAnswer>): void
  note(stepId: StepId, answer: CacheAnswer): void
  /** What nobody has used by now. */
  forgetAnswers(): void
  /** Resolves when nothing is asked any more. */
  end(): Promise<void>
}

export interface LookUpsAround {
  readonly post: Inbox['post']
  readonly emit: (event: PassingEvent) => void
  readonly clock: Clock
}

/** A look that takes longer says so, each time so much later. */
const SIGN_OF_LIFE_MS = 10_000

export function createLookUps({post, emit, clock}: LookUpsAround): LookUps {
  const abort = new AbortController()
  const underWay = new Map<StepId, Promise<void>>()
  const answers = new Map<StepId, CacheAnswer>()
  const signsOfLife = (stepId: StepId): Looking['progress'] => {
    let saidAtMs = clock.nowMs()
    return (done, total) => {
      const atMs = clock.nowMs()
      if (atMs - saidAtMs < SIGN_OF_LIFE_MS) return
      saidAtMs = atMs
      emit({type: 'step.progress', atMs, stepId, done, total, label: 'inputs looked at'})
    }
  }
  return {
    answerFor: stepId => answers.get(stepId),
    ask(stepId, lookUp) {
      if (underWay.has(stepId)) return
      const asked = lookUp({signal: abort.signal, progress: signsOfLife(stepId)}).then(
        answer => post({kind: 'looked-up', stepId, answer}),
        (cause: unknown) => post({kind: 'broken', cause}),
      )
      underWay.set(stepId, asked)
    },
    note(stepId, answer) {
      underWay.delete(stepId)
      answers.set(stepId, answer)
    },
    forgetAnswers: () => answers.clear(),
    async end() {
      abort.abort()
      await Promise.all(underWay.values())
    },
  }
}

/** What an answer leaves in the log, and in the cache itself. The start of a step that is not spared comes before it. */
export function whatFollows(
  stepId: StepId,
  answer: CacheAnswer,
  atMs: number,
): readonly {readonly event: DurableEvent; readonly change?: CacheChange}[] {
  if (answer.kind === 'miss') {
    const {warning: message} = answer
    return message === undefined ? [] : [{event: {type: 'warned', atMs, stepId, code: 'CACHE_NOT_KEPT', message}}]
  }
  const {output, reason, entryId} = answer
  const event: DurableEvent = {type: 'step.succeeded', atMs, stepId, output, via: 'cache', reason}
  return [{event, change: {kind: 'use', entryId, atMs}}]
}
