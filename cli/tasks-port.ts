/** The tasks of a workspace, as steps reach them. */
import type {Clock, Store, TasksPort} from '../engine/contracts.ts'
import type {Workspace} from './workspace.ts'

export interface TasksParts {
  readonly store: Pick<Store, 'tasks'>
  readonly workspace: Pick<Workspace, 'root'>
  readonly clock: Clock
}

export function createTasksPort({store: {tasks}, workspace: {root}, clock}: TasksParts): TasksPort {
  return {
    list: async () => await tasks.list(root),
    async put(drafts, {again}) {
      await tasks.put(root, drafts, clock.nowMs())
      const done = (await tasks.list(root)).filter(({state}) => state === 'done').map(({id}) => id)
      for (const id of again) if (done.includes(id)) await tasks.move(root, id, 'pending', clock.nowMs())
    },
  }
}
