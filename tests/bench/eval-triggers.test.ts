/**
 * The defects are there: what `trigger` says goes wrong in the planted file and not in its twin. For those in TypeScript
 * and JavaScript that need nothing but themselves.
 */
import {EventEmitter} from 'node:events'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readCases, SET_PATH} from '../../bench/eval/cases.ts'

/** What a file of the set exports, called with whatever it takes. */
type Module = {readonly [name: string]: (...args: readonly unknown[]) => unknown}

async function outcomes(id: string, of: (module: Module) => unknown): Promise<{planted: unknown; clean: unknown}> {
  const extension = readCases().find(one => one.id === id)?.extension
  if (extension === undefined) throw new Error(`there is no case "${id}"`)
  const load = async (twin: string): Promise<Module> => await import(join(SET_PATH, id, `${twin}${extension}`))
  return {planted: await of(await load('planted')), clean: await of(await load('clean'))}
}

test('the first page leaves out its rows', async () => {
  const rows = Array.from({length: 20}, (_, index) => index + 1)
  expect(await outcomes('typescript/page-window', ({pageOf}) => pageOf?.(rows, 1, 10))).toMatchObject({
    planted: {rows: rows.slice(10)},
    clean: {rows: rows.slice(0, 10)},
  })
})

test('an order that is paid counts as not paid', async () => {
  const lines = Array.from({length: 3}, () => ({sku: 'a', quantity: 1, unitPrice: '0.10'}))
  const paid = outcomes('typescript/order-total', ({isPaid}) => isPaid?.(lines, ['0.30']))
  expect(await paid).toEqual({planted: false, clean: true})
})

test('one product gets the price of another', async () => {
  const asked = await outcomes('typescript/quote-cache', async ({cachedQuotes}) => {
    const fetchQuote = async (product: string, region: string) => ({cents: 1, expiresAtMs: 9, of: [product, region]})
    const quotes = cachedQuotes?.(fetchQuote, () => 0)
    if (typeof quotes !== 'function') throw new Error('it gives a function')
    await quotes('ab', 'c')
    return await quotes('a', 'bc')
  })
  expect(asked).toMatchObject({planted: {of: ['ab', 'c']}, clean: {of: ['a', 'bc']}})
})

test('no retries become three', async () => {
  expect(await outcomes('typescript/worker-settings', ({optionsFrom}) => optionsFrom?.({retries: 0}))).toMatchObject({
    planted: {retries: 3},
    clean: {retries: 0},
  })
})

test('rows that were lost count as taken', async () => {
  const database = {
    insert: () => Promise.reject(new Error('gone')),
    reconnect: () => Promise.resolve(),
  }
  const taken = outcomes('typescript/row-import', ({importRows}) => importRows?.(['Ada;ada@example.com'], database))
  expect(await taken).toMatchObject({planted: {taken: 1, refused: []}, clean: {taken: 0, refused: [{line: 1}]}})
})

test('a mail that fails is not waited for', async () => {
  const sent = await outcomes('typescript/invite-members', async ({inviteAll}) => {
    const order: string[] = []
    const mailer = {
      send: async () => {
        await new Promise(setImmediate)
        order.push('sent')
      },
    }
    const members = {has: async () => false, markInvited: async () => order.push('marked')}
    await inviteAll?.([{email: 'ada@example.com', team: 'a'}], {mailer, members})
    return [...order]
  })
  expect(sent).toEqual({planted: ['marked'], clean: ['sent', 'marked']})
})

test('two passengers get the last seat', async () => {
  const booked = await outcomes('typescript/seat-booking', async ({book}) => {
    let passenger: unknown = null
    const query = async (text: string, [, name]: readonly unknown[]) => {
      await new Promise(setImmediate)
      const rows = [{passenger}]
      if (!text.startsWith('UPDATE')) return {rows}
      const isFree = !text.includes('passenger IS NULL') || passenger === null
      if (isFree) passenger = name
      return {rowCount: isFree ? 1 : 0}
    }
    return await Promise.all([book?.({query}, '1A', 'Ada'), book?.({query}, '1A', 'Bob')])
  })
  expect(booked).toEqual({planted: [true, true], clean: [true, false]})
})

test('everybody becomes an administrator', async () => {
  const admins = await outcomes('javascript/profile-merge', ({updateProfile}) => {
    updateProfile?.({name: 'Ada'}, '{"__proto__": {"isAdmin": true}}')
    const isAdmin = 'isAdmin' in {}
    Reflect.deleteProperty(Object.prototype, 'isAdmin')
    return isAdmin
  })
  expect(admins).toEqual({planted: true, clean: false})
})

test('what was refused is stored', async () => {
  const stored = await outcomes('javascript/upload-limits', async ({uploadHandler}) => {
    const folder = mkdtempSync(join(tmpdir(), 'sortie-eval-'))
    const response = {status: () => response, json: () => response}
    const handler = uploadHandler?.(folder)
    if (typeof handler !== 'function') throw new Error('it gives a function')
    await handler({body: Buffer.alloc(10_000_001)}, response, () => {})
    const count = readdirSync(folder).length
    rmSync(folder, {recursive: true})
    return count
  })
  expect(stored).toEqual({planted: 1, clean: 0})
})

test('a client that went away is still listened for', async () => {
  const listeners = await outcomes('javascript/feed-listener', ({streamPrices}) => {
    const [feed, request] = [new EventEmitter(), new EventEmitter()]
    const handler = streamPrices?.(feed)
    if (typeof handler !== 'function') throw new Error('it gives a function')
    handler(request, {writeHead: () => {}, write: () => {}, end: () => {}})
    request.emit('close')
    return feed.listenerCount('price')
  })
  expect(listeners).toEqual({planted: 1, clean: 0})
})
