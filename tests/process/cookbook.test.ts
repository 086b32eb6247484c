/** The recipes of docs/cookbook, each followed as it stands there. */
import {readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {expect, test} from 'vitest'
import {root, walkedPages} from '../page-blocks.ts'
import {walkPage} from './walk.ts'

const recipes = walkedPages.filter(page => page.startsWith('docs/cookbook/') && !page.endsWith('README.md'))

test.each(recipes)('%s prints what it shows', {timeout: 120_000}, page => {
  expect(walkPage(page).commands).toBeGreaterThan(0)
})

test('the list of recipes names each of them', () => {
  const list = readFileSync(join(root, 'docs/cookbook/README.md'), 'utf8')
  const linked = Array.from(list.matchAll(/\]\(([\w-]+\.md)\)/g), ([, name]) => name)
  expect(new Set(linked)).toEqual(new Set(recipes.map(page => basename(page))))
})
