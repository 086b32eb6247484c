/** What every store of tasks promises. */
import {describe, expect, test} from 'vitest'
import type {TaskDraft} from '../../engine/contracts.ts'
import type {OpenedStore} from './store.ts'

const draft: TaskDraft = {
  id: 'review-shop-001',
  title: 'Check what comes in',
  description: '',
  priority: 'high',
  effort: 'small',
  category: 'security',
  files: ['src/shop.ts'],
  dependencies: [],
  findings: ['3f00'],
  source: 'project_review',
}
const {id: _, ...unnamed} = draft

export function taskStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name}: tasks`, () => {
    test('are listed in the order in which they were added, each with the first free number', async () => {
      const {store, close} = await open()
      const {tasks} = store
      const ids: string[] = []
      for (const prefix of ['task', 'idea', 'task']) ids.push((await tasks.add('/a', unnamed, prefix, 5)).id)
      expect(ids).toEqual(['task-001', 'idea-001', 'task-002'])
      expect((await tasks.list('/a')).map(({id}) => id)).toEqual(ids)
      expect((await tasks.list('/a'))[0]).toEqual({
        ...unnamed,
        id: 'task-001',
        state: 'pending',
        createdAtMs: 5,
        changedAtMs: 5,
      })
      await close()
    })

    test('belong to their workspace', async () => {
      const {store, close} = await open()
      const {tasks} = store
      await tasks.put('/a', [draft], 1)
      await tasks.put('/b', [draft], 2)
      expect(await tasks.move('/b', draft.id, 'done', 3)).toBe(true)
      expect(await tasks.list('/a')).toEqual([{...draft, state: 'pending', createdAtMs: 1, changedAtMs: 1}])
      expect(await tasks.list('/c')).toEqual([])
      await close()
    })

    test('that are put again are renewed where they say something else, and stay in their state', async () => {
      const {store, close} = await open()
      const {tasks} = store
      expect(await tasks.put('/a', [draft, {...draft, id: 'other'}], 1)).toEqual({added: 2, renewed: 0})
      await tasks.move('/a', draft.id, 'processing', 2)
      const renewed = {...draft, title: 'Check everything that comes in', files: []}
      expect(await tasks.put('/a', [renewed, {...draft, id: 'other'}], 3)).toEqual({added: 0, renewed: 1})
      expect(await tasks.list('/a')).toEqual([
        {...renewed, state: 'processing', createdAtMs: 1, changedAtMs: 3},
        {...draft, id: 'other', state: 'pending', createdAtMs: 1, changedAtMs: 1},
      ])
      await close()
    })

    test('that are not there cannot be moved', async () => {
      const {store, close} = await open()
      const {tasks} = store
      expect(await tasks.move('/a', 'none', 'done', 1)).toBe(false)
      await close()
    })
  })
}
