import {statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFile} from '../../steps/create-file.ts'
import {createStepBench} from './step-bench.ts'

test('writes the file and says how many bytes', async () => {
  using bench = createStepBench()
  const output = await createFile.run({path: 'a/b.txt', content: 'né\n'}, bench.context)
  expect(output).toEqual({path: 'a/b.txt', bytes: 4, appended: false})
  expect(bench.text('a/b.txt')).toBe('né\n')
})

test('appends when told to', async () => {
  using bench = createStepBench({'a.txt': 'one\n'})
  const output = await createFile.run({path: 'a.txt', content: 'two\n', append: true}, bench.context)
  expect(output).toEqual({path: 'a.txt', bytes: 4, appended: true})
  expect(bench.text('a.txt')).toBe('one\ntwo\n')
})

test.skipIf(process.platform === 'win32')('makes a program when told to', async () => {
  using bench = createStepBench()
  await createFile.run({path: 'run.sh', content: '#!/bin/sh\n', executable: true}, bench.context)
  expect(statSync(join(bench.root, 'run.sh')).mode & 0o100).toBe(0o100)
})

test('refuses a path outside the workspace', async () => {
  using bench = createStepBench()
  const run = createFile.run({path: '../a.txt', content: ''}, bench.context)
  await expect(run).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
})

test('the preview names what would happen, without the content', () => {
  expect(createFile.preview({path: 'a.txt', content: 'secret'})).toEqual(['write 6 bytes to "a.txt"'])
  expect(createFile.preview({path: 'a.sh', content: '', append: true, executable: true})).toEqual([
    'append 0 bytes to "a.sh", executable',
  ])
})
