import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {array, assert, constantFrom, nat, property} from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {lastLinesOffset, readLog} from '../../../engine/run/log-reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'sortie-log-'))
const path = join(folder, 'step.log')
afterAll(() => rmSync(folder, {recursive: true}))

function read(offset: number): string {
  let text = ''
  for (const block of readLog(path, offset)) text += Buffer.from(block).toString('utf8')
  return text
}

/** As the words say it, with the whole text at hand. */
function lastLines(text: string, count: number): string {
  const lines = text.split(/(?<=\n)/)
  return count === 0 ? '' : lines.slice(-count).join('')
}

test('the last lines are those that are last, whatever the lines are', () => {
  const text = array(constantFrom('a', 'bb', '\n', '\n\n', 'x'.repeat(40_000))).map(parts => parts.join(''))
  assert(
    property(text, nat(6), (written, count) => {
      writeFileSync(path, written)
      expect(read(lastLinesOffset(path, count))).toBe(lastLines(written, count))
    }),
    {numRuns: 300},
  )
})

test('a log that was never made holds nothing', () => {
  expect(lastLinesOffset(join(folder, 'none.log'), 3)).toBe(0)
  expect([...readLog(join(folder, 'none.log'), 0)]).toEqual([])
})
