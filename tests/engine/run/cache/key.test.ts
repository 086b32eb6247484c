import {statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {cacheKey} from '../../../../engine/run/cache/key.ts'
import {createWorkspace} from '../../../workspace.ts'

test('the key of a state directory is made once, by chance, for its owner alone', () => {
  using one = createWorkspace()
  using other = createWorkspace()
  const key = cacheKey(one.root)
  expect(key).toHaveLength(32)
  expect(cacheKey(one.root)).toEqual(key)
  expect(cacheKey(other.root)).not.toEqual(key)
  expect(statSync(join(one.root, 'cache.key')).mode & 0o777).toBe(0o600)
})

test('a key that was cut short is made anew', () => {
  using workspace = createWorkspace()
  const key = cacheKey(workspace.root)
  writeFileSync(join(workspace.root, 'cache.key'), key.toString('hex').slice(1))
  expect(cacheKey(workspace.root)).toHaveLength(32)
  expect(cacheKey(workspace.root)).not.toEqual(key)
})
