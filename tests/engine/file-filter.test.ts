import {expect, test} from 'vitest'
import type {FileFilter} from '../../engine/contracts.ts'
import {pathFilter} from '../../engine/file-filter.ts'

const filter = (some: Partial<FileFilter>): FileFilter => ({paths: [], include: [], exclude: [], ...some})

test.each<[string, Partial<FileFilter>, readonly string[], readonly string[]]>([
  ['everything where nothing is said', {}, ['a', 'a/b', '.hidden', '-x'], []],
  [
    'globs, also over odd names',
    {include: ['src/**']},
    ['src/a.ts', 'src/line\nbreak', 'src/-x', 'src/.x'],
    ['src.ts', 'a'],
  ],
  ['one folder deep', {include: ['src/*.ts']}, ['src/a.ts'], ['src/b/a.ts', 'a.ts']],
  ['what is not left out', {include: ['**/*.ts'], exclude: ['**/*.test.ts']}, ['a/b.ts'], ['a/b.test.ts']],
  ['a pattern that ends in "/" as the whole folder', {include: ['docs/']}, ['docs/a/b.md'], ['docs.md']],
  ['"./" before a pattern as nothing', {include: ['./a/*.md']}, ['a/b.md'], ['b.md']],
  ['folders to look in', {paths: ['src', './lib/']}, ['src/a', 'lib/b'], ['source/a', 'library/b']],
  ['a file to look in', {paths: ['src/a.ts']}, ['src/a.ts'], ['src/a.tsx', 'src/b.ts']],
  ['the workspace itself', {paths: ['.']}, ['a', 'b/c'], []],
  ['both together', {paths: ['src'], include: ['**/*.ts']}, ['src/a.ts'], ['src/a.md', 'lib/a.ts']],
  [
    'a folder that is a repository of its own, where files in it may be meant',
    {include: ['lib/**/*.c']},
    ['lib/', 'lib/a/'],
    ['src/'],
  ],
  ['such a folder above and below the folders to look in', {paths: ['a/b']}, ['a/', 'a/b/', 'a/b/c/'], ['a/c/', 'b/']],
  ['such a folder under a pattern that begins anywhere', {include: ['**/*.c']}, ['vendor/'], []],
])('takes %s', (_, some, named, others) => {
  const isNamed = pathFilter(filter(some))
  expect([...named, ...others].filter(isNamed)).toEqual(named)
})
