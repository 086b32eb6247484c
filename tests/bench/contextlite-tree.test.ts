import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {contextlite, countTree, makeTree, shapeAt} from '../../bench/contextlite/tree.ts'
import {createWorkspace} from '../workspace.ts'

test('the tree has the counts it was asked for, a fiftieth of the whole one', () => {
  using workspace = createWorkspace()
  const shape = shapeAt(50)
  makeTree(workspace.root, shape)
  expect(countTree(workspace.root)).toEqual(shape)
  expect(shape).toMatchObject({files: 165, goFiles: 4, secretFiles: 1})
})

test('the tree has a coverage page and no internal/auth', () => {
  using workspace = createWorkspace()
  makeTree(workspace.root, shapeAt(50))
  expect(workspace.text('coverage.html')).toContain('internal/storage/store.go (71.8%)')
  expect(existsSync(join(workspace.root, 'internal/auth'))).toBe(false)
})

test('the tree is the same every time', () => {
  using one = createWorkspace()
  using two = createWorkspace()
  for (const {root} of [one, two]) makeTree(root, shapeAt(100))
  const path = 'cmd/file0.go'
  expect(one.text(path)).toBe(two.text(path))
})

test('the whole tree has 89 % of its files in node_modules', () => {
  expect(Math.round((100 * contextlite.filesInModules) / contextlite.files)).toBe(89)
})
