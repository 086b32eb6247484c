import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {sizeWithin} from '../../../engine/run/measure-limit.ts'
import {createWorkspace} from '../../workspace.ts'

describe('the size of a directory', () => {
  test('is that of all files below; links and our own state add nothing', async () => {
    using folder = createWorkspace({
      'a.txt': '12345',
      'sub/deep/b.txt': '123',
      'node_modules/c.js': '12',
      '.sortie/state/db': 'xxx',
    })
    symlinkSync(join(folder.root, 'sub'), join(folder.root, 'again'))
    expect(await sizeWithin(folder.root, {bytes: 10})).toEqual({isWithin: true, bytes: 10, files: 3})
  })

  test('is looked at no further than its limit', async () => {
    const files = Object.fromEntries(Array.from({length: 50}, (_, number) => [`${number}.txt`, '0123456789']))
    using folder = createWorkspace(files)
    expect(await sizeWithin(folder.root, {bytes: 45})).toEqual({isWithin: false, bytes: 50, files: 5})
    expect(await sizeWithin(folder.root, {bytes: 1_000, files: 7})).toMatchObject({isWithin: false, files: 8})
  })

  test('of what is not there is nothing, and a look that is called off rejects', async () => {
    using folder = createWorkspace()
    expect(await sizeWithin(join(folder.root, 'missing'), {bytes: 1})).toEqual({isWithin: true, bytes: 0, files: 0})
    await expect(sizeWithin(folder.root, {bytes: 1}, AbortSignal.abort())).rejects.toThrow()
  })
})
