/** What reaches the loop from outside, in the order it came. */
import {setImmediate} from 'node:timers/promises'
import type {Answer, CacheAnswer, Failure, JsonObject, LlmCall, SavedItem, StepId, StopReason} from '../contracts.ts'
import type {ErrorCode} from '../errors.ts'
import type {AttemptEnd} from './attempt.ts'

export type Message =
  | {readonly kind: 'attempt-ended'; readonly stepId: StepId; readonly attempt: number; readonly end: AttemptEnd}
  /** What the cache says of a step that could start. */
  | {readonly kind: 'looked-up'; readonly stepId: StepId; readonly answer: CacheAnswer}
  /** A fault of the store or of Sortie itself, beside the loop or in that of a mission that a step runs: it ends the run. */
  | {readonly kind: 'broken'; readonly cause: unknown}
  | {readonly kind: 'warned'; readonly stepId: StepId | null; readonly code: ErrorCode; readonly message: string}
  | {readonly kind: 'answered'; readonly stepId: StepId; readonly answer: Answer}
  /** Who sends one of the four goes on when it is recorded. */
  | {
      readonly kind: 'intended'
      readonly stepId: StepId
      readonly key: string
      readonly intent: JsonObject
      recorded(): void
    }
  | {readonly kind: 'items-listed'; readonly stepId: StepId; readonly total: number; recorded(): void}
  | {readonly kind: 'item-ended'; readonly end: ItemEnd; recorded(): void}
  | {readonly kind: 'llm-called'; readonly stepId: StepId; readonly call: LlmCall; recorded(): void}
  /** From outside. */
  | {readonly kind: 'stopped'; readonly reason: StopReason}
  | {readonly kind: 'woken'}

/** How one item ended, for the log and for the store. */
export interface ItemEnd {
  readonly saved: SavedItem
  readonly label: string
  /** Counted from 1. */
  readonly number: number
  readonly durationMs: number
  /** null where it is done. */
  readonly failure: Failure | null
  /** Key of the item that it is part of; absent for an item of the step itself. */
  readonly within?: string | undefined
}

export interface Inbox {
  post(message: Message): void
  /**
   * Everything that has come, at least one message. Where nothing but calls of models have, what else comes in the same
   * round of the event loop comes with them: many answers are read in one round, and each commit waits for the disk.
   * Ends of items do not wait: the next one may be at work already.
   */
  next(): Promise<readonly Message[]>
}

const isCall = ({kind}: Message): boolean => kind === 'llm-called'

export function createInbox(): Inbox {
  let waiting: Message[] = []
  let wake: (() => void) | undefined
  return {
    post(message) {
      waiting.push(message)
      wake?.()
    },
    async next() {
      if (waiting.length === 0) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
        wake = undefined
      }
      if (waiting.every(isCall)) await setImmediate()
      const came = waiting
      waiting = []
      return came
    },
  }
}
