/** Files are waited for one by one, while the scan of the others goes on. */
import {expect, test} from 'vitest'
import type {ScanAnswer, ScanRequest} from '../../../engine/contracts.ts'
import {measure} from '../../../steps/llm-analyze/measures.ts'

const facts = (language: string) => ({kind: 'analysed', language, lines: {code: 1}})
const files = ['a.ts', 'b.ts'].map(path => ({path, sizeBytes: 1, mtimeMs: 1, inode: 1}))

/** A scan that the test carries out. */
function scanning() {
  const request: ScanRequest[] = []
  let done = () => {}
  let fail: (cause: unknown) => void = () => {}
  const inspect = (asked: ScanRequest) =>
    new Promise<ScanAnswer>((resolve, reject) => {
      request.push(asked)
      asked.beside?.signal.addEventListener('abort', () => reject(asked.beside?.signal.reason))
      done = () => resolve({byKind: [], filesRead: 0, bytesRead: 0, filesRemembered: 0})
      fail = reject
    })
  const measures = measure(files, {scan: {inspect}, maxFileBytes: 10})
  return {measures, found: request[0]?.beside?.found ?? (() => {}), fail, done}
}

test('a file is known before the others are', async () => {
  const {measures, found, done} = scanning()
  const [a, b] = [measures.of('a.ts'), measures.of('b.ts')]
  found('a.ts', [facts('typescript')])
  expect(await a).toMatchObject({language: 'typescript'})
  expect(await measures.of('a.ts')).toMatchObject({language: 'typescript'})
  found('b.ts', [null])
  expect(await b).toBe(null)
  done()
  await measures.close()
})

test('a file that the scan does not tell of has no measures', async () => {
  const {measures, done} = scanning()
  const early = measures.of('c.ts')
  done()
  expect(await early).toBe(null)
  expect(await measures.of('c.ts')).toBe(null)
})

test('a fault of the scan reaches those who wait and those who ask afterwards', async () => {
  const {measures, fail} = scanning()
  const early = measures.of('a.ts')
  fail(new Error('the thread died'))
  await expect(early).rejects.toThrow('the thread died')
  await expect(measures.of('b.ts')).rejects.toThrow('the thread died')
  await measures.close()
})

test('the scan is over when it is closed, and nobody is left waiting', async () => {
  const {measures} = scanning()
  const early = measures.of('a.ts').catch((cause: unknown) => cause)
  await measures.close()
  expect(await early).toMatchObject({name: 'AbortError'})
})
