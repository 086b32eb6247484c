/** The way of somebody who meets Sortie for the first time, as docs/guide/first-mission.md leads it. */
import {expect, test} from 'vitest'
import {walkPage} from './walk.ts'

test('the first mission is written, broken, mended, resumed and put in CI as the guide says', {
  timeout: 120_000,
}, () => {
  expect(walkPage('docs/guide/first-mission.md').commands).toBeGreaterThan(15)
})
