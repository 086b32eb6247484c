import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createMeasure} from '../../../engine/run/measure.ts'
import {createFolder} from '../../command.ts'

const still = () => 0

test('files, folders and bytes are counted, without what a search leaves out', () => {
  using folder = createFolder()
  folder.write('a.txt', '12345')
  folder.write('src/b.txt', '123')
  folder.write('node_modules/c.txt', 'x'.repeat(1_000))
  folder.write('.git/d', 'x'.repeat(1_000))
  folder.write('.sortie/state/e', 'x'.repeat(1_000))
  folder.write('.sortie/f', '12')
  symlinkSync('..', join(folder.path, 'src', 'round'))
  expect(createMeasure(still)(folder.path)).toEqual({files: 3, folders: 3, bytes: 10, isWhole: true})
})

test('a directory that is not there cannot be measured', () => {
  using folder = createFolder()
  expect(createMeasure(still)(join(folder.path, 'gone'))).toBeNull()
})

test('measuring ends at so many files and folders, and says so', () => {
  using folder = createFolder()
  for (let number = 0; number < 40; number++) folder.write(`${number % 4}/${number}`, 'x')
  const size = createMeasure(still, {maxEntries: 20, maxMs: 100})(folder.path)
  expect(size).toMatchObject({isWhole: false})
  expect((size?.files ?? 0) + (size?.folders ?? 0)).toBe(21)
})

test('measuring ends when its time is over, and says so', () => {
  using folder = createFolder()
  for (let number = 0; number < 300; number++) folder.write(`${number}`, 'x')
  let nowMs = 0
  const size = createMeasure(() => nowMs++, {maxEntries: 1_000, maxMs: 2})(folder.path)
  expect(size).toMatchObject({isWhole: false, files: 192})
})

test('a directory is measured once', () => {
  using folder = createFolder()
  folder.write('a', '1')
  const measure = createMeasure(still)
  const before = measure(folder.path)
  folder.write('b', '1')
  expect(measure(folder.path)).toBe(before)
})
