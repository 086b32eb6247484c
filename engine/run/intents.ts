/** What a step means to do, written into the log before it does it (docs/adr/0007). */
import type {StepContext, StepTask} from '../contracts.ts'
import type {DispatchChannel} from './execute.ts'

export function createIntents(
  {step, intents}: StepTask,
  signal: AbortSignal,
  {post}: Pick<DispatchChannel, 'post'>,
): Pick<StepContext, 'intend' | 'intended'> {
  return {
    intended: key => (Object.hasOwn(intents, key) ? intents[key] : undefined),
    intend: (key, intent) =>
      new Promise((resolve, reject) => {
        const giveUp = () => reject(signal.reason)
        if (signal.aborted) return giveUp()
        signal.addEventListener('abort', giveUp, {once: true})
        const recorded = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        post({kind: 'intended', stepId: step.id, key, intent, recorded})
      }),
  }
}
