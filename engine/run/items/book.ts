/** Where the items of one step are kept: they are found in the store, and go there through the loop. */
import type {Awaitable, SavedItem, StepId} from '../../contracts.ts'
import type {ItemBook} from '../each.ts'
import type {Inbox} from '../inbox.ts'

export interface ItemShelf {
  readonly post: Inbox['post']
  savedItem(stepId: StepId, key: string): Awaitable<SavedItem | undefined>
}

/** `within`: key of the item whose work goes through items of its own; absent for the items of the step. */
export function createItemBook(stepId: StepId, {post, savedItem}: ItemShelf, within?: string): ItemBook {
  const whole = (key: string): string => (within === undefined ? key : `${within} ${key}`)
  return {
    find: key => savedItem(stepId, whole(key)),
    async listed(total) {
      if (within !== undefined) return
      await new Promise<void>(recorded => post({kind: 'items-listed', stepId, total, recorded}))
    },
    ended: ({saved, ...end}) =>
      new Promise(recorded => {
        post({kind: 'item-ended', end: {...end, saved: {...saved, key: whole(saved.key)}, within}, recorded})
      }),
  }
}
