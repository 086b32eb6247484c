/** What a step means to do, written into the log before it does it (docs/adr/0007). */
import type {StepContext, StepTask} from '../contracts.ts'
import type {ItemAtWork} from './each.ts'
import type {DispatchChannel} from './execute.ts'

/**
 * Each item has intents of its own. It is told apart by its place and name, not by its key: that of a file changes with
 * the content that was meant to change.
 */
export function createIntents(
  {step, intents}: StepTask,
  signal: AbortSignal,
  {post}: Pick<DispatchChannel, 'post'>,
  item?: ItemAtWork,
): Pick<StepContext, 'intend' | 'intended'> {
  const whole = (key: string): string => (item === undefined ? key : `${key} ${item.index} ${item.label}`)
  return {
    intended: key => (Object.hasOwn(intents, whole(key)) ? intents[whole(key)] : undefined),
    intend: (key, intent) =>
      new Promise((resolve, reject) => {
        const giveUp = () => reject(signal.reason)
        if (signal.aborted) return giveUp()
        signal.addEventListener('abort', giveUp, {once: true})
        const recorded = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        post({kind: 'intended', stepId: step.id, key: whole(key), intent, recorded})
      }),
  }
}
